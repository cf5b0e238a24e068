/// What looks into files for malicious content; the domain's view of a gateway.
package protocol VirusScanner: Sendable {
    /// Looks into those bytes.
    ///
    /// - Throws: `ScannerFault` where no verdict came; the file then stays shut and is tried again.
    func scan(_ bytes: [UInt8]) async throws -> ScanVerdict
}
