package import Kernel

/// What should stand where something else was written.
package enum WantedKind: Sendable, Hashable, CaseIterable {
    case mapping, fieldPairs, rows, list, text, trueOrFalse, number, wholeNumber, textExpression, plainColumn
    case sameWords

    /// As a message names it.
    package var words: LocalText {
        switch self {
        case .mapping: LocalText(vi: "các dòng “khóa: giá trị”", en: "a mapping (key: value)")
        case .fieldPairs:
            LocalText(vi: "các dòng “trường này: trường của hồ sơ trước”", en: "a mapping (this field: earlier field)")
        case .rows: LocalText(vi: "danh sách dòng (- cột: giá trị)", en: "a list of rows (- column: value)")
        case .list: LocalText(vi: "danh sách (- …)", en: "a list (- …)")
        case .text: LocalText(vi: "một đoạn chữ", en: "a text")
        case .trueOrFalse: LocalText(vi: "true hoặc false", en: "true or false")
        case .number: LocalText(vi: "một số", en: "a number")
        case .wholeNumber: LocalText(vi: "một số nguyên", en: "a whole number")
        case .textExpression: LocalText(vi: "biểu thức cho ra chữ", en: "an expression that gives a text")
        case .sameWords:
            LocalText(
                vi: "danh sách từ hai cụm trở lên: [sổ đỏ, bìa đỏ]",
                en: "a list of two texts or more: [sổ đỏ, bìa đỏ]")
        case .plainColumn:
            LocalText(
                vi: "cột không phải bảng, tọa độ hay tệp: đưa ra ngoài bảng",
                en: "a column that is neither table, coordinates nor file: move it out of the table")
        }
    }
}
