import Foundation
import Kernel
import OneStop

/// What the applicant takes home: code, PIN, QR, and what happens next by when.
struct ReceiptPage {
    let file: DossierFile
    let calendar: WorkingCalendar
    let publicAddress: String
    /// Its short receipt once the public log has it, which it will in a moment.
    let short: ShortReceipt?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let filing = file.dossier.filing
        let address =
            publicAddress + Link.tracking.path + Link.query([("ma", filing.code.text), ("bn", short?.text ?? "")])
        let qr = TrackingQR(address: address).map { Piece.qr(path: $0.path, size: $0.size, label: t("receipt.qr")) }
        return frame.portal(
            t("receipt.title"), at: .dossiers,
            """
            <div class="split"><div class="stack-l"><div class="stack"><p>\(Piece.tag(t("receipt.filed_at", ["at": VietnamTime.stamp(file.dossier.submittedAt)]), .ok, icon: .check))</p>
            <h1>\(t("receipt.title"))</h1><p class="lead">\(t(file.procedure.name)). \(filing.applicant.name).</p></div>
            <section class="card raise" aria-labelledby="mh"><h2 id="mh" class="vh">\(t("tracking.code"))</h2><div class="row spread"><div class="stack"><div><p class="muted">\(t("tracking.code"))</p><p class="big-code">\(filing.code.text)</p></div><div><p class="muted">\(t("tracking.pin"))</p><p class="big-code">\(filing.pin.text)</p></div><p class="small muted">\(t("receipt.both"))</p></div>\(qr)</div></section>
            <section class="stack" aria-labelledby="tt"><h2 id="tt">\(t("receipt.next"))</h2><ol class="tl">\(next(t))</ol></section>
            <p class="row"><a class="btn primary big" href="\(Link.dossier(filing.code.text).path)">\(t("receipt.follow"))</a><button class="btn big" data-print hidden>\(Icon.print.html)\(t("receipt.print"))</button></p></div>
            <aside class="stack-s" aria-label="\(t("receipt.files"))"><h2>\(t("receipt.files"))</h2><ul class="files">\(files(t))</ul>\(RecordedView(code: filing.code.text, short: short).html(t))</aside></div>
            """)
    }

    private func next(_ t: Wording) -> HTML {
        let by = file.dossier.filing.acknowledgeBy
        let (limit, _) = file.procedure.limit(for: file.dossier.answers, officerCase: nil)
        let due = limit.map {
            Deadline.due(from: file.dossier.submittedAt, limit: $0, pauses: [], calendar: calendar).at
        }
        if let accepted = file.dossier.acceptance {
            guard let due = accepted.due else { return .empty }
            return
                "<li class=\"now\">\(time(due, t("receipt.before", ["at": t.moment(due)])))<b>\(t(file.procedure.result.name))</b></li>"
        }
        let promise: HTML? = due.map { date in
            "<li>\(time(date, t("receipt.before", ["at": t.moment(date)])))<b>\(t(file.procedure.result.name))</b><p class=\"muted\">\(t("receipt.if_accepted", ["limit": limit.map { t.limit($0) } ?? ""]))</p></li>"
        }
        return
            "<li class=\"now\">\(time(by, t("receipt.before", ["at": t.moment(by)])))<b>\(t("receipt.answer"))</b><p class=\"muted\">\(t("receipt.answer_text"))</p></li>\(promise)"
    }

    private func files(_ t: Wording) -> [HTML] {
        let all = file.dossier.filing.papers.keys.sorted().flatMap { file.dossier.filing.papers[$0] ?? [] }
        let received = byHand(t)
        if all.isEmpty, !received.isEmpty { return received }
        if all.isEmpty { return ["<li>\(t("receipt.no_files"))</li>"] }
        return received
            + all.map {
                "<li>\(Icon.file.html)<div>\($0.name)<br><span class=\"muted small\">\(t.size($0.size)) · SHA-256 \($0.digest.hex.prefix(16).description)…</span></div></li>"
            }
    }

    /// Papers that the desk took in, in the order of the procedure.
    private func byHand(_ t: Wording) -> [HTML] {
        let received = file.dossier.filing.received ?? [:]
        let names =
            file.procedure.papers.map { ($0.id, t($0.name)) } + file.procedure.form.fields.map { ($0.id, t($0.label)) }
        return names.compactMap { id, name in
            received[id].map {
                "<li>\(Icon.file.html)<div>\(name)<br><span class=\"muted small\">\(PaperWords.received($0, t))</span></div></li>"
            }
        }
    }
}
