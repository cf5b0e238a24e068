/// Words that mean the same to a citizen; a procedure that has one is found by the others.
struct Synonyms {
    private let groups: [[[SearchWord]]]

    init(_ groups: [[String]]) {
        self.groups = groups.map { $0.map(SearchWord.words) }
    }

    /// What else the phrases may be called: of each group that one of them contains a member of, the other members.
    func others(of phrases: [[SearchWord]]) -> [[SearchWord]] {
        groups.flatMap { group -> [[SearchWord]] in
            let said = group.filter { member in phrases.contains { Self.contains($0, member) } }
            return said.isEmpty ? [] : group.filter { !said.contains($0) }
        }
    }

    private static func contains(_ phrase: [SearchWord], _ part: [SearchWord]) -> Bool {
        guard !part.isEmpty, phrase.count >= part.count else { return false }
        return (0...phrase.count - part.count).contains { start in
            phrase[start..<start + part.count].elementsEqual(part)
        }
    }
}
