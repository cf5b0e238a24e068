package import Kernel

/// One part of a form, shown as one page.
package struct FormSection: Sendable, Hashable {
    /// Stable within the procedure; part of the page's address.
    package let id: String
    package let title: LocalText
    package let fields: [Field]

    package init(id: String, title: LocalText, fields: [Field]) {
        self.id = id
        self.title = title
        self.fields = fields
    }
}
