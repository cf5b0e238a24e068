import Documents
import Foundation
import Kernel

/// A result as the paper that its procedure words: the answers of one dossier, its number and its day.
struct ResultPrint {
    let paper: ResultPaper
    let dossier: Dossier
    let procedure: Procedure
    let agency: Agency
    let province: Province
    let number: String
    let day: CivilDay
    /// Who approved it.
    let signer: String
    /// Not issued yet: the paper says so.
    let isPreview: Bool
    let site: PaperSite
    let seal: PaperSeal
    let t: Wording

    var sheet: Sheet {
        let name = procedure.result.name.vi
        let mark: Phrase? = isPreview ? "print.result.preview" : site.isDemo ? "print.demo" : nil
        let marked = mark.map { [Block.paragraph(Paragraph(.bold(t($0)), alignment: .centre, gap: 4))] } ?? []
        return Sheet(
            title: "\(name) \(number)", author: agency.name.vi,
            blocks: head + marked + body + [signature, .gap(10), .codes(band)],
            footer: Footer(t("print.footer", ["title": name, "code": number]), page: t("paper_form.page")))
    }

    private var head: [Block] {
        let place = Text.italic("\(agency.town(in: province)), \(PrintDates.day(day))")
        var left = agency.letterhead(in: province)
        left.append(.text(Text(t("print.number", ["number": number]))))
        return [.letterhead(Letterhead(left: left, right: Letterhead.motto + [.text(place)]))]
    }

    private var signature: Block {
        .signatures([
            SignatureSpace(),
            SignatureSpace(
                capacity: t("print.head_signs"), note: t("print.sign_and_seal"), name: signer, mark: seal.mark(t)),
        ])
    }

    private var band: CodeBand {
        let code = dossier.code.text
        return CodeBand(
            qr: QRCode("\(site.tracking)?ma=\(code)"), barcode: Code128(code),
            lines: [Text(t("print.code") + " ") + .bold(code)])
    }

    /// The answers as expressions see them, with what the result adds.
    private var context: FeelContext {
        let expiry = procedure.result.expiry(issued: day, answers: dossier.answers)
        let texts = [
            "so_ket_qua": number, "ngay_ky": PrintDates.day(day), "nguoi_ky": signer, "co_quan": agency.name.vi,
            "ma_ho_so": dossier.code.text, "chu_ho_so": dossier.filing.applicant.name,
            "co_hieu_luc_den": expiry?.vietnamese ?? "",
        ]
        var context = dossier.answers.feel
        for name in ResultPaper.names { context.set(name, to: .text(texts[name] ?? "")) }
        return context
    }

    private var body: [Block] {
        let context = context
        var blocks: [Block] = []
        var columns: [Table.Column] = []
        for line in paper.lines { add(line, to: &blocks, &columns, context) }
        return blocks
    }

    private func add(
        _ line: ResultPaper.Line, to blocks: inout [Block], _ columns: inout [Table.Column], _ context: FeelContext
    ) {
        switch line {
        case .title(let words): blocks.append(.title(words.text(in: context)))
        case .heading(let words): blocks.append(.heading(words.text(in: context)))
        case .centred(let runs):
            blocks.append(.paragraph(Paragraph(text(runs, context), alignment: .centre, gap: 3)))
        case .paragraph(let runs):
            let words = text(runs, context)
            blocks.append(.paragraph(Paragraph(words, alignment: .left, keepsWithNext: words.plain.hasSuffix(":"))))
        case .head(let heads): columns = heads.map { Table.Column($0.text(in: context)) }
        case .rows(let table, let cells):
            let rows = dossier.answers.rows(of: table).enumerated().map { index, row -> [Table.Cell] in
                let inner = context.entering(row: row.mapValues(FeelValue.init))
                    .binding("stt", to: .number(.init(index + 1)))
                return cells.map { .text(Text($0.text(in: inner))) }
            }
            let heads = columns.isEmpty ? cells.map { _ in Table.Column("") } : columns
            blocks.append(.table(Table(columns: heads, rows: rows)))
            columns = []
        case .when(let condition, let line):
            if condition.holds(in: context) { add(line, to: &blocks, &columns, context) }
        }
    }

    private func text(_ runs: [ResultPaper.Run], _ context: FeelContext) -> Text {
        runs.reduce(Text("")) { text, run in
            text + Text(run.words.text(in: context), run.isBold ? .bold : [])
        }
    }
}
