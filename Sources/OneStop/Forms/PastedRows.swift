import Foundation
import Kernel

/// Rows of a table as they come from a spreadsheet: pasted with tabs, or the text of a CSV file.
///
/// The first line may name the columns, by label or id, in any order; without such a line the cells follow the form's
/// order. Nothing is judged here: what a cell can't be is told at its field, as if it had been typed.
package struct PastedRows: Sendable, Hashable {
    /// Typed values of each row by the names of its inputs: "bien_so", "dia_chi.street".
    package let rows: [[String: String]]

    /// Most rows that are taken from one paste.
    package static let most = 1_000
    /// Most cells of a row that are looked at.
    private static let mostCells = 64

    package init(_ text: String, for layout: TableLayout) {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        let separator = Self.separator(of: lines.first ?? "")
        var cells = lines.prefix(Self.most + 1).map { Self.cells(of: $0, separator: separator) }
        var columns = layout.columns.map(Optional.some)
        if let head = cells.first.map({ Self.columns(named: $0, in: layout) }),
            head.contains(where: { $0 != nil })
        {
            columns = head
            cells.removeFirst()
        }
        rows = cells.prefix(Self.most).map { row in
            zip(columns, row).reduce(into: [:]) { typed, pair in
                guard let column = pair.0, !pair.1.isEmpty else { return }
                typed[column.inputName] = column.typed(pair.1)
                if case .address = column.kind { typed["\(column.id).unit"] = Address.elsewhere }
            }
        }
    }

    private static func separator(of line: Substring) -> Character {
        if line.contains("\t") { return "\t" }
        return line.filter { $0 == ";" }.count > line.filter { $0 == "," }.count ? ";" : ","
    }

    private static func cells(of line: Substring, separator: Character) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case separator where !isQuoted:
                if cells.count == mostCells { return cells.map(\.trimmingBlanks) }
                cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells.map(\.trimmingBlanks)
    }

    private static func columns(named cells: [String], in layout: TableLayout) -> [Field?] {
        var known: [String: Field] = [:]
        for column in layout.columns {
            for name in [column.id, column.label.vi, column.label.en ?? ""] { known[Folding.fold(name)] = column }
        }
        known[""] = nil
        return cells.map { known[Folding.fold($0)] }
    }
}

extension Field {
    fileprivate var inputName: String {
        if case .address = kind { return "\(id).street" }
        return id
    }

    /// The cell as the field's input would send it.
    fileprivate func typed(_ cell: String) -> String {
        let folded = Folding.fold(cell)
        switch kind {
        case .yesNo:
            if ["co", "yes", "x", "true", "1"].contains(folded) { return "true" }
            return ["khong", "no", "false", "0"].contains(folded) ? "false" : cell
        case .choice(let list):
            let option = list.options.first {
                Folding.fold($0.vi) == folded || $0.en.map { Folding.fold($0) == folded } == true
            }
            return option?.vi ?? cell
        default: return cell
        }
    }
}

extension FormInput {
    /// Adds the rows after those that hold something.
    package mutating func append(_ pasted: PastedRows, to table: String) {
        let next = rowsWithContent(of: table)
        for (offset, row) in pasted.rows.enumerated() where next + offset < Self.mostRows {
            for (name, typed) in row { self["\(table).\(next + offset).\(name)"] = typed }
        }
    }

    /// How many rows the table has up to the last that holds something.
    private func rowsWithContent(of table: String) -> Int {
        let prefix = table + "."
        return values.reduce(0) { most, entry in
            guard entry.key.hasPrefix(prefix), entry.value.contains(where: { !$0.allSatisfy(\.isWhitespace) }),
                let row = Int(entry.key.dropFirst(prefix.count).prefix { $0 != "." }), row >= 0
            else { return most }
            return max(most, min(row, Self.mostRows) + 1)
        }
    }
}
