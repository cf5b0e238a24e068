package import Kernel

extension ExampleRun.Difference {
    /// What differs, in that language.
    package func text(_ language: Language) -> String {
        language == .vi ? vietnamese : english
    }

    private var english: String {
        switch self {
        case .unexpectedFault(let at, let says): "\(at): found \"\(says)\", which the example doesn't expect"
        case .missingFault("", _): "refused expects at least one fault"
        case .missingFault(let at, let says): "\(at): expected a fault that says \"\(says)\", found none"
        case .due(let expected, let found): "due \(expected) expected, \(found) found"
        case .fee(let expected, let found): "fee \(expected) expected, \(found) found"
        case .papers(let expected, let found):
            "papers [\(expected.joined(separator: ", "))] expected, [\(found.joined(separator: ", "))] found"
        case .steps(let expected, let found):
            "steps [\(expected.joined(separator: ", "))] expected, [\(found.joined(separator: ", "))] found"
        case .closed(let day): "no window is open on \(day)"
        }
    }

    private var vietnamese: String {
        switch self {
        case .unexpectedFault(let at, let says): "\(at): có lỗi “\(says)” mà ví dụ không mong đợi"
        case .missingFault("", _): "refused phải có ít nhất một lỗi"
        case .missingFault(let at, let says): "\(at): mong đợi lỗi có chữ “\(says)”, không thấy"
        case .due(let expected, let found): "hạn mong đợi \(expected), tính ra \(found)"
        case .fee(let expected, let found): "mức thu mong đợi \(expected), tính ra \(found)"
        case .papers(let expected, let found):
            "giấy tờ mong đợi [\(expected.joined(separator: ", "))], cần [\(found.joined(separator: ", "))]"
        case .steps(let expected, let found):
            "các bước mong đợi [\(expected.joined(separator: ", "))], đi qua [\(found.joined(separator: ", "))]"
        case .closed(let day): "không có đợt nhận hồ sơ vào ngày \(day)"
        }
    }
}
