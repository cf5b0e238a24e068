import Documents
import Kernel

/// What stands around the words of every paper.
extension PrintMatter {
    /// The whole paper: head, title, body, and the codes by which it is found again.
    func sheet(_ body: [Block], codesFirst: Bool = false) -> Sheet {
        let title = title
        let codes = Block.codes(band)
        return Sheet(
            title: "\(title) \(code)", author: agency.name.vi,
            blocks: head + (codesFirst ? [codes] : []) + [.title(title)] + body
                + (codesFirst ? [] : [.gap(10), codes]),
            footer: Footer(t("print.footer", ["title": title, "code": code]), page: t("paper_form.page")))
    }

    /// The paper's name, as that edition calls it.
    var title: String { PrintNames.title(of: kind, edition, t) }

    private var head: [Block] {
        let mark: Phrase? = isSample ? "wording.sample.mark" : site.isDemo ? "print.demo" : nil
        var blocks: [Block] = mark.map { [.paragraph(Paragraph(.bold(t($0)), alignment: .centre, gap: 4))] } ?? []
        if let model = edition.model(of: kind, on: day) {
            let words = t("print.model", ["number": model, "circular": edition.circular])
            blocks += [.paragraph(Paragraph(.italic(words), alignment: .right, scale: -2, gap: 0)), .gap(4)]
        }
        let place = Text.italic("\(agency.town(in: province)), \(PrintDates.day(day))")
        let right = Letterhead.motto + [.text(place)]
        return blocks + [.letterhead(Letterhead(left: writer, right: right))]
    }

    /// Who writes, and under which number.
    private var writer: [Letterhead.Line] {
        var lines = agency.letterhead(in: province)
        if kind.isFromDesk {
            lines = [
                .text(Text(LongName.broken(agency.name.vi.uppercased()))),
                .text(.bold(LongName.broken(desk.uppercased()))), .rule(share: 0.35),
            ]
        }
        if let number { lines.append(.text(Text(t("print.number", ["number": number])))) }
        return lines
    }

    /// The QR code leads to the page that tells how the dossier stands; the bars are its code.
    private var band: CodeBand {
        var lines = [Text(t("print.code") + " ") + .bold(code)]
        if kind == .receipt { lines.append(Text(t("print.pin") + " ") + .bold(dossier.filing.pin.text)) }
        lines.append(Text(t("print.track", ["address": site.tracking.droppingScheme])))
        if let short = seal.short { lines.append(Text(t("print.short") + " ") + .bold(short.text)) }
        lines.append(Text(t("print.verify", ["address": site.verify.droppingScheme])))
        let address = site.tracking + "?ma=\(code)" + (seal.short.map { "&bn=\($0.text)" } ?? "")
        return CodeBand(qr: QRCode(address), barcode: Code128(code), lines: lines)
    }

    /// "Tiếp nhận hồ sơ của: …" and how to reach them.
    func addressee(_ label: Phrase) -> [Block] {
        let contact = [
            Particular(t("print.phone"), .value(Text(applicant.phone?.spaced ?? ""))),
            Particular(t("print.email"), .value(Text(applicant.email?.text ?? "")), weight: 1.3),
        ]
        let submitter = applicant.submitter?.name
        let proxy = dossier.filing.desk?.proxy?.name ?? (submitter == applicant.name ? nil : submitter)
        let bringer = proxy.map { name -> Block in
            .particulars([Particular(t("print.brought_by"), .value(Text(name)))])
        }
        return [.particulars([Particular(t(label), .value(.bold(applicant.name)))])] + [bringer].compactMap { $0 } + [
            .particulars([Particular(t("print.address"), .value(Text(address ?? "")))]), .particulars(contact),
            .particulars([Particular(t("print.subject"), .value(Text(procedure.name.vi)))]),
        ]
    }

    /// A paragraph that the agency may word; none where it was emptied.
    func paragraph(_ part: String) -> [Block] {
        let lines = words(part).split(separator: "\n").map(String.init)
        // The last words before the signatures never leave them alone on a page.
        return lines.map {
            .paragraph(Paragraph(Text($0), keepsWithNext: part == kind.parts.last && kind != .control))
        }
    }

    /// "1. …" lines.
    func numbered(_ lines: [String]) -> [Block] {
        lines.enumerated().map { .paragraph(Paragraph(Text("\($0.offset + 1). \($0.element)"), gap: 3)) }
    }

    /// The head of the agency, with room for signature and seal.
    var agencySigns: Block {
        .signatures([
            SignatureSpace(),
            SignatureSpace(capacity: t("print.head_signs"), note: t("print.sign_and_seal"), mark: seal.mark(t)),
        ])
    }

    /// Applicant on the left where both sign, the desk's officer on the right.
    func deskSigns(with applicantToo: Bool) -> Block {
        .signatures([
            applicantToo
                ? SignatureSpace(
                    capacity: t("print.applicant_signs"), note: t("paper_form.sign"),
                    name: applicant.submitter?.name ?? "") : SignatureSpace(),
            SignatureSpace(
                capacity: t(kind == .supplement ? "print.guide_signs" : "print.desk_signs"),
                note: t("paper_form.sign"), name: signer, mark: seal.mark(t)),
        ])
    }
}

extension String {
    /// "motcua.vn/tra-cuu": what a person types.
    fileprivate var droppingScheme: String {
        for scheme in ["https://", "http://"] where hasPrefix(scheme) { return String(dropFirst(scheme.count)) }
        return self
    }
}
