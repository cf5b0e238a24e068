import Kernel
import OneStop

/// How much of the declarations their examples exercise, in sums or name by name.
struct CoverageReport {
    let examination: Examination
    let language: Language
    /// Names what isn't exercised, procedure by procedure.
    let listsAll: Bool
    /// The procedure that is named; `nil` for all.
    let only: String?

    private static let parts: [(name: LocalText, share: @Sendable (Coverage) -> Coverage.Share)] = [
        (LocalText(vi: "trường", en: "fields"), { $0.fields }),
        (LocalText(vi: "điều kiện cả hai phía", en: "conditions both ways"), { $0.conditions }),
        (LocalText(vi: "giấy tờ", en: "papers"), { $0.papers }),
        (LocalText(vi: "bước", en: "steps"), { $0.steps }),
        (LocalText(vi: "thời hạn", en: "limits"), { $0.limits }),
        (LocalText(vi: "mức thu", en: "fee lines"), { $0.feeLines }),
    ]

    var lines: [String] {
        let results = examination.procedures
        let sums = Self.parts.map { part in
            let shares = results.map { part.share($0.coverage) }
            let (covered, total) = (shares.reduce(0) { $0 + $1.covered }, shares.reduce(0) { $0 + $1.total })
            return "\(part.name.text(language)) \(covered)/\(total)"
        }
        let heading = LocalText(vi: "ví dụ đã chạy qua: ", en: "exercised by examples: ").text(language)
        return [heading + sums.joined(separator: ", ")] + warnings + (listsAll ? named.flatMap(missing) : [])
    }

    private var named: [Examination.Result] { examination.procedures.filter { (only ?? $0.slug) == $0.slug } }

    private var warnings: [String] {
        let words = LocalText(vi: "không bao giờ đúng", en: "never true").text(language)
        let warning = LocalText(vi: "cảnh báo", en: "warning").text(language)
        return named.filter { !$0.dead.isEmpty }.map {
            "\(warning): \($0.slug): \(words): \($0.dead.joined(separator: ", "))"
        }
    }

    private func missing(of result: Examination.Result) -> [String] {
        Self.parts.compactMap { part in
            let missing = part.share(result.coverage).missing
            guard !missing.isEmpty else { return nil }
            return "  \(result.slug): \(part.name.text(language)): \(missing.joined(separator: ", "))"
        }
    }
}
