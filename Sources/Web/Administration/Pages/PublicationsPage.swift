import Kernel
import OneStop

/// Every publication, newest first.
struct PublicationsPage {
    let entries: [PublicationEntry]
    /// Number of the one in force.
    let current: Int
    let catalogue: Catalogue

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let heads = [t("admin.number"), t("admin.when"), t("admin.who"), t("admin.note"), t("admin.procedures")]
        return frame.office(
            t("admin.publications"), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .administration, catalogue: catalogue).html(t), at: .administration,
            """
            <h1>\(t("admin.publications"))</h1><p>\(t("admin.publications_lead"))</p>
            \(Piece.table(caption: t("admin.publications"), heads: heads, rows: entries.map { row($0, t) }))
            """)
    }

    private func row(_ entry: PublicationEntry, _ t: Wording) -> [HTML] {
        let tag = Piece.tag(t("admin.in_force"), .ok)
        return [
            "<a href=\"\(Link.publication("\(entry.number)").path)\">\(t("admin.publication", ["n": "\(entry.number)"]))</a> \(tag, if: entry.number == current)",
            time(entry.at, t.moment(entry.at)), "\(entry.by ?? t("admin.command_line"))", "\(entry.noteWords(t))",
            "\(entry.procedures)",
        ]
    }
}

extension PublicationEntry {
    /// The note as a person reads it; what the machine wrote there, in words.
    func noteWords(_ t: Wording) -> String {
        if note.isEmpty { return t("admin.no_note") }
        if note == "serve" { return t("admin.note_start") }
        if note.hasPrefix("rollback ") { return t("admin.note_rollback", ["n": String(note.dropFirst(9))]) }
        return note
    }
}
