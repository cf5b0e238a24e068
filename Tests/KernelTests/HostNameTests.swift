import Kernel
import Testing

@Suite("Host names")
struct HostNameTests {
    @Test(
        "a name of two labels or more is taken",
        arguments: ["dvc.sgtvt.quangnam.gov.vn", "so-gtvt.localhost", "a1.b2c"])
    func taken(text: String) {
        #expect(HostName(text)?.text == text)
    }

    @Test(
        "what can't be a name is refused",
        arguments: [
            "", "localhost", "DVC.quangnam.gov.vn", "dvc..vn", "-dvc.vn", "dvc-.vn", "dvc.vn:8080", "dvc vn.vn",
            "10.0.0.1",
            "dịchvụ.vn", "https://dvc.vn", String(repeating: "a", count: 64) + ".vn", ".vn", "vn.",
        ])
    func refused(text: String) {
        #expect(HostName(text) == nil)
    }

    @Test("a request's host is read in any case and with a port")
    func authority() {
        #expect(HostName(authority: "DVC.SGTVT.quangnam.gov.vn:8443")?.text == "dvc.sgtvt.quangnam.gov.vn")
        #expect(HostName(authority: "so-gtvt.localhost:8080")?.firstLabel == "so-gtvt")
        #expect(HostName(authority: "[::1]:8080") == nil)
    }
}
