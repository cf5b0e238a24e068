import Kernel

/// What a computed field shows: a formula over the answers before it.
package struct Computation: Sendable, Hashable {
    package let formula: Feel
    package let kind: Kind

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case number, money, text
    }
}

extension Computation {
    /// What the formula gives of the answers so far; `nil` where they don't tell yet.
    func answer(in context: FeelContext) -> Answer? {
        switch (kind, formula.value(in: context)) {
        case (.number, .number(let number)): .number(number)
        case (.money, .number(let number)): Dong(rounding: number).map { .money($0) }
        case (.text, .text(let text)): .text(text)
        default: nil
        }
    }
}
