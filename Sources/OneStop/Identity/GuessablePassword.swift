import Kernel

/// What programs that guess passwords try first: those that leaked most often, words that everybody takes, one's own name, walks over the keys,
/// repetitions, dates and phone numbers; capitals, marks, signs and a few digits about them make none of them better.
struct GuessablePassword {
    /// Words of whose password it is, folded, longest first.
    private let own: [String]

    init(own: [String]) {
        let local = own.map { Folding.fold(String($0.split(separator: "@").first ?? "")) }
        let parts = local.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
        self.own = parts.filter { $0.count >= 2 }.sorted { $0.count > $1.count }
    }

    func matches(_ password: String) -> Bool {
        let folded = Folding.fold(password)
        guard !CommonPasswords.contain(folded) else { return true }
        let plain = folded.replacing("@", with: "a").replacing("$", with: "s")
        let signs = plain.filter { $0.isLetter || $0.isNumber }
        // Signs alone are no worse than letters; only what repeats is.
        if Self.repeats(Array(signs.isEmpty ? plain : signs)) { return true }
        guard !signs.isEmpty else { return false }
        return Self.isWalk(signs) || Self.isDate(signs) || PhoneNumber(signs) != nil || isWord(signs)
    }

    /// One unit again and again, such as "abcabcabc" or "88888888".
    private static func repeats(_ text: [Character]) -> Bool {
        guard text.count > 1 else { return false }
        return (1...(text.count / 2)).contains { period in
            text.indices.dropFirst(period).allSatisfy { text[$0] == text[$0 - period] }
        }
    }

    /// Nothing but runs of three and more along keys, alphabet or digits, forwards or backwards.
    private static func isWalk(_ text: String) -> Bool {
        var rest = Substring(text)
        while !rest.isEmpty {
            let run = (3...max(3, rest.count)).reversed().first { length in
                rest.count >= length && tracks.contains { $0.contains(rest.prefix(length)) }
            }
            guard let run else { return false }
            rest = rest.dropFirst(run)
        }
        return true
    }

    /// A day of these hundred years, however it is written.
    private static func isDate(_ text: String) -> Bool {
        guard text.count == 8, let number = Int(text) else { return false }
        let ways = [
            (number % 10_000, number / 10_000 % 100, number / 1_000_000),
            (number % 10_000, number / 1_000_000, number / 10_000 % 100),
            (number / 10_000, number / 100 % 100, number % 100),
        ]
        return ways.contains { (1920...2039).contains($0) && CivilDay(year: $0, month: $1, day: $2) != nil }
    }

    /// One word or two of those everybody takes, or of one's own, with at most four digits or a run of them about it.
    private func isWord(_ text: String) -> Bool {
        let ending = text.drop(while: \.isNumber).reversed().drop(while: \.isNumber)
        let core = String(ending.reversed())
        let about = text.count - core.count
        guard !core.isEmpty, about <= 4 || Self.isWalk(text.filter(\.isNumber)) || isYearAndMore(text) else {
            return false
        }
        if CommonPasswords.contain(core) { return true }
        return [core, Self.letters(of: core)].contains { word in
            isMade(word[...], of: 2, from: Self.common) || isMade(word[...], of: 5, from: own)
                || own.contains { isMade(Self.without($0, word)[...], of: 1, from: Self.common) }
        }
    }

    private func isYearAndMore(_ text: String) -> Bool { Self.isDate(text.filter(\.isNumber)) }

    private static func without(_ start: String, _ word: String) -> String {
        word.hasPrefix(start) ? String(word.dropFirst(start.count)) : "-"
    }

    /// Whether the text is so many of those words at most, one after the other.
    private func isMade(_ text: Substring, of most: Int, from words: some Collection<String>) -> Bool {
        if text.isEmpty { return true }
        guard most > 0 else { return false }
        return words.contains { text.hasPrefix($0) && isMade(text.dropFirst($0.count), of: most - 1, from: words) }
    }

    /// Digits that stand for letters, read as letters.
    private static func letters(of text: String) -> String {
        let read: [Character: Character] = [
            "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g",
        ]
        return String(text.filter { $0.isLetter || $0.isNumber }.map { read[$0] ?? $0 })
    }

    private static let tracks: [String] = {
        let ahead = [
            "abcdefghijklmnopqrstuvwxyz", "0123456789012345678901234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "a1b2c3d4e5f6g7h8i9", "147258369",
            "789456123",
            "159357", "11223344556677889900",
        ]
        return ahead + ahead.map { String($0.reversed()) }
    }()
}
