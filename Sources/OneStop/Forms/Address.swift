import Foundation
import Kernel

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
