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
        return frame.portal(
            t("nav.home"), wide: true,
            """
            <div class="wrap hero split">\(search(frame))\(tracking(frame))</div>
            \(month(t))
            <section class="sec" aria-labelledby="ev"><div class="wrap"><h2 id="ev">\(t("home.events"))</h2><ul class="tiles">\(events(t))</ul></div></section>
            <section class="sec wash" aria-labelledby="hd"><div class="wrap"><h2 id="hd">\(t("home.most_used"))</h2><ul class="rows two">\(mostUsed.map { ProcedureLine(procedure: $0, catalogue: catalogue).html(t) })</ul></div></section>
            <section class="sec"><div class="wrap split"><div><h2 id="cq">\(t("home.agencies"))</h2><ul class="rows two">\(agencies(t))</ul></div>
            <div class="card wash stack-s"><h2>\(t("home.offline"))</h2><p>\(t("home.offline_text", ["hotline": catalogue.province.hotline]))</p></div></div></section>
            """)
    }

    private func search(_ frame: Frame) -> HTML {
        let t = frame.t
        let chips = mostUsed.prefix(3).map {
            "<li><a href=\"\(Link.procedure($0.slug).path)\">\(t($0.name))</a></li>" as HTML
        }
        return """
            <div class="stack"><h1>\(t("home.title"))</h1><p class="lead">\(t("home.lead"))</p>
            \(SearchBox(query: "", t: t).html)<ul class="chips" aria-label="\(t("home.often"))">\(chips)</ul></div>
            """
    }

    private func tracking(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <form class="card raise" method="post" action="\(Link.tracking.path)" aria-labelledby="tc">\(frame.csrfField)<h2 id="tc">\(t("tracking.title"))</h2>
            \(Piece.input("ma", label: t("tracking.code"), hint: t("tracking.code_hint"), t: t))\(Piece.input("pin", label: t("tracking.pin"), hint: t("tracking.pin_hint"), width: "w-s", t: t))
            <div class="field"><button class="btn wide">\(t("tracking.show"))</button></div></form>
            """
    }

    private func month(_ t: Wording) -> HTML {
        let received = figures.reduce(0) { $0 + $1.total(.submitted) }
        let decided = figures.reduce(0) { $0 + $1.decided }
        let late = figures.reduce(0) { $0 + $1.total(.decidedLate) }
        let open = figures.reduce(0) { $0 + $1.open }
        let day = VietnamTime.day(of: now)
        let month = "\(day.vietnamese.dropFirst(3))"
        return """
            <section class="sec wash" aria-labelledby="sl"><div class="wrap"><h2 id="sl">\(t("home.month", ["month": month]))</h2>
            <dl class="figs"><div><dt>\(t("figures.received"))</dt><dd>\(groupedByThousands(Int64(received)))</dd></div><div><dt>\(t("figures.on_time"))</dt><dd>\(Percent.text(decided - late, of: decided, t))</dd></div><div><dt>\(t("figures.open"))</dt><dd>\(groupedByThousands(Int64(open)))</dd></div><div><dt>\(t("figures.late"))</dt><dd>\(groupedByThousands(Int64(late)))</dd></div></dl>
            <p class="small muted">\(t("figures.updated", ["at": VietnamTime.stamp(now)])) <a href="\(Link.figures.path)">\(t("figures.by_agency"))</a></p></div></section>
            """
    }

    private func events(_ t: Wording) -> [HTML] {
        catalogue.province.lifeEvents.map { event in
            "<li><a href=\"\(Link.search("", agency: nil, event: event.key).path)\">\((Icon(rawValue: event.icon) ?? .file).html)<b>\(t(event.name))</b><span>\(t(event.summary))</span></a></li>"
        }
    }

    private func agencies(_ t: Wording) -> [HTML] {
        catalogue.agencies.map { agency in
            let count = catalogue.procedures.count { $0.agencies.contains(agency.slug) }
            return
                "<li><a href=\"\(Link.agency(agency.slug).path)\">\(t(agency.shortName))<span>\(t("agency.count", ["n": "\(count)"]))</span></a></li>"
        }
    }
}
