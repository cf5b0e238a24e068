import Foundation

/// What the browser says of the moment: what was done, for which question, on which page.
///
/// - Source: WebAuthn Level 2 section 5.8.1.
struct ClientData: Sendable {
    let challenge: String
    let digest: [UInt8]

    static let longest = 4_096

    private struct Fields: Decodable {
        let type: String
        let challenge: String
        let origin: String
        let crossOrigin: Bool?
        let topOrigin: String?
    }

    /// What a browser was asked to do with a key.
    enum Act: String, Sendable {
        case make = "webauthn.create"
        case sign = "webauthn.get"
    }

    /// Takes it for that act on that site's own pages, in no foreign page's frame.
    ///
    /// - Throws: `SecurityKeyFault.unreadable`, `.wrongAct`, `.wrongOrigin`.
    init(_ bytes: [UInt8], for act: Act, at party: RelyingParty) throws(SecurityKeyFault) {
        guard bytes.count <= Self.longest, let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)) else {
            throw .unreadable
        }
        guard fields.type == act.rawValue else { throw .wrongAct }
        guard fields.origin == party.origin, fields.crossOrigin != true, fields.topOrigin == nil else {
            throw .wrongOrigin
        }
        challenge = fields.challenge
        digest = SHA256Bytes.of(bytes)
    }
}
