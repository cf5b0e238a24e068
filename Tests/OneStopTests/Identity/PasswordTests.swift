import Testing

@testable import OneStop

@Suite("Passwords")
struct PasswordTests {
    private static let own = ["Nguyễn Văn An", "nguyenan.tk@demo.vn", "0905123318"]

    private static func refusal(_ password: String, own: [String] = own) -> IdentityRefusal? {
        do {
            try Password.check(password, own: own)
            return nil
        } catch { return error }
    }

    @Test(
        "what everybody takes is refused, whatever capitals, marks, signs and digits stand about it",
        arguments: [
            "password", "Password1", "P@ssw0rd!", "passw0rd2016", "matkhau123", "Mật khẩu 123", "anhyeuem1",
            "QuangNam92",
            "iloveyou!", "2016vietnam", "welcome123456789", "congdan19081990", "superman", "dragon12", "baseball",
        ])
    func common(password: String) {
        #expect(Self.refusal(password) == .passwordTooCommon)
    }

    @Test(
        "what leaked most often is refused, with a few digits and signs about it too",
        arguments: ["corvette", "TrustNo1", "jordan23", "marlboro!", "Samantha1", "99whatever", "liverpool"])
    func leaked(password: String) {
        #expect(Self.refusal(password) == .passwordTooCommon)
    }

    @Test(
        "walks over the keys, repetitions, dates and phone numbers are refused",
        arguments: [
            "12345678", "87654321", "123456789012", "qwertyuiop", "asdfghjkl", "1qaz2wsx", "1q2w3e4r", "qwer1234",
            "abcd4321",
            "11111111", "abcabcabc", "12341234", "matkhaumatkhau", "--------", "19081990", "08-19-1990", "1990/08/19",
            "0905 123 318", "+84905123319",
        ])
    func walks(password: String) {
        #expect(Self.refusal(password) == .passwordTooCommon)
    }

    @Test(
        "one's own name and login are refused",
        arguments: ["nguyenvanan", "NguyenVanAn1990", "vanan2016", "nguyenan.tk", "annguyen123", "Nguyễn Văn An"])
    func own(password: String) {
        #expect(Self.refusal(password) == .passwordTooCommon)
        #expect(Self.refusal(password, own: ["Lê Thị Bình", "0905000111"]) == nil)
    }

    @Test(
        "anything else of eight characters is taken, of whatever kinds",
        arguments: [
            "kem dua chieu mua", "conmeonam", "xkqvbnrt", "83619274", "lúa chín đồng xa", "ghe-xanh-7-con",
            "motcua-demo",
            "🐃🌾🚲🏮🍜☂️🎋🥥", "password-của-nhà-ba-tầng", "matkhau nay dai lam",
            String(repeating: "ữ", count: 127) + "k",
        ])
    func taken(password: String) {
        #expect(Self.refusal(password) == nil)
    }

    @Test("seven characters are too few, 129 too many, 128 of one unit again and again are quickly refused")
    func lengths() {
        #expect(Self.refusal("kemduan") == .passwordTooShort(min: 8))
        #expect(Self.refusal(String(repeating: "k", count: 129)) == .passwordTooLong(max: 128))
        #expect(Self.refusal(String(repeating: "12", count: 64)) == .passwordTooCommon)
        #expect(Self.refusal(String(repeating: "an", count: 63) + "kx") == nil)
    }
}
