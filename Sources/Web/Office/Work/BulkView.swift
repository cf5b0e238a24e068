import Kernel
import OneStop

/// The boxes of a queue's rows and the bar under which they are acted on together.
struct BulkView {
    let agency: String
    let queue: Queue
    let acts: [BulkAct]
    /// To whom dossiers may be given; empty for who gives none.
    let staff: [Colleague]
    let order: ID<BulkOrder>
    let isAllTicked: Bool
    /// This page with every box ticked.
    let tickAll: String

    func box(_ row: QueueRow, _ t: Wording) -> HTML {
        "<td class=\"sel\" role=\"cell\"><input type=\"checkbox\" name=\"chon\" value=\"\(row.code):\(row.number)\" aria-label=\"\(t("work.bulk.tick", ["code": row.code]))\"\(" checked", if: isAllTicked)></td>"
    }

    func head(_ t: Wording) -> HTML {
        "<td class=\"sel\" role=\"cell\"><input type=\"checkbox\" data-all hidden aria-label=\"\(t("work.bulk.tick_all"))\"\(" checked", if: isAllTicked)></td>"
    }

    /// The form around the table.
    func form(_ frame: Frame, _ table: HTML) -> HTML {
        let t = frame.t
        let options = acts.map {
            "<option value=\"\($0.rawValue)\">\(t(Phrase(computed: "work.bulk.\($0.rawValue)")))</option>" as HTML
        }
        let people = staff.map { colleague -> HTML in
            "<option value=\"\(colleague.person.account.text)\"\(" disabled", if: colleague.absence != nil)>\(AssignmentWords.colleague(colleague, t))</option>"
        }
        let whom: HTML =
            "<label class=\"vh\" for=\"f-giao\">\(t("work.assign_to"))</label><select class=\"in\" id=\"f-giao\" name=\"can_bo\"><option value=\"\">\(t("work.bulk.whom"))</option>\(people)</select>"
        return """
            <form method="post" action="\(Link.bulk.path)" class="stack-s">\(frame.csrfField)<input type="hidden" name="co-quan" value="\(agency)"><input type="hidden" name="hang-doi" value="\(queue.rawValue)"><input type="hidden" name="lan" value="\(order.text)">
            <div class="bulk"><span data-ticked="\(t("work.bulk.ticked"))">\(t("work.bulk.with_ticked"))</span><label class="vh" for="f-viec">\(t("work.bulk.act"))</label><select class="in" id="f-viec" name="viec" required><option value="">\(t("work.bulk.choose"))</option>\(options)</select>\(whom, if: !staff.isEmpty)<button class="btn">\(t("work.bulk.do"))</button><a href="\(tickAll)" data-tick-all>\(t("work.bulk.tick_all"))</a></div>
            \(table)</form>
            """
    }
}

extension Account {
    /// What the account may do with several dossiers of that agency at once.
    func bulkActs(in agency: String) -> [BulkAct] {
        let roles = Set(posts.filter { $0.agency == agency }.map(\.role))
        guard !roles.subtracting([.inspector]).isEmpty else { return [] }
        var acts: [BulkAct] = roles.contains(.reception) ? [.accept] : []
        if assigns(in: agency) { acts.append(.assign) }
        acts += [.remindHolder, .remindApplicant]
        if roles.contains(.returnDesk) { acts.append(.handOver) }
        return acts + [.release]
    }
}
