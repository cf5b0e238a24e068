import Kernel
import OneStop

/// Where the desk scans or types a printed form's code; the box has the focus, ready for the next scan.
struct CounterPage {
    let typed: String
    let problem: CounterProblem?
    let agency: Agency

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        let id = Piece.fieldID("ma")
        let error = isUnreadable ? problem?.text(typed, t) : nil
        return frame.office(
            t("counter.title"), agency: t(agency.shortName), side: side.html(t), at: .officeCounter,
            """
            <div class="narrow stack">\(note(t))<h1>\(t("counter.title"))</h1><p class="lead">\(t("counter.lead"))</p>
            <form class="card raise stack-s" action="\(Link.counter.path)"><div class="field\(" err", if: error != nil)"><label for="\(id)">\(t("counter.input"))</label>\(Piece.hintText(t("counter.hint"), id: id))\(Piece.errorText(error, id: id))<input class="in w-l" id="\(id)" name="ma" value="\(isUnreadable ? typed : "")" maxlength="500" required autofocus autocomplete="off" autocapitalize="characters" spellcheck="false"\(Piece.described(id, hint: t("counter.hint"), error: error))></div>
            <p class="field"><button class="btn primary">\(t("counter.open"))</button></p></form></div>
            """)
    }

    private var isUnreadable: Bool {
        if case .unreadable? = problem { return true }
        return false
    }

    /// Why a good reference opened nothing, with the way on where there is one.
    private func note(_ t: Wording) -> HTML? {
        guard let problem, !isUnreadable else { return nil }
        let link: HTML? =
            if case .taken(let code) = problem {
                "<p><a class=\"btn\" href=\"\(Link.officeDossier(code.text).path)\">\(t("counter.see_dossier", ["code": code.text]))</a></p>"
            } else { nil }
        return "<div class=\"note bad stack-s\" role=\"alert\"><p><b>\(problem.text(typed, t))</b></p>\(link)</div>"
    }
}
