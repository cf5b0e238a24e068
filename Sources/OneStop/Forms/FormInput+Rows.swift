extension FormInput {
    /// Most rows that are looked at; a table's own limit is far below.
    package static let mostRows = 2_000

    /// How many rows the table has, trailing blank ones included; counted by the highest index.
    package func rowCount(of table: String) -> Int {
        let prefix = table + "."
        var highest = -1
        for name in values.keys where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            guard let dot = rest.firstIndex(of: "."), let row = Int(rest[..<dot]), row >= 0 else { continue }
            highest = max(highest, min(row, Self.mostRows))
        }
        return highest + 1
    }

    /// Whether anything was typed in that row.
    func hasContent(inRow row: Int, of table: String) -> Bool {
        let prefix = "\(table).\(row)."
        return values.contains { name, typed in
            name.hasPrefix(prefix) && typed.contains { !$0.allSatisfy(\.isWhitespace) }
        }
    }

    /// Adds a blank row at the end.
    package mutating func addRow(to table: String, columns: [Field]) {
        let row = rowCount(of: table)
        guard row < Self.mostRows, let first = columns.first else { return }
        self["\(table).\(row).\(first.id)"] = ""
    }

    /// Removes a row; those after it move up.
    package mutating func removeRow(_ row: Int, from table: String) {
        let prefix = table + "."
        var moved: [String: [String]] = [:]
        for (name, typed) in values {
            guard name.hasPrefix(prefix) else {
                moved[name] = typed
                continue
            }
            let rest = name.dropFirst(prefix.count)
            guard let dot = rest.firstIndex(of: "."), let index = Int(rest[..<dot]) else {
                moved[name] = typed
                continue
            }
            if index == row { continue }
            moved["\(prefix)\(index > row ? index - 1 : index)\(rest[dot...])"] = typed
        }
        values = moved
    }

    /// Takes over a posted section: what it shows replaces what was kept, other sections stay; unknown names are left
    /// out and texts cut at a size nobody types.
    package mutating func replace(section: FormSection, with posted: [String: [String]]) {
        for field in section.fields { removeAll(of: field.id) }
        let ids = Set(section.fields.map(\.id))
        for (name, typed) in posted {
            let id = name.prefix { $0 != "." }
            guard ids.contains(String(id)), name.utf8.count <= 200, !Self.isBeyondLastRow(name) else { continue }
            values[name] = typed.prefix(100).map { String($0.prefix(20_000)) }
        }
    }

    /// The name is of a row that no table reaches: `table.<row>.column`.
    private static func isBeyondLastRow(_ name: String) -> Bool {
        let parts = name.split(separator: ".", maxSplits: 2)
        guard parts.count == 3, let row = Int(parts[1]) else { return false }
        return row < 0 || row > mostRows
    }

    private mutating func removeAll(of field: String) {
        values = values.filter { name, _ in name != field && !name.hasPrefix(field + ".") }
    }
}
