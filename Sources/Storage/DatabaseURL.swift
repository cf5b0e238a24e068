/// Where the data lies: `sqlite:PATH`, or `postgres://user:password@host:port/database`.
package struct DatabaseURL: Sendable, Hashable, CustomStringConvertible {
    package let engine: Engine

    package enum Engine: Sendable, Hashable {
        case sqlite(path: String)
        /// As libpq reads it.
        case postgres(url: String)
    }

    /// `nil` for any other scheme, or SQLite without a path.
    package init?(_ text: String) {
        if text.hasPrefix("sqlite:"), text.count > "sqlite:".count {
            engine = .sqlite(path: String(text.dropFirst("sqlite:".count)))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            engine = .postgres(url: text)
        } else {
            return nil
        }
    }

    /// The address without its password.
    package var description: String {
        switch engine {
        case .sqlite(let path): return "sqlite:\(path)"
        case .postgres(let url):
            guard let at = url.firstIndex(of: "@"), let slash = url.lastIndex(of: "/", before: at),
                let colon = url[slash..<at].firstIndex(of: ":")
            else { return url }
            return url[..<colon] + ":***" + url[at...]
        }
    }
}

extension String {
    fileprivate func lastIndex(of character: Character, before end: Index) -> Index? {
        self[..<end].lastIndex(of: character)
    }
}
