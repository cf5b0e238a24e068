import Foundation
import TestKit

/// docs/procedures.md taken apart: the files of its worked example, its fragments and its tables.
struct GuideDocument {
    private let lines: [String]

    init() throws {
        let file = Place.repository.appending(path: "docs/procedures.md")
        lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }

    /// Texts of the files that are shown whole, by path below the procedure's folder.
    var files: [String: String] {
        blocks.reduce(into: [:]) { files, block in
            if let path = block.path { files[path] = block.text }
        }
    }

    /// YAML that belongs to no file.
    var fragments: [String] {
        blocks.filter { $0.path == nil && $0.language == "yaml" }.map(\.text)
    }

    /// Cells of the table between that mark and the next end, without its heading; backticks stripped.
    func rows(after mark: String) -> [[String]] {
        section(after: mark).filter { $0.hasPrefix("| ") }.dropFirst().map { line in
            line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map {
                $0.trimmingCharacters(in: ["`", " "])
            }
        }
    }

    /// The lines between that mark and the next end.
    func section(after mark: String) -> [String] {
        guard let start = lines.firstIndex(of: "<!-- \(mark) -->") else { return [] }
        return Array(lines[(start + 1)...].prefix { $0 != "<!-- end -->" })
    }

    private struct Block {
        let path: String?
        let language: String
        let text: String
    }

    private var blocks: [Block] {
        var blocks: [Block] = []
        var start: Int?
        for (index, line) in lines.enumerated() where line.hasPrefix("```") {
            guard let opened = start else {
                start = index
                continue
            }
            let mark = opened > 0 ? lines[opened - 1] : ""
            let path = mark.hasPrefix("<!-- file: ") ? String(mark.dropFirst(11).dropLast(4)) : nil
            let text = lines[(opened + 1)..<index].joined(separator: "\n") + "\n"
            blocks.append(Block(path: path, language: String(lines[opened].dropFirst(3)), text: text))
            start = nil
        }
        return blocks
    }
}
