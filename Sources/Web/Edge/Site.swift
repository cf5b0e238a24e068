package import Foundation
import HTTPTypes
package import Hummingbird
import Kernel
import Logging
package import OneStop

/// The whole web site of a province: every route, over one office.
package struct Site: Sendable {
    let office: Office
    package let settings: SiteSettings
    let now: @Sendable () -> Date
    let limits: Limits
    let streams = OpenStreams()

    package init(office: Office, settings: SiteSettings, now: @escaping @Sendable () -> Date = { Date.now }) {
        self.office = office
        self.settings = settings
        self.now = now
        limits = settings.isThrottled ? Limits() : .none
    }

    /// How often things may be tried that could be guessed.
    struct Limits: Sendable {
        var signIn = RateLimiter(burst: 60, perMinute: 30)  // a whole agency may sit behind one address
        /// Of one login from one address: a stranger elsewhere can't shut its owner out.
        var signInFromPlace = RateLimiter(burst: 8, perMinute: 1)
        var signInOfAccount = RateLimiter(burst: 100, perMinute: 5)
        var register = RateLimiter(burst: 10, perMinute: 3)
        var tracking = RateLimiter(burst: 10, perMinute: 5)
        var trackingOfDossier = RateLimiter(burst: 10, perMinute: 0.5)
        var filing = RateLimiter(burst: 20, perMinute: 20)
        var printing = RateLimiter(burst: 20, perMinute: 20)
        var references = RateLimiter(burst: 60, perMinute: 30)
        var uploads = RateLimiter(burst: 120, perMinute: 20)
        var uploadedMegabytes = RateLimiter(burst: 1_000, perMinute: 1)
        /// Pieces of files, which bad lines break off at any place.
        var uploadPieces = RateLimiter(burst: 600, perMinute: 300)
        /// Files that strangers show; each may hold 8 MB and cost a second of work.
        var checks = RateLimiter(burst: 60, perMinute: 20)
        var messages = RateLimiter(burst: 20, perMinute: 1)
        var registerOfLogin = RateLimiter(burst: 5, perMinute: 0.2)
        var testMessages = RateLimiter(burst: 10, perMinute: 1)
        var identityChecks = RateLimiter(burst: 10, perMinute: 1)
        var handoverCodes = RateLimiter(burst: 3, perMinute: 0.3)
        /// What browsers are asked for security keys, and new ones, by account.
        var securityKeys = RateLimiter(burst: 30, perMinute: 10)
        /// Ways to a provider and back from it, by address.
        var signOn = RateLimiter(burst: 60, perMinute: 30)
        /// A provider's words that somebody signed out; each may cost a look at its keys.
        var logouts = RateLimiter(burst: 120, perMinute: 120)
        /// Refusals of one officer that are written down: a hundred tell no more than twenty.
        var notedRefusals = RateLimiter(burst: 20, perMinute: 1)
        /// Archives of all that is kept of a person: as large as all papers together.
        var dataCopies = RateLimiter(burst: 4, perMinute: 0.05)

        static let none = Limits(
            signIn: .unlimited, signInFromPlace: .unlimited, signInOfAccount: .unlimited, register: .unlimited,
            tracking: .unlimited,
            trackingOfDossier: .unlimited, filing: .unlimited, printing: .unlimited, references: .unlimited,
            uploads: .unlimited, uploadedMegabytes: .unlimited, uploadPieces: .unlimited, checks: .unlimited,
            messages: .unlimited,
            registerOfLogin: .unlimited,
            identityChecks: .unlimited, handoverCodes: .unlimited, securityKeys: .unlimited, signOn: .unlimited,
            logouts: .unlimited, dataCopies: .unlimited)
    }

    /// The router with every route; each is reached only by its audience.
    package func router() -> Router<EdgeContext> {
        let router = Router(context: EdgeContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: EdgeMiddleware(site: self))
        AssetRoutes().add(to: router)
        HealthRoutes(site: self).add(to: router)
        GatewayRoutes(site: self).add(to: router)
        LogRoutes(site: self).add(to: router)
        SignOnLogoutRoutes(site: self).add(to: router)
        let visitors = router.group(context: VisitorContext.self)
        HomeRoutes(site: self).add(to: visitors)
        ProcedureRoutes(site: self).add(to: visitors)
        BlankFormRoutes(site: self).add(to: visitors)
        TrackingRoutes(site: self).add(to: visitors)
        VerifyRoutes(site: self).add(to: visitors)
        AccountRoutes(site: self).add(to: visitors)
        CodeSignInRoutes(site: self).add(to: visitors)
        RecoveryRoutes(site: self).add(to: visitors)
        OfficeSignInRoutes(site: self).add(to: visitors)
        SecondFactorRoutes(site: self).add(to: visitors)
        SecurityKeySignInRoutes(site: self).add(to: visitors)
        SignOnRoutes(site: self).add(to: visitors)
        SignOnArrivalRoutes(site: self).add(to: visitors)
        BoardRoutes(site: self).add(to: visitors)
        let citizens = router.group(context: CitizenContext.self)
        DraftRoutes(site: self).add(to: citizens)
        DraftPaperRoutes(site: self).add(to: citizens)
        PartialUploadRoutes(site: self, door: .papers).add(to: citizens)
        FilingRoutes(site: self).add(to: citizens)
        FilledFormRoutes(site: self).add(to: citizens)
        DossierRoutes(site: self).add(to: citizens)
        ContactRoutes(site: self).add(to: citizens)
        SafetyRoutes(site: self).add(to: citizens)
        SecurityKeyRoutes(site: self).add(to: citizens)
        AccountPageRoutes(site: self).add(to: citizens)
        PasswordRoutes(site: self).add(to: citizens)
        OrganisationRoutes(site: self).add(to: citizens)
        InvitationRoutes(site: self).add(to: citizens)
        MandateRoutes(site: self).add(to: citizens)
        SignOnLinkRoutes(site: self).add(to: citizens)
        ChangeRoutes(site: self).add(to: citizens)
        ProofRoutes(site: self).add(to: citizens)
        LookRoutes(site: self).add(to: citizens)
        PersonalDataRoutes(site: self).add(to: citizens)
        ClosingRoutes(site: self).add(to: citizens)
        SupplementRoutes(site: self).add(to: citizens)
        PartialUploadRoutes(site: self, door: .supplement).add(to: citizens)
        PaperRoutes(site: self).add(to: citizens)
        let officers = router.group(context: OfficerContext.self)
        QueueRoutes(site: self).add(to: officers)
        OfficeDossierRoutes(site: self).add(to: officers)
        ViewReasonRoutes(site: self).add(to: officers)
        OriginalRoutes(site: self).add(to: officers)
        OfficeActRoutes(site: self).add(to: officers)
        CounterRoutes(site: self).add(to: officers)
        DeskRoutes(site: self).add(to: officers)
        ReceptionRoutes(site: self).add(to: officers)
        TicketRoutes(site: self).add(to: officers)
        ReturnRoutes(site: self).add(to: officers)
        CashRoutes(site: self).add(to: officers)
        FeeRegisterRoutes(site: self).add(to: officers)
        DeskSupplementRoutes(site: self).add(to: officers)
        OverviewRoutes(site: self).add(to: officers)
        RegisterRoutes(site: self).add(to: officers)
        SilenceRoutes(site: self).add(to: officers)
        ReferralRoutes(site: self).add(to: officers)
        InquiryRoutes(site: self).add(to: officers)
        CallRoutes(site: self).add(to: officers)
        OfficePaperRoutes(site: self).add(to: officers)
        BookRoutes(site: self).add(to: officers)
        ResultFileRoutes(site: self).add(to: officers)
        AbsenceRoutes(site: self).add(to: officers)
        AssignmentRuleRoutes(site: self).add(to: officers)
        NoticeRoutes(site: self).add(to: officers)
        BulkRoutes(site: self).add(to: officers)
        DossierSearchRoutes(site: self).add(to: officers)
        FilterRoutes(site: self).add(to: officers)
        PaperWordingRoutes(site: self).add(to: officers)
        TemplateRoutes(site: self).add(to: officers)
        OfficerAccountRoutes(site: self).add(to: officers)
        DeskOrganisationRoutes(site: self).add(to: officers)
        DeskCheckRoutes(site: self).add(to: officers)
        MergeRoutes(site: self).add(to: officers)
        OfficerSignOnRoutes(site: self).add(to: officers)
        ExportRoutes(site: self).add(to: officers)
        let administrators = router.group(context: AdministratorContext.self)
        PublicationRoutes(site: self).add(to: administrators)
        AssumptionRoutes(site: self).add(to: administrators)
        SendingRoutes(site: self).add(to: administrators)
        SecurityEventRoutes(site: self).add(to: administrators)
        MessageTemplateRoutes(site: self).add(to: administrators)
        ScreeningRoutes(site: self).add(to: administrators)
        RetentionRoutes(site: self).add(to: administrators)
        return router
    }
}

