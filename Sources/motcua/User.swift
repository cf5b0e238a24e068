import ArgumentParser
import Foundation
import Kernel
import Logging
import OneStop

/// Makes an officer's account, or gives an existing one its name, password and posts anew.
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an officer's account with posts, or renew it; the password is printed once.",
        discussion: "Example: motcua user --name \"Lê Thị Hoa\" --login hoa@sgtvt.example.vn --post so-gtvt:reception")

    @OptionGroup var office: OfficeOptions

    @Option(help: "The officer's name.")
    var name: String

    @Option(help: "E-mail address or phone number to sign in with.")
    var login: String

    @Option(name: .customLong("post"), help: "AGENCY:ROLE, such as so-gtvt:case_officer; may be repeated.")
    var posts: [String] = []

    @Option(help: "The password; one is made where none is given.")
    var password: String?

    func run() async throws {
        guard let login = Login(login) else { throw ValidationError("--login: neither an e-mail address nor a phone") }
        let live = try await office.open(now: Date.now, logger: Logger(label: "motcua"))
        let held = try posts.map { try post($0, in: live.catalogue) }
        let chosen = password ?? Self.makePassword()
        try await live.accounts.appoint(
            name: name, login: login, password: chosen, isGiven: !held.isEmpty, posts: held,
            now: Date.now)
        print("\(name): \(held.isEmpty ? "no post" : posts.joined(separator: ", "))")
        if password == nil { print("Password: \(chosen)") }
        if !held.isEmpty { print("Good for a first sign-in within 7 days, at which the officer chooses another.") }
        await live.close()
    }

    private func post(_ text: String, in catalogue: Catalogue) throws -> Post {
        let parts = text.split(separator: ":").map(String.init)
        let places = catalogue.agencies.map(\.slug) + [catalogue.province.slug]
        guard parts.count == 2, places.contains(parts[0]) else {
            let known = places.joined(separator: ", ")
            throw ValidationError("--post \(text): write AGENCY:ROLE; agencies, and the province, are \(known)")
        }
        guard let role = Role(rawValue: parts[1]) else {
            throw ValidationError(
                "--post \(text): roles are \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return Post(agency: parts[0], role: role)
    }

    /// Four groups of four letters and digits that aren't mistaken for each other.
    private static func makePassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var random = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            String((0..<4).map { _ in letters[Int.random(in: letters.indices, using: &random)] })
        }.joined(separator: "-")
    }
}
