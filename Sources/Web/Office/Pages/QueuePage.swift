import Foundation
import Kernel
import OneStop

/// One queue: what is due first on top, dense, with the share of time used.
struct QueuePage {
    let queue: Queue
    let agency: Agency
    /// The officer's agencies, for switching.
    let agencies: [Agency]
    let counts: [Queue: Int]
    let page: QueuePageOfRows
    let filter: QueueFilter
    let sought: SoughtWords
    let catalogue: Catalogue
    let calendar: WorkingCalendar
    let now: Date
    let side: SideView
    /// `nil` for who only reads.
    let bulk: BulkView?

    typealias QueuePageOfRows = OneStop.QueuePage

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t(queue.phrase)
        return frame.office(
            title, agency: t(agency.shortName), side: side.html(t),
            """
            <div class="row spread"><h1>\(title) <span class="muted">\(counts[queue, default: 0])</span></h1><p class="muted">\(t.moment(now)). \(closing(t))</p></div>\(switcher(t), if: agencies.count > 1)\(filters(frame))\(KeepFilterView.html(filter, of: queue, at: agency.slug, frame), if: filter != QueueFilter())
            \(list(frame), if: !page.rows.isEmpty)\(empty(t), if: page.rows.isEmpty)
            \(pager(t))<p class="no-print"><button type="button" class="btn link" data-keys hidden>\(t("work.keys.title")) <kbd>?</kbd></button></p>
            """)
    }

    private func closing(_ t: Wording) -> String {
        guard let close = calendar.closing(on: VietnamTime.day(of: now)), close > now else { return t("office.closed") }
        return t("office.closes", ["at": VietnamTime.time(of: close).text])
    }

    private func switcher(_ t: Wording) -> HTML {
        let items = agencies.map { item -> HTML in
            "<li><a href=\"\(Link.queue(queue.rawValue).path)\(Link.query([("co-quan", item.slug)]))\"\(" aria-current=\"true\"", if: item.slug == agency.slug)>\(t(item.shortName))</a></li>"
        }
        return "<ul class=\"chips\" aria-label=\"\(t("nav.agencies"))\">\(items)</ul>"
    }

    private func filters(_ frame: Frame) -> HTML {
        let t = frame.t
        let procedures = catalogue.procedures.filter { $0.agencies.contains(agency.slug) }.map { procedure -> HTML in
            "<option value=\"\(procedure.slug)\"\(" selected", if: filter.procedure == procedure.slug)>\(t(procedure.name))</option>"
        }
        let channels = Channel.allCases.map { channel -> HTML in
            "<option value=\"\(channel.rawValue)\"\(" selected", if: filter.channel == channel)>\(t(Phrase(computed: "channel.\(channel.rawValue)")))</option>"
        }
        return """
            <form class="filters" role="search" aria-label="\(t("office.filter"))" method="post" action="\(Link.queue(queue.rawValue).path)">\(frame.csrfField)<input type="hidden" name="co-quan" value="\(agency.slug)">
            <div class="field wide"><label for="f1">\(t("office.find"))</label><input class="in" id="f1" name="tim" type="search" value="\(filter.text ?? "")"></div>
            <div class="field"><label for="f2">\(t("office.procedure"))</label><select class="in" id="f2" name="thu-tuc"><option value="">\(t("office.all"))</option>\(procedures)</select></div>
            <div class="field"><label for="f5">\(t("office.channel"))</label><select class="in" id="f5" name="kenh"><option value="">\(t("office.all"))</option>\(channels)</select></div>
            <div class="row wide"><button class="btn">\(t("office.filter"))</button></div></form>
            """
    }

    private func list(_ frame: Frame) -> HTML {
        bulk?.form(frame, table(frame)) ?? table(frame)
    }

    private func table(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = page.rows.map { row($0, t) }
        return """
            <table class="tbl fold queue" role="table"><caption class="vh">\(t(queue.phrase))</caption><thead role="rowgroup"><tr role="row">\(bulk?.head(t))<th scope="col" role="columnheader">\(t("tracking.code"))</th><th scope="col" role="columnheader">\(t("office.applicant"))</th><th scope="col" role="columnheader">\(t("office.step"))</th><th scope="col" role="columnheader">\(t("office.officer"))</th><th scope="col" role="columnheader" aria-sort="ascending">\(t("dossier.due"))</th></tr></thead><tbody role="rowgroup">\(rows)</tbody></table>
            """
    }

    private func row(_ row: QueueRow, _ t: Wording) -> HTML {
        let procedure = catalogue.procedure(row.procedure)
        let step = procedure?.steps.first { $0.id == row.step }
        let state: HTML =
            row.stage == .supplementRequested || row.stage == .paymentDue
            ? Piece.tag(t("queue.waits"), .warn)
            : Piece.tag(step.map { t($0.name) } ?? row.step, row.stage == .submitted ? .act : .plain)
        return """
            <tr role="row">\(bulk?.box(row, t))<th scope="row" role="rowheader"><a class="code" href="\(Link.officeDossier(row.code).path)">\(row.code)</a></th><td role="cell"><span>\(row.applicant)<span class="sub">\(procedure.map { t($0.name) } ?? row.procedure)</span></span></td><td role="cell">\(state)</td><td role="cell">\(row.assigneeName ?? t("office.nobody"))</td><td class="dl" role="cell">\(DueCell(row: row, calendar: calendar, now: now).html(t))</td></tr>
            """
    }

    private func empty(_ t: Wording) -> HTML {
        let isFiltered = filter != QueueFilter()
        return
            "<div class=\"note\"><p>\(isFiltered ? t("office.empty_filtered") : t(Phrase(computed: "empty.\(queue.rawValue)")))</p></div>"
    }

    private func pager(_ t: Wording) -> HTML {
        guard let next = page.next else { return .empty }
        let query = filter.query(at: agency.slug, sought) + "&" + Link.query([("sau", next.text)]).dropFirst()
        return
            "<nav class=\"row spread\" aria-label=\"\(t("office.pages"))\"><span></span><a class=\"btn\" href=\"\(Link.queue(queue.rawValue).path)\(query)\">\(t("office.next_page"))</a></nav>"
    }
}
