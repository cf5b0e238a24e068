/// The rounds of one thing measured, taken together: the median, and how far apart they lay.
struct Figure {
    let work: Work
    let engine: Engine
    private let rounds: [Measure]

    init?(_ work: Work, _ engine: Engine, in measures: [Measure]) {
        self.work = work
        self.engine = engine
        rounds = measures.filter { $0.work == work && $0.engine == engine }
        guard !rounds.isEmpty else { return nil }
    }

    var value: Double { Self.median(rounds.map(\.value)) }
    var p50: Double? { rounds.compactMap(\.p50).isEmpty ? nil : Self.median(rounds.compactMap(\.p50)) }
    var p99: Double? { rounds.compactMap(\.p99).isEmpty ? nil : Self.median(rounds.compactMap(\.p99)) }
    var bytes: Int? { rounds.compactMap(\.bytes).max() }
    var least: Double { rounds.map(\.value).min() ?? 0 }
    var most: Double { rounds.map(\.value).max() ?? 0 }

    /// The median of the ratios within each round, since rounds differ more than what is measured within one.
    func ratio(to floor: Figure?) -> Double? {
        guard let floor else { return nil }
        guard floor.rounds.count == rounds.count else { return value / floor.value }
        return Self.median(zip(rounds, floor.rounds).map { $0.value / $1.value })
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard sorted.count.isMultiple(of: 2) else { return sorted[sorted.count / 2] }
        return (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
    }
}
