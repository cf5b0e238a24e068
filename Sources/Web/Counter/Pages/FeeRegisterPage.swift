import Kernel
import OneStop

/// The register of fee receipts on screen: period above, what counts in one sum, a line a receipt, its two files.
struct FeeRegisterPage {
    let agency: Agency
    let agencies: [Agency]
    /// `nil` where what was typed is no period.
    let filter: FeeRegisterFilter?
    let typed: [String: String]
    let receipts: [FeeReceipt]
    let next: FeeReceiptKey?
    let sum: (count: Int, amount: Dong)
    let problem: String?
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("receipts.title"), agency: t(agency.shortName), side: side.html(t), at: .officeBook,
            """
            <h1>\(t("receipts.title"))</h1><p class="muted">\(t("receipts.lead"))</p>\(note)\(form(t))\(files(t))
            \(receipts.isEmpty ? "<p class=\"note\">\(t("receipts.empty"))</p>" : table(t))\(more(t))
            """)
    }

    /// "Thu từ ngày … đến ngày …".
    static func period(_ days: ClosedRange<CivilDay>, _ t: Wording) -> String {
        t("receipts.period", ["from": days.lowerBound.vietnamese, "to": days.upperBound.vietnamese])
    }

    /// "12 biên lai còn giá trị, 1.200.000 đ (một triệu hai trăm nghìn đồng)".
    static func total(_ sum: (count: Int, amount: Dong), _ t: Wording) -> String {
        t("receipts.total", ["n": "\(sum.count)", "amount": sum.amount.text, "words": sum.amount.words])
    }

    private var note: HTML? {
        problem.map {
            "<div class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\"><p>\($0)</p></div>" as HTML
        }
    }

    private func form(_ t: Wording) -> HTML {
        let places = agencies.map { (value: $0.slug, text: t($0.shortName)) }
        let place: HTML =
            agencies.count > 1
            ? ChoiceInput.html("co-quan", label: t("book.agency"), options: places, chosen: agency.slug)
            : "<input type=\"hidden\" name=\"co-quan\" value=\"\(agency.slug)\">"
        let from = typed["tu"] ?? filter?.days.lowerBound.vietnamese ?? ""
        let to = typed["den"] ?? filter?.days.upperBound.vietnamese ?? ""
        return """
            <form class="filters" method="get" action="\(Link.feeRegister(nil).path)">\(place)\(DayInput.html("tu", label: t("receipts.from"), value: from))\(DayInput.html("den", label: t("book.to"), value: to))<div class="row wide"><button class="btn">\(t("office.filter"))</button></div></form>
            """
    }

    private func files(_ t: Wording) -> HTML? {
        guard let filter, !receipts.isEmpty else { return nil }
        return
            "<p><b>\(Self.total(sum, t))</b></p><p class=\"row no-print\"><a class=\"btn\" href=\"\(Link.feeRegisterPrint(filter.first).path)\">\(Icon.print.html)\(t("book.print"))</a><a class=\"btn\" href=\"\(Link.feeRegisterSheet(filter.first).path)\">\(Icon.down.html)\(t("book.xlsx"))</a></p>\(BookLimits.html(t))"
    }

    private func table(_ t: Wording) -> HTML {
        let heads = [
            t("cash.receipt"), t("receipts.written"), t("tracking.code"), t("money.payer"), t("money.amount"),
            t("cash.cashier"),
        ]
        return Piece.table(caption: t("receipts.title"), heads: heads, rows: receipts.map { row($0, t) })
    }

    private func row(_ receipt: FeeReceipt, _ t: Wording) -> [HTML] {
        let void: HTML? =
            receipt.isVoided
            ? "<span class=\"sub\">\(Piece.tag(t("money.voided"), .bad)) \(RegisterTable.note(on: receipt, t))</span>"
            : nil
        return [
            "<a href=\"\(Link.feeReceipt(receipt.code, number: receipt.number).path)\">\(receipt.number)</a>\(void)",
            "\(VietnamTime.stamp(receipt.at))",
            "<a class=\"code\" href=\"\(Link.officeDossier(receipt.code).path)\">\(receipt.code)</a>",
            "\(receipt.payer)", "\(receipt.amount.text)", "\(receipt.cashierName)",
        ]
    }

    private func more(_ t: Wording) -> HTML? {
        guard let next, var filter else { return nil }
        filter.after = next
        return
            "<p class=\"pagenav\"><a class=\"btn\" href=\"\(Link.feeRegister(filter).path)\">\(t("office.next_page"))</a></p>"
    }
}
