import Kernel
import OneStop

/// Chooses the period that decisions are counted over; keeps what was typed wrong.
struct PeriodForm {
    /// "" for the table of all agencies.
    let agency: String
    let days: ClosedRange<CivilDay>
    let typed: [String: String]
    let isWrong: Bool

    func html(_ t: Wording) -> HTML {
        let wrong: HTML =
            "<div class=\"note bad\" role=\"alert\"><p>\(t("leaders.bad_days", ["n": "\(Period.longest)"]))</p></div>"
        return """
            \(wrong, if: isWrong)<form class="filters" method="get" action="\(Link.officeOverview.path)"><input type="hidden" name="co-quan" value="\(agency)">\(day("tu", t("leaders.from"), days.lowerBound))\(day("den", t("leaders.to"), days.upperBound))<div class="row"><button class="btn">\(t("leaders.show"))</button></div></form>
            """
    }

    private func day(_ name: String, _ label: String, _ day: CivilDay) -> HTML {
        DayInput.html(name, label: label, value: isWrong ? typed[name] ?? "" : day.vietnamese)
    }
}
