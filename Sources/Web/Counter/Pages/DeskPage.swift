import Kernel
import OneStop

/// The desk between two persons: one box with the focus, the procedure used last beside it.
struct DeskPage {
    let agency: Agency
    let catalogue: Catalogue
    /// Slugs of the procedures that the officer received last, newest first.
    let last: [String]
    /// What was begun and not filed.
    let open: [Reception]
    let scanned: String
    /// The procedure as typed; `nil` where nothing was.
    let words: String?
    let problem: DeskProblem?
    let tickets: TicketBar

    private var own: [Procedure] { catalogue.procedures.filter { $0.agencies.contains(agency.slug) } }
    private var recent: [Procedure] { last.compactMap { slug in own.first { $0.slug == slug } } }

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        return frame.office(
            t("desk.title"), agency: t(agency.shortName), side: side.html(t), at: .officeCounter,
            """
            <div class="row spread"><h1>\(t("desk.title"))</h1><p class="row"><a class="btn" href="\(Link.counter.path)">\(t("counter.title"))</a><a class="btn" href="\(Link.people(.deskChecks).path)">\(t("people.desk_check"))</a><a class="btn" href="\(Link.people(.deskOrganisations(code: "")).path)">\(t("people.organisations"))</a><a class="btn" href="\(Link.cashBook(agency: agency.slug, day: "", cashier: "").path)">\(t("cash.title"))</a></p></div>\(tickets.html(frame))
            <div class="duo"><div class="stack">\(box(frame))\(choices(frame))</div><aside class="stack" aria-label="\(t("desk.begun"))">\(begun(t))</aside></div>
            """)
    }

    private func box(_ frame: Frame) -> HTML {
        let t = frame.t
        let options = own.map { "<option value=\"\(t($0.name))\">\($0.nationalCode ?? "")</option>" as HTML }
        let typed = words ?? recent.first.map { t($0.name) } ?? ""
        let error = cardError(t)
        let unknown: String? = if case .noProcedure? = problem { t("desk.no_procedure") } else { nil }
        return """
            <form class="card raise stack-s" method="post" action="\(Link.desk(agency: nil).path)">\(frame.csrfField)<input type="hidden" name="co_quan" value="\(agency.slug)">
            <div class="field\(" err", if: error != nil)"><label for="f-quet">\(t("desk.scan"))</label>\(Piece.hintText(t("desk.scan_hint"), id: "f-quet"))\(Piece.errorText(error, id: "f-quet"))<input class="in" id="f-quet" name="quet" value="\(scanned)" maxlength="1000" autofocus autocomplete="off" spellcheck="false" accesskey="q"\(Piece.described("f-quet", hint: t("desk.scan_hint"), error: error))></div>
            <div class="field\(" err", if: unknown != nil)"><label for="f-thu_tuc">\(t("desk.procedure"))</label>\(Piece.errorText(unknown, id: "f-thu_tuc"))<input class="in" id="f-thu_tuc" name="thu_tuc" value="\(typed)" list="thu-tuc" maxlength="300" autocomplete="off" accesskey="t"\(Piece.described("f-thu_tuc", hint: nil, error: unknown))><datalist id="thu-tuc">\(options)</datalist></div>
            <p class="field row"><button class="btn primary">\(t("desk.begin"))</button></p>\(quick(t))</form>
            """
    }

    /// The procedures used last, one press each.
    private func quick(_ t: Wording) -> HTML? {
        guard recent.count > 1 else { return nil }
        let buttons = recent.map {
            "<li><button class=\"btn link\" name=\"nhanh\" value=\"\($0.slug)\">\(t($0.name))</button></li>" as HTML
        }
        return "<div class=\"field\"><h2>\(t("desk.last"))</h2><ul>\(buttons)</ul></div>"
    }

    /// What the words may mean, where they mean more than one.
    private func choices(_ frame: Frame) -> HTML? {
        guard case .choose(let found)? = problem else { return nil }
        let t = frame.t
        let buttons = found.map {
            "<li><button class=\"btn link\" name=\"nhanh\" value=\"\($0.slug)\">\(t($0.name))</button></li>" as HTML
        }
        return """
            <form class="card stack-s" method="post" action="\(Link.desk(agency: nil).path)" data-focus tabindex="-1">\(frame.csrfField)<input type="hidden" name="co_quan" value="\(agency.slug)"><input type="hidden" name="quet" value="\(scanned)"><h2>\(t("desk.which"))</h2><ul>\(buttons)</ul></form>
            """
    }

    private func cardError(_ t: Wording) -> String? {
        guard case .card(let fault)? = problem else { return nil }
        return switch fault {
        case .notACard: t("desk.card.not")
        case .badNumber: t("desk.card.number")
        case .badBirth: t("desk.card.birth")
        case .numberDisagrees: t("desk.card.disagrees")
        }
    }

    private func begun(_ t: Wording) -> HTML {
        let rows = open.map { reception -> HTML in
            let name = reception.personName.isEmpty ? t("desk.nameless") : reception.personName
            let procedure = catalogue.procedure(reception.procedure).map { t($0.name) } ?? reception.procedure
            return
                "<li><a href=\"\(Link.reception(reception.id.text).path)\">\(name)<span>\(procedure) · \(t("desk.saved_by", ["name": reception.officer.name, "at": t.moment(reception.savedAt)]))</span></a></li>"
        }
        let list: HTML =
            rows.isEmpty ? "<p class=\"muted\">\(t("desk.none_begun"))</p>" : "<ul class=\"rows\">\(rows)</ul>"
        return
            "<section class=\"card stack-s\"><h2>\(t("desk.begun"))</h2>\(list)<p class=\"small muted\">\(t("desk.begun_kept", ["n": "\(Receptions.keptDays)"]))</p></section>"
    }
}
