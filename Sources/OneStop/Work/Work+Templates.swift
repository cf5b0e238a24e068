package import Foundation
package import Kernel
import Storage

extension Work {
    /// The agency's templates, by use and name.
    package func templates(of agency: String) async throws -> [MessageTemplate] {
        try await database.read { tx in try Self.templates(of: agency, tx) }
    }

    static func templates(of agency: String, _ tx: Transaction) throws -> [MessageTemplate] {
        try tx.rows(
            """
            SELECT id, agency, purpose, procedure, name, body
            FROM message_templates
            WHERE agency = \(agency)
            ORDER BY purpose, name, id
            LIMIT \(MessageTemplate.most)
            """
        ).compactMap { try MessageTemplate(row: $0) }
    }

    /// Keeps a template, in place of the one of that id where there is one.
    ///
    /// - Throws: `TemplateRefusal`, `StorageError`.
    package func keepTemplate(
        _ id: ID<MessageTemplate>?, of agency: String, for use: MessageTemplate.Use, procedure: String?, name: String,
        body: String, by author: Account, at now: Date
    ) async throws {
        guard author.assigns(in: agency) else { throw TemplateRefusal.notAllowed }
        let (name, body) = (String(name.trimmingBlanks.prefix(100)), body.trimmingBlanks)
        guard !name.isEmpty else { throw TemplateRefusal.missingName }
        guard !body.isEmpty else { throw TemplateRefusal.missingText }
        guard body.unicodeScalars.count <= use.longest else { throw TemplateRefusal.tooLong(max: use.longest) }
        let rules = procedure.flatMap { publication.catalogue.procedure($0) }
        guard procedure == nil || rules?.agencies.contains(agency) == true else {
            throw TemplateRefusal.unknownProcedure
        }
        do throws(TemplateFault) {
            _ = try TextTemplate(body, in: MessageTemplate.scope(of: rules))
        } catch { throw TemplateRefusal.fault(error) }
        try await database.write { tx in
            let others = try Self.templates(of: agency, tx).filter { $0.id != id }
            guard others.count < MessageTemplate.most else {
                throw TemplateRefusal.tooMany(max: MessageTemplate.most)
            }
            let changed = try tx.run(
                """
                UPDATE message_templates SET purpose = \(use.rawValue), procedure = \(procedure ?? ""), name = \(name),
                    body = \(body), changed_by = \(author.id), changed_at = \(now)
                WHERE id = \(id?.text ?? "") AND agency = \(agency)
                """)
            if changed == 1 { return }
            var random = SystemRandomNumberGenerator()
            try tx.run(
                """
                INSERT INTO message_templates (id, agency, purpose, procedure, name, body, changed_by, changed_at)
                VALUES (\(ID<MessageTemplate>.make(at: now, using: &random)), \(agency), \(use.rawValue),
                    \(procedure ?? ""), \(name), \(body), \(author.id), \(now))
                """)
        }
    }

    /// Lets go of a template of the agency.
    ///
    /// - Throws: `TemplateRefusal.notAllowed`.
    package func dropTemplate(_ id: ID<MessageTemplate>, of agency: String, by author: Account) async throws {
        guard author.assigns(in: agency) else { throw TemplateRefusal.notAllowed }
        _ = try await database.write { tx in
            try tx.run("DELETE FROM message_templates WHERE id = \(id) AND agency = \(agency)")
        }
    }
}
