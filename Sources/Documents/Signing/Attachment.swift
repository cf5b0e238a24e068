/// A file inside a PDF, kept as it is so that the simplest program finds it.
package struct Attachment: Sendable, Hashable {
    /// ASCII letters, digits, points, hyphens.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
