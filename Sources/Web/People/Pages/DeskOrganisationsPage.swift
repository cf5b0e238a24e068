import Kernel
import OneStop

/// Organisations by their number, as the desk checks them and puts people in.
struct DeskOrganisationsPage {
    let agency: Agency
    let typed: String
    let found: [(Organisation, [Membership])]
    let refusal: PeopleRefusal?

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        let none: HTML = "<p class=\"note\">\(t("people.desk_none"))</p>"
        return frame.office(
            t("people.organisations"), agency: t(agency.shortName), side: side.html(t), at: .officeCounter,
            """
            <h1>\(t("people.desk_title"))</h1>\(refusal.map { "<div class=\"note warn\" role=\"alert\"><p>\(t($0.phrase))</p></div>" as HTML })
            <form class="card raise stack-s" method="post" action="\(Link.people(.deskOrganisations(code: "")).path)">\(frame.csrfField)\(Piece.input("ma", label: t("people.organisation_code"), value: typed, hint: t("people.organisation_code_hint"), width: "w-m", t: t))<p class="field"><button class="btn primary">\(t("people.desk_find"))</button></p></form>
            \(found.map { card($0, $1, frame) })\(none, if: found.isEmpty && !typed.isEmpty)
            """)
    }

    private func card(_ organisation: Organisation, _ members: [Membership], _ frame: Frame) -> HTML {
        let t = frame.t
        let id = organisation.id.text
        let state: HTML =
            organisation.isChecked ? Piece.tag(t("people.checked"), .ok) : Piece.tag(t("people.unchecked"), .warn)
        let people = members.map { "<li>\($0.person.name) · \(t($0.role.phrase))</li>" as HTML }
        let check: HTML = """
            <form method="post" action="\(Link.people(.organisationCheck(id)).path)">\(frame.csrfField)<input type="hidden" name="ma" value="\(typed)"><p class="hint">\(t("people.check_note"))</p><button class="btn">\(t("people.check"))</button></form>
            """
        let field = "f-lien_lac-\(id)"
        return """
            <article class="card stack-s"><div class="row spread"><h2>\(organisation.name)</h2>\(state)</div><ul>\(people)</ul>\(check, if: !organisation.isChecked)
            <details class="act"><summary>\(t("people.add_member"))</summary><form class="stack-s" method="post" action="\(Link.people(.organisationAdd(id)).path)">\(frame.csrfField)<input type="hidden" name="ma" value="\(typed)"><p class="hint">\(t("people.add_note"))</p><div class="field"><label for="\(field)">\(t("sign_in.login"))</label><input class="in w-l" id="\(field)" name="lien_lac" autocomplete="off"></div><div class="field"><label for="f-vt-\(id)">\(t("people.role"))</label><select class="in" id="f-vt-\(id)" name="vai_tro">\(OrganisationPage.options(.owner, t))</select></div><p class="field"><button class="btn">\(t("people.add_member"))</button></p></form></details></article>
            """
    }
}
