import Foundation
import Kernel
import Storage

/// How many codes may be asked for: for one phone or address, from one network address, and by everybody together.
///
/// Counted in the database, so that several servers count together, and for logins that nobody has, so that the answer
/// tells nothing. Twelve codes of five tries a day leave a guesser one chance in sixteen thousand.
enum CodeQuota {
    /// Whose count it is; kept as a blind index, since a phone and a network address are personal.
    enum Scope: String {
        case login, address, all

        /// At most so many within the clock hour, and within the 24 hours that end with it.
        var most: (hour: Int, day: Int) {
            switch self {
            case .login: (5, 12)
            case .address: (60, 300)
            case .all: (3_000, 20_000)
            }
        }
    }

    /// Counts one more for the login and for the network address, in an order that never deadlocks; all codes that left
    /// are only looked at, so that asking for logins that nobody has shuts nobody out.
    ///
    /// - Parameter address: `nil` where the site counts addresses itself, more strictly: registrations.
    /// - Throws: `IdentityRefusal.tooManyCodes`; the transaction ends with it, and so does the count.
    static func take(_ login: Login, from address: String?, at now: Date, in tx: Transaction) throws {
        let hour = hour(of: now)
        try tx.run("DELETE FROM code_quotas WHERE hour <= \(hour - 24)")
        for (scope, key) in [(Scope.login, login.text)] + (address.map { [(.address, $0)] } ?? []) {
            try count(scope, key, hour, in: tx)
            try require(scope, key, hour, in: tx)
        }
        try require(.all, "", hour, in: tx)
    }

    /// Counts a code that leaves.
    static func noteSent(at now: Date, in tx: Transaction) throws {
        try count(.all, "", hour(of: now), in: tx)
    }

    private static func hour(of now: Date) -> Int { Int(now.timeIntervalSince1970 / 3_600) }

    private static func count(_ scope: Scope, _ key: String, _ hour: Int, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO code_quotas (scope, key, hour, used)
            VALUES (\(scope.rawValue), \(try tx.blind(key, as: .quota)), \(hour), 1)
            ON CONFLICT (scope, key, hour) DO UPDATE SET used = code_quotas.used + 1
            """)
    }

    private static func require(_ scope: Scope, _ key: String, _ hour: Int, in tx: Transaction) throws {
        let rows = try tx.rows(
            "SELECT hour, used FROM code_quotas WHERE scope = \(scope.rawValue) AND key = \(try tx.blind(key, as: .quota))"
        )
        let used = try rows.map { (hour: try $0.get("hour") as Int, used: try $0.get("used") as Int) }
        let now = used.filter { $0.hour == hour }.reduce(0) { $0 + $1.used }
        guard now <= scope.most.hour, used.reduce(0, { $0 + $1.used }) <= scope.most.day else {
            throw IdentityRefusal.tooManyCodes
        }
    }
}
