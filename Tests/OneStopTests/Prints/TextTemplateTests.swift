import Foundation
import Kernel
import TestKit
import Testing

@testable import OneStop

@Suite("Texts with expressions")
struct TextTemplateTests {
    private let scope = FeelScope(["ten": .text, "so": .number, "ngay": .date, "dong": .list(.row(["ten": .text]))])

    @Test("expressions are filled as papers write values")
    func filled() throws {
        let template = try TextTemplate("A {{ ten }}, {{so * 2}}; {{ ngay }}.{{ dong.ten }}", in: scope)
        let context = FeelContext([
            "ten": .text("<b>{{ x }}"), "so": .number(1_250), "ngay": .date(Moment.day("08/01/2016")),
            "dong": .list([.row(["ten": .text("một")]), .row(["ten": .text("hai")])]),
        ])
        #expect(template.text(in: context) == "A <b>{{ x }}, 2.500; 08/01/2016.một, hai")
    }

    @Test(
        "a mistake is told with its line and column",
        arguments: [
            ("Dòng một\nHồ sơ {{ tenn }}", 2, 10), ("{{ so + }}", 1, 9), ("ab {{ ten", 1, 6),
            ("{{ \"a\" + 1 }}", 1, 10),
        ])
    func faults(source: String, line: Int, column: Int) {
        let fault = #expect(throws: TemplateFault.self) { try TextTemplate(source, in: scope) }
        #expect(fault?.line == line)
        #expect(fault.map { abs($0.column - column) <= 1 } == true, "\(String(describing: fault))")
    }
}
