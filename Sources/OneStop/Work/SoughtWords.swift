package import Kernel
import Storage

/// What an officer searches for, and how addresses of that officer's pages carry it.
///
/// Addresses stay in histories, bookmarks and the notes of proxies; a number of somebody goes into none of them.
package struct SoughtWords: Sendable, Hashable {
    /// As typed; empty where nothing is sought.
    package let typed: String
    /// The same where no number in it may be somebody's; else sealed for this officer alone.
    package let carried: String

    package static let none = SoughtWords(typed: "", carried: "")

    private init(typed: String, carried: String) {
        self.typed = typed
        self.carried = carried
    }

    /// - Parameter words: as typed, or as an address carried them.
    /// - Throws: code `value` or `configuration` for what was sealed for somebody else, or changed.
    init(_ words: String, most: Int, by officer: ID<Account>, in tx: Transaction) throws {
        let cell = Cell("searches", "words", row: officer.text)
        let typed = String(try tx.unseal(words, at: cell).trimmingBlanks.prefix(most))
        let isOpen = PersonalNumbers(in: typed).found.isEmpty
        self.init(typed: typed, carried: isOpen ? typed : try tx.seal(typed, at: cell))
    }
}

extension Work {
    /// What that officer searches for, by what was typed or what an address carried, of so many characters at most.
    ///
    /// - Returns: `nil` for what was sealed for somebody else, or changed.
    package func sought(_ words: String, most: Int, by officer: ID<Account>) async throws -> SoughtWords? {
        guard !words.isEmpty else { return SoughtWords.none }
        do {
            return try await database.read { tx in try SoughtWords(words, most: most, by: officer, in: tx) }
        } catch let error as StorageError where error.code == .value || error.code == .configuration {
            return nil
        }
    }
}
