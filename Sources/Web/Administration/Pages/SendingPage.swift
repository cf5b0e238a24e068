import Foundation
import Kernel
import OneStop

/// How sending stands: gateways, what waits, what left in a day, what failed.
struct SendingPage {
    let overview: MailroomOverview
    let catalogue: Catalogue
    /// What was typed into the test, and what is wrong with it.
    let typed: String
    let error: Phrase?

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        return frame.office(
            t("sending.title"), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .sending, catalogue: catalogue).html(t), at: .administration,
            """
            <h1>\(t("sending.title"))</h1><p>\(t("sending.lead"))</p>\(trouble(t))
            \(section("cong", t("sending.gateways"), gateways(frame)))
            \(section("cho", t("sending.standing"), standing(t)))
            \(section("hong", t("sending.failures"), failures(frame)))
            \(section("thu", t("sending.test"), test(frame)))
            """)
    }

    private func section(_ id: HTML, _ title: String, _ body: HTML) -> HTML {
        "<section class=\"card stack-s\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(body)</section>"
    }

    private func trouble(_ t: Wording) -> HTML {
        if overview.gateways.isEmpty { return "<p class=\"note warn\">\(t("sending.none"))</p>" }
        guard overview.isBroken else { return "<p class=\"note ok\">\(t("sending.fine"))</p>" }
        return .empty
    }

    private func gateways(_ frame: Frame) -> HTML {
        let t = frame.t
        guard !overview.gateways.isEmpty else { return "<p class=\"muted\">\(t("sending.no_gateway"))</p>" }
        let rows = overview.gateways.map { gateway -> [HTML] in
            let again: HTML = gateway.againAt.map { "\(t.moment($0))" } ?? "–"
            return [
                "\(gateway.name)", "\(t(gateway.medium.phrase))", state(of: gateway, t), again,
                said(by: gateway, frame),
            ]
        }
        let heads = [
            t("sending.gateway"), t("sending.medium"), t("sending.state"), t("sending.again"), t("sending.said"),
        ]
        return Piece.table(caption: t("sending.gateways"), heads: heads, rows: rows)
    }

    private func state(of gateway: MailroomOverview.Gateway, _ t: Wording) -> HTML {
        if gateway.breaker.isTroubled { return Piece.tag(t("sending.broken"), .bad) }
        switch gateway.trust.standing {
        case .trusted: return Piece.tag(t("sending.well"), .ok)
        case .demoted: return Piece.tag(t("sending.demoted"), .bad)
        case .tried: return Piece.tag(t("sending.tried"), .warn)
        }
    }

    /// What it said last, why it is put behind, and what it owes a word about.
    private func said(by gateway: MailroomOverview.Gateway, _ frame: Frame) -> HTML {
        let t = frame.t
        var parts: [HTML] = []
        if let failure = gateway.breaker.lastFailure { parts.append("<span>\(failure)</span>") }
        if let conduct = gateway.trust.reason {
            let values = [
                "n": "\(conduct.known)", "reached": "\(conduct.reached)", "failed": "\(conduct.failed)",
                "silent": "\(conduct.silent)",
            ]
            parts.append("<span>\(t("sending.why_demoted", values))</span>")
        }
        if gateway.silent > 0, gateway.trust.standing != .trusted {
            parts.append(
                "<form method=\"post\" action=\"\(Link.silentMessages.path)\">\(frame.csrfField)<input type=\"hidden\" name=\"cong\" value=\"\(gateway.name)\"><p>\(t("sending.silent", ["n": "\(gateway.silent)"]))</p><button class=\"btn\">\(t("sending.resend_silent"))</button></form>"
            )
        }
        return parts.isEmpty ? "–" : "<div class=\"stack-s\">\(parts)</div>"
    }

    private func standing(_ t: Wording) -> HTML {
        var facts: [(String, HTML)] = Medium.allCases.map { medium in
            let waiting = overview.waiting[medium]
            let oldest = waiting?.oldest.map { t("sending.oldest", ["at": t.moment($0)]) } ?? ""
            return (t("sending.waiting", ["medium": t(medium.phrase)]), "\(waiting?.count ?? 0) \(oldest)")
        }
        facts += HoldReason.allCases.compactMap { reason in
            overview.held[reason].map { (t(reason.phrase), "\($0)") }
        }
        facts.append((t("sending.unreported"), "\(overview.unreported)"))
        facts.append((t("sending.parts"), "\(overview.parts) / \(overview.partsLimit)"))
        if let until = overview.quietUntil { facts.append((t("sending.quiet"), "\(t.moment(until))")) }
        facts += MessageState.allCases.map { state in
            (t("sending.day", ["state": t(state.phrase)]), "\(overview.day[state, default: 0])")
        }
        return Piece.facts(facts)
    }

    private func failures(_ frame: Frame) -> HTML {
        let t = frame.t
        guard !overview.failures.isEmpty else { return "<p class=\"muted\">\(t("sending.no_failure"))</p>" }
        let rows = overview.failures.map { message -> [HTML] in
            let resend: HTML =
                "<form method=\"post\" action=\"\(Link.resending(message.id.text).path)\">\(frame.csrfField)<button class=\"btn\" aria-label=\"\(t("sending.resend_to", ["to": message.recipient]))\">\(t("sending.resend"))</button></form>"
            return [
                time(message.at, t.moment(message.at)), "\(message.recipient)", "\(message.dossier ?? message.kind)",
                Piece.tag(t(message.state.phrase), .bad), "\(message.failure ?? "–") (\(message.tries))", resend,
            ]
        }
        let heads = [
            t("sending.when"), t("sending.to"), t("sending.about"), t("sending.state"), t("sending.reason"),
            t("sending.act"),
        ]
        return Piece.table(caption: t("sending.failures"), heads: heads, rows: rows)
    }

    private func test(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <form method="post" action="\(Link.testMessage.path)">\(frame.csrfField)\(Piece.input("to", label: t("sending.test_to"), value: typed, error: error.map { t($0) }, width: "w-m", t: t))<p class="field"><button class="btn primary">\(t("sending.test_send"))</button></p></form>
            """
    }
}

extension Medium {
    var phrase: Phrase { Phrase(computed: "medium.\(rawValue)") }
}

extension MessageState {
    var phrase: Phrase { Phrase(computed: "message.\(rawValue)") }
}

extension HoldReason {
    var phrase: Phrase { Phrase(computed: "held.\(rawValue)") }
}

extension MailroomOverview.Gateway {
    /// When it is asked first again.
    fileprivate var againAt: Date? {
        if let opens = breaker.opensAgain { return opens }
        if case .demoted(let until, _) = trust.standing { return until }
        return nil
    }
}
