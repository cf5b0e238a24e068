package import Kernel

/// One SMS as a gateway gets it.
package struct ShortMessage: Sendable, Hashable {
    /// The same for each try: a gateway that knows it may drop the second.
    package let id: ID<OutgoingMessage>
    package let to: PhoneNumber
    package let text: String
    package let length: SMSLength

    package init(id: ID<OutgoingMessage>, to: PhoneNumber, text: String) {
        self.id = id
        self.to = to
        self.text = text
        length = SMSLength(of: text)
    }
}
