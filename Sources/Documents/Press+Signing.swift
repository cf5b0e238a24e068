package import Foundation

extension Press {
    /// Signs what it printed, on its own thread: a signature takes some milliseconds.
    ///
    /// - Throws: `SigningError`, `PressError`.
    package func sign(
        _ pdf: [UInt8], attaching attachments: [Attachment], by key: SigningKey, signer: String, reason: String,
        at time: Date
    ) async throws -> [UInt8] {
        try await onThread {
            try SignedPDF.make(pdf, attaching: attachments, by: key, signer: signer, reason: reason, at: time)
        }
    }
}

extension Press {
    /// What the signatures of a PDF say, looked at on the press's thread.
    package func examine(_ pdf: [UInt8], authority: String?, at time: Date) async throws -> [PDFSignatures.Finding] {
        try await onThread { PDFSignatures.examine(pdf, authority: authority, at: time) }
    }
}
