import Kernel

/// Files of a dossier that belong to its applicant: what was sent, at any time, and what was issued.
struct SentFiles {
    let table: CopiedTable
    let files: [CopiedPart.File]

    init(of file: DossierFile, t: Wording) {
        let sent = file.history.flatMap { Self.named(in: $0.event, under: file.procedure, t) }
        let folder = "ho-so/\(file.dossier.code.text)"
        let placed = sent.enumerated().map { index, one in
            (one, "\(folder)/\(one.folder)/\(CopiedPart.numbered(index))-\(one.file.name)")
        }
        table = CopiedTable(
            .papers, [.paper, .fileName, .size, .path],
            placed.map { [.text($0.title), .text($0.file.name), .number($0.file.size), .text($1)] })
        files = placed.map { CopiedPart.File(path: $1, digest: $0.file.digest) }
    }

    private struct Named {
        let title: String
        let folder: String
        let file: FileReference
    }

    private static func named(in event: DossierEvent, under procedure: Procedure, _ t: Wording) -> [Named] {
        switch event {
        case .submitted(let filing):
            let mandate = [filing.behalf?.paper].compactMap { $0 }.map {
                Named(title: t("people.basis_paper"), folder: "giay-to", file: $0)
            }
            return papers(filing.papers, procedure, t) + answers(filing.answers, procedure, t) + mandate
        case .supplemented(let supplement):
            return papers(supplement.papers, procedure, t) + answers(supplement.answers, procedure, t)
        case .issued(let result):
            return [result.file].compactMap { $0 }.map {
                Named(title: t("result.open"), folder: "ket-qua", file: $0)
            }
        default: return []
        }
    }

    private static func papers(
        _ papers: [String: [FileReference]], _ procedure: Procedure, _ t: Wording
    ) -> [Named] {
        papers.keys.sorted().flatMap { id in
            let title = procedure.papers.first { $0.id == id }.map { t($0.name) } ?? id
            return (papers[id] ?? []).map { Named(title: title, folder: "giay-to", file: $0) }
        }
    }

    private static func answers(_ answers: Answers, _ procedure: Procedure, _ t: Wording) -> [Named] {
        answers.values.keys.sorted().compactMap { id in
            guard case .file(let file)? = answers[id] else { return nil }
            let title = procedure.form.field(id).map { t($0.label) } ?? id
            return Named(title: title, folder: "giay-to", file: file)
        }
    }
}
