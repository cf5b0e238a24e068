import ArgumentParser
import OneStop

/// Prints what an editor needs to help whoever writes a declaration: names, words, and what is missing.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON Schema of a kind of file, for editors, or the reference of its keys.")

    @Argument(help: "procedure, agency, province or example.")
    var kind: DeclarationSchema = .procedure

    @Flag(help: "Print tables of the keys in Markdown, in Vietnamese, instead.")
    var reference = false

    func run() {
        print(reference ? kind.reference : kind.document, terminator: "")
    }
}

extension DeclarationSchema: ExpressibleByArgument {}
