import Kernel

/// The paragraphs of papers as the product words them.
package enum PrintWording {
    /// Its source: with expressions, in Vietnamese.
    package static func source(_ kind: PrintKind, _ part: String, _ edition: FormEdition, _ t: Wording) -> String {
        let key = "wording.\(kind.word).\(part)"
        let dated = "\(key).\(edition.rawValue)"
        let text = t(Phrase(computed: dated))
        return text == dated ? t(Phrase(computed: key)) : text
    }

    /// The same as a template; a test holds every one of them to the scope.
    static func standard(_ kind: PrintKind, _ part: String, _ edition: FormEdition, _ t: Wording) -> TextTemplate {
        let source = source(kind, part, edition, t)
        do throws(TemplateFault) {
            return try TextTemplate(source, in: PrintScope.scope)
        } catch {
            return TextTemplate(words: source)
        }
    }
}
