import Foundation
import Kernel
import OneStop

/// Which numbers are being served; read from across the room, and from a phone at home.
struct BoardPage {
    let agency: Agency
    let board: TicketBoard
    let now: Date

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let numbers = board.serving.map { "<li class=\"big-code\">\($0)</li>" as HTML }
        let serving: HTML =
            numbers.isEmpty ? "<p class=\"lead\">\(t("board.nobody"))</p>" : "<ol class=\"chips\">\(numbers)</ol>"
        let wait: HTML? = board.usualWait.flatMap { $0 > 0 ? $0 : nil }.map {
            "<p>\(t("board.usual", ["n": "\($0)"]))</p>"
        }
        return frame.portal(
            t("board.title", ["agency": t(agency.shortName)]),
            """
            <div class="stack"><h1>\(t("board.title", ["agency": t(agency.shortName)]))</h1><section class="card raise stack" aria-labelledby="dang"><h2 id="dang">\(t("board.serving"))</h2>\(serving)</section>
            <p class="lead">\(t("board.waiting", ["n": "\(board.waiting)"]))</p>\(wait)<p class="small muted">\(t("board.at", ["at": VietnamTime.time(of: now).text]))</p></div>
            """)
    }
}
