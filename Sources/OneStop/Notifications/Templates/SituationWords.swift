import Kernel

/// The texts of one situation in one language: for phones, and subject and body of the letter.
package struct SituationWords: Sendable, Hashable {
    package let sms: String
    package let subject: String
    package let body: String

    package init(sms: String, subject: String, body: String) {
        self.sms = sms
        self.subject = subject
        self.body = body
    }

    /// What the product says.
    package static func standard(_ situation: Situation, _ t: Wording) -> SituationWords {
        SituationWords(sms: t(situation.sms), subject: t(situation.subject), body: t(situation.body))
    }

    /// As a person would get it, with usual values: the SMS without marks, or with them.
    package func filled(isAccented: Bool) -> SituationWords {
        let short = SMSWords(isAccented: isAccented).fill(sms, Situation.samples)
        return SituationWords(
            sms: isAccented ? short : Folding.plain(short),
            subject: Wording.fill(subject, Situation.samples), body: Wording.fill(body, Situation.samples))
    }

    /// Why it can't be used; empty where it can.
    package func faults(for situation: Situation) -> [TemplateProblem] {
        var faults: [TemplateProblem] = []
        for (part, text, longest) in [("sms", sms, 320), ("subject", subject, 200), ("body", body, 4_000)] {
            if text.trimmingBlanks.isEmpty { faults.append(TemplateProblem(part: part, kind: .empty)) }
            if text.count > longest { faults.append(TemplateProblem(part: part, kind: .tooLong(longest))) }
            for name in Self.placeholders(of: text) where !situation.names.contains(name) {
                faults.append(TemplateProblem(part: part, kind: .unknownName(name)))
            }
        }
        let filled = SMSWords(isAccented: false).fill(sms, Situation.samples)
        if faults.isEmpty, SMSLength(of: Folding.plain(filled)).parts > 1 {
            faults.append(TemplateProblem(part: "sms", kind: .tooManyParts))
        }
        return faults
    }

    /// Names in braces, in order; a brace that is never closed is a name too, so that it is told.
    static func placeholders(of text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { part in
            part.contains("}") ? String(part.prefix { $0 != "}" }) : "{" + part.prefix(20)
        }
    }
}
