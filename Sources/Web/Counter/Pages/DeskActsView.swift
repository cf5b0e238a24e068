import Kernel
import OneStop

/// Money and originals beside a dossier: where they stand, and what this officer may do with them.
struct DeskActsView {
    let view: ActionsView

    private var t: Wording { view.t }
    private var file: DossierFile { view.file }
    private var dossier: Dossier { view.dossier }
    private var isCashier: Bool { view.holds(.cashier) }
    private var takesMoney: Bool { isCashier || view.holds(.reception) || view.holds(.returnDesk) }

    var html: HTML? {
        let parts: [HTML] = [money, custody, supplement].compactMap { $0 }
        return parts.isEmpty ? nil : "\(parts)"
    }

    private var money: HTML? {
        let owed = dossier.owed(under: file.procedure)
        let isDone = dossier.stage == .refused || dossier.stage == .stopped
        let mayTake = takesMoney && owed > .zero && !isDone && dossier.stage != .withdrawalRequested
        let taking: HTML = mayTake ? pay(owed) : .empty
        let mayAsk =
            dossier.stage == .processing && (view.isHead || isCashier || view.step.map { view.holds($0.role) } == true)
        let asking: HTML = mayAsk ? request : .empty
        let voids = dossier.fees.payments.filter {
            (view.isHead || isCashier) && $0.agency == file.agency.slug && !dossier.fees.isVoided($0)
        }
        let receipts = dossier.fees.payments.map { payment -> HTML in
            let tag: HTML = dossier.fees.isVoided(payment) ? Piece.tag(t("money.voided"), .bad) : .empty
            return
                "<li><a href=\"\(Link.feeReceipt(dossier.code.text, number: payment.receipt).path)\">\(payment.receipt)</a>: \(payment.amount.text) \(tag)</li>"
        }
        if dossier.fees.standing == .none, taking.isEmpty, asking.isEmpty { return nil }
        let standing = dossier.fees.standing
        let tag: HTML =
            standing == .none
            ? .empty : Piece.tag(t(Phrase(computed: "money.\(standing.rawValue)")), standing == .owed ? .warn : .ok)
        return """
            <section class="card stack-s" aria-labelledby="tien"><div class="row spread"><h2 id="tien">\(t("desk.fee"))</h2>\(tag)</div>\("<p>\(t("money.owes", ["amount": owed.text]))</p>", if: owed > .zero && !isDone)\("<ul>\(receipts)</ul>", if: !receipts.isEmpty)\(taking)\(voids.map(void))\(asking)</section>
            """
    }

    private func pay(_ owed: Dong) -> HTML {
        let payer = view.line(.payFee, "nguoi_nop", t("money.payer"), value: dossier.filing.applicant.name)
        let take = view.form(
            .payFee,
            "\(payer)<button class=\"btn wide\">\(t("money.take", ["amount": owed.text]))</button>")
        let waive = view.folded(
            .waiveFee, t("money.waive"),
            "\(view.area(.waiveFee, "ly_do", t("desk.fee_why")))<p class=\"field\"><button class=\"btn\">\(t("money.waive"))</button></p>"
        )
        return "\(take)\(waive)"
    }

    private func void(_ payment: Payment) -> HTML {
        view.folded(
            .voidFee, t("money.void", ["number": payment.receipt]),
            "<input type=\"hidden\" name=\"bien_lai\" value=\"\(payment.receipt)\">\(view.area(.voidFee, "ly_do", t("supplement.reason")))<p class=\"field\"><button class=\"btn bad\">\(t("money.void_do"))</button></p>"
        )
    }

    private var request: HTML {
        view.folded(
            .requestFee, t("money.request"),
            "<p class=\"small muted\">\(t("money.request_text"))</p>\(view.line(.requestFee, "so_tien", t("money.amount"), width: "w-m"))\(view.area(.requestFee, "ly_do", t("supplement.reason")))<p class=\"field\"><button class=\"btn\">\(t("money.request_do"))</button></p>"
        )
    }

    private var custody: HTML? {
        let kept = dossier.custody
        guard !kept.isEmpty else { return nil }
        let mayGive = view.holds(.reception) || view.holds(.returnDesk)
        let rows = kept.map { paper -> HTML in
            let words =
                "\(KeptPaperWords.name(paper, of: file, t)): \(t("paper.originals", ["n": "\(paper.originals)"]))"
            return mayGive
                ? "<label class=\"pick\"><input type=\"checkbox\" name=\"tra\" value=\"\(paper.paper)\"><span>\(words)</span></label>"
                : "<p>\(words)</p>"
        }
        let form =
            mayGive
            ? view.form(
                .giveBack,
                "\(rows)\(view.line(.giveBack, "nguoi_nhan", t("act.recipient"), value: dossier.filing.applicant.name))<button class=\"btn wide\">\(t("return.give_back"))</button>"
            )
            : "\(rows)"
        return
            "<section class=\"card stack-s\" aria-labelledby=\"giu\"><h2 id=\"giu\">\(t("return.kept"))</h2>\(form)</section>"
    }

    /// The way to the desk where the answer to a request comes on paper.
    private var supplement: HTML? {
        guard dossier.stage == .supplementRequested, view.holds(.reception) else { return nil }
        return
            "<p><a class=\"btn wide\" href=\"\(Link.deskSupplement(dossier.code.text).path)\">\(t("desk.supplement_by_hand"))</a></p>"
    }
}

/// What a kept paper is called.
enum KeptPaperWords {
    static func name(_ paper: KeptPaper, of file: DossierFile, _ t: Wording) -> String {
        name(ofPaper: paper.paper, of: file, t)
    }

    static func name(ofPaper id: String, of file: DossierFile, _ t: Wording) -> String {
        if let name = file.dossier.receivedPapers[id]?.name { return name }
        if let declared = file.procedure.papers.first(where: { $0.id == id }) { return t(declared.name) }
        return file.procedure.form.field(id).map { t($0.label) } ?? id
    }
}
