import Kernel

/// The rules for passwords: long enough, not one of those that are tried first. No composition rules.
///
/// - Source: NIST SP 800-63B section 5.1.1.2; OWASP ASVS 5.0 V6.2.
enum Password {
    static let shortest = 8
    /// In letters: one of Vietnamese takes three bytes.
    static let longest = 128
    /// How long one that somebody else chose opens anything, in seconds: a week.
    static let givenFor: Double = 7 * 86_400

    /// - Parameter own: names and logins of whose it is: whoever guesses begins with them.
    static func check(_ password: String, own: [String] = []) throws(IdentityRefusal) {
        guard password.count >= shortest else { throw .passwordTooShort(min: shortest) }
        guard password.count <= longest, password.utf8.count <= 4 * longest else {
            throw .passwordTooLong(max: longest)
        }
        guard !GuessablePassword(own: own).matches(password) else { throw .passwordTooCommon }
    }
}
