import Documents
import Kernel

/// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: each thing to mend with its reason, all at once, by a day.
///
/// - Source: Thông tư 01/2018/TT-VPCP and 03/2025/TT-VPCP, mẫu 02.
struct SupplementPrint {
    let matter: PrintMatter
    let request: SupplementRequest

    private var t: Wording { matter.t }

    var sheet: Sheet {
        matter.sheet(
            matter.addressee("print.supplement.of") + matter.paragraph("lead") + [items]
                + [.paragraph(Text.bold(t("print.supplement.until")) + Text(" \(PrintDates.day(request.until))."))]
                + matter.paragraph("close") + [matter.deskSigns(with: false)])
    }

    private var items: Block {
        let columns = [
            Table.Column(t("paper_form.number"), alignment: .centre), .init(t("print.supplement.item")),
            .init(t("print.supplement.demand")), .init(t("print.supplement.reason")),
        ]
        let rows = request.items.enumerated().map { index, item -> [Table.Cell] in
            let (name, demand) = words(of: item.subject)
            return [.text(Text("\(index + 1)")), .text(Text(name)), .text(Text(demand)), .text(Text(item.reason))]
        }
        return .table(Table(columns: columns, rows: rows))
    }

    private func words(of subject: SupplementItem.Subject) -> (String, String) {
        switch subject {
        case .field(let id):
            return (matter.procedure.form.field(id)?.label.vi ?? id, t("print.supplement.correct"))
        case .paper(let id):
            guard let paper = matter.procedure.papers.first(where: { $0.id == id }) else { return (id, "") }
            return (paper.name.vi, PaperDemandWords.vietnamese(of: paper, t))
        case .extra(let name): return (name, t("print.supplement.add"))
        }
    }
}
