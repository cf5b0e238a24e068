import Kernel
import OneStop

/// The queues beside every page of the office, with how many each holds.
struct SideView {
    let agency: String
    let counts: [Queue: Int]
    let current: Queue?
    var standing = Standing.none
    /// The officer gives out work there.
    var assigns = false
    /// The officer may read the cash book and the register of receipts.
    var readsReceipts = false
    /// The officer words its papers.
    var words = false
    /// How many long lists wait for the officer's approval; `nil` for who decides on none.
    var exports: Int?

    func html(_ t: Wording) -> HTML {
        let queues = Queue.allCases.filter { $0 != .standIn || !standing.standsInFor.isEmpty || current == .standIn }
        let items = queues.map { queue -> HTML in
            let count = counts[queue, default: 0]
            let isHot = count > 0 && (queue == .overdue || queue == .dueSoon)
            return
                "<li><a href=\"\(Link.queue(queue.rawValue).path)\(Link.query([("co-quan", agency)]))\"\(" class=\"hot\"", if: isHot) data-key=\"\(KeyHelp.letter(of: queue))\"\(" aria-current=\"page\"", if: queue == current)>\(t(queue.phrase)) <b>\(count)</b></a></li>"
        }
        return
            "<nav class=\"side\" aria-label=\"\(t("office.queues"))\"><h2>\(t("office.queues"))</h2><ul>\(items)</ul>\(own(t))</nav>"
    }

    /// The filters that the officer keeps, and the way to them.
    private func saved(_ t: Wording) -> HTML? {
        guard !standing.filters.isEmpty else { return nil }
        let items = standing.filters.map { filter -> HTML in
            "<li><a href=\"\(Link.savedFilter(filter.id.text).path)\">\(filter.name)</a></li>"
        }
        return
            "\(items)<li><a href=\"\(Link.savedFilters(agency: agency).path)\">\(t("work.filter.title"))</a></li>"
    }

    /// What is the officer's own beside the queues.
    private func own(_ t: Wording) -> HTML {
        let unread: HTML = standing.unread > 0 ? " <b>\(standing.unread)</b>" : ""
        let rules: HTML =
            "<li><a href=\"\(Link.assignmentRules(agency: agency).path)\">\(t("work.rules.title"))</a></li><li><a href=\"\(Link.templates(agency: agency).path)\">\(t("work.template.title"))</a></li>"
        let papers: HTML =
            "<li><a href=\"\(Link.paperWordings(agency: agency).path)\">\(t("wording.title"))</a></li>"
        let money: HTML =
            "<li><a href=\"\(Link.cashBook(agency: agency, day: "", cashier: "").path)\">\(t("cash.title"))</a></li><li><a href=\"\(Link.feeRegister(nil).path)\(Link.query([("co-quan", agency)]))\">\(t("receipts.title"))</a></li>"
        let asked: HTML? = exports.map { count in
            "<li><a href=\"\(Link.exports(.list(agency: agency, before: nil)).path)\"\(" class=\"hot\"", if: count > 0)>\(t("exports.title"))\(" <b>\(count)</b>", if: count > 0)</a></li>"
        }
        return
            "<h2>\(t("work.side"))</h2><ul class=\"own\"><li><a href=\"\(Link.dossierSearch(agency: agency).path)\" data-search-page>\(t("work.search.title"))</a></li><li><a href=\"\(Link.notices.path)\"\(" class=\"hot\"", if: standing.unread > 0)>\(t("work.notices.title"))\(unread)</a></li><li><a href=\"\(Link.absences(agency: agency).path)\">\(t("work.absence.title"))</a></li><li><a href=\"\(Link.calls(agency: agency).path)\">\(t("calls.title"))</a></li>\(rules, if: assigns)\(papers, if: words)\(money, if: readsReceipts)\(asked)\(saved(t))</ul>"
    }
}

extension Queue {
    var phrase: Phrase { Phrase(computed: "queue.\(rawValue)") }
}
