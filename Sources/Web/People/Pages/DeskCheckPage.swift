import Kernel
import OneStop

/// The desk compares a card with a person: first whose account it is, then the card.
struct DeskCheckPage {
    enum Step {
        case contact(typed: String)
        case card(contact: String, CardForm)
    }

    let step: Step
    var fault: (field: String, phrase: Phrase)?
    var id = ""

    func html(_ frame: Frame, agency: Agency, side: SideView) -> HTML {
        let t = frame.t
        let summary = Piece.errorSummary(fault.map { [($0.field, t($0.phrase))] } ?? [], t: t)
        return frame.office(
            t("people.desk_check"), agency: t(agency.shortName), side: side.html(t), at: .officeCounter,
            "\(summary)<h1>\(t("people.desk_check"))</h1>\(body(frame))")
    }

    private func body(_ frame: Frame) -> HTML {
        let t = frame.t
        switch step {
        case .contact(let typed):
            return """
                <form class="card raise stack-s narrow" method="post" action="\(Link.people(.deskChecks).path)">\(frame.csrfField)<p>\(t("people.desk_check_lead"))</p>\(input("lien_lac", t("sign_in.login"), typed, t))<p class="field row"><button class="btn primary">\(t("people.send_code"))</button><a class="btn link" href="\(Link.people(.merges).path)">\(t("merge.title"))</a></p></form>
                """
        case .card(let contact, let form):
            return """
                <form class="card raise stack-s narrow" method="post" action="\(Link.people(.deskCheck(id)).path)">\(frame.csrfField)<p class="note">\(t("people.desk_code_sent", ["contact": contact]))</p>\("<p><a href=\"\(Link.mailbox.path)\">\(t("demo.mailbox"))</a></p>", if: frame.isDemo)\(input("code", t("people.code"), form.code, t))\(input("quet", t("people.card_scan"), form.scan, t, isRequired: false))\(input("ten", t("desk.name"), form.name, t, isRequired: false))\(input("so", t("people.number"), form.number, t, isRequired: false))<p>\(t("people.desk_check_card"))</p><p class="field row"><button class="btn primary">\(t("people.check_do"))</button><a class="btn link" href="\(Link.people(.deskChecks).path)">\(t("people.new_code"))</a></p></form>
                """
        }
    }

    private func input(
        _ name: String, _ label: String, _ value: String, _ t: Wording, isRequired: Bool = true
    ) -> HTML {
        let error = fault?.field == name ? fault.map { t($0.phrase) } : nil
        return Piece.input(name, label: label, value: value, error: error, isRequired: isRequired, t: t)
    }
}
