import Kernel
import OneStop

/// What an officer is told: given, taken away, reminded of, standing in for.
struct NoticePage {
    let agency: Agency
    let notices: [OfficerNotice]
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let items = notices.map { item($0, t) }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"note\">\(t("work.notices.none"))</p>" : "<ul class=\"rows notices\">\(items)</ul>"
        return frame.office(
            t("work.notices.title"), agency: t(agency.shortName), side: side.html(t),
            "<h1>\(t("work.notices.title"))</h1>\(list)")
    }

    private func item(_ notice: OfficerNotice, _ t: Wording) -> HTML {
        let values = ["by": notice.by ?? t("work.notices.rule"), "detail": notice.detail]
        let words = t(Phrase(computed: "work.notice.\(notice.kind.rawValue)"), values)
        let code: HTML? = notice.code.map {
            "<a class=\"code\" href=\"\(Link.officeDossier($0).path)\">\($0)</a> "
        }
        let export: HTML? =
            notice.kind.isExport
            ? " <a href=\"\(Link.exports(.list(agency: nil, before: nil)).path)\">\(t("exports.mine"))</a>" : nil
        let mark: HTML = notice.isNew ? "\(Piece.tag(t("work.notices.new"), .act)) " : .empty
        return "<li><p>\(mark)\(code)\(words)\(export)</p><span>\(t.moment(notice.at))</span></li>"
    }
}

extension OfficerNotice.Kind {
    /// It speaks of a list that somebody wants to take out.
    fileprivate var isExport: Bool { self == .exportAsked || self == .exportApproved || self == .exportRefused }
}
