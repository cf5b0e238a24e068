import Documents
import Kernel

/// Giấy tiếp nhận hồ sơ và hẹn trả kết quả: what was taken in, and by when the result is promised.
///
/// - Source: Thông tư 01/2018/TT-VPCP and 03/2025/TT-VPCP, mẫu 01.
struct ReceiptPrint {
    let matter: PrintMatter

    private var t: Wording { matter.t }
    private var dossier: Dossier { matter.dossier }

    var sheet: Sheet {
        matter.sheet(
            [.paragraph(Paragraph(.italic(t("print.receipt.copies")), alignment: .centre, scale: -1, gap: 0))]
                + matter.addressee("print.receipt.of") + papers + terms + matter.paragraph("close")
                + [matter.deskSigns(with: true)], codesFirst: true)
    }

    private var papers: [Block] {
        let columns = [
            Table.Column(t("paper_form.number"), alignment: .centre), .init(t("paper_form.paper")),
            .init(t("print.receipt.form")), .init(t("print.receipt.count"), alignment: .centre),
        ]
        let rows = ReceivedLine.lines(of: matter).enumerated().map { index, line -> [Table.Cell] in
            [
                .text(Text("\(index + 1)")), .text(Text(line.name)), .text(Text(line.form)),
                .text(Text(PrintDates.two(line.count))),
            ]
        }
        return [
            .paragraph(Paragraph(.bold(t("print.receipt.papers")), gap: 8, keepsWithNext: true)),
            .table(Table(columns: columns, rows: rows)),
        ]
    }

    private var terms: [Block] {
        let limit = dossier.acceptance?.limit.map { limit in
            t(Phrase(computed: "print.limit.\(limit.unit.rawValue)"), ["n": PrintDates.two(limit.value)])
        }
        var terms = [
            (t("print.receipt.sets"), t("print.receipt.one_set")),
            (t("print.receipt.limit"), limit ?? t("print.receipt.no_limit")),
            (t("print.receipt.received"), PrintDates.moment(matter.act.at)),
            (t("print.receipt.due"), dossier.due.map(PrintDates.moment) ?? t("print.receipt.no_limit")),
            (t("print.receipt.collect"), "\(matter.desk) \(matter.agency.name.vi), \(matter.agency.address)"),
        ]
        if let fee = matter.procedure.fee(for: dossier.answers), fee.amount > 0 {
            terms.append((t("print.receipt.fee"), "\(fee.text) (\(fee.words))"))
        }
        let lines = terms.enumerated().map { index, term -> Block in
            .paragraph(Paragraph(.bold("\(index + 2). \(term.0): ") + Text(term.1), alignment: .left, gap: 4))
        }
        guard let number = matter.number?.split(separator: "/").first else { return lines }
        let book = t("print.receipt.book", ["year": "\(matter.day.year)", "number": String(number)])
        return lines + [.paragraph(Paragraph(Text(book), gap: 4, keepsWithNext: true))]
    }
}
