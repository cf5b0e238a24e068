import Kernel
import OneStop

/// What each row of a dossier got: its number, or why not.
enum RowOutcomesView {
    static func html(_ rows: [RowOutcome], _ t: Wording) -> HTML? {
        guard rows.count > 1 || rows.contains(where: { if case .refused = $0.verdict { true } else { false } }) else {
            return nil
        }
        let items = rows.map { row -> (String, HTML) in
            switch row.verdict {
            case .granted(let number): (row.subject, "\(t("result.row_granted", ["number": number]))")
            case .refused(let reason):
                (row.subject, "\(Piece.tag(t("result.row_refused"), .bad)) \(reason)")
            }
        }
        return Piece.facts(items, class: "kv tight")
    }
}
