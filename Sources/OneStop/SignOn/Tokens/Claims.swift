import Foundation

/// What a provider says of somebody, by name; nothing of it is believed before its source was checked.
struct Claims: Sendable, Hashable {
    private(set) var values: [String: ClaimValue]

    /// Reads a JSON object; `nil` for anything else.
    init?(json bytes: [UInt8]) {
        guard let values = try? JSONDecoder().decode([String: ClaimValue].self, from: Data(bytes)) else { return nil }
        self.values = values
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    /// A text that isn't empty, without line breaks and of at most 500 characters; whole numbers are taken as texts too,
    /// as some providers send identity numbers.
    func text(_ name: String) -> String? {
        switch values[name] {
        case .text(let text):
            let isPlain = !text.isEmpty && text.count <= 500 && !text.unicodeScalars.contains { $0.value < 32 }
            return isPlain ? text : nil
        case .number(let number) where number == number.rounded() && abs(number) < 1e15: return String(Int64(number))
        default: return nil
        }
    }

    /// A list of texts, or a single one.
    func texts(_ name: String) -> [String] {
        switch values[name] {
        case .text(let text): return [text]
        case .list(let items): return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
        default: return []
        }
    }

    /// Seconds since 1970.
    func moment(_ name: String) -> Date? {
        guard case .number(let seconds) = values[name], abs(seconds) < 1e11 else { return nil }
        return Date(timeIntervalSince1970: seconds)
    }

    func isTrue(_ name: String) -> Bool {
        switch values[name] {
        case .truth(let truth): truth
        case .text(let text): text == "true"
        default: false
        }
    }

    func object(_ name: String) -> Claims? {
        if case .object(let values) = values[name] { Claims(values) } else { nil }
    }

    func objects(_ name: String) -> [Claims] {
        guard case .list(let items) = values[name] else { return [] }
        return items.compactMap { if case .object(let values) = $0 { Claims(values) } else { nil } }
    }

    /// These, and what another source adds; what both say stays as it is here.
    func adding(_ other: Claims) -> Claims {
        Claims(values.merging(other.values) { here, _ in here })
    }

    private init(_ values: [String: ClaimValue]) {
        self.values = values
    }
}
