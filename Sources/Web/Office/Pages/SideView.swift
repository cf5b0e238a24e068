import OneStop

/// The queues beside every page of the office, with how many each holds.
struct SideView {
    let agency: String
    let counts: [Queue: Int]
    let current: Queue?

    func html(_ t: Wording) -> HTML {
        let items = Queue.allCases.map { queue -> HTML in
            let count = counts[queue, default: 0]
            let isHot = count > 0 && (queue == .overdue || queue == .dueSoon)
            return
                "<li><a href=\"\(Link.queue(queue.rawValue).path)\(Link.query([("co-quan", agency)]))\"\(" class=\"hot\"", if: isHot)\(" aria-current=\"page\"", if: queue == current)>\(t(queue.phrase)) <b>\(count)</b></a></li>"
        }
        return
            "<nav class=\"side\" aria-label=\"\(t("office.queues"))\"><h2>\(t("office.queues"))</h2><ul>\(items)</ul></nav>"
    }
}

extension Queue {
    var phrase: Phrase { Phrase(computed: "queue.\(rawValue)") }
}
