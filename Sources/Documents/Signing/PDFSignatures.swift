import COpenSSL
package import Foundation

/// What the signatures in somebody's PDF say; shown to people, never silently trusted.
package enum PDFSignatures {
    /// One signature, as it was found.
    package struct Finding: Sendable, Hashable {
        package let verdict: Verdict
        /// The name in the signer's certificate; nobody vouches for it unless `isTrusted`.
        package let signer: String?
        /// The certificate is of the authority that was given, and was in force.
        package let isTrusted: Bool
        /// The certificate was not in force at the time of looking.
        package let isExpired: Bool
    }

    package enum Verdict: Sendable, Hashable {
        /// It covers the whole file, which is as it was signed.
        case intact
        /// It is right for what it covers, and something was appended behind it.
        case extended
        /// What it covers was changed.
        case altered
        /// It can't be read, or leaves out more than itself.
        case unchecked
    }

    /// Every signature of the file, in its order, at most 20.
    ///
    /// - Parameter authority: the certificate, PEM, of whose signers one trusts.
    package static func examine(_ pdf: [UInt8], authority: String?, at time: Date) -> [Finding] {
        let data = Data(pdf)
        var findings: [Finding] = []
        var position = data.startIndex
        while findings.count < 20,
            let mark = data.range(of: Data("/ByteRange".utf8), in: position..<data.endIndex)
        {
            position = mark.upperBound
            findings.append(examine(data, rangeAt: mark.upperBound, authority: authority, at: time))
        }
        return findings
    }

    private static let unreadable = Finding(verdict: .unchecked, signer: nil, isTrusted: false, isExpired: false)

    private static func examine(_ data: Data, rangeAt position: Int, authority: String?, at time: Date) -> Finding {
        let text = String(decoding: data[position..<min(position + 100, data.count)], as: UTF8.self)
        guard let match = text.prefixMatch(of: /\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/),
            let first = Int(match.1), let open = Int(match.2), let close = Int(match.3), let rest = Int(match.4),
            first == 0, open < close, close + rest <= data.count,
            let signature = hexadecimal(data[open..<close])
        else { return unreadable }
        let signed = Array(data[..<open] + data[close..<close + rest])
        var (name, size, trusted): (UnsafeMutablePointer<UInt8>?, Int, Int32) = (nil, 0, 0)
        let outcome = motcua_examine(
            signed, signed.count, signature, signature.count, authority, Int(time.timeIntervalSince1970), &trusted,
            &name, &size)
        defer { free(name) }
        guard outcome >= 0 else { return unreadable }
        let isWhole = close + rest == data.count
        return Finding(
            verdict: outcome == 0 ? .altered : isWhole ? .intact : .extended,
            signer: size > 0 ? String(decoding: UnsafeBufferPointer(start: name, count: size), as: UTF8.self) : nil,
            isTrusted: trusted == 1, isExpired: trusted == -1)
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
