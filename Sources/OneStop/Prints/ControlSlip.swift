import Documents
import Kernel

/// Phiếu kiểm soát quá trình giải quyết hồ sơ: every hand-over with its time, and whether the part before it was in
/// time.
///
/// - Source: Thông tư 01/2018/TT-VPCP, mẫu 05; Thông tư 03/2025/TT-VPCP, mẫu 06.
struct ControlSlip {
    let matter: PrintMatter

    private var t: Wording { matter.t }

    var sheet: Sheet {
        matter.sheet(particulars + [.table(table)] + matter.paragraph("close"), codesFirst: true)
    }

    private var particulars: [Block] {
        let dossier = matter.dossier
        let bodies = matter.procedure.steps(for: dossier.answers).flatMap { $0.bodies.map(\.vi) }
        let rows = [
            (t("print.control.agency"), matter.agency.name.vi),
            (t("print.control.partners"), bodies.isEmpty ? t("print.control.none") : bodies.joined(separator: "; ")),
            (t("print.control.holder"), matter.applicant.name), (t("print.subject"), matter.procedure.name.vi),
            (t("print.control.received"), dossier.acceptedAt.map(PrintDates.moment) ?? ""),
            (t("print.control.due"), dossier.due.map(PrintDates.moment) ?? ""),
        ]
        return rows.map { .particulars([Particular($0.0, .value(Text($0.1)))]) }
    }

    private var table: Table {
        let log = HandoverLog(
            procedure: matter.procedure, agency: matter.agency, calendar: matter.calendar, t: t)
        let rows = log.passages(in: matter.history).map { passage -> [Table.Cell] in
            [
                .text(
                    Text(t("print.control.gives") + " ")
                        + .bold(passage.giver.place.isEmpty ? "–" : passage.giver.place)
                        + Text("\n" + t("print.control.takes") + " ")
                        + .bold(passage.receiver.place.isEmpty ? passage.receiver.person : passage.receiver.place)),
                .text(Text(PrintDates.moment(passage.at) + people(passage))),
                .text(Text(passage.outcome.map { t(Phrase(computed: "print.outcome.\($0.rawValue)")) } ?? "")),
                .text(Text(passage.note)),
            ]
        }
        return Table(
            columns: [
                .init(t("print.control.place")), .init(t("print.control.time")),
                .init(t("print.control.outcome"), alignment: .centre), .init(t("print.control.note")),
            ], rows: rows)
    }

    private func people(_ passage: Passage) -> String {
        let lines = [
            passage.giver.person.isEmpty ? nil : t("print.control.giver", ["name": passage.giver.person]),
            passage.receiver.person.isEmpty ? nil : t("print.control.taker", ["name": passage.receiver.person]),
        ].compactMap { $0 }
        return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n")
    }
}
