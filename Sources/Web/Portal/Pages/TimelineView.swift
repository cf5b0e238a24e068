import Foundation
import Kernel
import OneStop

/// What happened to a dossier, newest first; what concerns officers alone is left out for the applicant.
struct TimelineView {
    let file: DossierFile
    let isTracking: Bool
    var isOffice = false

    func items(_ t: Wording) -> [HTML] {
        let shown = file.history.filter { isShown($0.event) }
        return shown.reversed().enumerated().map { index, recorded in
            let (title, detail) = words(recorded, t)
            let who = isTracking ? "" : author(recorded, t)
            let text = [who, detail].filter { !$0.isEmpty }.joined(separator: ". ")
            let state: HTML = index == 0 && !file.dossier.stage.isClosed ? "now" : "done"
            return "<li class=\"\(state)\">\(time(recorded.at, t.moment(recorded.at)))<b>\(title)</b>\("<p class=\"muted\">\(text)</p>", if: !text.isEmpty)</li>"
        }
    }

    private func isShown(_ event: DossierEvent) -> Bool {
        switch event {
        case .messaged, .noted, .viewed: false
        case .claimed, .released, .assigned, .sentBack: isOffice
        default: true
        }
    }

    private func author(_ recorded: Recorded, _ t: Wording) -> String {
        guard let person = recorded.by.person else { return "" }
        switch recorded.by.capacity {
        case .applicant: return isOffice ? person.name : t("event.you")
        case .officer(let role): return "\(person.name), \(t(Phrase(computed: "role.\(role.rawValue)")).startingSmall)"
        case .system: return ""
        }
    }

    private func words(_ recorded: Recorded, _ t: Wording) -> (String, String) {
        let title = t(Phrase(computed: "event.\(recorded.event.kind)"))
        let isPrivate = isTracking
        switch recorded.event {
        case .accepted(let acceptance):
            return (title, acceptance.due.map { t("event.accepted_due", ["due": t.moment($0)]) } ?? "")
        case .supplementRequested(let request):
            return (title, t("event.supplement_detail", ["n": "\(request.items.count)", "until": request.until.vietnamese]))
        case .supplemented(let supplement):
            return (title, supplement.due.map { t("event.new_due", ["due": t.moment($0)]) } ?? "")
        case .stepCompleted(let completion), .approved(let completion):
            return (stepName(completion.step, t) ?? title, isOffice ? completion.note : "")
        case .sentBack(let sending): return (title, sending.reason)
        case .issued(let result): return (title, t("event.issued_detail", ["number": result.number]))
        case .returned(let handover): return (title, isPrivate ? "" : handover.recipient)
        case .refused(let reasons), .stopped(let reasons):
            let texts = reasons.reasons.map { $0 == Ruling.withdrawn ? t("dossier.withdrawn") : $0 }
            return (title, isPrivate ? "" : texts.joined(separator: "; "))
        case .withdrawalRequested(let reason), .withdrawalDeclined(let reason): return (title, isPrivate ? "" : reason)
        case .assigned(let person): return (title, person.name)
        default: return (title, "")
        }
    }

    private func stepName(_ id: String, _ t: Wording) -> String? {
        file.procedure.steps.first { $0.id == id }.map { t("event.done", ["step": t($0.name)]) }
    }
}

extension String {
    var startingSmall: String { prefix(1).lowercased() + dropFirst() }
}

/// Messages between applicant and agency, and the box for another.
struct MessagesView {
    let file: DossierFile
    let frame: Frame

    var html: HTML {
        let t = frame.t
        let messages = file.history.compactMap { recorded -> HTML? in
            guard case .messaged(let text) = recorded.event else { return nil }
            let isMine = recorded.by.capacity == .applicant
            let name = isMine ? t("event.you") : recorded.by.person?.name ?? ""
            return "<article class=\"msg\(" mine", if: isMine)\"><header>\(name) · \(VietnamTime.stamp(recorded.at))</header><p class=\"pre\">\(text)</p></article>"
        }
        return """
            <section class="stack" aria-labelledby="tn"><h2 id="tn">\(t("messages.title"))</h2>\("<p class=\"muted\">\(t("messages.empty"))</p>", if: messages.isEmpty)\(messages)
            <form class="field" method="post" action="\(Link.messages(file.dossier.code.text).path)">\(frame.csrfField)<label for="f-text">\(t("messages.write"))</label><textarea class="in" id="f-text" name="text" rows="3" maxlength="4000" required></textarea><p class="pagenav"><button class="btn">\(t("messages.send"))</button></p></form></section>
            """
    }
}

/// Who opened the dossier, how often, when last.
struct ViewersView {
    let history: [Recorded]

    func html(_ t: Wording) -> HTML {
        var viewers: [(name: String, count: Int, last: Date)] = []
        for recorded in history where recorded.event == .viewed {
            let name = recorded.by.person?.name ?? ""
            if let index = viewers.firstIndex(where: { $0.name == name }) {
                viewers[index] = (name, viewers[index].count + 1, recorded.at)
            } else {
                viewers.append((name, 1, recorded.at))
            }
        }
        let items = viewers.map { "<li>\(Icon.eye.html)<div>\($0.name)<br><span class=\"small muted\">\(t("viewers.times", ["n": "\($0.count)", "last": t.short($0.last)]))</span></div></li>" as HTML }
        return "<section class=\"stack-s\" aria-labelledby=\"ai\"><h2 id=\"ai\">\(t("viewers.title"))</h2>\("<p class=\"muted small\">\(t("viewers.empty"))</p>", if: items.isEmpty)<ul class=\"files\">\(items)</ul></section>"
    }
}
