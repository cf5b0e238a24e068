import Kernel
import OneStop

/// Where the desk scans or types a printed form's code.
struct CounterPage {
    let typed: String
    let problem: CounterProblem?
    let agency: Agency

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        let id = Piece.fieldID("ma")
        let error = problem?.text(typed, t)
        let summary = Piece.errorSummary(error.map { [("ma", $0)] } ?? [], t: t)
        return frame.office(
            t("counter.title"), agency: t(agency.shortName), side: side.html(t), at: .officeCounter,
            """
            <div class="narrow stack">\(summary)<h1>\(t("counter.title"))</h1><p class="lead">\(t("counter.lead"))</p>
            <form class="card raise stack-s" action="\(Link.counter.path)"><div class="field\(" err", if: error != nil)"><label for="\(id)">\(t("counter.input"))</label>\(Piece.hintText(t("counter.hint"), id: id))\(Piece.errorText(error, id: id))<input class="in w-l" id="\(id)" name="ma" value="\(typed)" maxlength="500" required autofocus autocomplete="off" autocapitalize="characters" spellcheck="false"\(Piece.described(id, hint: t("counter.hint"), error: error))></div>
            <p class="row"><button class="btn primary">\(t("counter.open"))</button>\(dossier(t))</p></form></div>
            """)
    }

    /// The way to the dossier that the form became.
    private func dossier(_ t: Wording) -> HTML? {
        guard case .taken(let code)? = problem else { return nil }
        return
            "<a class=\"btn\" href=\"\(Link.officeDossier(code.text).path)\">\(t("counter.see_dossier", ["code": code.text]))</a>"
    }
}