extension Site {
    /// The frame of a page for that request.
    func frame(_ context: EdgeContext, _ request: Request) -> Frame {
        let t = office.texts.wording(context.language)
        let province = office.catalogue.province
        let query = request.uri.query.map { "?\($0)" } ?? ""
        return Frame(
            t: t, path: request.method == .get ? request.uri.path + query : "/",
            province: t(province.name), agency: context.agency.map { t($0.shortName) },
            authority: t(province.authority), address: province.address,
            hotline: province.hotline, person: context.session?.account.name,
            isOfficer: context.session?.account.isOfficer ?? false,
            hasDesk: context.session?.account.posts.contains { office.catalogue.agency($0.agency) != nil } ?? false,
            isAdministrator: context.session?.account.isProvinceAdministrator ?? false,
            isReception: context.session?.account.receives ?? false,
            isReturnDesk: context.session?.account.posts.contains { $0.role == .returnDesk } ?? false,
            isLeader: context.session.map { !$0.account.overseen(in: office.catalogue).isEmpty } ?? false,
            csrf: context.csrf, isDemo: settings.isDemo,
            flash: context.flash.flatMap { key in Flash(rawValue: key).map { t($0.phrase) } })
    }

    /// A page as a response.
    func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: .init(bytes: html.bytes)))
    }

    /// A PDF that we made, shown in the browser under that name.
    func pdf(_ bytes: [UInt8], name: String, isPublic: Bool = false) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/pdf", .cacheControl: isPublic ? "public, max-age=600" : "no-store",
                .contentDisposition: "inline; filename=\"\(name).pdf\"",
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
            ], body: .init(byteBuffer: .init(bytes: bytes)))
    }

    /// 303 to that address, with a message for the next page.
    func redirect(to link: Link, flash: Flash? = nil) -> Response {
        redirect(path: link.path, flash: flash)
    }

    func redirect(path: String, flash: Flash? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path])
        if let flash { response.set(CookieName.flash, to: flash.rawValue, isSecure: settings.isSecure, lasting: 60) }
        return response
    }
}
