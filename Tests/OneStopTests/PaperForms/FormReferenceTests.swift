import Kernel
import OneStop
import TestKit
import Testing

@Suite("References of printed forms")
struct FormReferenceTests {
    @Test(
        "what a scanner or a person types gives the reference",
        arguments: [
            "TK-7F3K-29QX", "tk-7f3k-29qx", "7F3K29QX", " TK 7F3K 29QX ", "TK7F3K29QX",
            "https://dvc.example.vn/can-bo/to-khai/TK-7F3K-29QX",
            "https://dvc.example.vn/can-bo/to-khai/TK-7F3K-29QX?x=1",
        ])
    func typed(text: String) { #expect(FormReference(text)?.text == "TK-7F3K-29QX") }

    @Test(
        "what can't be one is none",
        arguments: ["", "TK-7F3K-29Q", "TK-7F3K-29Q0", "H47.07-160118-0012", "/", "TK-7F3K-29QXX", "số mới"])
    func other(text: String) { #expect(FormReference(text) == nil) }

    @Test("a new one reads back, and two are never the same here")
    func made() {
        var random = Dice(7)
        let many = (0..<2_000).map { _ in FormReference.make(using: &random) }
        #expect(Set(many).count == many.count)
        #expect(many.allSatisfy { FormReference($0.text) == $0 })
    }
}
