import Kernel
import OneStop

/// What touched the safety of officers' accounts, for the province's administrator.
struct SecurityEventsPage {
    /// One more than a page where there are more.
    let events: [SecurityEvent]
    let kind: SecurityEvent.Kind?
    /// What came of the check, where it was asked for.
    let chain: SecurityChain?
    let catalogue: Catalogue

    private var shown: [SecurityEvent] { Array(events.prefix(SecurityLog.pageLength)) }

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let kinds = SecurityEvent.Kind.allCases.map { (value: $0.rawValue, text: t($0.phrase)) }
        let choice = ChoiceInput.html(
            "viec", label: t("access.event_kind"), options: kinds, chosen: kind?.rawValue ?? "",
            empty: t("access.event_all"))
        return frame.office(
            t("access.events"), agency: t(catalogue.province.authority),
            side: AdministrationSide(current: .securityEvents(kind: nil, before: nil), catalogue: catalogue).html(t),
            at: .administration,
            """
            <h1>\(t("access.events"))</h1><p>\(t("access.events_lead"))</p>
            <form class="filters" method="get" action="\(Link.securityEvents(kind: nil, before: nil).path)">\(choice)<div class="field"><button class="btn">\(t("office.filter"))</button></div></form>
            \(SecurityEventsTable.html(shown, t))\(more(t))\(check(frame))
            """)
    }

    private func more(_ t: Wording) -> HTML? {
        guard events.count > shown.count, let last = shown.last else { return nil }
        let next = Link.securityEvents(kind: kind?.rawValue, before: last.number)
        return "<p class=\"pagenav\"><a class=\"btn\" href=\"\(next.path)\">\(t("office.next_page"))</a></p>"
    }

    private func check(_ frame: Frame) -> HTML {
        let t = frame.t
        return """
            <section class="card stack-s" aria-labelledby="chuoi"><h2 id="chuoi">\(t("access.chain"))</h2><p>\(t("access.chain_lead"))</p>\(finding(t))
            <form method="post" action="\(Link.securityCheck.path)">\(frame.csrfField)<button class="btn">\(t("access.chain_check"))</button></form></section>
            """
    }

    /// In groups of eight, so that it wraps and can be read out.
    private static func grouped(_ digest: String) -> String {
        stride(from: 0, to: digest.count, by: 8).map { String(digest.dropFirst($0).prefix(8)) }.joined(separator: " ")
    }

    private func finding(_ t: Wording) -> HTML? {
        guard let chain else { return nil }
        if let number = chain.breaksAt {
            return
                "<p class=\"note bad\" role=\"alert\" data-focus tabindex=\"-1\">\(t("access.chain_broken", ["n": "\(number)"]))</p>"
        }
        return """
            <p class="note ok" role="status" data-focus tabindex="-1">\(t("access.chain_whole", ["n": "\(chain.length)"]))</p><p><code>\(Self.grouped(chain.head))</code></p>
            """
    }
}

/// Security events, the newest first.
enum SecurityEventsTable {
    static func html(_ events: [SecurityEvent], _ t: Wording) -> HTML {
        guard !events.isEmpty else { return "<p class=\"note\">\(t("access.events_none"))</p>" }
        let heads = [
            t("access.number"), t("access.when"), t("access.what"), t("access.whose"), t("access.by"),
            t("access.address"), t("access.detail"),
        ]
        let rows = events.map { event -> [HTML] in
            let by = event.actor == event.subject ? "–" : event.actorName
            return [
                "\(event.number)", time(event.at, t.moment(event.at)), Piece.tag(t(event.kind.phrase), event.kind.tone),
                "\(subject(of: event, t))",
                "\(by.isEmpty ? t("access.by_machine") : by)", "\(event.address.isEmpty ? "–" : event.address)",
                "<span class=\"long\">\(event.detail.isEmpty ? "–" : event.detail)</span>",
            ]
        }
        return Piece.table(caption: t("access.events"), heads: heads, rows: rows)
    }

    /// A citizen's name is not kept where it would outlive the account.
    private static func subject(of event: SecurityEvent, _ t: Wording) -> String {
        guard event.subjectName.isEmpty else { return event.subjectName }
        return event.subject.map { t("mydata.someone", ["id": String($0.text.suffix(8))]) } ?? t("access.nobody")
    }
}

extension SecurityEvent.Kind {
    var phrase: Phrase { Phrase(computed: "security.\(rawValue)") }

    var tone: Piece.Tone {
        switch self {
        case .signInFailed, .accessRefused, .codeFailed, .proofFailed, .recoveryUsed, .passwordRecovered,
            .signOnRefused,
            .logKeyChanged, .keyFailed:
            .warn
        case .locked, .factorReset, .disabled, .keyDoubted: .bad
        case .signedIn, .enrolled, .recoveryRenewed, .postsChanged, .enabled, .visitEnded, .visitsEnded, .exported,
            .passwordChanged, .organisationChecked, .memberAdded, .identityChecked, .signOnLinked, .signOnUnlinked,
            .signOnInvited, .signOnEnded, .exportAsked, .exportApproved, .exportRefused, .accountsMerged, .holdPlaced,
            .holdEnded, .dataCopied, .closingAsked, .closingTakenBack, .accountClosed, .keyAdded,
            .keyRemoved:
            .plain
        }
    }
}
