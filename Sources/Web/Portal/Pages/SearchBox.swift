import Foundation
import Kernel
import OneStop

/// The search box of front pages and lists, over everything or within an agency.
struct SearchBox {
    let query: String
    /// Slug of the agency that the search stays within.
    var agency: String?
    /// More inputs of the same form.
    var filters: HTML = .empty
    let t: Wording

    var html: HTML {
        let within = agency.map { "<input type=\"hidden\" name=\"co-quan\" value=\"\($0)\">" as HTML }
        return """
            <form class="stack-s" role="search" action="\(Link.procedures.path)"><label class="strong" for="q">\(t("search.label"))</label>\(within)
            <div class="search"><input class="in" id="q" name="q" type="search" value="\(query)" autocomplete="off" aria-describedby="q-h"><button class="btn primary big">\(Icon.search.html)\(t("search.button"))</button></div>
            <p class="hint" id="q-h">\(t("search.hint"))</p>\(filters)</form>
            """
    }
}
