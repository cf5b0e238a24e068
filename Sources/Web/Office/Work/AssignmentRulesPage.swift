import Kernel
import OneStop

/// How an agency gives out its steps: the rules in force, the officers with their load, and the form for a rule.
struct AssignmentRulesPage {
    let agency: Agency
    let rules: [AssignmentRule]
    let staff: [Colleague]
    let catalogue: Catalogue
    let side: SideView
    let problem: FormProblem?

    /// The roles whose steps can be given to one officer.
    static let roles: [Role] = [
        .reception, .caseOfficer, .divisionHead, .agencyHead, .recordsClerk, .cashier, .returnDesk,
    ]

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("work.rules.title"), agency: t(agency.shortName), side: side.html(t),
            """
            <h1>\(t("work.rules.title"))</h1><p class="muted">\(t("work.rules.lead"))</p>\(problem?.note)
            \(rules.isEmpty ? "<p class=\"note\">\(t("work.rules.none"))</p>" : table(frame))
            <div class="duo even"><section class="card" aria-labelledby="qt"><h2 id="qt">\(t("work.rules.add"))</h2>\(form(frame))</section>
            <section class="card stack-s" aria-labelledby="cb"><h2 id="cb">\(t("work.rules.staff"))</h2>\(load(t))</section></div>
            """)
    }

    private func procedureName(_ slug: String?, _ t: Wording) -> String {
        guard let slug else { return t("work.rules.all") }
        return catalogue.procedure(slug).map { t($0.name) } ?? slug
    }

    private func method(_ rule: AssignmentRule, _ t: Wording) -> String {
        guard case .named(let id) = rule.method else { return t(Phrase(computed: "work.method.\(rule.method.word)")) }
        return staff.first { $0.person.account == id }?.person.name ?? t("work.rules.gone")
    }

    private func table(_ frame: Frame) -> HTML {
        let t = frame.t
        let heads = [t("office.procedure"), t("work.rules.role"), t("work.rules.method"), t("work.absence.act")]
        let rows = rules.map { rule -> [HTML] in
            let name = procedureName(rule.procedure, t)
            let role = t(Phrase(computed: "role.\(rule.role.rawValue)"))
            let drop: HTML =
                "<form method=\"post\" action=\"\(Link.assignmentRuleDrop.path)\">\(frame.csrfField)\(hidden("co-quan", agency.slug))\(hidden("thu_tuc", rule.procedure ?? ""))\(hidden("vai", rule.role.rawValue))<button class=\"btn\">\(t("work.rules.drop"))<span class=\"vh\">: \(name), \(role)</span></button></form>"
            return ["\(name)", "\(role)", "\(method(rule, t))", drop]
        }
        return Piece.table(caption: t("work.rules.title"), heads: heads, rows: rows)
    }

    private func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    private func form(_ frame: Frame) -> HTML {
        let t = frame.t
        let procedures = catalogue.procedures.filter { $0.agencies.contains(agency.slug) }.map {
            (value: $0.slug, text: t($0.name))
        }
        let roles = Self.roles.map { (value: $0.rawValue, text: t(Phrase(computed: "role.\($0.rawValue)"))) }
        let methods = ["it-viec", "lan-luot", "dich-danh"].map {
            (value: $0, text: t(Phrase(computed: "work.method.\($0)")))
        }
        let people = staff.map { (value: $0.person.account.text, text: $0.person.name) }
        return """
            <form method="post" action="\(Link.assignmentRules(agency: nil).path)">\(frame.csrfField)\(hidden("co-quan", agency.slug))\(ChoiceInput.html("thu_tuc", label: t("office.procedure"), options: procedures, chosen: problem.typed("thu_tuc"), empty: t("work.rules.all")))\(ChoiceInput.html("vai", label: t("work.rules.role"), options: roles, chosen: problem.typed("vai", else: Role.caseOfficer.rawValue)))\(ChoiceInput.html("cach", label: t("work.rules.method"), options: methods, chosen: problem.typed("cach")))\(ChoiceInput.html("can_bo", label: t("work.rules.officer"), options: people, chosen: problem.typed("can_bo"), empty: t("work.choose")))<p class="field"><button class="btn primary">\(t("work.rules.save"))</button></p></form>
            """
    }

    private func load(_ t: Wording) -> HTML {
        let rows = staff.map { colleague -> [HTML] in
            let away: HTML? = colleague.absence.map {
                " \(Piece.tag(t("work.away_until", ["day": $0.to.vietnamese]), .warn))"
            }
            return ["\(colleague.person.name)\(away)", "\(colleague.open)", "\(colleague.late)"]
        }
        return Piece.table(
            caption: t("work.rules.staff"), heads: [t("office.officer"), t("work.rules.open"), t("work.rules.late")],
            rows: rows)
    }
}

/// Why a rule was refused, in words.
enum RuleWords {
    static func text(_ refusal: RuleRefusal, _ t: Wording) -> String {
        switch refusal {
        case .notAllowed, .unknownProcedure: t("work.rules.unknown")
        case .missingOfficer: t("work.rules.missing_officer")
        case .officerLacksRole: t("work.rules.lacks")
        }
    }
}
