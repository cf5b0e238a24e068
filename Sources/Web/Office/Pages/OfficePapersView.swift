import Foundation
import Kernel
import OneStop

/// The papers and one of them in the viewer.
struct OfficePapersView {
    let file: DossierFile
    let viewing: String?
    let frame: Frame
    /// Those of the file in the viewer.
    var signatures: [SignatureCheck] = []
    /// What this officer gets of the file in the viewer.
    var copy = OfficerCopy.plain
    /// What the virus scanner said.
    var states: [SHA256Digest: FileState] = [:]

    var html: HTML {
        let t = frame.t
        let code = file.dossier.code.text
        let demands = file.procedure.papers(for: file.dossier.answers, declared: file.dossier.filing.declared)
        let received = file.dossier.filing.received ?? [:]
        let known = Set(file.procedure.papers.map(\.id))
        let items = demands.filter { $0.standing != .declined }.map { demand in
            item(
                t(demand.paper.name), PaperWords.copies(demand.paper, t), file.dossier.papers[demand.paper.id] ?? [],
                demand.paper.isFilledOnline, received: received[demand.paper.id])
        }
        let fields = file.procedure.form.fields.compactMap { field -> HTML? in
            guard let taken = received[field.id] else { return nil }
            return item(t(field.label), "", [], false, received: taken)
        }
        let extras = file.dossier.papers.keys.filter { !known.contains($0) }.sorted().map {
            item(t("office.extra_paper"), "", file.dossier.papers[$0] ?? [], false)
        }
        return """
            <section class="card stack-s" aria-labelledby="gt"><h2 id="gt">\(t("draft.papers"))</h2><ul class="files">\(items)\(fields)\(extras)</ul>\(viewer(code))</section>
            """
    }

    private func item(
        _ name: String, _ note: String, _ files: [FileReference], _ isFilledOnline: Bool, received: ReceivedPaper? = nil
    ) -> HTML {
        let t = frame.t
        let links = files.map { reference -> HTML in
            "<a href=\"\(Link.officeDossier(file.dossier.code.text).path)?xem=\(reference.digest.hex)#xem\"\(" aria-current=\"true\"", if: reference.digest.hex == viewing)>\(reference.name)</a> <span class=\"muted\">\(t.size(reference.size))</span>\(FileStateTag.html(states[reference.digest], t, isOfficer: true))<br>"
        }
        let state: HTML =
            received.map { Piece.tag(PaperWords.received($0, t), .ok) }
            ?? (isFilledOnline
                ? Piece.tag(t("paper.filled_online"), .ok) : files.isEmpty ? Piece.tag(t("paper.none"), .warn) : .empty)
        return
            "<li>\(Icon.file.html)<div><b>\(name)</b><br>\(links)<span class=\"muted small\">\(note)</span></div>\(state)</li>"
    }

    private func viewer(_ code: String) -> HTML? {
        guard let viewing, let reference = try? file.reference(viewing) else { return nil }
        let t = frame.t
        if let shut = FileStateTag.shut(states[reference.digest], t) {
            return "<div class=\"note warn\" id=\"xem\" tabindex=\"-1\"><p>\(reference.name): \(shut)</p></div>"
        }
        let path = Link.officeFile(code, digest: viewing).path
        let caption: HTML =
            "<figcaption><a href=\"\(path)\">\(Icon.down.html)\(reference.name)</a>\(SignaturesView(signatures: signatures).html(t))</figcaption>"
        let original = Link.original(code, digest: viewing)
        let form = OriginalForm(copy: copy, place: original, frame: frame)
        switch copy {
        case .plain:
            return "<figure class=\"paper-view\" id=\"xem\" tabindex=\"-1\">\(view(reference, path))\(caption)</figure>"
        case .marked:
            return
                "<figure class=\"paper-view\" id=\"xem\" tabindex=\"-1\">\(frame(of: reference, path))\(caption)</figure><details class=\"act\"><summary>\(t("copies.original"))</summary>\(form.html)</details>"
        case .withheld:
            return
                "<div class=\"stack-s\" id=\"xem\" tabindex=\"-1\"><h3>\(reference.name)</h3>\(SignaturesView(signatures: signatures).html(t))\(form.html)</div>"
        }
    }

    private func view(_ reference: FileReference, _ path: String) -> HTML {
        if reference.type == .pdf { return frame(of: reference, path) }
        return reference.type.isImage
            ? "<img src=\"\(path)\" alt=\"\(reference.name)\">" : "<p>\(frame.t("office.no_preview"))</p>"
    }

    private func frame(of reference: FileReference, _ path: String) -> HTML {
        "<iframe src=\"\(path)\" title=\"\(reference.name)\"></iframe>"
    }
}
