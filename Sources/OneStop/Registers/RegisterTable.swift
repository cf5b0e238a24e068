import Kernel

/// A register as lines of text: what its print and its spreadsheet have in common.
package struct RegisterTable: Sendable, Hashable {
    package let title: String
    /// Agency, period, what it is narrowed to.
    package let heading: [String]
    package let columns: [Column]
    package let rows: [[String]]

    /// One column: its head, how wide it is in characters, and whether it holds money, "1.250.000".
    package struct Column: Sendable, Hashable {
        package let head: String
        package let width: Double
        package var isMoney = false
    }

    /// The register book.
    package static func book(
        _ entries: [RegisterEntry], heading: [String], catalogue: Catalogue, t: Wording
    ) -> RegisterTable {
        let columns = [
            Column(head: t("book.serial"), width: 6), Column(head: t("book.code"), width: 22),
            Column(head: t("book.procedure"), width: 34), Column(head: t("book.sets"), width: 8),
            Column(head: t("book.applicant"), width: 28), Column(head: t("book.contact"), width: 34),
            Column(head: t("book.received"), width: 17), Column(head: t("book.due"), width: 17),
            Column(head: t("book.returned"), width: 17), Column(head: t("book.manner"), width: 14),
            Column(head: t("book.signed"), width: 20), Column(head: t("book.note"), width: 22),
        ]
        let rows = entries.enumerated().map { index, entry in
            [
                "\(index + 1)", entry.code, catalogue.procedure(entry.procedure)?.name.vi ?? entry.procedure, "1",
                entry.applicant, entry.contact, VietnamTime.stamp(entry.acceptedAt ?? entry.submittedAt),
                entry.dueAt.map(VietnamTime.stamp) ?? "", entry.returnedAt.map(VietnamTime.stamp) ?? "",
                entry.manner.map { t(Phrase(computed: "manner.\($0.rawValue)")) } ?? "", entry.recipient,
                t(Phrase(computed: "stage.\(entry.stage.rawValue)")),
            ]
        }
        return RegisterTable(title: t("book.title"), heading: heading, columns: columns, rows: rows)
    }

    /// The register of results.
    package static func results(
        _ found: [Deliverable], heading: [String], catalogue: Catalogue, t: Wording
    ) -> RegisterTable {
        let columns = [
            Column(head: t("book.serial"), width: 6), Column(head: t("register.number"), width: 20),
            Column(head: t("register.what"), width: 40), Column(head: t("register.holder"), width: 32),
            Column(head: t("book.subject"), width: 20), Column(head: t("book.code"), width: 22),
            Column(head: t("register.issued"), width: 13), Column(head: t("register.expires"), width: 13),
        ]
        let rows = found.enumerated().map { index, item in
            [
                "\(index + 1)", item.number,
                catalogue.procedure(item.procedure)?.result.name.vi ?? item.procedure, item.holder,
                item.subject ?? "", item.code.text, item.issued.vietnamese, item.expires?.vietnamese ?? "",
            ]
        }
        return RegisterTable(title: t("results_register.title"), heading: heading, columns: columns, rows: rows)
    }
}
