import Foundation
import Kernel
import Storage

extension Referral {
    /// What the dossier wants of other agencies, by its events; the rows of the table, and nothing else.
    static func all(of dossier: Dossier, under procedure: Procedure) -> [Referral] {
        opinions(of: dossier) + steps(of: dossier, under: procedure)
    }

    private static func opinions(of dossier: Dossier) -> [Referral] {
        dossier.consultations.compactMap { consultation in
            let inquiry = consultation.inquiry
            var (agency, role): (String, Role?) = ("", nil)
            switch inquiry.body {
            case .outside: return nil
            case .agency(let slug, _): agency = slug
            case .own(_, let own, _): (agency, role) = (dossier.agency, own)
            }
            return Referral(
                dossier, .opinion, inquiry.number, agency: agency, role: role, subject: inquiry.question,
                state: consultation.state.rawValue, isOpen: consultation.isOpen, askedAt: consultation.askedAt,
                dueAt: inquiry.due, holder: consultation.holder, isPrepared: consultation.prepared != nil)
        }
    }

    private static func steps(of dossier: Dossier, under procedure: Procedure) -> [Referral] {
        dossier.forwardings.enumerated().map { index, forwarding in
            let isLast = index == dossier.forwardings.count - 1
            let isOpen = isLast && dossier.isAway
            let step = procedure.steps.first { $0.id == forwarding.step }
            return Referral(
                dossier, .step, index + 1, agency: forwarding.to, role: step?.role,
                subject: step?.name.vi ?? forwarding.step, state: isOpen ? "open" : "closed", isOpen: isOpen,
                askedAt: forwarding.at, dueAt: forwarding.due ?? dossier.due ?? DossierRow.never,
                holder: isOpen ? dossier.assignee : nil, isPrepared: false)
        }
    }

    private init(
        _ dossier: Dossier, _ kind: Kind, _ number: Int, agency: String, role: Role?, subject: String, state: String,
        isOpen: Bool, askedAt: Date, dueAt: Date, holder: Person?, isPrepared: Bool
    ) {
        self.dossier = dossier.id
        self.kind = kind
        self.number = number
        code = dossier.code.text
        procedure = dossier.filing.procedure
        asker = dossier.agency
        self.agency = agency
        self.role = role
        self.subject = String(PersonalNumbers.redact(subject).prefix(Self.subjectLength))
        self.state = state
        self.isOpen = isOpen
        self.askedAt = askedAt
        self.dueAt = dueAt
        self.holder = holder?.account
        holderName = holder?.name
        self.isPrepared = isPrepared
    }

    /// Writes the rows of the dossier; nothing for one that lies with nobody else.
    static func project(_ dossier: Dossier, under procedure: Procedure, in tx: Transaction) throws {
        for referral in all(of: dossier, under: procedure) { try referral.save(in: tx) }
    }

    private func save(in tx: Transaction) throws {
        try tx.send(
            """
            INSERT INTO referrals (dossier, kind, number, code, procedure, asker, agency, role, subject, state, is_open,
                asked_at, due_at, holder, holder_name, is_prepared)
            VALUES (\(dossier), \(kind.rawValue), \(number), \(code), \(procedure), \(asker), \(agency),
                \(role?.rawValue ?? ""), \(subject), \(state), \(isOpen ? 1 : 0), \(askedAt), \(dueAt), \(holder),
                \(holderName), \(isPrepared ? 1 : 0))
            ON CONFLICT (dossier, kind, number) DO UPDATE SET
                asker = excluded.asker, agency = excluded.agency, state = excluded.state, is_open = excluded.is_open,
                due_at = excluded.due_at, holder = excluded.holder, holder_name = excluded.holder_name,
                is_prepared = excluded.is_prepared
            """)
    }
}
