package import Foundation
package import Kernel
import Storage

extension Accounts {
    /// Makes a confirmed account with those posts; an existing login gets the name, password and posts anew.
    ///
    /// - Parameter isGiven: somebody else knows the password: it opens nothing but the page that changes it, for a week.
    @discardableResult
    package func appoint(
        name: String, login: Login, password: String, isGiven: Bool = false, posts: [Post], now: Date
    ) async throws -> ID<Account> {
        try Password.check(password, own: [name, login.text])
        let hash = try await hasher.hash(password)
        return try await database.write { tx in
            let existing = try AccountRow.find(login, in: tx)?.account
            let id = existing?.id ?? .new()
            try AccountRow.save(id, name: name, login: login, password: hash, language: .vi, now: now, in: tx)
            try tx.run(
                "UPDATE accounts SET confirmed_at = \(now), password_given_at = \(isGiven ? now : nil) WHERE id = \(id)"
            )
            try tx.run("DELETE FROM posts WHERE account = \(id)")
            // Whoever is signed in signs in again: with the new password, for the new posts.
            try tx.run("DELETE FROM sessions WHERE account = \(id)")
            for post in posts {
                try tx.run(
                    "INSERT INTO posts (account, agency, role) VALUES (\(id), \(post.agency), \(post.role.rawValue))")
            }
            guard Set(existing?.posts ?? []) != Set(posts) else { return id }
            let held = posts.map { "\($0.agency):\($0.role.rawValue)" }.joined(separator: " ")
            try SecurityLog.record(
                .postsChanged, by: nil, about: Person(account: id, name: name), from: .none, detail: "= \(held)",
                at: now,
                in: tx)
            return id
        }
    }

    /// Whether anybody whose e-mail address ends so holds a post.
    package func hasOfficer(at domain: String) async throws -> Bool {
        try await officerAddresses().contains { $0?.hasSuffix(domain) == true }
    }

    /// Whether there are officers, and none of them signs in with an address of that ending.
    package func hasOfficersOnly(outside domain: String) async throws -> Bool {
        let addresses = try await officerAddresses()
        return !addresses.isEmpty && !addresses.contains { $0?.hasSuffix(domain) == true }
    }

    /// One for each officer; `nil` for who signs in with a phone.
    private func officerAddresses() async throws -> [String?] {
        try await database.read { tx in
            let rows = try tx.rows(
                """
                SELECT id, phone, email, contacts
                FROM accounts
                WHERE id IN (SELECT account FROM posts)
                """)
            return try rows.map { row in
                try AccountContacts(row: row, of: try row.get("id"), in: tx).email?.text
            }
        }
    }
}
