import Documents
package import Foundation
import Kernel

/// Signs the papers that agencies give out, with the receipt of what they tell of inside; examines those of others.
package struct Sealing: Sendable {
    let press: Press
    let ledger: Ledger
    package var keys: any AgencyKeys = NoAgencyKeys()

    /// The paper with its agency's signature and the receipt of that event; as it is where the agency has no key.
    ///
    /// - Throws: `SigningError`, `PressError`, `StorageError`.
    package func seal(_ pdf: [UInt8], of file: DossierFile, event: Int?, at now: Date) async throws -> [UInt8] {
        guard let key = keys.key(of: file.agency.slug) else { return pdf }
        let code = file.dossier.code.text
        var attachments: [Attachment] = []
        if let event, let receipt = try await ledger.receipt(of: file.dossier.id.text, number: event) {
            attachments = [Attachment(name: "\(code)-\(event).tlog-proof", bytes: Array(receipt.encoded.utf8))]
        }
        return try await press.sign(
            pdf, attaching: attachments, by: key.signing, signer: file.agency.name.vi, reason: code, at: now)
    }

    /// What the signatures in somebody's PDF say, in their order; none for what has none.
    package func examine(_ pdf: [UInt8], at now: Date) async throws -> [SignatureCheck] {
        let authority = keys.authority
        return try await press.examine(pdf, authority: authority, at: now).map(SignatureCheck.init)
    }
}
