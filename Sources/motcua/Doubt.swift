import ArgumentParser
import Foundation

/// Why a command about proofs and keys says no, in words for whoever called it.
struct Doubt: Error {
    let words: String

    init(_ words: String) {
        self.words = words
    }

    /// Says why on standard error and ends the command with 1.
    func leave(_ command: String) -> ExitCode {
        FileHandle.standardError.write(Data("\(command): \(words)\n".utf8))
        return ExitCode(1)
    }
}
