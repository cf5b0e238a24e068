import Kernel

/// A commune-level unit, known by code within its period of validity.
package struct CommuneUnit: Sendable, Hashable {
    package let code: String
    /// "Phường Vĩnh Điện"
    package let name: String
    /// "Thị xã Điện Bàn"
    package let district: String

    package init(code: String, name: String, district: String) {
        self.code = code
        self.name = name
        self.district = district
    }
}
