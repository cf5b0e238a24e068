import Kernel
import OneStop

/// Which item of the main navigation a page belongs to.
enum Place: Sendable {
    case none, procedures, tracking, dossiers, figures, help
    case officeQueues, officeCounter, officeReturn, officeOverview, officeRegister, officeBook, administration
}

extension Frame {
    /// A page of the portal.
    func portal(_ title: String, at place: Place = .none, crumbs: HTML = .empty, wide: Bool = false, _ body: HTML)
        -> HTML
    {
        let site = t("site.name", ["province": shortProvince])
        let name = agency ?? site
        return document(
            title: "\(title) – \(name)",
            """
            \(header(name: name, sub: agency == nil ? authority : site, home: Link.home, items: portalItems, at: place))\(demoBar)\(crumbs)
            <main id="noi-dung" class="\(wide ? "home" : "wrap stack-l" as HTML)" tabindex="-1">\(flashNote)\(body)</main>
            \(footer)
            """)
    }

    /// A page of the office: dense, with the queues beside it where it has any.
    func office(_ title: String, agency: String, side: HTML, at place: Place = .officeQueues, _ body: HTML) -> HTML {
        document(
            title: "\(title) – \(t("office.name"))", isOffice: true,
            """
            \(header(name: t("office.name"), sub: agency, home: Link.officeHome, items: officeItems, at: place))\(demoBar)
            <div class="frame">\(side)<main id="noi-dung" class="wrap stack" tabindex="-1">\(flashNote)\(body)</main></div>\(KeyHelp.html(t))
            """)
    }

    /// The province's name without the word for what it is.
    var shortProvince: String {
        province.replacingPrefix("Tỉnh ").replacingSuffix(" province")
    }

