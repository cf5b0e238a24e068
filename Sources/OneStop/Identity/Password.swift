/// The rules for passwords: long enough, not one of those everybody tries. No composition rules.
///
/// - Source: NIST SP 800-63B section 5.1.1.2; OWASP ASVS 5.0 V6.2.
enum Password {
    static let shortest = 8
    /// In letters: one of Vietnamese takes three bytes.
    static let longest = 128

    static func check(_ password: String) throws(IdentityRefusal) {
        guard password.count >= shortest else { throw .passwordTooShort(min: shortest) }
        guard password.count <= longest, password.utf8.count <= 4 * longest else {
            throw .passwordTooLong(max: longest)
        }
        guard !common.contains(password.lowercased()) else { throw .passwordTooCommon }
    }

    private static let common: Set<String> = [
        "12345678", "123456789", "1234567890", "password", "password1", "qwerty123", "11111111", "00000000", "88888888",
        "matkhau123", "matkhau1", "iloveyou", "abc12345", "abcd1234", "quangnam", "quangnam92", "vietnam1", "anhyeuem",
        "12341234", "87654321", "asdfghjk", "qwertyui", "1q2w3e4r", "123123123", "66668888", "hosoquangnam",
    ]
}
