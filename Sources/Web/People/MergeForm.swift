import OneStop

/// What an officer typed to put two accounts together, as typed.
struct MergeForm: Sendable {
    var kept = ""
    var closed = ""
    var isSeen = false
    /// Both were looked at, and it is to be done.
    var isFinal = false

    init() {}

    init(_ form: PostedForm) {
        kept = String(form["ma_giu"].prefix(20))
        closed = String(form["ma_gop"].prefix(20))
        isSeen = form["da_xem"] == "1"
        isFinal = form["buoc"] == "gop"
    }
}
