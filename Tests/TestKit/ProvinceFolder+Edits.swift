import Foundation
package import OneStop

extension ProvinceFolder {
    /// The folder with those procedures alone: all that a test of publishing needs, and quick.
    package func keeping(_ procedures: String...) -> ProvinceFolder {
        ProvinceFolder(
            files: files.filter { path, _ in
                let parts = path.split(separator: "/").map(String.init)
                return parts.count < 4 || parts[2] != "procedures" || procedures.contains(parts[3])
            })
    }

    /// The folder without what lies below that path.
    package func without(_ path: String) -> ProvinceFolder {
        ProvinceFolder(files: files.filter { !$0.key.hasPrefix(path + "/") })
    }

    /// The folder with that file's text edited.
    package func editing(_ path: String, _ edit: (String) -> String) -> ProvinceFolder {
        var files = files
        files[path] = edit(files[path] ?? "")
        return ProvinceFolder(files: files)
    }
}
