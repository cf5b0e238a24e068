package import Foundation
import Kernel
import Storage

extension Work {
    /// The agency's rules, those for all procedures first.
    package func rules(of agency: String) async throws -> [AssignmentRule] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT agency, procedure, role, method, officer, last_officer
                FROM assignment_rules
                WHERE agency = \(agency)
                ORDER BY procedure, role
                LIMIT 1000
                """
            ).map(AssignmentRule.init(row:))
        }
    }

    /// Keeps the rule in place of the one for the same procedure and role.
    ///
    /// - Throws: `RuleRefusal`, `StorageError`.
    package func keep(_ rule: AssignmentRule, by author: Account, at now: Date) async throws {
        guard author.assigns(in: rule.agency) else { throw RuleRefusal.notAllowed }
        if let slug = rule.procedure {
            guard publication.catalogue.procedure(slug)?.agencies.contains(rule.agency) == true else {
                throw RuleRefusal.unknownProcedure
            }
        }
        try await database.write { tx in
            var officer: ID<Account>?
            if case .named(let named) = rule.method {
                guard try Staff.roles(of: named, in: rule.agency, in: tx).contains(rule.role) else {
                    throw RuleRefusal.officerLacksRole
                }
                officer = named
            }
            try tx.run(
                """
                INSERT INTO assignment_rules (agency, procedure, role, method, officer, set_by, set_at)
                VALUES (\(rule.agency), \(rule.procedure ?? ""), \(rule.role.rawValue), \(rule.method.word), \(officer),
                    \(author.id), \(now))
                ON CONFLICT (agency, procedure, role) DO UPDATE SET
                    method = excluded.method, officer = excluded.officer, last_officer = NULL, set_by = excluded.set_by,
                    set_at = excluded.set_at
                """)
        }
    }

    /// Leaves the steps of that role to the queue again.
    ///
    /// - Throws: `RuleRefusal.notAllowed`.
    package func dropRule(of agency: String, procedure: String?, role: Role, by author: Account) async throws {
        guard author.assigns(in: agency) else { throw RuleRefusal.notAllowed }
        _ = try await database.write { tx in
            try tx.run(
                """
                DELETE FROM assignment_rules
                WHERE agency = \(agency) AND procedure = \(procedure ?? "") AND role = \(role.rawValue)
                """)
        }
    }
}
