import Kernel
import OneStop

/// Of which words a page speaks: a situation's, of a procedure ("" for all), in a language.
struct TemplatePlace: Sendable {
    let situation: Situation
    let procedure: String
    let language: Language

    var link: Link { .messageTemplate(situation.rawValue, procedure: procedure, language: language.rawValue) }
}

extension Situation {
    var phrase: Phrase { Phrase(computed: "situation.\(rawValue)") }
}
