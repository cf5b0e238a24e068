import Kernel
import OneStop

/// The papers as they are counted on the desk: ticked, originals, copies, sheets, where each is kept, and scans.
struct ReceptionPapersView {
    let form: DeskForm
    let faults: [String: String]
    let t: Wording

    private var typed: FormInput { form.reception.typed }

    var html: HTML {
        let papers = form.demands.map { demand in
            row(
                demand.paper.id, "giay_to.\(demand.paper.id)", t(demand.paper.name), note(on: demand),
                originals: demand.paper.originals, copies: demand.paper.copies, custody: demand.paper.custody,
                isNeeded: demand.standing == .required)
        }
        let files = form.fileFields.map { field in
            row(
                field.id, field.id, t(field.label), .empty, originals: 0, copies: 1, custody: .filed,
                isNeeded: field.isRequired)
        }
        return """
            <section class="card" aria-labelledby="giay"><div class="row spread"><h2 id="giay">\(t("counter.papers"))</h2><button class="btn" type="button" data-tick-named="quay.nhan" accesskey="g" hidden>\(t("desk.all_papers"))</button></div>\(papers)\(files)\(others)</section>
            """
    }

    private func row(
        _ paper: String, _ input: String, _ title: String, _ note: HTML, originals: Int, copies: Int, custody: Custody,
        isNeeded: Bool
    ) -> HTML {
        let isOn = typed.values["quay.nhan"]?.contains(paper) == true
        let id = Piece.fieldID(input)
        let error = faults[input] ?? faults["quay.chinh.\(paper)"]
        return """
            <div class="take\(" err", if: error != nil)"><label class="pick" for="\(id)"><input type="checkbox" id="\(id)" name="quay.nhan" value="\(paper)"\(" checked", if: isOn)\(" data-needed", if: isNeeded)\(Piece.described(id, hint: nil, error: error))><span>\(title)</span></label>\(Piece.errorText(error, id: id))
            <div class="row">\(note)\(counts(paper, title, originals: originals, copies: copies, custody: custody))</div>\(scans(input, title))</div>
            """
    }

    private func counts(_ paper: String, _ title: String, originals: Int, copies: Int, custody: Custody) -> HTML {
        let chosen = Custody(rawValue: typed["quay.giu.\(paper)"]) ?? custody
        let options = Custody.allCases.map {
            "<option value=\"\($0.rawValue)\"\(" selected", if: $0 == chosen)>\(t(Phrase(computed: "custody.\($0.rawValue)")))</option>"
                as HTML
        }
        let id = Piece.fieldID("quay.giu.\(paper)")
        return """
            \(count("quay.chinh.\(paper)", t("counter.originals"), originals, title))\(count("quay.sao.\(paper)", t("counter.copies"), copies, title))\(count("quay.to.\(paper)", t("desk.sheets"), nil, title))<span class="count"><label class="vh" for="\(id)">\(t("desk.custody")): \(title)</label><select class="in wide" id="\(id)" name="quay.giu.\(paper)">\(options)</select></span>
            """
    }

    private func count(_ name: String, _ label: String, _ standard: Int?, _ title: String) -> HTML {
        let id = Piece.fieldID(name)
        let value = typed.values[name]?.first ?? standard.map { "\($0)" } ?? ""
        return
            "<span class=\"count\"><label for=\"\(id)\">\(label)<span class=\"vh\">: \(title)</span></label><input class=\"in\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" inputmode=\"numeric\" maxlength=\"6\" autocomplete=\"off\"></span>"
    }

    private func scans(_ input: String, _ title: String) -> HTML {
        let files = form.reception.files[input] ?? []
        let names = files.map { "<li>\($0.name)</li>" as HTML }
        let id = Piece.fieldID("\(input).quet")
        return """
            <details\(" open", if: !files.isEmpty)><summary>\(t("desk.scans", ["n": "\(files.count)"]))<span class="vh">: \(title)</span></summary><ul class="small">\(names)</ul><label class="vh" for="\(id)">\(t("desk.add_scans")): \(title)</label><input type="file" id="\(id)" name="\(input)" multiple accept=".pdf,.jpg,.jpeg,.png"></details>
            """
    }

    private func note(on demand: PaperDemand) -> HTML {
        if demand.paper.isFilledOnline { return "<span class=\"muted small\">\(t("desk.is_the_form"))</span>" }
        var words = PaperWords.copies(demand.paper, t)
        if case .declared(let question) = demand.paper.need {
            words += " " + t("counter.only_if", ["question": t(question)])
        }
        return "<span class=\"muted small\">\(words)</span>"
    }

    /// Papers that the procedure doesn't name, by name.
    private var others: HTML {
        let filled = (0..<DeskReading.mostOthers).prefix { !typed["quay.khac_\($0)"].isEmpty }.count
        let rows = (0..<min(DeskReading.mostOthers, max(1, filled + 1))).map { index -> HTML in
            let key = "khac_\(index)"
            let label = t("desk.other_paper", ["n": "\(index + 1)"])
            let input = Piece.input(
                "quay.\(key)", label: label, value: typed["quay.\(key)"], error: faults["quay.\(key)"], t: t)
            return
                "<div class=\"take\">\(input)<div class=\"row\">\(counts(key, label, originals: 0, copies: 1, custody: .filed))</div></div>"
        }
        return "<details\(" open", if: filled > 0)><summary>\(t("desk.others"))</summary>\(rows)</details>"
    }
}

extension Paper {
    /// Where the desk most often leaves it.
    fileprivate var custody: Custody { isShownOnly ? .seen : .filed }
}
