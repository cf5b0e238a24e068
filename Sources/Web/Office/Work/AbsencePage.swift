import Kernel
import OneStop

/// Who is away from the agency, who stands in, and the form to enter an absence.
struct AbsencePage {
    let agency: Agency
    let officer: Account
    let staff: [Colleague]
    let absences: [Absence]
    let today: CivilDay
    let side: SideView
    let problem: FormProblem?

    private var leads: Bool { officer.assigns(in: agency.slug) }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("work.absence.title"), agency: t(agency.shortName), side: side.html(t),
            """
            <h1>\(t("work.absence.title"))</h1><p class="muted">\(t("work.absence.lead"))</p>\(problem?.note)
            \(absences.isEmpty ? "<p class=\"note\">\(t("work.absence.none"))</p>" : table(frame))
            <section class="card narrow" aria-labelledby="vm"><h2 id="vm">\(t("work.absence.enter"))</h2>\(form(frame))</section>
            """)
    }

    private func table(_ frame: Frame) -> HTML {
        let t = frame.t
        let heads = [
            t("work.absence.officer"), t("work.absence.days"), t("work.absence.deputy"), t("work.absence.reason"),
            t("work.absence.act"),
        ]
        let rows = absences.map { absence -> [HTML] in
            let state: HTML = absence.covers(today) ? " \(Piece.tag(t("work.absence.now"), .warn))" : .empty
            let mayEnd = leads || absence.officer.account == officer.id
            return [
                "\(absence.officer.name)\(state)", "\(absence.from.vietnamese) – \(absence.to.vietnamese)",
                "\(absence.deputy?.name ?? t("work.absence.queue"))", "\(absence.reason)",
                mayEnd ? end(absence, frame) : "–",
            ]
        }
        return Piece.table(caption: t("work.absence.title"), heads: heads, rows: rows)
    }

    private func end(_ absence: Absence, _ frame: Frame) -> HTML {
        let words = absence.from > today ? frame.t("work.absence.cancel") : frame.t("work.absence.end")
        return
            "<form method=\"post\" action=\"\(Link.absenceEnd(absence.id.text).path)\">\(frame.csrfField)\(agencyField)<button class=\"btn\">\(words)<span class=\"vh\">: \(absence.officer.name)</span></button></form>"
    }

    private var agencyField: HTML { "<input type=\"hidden\" name=\"co-quan\" value=\"\(agency.slug)\">" }

    private func form(_ frame: Frame) -> HTML {
        let t = frame.t
        let people = staff.map { (value: $0.person.account.text, text: $0.person.name) }
        let who = ChoiceInput.html(
            "can_bo", label: t("work.absence.officer"), options: people,
            chosen: problem.typed("can_bo", else: officer.id.text))
        let deputy = ChoiceInput.html(
            "nguoi_thay", label: t("work.absence.deputy"),
            options: leads ? people : people.filter { $0.value != officer.id.text },
            chosen: problem.typed("nguoi_thay"), empty: t("work.absence.no_deputy"))
        let day = { (name: String, label: String) in
            Piece.input(
                name, label: label, value: problem.typed(name, else: today.vietnamese), hint: t("form.date_hint"),
                width: "w-s", t: t)
        }
        return """
            <form method="post" action="\(Link.absences(agency: nil).path)">\(frame.csrfField)\(agencyField)\(who, if: leads)<div class="grid2">\(day("tu", t("work.absence.from")))\(day("den", t("work.absence.to")))</div>\(deputy)\(Piece.input("ly_do", label: t("work.absence.reason"), value: problem.typed("ly_do"), t: t))<p class="field"><button class="btn primary">\(t("work.absence.save"))</button></p></form>
            """
    }
}

/// Why an absence was refused, in words.
enum AbsenceWords {
    static func text(_ refusal: AbsenceRefusal, _ t: Wording) -> String {
        switch refusal {
        case .notAllowed, .unknownOfficer: t("work.absence.unknown")
        case .badDays: t("work.absence.bad_days")
        case .tooLong(let days): t("work.absence.too_long", ["days": "\(days)"])
        case .missingReason: t("work.absence.missing_reason")
        case .deputyIsSelf: t("work.absence.self")
        case .deputyLacks(let roles):
            t(
                "work.absence.lacks",
                ["roles": roles.map { t(Phrase(computed: "role.\($0.rawValue)")) }.joined(separator: ", ")])
        case .overlaps(let from, let to): t("work.absence.overlaps", days(from, to))
        case .deputyAway(let from, let to): t("work.absence.deputy_away", days(from, to))
        case .standsIn(let name, let from, let to):
            t("work.absence.stands_in", days(from, to).merging(["name": name]) { first, _ in first })
        }
    }

    private static func days(_ from: CivilDay, _ to: CivilDay) -> [String: String] {
        ["from": from.vietnamese, "to": to.vietnamese]
    }
}
