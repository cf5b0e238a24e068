/// A framed band with codes for machines and the words that go with them.
package struct CodeBand: Sendable, Hashable {
    package let qr: QRCode?
    package let barcode: Code128?
    package let lines: [Text]

    package init(qr: QRCode?, barcode: Code128?, lines: [Text]) {
        self.qr = qr
        self.barcode = barcode
        self.lines = lines
    }
}
