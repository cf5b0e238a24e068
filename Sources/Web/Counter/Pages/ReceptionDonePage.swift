import Foundation
import Kernel
import OneStop

/// The dossier is in: code, PIN and day of return to say aloud, the papers to print, and the next person.
struct ReceptionDonePage {
    let file: DossierFile
    let calendar: WorkingCalendar
    let now: Date

    private var dossier: Dossier { file.dossier }

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        let code = dossier.code.text
        return frame.office(
            t("desk.done", ["code": code]), agency: t(file.agency.shortName), side: side.html(t), at: .officeCounter,
            """
            <div class="narrow stack"><p>\(Piece.tag(StageTag.text(dossier.stage, t, isOffice: true), .ok, icon: .check))</p><h1>\(t("desk.done", ["code": code]))</h1><p>\(dossier.filing.applicant.name). \(t(file.procedure.name)).</p>
            <section class="card raise" aria-labelledby="ma"><h2 id="ma" class="vh">\(t("tracking.code"))</h2><div class="row spread"><div><p class="muted">\(t("tracking.code"))</p><p class="big-code">\(code)</p></div><div><p class="muted">\(t("tracking.pin"))</p><p class="big-code">\(dossier.filing.pin.text)</p></div></div></section>
            <section class="card stack-s" aria-labelledby="han"><h2 id="han">\(t("dossier.due"))</h2>\(PromiseView(file: file, calendar: calendar, now: now).content(t))</section>\(MoneyView(file: file, t: t).html)\(PrintsView(file: file, isOffice: true).html(t))
            <p class="row"><a class="btn primary" href="\(Link.desk(agency: file.agency.slug).path)" autofocus accesskey="n">\(t("desk.next_person"))</a>\(paper(t))<a class="btn" href="\(Link.officeDossier(code).path)">\(t("counter.see_dossier", ["code": code]))</a></p></div>
            """)
    }

    /// The paper that what the desk did gives: it is printed twice, one copy goes home.
    private func paper(_ t: Wording) -> HTML? {
        file.prints(forApplicant: true).first { $0.reference.kind != .fee }.map { print in
            let link = Link.officePaper(dossier.code.text, print.reference.text)
            let name = PrintNames.title(of: print.reference.kind, FormEdition(on: VietnamTime.day(of: print.at)), t)
            return
                "<a class=\"btn\" href=\"\(link.path)\" target=\"_blank\" accesskey=\"i\">\(Icon.print.html)\(t("desk.print_paper", ["paper": name.startingSmall]))</a>"
        }
    }
}
