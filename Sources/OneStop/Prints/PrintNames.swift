import Kernel

/// What papers are called.
package enum PrintNames {
    /// "Giấy tiếp nhận hồ sơ và hẹn trả kết quả": the name by that edition.
    package static func title(of kind: PrintKind, _ edition: FormEdition, _ t: Wording) -> String {
        let key = "print.\(kind.word).title"
        let dated = t(Phrase(computed: "\(key).\(edition.rawValue)"))
        return dated.hasPrefix("print.") ? t(Phrase(computed: key)) : dated
    }
}
