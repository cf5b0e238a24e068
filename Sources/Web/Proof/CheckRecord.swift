import Foundation
import Kernel
import OneStop

/// When, where and of which files a check was made: what a printed result needs to be worth something.
struct CheckRecord {
    let at: Date
    /// Of the page that checks again.
    let address: String
    var files: [FileReference] = []

    func html(_ t: Wording) -> HTML {
        var facts: [(String, HTML)] = [
            (t("verify.checked_at"), "\(VietnamTime.stamp(at))"),
            (t("verify.checked_where"), "\(address)"),
        ]
        for file in files {
            facts.append(
                (t("verify.file"), "\(file.name)<br><span class=\"small\">SHA-256 \(breakable(file.digest.hex))</span>")
            )
        }
        return "\(Piece.facts(facts))<p class=\"small muted only-print\">\(t("verify.print_note"))</p>"
    }

    /// May go on in the next line after each 16 digits.
    private func breakable(_ hex: String) -> HTML {
        let groups = stride(from: 0, to: hex.count, by: 16).map {
            "\(String(hex.dropFirst($0).prefix(16)))<wbr>" as HTML
        }
        return "\(groups)"
    }
}
