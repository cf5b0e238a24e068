import Foundation
import Kernel
import OneStop

/// A dossier as its applicant sees it: the promise, what is asked, what happened, messages, papers.
struct DossierPage {
    let file: DossierFile
    let calendar: WorkingCalendar
    let now: Date
    /// Opened by code and PIN: nothing personal, nothing to do.
    let isTracking: Bool
    /// Every agency of the province, to name those that looked.
    let agencies: [Agency]
    /// How the applicant was told.
    var contacts: [ContactLine] = []
    /// Members who only read an organisation's dossiers do nothing here.
    var mayAct = true

    private var dossier: Dossier { file.dossier }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let filed =
            isTracking
            ? t("dossier.filed_at", ["at": VietnamTime.stamp(dossier.submittedAt)])
            : "\(dossier.filing.applicant.name) · \(t("dossier.filed_at", ["at": VietnamTime.stamp(dossier.submittedAt)]))"
        return frame.portal(
            t(file.procedure.name), at: isTracking ? .tracking : .dossiers,
            """
            \(live(t))<div class="split"><div class="stack"><p class="row"><span class="code">\(dossier.code.text)</span>\(StageTag.html(dossier.stage, t))</p><h1>\(t(file.procedure.name))</h1><p class="muted">\(filed) · \(t(file.agency.shortName))</p>\(isTracking ? nil : PartyView.line(dossier.filing, t))</div>
            \(PromiseView(file: file, calendar: calendar, now: now).card(t))</div>
            <div class="split"><div class="stack-l">\(ask(t))\(outcome(t))\(AwaitedView(dossier: dossier, agency: file.agency).html(t))
            <section class="stack" aria-labelledby="dg"><h2 id="dg">\(t("dossier.happened"))</h2><ol class="tl">\(TimelineView(file: file, calendar: calendar, now: now, isTracking: isTracking).items(t))</ol></section>
            \(MessagesView(file: file, frame: frame, mayWrite: mayAct).html, if: !isTracking)</div>\(aside(frame), if: !isTracking)</div>
            """)
    }

    /// Where the page learns that something happened; said only once something has.
    private func live(_ t: Wording) -> HTML? {
        guard !isTracking, !dossier.stage.isClosed else { return nil }
        let code = dossier.code.text
        return
            "<p class=\"note\" role=\"status\" data-live=\"\(Link.changes(code, since: dossier.number).path)\" hidden>\(t("live.changed")) <a href=\"\(Link.dossier(code).path)\">\(t("live.reload"))</a></p>"
    }

    private func ask(_ t: Wording) -> HTML? {
        if dossier.stage == .paymentDue {
            let reason: HTML? = isTracking ? nil : dossier.fees.requests.last.map { "<p>\($0.reason)</p>" }
            return
                "<section class=\"ask stack\" aria-labelledby=\"ask\"><h2 id=\"ask\">\(t("money.ask", ["amount": dossier.fees.owed.text]))</h2>\(reason)<p>\(t("money.ask_where", ["address": file.agency.address]))</p></section>"
        }
        guard let request = dossier.request, dossier.stage == .supplementRequested else { return nil }
        let items = request.items.map { item -> HTML in
            "<li>\(Icon.file.html)<div><b>\(SubjectWords.name(item.subject, of: file.procedure, t))</b><p class=\"muted\">\(item.reason)</p></div></li>"
        }
        let button: HTML =
            "<p class=\"row\"><a class=\"btn primary big\" href=\"\(Link.supplement(dossier.code.text).path)\">\(t("supplement.now"))</a></p>"
        return """
            <section class="ask stack" aria-labelledby="ask"><h2 id="ask">\(t("supplement.ask", ["n": "\(request.items.count)", "until": request.until.vietnamese]))</h2><ol class="files">\(isTracking ? [] : items)</ol>\(button, if: !isTracking && mayAct)\("<p>\(t("supplement.sign_in"))</p>", if: isTracking)</section>
            """
    }

    private func outcome(_ t: Wording) -> HTML? {
        switch dossier.stage {
        case .decided, .returned:
            guard let result = dossier.result else { return nil }
            let link: HTML =
                "<p><a class=\"btn\" href=\"\(Link.resultFile(dossier.code.text).path)\">\(Icon.down.html)\(t("result.open"))</a></p>"
            let place =
                dossier.stage == .decided ? t("result.collect", ["address": file.agency.address]) : t("result.returned")
            return
                "<section class=\"note ok stack-s\"><h2>\(t("result.ready", ["number": result.number]))</h2><p>\(place)</p>\(isTracking ? nil : RowOutcomesView.html(result.rows ?? [], t))\(link, if: !isTracking)</section>"
        case .refused, .stopped:
            guard let closing = dossier.closing else { return nil }
            let reasons = closing.reasons.map {
                "<li>\($0 == Ruling.withdrawn ? t("dossier.withdrawn") : isTracking ? t("dossier.reason_hidden") : $0)</li>"
                    as HTML
            }
            return
                "<section class=\"note bad stack-s prose\"><h2>\(t(Phrase(computed: "stage.\(dossier.stage.rawValue)")))</h2><ul>\(reasons)</ul>\(closing.legalGround.isEmpty ? "" as HTML : "<p>\(closing.legalGround)</p>")</section>"
        default: return nil
        }
    }

    private func aside(_ frame: Frame) -> HTML {
        let t = frame.t
        let code = dossier.code.text
        let files = dossier.papers.keys.sorted().flatMap { dossier.papers[$0] ?? [] }
        let papers = files.map {
            "<li>\(Icon.down.html)<div><a href=\"\(Link.file(code, digest: $0.digest.hex).path)\">\($0.name)</a><br><span class=\"small muted\">\(t.size($0.size))</span></div></li>"
                as HTML
        }
        return """
            <aside class="stack-l" aria-label="\(t("dossier.about"))"><section class="stack-s" aria-labelledby="gt"><h2 id="gt">\(t("draft.papers"))</h2><ul class="files"><li>\(Icon.down.html)<div><a href="\(Link.receipt(code).path)">\(t("receipt.name"))</a></div></li><li>\(Icon.check.html)<div><a href="\(Link.proofs(code).path)">\(t("proof.title"))</a></div></li>\(papers)</ul></section>\(PrintsView(file: file, isOffice: false).html(t))\(ContactsView(contacts: contacts, history: file.history).html(t))\(ViewersView(history: file.history) { slug in agencies.first { $0.slug == slug }.map { t($0.shortName) } }.html(t))\(mayAct ? withdrawal(frame) : nil)</aside>
            """
    }

    private func withdrawal(_ frame: Frame) -> HTML? {
        let t = frame.t
        let mayAsk =
            !dossier.isApproved && [.submitted, .processing, .supplementRequested, .paymentDue].contains(dossier.stage)
        guard mayAsk else { return nil }
        return """
            <details class="act"><summary>\(t("withdrawal.title"))</summary><form method="post" action="\(Link.withdrawal(dossier.code.text).path)">\(frame.csrfField)<div class="field"><label for="f-reason">\(t("withdrawal.reason"))</label><textarea class="in" id="f-reason" name="reason" rows="2" required></textarea></div><p class="field"><button class="btn bad">\(t("withdrawal.send"))</button></p></form></details>
            """
    }
}
