import Documents

/// The QR code that leads a phone to a dossier's tracking page.
package struct TrackingQR: Sendable, Hashable {
    /// Modules along one side.
    package let size: Int
    /// The dark modules as an SVG path in units of a module.
    package let path: String

    package init?(address: String) {
        guard let code = QRCode(address) else { return nil }
        size = code.size
        path = code.svgPath
    }
}
