import Kernel
import OneStop

/// A figure's dossiers, as an address carries them.
struct FigureQuery: Sendable, Hashable {
    let agency: String
    var slice: FigureSlice
    var after: QueueKey?

    init(agency: String, slice: FigureSlice) {
        self.agency = agency
        self.slice = slice
    }

    /// The address's words; `nil` where they name no figure or no period. What is no number of ours narrows nothing.
    init?(_ query: [String: String], agency: String, today: CivilDay) {
        guard let figure = FigureSlice.Figure(rawValue: query["so"] ?? ""),
            let days = Period.days(query, today: today, standard: today...today)
        else { return nil }
        self.agency = agency
        slice = FigureSlice(figure, days: days, procedure: query["thu-tuc"].map { String($0.prefix(100)) }.nonEmpty)
        if let person = query["nguoi"].nonEmpty {
            guard let holder = Self.holder(person) else { return nil }
            slice.holder = holder
        }
        slice.age = query["tuoi"].flatMap { Int($0) }.flatMap(Overview.Age.init(rawValue:))
        slice.outcome = query["han"].flatMap(Punctuality.Outcome.init(rawValue:))
        after = query["sau"].flatMap { QueueKey($0) }
    }

    private static func holder(_ text: String) -> FigureSlice.Holder? {
        text == "khong" ? .nobody : ID<Account>(text).map(FigureSlice.Holder.officer)
    }

    var pairs: [(String, String)] {
        let person =
            switch slice.holder {
            case nil: ""
            case .nobody: "khong"
            case .officer(let id): id.text
            }
        let isOfPeriod = slice.figure == .received || slice.figure == .decided
        return [
            ("co-quan", agency), ("so", slice.figure.rawValue), ("thu-tuc", slice.procedure ?? ""), ("nguoi", person),
            ("tuoi", slice.age.map { "\($0.rawValue)" } ?? ""), ("han", slice.outcome?.rawValue ?? ""),
            ("tu", isOfPeriod ? slice.days.lowerBound.vietnamese : ""),
            ("den", isOfPeriod ? slice.days.upperBound.vietnamese : ""), ("sau", after?.text ?? ""),
        ]
    }
}
