package import Foundation
package import Kernel

/// Validated answers by field id; only fields that were shown are in it.
package struct Answers: Sendable, Hashable, Codable {
    package var values: [String: Answer]

    package init(_ values: [String: Answer] = [:]) {
        self.values = values
    }

    package subscript(_ field: String) -> Answer? {
        get { values[field] }
        set { values[field] = newValue }
    }
}

/// One validated answer, of the kind its field declares.
package indirect enum Answer: Sendable, Hashable {
    case text(String)
    case number(Decimal)
    case money(Dong)
    case date(CivilDay)
    case choice(String)
    case choices([String])
    case yesNo(Bool)
    case table([[String: Answer]])
    case address(Address)
    case file(FileReference)
}
