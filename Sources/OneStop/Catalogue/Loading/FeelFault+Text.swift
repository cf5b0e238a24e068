import Kernel

/// What an expression's fault says to whoever wrote it.
extension FeelFault {
    /// What it says in English, without its place.
    var english: String {
        switch code {
        case .unexpected(let what): "expression: \"\(what)\" doesn't fit here"
        case .unexpectedEnd: "expression: ends too early"
        case .unclosedText: "expression: a text in quotes isn't closed"
        case .strayCharacter(let what): "expression: \"\(what)\" means nothing here"
        case .tooLong(let max): "expression: longer than \(max)"
        case .tooDeep: "expression: nested too deeply"
        case .unknownName(let name, let hint):
            "expression: no field \"\(name)\"" + (hint.map { ": did you mean \"\($0)\"?" } ?? "")
        case .unknownFunction(let name, let hint):
            "expression: no function \"\(name)\"" + (hint.map { ": did you mean \"\($0)\"?" } ?? "")
        case .notAnOption(let option, let allowed, let hint):
            "expression: \"\(option)\" is not an option of the field: "
                + (hint.map { "did you mean \"\($0)\"?" } ?? "its options are \(list(allowed))")
        case .wrongArguments(let name): "expression: wrong number of arguments of \(name)()"
        case .wrongType(let found, let wanted):
            "expression: a \(found.words.text(.en)) where a \(wanted.words.text(.en)) is needed"
        }
    }

    /// What it says in Vietnamese, without its place.
    var vietnamese: String {
        switch code {
        case .unexpected(let what): "biểu thức: “\(what)” không hợp ở đây"
        case .unexpectedEnd: "biểu thức: kết thúc quá sớm"
        case .unclosedText: "biểu thức: chuỗi trong ngoặc kép chưa đóng"
        case .strayCharacter(let what): "biểu thức: “\(what)” không có nghĩa ở đây"
        case .tooLong(let max): "biểu thức: dài hơn \(max)"
        case .tooDeep: "biểu thức: lồng quá sâu"
        case .unknownName(let name, let hint):
            "biểu thức: không có trường “\(name)”" + (hint.map { ": ý bạn là “\($0)”?" } ?? "")
        case .unknownFunction(let name, let hint):
            "biểu thức: không có hàm “\(name)”" + (hint.map { ": ý bạn là “\($0)”?" } ?? "")
        case .notAnOption(let option, let allowed, let hint):
            "biểu thức: “\(option)” không phải lựa chọn của trường: "
                + (hint.map { "ý bạn là “\($0)”?" } ?? "các lựa chọn là \(list(allowed))")
        case .wrongArguments(let name): "biểu thức: sai số đối số của \(name)()"
        case .wrongType(let found, let wanted): "biểu thức: \(found.words.vi) ở chỗ cần \(wanted.words.vi)"
        }
    }

    private func list(_ options: [String]) -> String {
        options.prefix(8).map { "“\($0)”" }.joined(separator: ", ") + (options.count > 8 ? "…" : "")
    }
}
