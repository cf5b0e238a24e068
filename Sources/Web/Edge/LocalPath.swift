/// Paths that came in from outside and lead back into this site.
enum LocalPath {
    /// The path where it stays on this site; `nil` for another host, a scheme, or anything with control characters.
    static func checked(_ path: String?) -> String? {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count <= 500,
            path.utf8.allSatisfy({ (33...126).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return path
    }
}
