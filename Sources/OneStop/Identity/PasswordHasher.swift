/// Turns passwords into something that can be kept, slowly on purpose.
package protocol PasswordHasher: Sendable {
    /// A text with the salt and all parameters in it.
    func hash(_ password: String) async throws -> String
    /// Whether the password is the one that was hashed.
    func verify(_ password: String, against hash: String) async throws -> Bool
}
