import Testing

@testable import OneStop

/// What may be a password.
@Suite("Passwords")
struct PasswordTests {
    @Test(
        "eight letters and up to 128 are taken, of any kind, Vietnamese ones too",
        arguments: [
            "mậtkhẩu8", "chỉ chữ thường", String(repeating: "ữ", count: 64), String(repeating: "ữ", count: 128),
        ])
    func taken(password: String) {
        #expect(throws: Never.self) { try Password.check(password) }
    }

    @Test("what is too short, too long or everybody's is refused")
    func refused() {
        #expect(throws: IdentityRefusal.passwordTooShort(min: 8)) { try Password.check("bảychữ7") }
        #expect(throws: IdentityRefusal.passwordTooLong(max: 128)) {
            try Password.check(String(repeating: "a", count: 129))
        }
        #expect(throws: IdentityRefusal.passwordTooCommon) { try Password.check("MatKhau123") }
    }
}
