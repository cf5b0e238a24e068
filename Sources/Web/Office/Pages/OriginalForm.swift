import OneStop

/// What there is of an ID paper for an officer, and the form that takes its original, with a reason that the applicant
/// is told.
struct OriginalForm {
    let copy: OfficerCopy
    let place: Link
    var typed = ""
    var error: String?
    let frame: Frame

    var html: HTML {
        switch copy {
        case .plain: .empty
        case .marked: "<p class=\"note\">\(frame.t("copies.note"))</p>\(form)"
        case .withheld(let obstacle):
            "<p class=\"note warn\">\(frame.t(Phrase(computed: "copies.withheld_\(obstacle.rawValue)")))</p>\(form)"
        }
    }

    private var form: HTML {
        let t = frame.t
        return
            "<form class=\"stack-s\" method=\"post\" action=\"\(place.path)\">\(frame.csrfField)\(Piece.input("ghi", label: t("copies.why"), value: typed, hint: t("copies.why_hint"), error: error, t: t))<p class=\"field\"><button class=\"btn\">\(t("copies.take"))</button></p></form>"
    }
}
