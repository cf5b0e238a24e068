import Foundation
import Kernel

/// What a person's copy says of one dossier: what its page shows the applicant, and the answers as they were given.
///
/// Officers' notes, what was asked of other bodies before they answered, and looks that are held back are not in it.
struct CopiedDossier {
    /// Without the looks that are held back.
    let file: DossierFile
    let reader: ID<Account>
    /// What went to the reader's own contacts.
    let told: [SentMessage]
    let catalogue: Catalogue
    let t: Wording

    static let toldColumns: [CopiedColumn] = [.at, .recipient, .title, .text, .state]

    private var dossier: Dossier { file.dossier }
    /// The reader filed it, and is not the one for whom somebody else did.
    private var isSubmitter: Bool { dossier.filing.applicant.submitter?.account == reader }

    var part: CopiedPart {
        let sent = SentFiles(of: file, t: t)
        return CopiedPart(
            tables: [
                facts, answers, sent.table, events, words,
                CopiedTable(.told, Self.toldColumns, told.map { Self.line($0, t) }), money, looks,
            ].filter { !$0.isEmpty }, files: sent.files)
    }

    static func line(_ message: SentMessage, _ t: Wording) -> [CopiedValue] {
        [
            .moment(message.at), .text(message.recipient), CopiedValue(message.subject), .text(message.body),
            .text(t(Phrase(computed: "message.\(message.state.rawValue)"))),
        ]
    }

    private var facts: CopiedTable {
        let filing = dossier.filing
        let applicant = filing.applicant
        return CopiedTable(
            .dossier,
            [
                (.code, .text(dossier.code.text)), (.pin, .text(filing.pin.text)),
                (.procedure, .text(t(file.procedure.name))), (.agency, .text(t(file.agency.name))),
                (.filed, .moment(dossier.submittedAt)),
                (.channel, .text(t(Phrase(computed: "channel.\(filing.channel.rawValue)")))),
                (.applicant, .text(applicant.name)),
                (.phone, CopiedValue(isSubmitter ? applicant.phone?.text : nil)),
                (.email, CopiedValue(isSubmitter ? applicant.email?.text : nil)),
                (.party, CopiedValue(filing.behalf?.name)),
                (.stage, .text(t(Phrase(computed: "stage.\(dossier.stage.rawValue)")))),
                (.accepted, CopiedValue(dossier.acceptedAt)), (.due, CopiedValue(dossier.due)),
                (.decided, CopiedValue(dossier.decidedAt)), (.result, CopiedValue(dossier.result?.number)),
                (.text, CopiedValue(dossier.result?.text)), (.keptUntil, keptUntil),
            ])
    }

    private var keptUntil: CopiedValue {
        let procedure = catalogue.procedure(file.procedure.slug) ?? file.procedure
        guard dossier.stage.isClosed, let rule = catalogue.province.retention.rule(for: procedure, at: file.agency),
            let ended = file.history.last(where: { !$0.event.isView })?.at
        else { return .none }
        return CopiedValue(rule.erasedFrom(endedAt: ended))
    }

    private var answers: CopiedTable {
        let rows = file.procedure.form.present(dossier.answers, revealingSecrets: true).flatMap { section in
            section.lines.flatMap { line -> [[CopiedValue]] in
                texts(of: line).map { [.text(t(section.title)), .text($0), .text($1)] }
            }
        }
        return CopiedTable(.answers, [.section, .question, .answer], rows)
    }

    private func texts(of line: PresentedLine) -> [(String, String)] {
        let label = t(line.field.label)
        switch line.content {
        case .text(let text): return [(label, t(text))]
        case .texts(let texts): return texts.map { (label, t($0)) }
        case .file(let file): return [(label, file.name)]
        case .hidden, .blank: return []
        case .table(let columns, let rows):
            return rows.enumerated().flatMap { index, row in
                zip(columns, row).map { ("\(label) \(index + 1): \(t($0.label))", t($1)) }.filter { !$0.1.isEmpty }
            }
        }
    }

