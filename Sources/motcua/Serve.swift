import ArgumentParser
import Foundation
import Gateways
import Hummingbird
import Kernel
import Logging
import NIOCore
import OneStop
import ServiceLifecycle
import UnixSignals
import Web

/// Runs the web site of a province.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the web site of a province.")

    @OptionGroup var office: OfficeOptions

    @OptionGroup var log: LogOptions

    @OptionGroup var tls: TLSOptions

    @Option(help: "Address to listen on by plain HTTP.")
    var host: String = "127.0.0.1"

    @Option(help: "Port to listen on by plain HTTP.")
    var port: Int = 8080

    @Option(help: "The site's address from outside, such as https://dvc.example.vn; https marks cookies as secure.")
    var publicAddress: String?

    @Option(
        name: .customLong("allow-host"), help: "A host name that is answered; may be repeated. Without any, all are.")
    var hosts: [String] = []

    @Flag(
        help: """
            A proxy of ours stands before every port of the server; whom it serves is read from X-Forwarded-For. Never \
            with a port that others reach past it.
            """)
    var behindProxy = false

    @Flag(help: "A demo province: accounts listed, dossiers made, messages shown in a mailbox page.")
    var demo = false

    @Option(help: "How many synthetic dossiers a fresh demo gets.")
    var demoDossiers: Int = 240

    @Option(help: "Demo only: a file that holds the time to go by, Vietnam time, such as 2026-03-02T09:00.")
    var demoClock: String?

    @Option(help: "The file that names SMS and mail gateways; without one, messages wait in the outbox.")
    var messages: String?

    @Option(help: "The file that names providers of single sign-on; without one, people sign in here alone.")
    var signOn: String?

    @Option(help: "ClamAV's daemon, HOST:PORT or unix:/PATH; without it files are taken unchecked, and pages say so.")
    var clamd: String?

    @Flag(help: "Log each request.")
    var verbose = false

    @Flag(help: "Throttle nothing: only to measure a demo on this machine, never where people reach it.")
    var noLimits = false

    @Flag(help: "File without the public log: only to measure what it costs, with --no-limits.")
    var unloggedFilings = false

    @Flag(help: "Serve a database with demo officers all the same, on this machine alone: only to measure.")
    var allowDemoOfficers = false

    func validate() throws {
        if allowDemoOfficers, !Self.here.contains(host) || behindProxy || tls.isOn {
            throw ValidationError("--allow-demo-officers is for measuring: only on 127.0.0.1, behind no proxy.")
        }
        if let clamd, ClamdAddress(clamd) == nil {
            throw ValidationError("--clamd \(clamd): write HOST:PORT or unix:/PATH.")
        }
        if tls.isOn, !Self.here.contains(host) {
            throw ValidationError(
                "--host \(host): beside TLS, plain HTTP stays on 127.0.0.1; --redirect-port shows the way.")
        }
        if tls.isOn, !address.hasPrefix("https://") {
            throw ValidationError("--public-address \(address): with --tls-certificate it begins with https://.")
        }
        guard noLimits || unloggedFilings else { return }
        guard noLimits else { throw ValidationError("--unlogged-filings is for measuring: only with --no-limits.") }
        guard demo, Self.here.contains(host), !behindProxy, publicAddress == nil,
            !tls.isOn || Self.here.contains(tls.host)
        else {
            throw ValidationError("--no-limits is for measuring: only with --demo, and only on 127.0.0.1.")
        }
    }

    func run() async throws {
        RedactingLogHandler.install()
        var logger = Logger(label: "motcua")
        logger.logLevel = verbose ? .info : .warning
        if noLimits {
            logger.critical("--no-limits: passwords, PINs and filings are NOT throttled; for measuring alone")
        }
        let shelf = try certificate()
        let carriers = try carriers(logger)
        let providers = try signOn.map { try SignOnFile.providers($0) } ?? []
        var live = try await office.open(
            now: Date.now, replacing: demo, isDemo: demo, carriers: carriers,
            scanner: clamd.flatMap(ClamdAddress.init).map(ClamdScanner.init), logger: logger)
        if unloggedFilings {
            logger.critical("--unlogged-filings: filings get NO leaf and no receipt; for measuring alone")
            live.dossiers.logsFilings = false
        }
        if demo { try completeKeys(for: live.catalogue) }
        live.signOns = SignOns(
            database: live.database, texts: live.texts, providers: providers, transport: CurlProviderTransport())
        live.sealing.keys = DiskAgencyKeys(folder: log.signingFolder(of: office.database))
        let sequencer = try await sequencer(of: live)
        live.sealing.stamping = try log.stampAuthority(patience: 4)
        let site = Site(office: live, settings: try await settings(for: live), now: clock)
        let listeners = listeners(
            for: site, procedures: live.catalogue.procedures.count, shelf: shelf, logger: logger)
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    CatalogueWatch(publication: live.publication, logger: logger),
                    CalendarWatch(dossiers: live.dossiers, now: clock, logger: logger),
                    SilenceWatch(dossiers: live.dossiers, now: clock, logger: logger),
                    ScreeningWatch(files: live.files, now: clock, logger: logger),
                    PurgeWatch(purge: live.purge, now: clock, logger: logger),
                    MailroomWatch(mailroom: live.mailroom, now: clock, logger: logger),
                ] + HourlyWatch.all(of: live, now: clock, logger: logger)
                    + (try log.services(over: sequencer, logger: logger)) + listeners,
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            await live.close()
            throw ValidationError(
                "Another program listens where this one was to (\(ports)): stop it, or take another port. Nothing was changed."
            )
        }
        await live.close()
    }

    /// Where it listens, for people.
    private var ports: String {
        let plain = tls.isOnly ? nil : "--port \(port)"
        let secured = tls.isOn ? "--tls-port \(tls.port)" : nil
        return [plain, secured, tls.redirectPort.map { "--redirect-port \($0)" }].compactMap { $0 }.joined(
            separator: ", ")
    }

    /// Who carries messages: those of the file, in a demo without one nobody but the mailbox page.
    private func carriers(_ logger: Logger) throws -> Carriers {
        if let messages { return try MessagesFile.carriers(messages, publicAddress: address) }
        if demo { return .demo }
        logger.warning("no --messages: SMS and e-mail wait in the outbox, sign-up codes too")
        return .none
    }

    /// Addresses that only this machine reaches.
    private static let here = ["127.0.0.1", "::1", "localhost"]

    /// The certificate of the site, looked at before anything is opened.
    private func certificate() throws -> CertificateShelf? {
        do {
            return try tls.shelf()
        } catch let doubt as Doubt {
            throw doubt.leave("motcua serve: TLS")
        }
    }

    /// One site behind every port, so that what is counted against guessing is counted once.
    private func listeners(
        for site: Site, procedures: Int, shelf: CertificateShelf?, logger: Logger
    ) -> [any Service] {
        let responder = site.router().buildResponder()
        let line = "MotCua: \(address) (\(procedures) procedures\(demo ? ", demo" : ""))"
        let nothing: @Sendable (any NIOCore.Channel) async -> Void = { _ in }
        let announce: @Sendable (any NIOCore.Channel) async -> Void = { _ in
            print(line)
            // Whoever keeps this in a file sees it now, not at the end.
            fflush(nil)
        }
        var listeners: [any Service] = []
        if !tls.isOnly {
            listeners.append(
                Application(
                    responder: responder, server: .plain,
                    configuration: .init(address: .hostname(host, port: port), serverName: "motcua"),
                    onServerRunning: shelf == nil ? announce : nothing, logger: logger))
        }
        if let shelf {
            listeners += tls.services(
                for: responder, shelf: shelf, publicAddress: address, onRunning: announce, logger: logger)
        }
        return listeners
    }

    /// A demo signs with keys of its own making.
    private func completeKeys(for catalogue: Catalogue) throws {
        do {
            _ = try AgencyKeyFolder(path: log.signingFolder(of: office.database)).complete(
                catalogue.agencies, authority: catalogue.province.authority.vi, now: Date.now)
        } catch let doubt as Doubt {
            throw doubt.leave("motcua serve")
        }
    }

    private func sequencer(of live: Office) async throws -> Sequencer {
        do {
            _ = try (log.links(), log.stampAuthority())
            return try await log.sequencer(for: live.ledger, database: office.database, address: address, now: Date.now)
        } catch let doubt as Doubt {
            await live.close()
            throw doubt.leave("motcua serve: the public log")
        }
    }

    /// The time the site goes by: that of the machine, or what the demo's file says.
    private var clock: @Sendable () -> Date {
        guard demo, let demoClock else { return { Date.now } }
        return { DemoClock.moment(in: demoClock) ?? Date.now }
    }

    private var address: String {
        publicAddress ?? (tls.isOn ? "https://localhost:\(tls.port)" : "http://localhost:\(port)")
    }

    private func settings(for live: Office) async throws -> SiteSettings {
        guard demo else {
            if !allowDemoOfficers, try await live.accounts.hasOfficer(at: DemoPeople.domain) {
                throw ValidationError(
                    "This database has demo officers, whose password is public: serve it with --demo, or take another.")
            }
            return SiteSettings(
                hosts: hosts, isSecure: address.hasPrefix("https"), isDemo: false, publicAddress: address,
                trustsProxy: behindProxy)
        }
        let people = try await DemoPeople.appoint(in: live, administrators: true, now: Date.now)
        if demoDossiers > 0, try await live.figures.usage().isEmpty {
            print("MotCua: making \(demoDossiers) demo dossiers …")
            try await DemoDossiers(in: live, people: people, seed: 2_016, now: Date.now).make(demoDossiers)
            try await live.mailroom.deliverDemoPast()
        }
        return SiteSettings(
            hosts: hosts, isSecure: address.hasPrefix("https"), isDemo: true, publicAddress: address,
            demoAccounts: people.listed(in: live.catalogue, texts: live.texts), trustsProxy: behindProxy,
            isThrottled: !noLimits)
    }
}

extension DemoPeople {
    /// The accounts as the sign-in page lists them.
    func listed(in catalogue: Catalogue, texts: Phrasebook) -> [DemoAccount] {
        let t = texts.wording(.vi)
        return members.map { member in
            let purpose = member.posts.map { post in
                let agency = catalogue.agency(post.agency)?.shortName.vi ?? catalogue.province.name.vi
                return "\(agency): \(t(Phrase(computed: "role.\(post.role.rawValue)")))"
            }
            return DemoAccount(
                name: member.person.name, login: member.login, password: DemoPeople.password,
                isOfficer: !member.posts.isEmpty, purpose: purpose.joined(separator: ", "))
        }
    }
}
