import Foundation
import Kernel
import OneStop

/// Who opened the dossier, how often, when last.
struct ViewersView {
    let history: [Recorded]

    func html(_ t: Wording) -> HTML {
        var viewers: [(name: String, count: Int, last: Date)] = []
        for recorded in history where recorded.event.isView {
            let name = recorded.by.person?.name ?? ""
            if let index = viewers.firstIndex(where: { $0.name == name }) {
                viewers[index] = (name, viewers[index].count + 1, recorded.at)
            } else {
                viewers.append((name, 1, recorded.at))
            }
        }
        let items = viewers.map {
            "<li>\(Icon.eye.html)<div>\($0.name)<br><span class=\"small muted\">\(t("viewers.times", ["n": "\($0.count)", "last": t.short($0.last)]))</span></div></li>"
                as HTML
        }
        return
            "<section class=\"stack-s\" aria-labelledby=\"ai\"><h2 id=\"ai\">\(t("viewers.title"))</h2>\("<p class=\"muted small\">\(t("viewers.empty"))</p>", if: items.isEmpty)<ul class=\"files\">\(items)</ul><p class=\"small\"><a href=\"\(Link.looks(before: nil).path)\">\(t("looks.title"))</a></p></section>"
    }
}
