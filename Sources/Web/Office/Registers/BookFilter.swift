import Foundation
import Kernel
import OneStop

/// What the register book is narrowed by, as its address carries it.
struct BookFilter: Sendable, Hashable {
    let agency: String
    let days: ClosedRange<CivilDay>
    var sector = ""
    var procedure = ""
    var after: QueueKey?

    /// The address's words; `nil` where its days are none. Without any, the month so far.
    init?(_ query: [String: String], at desk: Desk) {
        let today = VietnamTime.day(of: desk.now)
        agency = desk.agency.slug
        let first = CivilDay(year: today.year, month: today.month, day: 1) ?? today
        guard let from = Self.day(query["tu"], or: first), let to = Self.day(query["den"], or: max(first, today)),
            from <= to
        else { return nil }
        days = from...to
        sector = String((query["linh-vuc"] ?? "").prefix(200))
        procedure = String((query["thu-tuc"] ?? "").prefix(100))
        after = query["sau"].flatMap { QueueKey($0) }
    }

    private static func day(_ text: String?, or day: CivilDay) -> CivilDay? {
        guard let text, !text.isEmpty else { return day }
        return CivilDay(vietnamese: text) ?? CivilDay(iso: text)
    }

    var pairs: [(String, String)] {
        [
            ("co-quan", agency), ("tu", days.lowerBound.vietnamese), ("den", days.upperBound.vietnamese),
            ("linh-vuc", sector), ("thu-tuc", procedure), ("sau", after?.text ?? ""),
        ]
    }

    /// The same from its first page.
    var first: BookFilter {
        var first = self
        first.after = nil
        return first
    }

    func request(in catalogue: Catalogue) -> RegisterRequest {
        RegisterRequest(agency: agency, days: days, procedures: procedures(in: catalogue), after: after)
    }

    private func procedures(in catalogue: Catalogue) -> [String]? {
        if !procedure.isEmpty { return [procedure] }
        if sector.isEmpty { return nil }
        return catalogue.procedures.filter { $0.sector == sector && $0.agencies.contains(agency) }.map(\.slug)
    }

    /// What stands above a print of it.
    func heading(of agency: Agency, _ catalogue: Catalogue, _ t: Wording) -> [String] {
        let period = t(
            "book.period", ["from": days.lowerBound.vietnamese, "to": days.upperBound.vietnamese])
        let narrowed = procedure.isEmpty ? sector : catalogue.procedure(procedure)?.name.vi ?? procedure
        return [agency.name.vi, period] + (narrowed.isEmpty ? [] : [narrowed])
    }
}
