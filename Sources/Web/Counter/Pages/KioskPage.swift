import Foundation
import Kernel
import OneStop

/// A device in the waiting room: one button, and the number that it gave.
struct KioskPage {
    let agency: Agency
    let board: TicketBoard
    /// The number that was just taken.
    let number: Int?
    let now: Date

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let given: HTML? = number.map {
            "<section class=\"card raise stack-s\" role=\"status\"><p>\(t("kiosk.yours"))</p><p class=\"big-code\">\($0)</p><p class=\"small\">\(t(agency.shortName)), \(VietnamTime.stamp(now))</p></section>"
        }
        return frame.office(
            t("kiosk.title"), agency: t(agency.shortName), side: .empty, at: .officeCounter,
            """
            <div class="narrow stack"><h1>\(t("kiosk.title"))</h1>\(given)<p>\(t("board.waiting", ["n": "\(board.waiting)"]))</p>
            <form method="post" action="\(Link.tickets.path)">\(frame.csrfField)<input type="hidden" name="co_quan" value="\(agency.slug)"><input type="hidden" name="may" value="1"><button class="btn primary big wide" name="viec" value="lay" autofocus>\(t("kiosk.take"))</button></form><p class="no-print"><button class="btn" data-print hidden>\(Icon.print.html)\(t("slip.print"))</button></p></div>
            """)
    }
}
