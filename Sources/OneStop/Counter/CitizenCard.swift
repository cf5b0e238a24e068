package import Kernel

/// What the QR code of a citizen card says: "048085001234|201234567|Nguyễn Văn A|12031985|Nam|12 Hùng Vương, …|05012022".
///
/// Newer cards append fields, older scanners drop some: six are needed, the rest is ignored.
package struct CitizenCard: Sendable, Hashable {
    package let number: PersonalID
    package let oldNumber: PersonalID?
    package let name: String
    package let born: CivilDay
    package let sex: String
    package let address: String
    package let issued: CivilDay?

    /// Why a text is no card.
    package enum Fault: Error, Sendable, Hashable {
        case notACard
        case badNumber
        /// No day, or one that lies ahead.
        case badBirth
        /// The year of birth in the number is another one: damaged, or not a card.
        case numberDisagrees
    }

    package init(_ text: String, today: CivilDay) throws(Fault) {
        guard text.utf8.count <= 1_000, !text.unicodeScalars.contains("\u{0}") else { throw .notACard }
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
        guard (6...20).contains(parts.count) else { throw .notACard }
        guard let number = PersonalID(parts[0]), number.kind == .citizen12 else { throw .badNumber }
        guard let born = Self.day(parts[3]), born <= today else { throw .badBirth }
        guard number.yearOfBirth == born.year else { throw .numberDisagrees }
        guard (1...200).contains(parts[2].unicodeScalars.count), parts[5].unicodeScalars.count <= 300 else {
            throw .notACard
        }
        self.number = number
        self.born = born
        oldNumber = PersonalID(parts[1])
        name = parts[2]
        sex = parts[4]
        address = parts[5]
        issued = parts.count > 6 ? Self.day(parts[6]) : nil
    }

    /// It has the bars of a card, whatever is wrong with it.
    package static func isMeant(by text: String) -> Bool { text.filter { $0 == "|" }.count >= 2 }

    /// "12031985", as the card writes a day.
    private static func day(_ text: String) -> CivilDay? {
        let digits = Array(text.utf8)
        guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
        return CivilDay(year: number(4..<8), month: number(2..<4), day: number(0..<2))
    }
}
