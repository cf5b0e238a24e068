package import Foundation
package import Kernel

/// One value of a person's copy: for people in their language, for machines in one spelling.
package enum CopiedValue: Sendable, Hashable {
    case text(String)
    case moment(Date)
    case day(CivilDay)
    case flag(Bool)
    case number(Int)
    case none

    /// An empty text is none.
    init(_ text: String?) { self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none }
    init(_ moment: Date?) { self = moment.map(CopiedValue.moment) ?? .none }
    init(_ day: CivilDay?) { self = day.map(CopiedValue.day) ?? .none }
}

extension CopiedValue: Encodable {
    /// Moments as RFC 3339 in Việt Nam's time to the minute, days as ISO 8601.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .moment(let moment):
            let (day, time) = (VietnamTime.day(of: moment), VietnamTime.time(of: moment))
            try container.encode("\(day.iso)T\(time.text):00+07:00")
        case .day(let day): try container.encode(day.iso)
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .none: try container.encodeNil()
        }
    }
}
