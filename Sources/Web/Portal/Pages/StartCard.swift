import Foundation
import Kernel
import OneStop

/// The one clear button of a procedure: file online, prepare the form for the desk, or where to go.
struct StartCard {
    let procedure: Procedure
    let agencies: [Agency]
    let calendar: (Agency) -> WorkingCalendar
    let now: Date
    var parties: [PartyChoice] = []

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let today = VietnamTime.day(of: now)
        guard procedure.time.isOpen(on: today) else {
            let next = procedure.time.windows.next(after: today)
            let text = next.map { t("procedure.opens_on", ["day": t.day($0.opens)]) } ?? t("procedure.no_window")
            return "<div class=\"card raise stack\"><h2>\(t("procedure.closed"))</h2><p>\(text)</p></div>"
        }
        if procedure.isFiledOnline {
            return form(
                frame, t("procedure.file_online"), t("procedure.saves"), t("procedure.start"), below: promise(t))
        }
        guard procedure.hasPaperForm else {
            return
                "<div class=\"card raise stack\"><h2>\(t("procedure.at_desk"))</h2><p>\(t("procedure.at_desk_text"))</p></div>"
        }
        return form(frame, t("paper_form.fill_title"), t("paper_form.fill_text"), t("paper_form.fill_start"))
    }

    private func form(_ frame: Frame, _ title: String, _ text: String, _ button: String, below: HTML? = nil) -> HTML {
        """
        <form class="card raise stack" method="post" action="\(Link.start(procedure.slug).path)">\(frame.csrfField)<h2>\(title)</h2><p>\(text)</p>\(choice(frame.t))\(PartyView.choice(parties, frame))
        <button class="btn primary big wide">\(button)</button>\(below)</form>
        """
    }

    private func choice(_ t: Wording) -> HTML {
        if agencies.count == 1 { return "<input type=\"hidden\" name=\"co_quan\" value=\"\(agencies[0].slug)\">" }
        let picks = agencies.map {
            "<label class=\"pick\"><input type=\"radio\" name=\"co_quan\" value=\"\($0.slug)\" required>\(t($0.shortName))</label>"
                as HTML
        }
        return "<fieldset class=\"field\"><legend>\(t("procedure.which_agency"))</legend>\(picks)</fieldset>"
    }

    /// What date a dossier that is accepted now would get.
    private func promise(_ t: Wording) -> HTML? {
        guard let limit = procedure.time.limit, let agency = agencies.first else { return nil }
        let working = calendar(agency)
        let start = procedure.time.start(of: now, calendar: working)
        let due = Deadline.due(from: start, limit: limit, pauses: [], calendar: working)
        return "<p class=\"small muted\">\(t("procedure.promise", ["day": t.day(VietnamTime.day(of: due.at))]))</p>"
    }
}
