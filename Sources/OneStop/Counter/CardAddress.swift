import Kernel

/// An address as a card writes it, taken apart: "12 Hùng Vương, Phường Vĩnh Điện, Thị xã Điện Bàn, Quảng Nam".
struct CardAddress: Sendable, Hashable {
    let street: String
    /// Code of the commune; `nil` where the province has none of that name in that district.
    let unit: String?

    init(_ text: String, units: [CommuneUnit]) {
        let parts = text.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        for index in parts.indices.dropLast() {
            let (commune, district) = (Self.bare(parts[index]), Self.bare(parts[index + 1]))
            let found = units.first { Self.bare($0.name) == commune && Self.bare($0.district) == district }
            guard let found else { continue }
            unit = found.code
            street = parts[..<index].joined(separator: ", ")
            return
        }
        unit = nil
        street = text
    }

    private static let kinds = [
        "phuong ", "xa ", "thi tran ", "thi xa ", "thanh pho ", "huyen ", "tinh ", "p. ", "x. ", "tt. ", "tx. ", "tp. ",
        "h. ",
    ]

    /// The name without its kind, folded.
    private static func bare(_ name: String) -> String {
        let folded = Folding.fold(name)
        for kind in kinds where folded.hasPrefix(kind) { return String(folded.dropFirst(kind.count)) }
        return folded
    }
}
