import Foundation

/// A PDF with a hole for its signature: everything else is in its place already.
///
/// - Source: ISO 32000-1 12.8.1; ETSI EN 319 142-1.
struct UnsignedPDF: Sendable {
    private let data: Data
    /// Where the hole's brackets stand: `<` at `open`, behind `>` at `close`.
    private let open: Int
    private let close: Int

    /// Finds the last hole of that many bytes and writes down what will be signed.
    init(_ bytes: [UInt8], room: Int) throws(SigningError) {
        var data = Data(bytes)
        guard let contents = data.range(of: Data("/Contents <".utf8), options: .backwards),
            let range = data.range(of: Data("/ByteRange [0 ".utf8), options: .backwards)
        else { throw .notOurPDF }
        open = contents.upperBound - 1
        close = contents.upperBound + 2 * room + 1
        let numbers = [open, close, data.count - close].map { String(format: "%010d", $0) }.joined(separator: " ")
        data.replaceSubrange(range.upperBound..<range.upperBound + numbers.utf8.count, with: Data(numbers.utf8))
        self.data = data
    }

    /// What the signature is over: all but the hole.
    var covered: [UInt8] { Array(data[..<open] + data[close...]) }

    /// The file with its signature, DER.
    ///
    /// - Throws: `.keyUnusable` where it is longer than the hole.
    func filled(with signature: [UInt8]) throws(SigningError) -> [UInt8] {
        guard 2 * signature.count <= close - open - 2 else { throw .keyUnusable }
        let hex = signature.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        var whole = data
        whole.replaceSubrange(open + 1..<open + 1 + hex.utf8.count, with: Data(hex.utf8))
        return [UInt8](whole)
    }
}
