/// Where a visit or an act comes from, as far as a server can know it.
package struct VisitOrigin: Sendable, Hashable {
    /// Browser and system in words: "Chrome, Windows".
    package let device: String
    /// The network address; of IPv6 its network.
    package let address: String

    package init(device: String, address: String) {
        self.device = String(device.prefix(80))
        self.address = String(address.prefix(80))
    }

    /// Of what the program does by itself.
    package static let none = VisitOrigin(device: "", address: "")
}
