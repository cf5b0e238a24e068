import NIOPosix
package import OneStop

/// ClamAV's daemon as the scanner: each file goes over a connection of its own by INSTREAM, two at a time on threads of
/// their own, so that a scanner that hangs stops nothing else.
///
/// - Source: clamd(8), COMMANDS: zINSTREAM.
package final class ClamdScanner: VirusScanner {
    private let address: ClamdAddress
    private let threads = NIOThreadPool(numberOfThreads: 2)

    /// Bytes of one piece.
    private static let piece = 131_072

    package init(_ address: ClamdAddress) {
        self.address = address
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    package func scan(_ bytes: [UInt8]) async throws -> ScanVerdict {
        let address = address
        return try await threads.runIfActive { try Self.scan(bytes, at: address) }
    }

    private static func scan(_ bytes: [UInt8], at address: ClamdAddress) throws(ScannerFault) -> ScanVerdict {
        let connection = try ClamdConnection(address)
        defer { connection.close() }
        var fault: ScannerFault?
        do throws(ScannerFault) {
            try connection.send(Array("zINSTREAM\0".utf8))
            var rest = bytes[...]
            while !rest.isEmpty {
                let next = rest.prefix(piece)
                try connection.send(length(next.count) + next)
                rest = rest.dropFirst(next.count)
            }
            try connection.send(length(0))
        } catch {
            // Where it hung up early it may have said why.
            fault = error
        }
        let reply = try connection.reply()
        guard let verdict = ClamdReply.verdict(reply) else {
            throw fault ?? ScannerFault("clamd: \(reply.isEmpty ? "hung up without an answer" : reply)")
        }
        return verdict
    }

    /// Four bytes, the highest first.
    private static func length(_ count: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(clamping: count).bigEndian) { Array($0) }
    }
}
