import Kernel

extension RegisterTable {
    /// The register of fee receipts; what was voided stays in its line and says why.
    package static func receipts(_ found: [FeeReceipt], heading: [String], t: Wording) -> RegisterTable {
        let columns = [
            Column(head: t("book.serial"), width: 6), Column(head: t("cash.receipt"), width: 18),
            Column(head: t("receipts.written"), width: 17), Column(head: t("book.code"), width: 22),
            Column(head: t("money.payer"), width: 30),
            Column(head: t("receipts.amount"), width: 15, isMoney: true),
            Column(head: t("cash.cashier"), width: 24), Column(head: t("book.note"), width: 40),
        ]
        let rows = found.enumerated().map { index, receipt in
            [
                "\(index + 1)", receipt.number, VietnamTime.stamp(receipt.at), receipt.code, receipt.payer,
                receipt.amount.grouped, receipt.cashierName, note(on: receipt, t),
            ]
        }
        return RegisterTable(title: t("receipts.title"), heading: heading, columns: columns, rows: rows)
    }

    /// "Hủy 20/01/2016, 09:00, Lê Thu Hà: ghi nhầm người nộp"; empty for what counts.
    package static func note(on receipt: FeeReceipt, _ t: Wording) -> String {
        guard let at = receipt.voidedAt else { return "" }
        return t(
            "receipts.voided",
            ["at": VietnamTime.stamp(at), "name": receipt.voidedBy ?? "", "reason": receipt.voidReason ?? ""])
    }
}
