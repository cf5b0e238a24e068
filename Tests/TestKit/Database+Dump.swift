package import Foundation
package import Storage

extension Database {
    /// Everything that the database holds, as somebody reads it who has the disk or a dump: the file with its log on
    /// SQLite, every table of the schema on PostgreSQL.
    package func dump() async throws -> Data {
        switch dialect {
        case .sqlite:
            let path = try await read { tx in
                try tx.rows("PRAGMA database_list").first.map { try $0.get("file", as: String.self) } ?? ""
            }
            return ["", "-wal"].reduce(into: Data()) { dump, end in
                dump += (try? Data(contentsOf: URL(fileURLWithPath: path + end))) ?? Data()
            }
        case .postgres:
            let text = try await read { tx in
                try tx.value(
                    "SELECT CAST(schema_to_xml(current_schema(), true, false, '') AS TEXT)", as: String.self) ?? ""
            }
            return Data(text.utf8)
        }
    }
}

extension Data {
    /// The texts that can be read in it: as they are, in Base64, in groups, or as a digest that anybody can compute.
    package func showing(_ texts: [String]) -> [String] {
        texts.filter { text in
            let groups = [text.prefix(4), text.dropFirst(4).prefix(3), text.dropFirst(7)].map(String.init)
            let spellings = [
                Data(text.utf8), Data(text.utf8.reversed()), Data(groups.joined(separator: " ").utf8),
                Data(groups.joined(separator: ".").utf8), Data(Data(text.utf8).base64EncodedString().prefix(12).utf8),
            ]
            return spellings.contains { range(of: $0) != nil }
        }
    }
}
