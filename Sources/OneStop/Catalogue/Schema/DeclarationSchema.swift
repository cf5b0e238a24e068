import Kernel

/// The kinds of file that a province's folder is written in, each with its schema.
package enum DeclarationSchema: String, Sendable, CaseIterable {
    case procedure, agency, province, example

    package var root: SchemaObject {
        switch self {
        case .procedure: .procedure
        case .agency: .agency
        case .province: .province
        case .example: .example
        }
    }

    /// JSON Schema 2020-12 for editors.
    package var document: String { root.document(about: root.title) }
}
