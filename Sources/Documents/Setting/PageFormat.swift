/// A page's size and margins, points.
struct PageFormat {
    let width: Double
    let height: Double
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    /// A4 as official papers use it: 30 mm on the left for the binding, 17 mm on the right, 20 mm above and below.
    ///
    /// - Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
    static let a4 = PageFormat(width: 595.28, height: 841.89, left: 85, right: 48, top: 54, bottom: 58)

    /// A4 on its long side, for books: bound above, so 30 mm there.
    static let a4Landscape = PageFormat(
        width: 841.89, height: 595.28, left: 48, right: 48, top: 70, bottom: 58)

    /// Width between the margins.
    var measure: Double { width - left - right }
    /// Height between the margins.
    var depth: Double { height - top - bottom }
}
