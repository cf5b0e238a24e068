import Foundation
import Kernel
import OneStop

/// One paper's paragraphs: to be changed from a day on, with the fields that may stand in them and every version.
struct PaperWordingPage {
    let state: WordingState
    /// The newest version's, by part.
    let words: [String: String]
    /// As they would read without words of the place's own.
    let above: [String: String]
    let problem: PaperWordingProblem?
    let now: Date
    let catalogue: Catalogue
    let side: HTML

    private var place: WordingPlace { state.place }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let faults = problem?.faults(t) ?? []
        let title = PrintNames.title(of: place.kind, place.edition, t)
        let isOwn = state.inForce(at: now)?.isStandard == false
        return frame.office(
            title, agency: agencyName(t), side: side, at: place.isProvinces ? .administration : .officeQueues,
            """
            <nav aria-label="\(t("nav.crumbs"))"><a href="\(Link.paperWordings(agency: place.agency).path)">‹ \(t("wording.title"))</a></nav>\(Piece.errorSummary(faults, t: t))
            <h1>\(title) \(Piece.tag(t("wording.own"), .act), if: isOwn)</h1><p class="muted">\(t(place.edition.phrase)). \(t("wording.keeps"))</p>\(editions(t))
            <div class="duo"><form class="card stack" method="post" action="\(Link.paperWording(place.kind.rawValue, nil).path)">\(hidden(frame))
            \(place.kind.parts.map { box($0, faults, t) })\(day(faults, t))
            <p class="row"><button class="btn primary">\(t("wording.keep"))</button><button class="btn" formaction="\(Link.paperWordingSample(place.kind.rawValue).path)" formtarget="_blank">\(t("wording.sample"))</button></p></form>\(fields(t))</div>
            \(WordingHistoryView(state: state, now: now).html(t))\(dropping(frame), if: state.versions.first?.isStandard == false)
            """)
    }

    private func agencyName(_ t: Wording) -> String {
        catalogue.agency(place.agency).map { t($0.shortName) } ?? t(catalogue.province.authority)
    }

    private func editions(_ t: Wording) -> HTML {
        let links = FormEdition.allCases.map { edition -> HTML in
            let other = WordingPlace(agency: place.agency, kind: place.kind, edition: edition)
            return
                "<li><a href=\"\(Link.paperWording(place.kind.rawValue, other).path)\"\(" aria-current=\"page\"", if: edition == place.edition)>\(t(edition.phrase))</a></li>"
        }
        return "<ul class=\"row\">\(links)</ul>"
    }

    private func hidden(_ frame: Frame) -> HTML {
        """
        \(frame.csrfField)<input type="hidden" name="co-quan" value="\(place.agency)"><input type="hidden" name="mau" value="\(place.edition.rawValue)"><input type="hidden" name="thay" value="\(newest)">
        """
    }

    /// The version that was written last; a page that knows an older one is stale.
    private var newest: String { state.versions.map(\.id.text).max() ?? "" }

    private func box(_ part: String, _ faults: [(name: String, text: String)], _ t: Wording) -> HTML {
        let name = "doan.\(part)"
        let id = Piece.fieldID(name)
        let error = faults.first { $0.name == name }?.text
        let value = problem?.typed[name] ?? words[part] ?? ""
        let standard = above[part] ?? ""
        let hint = value == standard ? t("wording.as_common") : t("wording.common_is", ["text": standard])
        return """
            <div class="field\(" err", if: error != nil)"><label for="\(id)">\(t(Phrase(computed: "wording.part.\(part)")))</label>\(Piece.hintText(hint, id: id))\(Piece.errorText(error, id: id))<textarea class="in" id="\(id)" name="\(name)" rows="4" maxlength="\(TextTemplate.longest)"\(Piece.described(id, hint: hint, error: error))>\(value)</textarea></div>
            """
    }

    private func day(_ faults: [(name: String, text: String)], _ t: Wording) -> HTML {
        Piece.input(
            "tu_ngay", label: t("wording.from"), value: problem?.typed["tu_ngay"] ?? today.vietnamese,
            hint: t("wording.from_hint"), error: faults.first { $0.name == "tu_ngay" }?.text, width: "w-s", t: t)
    }

    private var today: CivilDay { VietnamTime.day(of: now) }

    private func fields(_ t: Wording) -> HTML {
        let rows = PrintScope.names(of: place.kind).map { name -> HTML in
            "<dt><code>{{ \(name) }}</code></dt><dd>\(t(Phrase(computed: "wording.field.\(name)")))</dd>"
        }
        return """
            <section class="card stack-s" aria-labelledby="fx"><h2 id="fx">\(t("wording.fields"))</h2><p class="small muted">\(t("wording.fields_hint"))</p><dl class="kv">\(rows)</dl></section>
            """
    }

    private func dropping(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <form class="card stack-s" method="post" action="\(Link.paperWordingReset(place.kind.rawValue).path)">\(hidden(frame))<h2>\(t("wording.drop"))</h2><p class="small muted">\(t("wording.drop_hint"))</p><div class="field"><label for="f-bo-ngay">\(t("wording.from"))</label><input class="in w-s" id="f-bo-ngay" name="tu_ngay" value="\(today.vietnamese)" autocomplete="off"></div><p><button class="btn">\(t("wording.drop"))</button></p></form>
            """
    }
}
