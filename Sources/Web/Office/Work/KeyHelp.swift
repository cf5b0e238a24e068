import OneStop

/// What the keys do, in a dialog that "?" opens; rendered here so that it says what is there.
enum KeyHelp {
    /// The letter that leads to each queue after "g".
    static func letter(of queue: Queue) -> HTML {
        switch queue {
        case .new: "n"
        case .mine: "m"
        case .standIn: "v"
        case .dueSoon: "d"
        case .overdue: "o"
        case .waiting: "w"
        case .toApprove: "a"
        case .toIssue: "i"
        case .toReturn: "r"
        case .all: "l"
        }
    }

    static func html(_ t: Wording) -> HTML {
        let acts: [(HTML, String)] = [
            ("<kbd>J</kbd> <kbd>K</kbd>", t("work.keys.move")), ("<kbd>X</kbd>", t("work.keys.tick")),
            ("<kbd>Enter</kbd>", t("work.keys.open")), ("<kbd>/</kbd>", t("work.keys.search")),
            ("<kbd>?</kbd>", t("work.keys.help")),
        ]
        let queues = Queue.allCases.map { queue -> (HTML, String) in
            ("<kbd>G</kbd> <kbd class=\"up\">\(letter(of: queue))</kbd>", t(queue.phrase))
        }
        let rows = (acts + queues).map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML }
        return
            "<dialog id=\"phim-tat\" class=\"card\" aria-labelledby=\"pt\"><h2 id=\"pt\">\(t("work.keys.title"))</h2><p class=\"muted\">\(t("work.keys.lead"))</p><dl class=\"kv tight\">\(rows)</dl><form method=\"dialog\"><button class=\"btn\">\(t("work.keys.close"))</button></form></dialog>"
    }
}
