package import Foundation

extension Press {
    /// Signs what it printed, on its own thread: a signature takes some milliseconds.
    ///
    /// - Parameter stamping: asks a time-stamping authority; without it, or where it gives no stamp, PAdES B-B.
    /// - Throws: `SigningError`, `PressError`.
    package func sign(
        _ printed: PrintedSheet, attaching attachments: [Attachment], by key: SigningKey, as words: SignatureWords,
        at time: Date, stamping: SignatureStamping? = nil
    ) async throws -> [UInt8] {
        let (unsigned, signature) = try await onThread {
            let unsigned = try SignedPDF.prepare(
                printed.pdf, attaching: attachments, as: words, at: time, area: printed.mark,
                room: SignedPDF.room(isStamped: stamping != nil))
            return (unsigned, try key.signature(over: unsigned.covered))
        }
        let stamped = await stamping?.stamped(signature)
        return try await onThread { try unsigned.filled(with: stamped ?? signature) }
    }

    /// What the signatures of a PDF say, looked at beside the press.
    package func examine(_ pdf: [UInt8], trust: SigningTrust, at time: Date) async throws -> [PDFSignatures.Finding] {
        try await beside { PDFSignatures.examine(pdf, trust: trust, at: time) }
    }
}
