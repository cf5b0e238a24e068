import Crypto
package import Foundation
import Kernel

/// The six digits that an authenticator app shows for a secret, new every thirty seconds.
///
/// - Source: RFC 6238 with HMAC-SHA-1, over RFC 4226 section 5.3.
package struct TOTP: Sendable, Hashable {
    package static let seconds = 30
    /// Bytes of a secret.
    ///
    /// - Source: RFC 4226 section 4, R6.
    package static let secretLength = 20

    package let secret: [UInt8]

    package init(secret: [UInt8]) {
        self.secret = secret
    }

    /// The number of the half minute that this moment lies in, from 1970.
    package static func step(at now: Date) -> Int {
        Int((now.timeIntervalSince1970 / Double(seconds)).rounded(.down))
    }

    /// The code of that half minute.
    package func code(at step: Int, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(clamping: step).bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 0x0F)
        let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let text = String(number % (0..<digits).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// What an app reads from the QR code: in plain letters, and without what is every app's default, so that the code
    /// stays coarse enough for an old camera.
    ///
    /// - Source: the key URI format of Google Authenticator, which every app follows.
    package func address(of login: String, issuer: String) -> String {
        let issuer = FormFields.encoded(Folding.plain(issuer))
        return
            "otpauth://totp/\(issuer):\(FormFields.encoded(Folding.plain(login)))?secret=\(Base32.text(secret))&issuer=\(issuer)"
    }
}
