import Kernel

/// One paper that the desk has, by the act that a receipt tells of.
struct ReceivedLine: Sendable, Hashable {
    let name: String
    /// "Bản chính", "Bản điện tử".
    let form: String
    let count: Int

    /// What was handed in, in the procedure's order; papers that only this dossier needed come last.
    static func lines(of matter: PrintMatter) -> [ReceivedLine] {
        let (dossier, t) = (matter.dossier, matter.t)
        let known = matter.procedure.papers(for: dossier.answers, declared: dossier.filing.declared).flatMap { demand in
            lines(of: demand.paper, in: dossier, t)
        }
        let fields = matter.procedure.form.fields.flatMap { field -> [ReceivedLine] in
            if case .file? = dossier.answers[field.id] {
                return [ReceivedLine(name: field.label.vi, form: t("print.form.electronic"), count: 1)]
            }
            return received(dossier.filing.received?[field.id], named: field.label.vi, t)
        }
        return known + fields + extra(in: matter)
    }

    private static func lines(of paper: Paper, in dossier: Dossier, _ t: Wording) -> [ReceivedLine] {
        let byHand = received(dossier.filing.received?[paper.id], named: paper.name.vi, t)
        let files = dossier.papers[paper.id] ?? []
        if !files.isEmpty {
            return byHand + [ReceivedLine(name: paper.name.vi, form: t("print.form.electronic"), count: files.count)]
        }
        guard byHand.isEmpty, paper.isFilledOnline else { return byHand }
        let form = dossier.filing.channel == .online ? t("print.form.electronic") : t("print.form.original")
        return [ReceivedLine(name: paper.name.vi, form: form, count: 1)]
    }

    private static func received(_ paper: ReceivedPaper?, named name: String, _ t: Wording) -> [ReceivedLine] {
        guard let paper else { return [] }
        let custody = paper.custody.map { "\n" + t(Phrase(computed: "custody.\($0.rawValue)")) } ?? ""
        let forms = [(t("print.form.original") + custody, paper.originals), (t("print.form.copy"), paper.copies)]
        return forms.filter { $0.1 > 0 }.map { ReceivedLine(name: name, form: $0.0, count: $0.1) }
    }

    /// Papers that a supplement asked for by name.
    private static func extra(in matter: PrintMatter) -> [ReceivedLine] {
        matter.history.flatMap { recorded -> [ReceivedLine] in
            guard case .supplementRequested(let request) = recorded.event else { return [] }
            return request.items.enumerated().compactMap { index, item in
                guard case .extra(let name) = item.subject,
                    let files = matter.dossier.papers["\(SupplementItem.extraPrefix)\(index)"], !files.isEmpty
                else { return nil }
                return ReceivedLine(name: name, form: matter.t("print.form.electronic"), count: files.count)
            }
        }
    }
}
