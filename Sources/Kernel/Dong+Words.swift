extension Dong {
    /// The amount as a receipt writes it out: "Một trăm linh lăm nghìn đồng".
    ///
    /// mốt, lăm and tư after a ten; linh where the ten is nought; "không trăm" where a group further right begins so.
    package var words: String {
        let text = amount == 0 ? "không" : Self.read(amount, after: false)
        return text.prefix(1).uppercased() + text.dropFirst() + " đồng"
    }

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    private static let billion: Int64 = 1_000_000_000

    /// - Parameter after: something stood before it, so that each of its groups names its hundreds.
    private static func read(_ number: Int64, after: Bool) -> String {
        var parts: [String] = []
        if number >= billion { parts.append(read(number / billion, after: after) + " tỷ") }
        let rest = number % billion
        for (value, name) in [(rest / 1_000_000, " triệu"), (rest / 1_000 % 1_000, " nghìn"), (rest % 1_000, "")]
        where value > 0 {
            parts.append(readGroup(Int(value), isFull: after || !parts.isEmpty) + name)
        }
        return parts.joined(separator: " ")
    }

    private static func readGroup(_ group: Int, isFull: Bool) -> String {
        let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10)
        var words: [String] = []
        if hundreds > 0 || isFull { words += [digits[hundreds], "trăm"] }
        switch tens {
        case 0: if ones > 0 { words += words.isEmpty ? [digits[ones]] : ["linh", digits[ones]] }
        case 1: words += ["mười"] + (ones == 0 ? [] : [ones == 5 ? "lăm" : digits[ones]])
        default: words += [digits[tens], "mươi"] + (ones == 0 ? [] : [afterTens(ones)])
        }
        return words.joined(separator: " ")
    }

    private static func afterTens(_ ones: Int) -> String {
        switch ones {
        case 1: "mốt"
        case 4: "tư"
        case 5: "lăm"
        default: digits[ones]
        }
    }
}
