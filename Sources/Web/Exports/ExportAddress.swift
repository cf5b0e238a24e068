import Kernel
import OneStop

/// The address of a list's file, as its pages make it: which list, of which agency, narrowed by what.
struct ExportAddress: Sendable, Hashable {
    let text: String
    let kind: ExportKind
    private let values: [String: [String]]

    /// - Returns: `nil` for what is no such file of this site.
    init?(_ text: String) {
        guard let text = LocalPath.checked(text) else { return nil }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let kinds: [String: ExportKind] = [
            Link.bookPrint(nil).path: .book, Link.bookSheet(nil).path: .book,
            Link.resultsPrint(agency: nil).path: .results, Link.resultsSheet(agency: nil).path: .results,
            Link.feeRegisterPrint(nil).path: .receipts, Link.feeRegisterSheet(nil).path: .receipts,
        ]
        guard let kind = kinds[String(parts[0])],
            let values = URLEncoded.values(of: Array((parts.count == 2 ? parts[1] : "").utf8))
        else { return nil }
        (self.text, self.kind, self.values) = (text, kind, values)
    }

    var agency: String? { values["co-quan"]?.first }

    /// The list on screen, where there is nothing to take out.
    var page: Link {
        switch kind {
        case .book: .book(nil)
        case .results: .officeRegister(agency: nil)
        case .receipts: .feeRegister(nil)
        }
    }

    /// In words: "Excel, 01/01/2016 – 31/01/2016, Xây dựng".
    func narrowing(_ t: Wording) -> String {
        let form = text.contains("/xlsx") ? t("exports.sheet") : t("exports.print")
        let days = [values["tu"]?.first, values["den"]?.first].compactMap(\.self).filter { !$0.isEmpty }
        let rest = ["linh-vuc", "thu-tuc"].compactMap { values[$0]?.first }.filter { !$0.isEmpty }
        return ([form] + (days.isEmpty ? [] : [days.joined(separator: " – ")]) + rest).joined(separator: ", ")
    }
}
