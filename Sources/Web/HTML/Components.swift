import Foundation
import Kernel
import OneStop

/// Small pieces that pages are made of.
enum Piece {
    enum Tone {
        case plain, ok, warn, bad, act

        var html: HTML {
            switch self {
            case .plain: ""
            case .ok: " ok"
            case .warn: " warn"
            case .bad: " bad"
            case .act: " act"
            }
        }
    }

    /// A short word on a coloured ground; the word alone tells it.
    static func tag(_ text: String, _ tone: Tone = .plain, icon: Icon? = nil) -> HTML {
        "<span class=\"tag\(tone.html)\">\(icon?.html)\(text)</span>"
    }

    /// Label and value pairs.
    static func facts(_ pairs: [(String, HTML)], class name: HTML = "kv") -> HTML {
        let rows = pairs.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML }
        return "<dl class=\"\(name)\">\(rows)</dl>"
    }

    /// What may be wider than the page: it scrolls by itself, with keys too.
    static func wide(_ content: HTML, label: String) -> HTML {
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\">\(content)</div>"
    }

    /// A table that becomes cards on phones; roles are given, because the changed display would take them away.
    static func table(
        caption: String, isCaptionHidden: Bool = true, heads: [String], rows: [[HTML]], class name: HTML = ""
    ) -> HTML {
        let head = heads.map { "<th scope=\"col\" role=\"columnheader\">\($0)</th>" as HTML }
        let body = rows.map { cells -> HTML in
            let row = cells.enumerated().map { index, cell -> HTML in
                index == 0
                    ? "<th scope=\"row\" role=\"rowheader\">\(cell)</th>"
                    : "<td role=\"cell\" data-l=\"\(heads[index])\"><span>\(cell)</span></td>"
            }
            return "<tr role=\"row\">\(row)</tr>"
        }
        return """
            <table class="tbl fold \(name)" role="table"><caption\(" class=\"vh\"", if: isCaptionHidden)>\(caption)</caption>
            <thead role="rowgroup"><tr role="row">\(head)</tr></thead><tbody role="rowgroup">\(body)</tbody></table>
            """
    }

    /// What is wrong with a form, with links to each place.
    static func errorSummary(_ faults: [(name: String, text: String)], t: Wording) -> HTML {
        guard !faults.isEmpty else { return .empty }
        let items = faults.map { "<li><a href=\"#\(fieldID($0.name))\">\($0.text)</a></li>" as HTML }
        return """
            <div class="errsum" role="alert" aria-labelledby="es" tabindex="-1" data-focus><h2 id="es">\(t("form.errors", ["n": "\(faults.count)"]))</h2><ul>\(items)</ul></div>
            """
    }

    /// The id of an input by its name: points would end a CSS selector.
    static func fieldID(_ name: String) -> String {
        "f-" + name.map { $0 == "." ? "-" : String($0) }.joined()
    }

    /// A labelled one-line input.
    static func input(
        _ name: String, label: String, value: String = "", type: HTML = "text", hint: String? = nil,
        error: String? = nil,
        width: HTML = "", autocomplete: HTML = "off", isRequired: Bool = true, t: Wording
    ) -> HTML {
        let id = fieldID(name)
        return """
            <div class="field\(" err", if: error != nil)"><label for="\(id)">\(label)\(optional(t), if: !isRequired)</label>\(hintText(hint, id: id))\(errorText(error, id: id))<input class="in \(width)" id="\(id)" name="\(name)" type="\(type)" value="\(value)" autocomplete="\(autocomplete)"\(described(id, hint: hint, error: error))></div>
            """
    }

    static func optional(_ t: Wording) -> HTML {
        " <span class=\"opt\">\(t("form.optional"))</span>"
    }

    static func hintText(_ hint: String?, id: String) -> HTML? {
        hint.map { "<p class=\"hint\" id=\"\(id)-h\">\($0)</p>" }
    }

    static func errorText(_ error: String?, id: String) -> HTML? {
        error.map { "<p class=\"emsg\" id=\"\(id)-e\">\(Icon.alert.html)<span>\($0)</span></p>" }
    }

    /// aria-describedby and aria-invalid, where there is anything to describe.
    static func described(_ id: String, hint: String?, error: String?) -> HTML {
        let by: HTML =
            switch (hint != nil, error != nil) {
            case (true, true): " aria-describedby=\"\(id)-h \(id)-e\""
            case (true, false): " aria-describedby=\"\(id)-h\""
            case (false, true): " aria-describedby=\"\(id)-e\""
            case (false, false): ""
            }
        return by + (error == nil ? "" : " aria-invalid=\"true\"")
    }

    /// The share of a time limit that is used; the words beside it say the same.
    static func bar(used: Int, total: Int, state: HTML = "", label: String) -> HTML {
        "<progress class=\"bar \(state)\" max=\"\(max(1, total))\" value=\"\(min(used, max(1, total)))\" aria-label=\"\(label)\">\(used)/\(total)</progress>"
    }

    /// A QR code that scans, black on white in every scheme.
    static func qr(path: String, size: Int, label: String) -> HTML {
        """
        <svg class="qr" viewBox="-2 -2 \(size + 4) \(size + 4)" role="img" aria-label="\(label)" shape-rendering="crispEdges"><rect x="-2" y="-2" width="\(size + 4)" height="\(size + 4)" fill="#fff"/><path d="\(path)"/></svg>
        """
    }
}
