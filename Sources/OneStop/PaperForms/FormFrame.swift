import Documents
import Kernel

/// What stands around the answers on every form: motto, name, addressee; papers, declaration, signature.
struct FormFrame {
    let procedure: Procedure
    let agency: Agency
    /// Who applies; `nil` on a blank form.
    let applicant: String?
    let t: Wording

    /// One line of the list of papers.
    struct PaperLine {
        let name: String
        let demand: String
    }

    /// The paper that the form is, where the law gives it a name and a model.
    private var official: Paper? { procedure.papers.first { $0.isFilledOnline } }

    /// "Giấy đề nghị cấp phù hiệu"
    var name: String { official?.name.vi ?? t("paper_form.name") }

    /// Only bodies apply: they write under their own name and number.
    private var isForBodies: Bool { !procedure.audience.contains(.citizen) }

    var head: [Block] {
        var blocks: [Block] = []
        if let model = official?.officialForm {
            let text = Text.italic(model.hasPrefix("Mẫu") ? model : t("paper_form.model", ["form": model]))
            blocks.append(.paragraph(Paragraph(text, alignment: .right, scale: -2, gap: 0)))
            blocks.append(.gap(4))
        }
        blocks.append(.letterhead(Letterhead(left: isForBodies ? body : [], right: Letterhead.motto)))
        blocks.append(.title(name))
        let line = t("paper_form.procedure", ["name": procedure.name.vi])
        blocks.append(.paragraph(Paragraph(.italic(line), alignment: .centre, gap: 2)))
        let addressee = Text(t("paper_form.to") + ": ") + .bold(agency.name.vi)
        return blocks + [.paragraph(Paragraph(addressee, alignment: .centre, gap: 8))]
    }

    /// The body's own head, on the left.
    private var body: [Letterhead.Line] {
        guard let applicant else {
            return [.text(Text(t("paper_form.body"))), .blank, .text(Text(t("paper_form.serial")))]
        }
        return [.text(.bold(applicant.uppercased())), .rule(share: 0.35), .text(Text(t("paper_form.serial")))]
    }

    /// "II. Xe và phù hiệu"
    func sectionTitle(_ title: LocalText, _ index: Int) -> String { "\(Self.roman(index + 1)). \(title.vi)" }

    /// The papers as a list to tick.
    func papers(_ lines: [PaperLine]) -> [Block] {
        guard !lines.isEmpty else { return [] }
        let columns = [
            Table.Column(t("paper_form.number"), alignment: .centre), .init(t("paper_form.paper")),
            .init(t("paper_form.demand")), .init(t("paper_form.enclosed"), alignment: .centre),
        ]
        let rows = lines.enumerated().map { index, line -> [Table.Cell] in
            [.text(Text("\(index + 1)")), .text(Text(line.name)), .text(Text(line.demand)), .box(isTicked: false)]
        }
        return [.heading(t("paper_form.papers")), .table(Table(columns: columns, rows: rows))]
    }

    /// Declaration, signature, and where it is handed in.
    var close: [Block] {
        let desk = t("paper_form.desk", ["address": agency.address, "phone": agency.phone])
        return [
            .paragraph(Paragraph(Text(t("check.declaration_text")), gap: 12, keepsWithNext: true)),
            .signatures([
                SignatureSpace(),
                SignatureSpace(
                    above: .italic(t("paper_form.place_and_day")),
                    capacity: t(isForBodies ? "paper_form.body_signs" : "paper_form.person_signs"),
                    note: t(isForBodies ? "paper_form.seal" : "paper_form.sign"),
                    name: isForBodies ? "" : applicant ?? ""),
            ]),
            .paragraph(Paragraph(.italic(desk), scale: -2, gap: 10)),
        ]
    }

    private static func roman(_ number: Int) -> String {
        var (rest, text) = (number, "")
        for (value, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
