import Kernel
import OneStop

/// A person's own open visits, and for officers the second factor.
struct SafetyPage {
    let account: Account
    let current: ID<Session>?
    let visits: [Visit]
    let standing: SecondFactorStanding
    let isExempt: Bool
    /// The officer's security keys; nothing before there is a code.
    let keys: HTML?
    /// By which providers the account is entered; nothing where none is named.
    let signOns: HTML?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.portal(
            t("access.title"),
            """
            <div class="stack-l"><div class="stack-s"><h1>\(t("access.title"))</h1><p class="lead">\(t("access.lead"))</p>\(manage(t))</div>
            <section class="card stack-s" aria-labelledby="mk"><h2 id="mk">\(t("people.password"))</h2><p>\(t("people.password_note"))</p><p><a class="btn" href="\(Link.people(.password).path)">\(t("people.password_change"))</a></p></section>
            \(factor(frame), if: account.isOfficer)\(keys)
            <section class="card stack" aria-labelledby="phien"><h2 id="phien">\(t("access.visits"))</h2><p>\(t("access.visits_lead"))</p>\(VisitsTable.html(visits, current: current, frame) { Link.visitEnd($0.text) })\(endOthers(frame), if: visits.count > 1)</section>
            \(signOns)</div>
            """)
    }

    private func manage(_ t: Wording) -> HTML? {
        guard account.administersAccounts else { return nil }
        return "<p><a href=\"\(Link.officers(agency: nil, before: nil).path)\">\(t("access.officers"))</a></p>"
    }

    private func endOthers(_ frame: Frame) -> HTML {
        """
        <form method="post" action="\(Link.visitsEnd.path)">\(frame.csrfField)<button class="btn">\(frame.t("access.end_others"))</button></form>
        """
    }

    private func factor(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <section class="card stack" aria-labelledby="ma2"><h2 id="ma2">\(t("access.factor"))</h2>\("<p class=\"note\">\(t("access.demo_exempt"))</p>", if: isExempt)\(standing.isSetUp ? setUp(frame) : missing(t))</section>
            """
    }

    private func missing(_ t: Wording) -> HTML {
        """
        <p>\(t("access.factor_none"))</p><p><a class="btn primary" href="\(Link.enrolment(next: Link.safety.path).path)">\(t("access.factor_set"))</a></p>
        """
    }

    private func setUp(_ frame: Frame) -> HTML {
        let t = frame.t
        let since = standing.since.map { t("access.factor_since", ["at": t.moment($0)]) } ?? ""
        let few: HTML =
            standing.codesLeft <= 3 ? "<p class=\"note warn\">\(t("access.codes_few"))</p>" : .empty
        return """
            <p>\(since)</p><p>\(t("access.codes_left", ["n": "\(standing.codesLeft)"]))</p>\(few)
            <form method="post" action="\(Link.recoveryCodes.path)">\(frame.csrfField)<button class="btn">\(t("access.codes_renew"))</button><p class="hint">\(t("access.codes_renew_hint"))</p></form>
            """
    }
}

/// Open visits with the way to end each.
enum VisitsTable {
    /// - Parameter end: the address that ends one; none of it is shown without.
    static func html(
        _ visits: [Visit], current: ID<Session>?, _ frame: Frame, ending end: ((ID<Session>) -> Link)? = nil
    ) -> HTML {
        let t = frame.t
        guard !visits.isEmpty else { return "<p class=\"muted\">\(t("access.visits_none"))</p>" }
        var heads = [t("access.device"), t("access.address"), t("access.opened"), t("access.seen")]
        if end != nil { heads.append(t("access.act")) }
        let rows = visits.map { visit -> [HTML] in
            let device = visit.origin.device.isEmpty ? t("access.device_unknown") : visit.origin.device
            let here: HTML = visit.id == current ? " \(Piece.tag(t("access.here"), .ok))" : .empty
            let cells: [HTML] = [
                "\(device)\(here)", "\(visit.origin.address)", time(visit.openedAt, t.moment(visit.openedAt)),
                time(visit.seenAt, t.moment(visit.seenAt)),
            ]
            guard let end else { return cells }
            let button: HTML =
                "<form method=\"post\" action=\"\(end(visit.id).path)\">\(frame.csrfField)<button class=\"btn\">\(t("access.end"))<span class=\"vh\">: \(device)</span></button></form>"
            return cells + [button]
        }
        return Piece.table(caption: t("access.visits"), heads: heads, rows: rows)
    }
}
