/// What a closed loop saw.
struct Sample: Sendable {
    /// Nanoseconds of each success, in no order.
    var latencies: [UInt64] = []
    var failures = 0
    var firstFailure: String?
    /// From the first request to the last answer.
    var seconds = 0.0

    /// The figure of it.
    func measure(_ work: Work, _ engine: Engine, bytes: Int? = nil) -> Measure {
        let sorted = latencies.sorted()
        return Measure(
            work: work, engine: engine, value: seconds > 0 ? Double(sorted.count) / seconds : 0, count: sorted.count,
            failures: failures, p50: Self.milliseconds(sorted, 0.50), p99: Self.milliseconds(sorted, 0.99),
            bytes: bytes)
    }

    private static func milliseconds(_ sorted: [UInt64], _ share: Double) -> Double? {
        guard !sorted.isEmpty else { return nil }
        return Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]) / 1_000_000
    }
}
