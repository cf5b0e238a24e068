import Foundation
import Kernel
import Storage

/// What a person's copy says of the account: who it is, how it is entered, whom it stands for, what was begun.
///
/// Of others it holds what the person's own pages show of them, numbers and contacts only in part.
struct CopiedAccount {
    let account: Account
    let catalogue: Catalogue
    let t: Wording
    let now: Date
    let tx: Transaction

    /// Messages beside dossiers, the newest.
    private static let mostMessages = 2_000

    var part: CopiedPart {
        get throws {
            let drafts = try drafts()
            return CopiedPart(
                tables: [
                    try who(), try check(), try wishes(), try visits(), try signOns(), try held(), try given(),
                    try organisations(), table(of: drafts), typed(in: drafts), try uploads(), try messages(),
                    try results(), try security(),
                ].filter { !$0.isEmpty }, files: files(of: drafts))
        }
    }

    private func who() throws -> CopiedTable {
        let row = try tx.row("SELECT created_at, confirmed_at, password FROM accounts WHERE id = \(account.id)")
        let isOut = try account.phone.map { try OptOuts.holds($0, in: tx) } ?? false
        let level = try IdentityChecks.level(of: account, in: tx)
        return CopiedTable(
            .account,
            [
                (.name, .text(account.name)), (.phone, CopiedValue(account.phone?.text)),
                (.email, CopiedValue(account.email?.text)), (.language, .text(account.language.rawValue)),
                (.registered, CopiedValue(try row?.getOptional("created_at") as Date?)),
                (.confirmed, CopiedValue(try row?.getOptional("confirmed_at") as Date?)),
                (.level, .text(t(Phrase(computed: "people.level.\(level.rawValue)")))),
                (.password, .flag(try row?.get("password", as: String.self) != Password.none)),
                (.optedOut, .flag(isOut)),
            ])
    }

    private func check() throws -> CopiedTable {
        let rows = try tx.rows(
            "SELECT at, officer_name, agency, masked FROM identity_checks WHERE account = \(account.id)"
        ).map { try IdentityCheck(row: $0) }
        return CopiedTable(
            .check, [.at, .officer, .agency, .card],
            rows.map { [.moment($0.at), .text($0.officer), .text(name(of: $0.agency)), .text($0.card)] })
    }

    private func wishes() throws -> CopiedTable {
        let wishes = try ContactPreferences.of(account.id, in: tx)
        return CopiedTable(
            .wishes,
            [
                (.bySMS, .flag(wishes.bySMS)), (.byEmail, .flag(wishes.byEmail)), (.accented, .flag(wishes.isAccented)),
                (.views, .flag(wishes.hearsOfViews)),
            ])
    }

    private func visits() throws -> CopiedTable {
        let visits = try tx.rows(
            """
            SELECT id, device, address, opened_at, seen_at
            FROM sessions
            WHERE account = \(account.id) AND expires_at > \(now)
            ORDER BY opened_at DESC
            """
        ).map { try Visit(row: $0) }
        return CopiedTable(
            .visits, [.device, .address, .opened, .seen],
            visits.map {
                [
                    CopiedValue($0.origin.device), CopiedValue($0.origin.address), .moment($0.openedAt),
                    .moment($0.seenAt),
                ]
            })
    }

    private func signOns() throws -> CopiedTable {
        CopiedTable(
            .signOns, [.provider, .subject, .linked, .seen],
            try SignOnLink.all(of: account.id, in: tx).map {
                [.text($0.provider), .text($0.subject), .moment($0.linkedAt), .moment($0.seenAt)]
            })
    }

    private func held() throws -> CopiedTable {
        CopiedTable(
            .mandatesHeld, [.person, .number, .contact, .procedure, .until, .basis, .made, .confirmed, .ended],
            try MandateRow.held(by: account.id, in: tx).map { mandate in
                [
                    .text(mandate.name), CopiedValue(PersonalID(mandate.number)?.masked),
                    .text(ContactMark(mandate.contact).masked),
                ] + scope(of: mandate)
            })
    }

    /// Whose the contact is may not be who was meant: of one that the person did not recognise, no more than its page has.
    private func given() throws -> CopiedTable {
        CopiedTable(
            .mandatesGiven, [.person, .name, .number, .procedure, .until, .basis, .made, .confirmed, .ended],
            try MandateRow.given(by: account, in: tx).map { mandate in
                let number =
                    mandate.represented == account.id ? mandate.number : PersonalID(mandate.number)?.masked
                return [.text(mandate.holder.name), .text(mandate.name), CopiedValue(number)] + scope(of: mandate)
            })
    }

    private func scope(of mandate: Mandate) -> [CopiedValue] {
        let procedure = mandate.procedure.map { slug in catalogue.procedure(slug).map { t($0.name) } ?? slug }
        return [
            .text(procedure ?? t("people.any_procedure")), .day(mandate.until),
            .text(t(mandate.basis == .code ? "people.basis_code" : "people.basis_paper")), .moment(mandate.madeAt),
            CopiedValue(mandate.confirmedAt), CopiedValue(mandate.endedAt),
        ]
    }

