import Kernel

/// The key of a text: "home.title".
package struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
    package let key: String

    package init(stringLiteral value: StaticString) {
        key = value.description
    }

    /// A key that is computed, as for faults and stages; the tests list all of those.
    package init(computed key: String) {
        self.key = key
    }
}
