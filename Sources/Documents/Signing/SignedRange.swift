import COpenSSL
import Foundation

/// What one signature of a PDF covers, and whether it is right for that.
///
/// - Source: ISO 32000-1 12.8.1 (ByteRange).
struct SignedRange {
    /// `.intact` where it is right, wherever it ends.
    let verdict: PDFSignatures.Verdict
    /// Behind the last byte that it covers.
    let end: Int
    private(set) var signer: String?
    /// 1 where the certificate is trusted, -1 where it was not in force.
    private(set) var trusted: Int32 = 0
    private(set) var stamp = StampVerdict.none
    /// When the signer says that it signed.
    private(set) var claimedAt: Date?

    var isRight: Bool { verdict == .intact }

    /// Characters of the longest gap that is read; ours have some 33,000, with chains and stamps some 60,000.
    private static let longestGap = 200_000

    /// Reads the range that stands there, and examines the signature in its gap.
    init(of data: Data, at position: Int, trust: SigningTrust, time: Date) {
        let text = String(decoding: data[position..<min(position + 100, data.count)], as: UTF8.self)
        guard let match = text.prefixMatch(of: /\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/),
            let first = Int(match.1), let open = Int(match.2), let close = Int(match.3), let rest = Int(match.4),
            open < close, close + rest <= data.count
        else {
            (verdict, end) = (.unchecked, 0)
            return
        }
        end = close + rest
        guard first == 0, close - open <= Self.longestGap, let signature = Self.hexadecimal(data[open..<close]) else {
            verdict = .gap
            return
        }
        let signed = Array(data[..<open] + data[close..<end])
        let finding = motcua_examine(
            signed, signed.count, signature, signature.count, trust.signers, trust.stamps,
            Int(time.timeIntervalSince1970))
        defer { free(finding.name) }
        verdict =
            switch finding.outcome {
            case 1: .intact
            case 0: .altered
            case -2: .weak
            default: .unchecked
            }
        if finding.name_size > 0 {
            signer = String(
                decoding: UnsafeBufferPointer(start: finding.name, count: finding.name_size), as: UTF8.self)
        }
        trusted = finding.trusted
        stamp = StampVerdict(finding)
        if isRight { claimedAt = Self.claim(in: data[..<open], behind: data[close..<end]) }
    }

    /// Bytes before and behind the gap in which the rest of the signature's dictionary is looked for.
    private static let reach = 4_000

    /// The dictionary's entry M, which may stand before the gap or behind it.
    private static func claim(in before: Data, behind: Data) -> Date? {
        var head = String(decoding: before.suffix(reach), as: UTF8.self)[...]
        if let begin = head.ranges(of: " obj").last { head = head[begin.upperBound...] }
        var tail = String(decoding: behind.prefix(reach), as: UTF8.self)[...]
        if let finish = tail.firstRange(of: "endobj") { tail = tail[..<finish.lowerBound] }
        for part in [head, tail] {
            if let mark = part.firstMatch(of: /\/M\s*\(/) { return PDFText.moment(part[mark.range.upperBound...]) }
        }
        return nil
    }

    /// The bytes of `<…>` and nothing else: a gap that holds more than the signature hides something.
    private static func hexadecimal(_ text: Data) -> [UInt8]? {
        guard text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">") else { return nil }
        let digits = text.dropFirst().dropLast()
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
            if let first = high {
                bytes.append(first << 4 | UInt8(value))
                high = nil
            } else {
                high = UInt8(value)
            }
        }
        return bytes
    }
}
