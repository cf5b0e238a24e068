import Kernel

/// Fills a text for phones so that it keeps within its parts: long names give way, codes, days and numbers never.
struct SMSWords {
    /// Marks are kept: then two parts of 67, else one of 160.
    let isAccented: Bool

    /// Values that may be cut, and what always remains of them.
    private static let yielding = [
        "procedure", "reason", "address", "name", "subject", "step", "agency", "officer", "bodies",
    ]
    private static let shortest = 8

    func fill(_ template: String, _ values: [String: String]) -> String {
        // A line break in a name would let it pass for a line of ours.
        var values = values.mapValues(Self.inOneLine)
        while true {
            let text = Wording.fill(template, values)
            let excess = self.excess(text)
            guard excess > 0 else { return text }
            let longest = Self.yielding.filter { template.contains("{\($0)}") }
                .max { values[$0, default: ""].count < values[$1, default: ""].count }
            guard let name = longest, let value = values[name], value.count > Self.shortest + 3 else { return text }
            let kept = max(Self.shortest, value.count - excess - 3)
            values[name] = String(value.prefix(kept)).trimmingBlanks + "..."
        }
    }

    private static func inOneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        return text.split(whereSeparator: { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
        )
        .joined(separator: " ")
    }

    private func excess(_ text: String) -> Int {
        let length = SMSLength(of: isAccented ? text : Folding.plain(text))
        return length.units - (length.alphabet == .gsm7 ? 160 : 134)
    }
}
