package import Foundation
package import Kernel
import Storage

extension Accounts {
    /// Makes a confirmed account with those posts; an existing login gets the name, password and posts anew.
    @discardableResult
    package func appoint(
        name: String, login: Login, password: String, posts: [Post], now: Date
    ) async throws -> ID<Account> {
        try Password.check(password)
        let hash = try await hasher.hash(password)
        return try await database.write { tx in
            let id = try AccountRow.find(login, in: tx)?.account.id ?? .new()
            try AccountRow.save(id, name: name, login: login, password: hash, language: .vi, now: now, in: tx)
            try tx.run("UPDATE accounts SET confirmed_at = \(now) WHERE id = \(id)")
            try tx.run("DELETE FROM posts WHERE account = \(id)")
            for post in posts {
                try tx.run(
                    "INSERT INTO posts (account, agency, role) VALUES (\(id), \(post.agency), \(post.role.rawValue))")
            }
            return id
        }
    }
}
