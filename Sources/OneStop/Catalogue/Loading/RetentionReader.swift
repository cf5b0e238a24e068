import Yams

/// Reads `retention` of province.yaml: the classes, the one for all else, the days of what passes.
struct RetentionReader {
    let declaration: Declaration

    func read(_ node: Node) -> Retention? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        var keys: Set<String> = []
        let classes = fields.list("classes") { item -> RetentionClass? in
            guard let one = Fields(item, in: declaration) else { return nil }
            let read = RetentionClass(
                key: one.name("key", taken: &keys), name: one.requiredLocalText("name"),
                years: one.whole("years", in: RetentionClass.range), law: one.requiredText("law", max: 300))
            one.finish()
            return read
        }
        let otherwise = fields.optional("otherwise").flatMap { declaration.reference($0, among: classes.map(\.key)) }
        let passing = fields.optional("days").flatMap(days) ?? PassingDays()
        fields.finish()
        return Retention(classes: classes, otherwise: otherwise, passing: passing)
    }

    private func days(_ node: Node) -> PassingDays? {
        guard let fields = Fields(node, in: declaration) else { return nil }
        var days = PassingDays()
        for (key, path) in PassingDays.keys {
            if let count = fields.whole(key, in: PassingDays.range) { days[keyPath: path] = count }
        }
        fields.finish()
        return days
    }
}

extension PassingDays {
    /// What each is called in declarations.
    static var keys: [(String, WritableKeyPath<PassingDays, Int>)] {
        [
            ("drafts", \.drafts), ("filed", \.filed), ("messages", \.messages), ("lookups", \.lookups),
            ("traces", \.traces),
        ]
    }
}

extension Declaration {
    /// A name that must be one of those.
    func reference(_ node: Node, among names: [String]) -> String? {
        guard let name = text(node, max: 100) else { return nil }
        if !names.contains(name) {
            report(.unknownReference(name, suggestion: Nearest.word(to: name, among: names)), at: node)
        }
        return name
    }
}
