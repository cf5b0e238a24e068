import Kernel
import OneStop

/// One officer's account for an administrator: posts, second factor, visits, and what happened to it.
struct OfficerAccountPage {
    let officer: Officer
    let viewer: Account
    /// Where the administrator may give posts.
    let places: [(value: String, text: String)]
    let visits: [Visit]
    let standing: SecondFactorStanding
    let events: [SecurityEvent]
    let problem: Phrase?
    /// By which providers the officer comes in; nothing where none is named.
    let signOns: HTML?
    let side: HTML

    private var account: Account { officer.account }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            account.name, agency: t("access.officers"), side: side,
            at: viewer.isProvinceAdministrator ? .administration : .officeQueues,
            """
            <p><a href="\(Link.officers(agency: account.posts.first?.agency, before: nil).path)">\(t("access.officers"))</a></p><h1>\(account.name)</h1>\(problem.map { "<p class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\">\(t($0))</p>" as HTML })
            <p>\(account.email?.text ?? account.phone?.spaced ?? "") \(officer.disabledAt == nil ? Piece.tag(t("access.is_open"), .ok) : Piece.tag(t("access.is_shut"), .bad))</p>
            \(section("nv", t("access.posts"), posts(frame)))
            \(section("ma2", t("access.factor"), factor(frame)))
            \(section("phien", t("access.visits"), VisitsTable.html(visits, current: nil, frame) + button(.endVisits, t("access.end_all"), frame)))
            \(signOns)
            \(section("khoa", t("access.shutting"), shutting(frame)))
            \(section("viec", t("access.events"), SecurityEventsTable.html(events, t)))
            """)
    }

    private func section(_ id: HTML, _ title: String, _ body: HTML) -> HTML {
        "<section class=\"card stack-s\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(body)</section>"
    }

    private func button(_ act: OfficerAccountAct, _ text: String, _ frame: Frame, _ hidden: HTML = .empty) -> HTML {
        """
        <form method="post" action="\(Link.officerAct(account.id.text, act).path)">\(frame.csrfField)\(hidden)<button class="btn">\(text)</button></form>
        """
    }

    private func name(of agency: String) -> String { places.first { $0.value == agency }?.text ?? agency }

    private func posts(_ frame: Frame) -> HTML {
        let t = frame.t
        let rows = account.posts.map { post -> HTML in
            let words = "\(name(of: post.agency)): \(t(Phrase(computed: "role.\(post.role.rawValue)")))"
            let fields: HTML =
                "<input type=\"hidden\" name=\"co_quan\" value=\"\(post.agency)\"><input type=\"hidden\" name=\"vai_tro\" value=\"\(post.role.rawValue)\">"
            let take: HTML =
                "<form method=\"post\" action=\"\(Link.officerAct(account.id.text, .take).path)\">\(frame.csrfField)\(fields)<button class=\"btn\">\(t("access.take"))<span class=\"vh\">: \(words)</span></button></form>"
            return "<li class=\"row spread row-line\"><span>\(words)</span>\(take, if: viewer.mayGive(post))</li>"
        }
        let roles = Role.allCases.filter { role in
            places.contains { viewer.mayGive(Post(agency: $0.value, role: role)) }
        }.map { (value: $0.rawValue, text: t(Phrase(computed: "role.\($0.rawValue)"))) }
        let agency = ChoiceInput.html("co_quan", label: t("access.agency"), options: places, chosen: "")
        let role = ChoiceInput.html("vai_tro", label: t("access.role"), options: roles, chosen: "")
        return """
            <ul class="stack-s">\(rows)</ul>
            <form method="post" action="\(Link.officerAct(account.id.text, .give).path)">\(frame.csrfField)<div class="grid2">\(agency)\(role)</div><p class="field"><button class="btn">\(t("access.give"))</button></p></form><p class="small muted">\(t("access.posts_note"))</p>
            """
    }

    private func factor(_ frame: Frame) -> HTML {
        let t = frame.t
        guard let since = standing.since else { return "<p>\(t("access.factor_missing"))</p>" }
        return """
            <p>\(t("access.factor_since", ["at": t.moment(since)])) \(t("access.codes_left", ["n": "\(standing.codesLeft)"])) \(t("keys.count", ["n": "\(standing.keys)"]))</p>\(button(.resetFactor, t("access.reset"), frame))<p class="small muted">\(t("access.reset_note"))</p>
            """
    }

    private func shutting(_ frame: Frame) -> HTML {
        let t = frame.t
        if let since = officer.disabledAt {
            return """
                <p>\(t("access.shut_since", ["at": t.moment(since)]))</p>\(button(.enable, t("access.enable"), frame))
                """
        }
        return """
            <p>\(t("access.shut_note"))</p>\(button(.disable, t("access.disable"), frame))
            """
    }
}
