/// A log's statement of what it holds: who it is, how many entries, under which root.
///
/// - Source: C2SP tlog-checkpoint v1.0.0, note text.
package struct Checkpoint: Hashable, Sendable {
    package let origin: LogOrigin
    package let head: TreeHead
    /// Lines behind the third; ours has none.
    package let extensions: [String]

    package init(origin: LogOrigin, head: TreeHead) {
        self.origin = origin
        self.head = head
        extensions = []
    }

    /// Reads a note's text; `nil` for anything that is not exactly a checkpoint.
    package init?(_ text: String) {
        var lines = LineReader(Array(text.utf8))
        guard let origin = lines.next().flatMap({ LogOrigin($0) }),
            let size = lines.next().flatMap(PlainDecimal.number),
            let root = lines.next().flatMap(TreeHash.init(base64:))
        else { return nil }
        var extensions: [String] = []
        while let line = lines.next() {
            guard !line.isEmpty else { return nil }
            extensions.append(line)
        }
        guard lines.rest.isEmpty else { return nil }
        self.origin = origin
        head = TreeHead(size: size, root: root)
        self.extensions = extensions
    }

    /// The text that is signed.
    package var text: String {
        ([origin.text, String(head.size), head.root.base64] + extensions).map { $0 + "\n" }.joined()
    }
}
