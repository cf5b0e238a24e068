import Foundation
import Kernel
import OneStop

/// The front page: what do you need to do today?
struct HomePage: Sendable {
    let catalogue: Catalogue
    /// Most used procedures first.
    let mostUsed: [Procedure]
    let figures: [AgencyFigures]
    let now: Date

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let figures = MonthFigures(
            figures: figures, title: t("home.month", ["month": MonthFigures.month(now)]), now: now)
        return frame.portal(
            t("nav.home"), wide: true,
            """
            <div class="wrap hero split">\(search(frame))\(TrackingCard(frame: frame).html)</div>
            <section class="sec wash" aria-labelledby="ev"><div class="wrap"><h2 id="ev">\(t("home.events"))</h2><ul class="tiles">\(events(t))</ul></div></section>
            <section class="sec" aria-labelledby="hd"><div class="wrap"><h2 id="hd">\(t("home.most_used"))</h2><ul class="rows two">\(mostUsed.map { ProcedureLine(procedure: $0, catalogue: catalogue).html(t) })</ul></div></section>
            \(figures.html(t))
            <section class="sec" aria-labelledby="cq"><div class="wrap split"><div class="stack"><h2 id="cq">\(t("home.agencies"))</h2>\(AgencyList(catalogue: catalogue).html(t))</div>
            <div class="card wash stack-s"><h2>\(t("home.offline"))</h2><p>\(t("home.offline_text", ["hotline": catalogue.province.hotline]))</p></div></div></section>
            """)
    }

    private func search(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <div class="stack"><h1>\(t("home.title"))</h1><p class="lead">\(t("home.lead"))</p>
            \(SearchBox(query: "", t: t).html)<p><a href="\(Link.grouped("a-z").path)">\(t("home.all", ["n": "\(catalogue.procedures.count)"]))</a></p></div>
            """
    }

    private func events(_ t: Wording) -> [HTML] {
        catalogue.province.lifeEvents.map { event in
            "<li><a href=\"\(Link.search("", agency: nil, event: event.key).path)\">\((Icon(rawValue: event.icon) ?? .file).html)<b>\(t(event.name))</b><span>\(t(event.summary))</span></a></li>"
        }
    }
}
