import Kernel
import OneStop

/// For whom a person files, and who files for the person.
struct MandatesPage {
    let held: [Mandate]
    let given: [Mandate]
    /// Who looks.
    let account: ID<Account>
    let today: CivilDay
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let cards = given.map { card($0, isHeld: false, frame) }
        return frame.portal(
            t("people.mandates"), at: .dossiers,
            """
            <div class="stack-l"><div class="stack-s"><h1>\(t("people.mandates"))</h1><p class="lead">\(t("people.mandates_lead"))</p><p><a class="btn primary" href="\(Link.people(.newMandate).path)">\(t("people.mandate_new"))</a></p></div>
            \("<section class=\"stack\" aria-labelledby=\"cho\"><h2 id=\"cho\">\(t("people.given"))</h2>\(cards)</section>", if: !cards.isEmpty)
            <section class="stack" aria-labelledby="giu"><h2 id="giu">\(t("people.held"))</h2>\(held.map { card($0, isHeld: true, frame) })\("<p class=\"note\">\(t("people.held_none"))</p>", if: held.isEmpty)</section></div>
            """)
    }

    private func card(_ mandate: Mandate, isHeld: Bool, _ frame: Frame) -> HTML {
        let t = frame.t
        let id = mandate.id.text
        let who = isHeld ? mandate.name : mandate.holder.name
        // Whose the contact is may not be who was meant: no more than is needed to recognise oneself.
        let isKnown = isHeld || mandate.represented == account
        let facts: [(String, HTML)] = [
            (t("people.mandate_for"), "\(mandate.name)"),
            (t("people.number_short"), "\(PersonalID(mandate.number)?.masked ?? "")"),
            (t("people.scope"), "\(scope(mandate, t))"), (t("people.until"), "\(mandate.until.vietnamese)"),
            (t("people.basis"), "\(t(mandate.basis == .code ? "people.basis_code" : "people.basis_paper"))"),
        ]
        let isOpen = mandate.endedAt == nil
        return """
            <article class="card stack-s"><div class="row spread"><h3>\(who)</h3>\(tag(mandate, t))</div>\("<p>\(t("people.recognise_note"))</p>", if: !isKnown && isOpen)\(Piece.facts(facts, class: "kv tight"))<div class="row">\(isHeld ? code(mandate, t) : nil)\(button(.mandateRecognise(id), t("people.recognise"), about: who, frame), if: !isKnown && isOpen)\(button(.mandateEnd(id), t("people.end"), about: who, frame, isBad: true), if: isOpen)</div></article>
            """
    }

    private func scope(_ mandate: Mandate, _ t: Wording) -> String {
        guard let slug = mandate.procedure else { return t("people.any_procedure") }
        return catalogue.procedure(slug).map { t($0.name) } ?? slug
    }

    private func tag(_ mandate: Mandate, _ t: Wording) -> HTML {
        switch mandate.standing(on: today) {
        case .awaiting: Piece.tag(t("people.awaiting"), .warn)
        case .standing: Piece.tag(t("people.standing"), .ok)
        case .over: Piece.tag(t("people.over"))
        case .ended: Piece.tag(t("people.ended"))
        }
    }

    private func code(_ mandate: Mandate, _ t: Wording) -> HTML? {
        guard mandate.standing(on: today) == .awaiting else { return nil }
        return
            "<a class=\"btn primary\" href=\"\(Link.people(.mandateCode(mandate.id.text)).path)\">\(t("people.code_enter"))</a>"
    }

    private func button(
        _ link: PeopleLink, _ text: String, about who: String, _ frame: Frame, isBad: Bool = false
    ) -> HTML {
        """
        <form method="post" action="\(Link.people(link).path)">\(frame.csrfField)<button class="btn\(" bad", if: isBad)">\(text)<span class="vh">: \(who)</span></button></form>
        """
    }
}
