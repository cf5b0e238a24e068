package import Kernel

/// One e-mail as a relay gets it.
package struct Letter: Sendable, Hashable {
    package let id: ID<OutgoingMessage>
    package let to: EmailAddress
    package let subject: String
    /// Plain text; paragraphs apart by an empty line.
    package let text: String
    /// The same as a whole HTML document.
    package let html: String

    package init(id: ID<OutgoingMessage>, to: EmailAddress, subject: String, text: String, html: String) {
        self.id = id
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
    }
}
