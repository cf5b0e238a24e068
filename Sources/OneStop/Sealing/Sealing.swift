import Documents
package import Foundation
import Kernel

/// Signs the papers that agencies give out, with the receipt of what they tell of inside; examines those of others.
package struct Sealing: Sendable {
    let press: Press
    let ledger: Ledger
    package var keys: any AgencyKeys = NoAgencyKeys()
    /// Sees each signature, PAdES B-T; without one papers are B-B.
    package var stamping: (any TimeStamping)?
    private let patience = StampPatience()

    init(press: Press, ledger: Ledger) {
        self.press = press
        self.ledger = ledger
    }

    /// What a paper of the agency shows of its proofs.
    func seal(of agency: Agency, short: ShortReceipt?, at now: Date) -> PaperSeal {
        PaperSeal(signer: keys.key(of: agency.slug) == nil ? nil : agency.name.vi, at: now, short: short)
    }

    /// The paper with its agency's signature and the receipt of that event; as it is where the agency has no key.
    ///
    /// - Throws: `SigningError`, `PressError`, `StorageError`.
    func sealed(_ paper: PrintedSheet, of file: DossierFile, event: Int?, at now: Date) async throws -> [UInt8] {
        guard let key = keys.key(of: file.agency.slug) else { return paper.pdf }
        let code = file.dossier.code.text
        var attachments: [Attachment] = []
        if let event, let receipt = try await ledger.receipt(of: file.dossier.id.text, number: event) {
            attachments = [Attachment(name: "\(code)-\(event).tlog-proof", bytes: Array(receipt.encoded.utf8))]
        }
        return try await press.sign(
            paper, attaching: attachments, by: key.signing,
            as: SignatureWords(signer: file.agency.name.vi, reason: code), at: now, stamping: stamper)
    }

    /// What the signatures in somebody's PDF say, in their order; none for what has none.
    package func examine(_ pdf: [UInt8], at now: Date) async throws -> [SignatureCheck] {
        let trust = SigningTrust(signers: keys.authority, stamps: stamping?.authority)
        return try await press.examine(pdf, trust: trust, at: now).map(SignatureCheck.init)
    }

    private var stamper: SignatureStamping? {
        guard let stamping, patience.isLeft else { return nil }
        return SignatureStamping(authority: stamping.authority) { [patience] query in
            do {
                return try await stamping.ask(query)
            } catch {
                patience.lose()
                return nil
            }
        }
    }
}
