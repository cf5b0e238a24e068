import Foundation
import OneStop
import TestKit
import Testing

@Suite("Codes of an authenticator app")
struct TOTPTests {
    /// RFC 6238 appendix B, the SHA-1 column.
    @Test(
        "the codes are those of RFC 6238",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func vectors(second: Int, code: String) {
        let totp = TOTP(secret: Array("12345678901234567890".utf8))
        let step = TOTP.step(at: Date(timeIntervalSince1970: Double(second)))
        #expect(totp.code(at: step, digits: 8) == code)
        #expect(totp.code(at: step) == String(code.suffix(6)))
    }

    /// RFC 4648 section 10, without the padding.
    @Test(
        "a secret is written as RFC 4648 has it",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func base32(text: String, written: String) {
        #expect(Base32.text(Array(text.utf8)) == written)
    }

    @Test("the address for the app is plain letters, escaped")
    func address() {
        let address = TOTP(secret: Array("12345678901234567890".utf8))
            .address(of: "hoa@sgtvt.example.vn", issuer: "Cổng Quảng Nam")
        #expect(
            address
                == "otpauth://totp/Cong%20Quang%20Nam:hoa%40sgtvt.example.vn?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Cong%20Quang%20Nam")
    }

    private let now = Moment.at("18/01/2016 09:15")
    private let secret: [UInt8] = Array(1...20)

    private func code(_ offset: Int) -> String { TOTP(secret: secret).code(at: TOTP.step(at: now) + offset) }

    @Test(
        "a code is taken half a minute early or late, not later",
        arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
    func window(offset: Int, isRight: Bool) {
        let verdict = SecondFactor(secret: secret, confirmedAt: now).judge(code(offset), at: now)
        #expect(verdict == (isRight ? .right(step: TOTP.step(at: now) + offset) : .wrong))
    }

    @Test("a code opens once, and so does no older one")
    func once() {
        let used = SecondFactor(secret: secret, confirmedAt: now, lastStep: TOTP.step(at: now))
        #expect(used.judge(code(0), at: now) == .used)
        #expect(used.judge(code(-1), at: now) == .used)
        #expect(used.judge(code(1), at: now) == .right(step: TOTP.step(at: now) + 1))
    }

    @Test("while it is shut even the right code is not taken")
    func shut() {
        let until = now.addingTimeInterval(60)
        let factor = SecondFactor(secret: secret, confirmedAt: now, lockedUntil: until)
        #expect(factor.judge(code(0), at: now) == .locked(until: until))
        #expect(factor.judge(code(2), at: until) == .right(step: TOTP.step(at: now) + 2))
    }

    @Test(
        "anything that isn't six digits is wrong",
        arguments: ["", "12345", "1234567", "abcdef", "１２３４５６", "\0\0\0\0\0\0"])
    func garbage(typed: String) {
        #expect(SecondFactor(secret: secret, confirmedAt: now).judge(typed, at: now) == .wrong)
    }
}
