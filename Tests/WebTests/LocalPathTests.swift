import Testing

@testable import Web

@Suite("Addresses")
struct LocalPathTests {
    @Test(
        "after signing in one is led within the site only",
        arguments: [
            ("/ho-so", true), ("/ho-so?x=1", true), ("//evil.example", false), ("https://evil.example", false),
            ("/\\evil.example", false), ("javascript:alert(1)", false), ("", false), ("/a\r\nSet-Cookie: x", false),
        ])
    func local(path: String, isLocal: Bool) {
        #expect((LocalPath.checked(path) != nil) == isLocal)
    }

    @Test("values in addresses are escaped")
    func query() {
        #expect(Link.search("hộ & <b>", agency: nil, event: nil).path == "/thu-tuc?q=h%E1%BB%99%20%26%20%3Cb%3E")
    }
}
