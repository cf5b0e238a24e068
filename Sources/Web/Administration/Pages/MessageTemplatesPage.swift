import Kernel
import OneStop

/// Every situation with its words for phones, and whether the province says it its own way.
struct MessageTemplatesPage {
    let own: [SituationWordsRow]
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = Situation.allCases.map { situation -> [HTML] in
            let link = Link.messageTemplate(situation.rawValue, procedure: "", language: t.language.rawValue)
            let changed = own.filter { $0.situation == situation && $0.language == t.language }
            let everywhere = changed.first { $0.procedure.isEmpty }
            let names = changed.filter { !$0.procedure.isEmpty }.map { row in
                catalogue.procedure(row.procedure).map { t($0.name) } ?? row.procedure
            }
            let only: HTML =
                names.isEmpty ? .empty : " \(t("templates.own_for", ["names": names.joined(separator: ", ")]))"
            return [
                "<a href=\"\(link.path)\">\(t(situation.phrase))</a>",
                "\(everywhere?.template.sms ?? t(situation.sms))",
                (everywhere == nil ? "–" : Piece.tag(t("templates.own"), .act)) + only,
            ]
        }
        let heads = [t("templates.situation"), t("templates.sms"), t("templates.own")]
        return frame.office(
            t("templates.title"), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .messageTemplates, catalogue: catalogue).html(t), at: .administration,
            """
            <h1>\(t("templates.title"))</h1><p>\(t("templates.lead"))</p>\(Piece.table(caption: t("templates.title"), heads: heads, rows: rows))
            """)
    }
}
