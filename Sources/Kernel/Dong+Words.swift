/// Amounts in words, as receipts must carry them.
extension Dong {
    /// "Một triệu hai trăm năm mươi nghìn đồng"
    package var words: String {
        guard amount > 0 else { return "Không đồng" }
        var groups: [Int] = []
        var rest = amount
        while rest > 0 {
            groups.append(Int(rest % 1_000))
            rest /= 1_000
        }
        var parts: [String] = []
        for (index, group) in groups.enumerated().reversed() {
            let isFirst = index == groups.count - 1
            if group > 0 { parts.append(Self.words(below1000: group, isFirst: isFirst)) }
            if index % 3 > 0, group > 0 { parts.append(["", "nghìn", "triệu"][index % 3]) }
            if index > 0, index % 3 == 0, groups[index...].contains(where: { $0 > 0 }) { parts.append("tỷ") }
        }
        let text = parts.joined(separator: " ") + " đồng"
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    private static func words(below1000 number: Int, isFirst: Bool) -> String {
        let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
        var parts: [String] = []
        if hundreds > 0 || !isFirst { parts += [digits[hundreds], "trăm"] }
        switch tens {
        case 0: if ones > 0, !parts.isEmpty { parts.append("lẻ") }
        case 1: parts.append("mười")
        default: parts += [digits[tens], "mươi"]
        }
        if ones > 0 { parts.append(unit(ones, after: tens)) }
        return parts.joined(separator: " ")
    }

    private static func unit(_ ones: Int, after tens: Int) -> String {
        switch (ones, tens) {
        case (1, 2...): "mốt"
        case (4, 2...): "tư"
        case (5, 1...): "lăm"
        default: digits[ones]
        }
    }
}
