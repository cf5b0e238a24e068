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
        /// The certificate was not in force when a time stamp that holds says it signed, or else at the time of looking.
        package let isExpired: Bool
        package let stamp: StampVerdict
        /// When the signer says that it signed, as the signed bytes hold it; nobody else vouches for it. `nil` where
        /// nothing is said or the signature isn't right.
        package let claimedAt: Date?
    }

    package enum Verdict: Sendable, Hashable {
        /// It covers the whole file, which is as it was signed.
        case intact
        /// It is right for what it covers, and somebody who signed later vouches for the rest.
        case followed
        /// It is right for what it covers, and something was appended behind it that nobody signed.
        case extended
        /// What it covers was changed.
        case altered
        /// It leaves out more of the file than itself.
        case gap
        /// It rests on a digest that can be forged, SHA-1 or MD5.
        case weak
        /// It can't be read.
        case unchecked
    }

    /// Each costs a digest of the file: more are not looked at.
    static let most = 8

    /// Every signature of the file, in its order, at most `most`.
    package static func examine(_ pdf: [UInt8], trust: SigningTrust, at time: Date) -> [Finding] {
        let data = Data(pdf)
        var found: [SignedRange] = []
        var position = data.startIndex
        while found.count < most, let mark = data.range(of: Data("/ByteRange".utf8), in: position..<data.endIndex) {
            position = mark.upperBound
            found.append(SignedRange(of: data, at: mark.upperBound, trust: trust, time: time))
        }
        let isWhole = found.contains { $0.isRight && $0.end == data.count }
        return found.map { range in
            let verdict: Verdict =
                !range.isRight
                ? range.verdict : range.end == data.count ? .intact : isWhole ? .followed : .extended
            return Finding(
                verdict: verdict, signer: range.signer, isTrusted: range.trusted == 1, isExpired: range.trusted == -1,
                stamp: range.stamp, claimedAt: range.claimedAt)
        }
    }
}
