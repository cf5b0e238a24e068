package import Kernel

/// What a citizen is about to do, in their own words; a way into the catalogue.
package struct LifeEvent: Sendable, Hashable {
    package let key: String
    package let name: LocalText
    package let summary: LocalText
    /// Name of one of our icons.
    package let icon: String

    package init(key: String, name: LocalText, summary: LocalText, icon: String) {
        self.key = key
        self.name = name
        self.summary = summary
        self.icon = icon
    }
}
