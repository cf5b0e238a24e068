import Kernel
import OneStop

/// That the account is about to be closed, and the way to keep it.
enum ClosingNote {
    static func html(_ closing: PendingClosing?, _ frame: Frame) -> HTML? {
        guard let closing else { return nil }
        let t = frame.t
        return """
            <div class="note warn stack-s" role="status"><p>\(t("mydata.closing", ["at": t.moment(closing.dueAt)]))</p><form method="post" action="\(Link.personalData(.keeping).path)">\(frame.csrfField)<button class="btn primary">\(t("mydata.keep"))</button></form></div>
            """
    }
}
