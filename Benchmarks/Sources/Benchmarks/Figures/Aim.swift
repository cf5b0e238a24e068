/// What was aimed at, beside what was measured.
struct Aim {
    let least: Double
    let measured: Double?

    /// "0.62 (aim 0.50: met)".
    var text: String {
        guard let measured else { return "not measured" }
        return "\(measured.text(2)) (aim \(least.text(2)): \(measured >= least ? "met" : "MISSED"))"
    }

    /// The share of the floor that a filing should reach.
    static func filing(_ engine: Engine) -> Double { engine == .postgres ? 0.6 : 0.5 }
    /// The share of filing without the public log that filing with it should reach.
    static let logged = 0.85

    /// "p99 of inclusion 1500 ms: met", at 200 filings a second.
    static func inclusion(_ p99: Double?) -> String {
        guard let p99 else { return "not measured" }
        return "(aim p99 1500 ms: \(p99 <= 1_500 ? "met" : "MISSED"))"
    }

    /// The share of the constant page that a page should reach.
    static let page = 0.3
}

extension Double {
    /// With that many places.
    func text(_ places: Int) -> String {
        let rounded = rounded(to: places)
        guard places > 0 else { return String(Int(rounded)) }
        let parts = "\(rounded)".split(separator: ".")
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        return "\(parts[0])." + fraction + String(repeating: "0", count: max(0, places - fraction.count))
    }
}
