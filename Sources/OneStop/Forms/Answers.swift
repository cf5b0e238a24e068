package import Foundation
package import Kernel

/// Validated answers by field id; only fields that were shown are in it.
package struct Answers: Sendable, Hashable, Codable {
    package var values: [String: Answer]

    package init(_ values: [String: Answer] = [:]) {
        self.values = values
    }

    package subscript(_ field: String) -> Answer? {
        get { values[field] }
        set { values[field] = newValue }
    }
}

/// One validated answer, of the kind its field declares.
package indirect enum Answer: Sendable, Hashable {
    case text(String)
    case number(Decimal)
    case money(Dong)
    case date(CivilDay)
    case choice(String)
    case choices([String])
    case yesNo(Bool)
    case table([[String: Answer]])
    case address(Address)
    case file(FileReference)
}

/// A place in the province: a commune unit and what stands before it.
package struct Address: Sendable, Hashable, Codable {
    /// House, street, hamlet, as typed.
    package let street: String
    /// Code of the commune unit in units.csv (unique with the day of the answer); `nil` outside the province.
    package let unit: String?
    /// The full text as shown: "12 Hùng Vương, phường Vĩnh Điện, thị xã Điện Bàn, tỉnh Quảng Nam".
    package let text: String

    package init(street: String, unit: String?, text: String) {
        self.street = street
        self.unit = unit
        self.text = text
    }
}

/// A stored file by its content, with the name under which the person sent it.
package struct FileReference: Sendable, Hashable, Codable {
    package let digest: SHA256Digest
    package let name: String
    /// Bytes.
    package let size: Int
    package let type: FileType

    package init(digest: SHA256Digest, name: String, size: Int, type: FileType) {
        self.digest = digest
        self.name = name
        self.size = size
        self.type = type
    }
}

/// The kinds of file that are accepted, told by content, never by name.
package enum FileType: String, Sendable, Hashable, Codable, CaseIterable {
    case pdf, jpeg, png, webp, docx, xlsx
}
