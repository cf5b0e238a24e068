import Foundation
package import OneStop

extension Accounts {
    /// Signs in where the time makes no difference.
    package func signIn(login: String, password: String) async throws -> Account {
        try await signIn(login: login, password: password, now: .distantPast)
    }
}
