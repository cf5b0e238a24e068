package import Kernel

/// What each fault says to the person who writes declarations: what, why, what to do.
extension CatalogueFault {
    /// "file:line:column: what is wrong: what to do", in that language.
    package func text(_ language: Language) -> String {
        let words = language == .vi ? code.vietnamese : code.english
        return "\(place): \(words)"
    }
}

extension CatalogueFault.Code {
    fileprivate var english: String {
        switch self {
        case .unreadable(let why): "can't be read: \(why.words.text(.en))"
        case .tooLarge(let max): "larger than \(max / 1_024) KB: a declaration is text, split or shorten it"
        case .tooDeep: "nested too deeply: write plain lists and mappings"
        case .anchor: "anchors (&) and aliases (*) are not allowed: write the value out, or put it in quotes"
        case .syntax(let problem): "not YAML: \(problem.words.text(.en))"
        case .duplicateKey(let key): "\"\(key)\" stands here twice: keep one"
        case .unknownKey(let key, let allowed, let hint):
            "unknown key \"\(key)\"" + (hint == nil ? ": known here are \(list(allowed))" : meant(hint))
        case .missingKey(let key): "\"\(key)\" is missing: add it"
        case .wrongKind(let wanted): "expected \(wanted.words.text(.en))"
        case .empty: "empty: write a text"
        case .tooLong(let max): "too long: at most \(max) characters"
        case .notAWord(let word, let allowed, let hint):
            "\"\(word)\" is not one of \(list(allowed))\(meant(hint))"
        case .badName(let name): "\"\(name)\" is not a name: small letters a–z, digits, _ and - only"
        case .duplicateName(let name): "\"\(name)\" is used twice: names are unique here"
        case .unknownReference(let name, let hint): "nothing is called \"\(name)\"\(meant(hint))"
        case .broken(let rule): rule.words.text(.en)
        case .expression(let fault): fault.english
        case .notACondition(let type): "a condition must be true or false, this is a \(type.words.text(.en))"
        case .notANumber(let type): "a fee must be a number, this is a \(type.words.text(.en))"
        case .looksAhead(let name): "depends on \"\(name)\", which is asked later or is itself: ask that first"
        case .steps(let fault): "steps: \(fault.words.text(.en))"
        case .limitExceeded(let sum, let limit): "the steps take \(sum), the limit is \(limit): shorten a step"
        case .calendar(let fault): "calendar: \(fault.words.text(.en))"
        case .unitsLine: "three columns are needed: code,name,district"
        case .noProcedures: "no procedure found below agencies/: is this a province's folder?"
        }
    }

    fileprivate var vietnamese: String {
        switch self {
        case .unreadable(let why): "không đọc được: \(why.words.vi)"
        case .tooLarge(let max): "lớn hơn \(max / 1_024) KB: bản khai là chữ, hãy tách hoặc rút gọn"
        case .tooDeep: "lồng quá sâu: chỉ dùng danh sách và ánh xạ đơn giản"
        case .anchor: "không dùng neo (&) và bí danh (*): viết hẳn giá trị, hoặc đặt trong ngoặc kép"
        case .syntax(let problem): "không phải YAML: \(problem.words.vi)"
        case .duplicateKey(let key): "“\(key)” có hai lần: giữ một"
        case .unknownKey(let key, let allowed, let hint):
            "khóa lạ “\(key)”" + (hint == nil ? ": ở đây dùng được \(list(allowed))" : nearby(hint))
        case .missingKey(let key): "thiếu “\(key)”: hãy thêm"
        case .wrongKind(let wanted): "cần \(wanted.words.vi)"
        case .empty: "để trống: hãy viết nội dung"
        case .tooLong(let max): "quá dài: nhiều nhất \(max) ký tự"
        case .notAWord(let word, let allowed, let hint):
            "“\(word)” không thuộc \(list(allowed))\(nearby(hint))"
        case .badName(let name): "“\(name)” không phải tên: chỉ dùng chữ thường a–z, số, _ và -"
        case .duplicateName(let name): "“\(name)” dùng hai lần: tên ở đây phải khác nhau"
        case .unknownReference(let name, let hint): "không có gì tên “\(name)”\(nearby(hint))"
        case .broken(let rule): rule.words.vi
        case .expression(let fault): fault.vietnamese
        case .notACondition(let type): "điều kiện phải là đúng hoặc sai, đây là \(type.words.vi)"
        case .notANumber(let type): "mức thu phải là số, đây là \(type.words.vi)"
        case .looksAhead(let name): "phụ thuộc “\(name)” được hỏi sau hoặc chính nó: hãy hỏi trường đó trước"
        case .steps(let fault): "các bước: \(fault.words.vi)"
        case .limitExceeded(let sum, let limit): "các bước cộng lại \(sum), thời hạn là \(limit): hãy rút ngắn"
        case .calendar(let fault): "lịch: \(fault.words.vi)"
        case .unitsLine: "cần ba cột: mã,tên,huyện (code,name,district)"
        case .noProcedures: "không có thủ tục nào trong agencies/: đây có phải thư mục của tỉnh?"
        }
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    private func meant(_ hint: String?) -> String { hint.map { ": did you mean \"\($0)\"?" } ?? "" }

    private func nearby(_ hint: String?) -> String { hint.map { ": ý bạn là “\($0)”?" } ?? "" }
}
