import Kernel
import OneStop

/// Who is at the desk and who comes next, on top of the desk's page.
struct TicketBar {
    let agency: Agency
    let board: TicketBoard
    /// The number at this officer's desk.
    let current: Int?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let now = current.map { t("tickets.now", ["n": "\($0)"]) } ?? t("tickets.nobody")
        let ending: HTML =
            "<button class=\"btn\" name=\"viec\" value=\"xong\">\(t("tickets.done"))</button><button class=\"btn\" name=\"viec\" value=\"vang\">\(t("tickets.skip"))</button>"
        return """
            <form class="bulk" method="post" action="\(Link.tickets.path)">\(frame.csrfField)<input type="hidden" name="co_quan" value="\(agency.slug)"><b>\(now)</b><span>\(t("board.waiting", ["n": "\(board.waiting)"]))</span><button class="btn" name="viec" value="goi" accesskey="k">\(t("tickets.next"))</button>\(ending, if: current != nil)<button class="btn link" name="viec" value="lay">\(t("tickets.issue"))</button><a href="\(Link.kiosk(agency: agency.slug).path)">\(t("kiosk.title"))</a><a href="\(Link.board(agency.slug).path)">\(t("tickets.board"))</a></form>
            """
    }
}
