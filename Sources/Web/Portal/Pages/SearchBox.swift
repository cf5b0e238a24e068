import Foundation
import Kernel
import OneStop

/// The search box of the front page and of the list.
struct SearchBox {
    let query: String
    let t: Wording

    var html: HTML {
        """
        <form class="stack-s" role="search" action="\(Link.procedures.path)"><label class="strong" for="q">\(t("search.label"))</label>
        <div class="search"><input class="in" id="q" name="q" type="search" value="\(query)" autocomplete="off" aria-describedby="q-h"><button class="btn primary big">\(Icon.search.html)\(t("search.button"))</button></div>
        <p class="hint" id="q-h">\(t("search.hint"))</p></form>
        """
    }
}
