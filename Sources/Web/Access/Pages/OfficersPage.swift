import Kernel
import OneStop

/// Officers' accounts of an agency.
struct OfficersPage {
    let agency: (value: String, text: String)
    let agencies: [(value: String, text: String)]
    /// One more than a page where there are more.
    let officers: [Officer]
    let viewer: Account
    let side: HTML

    private var shown: ArraySlice<Officer> { officers.prefix(Officers.pageLength) }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let choice = ChoiceInput.html(
            "co-quan", label: t("access.agency"), options: agencies, chosen: agency.value)
        return frame.office(
            t("access.officers"), agency: agency.text, side: side,
            at: viewer.isProvinceAdministrator ? .administration : .officeQueues,
            """
            <h1>\(t("access.officers"))</h1><p class="muted">\(t("access.officers_lead"))</p>
            \("<form class=\"filters\" method=\"get\" action=\"\(Link.officers(agency: nil, before: nil).path)\">\(choice)<div class=\"field\"><button class=\"btn\">\(t("office.filter"))</button></div></form>", if: agencies.count > 1)
            \(shown.isEmpty ? "<p class=\"note\">\(t("access.officers_none"))</p>" : table(t))\(more(t))
            """)
    }

    private func table(_ t: Wording) -> HTML {
        let heads = [t("access.officer"), t("access.login"), t("access.posts"), t("access.factor"), t("access.state")]
        let rows = shown.map { officer -> [HTML] in
            let account = officer.account
            let name: HTML =
                viewer.administers(account)
                ? "<a href=\"\(Link.officerAccount(account.id.text).path)\">\(account.name)</a>" : "\(account.name)"
            return [
                name, "\(account.email?.text ?? account.phone?.spaced ?? "–")",
                "\(account.posts.filter { $0.agency == agency.value }.map { t(Phrase(computed: "role.\($0.role.rawValue)")) }.joined(separator: ", "))",
                officer.factorSince == nil ? Piece.tag(t("access.not_set")) : Piece.tag(t("access.is_set"), .ok),
                officer.disabledAt == nil ? Piece.tag(t("access.is_open"), .ok) : Piece.tag(t("access.is_shut"), .bad),
            ]
        }
        return Piece.table(caption: t("access.officers"), heads: heads, rows: rows)
    }

    private func more(_ t: Wording) -> HTML? {
        guard officers.count > shown.count, let last = shown.last else { return nil }
        let next = Link.officers(agency: agency.value, before: last.account.id.text)
        return "<p class=\"pagenav\"><a class=\"btn\" href=\"\(next.path)\">\(t("office.next_page"))</a></p>"
    }
}
