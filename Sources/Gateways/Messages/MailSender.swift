package import Kernel
package import OneStop

/// In whose name letters go out, and where they come back to.
package struct MailSender: Sendable, Hashable {
    package let name: String
    package let address: EmailAddress
    /// Bounces go here, with the message's id and proof after a "+"; `nil` where nobody reads them.
    package let bounces: EmailAddress?

    package init(name: String, address: EmailAddress, bounces: EmailAddress?) {
        self.name = name
        self.address = address
        self.bounces = bounces
    }

    var domain: String { address.text.split(separator: "@").last.map(String.init) ?? "localhost" }

    var header: String { "\(MIMEMessage.words(name)) <\(address.text)>" }

    /// The envelope's sender: "tra-lai+<id>.<proof>@dvc.example.vn".
    ///
    /// - Source: variable envelope return path; RFC 5233 for the detail after "+".
    package func returnPath(for id: ID<OutgoingMessage>, seal: GatewaySeal?) -> String {
        guard let bounces, let seal else { return address.text }
        let parts = bounces.text.split(separator: "@", maxSplits: 1).map(String.init)
        // 64 bytes are all that a local part may have: hyphens of the id go, and half of the proof does.
        let short = id.text.filter { $0 != "-" }
        return "\(parts[0])+\(short).\(seal.shortProof(for: id))@\(parts.last ?? domain)"
    }
}
