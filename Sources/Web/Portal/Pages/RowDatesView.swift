import Kernel
import OneStop

/// The date of each row of a dossier whose limits differ by row.
struct RowDatesView {
    let file: DossierFile
    let reckoning: Reckoning
    let calendar: WorkingCalendar

    func html(_ t: Wording) -> HTML? {
        guard let table = file.procedure.tableOfRowLimits,
            case .table(let layout)? = file.procedure.form.field(table)?.kind,
            let first = layout.columns.first
        else { return nil }
        let answers = file.dossier.answers
        let items = answers.rows(of: table).enumerated().compactMap { index, row -> (String, HTML)? in
            guard let limit = file.procedure.limit(forRow: row, of: table, answers: answers) else { return nil }
            let own = Reckoning(start: reckoning.start, limit: limit, pauses: reckoning.pauses, extra: reckoning.extra)
            return (row[first.id].map { t(first.text($0)) } ?? "\(index + 1)", "\(t.moment(own.due(by: calendar).at))")
        }
        return items.isEmpty ? nil : Piece.facts(items, class: "kv tight")
    }
}
