package import Kernel

/// Why a file of the province's folder gave no text.
package enum UnreadableFile: Sendable, Hashable {
    case missing
    case tooLarge(megabytes: Int)
    case notUTF8
    case closed

    package var words: LocalText {
        switch self {
        case .missing: LocalText(vi: "không có tệp này: hãy tạo", en: "no such file: write it")
        case .tooLarge(let most): LocalText(vi: "lớn hơn \(most) MB", en: "larger than \(most) MB")
        case .closed: LocalText(vi: "không mở được: xem quyền của tệp", en: "can't be opened: look at its permissions")
        case .notUTF8:
            LocalText(vi: "không phải chữ UTF-8: hãy lưu lại với bảng mã UTF-8", en: "not UTF-8: save it as UTF-8")
        }
    }
}
