import Foundation
package import Kernel

/// A province's folder as text, file by file: what is checked, published and kept.
package struct ProvinceFolder: Sendable {
    /// Text by path below the folder: declarations, guides, calendar, units, examples.
    package let files: [String: String]
    /// Files that are no text, with the reason.
    let unreadable: [String: String]
    private let children: [String: [String]]

    /// Largest file that is read, bytes.
    private static let largest = 4 * 1_048_576

    package init(files: [String: String]) {
        self.init(files: files, unreadable: [:])
    }

    private init(files: [String: String], unreadable: [String: String]) {
        self.files = files
        self.unreadable = unreadable
        var children: [String: Set<String>] = [:]
        for path in files.keys {
            var parts = path.split(separator: "/").map(String.init)
            while let name = parts.popLast() { children[parts.joined(separator: "/"), default: []].insert(name) }
        }
        self.children = children.mapValues { $0.sorted() }
    }

    /// Reads what is below that path; files that start with a point, and kinds that a province doesn't hold, are left
    /// out.
    package static func read(_ path: String) -> ProvinceFolder {
        let root = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
        var (files, unreadable) = ([String: String](), [String: String]())
        let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.fileSizeKey])
        for case let file as URL in walk ?? FileManager.DirectoryEnumerator() {
            guard ["yaml", "csv", "md", "txt"].contains(file.pathExtension) else { continue }
            let name = String(file.standardizedFileURL.path.dropFirst(root.path.count + 1))
            guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
            let size = (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
            guard size <= largest, let data = try? Data(contentsOf: file) else {
                unreadable[name] = size > largest ? "larger than \(largest / 1_048_576) MB" : "can't be opened"
                continue
            }
            if let text = String(data: data, encoding: .utf8) {
                files[name] = text
            } else {
                unreadable[name] = "not UTF-8"
            }
        }
        return ProvinceFolder(files: files, unreadable: unreadable)
    }

    /// The same with only the files that pass.
    package func filter(_ keeps: (String) -> Bool) -> ProvinceFolder {
        ProvinceFolder(files: files.filter { keeps($0.key) })
    }

    /// Names right below that path, sorted.
    func names(below path: String) -> [String] { children[path] ?? [] }

    /// The folder without examples, and with those procedures alone; all if `nil`.
    func declarations(of procedures: Set<String>?) -> ProvinceFolder {
        let kept = files.filter { path, _ in
            guard let slug = Self.procedure(of: path) else { return true }
            return !path.contains("/examples/") && procedures?.contains(slug) ?? true
        }
        return ProvinceFolder(files: kept)
    }

    /// Slug of the procedure that the file belongs to; `nil` for files of agencies and of the province.
    static func procedure(of path: String) -> String? {
        let parts = path.split(separator: "/")
        return parts.count > 4 && parts[0] == "agencies" && parts[2] == "procedures" ? String(parts[3]) : nil
    }

    /// What identifies the whole: the paths with their contents' digests.
    package var digest: SHA256Digest {
        SHA256Digest.of(
            files.sorted { $0.key < $1.key }.map { "\($0.key) \(SHA256Digest.of($0.value).hex)" }
                .joined(separator: "\n"))
    }
}
