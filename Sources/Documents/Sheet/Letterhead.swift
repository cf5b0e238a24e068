/// The head of an official paper.
///
/// - Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
package struct Letterhead: Sendable, Hashable {
    /// Empty where only the motto stands above, in the middle: papers of persons.
    package let left: [Line]
    package let right: [Line]

    /// One line of a column.
    package enum Line: Sendable, Hashable {
        case text(Text)
        /// A thin rule in the middle, as a share of the column's width.
        case rule(share: Double)
        /// A dotted rule to write on.
        case blank
    }

    package init(left: [Line], right: [Line]) {
        self.left = left
        self.right = right
    }

    /// The motto of the state, as every official paper bears it.
    package static let motto: [Line] = [
        .text(.bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), .text(.bold("Độc lập - Tự do - Hạnh phúc")),
        .rule(share: 0.62),
    ]
}
