import Hummingbird
import Kernel
import OneStop

/// For whom a dossier is, where it is chosen and wherever it is read.
enum PartyView {
    /// The choice at the beginning; nothing for whoever may file for nobody else.
    static func choice(_ parties: [PartyChoice], _ frame: Frame) -> HTML? {
        let t = frame.t
        guard frame.person != nil, !frame.isOfficer else { return nil }
        let other: HTML = "<p><a href=\"\(Link.people(.mandates).path)\">\(t("people.file_for_other"))</a></p>"
        guard !parties.isEmpty else { return other }
        let picks = parties.map {
            "<label class=\"pick\"><input type=\"radio\" name=\"thay\" value=\"\($0.value)\">\($0.name)</label>" as HTML
        }
        return """
            <fieldset class="field"><legend>\(t("people.file_for"))</legend><label class="pick"><input type="radio" name="thay" value="" checked>\(t("people.file_for_me"))</label>\(picks)</fieldset>\(other)
            """
    }

    /// A row of facts before filing.
    static func row(_ behalf: Behalf?, _ t: Wording) -> HTML? {
        behalf.map { "<div><dt>\(t("people.file_for"))</dt><dd>\($0.name)</dd></div>" }
    }

    /// One line on the dossier as its side sees it.
    static func line(_ filing: Filing, _ t: Wording) -> HTML? {
        guard let behalf = filing.behalf, let submitter = filing.applicant.submitter else { return nil }
        return
            "<p class=\"muted\">\(t("people.file_for")): \(behalf.name). \(t("people.filed_by", ["name": submitter.name]))</p>"
    }

    /// What an officer must know before taking it in.
    static func card(_ filing: Filing, _ t: Wording) -> HTML? {
        switch filing.behalf {
        case nil: return nil
        case .organisation(let body):
            let tag = body.isChecked ? Piece.tag(t("people.checked"), .ok) : Piece.tag(t("people.unchecked"), .warn)
            return
                "<p>\(t("people.file_for")): <b>\(body.name)</b> · <span class=\"code\">\(body.code)</span> \(tag)</p>"
        case .mandate(let person):
            let paper = person.paper.map {
                "<p><a href=\"\(Link.officeFile(filing.code.text, digest: $0.digest.hex).path)\">\(t("people.paper_look"))</a></p>"
                    as HTML
            }
            let note = t(person.basis == .paper ? "people.officer_paper_note" : "people.officer_code_note")
            return
                "<div class=\"note stack-s\"><p>\(t("people.filed_under", ["name": person.name, "number": person.number]))</p><p>\(note)</p>\(paper)</div>"
        }
    }
}

extension Site {
    /// For whom else the visitor may file that procedure.
    func parties(for procedure: Procedure, _ context: EdgeContext) async throws -> [PartyChoice] {
        guard let account = context.session?.account, !account.isOfficer else { return [] }
        return try await office.people.parties.choices(
            of: account.id, for: procedure.slug, on: VietnamTime.day(of: now()))
    }
}