    private func document(title: String, isOffice: Bool = false, _ body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(t.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>\(title)</title>
        <link rel="stylesheet" href="\(Assets.stylesheet.path)">\(officeAssets, if: isOffice)
        <link rel="icon" href="\(Assets.icon.path)" type="image/svg+xml">
        <script src="\(Assets.script.path)" defer></script>
        </head>
        <body class="\(isOffice ? "office" : "portal" as HTML)" data-saved="\(t("form.saved_at"))" data-saving="\(t("form.saving"))" data-unsaved="\(t("form.unsaved"))" data-offline="\(t("form.offline"))">
        <a class="skip" href="#noi-dung">\(t("site.skip"))</a>
        \(body)
        </body>
        </html>

        """
    }

    /// What only officers' pages need, so that a citizen's phone doesn't load it.
    private var officeAssets: HTML {
        "\n<link rel=\"stylesheet\" href=\"\(Assets.officeStylesheet.path)\">\n<script src=\"\(Assets.officeScript.path)\" defer></script>"
    }

    private var portalItems: [(String, Link, Place)] {
        var items: [(String, Link, Place)] = [
            (t("nav.procedures"), .procedures, .procedures), (t("nav.tracking"), .tracking, .tracking),
            (t("nav.figures"), .figures, .figures), (t("nav.help"), .help, .help),
        ]
        if person != nil, !isOfficer { items[1] = (t("nav.dossiers"), .dossiers, .dossiers) }
        return items
    }

    private var officeItems: [(String, Link, Place)] {
        let counter: [(String, Link, Place)] =
            isReception ? [(t("nav.counter"), .desk(agency: nil), .officeCounter)] : []
        let giving: [(String, Link, Place)] =
            isReturnDesk ? [(t("return.title"), .returnDesk(query: nil), .officeReturn)] : []
        let overview: [(String, Link, Place)] =
            isLeader ? [(t("nav.overview"), .officeOverview, .officeOverview)] : []
        let desk: [(String, Link, Place)] =
            [(t("nav.queues"), .officeHome, .officeQueues)] + counter + giving + overview + [
                (t("nav.register"), .officeRegister(agency: nil), .officeRegister),
                (t("book.nav"), .book(nil), .officeBook),
            ]
        return (hasDesk ? desk : overview)
            + (isAdministrator ? [(t("nav.administration"), .administration, .administration)] : [])
    }

    private func header(name: String, sub: String, home: Link, items: [(String, Link, Place)], at place: Place) -> HTML
    {
        let links = items.map { text, link, item -> HTML in
            "<li><a href=\"\(link.path)\"\(" aria-current=\"page\"", if: item == place)>\(text)</a></li>"
        }
        return """
            <header class="top"><div class="wrap">
            <a class="brand" href="\(home.path)">\(Self.mark)<span><b>\(name)</b><span>\(sub)</span></span></a>
            <nav class="nav" aria-label="\(t("nav.main"))"><ul>\(links)</ul></nav>
            \(personMenu)
            </div></header>
            """
    }

    private var personMenu: HTML {
        guard let person else {
            return "<a class=\"btn\" href=\"\(Link.signIn(next: nil).path)\">\(t("nav.sign_in"))</a>"
        }
        return """
            <details class="menu"><summary class="btn">\(person)</summary><div class="card">
            \("<p><a href=\"\(Link.officeHome.path)\">\(t("nav.office"))</a></p>", if: isOfficer)\("<p><a href=\"\(Link.dossiers.path)\">\(t("nav.dossiers"))</a></p>", if: !isOfficer)\(togetherLinks, if: !isOfficer)<p><a href="\(Link.inbox.path)">\(t("inbox.title"))</a></p><p><a href="\(Link.contactSettings.path)">\(t("contact.title"))</a></p><p><a href="\(Link.safety.path)">\(t("access.title"))</a></p>
            <form method="post" action="\(Link.signOut.path)">\(csrfField)<button class="btn wide">\(t("nav.sign_out"))</button></form>
            </div></details>
            """
    }

    private var togetherLinks: HTML {
        "<p><a href=\"\(Link.people(.account).path)\">\(t("people.account"))</a></p><p><a href=\"\(Link.people(.organisations).path)\">\(t("people.organisations"))</a></p><p><a href=\"\(Link.people(.mandates).path)\">\(t("people.mandates"))</a></p><p><a href=\"\(Link.personalData(.overview).path)\">\(t("mydata.title"))</a></p>"
    }

    private static let mark: HTML = """
        <svg class="mark" viewBox="0 0 36 36" aria-hidden="true"><rect width="36" height="36" rx="7"/><path d="m18 7.5 2.6 7.9h8.3l-6.7 4.9 2.5 7.9-6.7-4.9-6.7 4.9 2.5-7.9-6.7-4.9h8.3z"/></svg>
        """

    private var demoBar: HTML {
        guard isDemo else { return .empty }
        return """
            <aside class="demo" aria-label="\(t("demo.label"))"><div class="wrap"><b>\(t("demo.label"))</b> \(t("demo.note")) <a href="\(Link.mailbox.path)">\(t("demo.mailbox"))</a></div></aside>
            """
    }

    private var flashNote: HTML {
        guard let flash else { return .empty }
        return "<div class=\"note ok\" role=\"status\">\(flash)</div>"
    }

    private var footer: HTML {
        let other = t.language == .vi ? Language.en : .vi
        return """
            <footer class="foot"><div class="wrap stack">
            <p><b>\(t("site.owner"))</b><br>\(t("site.contact", ["authority": authority, "address": address, "hotline": hotline]))</p>
            <ul><li><a href="\(Link.language(other, back: path).path)" lang="\(other.rawValue)" hreflang="\(other.rawValue)">\(t("site.other_language"))</a></li><li><a href="\(Link.agencies.path)">\(t("nav.agencies"))</a></li><li><a href="\(Link.help.path)">\(t("nav.help"))</a></li><li><a href="\(Link.verify.path)">\(t("verify.title"))</a></li><li><a href="\(Link.officeSignIn.path)">\(t("nav.office"))</a></li></ul>
            </div></footer>
            """
    }

    /// Goes into every form.
    var csrfField: HTML { "<input type=\"hidden\" name=\"_csrf\" value=\"\(csrf)\">" }

    /// A path of links above the page's title.
    func crumbs(_ items: [(String, Link)]) -> HTML {
        let links = items.map { "<li><a href=\"\($0.1.path)\">\($0.0)</a></li>" as HTML }
        return
            "<div class=\"wrap\"><nav class=\"crumb\" aria-label=\"\(t("nav.crumbs"))\"><ol>\(links)</ol></nav></div>"
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }

    fileprivate func replacingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
