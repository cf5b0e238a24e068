import ArgumentParser
import Foundation

/// Fetches each page in a closed loop for a while.
struct FetchPages: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Fetch pages of a demo server, or the floor's constant page.")

    @OptionGroup var options: MeasureOptions

    @Option(help: "The server's port on 127.0.0.1.")
    var port: Int

    @Option(help: "Seconds for each page.")
    var seconds: Double = 3

    @Option(help: "How many fetch at once.")
    var clients: Int = 64

    @Option(help: "The file with the codes of dossiers that were filed; without it, the constant page is fetched.")
    var codes: String?

    /// Dossiers that the pages of dossiers go round through.
    private static let dossiers = 50

    func run() throws {
        guard let codes else { return try measure(.constantPage, ["/hang-so"], nil) }
        let filed = try String(contentsOfFile: codes, encoding: .utf8).split(separator: "\n").map(String.init).sorted()
        let citizen = try Visitor(login: "congdan@demo.vn", isOfficer: false, port: port)
        let officer = try Visitor(login: "tiepnhan.\(HouseholdForm.agencies[0])@demo.vn", isOfficer: true, port: port)
        let connection = try HTTPConnection(port: port)
        var own: [String] = []
        // An officer sees the dossiers of one agency; opening one is recorded, and is over before it is measured.
        for code in filed where own.count < Self.dossiers {
            if try connection.send(officer.get("/can-bo/ho-so/\(code)")).status == 200 { own.append(code) }
        }
        try measure(.home, ["/"], nil)
        try measure(.procedure, ["/thu-tuc/\(HouseholdForm.slug)"], nil)
        try measure(.search, ["/thu-tuc?q=kinh+doanh", "/thu-tuc?q=ph%C3%B9+hi%E1%BB%87u"], nil)
        try measure(.citizenDossier, own.map { "/ho-so/\($0)" }, citizen)
        try measure(.queue, ["/can-bo/hang-doi/tat-ca", "/can-bo/hang-doi/moi"], officer)
        try measure(.officerDossier, own.map { "/can-bo/ho-so/\($0)" }, officer)
    }

    private func measure(_ work: Work, _ paths: [String], _ visitor: Visitor?) throws {
        let requests = paths.map { visitor?.get($0) ?? .get($0) }
        let connection = try HTTPConnection(port: port)
        var bytes = 0
        // Each once before, so that no first time (an officer's view is recorded) is among the measured.
        for (path, request) in zip(paths, requests) {
            let response = try connection.send(request)
            guard response.status == 200 else { throw HTTPFault("\(response.status) to \(path)") }
            bytes = max(bytes, response.body.count)
        }
        let sample = ClosedLoop(clients: clients, seconds: seconds).run { _ in
            let connection = try HTTPConnection(port: port)
            return { number in
                let response = try connection.send(requests[number % requests.count])
                guard response.status == 200 else { throw HTTPFault("\(response.status)") }
            }
        }
        try options.keep(sample, as: work, bytes: bytes)
    }
}
