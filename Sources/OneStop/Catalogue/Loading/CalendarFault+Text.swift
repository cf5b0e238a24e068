package import Kernel

extension CalendarFault.Code {
    /// What is wrong with one line of calendar.csv.
    package var words: LocalText {
        switch self {
        case .missingHeading:
            LocalText(vi: "dòng đầu phải là date,kind,name", en: "the first line must be date,kind,name")
        case .wrongColumns: LocalText(vi: "cần ba cột: ngày,loại,tên", en: "three columns are needed: date,kind,name")
        case .notADay(let text): LocalText(vi: "“\(text)” không phải ngày như 2026-01-31", en: "\"\(text)\" is no day")
        case .unknownKind(let text):
            LocalText(
                vi: "“\(text)” không phải holiday hay makeup-workday",
                en: "\"\(text)\" is neither holiday nor makeup-workday")
        case .missingName: LocalText(vi: "thiếu tên ngày", en: "the day's name is missing")
        case .duplicate(let day): LocalText(vi: "ngày \(day.iso) có hai lần", en: "\(day.iso) stands here twice")
        case .missingYear(let year):
            LocalText(vi: "năm \(year) không có ngày nghỉ nào: có lẽ quên", en: "\(year) has no holiday: forgotten?")
        case .makeupOnWorkday(let day):
            LocalText(vi: "ngày làm bù \(day.iso) không phải cuối tuần", en: "\(day.iso) is no weekend to make up on")
        }
    }
}