    private var events: CopiedTable {
        CopiedTable(
            .events, [.at, .event, .who, .text],
            file.history.filter { $0.event.isShownToApplicant }.map { recorded in
                [
                    .moment(recorded.at), .text(t(Phrase(computed: "event.\(recorded.event.kind)"))),
                    CopiedValue(who(recorded)), CopiedValue(detail(of: recorded.event)),
                ]
            })
    }

    private var words: CopiedTable {
        let rows = file.history.compactMap { recorded -> [CopiedValue]? in
            guard case .messaged(let text) = recorded.event else { return nil }
            return [.moment(recorded.at), CopiedValue(who(recorded)), .text(text)]
        }
        return CopiedTable(.words, [.at, .who, .text], rows)
    }

    private var money: CopiedTable {
        let rows = file.history.compactMap { recorded -> [CopiedValue]? in
            let title = CopiedValue.text(t(Phrase(computed: "event.\(recorded.event.kind)")))
            let at = CopiedValue.moment(recorded.at)
            switch recorded.event {
            case .feeRequested(let one): return [at, title, .none, .text(one.amount.text), CopiedValue(one.reason)]
            case .paid(let one): return [at, title, .text(one.receipt), .text(one.amount.text), CopiedValue(one.payer)]
            case .feeWaived(let one): return [at, title, .none, .text(one.amount.text), CopiedValue(one.reason)]
            case .paymentVoided(let one):
                return [at, title, .text(one.receipt), .text(one.amount.text), CopiedValue(one.reason)]
            default: return nil
            }
        }
        return CopiedTable(.money, [.at, .event, .receipt, .amount, .text], rows)
    }

    private var looks: CopiedTable {
        let rows = file.history.filter(\.event.isView).map { recorded -> [CopiedValue] in
            var reason = ""
            if case .viewed(let because?, _) = recorded.event {
                reason = t(Phrase(computed: "looks.why_\(because.rawValue)"))
            }
            let agency = recorded.by.agency ?? file.agency.slug
            return [
                .moment(recorded.at), CopiedValue(who(recorded)),
                .text(catalogue.agency(agency).map { t($0.shortName) } ?? agency), CopiedValue(reason),
                CopiedValue(recorded.event.statedReason?.text),
            ]
        }
        return CopiedTable(.looks, [.at, .who, .agency, .reason, .text], rows)
    }

    private func who(_ recorded: Recorded) -> String? {
        guard let person = recorded.by.person else { return nil }
        guard case .officer(let role) = recorded.by.capacity else { return person.name }
        return "\(person.name), \(t(Phrase(computed: "role.\(role.rawValue)")))"
    }

    /// What the applicant was told with it; each kind says what it lets out, the others nothing.
    private func detail(of event: DossierEvent) -> String? {
        switch event {
        case .accepted(let acceptance): acceptance.due.map { VietnamTime.stamp($0) }
        case .supplementRequested(let request): asked(request)
        case .refused(let why), .stopped(let why):
            (why.reasons.map { $0 == Ruling.withdrawn ? t("dossier.withdrawn") : $0 } + [why.legalGround])
                .filter { !$0.isEmpty }.joined(separator: "; ")
        case .withdrawalRequested(let reason), .withdrawalDeclined(let reason): reason
        case .issued(let result): result.number
        case .returned(let handover): handover.recipient
        case .extended(let more): "\(VietnamTime.stamp(more.due)). \(more.reason)"
        case .apologised(let apology): VietnamTime.stamp(apology.due)
        case .transferred(let transfer): "\(t(transfer.name)). \(transfer.reason)"
        default: nil
        }
    }

    private func asked(_ request: SupplementRequest) -> String {
        let items = request.items.map { item in
            let name =
                switch item.subject {
                case .field(let id): file.procedure.form.field(id).map { t($0.label) } ?? id
                case .paper(let id): file.procedure.papers.first { $0.id == id }.map { t($0.name) } ?? id
                case .extra(let name): name
                }
            return "\(name): \(item.reason)"
        }
        return (items + [request.until.vietnamese]).joined(separator: "; ")
    }
}
