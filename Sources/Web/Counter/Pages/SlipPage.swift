import Foundation
import Kernel
import OneStop

/// The slip that the desk gives: one copy for the applicant, one for the dossier.
///
/// - Source: Thông tư 01/2018/TT-VPCP, mẫu số 01.
struct SlipPage {
    let file: DossierFile
    let province: Province
    let publicAddress: String

    private var dossier: Dossier { file.dossier }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let copies = ["slip.copy_applicant", "slip.copy_dossier"].map { key in
            sheet(t(Phrase(computed: key)), t)
        }
        return frame.office(
            t("slip.title"), agency: t(file.agency.shortName), side: .empty, at: .officeCounter,
            """
            <p class="row no-print"><button class="btn primary" data-print hidden>\(Icon.print.html)\(t("slip.print"))</button><a class="btn" href="\(Link.desk(agency: nil).path)">\(t("desk.next_person"))</a></p>\(copies)
            """)
    }

    private func sheet(_ copy: String, _ t: Wording) -> HTML {
        let filing = dossier.filing
        let day = VietnamTime.day(of: dossier.submittedAt)
        let address = publicAddress + Link.tracking.path + Link.query([("ma", filing.code.text)])
        let qr = TrackingQR(address: address).map { Piece.qr(path: $0.path, size: $0.size, label: t("receipt.qr")) }
        let place = filing.desk?.proxy.map { "\(t("slip.brought_by")): \($0.name)" } ?? ""
        return """
            <article class="sheet"><header class="head"><p>\(t(file.agency.name).uppercased())<b>\(t("slip.body"))</b><span class="rule short"></span></p><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><span class="rule"></span><i>\(t("slip.place_and_day", ["place": t(province.name), "day": twoDigits(day.day), "month": day.month < 3 ? twoDigits(day.month) : "\(day.month)", "year": "\(day.year)"]))</i></p></header>
            <div class="field stack-s"><h1>\(t("slip.title"))</h1><p class="center">\(copy)</p></div><div class="codes"><p>\(t("tracking.code")): <b>\(filing.code.text)</b><br>\(t("tracking.pin")): <b>\(filing.pin.text)</b></p>\(qr)</div>
            <p>\(t("slip.of")): <b>\(filing.applicant.name)</b></p><p>\(place)</p><p>\(t("desk.address")): \(filing.desk?.owner.address ?? "–")</p><p>\(t("desk.phone")): \(filing.applicant.phone?.spaced ?? "–"). Email: \(filing.applicant.email?.text ?? "–")</p><p>\(t("slip.content")): \(t(file.procedure.name))</p>
            <p><b>1. \(t("slip.papers"))</b></p>\(papers(t))<p><b>2. \(t("slip.sets"))</b></p><p><b>3. \(t("slip.limit")):</b> \(dossier.acceptance?.limit.map { t.limit($0) } ?? "–")</p><p><b>4. \(t("slip.received_at")):</b> \(t.moment(dossier.submittedAt))</p><div class="due"><b>5. \(t("slip.return_at")):</b> \(dossier.due.map { t.moment($0) } ?? t("notice.no_limit"))</div><p><b>6. \(t("slip.collect_at")):</b> \(file.agency.address)</p>\(fee(t))
            <div class="sign"><p><b>\(t("slip.submitter"))</b><br><i>\(t("slip.sign"))</i></p><p><b>\(t("slip.receiver"))</b><br><i>\(t("slip.sign"))</i></p></div><p class="fine">\(t("slip.foot", ["address": publicAddress + Link.tracking.path, "hotline": province.hotline]))</p></article>
            """
    }

    private func papers(_ t: Wording) -> HTML {
        let names =
            file.procedure.papers.map { ($0.id, t($0.name)) } + file.procedure.form.fields.map { ($0.id, t($0.label)) }
        let received = dossier.receivedPapers
        let known = names.compactMap { id, name in received[id].map { (name, $0) } }
        let others = received.values.compactMap { paper in paper.name.map { ($0, paper) } }.sorted { $0.0 < $1.0 }
        let rows = (known + others).enumerated().map { index, entry -> HTML in
            let (name, paper) = entry
            return
                "<tr><td>\(index + 1)</td><td>\(name)</td><td>\(paper.originals)</td><td>\(paper.copies)</td><td>\(paper.sheets.map { "\($0)" } ?? "")</td><td>\(paper.custody.map { t(Phrase(computed: "custody.\($0.rawValue)")) } ?? "")</td></tr>"
        }
        if rows.isEmpty { return "<p>\(t("slip.no_papers"))</p>" }
        let heads = [
            t("slip.no"), t("slip.paper"), t("counter.originals"), t("counter.copies"), t("desk.sheets"),
            t("desk.custody"),
        ].map { "<th scope=\"col\">\($0)</th>" as HTML }
        return Piece.wide(
            "<table class=\"tbl\"><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table>",
            label: t("slip.papers"))
    }

    private func fee(_ t: Wording) -> HTML? {
        let fees = dossier.fees
        guard fees.standing != .none else { return nil }
        let paid = fees.payments.last.map { " \(t("slip.receipt", ["number": $0.receipt]))" } ?? ""
        return
            "<p><b>7. \(t("desk.fee")):</b> \(fees.asked.text) (\(fees.asked.words)). \(t(Phrase(computed: "money.\(fees.standing.rawValue)"))).\(paid)</p>"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
