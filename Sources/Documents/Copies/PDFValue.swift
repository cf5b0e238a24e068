/// A value as it stands in a PDF, with the place where it does.
///
/// - Source: ISO 32000-1 7.3.
struct PDFValue {
    let kind: Kind
    let source: Range<Int>

    indirect enum Kind {
        case number(Double)
        case name(String)
        case reference(Int, generation: Int)
        case array([PDFValue])
        case dictionary([String: PDFValue])
        /// Texts, truths and null, which nobody asks for here.
        case other
    }

    /// A number without a fraction.
    var whole: Int? {
        if case .number(let number) = kind { return Int(exactly: number) }
        return nil
    }

    var number: Double? {
        if case .number(let number) = kind { return number }
        return nil
    }

    /// The number of the object that it leads to.
    var reference: Int? {
        if case .reference(let object, _) = kind { return object }
        return nil
    }

    var array: [PDFValue]? {
        if case .array(let values) = kind { return values }
        return nil
    }

    /// What a dictionary has under that name.
    subscript(key: String) -> PDFValue? {
        if case .dictionary(let entries) = kind { return entries[key] }
        return nil
    }

    /// Every reference in it, with its place, in the order of the file.
    var references: [(object: Int, source: Range<Int>)] {
        switch kind {
        case .reference(let object, _): [(object, source)]
        case .array(let values): values.flatMap(\.references)
        case .dictionary(let entries):
            entries.values.sorted { $0.source.lowerBound < $1.source.lowerBound }.flatMap(\.references)
        case .number, .name, .other: []
        }
    }
}
