/// How wide a table's columns are and in what size it is set: no word is broken where that can be helped.
struct ColumnPlan {
    let widths: [Double]
    let size: Double

    static let padding = 3.5
    /// Height of a row that is written in by hand.
    static let blankRow = 23.0

    /// Columns up to that width hold numbers and boxes.
    private static let narrow = 40.0

    private static let sizes = [10.0, 9.5, 9, 8.5, 8, 7.5]

    init(of table: Table, measure: Double, type: Typesetter) {
        var chosen: (widths: [Double], size: Double)?
        for size in Self.sizes where chosen == nil {
            let needs = table.columns.indices.map { Self.need(of: $0, in: table, size: size, type: type) }
            let least = needs.reduce(0) { $0 + $1.least }
            if least <= measure || size == Self.sizes.last {
                chosen = (Self.share(measure, among: needs, least: least), size)
            }
        }
        widths = chosen?.widths ?? []
        size = chosen?.size ?? Typesetter.body
    }

    /// Room for the words of that column.
    func inner(_ index: Int) -> Double { max(4, widths[index] - 2 * Self.padding) }

    /// Where the words of that column begin.
    func textX(_ index: Int, from left: Double) -> Double {
        left + widths[..<index].reduce(0, +) + Self.padding
    }

    /// The longest word's width, and what the column would take without breaking lines.
    private typealias Need = (least: Double, natural: Double)

    private static func need(of index: Int, in table: Table, size: Double, type: Typesetter) -> Need {
        let cells =
            table.rows.prefix(200).compactMap { $0.indices.contains(index) ? $0[index].text : nil }
            + [Text(table.columns[index].sample)]
        let head = Text.bold(table.columns[index].head)
        let words = Set((cells.map(\.plain)).flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
        let heads = head.plain.split(whereSeparator: \.isWhitespace).map { Text.bold(String($0)) }
        // Only the longest can be the widest, and measuring takes time.
        let longest = words.sorted { $0.count > $1.count }.prefix(6).map { Text($0) } + heads
        let least = longest.map { type.set($0, size: size).width }.max() ?? 0
        let lines = cells.max { $0.plain.count < $1.plain.count }.map { type.set($0, size: size).width } ?? 0
        let frame = 2 * padding + 0.5
        return (least + frame, max(least, min(lines, 260), type.set(head, size: size).width / 2) + frame)
    }

    private static func share(_ measure: Double, among needs: [Need], least: Double) -> [Double] {
        guard least < measure else { return needs.map { $0.least * measure / least } }
        let wishes = needs.map { $0.natural - $0.least }
        let wished = wishes.reduce(0, +)
        let spare = measure - least
        guard wished > spare else {
            // Each has what it wishes; the rest goes to those that hold more than a number, in proportion.
            let open = needs.map { $0.natural > narrow ? $0.natural : 0 }
            let sum = open.reduce(0, +)
            guard sum > 0 else { return needs.map { $0.natural * measure / (least + wished) } }
            return zip(needs, open).map { $0.natural + (spare - wished) * $1 / sum }
        }
        return zip(needs, wishes).map { $0.least + spare * $1 / wished }
    }
}
