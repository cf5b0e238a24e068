import OneStop

/// The parts of a provider's section that say how far it is believed.
enum SignOnRules {
    static func assurance(_ section: MessagesSection) throws(MessagesFault) -> AssuranceRule {
        var levels: [String: Assurance] = [:]
        for (word, level) in try section.pairs("levels") {
            levels[word] = try known(level, at: "levels", section)
        }
        let otherwise = try section.optional("assurance").map { text throws(MessagesFault) in
            try known(text, at: "assurance", section)
        }
        return AssuranceRule(otherwise: otherwise ?? .national, levels: levels)
    }

    private static func known(
        _ text: String, at key: String, _ section: MessagesSection
    ) throws(MessagesFault) -> Assurance {
        guard let level = Assurance(rawValue: text) else {
            let known = Assurance.allCases.map(\.rawValue).joined(separator: ", ")
            throw section.fault(at: key, "level \"\(text)\" is unknown", "There are \(known)")
        }
        return level
    }

    static func multiFactor(
        _ section: MessagesSection, _ audience: SignOnAudience
    ) throws(MessagesFault) -> MultiFactorRule {
        guard let part = try section.section("second_factor", known: ["acr", "amr"]) else { return MultiFactorRule() }
        let rule = MultiFactorRule(acr: Set(part.strings("acr")), amr: Set(part.strings("amr")))
        guard audience == .officers, !rule.acr.isEmpty || !rule.amr.isEmpty else {
            throw section.fault(
                at: "second_factor", "second_factor names no word, or citizens have none",
                "Write lists under acr or amr, for officers alone")
        }
        return rule
    }

    static func truth(
        _ key: String, _ section: MessagesSection, otherwise: Bool
    ) throws(MessagesFault) -> Bool {
        switch section.optional(key) {
        case nil: return otherwise
        case "true": return true
        case "false": return false
        default: throw section.fault(at: key, "\(key) is neither true nor false", "Write one of them")
        }
    }
}
