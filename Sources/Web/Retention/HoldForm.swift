import Kernel
import OneStop

/// What was typed to hold something from being erased.
struct HoldForm {
    var isAll = false
    var code = ""
    var reason = ""

    init() {}

    init(_ form: PostedForm) {
        isAll = form["pham_vi"] == "tat_ca"
        code = String(form["ma"].prefix(60))
        reason = String(form["ly_do"].prefix(RetentionHold.longestReason))
    }

    /// The code as it is asked for: nothing is everything, and an empty box is no code.
    var wanted: String { isAll ? "" : code.trimmingBlanks.isEmpty ? "?" : code }
}
