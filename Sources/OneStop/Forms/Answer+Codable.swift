import Foundation
import Kernel

/// `{"text": "…"}`, `{"number": "12.5"}`, `{"date": "2016-01-18"}`: one key that tells the kind.
extension Answer: Codable {
    private enum Key: String, CodingKey {
        case text, number, money, date, choice, choices, yesNo, table, address, file
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an answer"))
        }
        switch key {
        case .text: self = .text(try container.decode(String.self, forKey: key))
        case .number:
            guard let number = Decimal(string: try container.decode(String.self, forKey: key), locale: nil) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "not a number")
            }
            self = .number(number)
        case .money: self = .money(try container.decode(Dong.self, forKey: key))
        case .date: self = .date(try container.decode(CivilDay.self, forKey: key))
        case .choice: self = .choice(try container.decode(String.self, forKey: key))
        case .choices: self = .choices(try container.decode([String].self, forKey: key))
        case .yesNo: self = .yesNo(try container.decode(Bool.self, forKey: key))
        case .table: self = .table(try container.decode([[String: Answer]].self, forKey: key))
        case .address: self = .address(try container.decode(Address.self, forKey: key))
        case .file: self = .file(try container.decode(FileReference.self, forKey: key))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .text(let text): try container.encode(text, forKey: .text)
        case .number(let number): try container.encode("\(number)", forKey: .number)
        case .money(let dong): try container.encode(dong, forKey: .money)
        case .date(let day): try container.encode(day, forKey: .date)
        case .choice(let picked): try container.encode(picked, forKey: .choice)
        case .choices(let picked): try container.encode(picked, forKey: .choices)
        case .yesNo(let value): try container.encode(value, forKey: .yesNo)
        case .table(let rows): try container.encode(rows, forKey: .table)
        case .address(let address): try container.encode(address, forKey: .address)
        case .file(let file): try container.encode(file, forKey: .file)
        }
    }
}
