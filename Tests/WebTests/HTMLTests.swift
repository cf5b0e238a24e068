import TestKit
import Testing
import Web

@Suite("Markup")
struct HTMLTests {
    @Test("whatever is typed can't become markup, in text and in attributes")
    func escaped() {
        for typed in ["<script>alert(1)</script>", "\" onclick=\"x", "' onclick='x", "&lt;", "a & b"] {
            let html: HTML = "<p title=\"\(typed)\">\(typed)</p>"
            #expect(html.text.count { $0 == "<" } == 2 && html.text.count { $0 == "\"" } == 2, "\(html.text)")
            #expect(!html.text.contains("'"))
        }
    }

    @Test("markup is spliced as it is, lists one after the other")
    func spliced() {
        let items: [HTML] = ["<li>a</li>", "<li>b</li>"]
        let html: HTML = "<ul>\(items)\("<li>c</li>", if: false)</ul>"
        #expect(html.text == "<ul><li>a</li><li>b</li></ul>")
    }
}
