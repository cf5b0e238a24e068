import OneStop

extension Piece {
    /// The ways on from a page of a list that goes from newest to oldest; nothing where the list is one page.
    ///
    /// - Parameter last: the key of the page's last row where older ones follow.
    static func pager(_ list: Link, after last: String?, isFirst: Bool, _ t: Wording) -> HTML? {
        guard last != nil || !isFirst else { return nil }
        let older = last.map {
            "<a class=\"btn\" rel=\"next\" href=\"\(list.path)\(Link.query([("sau", $0)]))\">\(t("people.older"))</a>"
                as HTML
        }
        let newest: HTML = "<a class=\"btn\" href=\"\(list.path)\">\(t("people.newest"))</a>"
        return "<nav class=\"row\" aria-label=\"\(t("office.pages"))\">\(newest, if: !isFirst)\(older)</nav>"
    }
}
