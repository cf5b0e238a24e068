import Documents
import Kernel

/// Phiếu xin lỗi và hẹn lại ngày trả kết quả: the date that can't be kept, why, and the new one.
///
/// - Source: Thông tư 01/2018/TT-VPCP and 03/2025/TT-VPCP, mẫu 04.
struct ApologyPrint {
    let matter: PrintMatter

    var sheet: Sheet {
        matter.sheet(
            matter.addressed + ["lead", "delay", "sorry", "close"].flatMap(matter.paragraph) + [matter.agencySigns])
    }
}

/// Thông báo dừng giải quyết hồ sơ: where the case stood, and why it ends without a result.
///
/// - Source: Thông tư 03/2025/TT-VPCP, mẫu 05; before it a plain letter.
struct StopPrint {
    let matter: PrintMatter
    let reasoned: Reasoned

    var sheet: Sheet {
        matter.sheet(
            matter.addressed + matter.paragraph("lead") + matter.reasons(reasoned) + matter.paragraph("close")
                + [matter.agencySigns])
    }
}

/// Thông báo nộp phí, lệ phí: how much, for what, and in words.
struct FeePrint {
    let matter: PrintMatter
    let due: FeeDue

    private var t: Wording { matter.t }

    var sheet: Sheet {
        let columns = [
            Table.Column(t("paper_form.number"), alignment: .centre), .init(t("print.fee.item")),
            .init(t("print.fee.amount"), alignment: .right),
        ]
        let rows: [[Table.Cell]] = [
            [.text("1"), .text(Text(due.name)), .text(Text(due.amount.grouped))],
            [.text(""), .text(.bold(t("print.fee.total"))), .text(.bold(due.amount.grouped))],
        ]
        return matter.sheet(
            matter.addressed + matter.paragraph("lead") + [.table(Table(columns: columns, rows: rows))]
                + [.paragraph(Text.bold(t("print.fee.words")) + .italic(" \(due.amount.words)."))]
                + matter.paragraph("close") + [matter.agencySigns])
    }
}

extension PrintMatter {
    /// "Kính gửi: …" in the middle.
    var addressed: [Block] {
        [.paragraph(Paragraph(Text(t("paper_form.to") + ": ") + .bold(applicant.name), alignment: .centre, gap: 8))]
    }
}
