package import Foundation
package import Kernel

/// A value of FEEL. Whatever has no answer is null: a missing answer, a division by zero, a comparison of unlike kinds.
package indirect enum FeelValue: Sendable, Hashable {
    case null
    case number(Decimal)
    case text(String)
    case bool(Bool)
    case date(CivilDay)
    case list([FeelValue])
    case row([String: FeelValue])

    /// Whether both are the same; `nil` for unlike kinds. Null is like every kind.
    func equals(_ other: FeelValue) -> Bool? {
        switch (self, other) {
        case (.null, _), (_, .null), (.number, .number), (.text, .text), (.bool, .bool), (.date, .date), (.list, .list),
            (.row, .row):
            self == other
        default: nil
        }
    }

    /// Compares by order where both have one; `nil` otherwise.
    func isLess(than other: FeelValue) -> Bool? {
        switch (self, other) {
        case (.number(let a), .number(let b)): a < b
        case (.text(let a), .text(let b)): a < b
        case (.date(let a), .date(let b)): a < b
        default: nil
        }
    }
}

/// The names that an evaluation sees.
package struct FeelContext: Sendable {
    private var values: [String: FeelValue]

    package init(_ values: [String: FeelValue] = [:]) {
        self.values = values
    }

    subscript(_ name: String) -> FeelValue {
        values[name] ?? .null
    }

    /// The same with one more name, hiding an older one.
    func binding(_ name: String, to value: FeelValue) -> FeelContext {
        var bound = self
        bound.values[name] = value
        return bound
    }

    /// The same with the row's columns in front of what was there.
    package func entering(row: [String: FeelValue]) -> FeelContext {
        var entered = self
        entered.values.merge(row) { _, column in column }
        return entered
    }

    /// Gives the name that value from now on.
    package mutating func set(_ name: String, to value: FeelValue) {
        values[name] = value
    }
}
