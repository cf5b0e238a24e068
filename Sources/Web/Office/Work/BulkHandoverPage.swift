import Kernel
import OneStop

/// Several results to one person: who stands there, and how that was checked, before anything is handed over.
struct BulkHandoverPage {
    let agency: Agency
    let items: [BulkOrder.Item]
    /// The ticked rows' form; with a recipient where it was typed already and something is missing.
    let typed: PostedForm
    let side: SideView

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t("return.bulk_title", ["n": "\(items.count)"])
        return frame.office(
            title, agency: t(agency.shortName), side: side.html(t), at: .officeReturn,
            """
            <h1>\(title)</h1><p class="muted">\(t("return.bulk_lead"))</p>\(missing(t))
            <form class="duo" method="post" action="\(Link.bulk.path)">\(frame.csrfField)\(carried)<section class="card stack-s" aria-labelledby="hs"><h2 id="hs">\(t("return.bulk_what"))</h2><ul>\(lines)</ul></section>
            <section class="card raise stack-s" aria-labelledby="ai"><h2 id="ai">\(t("return.who"))</h2>\(line("nguoi_nhan", t("act.recipient"), focus: true))<fieldset class="field"><legend>\(t("return.how"))</legend>\(ways(t))</fieldset><button class="btn primary wide">\(t("act.hand_over"))</button></section></form>
            """)
    }

    /// Said only once the form was sent with something typed.
    private func missing(_ t: Wording) -> HTML? {
        guard !typed["cach"].isEmpty else { return nil }
        return
            "<div class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\"><p><b>\(t("return.bulk_missing"))</b></p></div>"
    }

    private var carried: HTML {
        let fields = ["co-quan", "hang-doi", "lan", "viec"].map {
            "<input type=\"hidden\" name=\"\($0)\" value=\"\(typed[$0])\">" as HTML
        }
        let ticked = items.map {
            "<input type=\"hidden\" name=\"chon\" value=\"\($0.code.text):\($0.seen)\">" as HTML
        }
        return "\(fields)\(ticked)"
    }

    private var lines: [HTML] {
        items.map {
            "<li class=\"row-line\"><a class=\"code\" href=\"\(Link.officeDossier($0.code.text).path)\">\($0.code.text)</a></li>"
        }
    }

    private func ways(_ t: Wording) -> [HTML] {
        let proxy: HTML =
            "\(line("uq_ten", t("desk.proxy_name")))\(line("uq_so", t("desk.number")))\(line("uq_giay", t("desk.proxy_paper")))"
        return [
            way("the", t("return.bulk_card"), line("so", t("return.scan_card"))),
            way("thay", t("return.by_proxy"), proxy), way("buu", t("return.by_post"), line("buu", t("desk.item"))),
            way("khac", t("return.by_sight"), line("giay_to", t("act.evidence"))),
        ]
    }

    private func way(_ value: String, _ label: String, _ fields: HTML) -> HTML {
        let chosen = typed["cach"].isEmpty ? "the" : typed["cach"]
        return """
            <label class="pick"><input type="radio" name="cach" value="\(value)"\(" checked", if: value == chosen)><span>\(label)</span></label><div class="reveal" data-when="cach" data-values="[&quot;\(value)&quot;]">\(fields)</div>
            """
    }

    private func line(_ name: String, _ label: String, focus: Bool = false) -> HTML {
        let id = Piece.fieldID(name)
        // A number is typed anew each time: it is never shown in full.
        let shown = name == "so" || name == "uq_so" ? "" : typed[name]
        return
            "<div class=\"field\"><label for=\"\(id)\">\(label)</label><input class=\"in\" id=\"\(id)\" name=\"\(name)\" value=\"\(shown)\" maxlength=\"1000\" autocomplete=\"off\"\(" autofocus", if: focus)></div>"
    }
}
