import Kernel

/// A result as a paper that its procedure words itself: lines with expressions over the answers.
///
///     # Giấy chứng nhận đăng ký hộ kinh doanh
///     1. Tên hộ kinh doanh: __{{ ten_ho_kinh_doanh }}__
///     | STT | Tên ngành | Mã ngành
///     |> nganh_nghe_kinh_doanh: {{ stt }} | {{ ten_nganh_nghe }} | {{ ma_nganh_cap_4 }}
///     ? website != null: Website: {{ website }}
///
/// `#` is the title, `##` a heading, `=` a line in the middle, `|` a table's head and `|>` its rows, `?` a line that
/// stands only where its condition is true, `__…__` bold.
package struct ResultPaper: Sendable, Hashable {
    package let source: String
    let lines: [Line]

    /// One line of the paper.
    indirect enum Line: Sendable, Hashable {
        case title(TextTemplate)
        case heading(TextTemplate)
        case centred([Run])
        case paragraph([Run])
        case head([TextTemplate])
        case rows(of: String, [TextTemplate])
        case when(Feel, Line)
    }

    /// A stretch of one style.
    struct Run: Sendable, Hashable {
        let words: TextTemplate
        let isBold: Bool
    }

    /// Longest source, bytes.
    package static let longest = 12_000

    /// What every result's paper may name beside the form's fields; all are texts.
    package static let names = [
        "so_ket_qua", "ngay_ky", "nguoi_ky", "co_quan", "ma_ho_so", "chu_ho_so", "co_hieu_luc_den",
    ]

    /// Reads the source and checks it against the form.
    ///
    /// - Throws: `TemplateFault` at the first place that can't be understood.
    package init(_ source: String, over form: Form) throws(TemplateFault) {
        let scope = Self.names.reduce(form.feelScope) { $0.binding($1, to: .text) }
        var lines: [Line] = []
        for (index, text) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let reader = ResultLineReader(number: index + 1, form: form, scope: scope)
            if let line = try reader.line(String(text), from: 0) { lines.append(line) }
        }
        self.source = source
        self.lines = lines
    }
}
