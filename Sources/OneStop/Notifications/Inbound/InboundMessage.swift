/// An SMS that a phone sent to us, as the gateway hands it in.
package struct InboundMessage: Sendable, Hashable {
    package let sender: String
    package let text: String
    /// The gateway's own name for it: the same one twice is one message.
    package let reference: String

    package init(sender: String, text: String, reference: String) {
        self.sender = sender
        self.text = text
        self.reference = reference
    }
}
