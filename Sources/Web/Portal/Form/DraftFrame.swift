import Foundation
import Kernel
import OneStop

/// A draft with what its pages show around every part: the list of parts and how far each is.
struct DraftView: Sendable {
    let draft: Draft
    let procedure: Procedure
    let agency: Agency
    let reading: Reading
    let demands: [PaperDemand]

    init(_ draft: Draft, procedure: Procedure, agency: Agency, catalogue: Catalogue, now: Date) {
        self.draft = draft
        self.procedure = procedure
        self.agency = agency
        reading = catalogue.read(draft, under: procedure, at: now)
        demands = procedure.papers(for: reading.answers, declared: draft.declared)
    }

    /// How far a part is.
    enum Progress: Sendable, Hashable {
        case untouched, done
        case open(Int)
    }

    /// It ends on paper: printed, signed and brought to the desk with its papers.
    var isForDesk: Bool { !procedure.isFiledOnline }

    var paperFaults: [FieldFault] {
        isForDesk ? [] : demands.faults(having: draft.papers) + fileFieldFaults
    }

    /// File fields are filled on the page of papers.
    var fileFieldFaults: [FieldFault] {
        reading.faults.filter { fault in
            if case .file? = procedure.form.field(fault.name)?.kind { return true }
            return false
        }
    }

    /// Faults of one section, those of its file fields aside.
    func faults(of section: String) -> [FieldFault] {
        let files = Set(fileFieldFaults.map(\.name))
        return reading.faults.filter { $0.section == section && !files.contains($0.name) }
    }

    var allFaults: [FieldFault] {
        procedure.form.sections.flatMap { faults(of: $0.id) } + paperFaults
    }

    func progress(of section: FormSection) -> Progress {
        let ids = Set(section.fields.map(\.id))
        let isTouched = draft.input.values.contains { name, typed in
            ids.contains(String(name.prefix { $0 != "." })) && typed.contains { !$0.isEmpty }
        }
        let count = faults(of: section.id).count
        if !isTouched, count > 0 { return .untouched }
        return count == 0 ? .done : .open(count)
    }

    /// Papers that are there, of those that must be.
    var papersDone: (have: Int, need: Int) {
        let needed = demands.filter { $0.standing != .declined && !$0.paper.isFilledOnline && !$0.paper.isShownOnly }
        let have = needed.filter { draft.papers[$0.paper.id]?.isEmpty == false }
        return (have.count, needed.count)
    }

    /// The file fields that are shown.
    var fileFields: [Field] {
        procedure.form.fields.filter { field in
            guard case .file = field.kind else { return false }
            return field.shownWhen?.holds(for: reading.answers) ?? true
        }
    }

    /// The list of parts with the current one marked.
    func tasks(current: String, t: Wording) -> HTML {
        let id = draft.id.text
        let sections = procedure.form.sections.enumerated().map { index, section -> HTML in
            item(
                "\(index + 1). \(t(section.title))", Link.section(id, section.id), tag(progress(of: section), t),
                section.id == current)
        }
        let (have, need) = papersDone
        let count = procedure.form.sections.count
        let isDone = paperFaults.isEmpty
        let papers = item(
            "\(count + 1). \(t("draft.papers"))", Link.papers(id),
            isDone
                ? Piece.tag(t("draft.done"), .ok)
                : Piece.tag(t("draft.papers_of", ["have": "\(have)", "need": "\(need)"]), .act),
            current == "giay_to")
        let check =
            isForDesk
            ? item("\(count + 1). \(t("paper_form.check"))", Link.check(id), .empty, current == "kiem_tra")
            : papers + item("\(count + 2). \(t("draft.check"))", Link.check(id), .empty, current == "kiem_tra")
        let saved = t("form.saved_at", ["time": VietnamTime.time(of: draft.savedAt).text])
        return """
            <nav class="sticky stack-s" aria-label="\(t("draft.parts"))"><ol class="tasks fold">\(sections)\(check)</ol>
            \(changes(t))<p class="saved">\(Icon.check.html)<span data-saved-note role="status">\(saved)</span></p></nav>
            """
    }

    /// What a newer version of the procedure changed since the draft was begun.
    private func changes(_ t: Wording) -> HTML? {
        guard !draft.changes.isEmpty else { return nil }
        let items = draft.changes.map { change -> HTML in
            "<li>\(t(Phrase(computed: "draft.change.\(change.kind.rawValue)"), ["what": t(change.subject)]))</li>"
        }
        return
            "<div class=\"note warn stack-s\"><p><b>\(t("draft.moved"))</b></p><ul class=\"small\">\(items)</ul></div>"
    }

    private func item(_ text: String, _ link: Link, _ tag: HTML, _ isCurrent: Bool) -> HTML {
        "<li><a href=\"\(link.path)\"\(" aria-current=\"step\"", if: isCurrent)><span>\(text)</span>\(tag)</a></li>"
    }

    private func tag(_ progress: Progress, _ t: Wording) -> HTML {
        switch progress {
        case .untouched: Piece.tag(t("draft.untouched"))
        case .done: Piece.tag(t("draft.done"), .ok)
        case .open(let count): Piece.tag(t("draft.open", ["n": "\(count)"]), .warn)
        }
    }
}