    /// Other members are theirs to tell.
    private func organisations() throws -> CopiedTable {
        let rows = try tx.rows(
            """
            SELECT o.name, o.code, m.role, m.since
            FROM organisation_members AS m
            JOIN organisations AS o ON o.id = m.organisation
            WHERE m.account = \(account.id)
            ORDER BY m.since, o.id
            """)
        return CopiedTable(
            .organisations, [.name, .code, .role, .since],
            try rows.map { row in
                let role: OrganisationRole = try row.get("role")
                return [
                    .text(try row.get("name")), .text(try row.get("code")),
                    .text(t(Phrase(computed: "people.role.\(role.rawValue)"))), .moment(try row.get("since")),
                ]
            })
    }

    private func drafts() throws -> [Draft] {
        try Drafts.unfiled(of: account.id, in: tx)
    }

    private func table(of drafts: [Draft]) -> CopiedTable {
        CopiedTable(
            .drafts, [.number, .procedure, .agency, .saved],
            drafts.enumerated().map { index, draft in
                let procedure = catalogue.procedure(draft.procedure).map { t($0.name) } ?? draft.procedure
                return [.number(index + 1), .text(procedure), .text(name(of: draft.agency)), .moment(draft.savedAt)]
            })
    }

    /// As it was typed: nothing of a draft is checked.
    private func typed(in drafts: [Draft]) -> CopiedTable {
        let rows = drafts.enumerated().flatMap { index, draft -> [[CopiedValue]] in
            let form = catalogue.procedure(draft.procedure)?.form
            return draft.input.values.keys.sorted().flatMap { name -> [[CopiedValue]] in
                let field = form?.field(String(name.prefix { $0 != "." }))
                let rest = name.drop { $0 != "." }
                let question = field.map { "\(t($0.label))\(rest)" } ?? name
                return (draft.input.values[name] ?? []).filter { !$0.isEmpty }.map {
                    [.number(index + 1), .text(question), .text($0)]
                }
            }
        }
        return CopiedTable(.typed, [.number, .question, .answer], rows)
    }

    private func files(of drafts: [Draft]) -> [CopiedPart.File] {
        drafts.enumerated().flatMap { index, draft in
            draft.files.keys.sorted().flatMap { draft.files[$0] ?? [] }.enumerated().map { place, file in
                CopiedPart.File(
                    path: "ban-nhap/\(CopiedPart.numbered(index))/\(CopiedPart.numbered(place))-\(file.name)",
                    digest: file.digest)
            }
        }
    }

    private func uploads() throws -> CopiedTable {
        let rows = try tx.rows(
            """
            SELECT file_name, length, started_at
            FROM partial_uploads
            WHERE account = \(account.id) AND outcome IS NULL
            ORDER BY started_at
            """)
        return CopiedTable(
            .uploads, [.fileName, .size, .at],
            try rows.map {
                [.text(try $0.get("file_name")), .number(try $0.get("length")), .moment(try $0.get("started_at"))]
            })
    }

    /// Codes are worth something to whoever finds the file.
    private func messages() throws -> CopiedTable {
        let own = try ContactMark.all(of: account).map { try $0.index(in: tx) }
        let messages = try tx.rows(
            """
            SELECT id, at, kind, recipient, subject, body, dossier, state
            FROM outbox
            WHERE recipient IN (\(SQL.list(own))) AND dossier IS NULL AND kind <> 'code'
            ORDER BY at DESC, id DESC
            LIMIT \(Self.mostMessages)
            """
        ).map { try SentMessage(row: $0, in: tx) }
        return CopiedTable(.messages, CopiedDossier.toldColumns, messages.map { CopiedDossier.line($0, t) })
    }

    private func results() throws -> CopiedTable {
        let results = try tx.rows(
            """
            SELECT \(Deliverable.columns)
            FROM deliverables
            WHERE account = \(account.id)
            ORDER BY issued_on, id
            """
        ).map(Deliverable.init(row:))
        return CopiedTable(
            .results, [.number, .name, .text, .issued, .expires, .dossier],
            results.map { one in
                let name = catalogue.procedure(one.procedure).map { t($0.result.name) } ?? one.procedure
                return [
                    .text(one.number), .text(name), CopiedValue(one.subject), .day(one.issued),
                    CopiedValue(one.expires), .text(one.code.text),
                ]
            })
    }

    private func security() throws -> CopiedTable {
        let events = try tx.rows(SecurityLog.listing(nil, account.id, Int.max)).map(SecurityEvent.init(row:))
        return CopiedTable(
            .security, [.at, .event, .address],
            events.map { one in
                // Where somebody else did it, the address is theirs.
                let address = one.actor == account.id ? one.address : ""
                return [
                    .moment(one.at), .text(t(Phrase(computed: "security.\(one.kind.rawValue)"))), CopiedValue(address),
                ]
            })
    }

    private func name(of agency: String) -> String { catalogue.agency(agency).map { t($0.shortName) } ?? agency }
}
