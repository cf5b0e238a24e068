import Foundation
import Kernel
import OneStop

/// When, where and of which files a check was made: what a printed result needs to be worth something.
struct CheckRecord {
    let at: Date
    /// Of the page that checks again.
    let address: String
    var files: [FileReference] = []
    /// What was typed as a paper's code; empty where a file was sent.
    var code = ""

    func html(_ t: Wording) -> HTML {
        var facts: [(String, HTML)] = [
            (t("verify.checked_at"), "\(VietnamTime.stamp(at))"),
            (t("verify.checked_where"), "\(address)"),
        ]
        if !code.isEmpty { facts.append((t("verify.code_checked"), "\(code)")) }
        for file in files {
            let digest: HTML = "<span class=\"small\">SHA-256 \(breakable(file.digest.hex))</span>"
            facts.append((t("verify.file"), "\(Self.name(file))<br>\(digest)"))
        }
        return "<p class=\"small muted only-print\">\(t("verify.print_note"))</p>\(Piece.facts(facts))"
    }

    /// A proof or a content is no kind of paper, so that its name was given the ending of one.
    private static func name(_ file: FileReference) -> String {
        let stem = file.name.hasSuffix(".pdf") ? String(file.name.dropLast(4)) : file.name
        return stem.hasSuffix(".tlog-proof") || stem.hasSuffix(".txt") ? stem : file.name
    }

    /// May go on in the next line after each 16 digits.
    private func breakable(_ hex: String) -> HTML {
        let groups = stride(from: 0, to: hex.count, by: 16).map {
            "\(String(hex.dropFirst($0).prefix(16)))<wbr>" as HTML
        }
        return "\(groups)"
    }
}
