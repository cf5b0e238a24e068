import ArgumentParser

/// MotCua: a province's public services, online and at the desk.
@main
struct Motcua: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "motcua",
        abstract: "A province's public services, online and at the desk.",
        subcommands: [
            Serve.self, Check.self, Publish.self, Schema.self, Due.self, Seed.self, User.self, ResetSecondFactor.self,
            Verify.self, Keys.self, SealKeysCommand.self, WitnessServer.self, AgencyKeysCommand.self, Messages.self,
        ])
}
