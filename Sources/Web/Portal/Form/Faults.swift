import OneStop

extension [FieldFault] {
    /// The faults as the error summary lists them, and as fields show them.
    func texts(_ t: Wording) -> [(name: String, text: String)] {
        map { fault in
            let (key, values) = fault.code.phrase(in: t.language)
            return (fault.name, t(Phrase(computed: key), values))
        }
    }
}

/// The first text for each name.
func byName(_ texts: [(name: String, text: String)]) -> [String: String] {
    Dictionary(texts.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
}
