package import Kernel

/// One key of a mapping, with what it is for.
package struct SchemaKey: Sendable, Hashable {
    package let name: String
    package let value: JSONSchema
    package let isRequired: Bool
    package let about: LocalText
    /// What holds where it isn't written, as it would be written.
    package let fallback: String?
    /// As it may be written.
    package let example: String?

    init(
        _ name: String, _ value: JSONSchema, _ need: Need = .optional, vi: String, en: String,
        fallback: String? = nil, example: String? = nil
    ) {
        self.name = name
        self.value = value
        self.isRequired = need == .required
        self.about = LocalText(vi: vi, en: en)
        self.fallback = fallback
        self.example = example
    }

    enum Need {
        case required, optional
    }
}
