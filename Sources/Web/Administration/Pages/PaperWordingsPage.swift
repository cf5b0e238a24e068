import Foundation
import Kernel
import OneStop

/// Every paper with how it is worded in both editions: as above, in own words, or in other words soon.
struct PaperWordingsPage {
    /// Slug; "" for the province's.
    let agency: String
    /// All that the officer words papers for.
    let agencies: [String]
    let states: [WordingState]
    let now: Date
    let catalogue: Catalogue
    let side: HTML

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = PrintKind.allCases.map { kind -> [HTML] in
            ["\(PrintNames.title(of: kind, today, t))"] + FormEdition.allCases.map { cell(kind, $0, t) }
        }
        let heads = [t("wording.paper")] + FormEdition.allCases.map { t($0.phrase) }
        return frame.office(
            t("wording.title"), agency: name(of: agency, t), side: side,
            at: agency.isEmpty ? .administration : .officeQueues,
            """
            <h1>\(t("wording.title"))</h1><p>\(t(agency.isEmpty ? "wording.lead_province" : "wording.lead"))</p>\(chooser(t))
            \(Piece.table(caption: t("wording.title"), heads: heads, rows: rows))
            """)
    }

    private var today: FormEdition { FormEdition(on: VietnamTime.day(of: now)) }

    private func cell(_ kind: PrintKind, _ edition: FormEdition, _ t: Wording) -> HTML {
        let place = WordingPlace(agency: agency, kind: kind, edition: edition)
        let state = states.first { $0.place == place }
        let isOwn = state?.inForce(at: now)?.isStandard == false
        let next = state?.coming(after: now).last.map { version -> HTML in
            let day = VietnamTime.day(of: version.since).vietnamese
            return "<span class=\"sub\">\(t("wording.changes_on", ["day": day]))</span>"
        }
        let words: HTML = isOwn ? Piece.tag(t("wording.own"), .act) : "\(t("wording.common"))"
        return """
            <a href="\(Link.paperWording(kind.rawValue, place).path)">\(words)<span class="vh">: \(PrintNames.title(of: kind, edition, t))</span></a>\(next)
            """
    }

    private func chooser(_ t: Wording) -> HTML? {
        guard agencies.count > 1 else { return nil }
        let links = agencies.map { slug -> HTML in
            "<li><a href=\"\(Link.paperWordings(agency: slug).path)\"\(" aria-current=\"page\"", if: slug == agency)>\(name(of: slug, t))</a></li>"
        }
        return "<ul class=\"row\">\(links)</ul>"
    }

    private func name(of slug: String, _ t: Wording) -> String {
        catalogue.agency(slug).map { t($0.shortName) } ?? t(catalogue.province.authority)
    }
}

extension FormEdition {
    var phrase: Phrase { Phrase(computed: "wording.edition.\(rawValue)") }
}
