import Foundation
import Kernel
import OneStop

/// A cashier's day on one sheet: every receipt, the sum, and what was counted against it.
struct CashBookPage {
    let agency: Agency
    let day: CashDay
    let cashier: Person
    let cashiers: [Person]
    /// The officer looks at the own box.
    let isOwn: Bool
    /// What was counted couldn't be read.
    let isWrong: Bool
    /// Fees that desks let somebody off, waiting for a head's word; empty for who doesn't read the whole book.
    let waived: [WaivedFee]
    let officer: Account
    let problem: Refusal?

    func html(_ frame: Frame, side: SideView) -> HTML {
        let t = frame.t
        return frame.office(
            t("cash.title"), agency: t(agency.shortName), side: side.html(t), at: .officeCounter,
            """
            <div class="row spread"><h1>\(t("cash.of", ["name": cashier.name, "day": day.day.vietnamese]))</h1><button class="btn no-print" data-print hidden>\(Icon.print.html)\(t("slip.print"))</button></div>\(filter(t))
            \(WaivedFeesView(agency: agency, waived: waived, officer: officer, problem: problem).html(frame))\(table(t))\(refunds(t))<p class="promise">\(t("cash.total", ["amount": "\(groupedByThousands(day.total)) đ"]))</p>\(counted(t))\(count(frame), if: isOwn)
            """)
    }

    private func filter(_ t: Wording) -> HTML {
        let options = cashiers.map {
            "<option value=\"\($0.account.text)\"\(" selected", if: $0.account == cashier.account)>\($0.name)</option>"
                as HTML
        }
        return """
            <form class="filters no-print" action="\(Link.cashBook(agency: nil, day: "", cashier: "").path)"><input type="hidden" name="co-quan" value="\(agency.slug)"><div class="field"><label for="f-ngay">\(t("cash.day"))</label><input class="in" id="f-ngay" name="ngay" value="\(day.day.vietnamese)"></div><div class="field"><label for="f-nguoi">\(t("cash.cashier"))</label><select class="in" id="f-nguoi" name="nguoi-thu"><option value="">\(t("cash.own"))</option>\(options)</select></div><button class="btn">\(t("cash.show"))</button></form>
            """
    }

    private func table(_ t: Wording) -> HTML {
        if day.receipts.isEmpty { return "<div class=\"note\"><p>\(t("cash.none"))</p></div>" }
        let heads = [
            t("cash.receipt"), t("cash.time"), t("tracking.code"), t("money.payer"), t("money.amount"), t("cash.note"),
        ]
        return Piece.table(caption: t("cash.title"), heads: heads, rows: day.receipts.map { row($0, t) })
    }

    private func row(_ receipt: FeeReceipt, _ t: Wording) -> [HTML] {
        let note =
            receipt.voidReason.map {
                "\(Piece.tag(t("money.voided"), .bad)) \($0) (\(receipt.voidedBy ?? ""))" as HTML
            } ?? .empty
        return [
            "<a href=\"\(Link.feeReceipt(receipt.code, number: receipt.number).path)\">\(receipt.number)</a>",
            "\(VietnamTime.time(of: receipt.at).text)",
            "<a class=\"code\" href=\"\(Link.officeDossier(receipt.code).path)\">\(receipt.code)</a>",
            "\(receipt.payer)", "\(receipt.amount.text)", note,
        ]
    }

    private func refunds(_ t: Wording) -> HTML? {
        guard !day.refunds.isEmpty else { return nil }
        let heads = [
            t("cash.receipt"), t("cash.time"), t("tracking.code"), t("money.payer"), t("money.amount"), t("cash.note"),
        ]
        return
            "<section class=\"stack-s\"><h2>\(t("cash.refunds"))</h2>\(Piece.table(caption: t("cash.refunds"), heads: heads, rows: day.refunds.map { row($0, t) }))</section>"
    }

    private func counted(_ t: Wording) -> HTML? {
        guard let count = day.counted else { return nil }
        let earlier = day.earlier.map { before -> HTML in
            "<li>\(t.moment(before.at)): \(before.amount.text) \(before.note)</li>"
        }
        let before: HTML? =
            earlier.isEmpty
            ? nil : "<p class=\"small muted\">\(t("cash.earlier"))</p><ul class=\"small muted\">\(earlier)</ul>"
        let difference = count.amount.amount - day.total
        let words =
            difference == 0
            ? t("cash.agrees") : t("cash.differs", ["amount": "\(groupedByThousands(difference)) đ"])
        return
            "<div class=\"note\(difference == 0 ? " ok" : " warn" as HTML)\"><p>\(t("cash.counted", ["amount": count.amount.text])) \(words) \(count.note)</p>\(before)</div>"
    }

    private func count(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <form class="card stack-s no-print" method="post" action="\(Link.cashCount.path)">\(frame.csrfField)<input type="hidden" name="co_quan" value="\(agency.slug)"><input type="hidden" name="ngay" value="\(day.day.vietnamese)"><h2>\(t("cash.count"))</h2>\(Piece.input("dem", label: t("cash.in_box"), error: isWrong ? t("money.bad_amount") : nil, width: "w-m", t: t))\(Piece.input("ghi_chu", label: t("cash.note"), isRequired: false, t: t))<p class="field"><button class="btn">\(t("cash.save"))</button></p></form>
            """
    }
}
