import TestKit
import Testing

@testable import Web

@Suite("Multipart bodies")
struct MultipartTests {
    private static let boundary = "XyZ"

    /// A body of random parts; contents are likely to hold pieces of the boundary.
    private func body(using dice: inout Dice) -> (bytes: [UInt8], parts: [(String, String?, [UInt8])]) {
        let pieces: [[UInt8]] = [
            Array("\r\n".utf8), Array("--".utf8), Array("\r\n--Xy".utf8), Array("XyZ".utf8), Array("\r".utf8),
            [0, 255, 10], Array("a".utf8),
        ]
        var bytes: [UInt8] = []
        var parts: [(String, String?, [UInt8])] = []
        for index in 0..<Int.random(in: 1...4, using: &dice) {
            let filename = Bool.random(using: &dice) ? "tep-\(index).pdf" : nil
            let content = (0..<Int.random(in: 0...9, using: &dice)).flatMap { _ in
                pieces.randomElement(using: &dice) ?? []
            }
            let name = filename.map { "; filename=\"\($0)\"" } ?? ""
            bytes +=
                Array("--XyZ\r\nContent-Disposition: form-data; name=\"p\(index)\"\(name)\r\n\r\n".utf8) + content
                + Array("\r\n".utf8)
            parts.append(("p\(index)", filename, content))
        }
        return (bytes + Array("--XyZ--\r\n".utf8), parts)
    }

    private func parts(of bytes: [UInt8], cut: (inout Dice) -> Int, _ dice: inout Dice) throws -> [(
        String, String?, [UInt8]
    )] {
        var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=\(Self.boundary)"))
        var events: [MultipartParser.Event] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(cut(&dice))
            rest = rest.dropFirst(piece.count)
            events += try parser.feed(Array(piece))
        }
        #expect(parser.isDone)
        var parts: [(String, String?, [UInt8])] = []
        for event in events {
            switch event {
            case .began(let name, let filename): parts.append((name, filename, []))
            case .bytes(let more): parts[parts.count - 1].2 += more
            case .ended: break
            }
        }
        return parts
    }

    @Test("the same parts come out however the body is cut")
    func anyChunking() throws {
        var dice = Dice(31)
        for _ in 0..<400 {
            let (bytes, expected) = body(using: &dice)
            // A content that happens to hold the whole delimiter is another body.
            if expected.contains(where: { $0.2.firstRange(of: Array("\r\n--XyZ".utf8)) != nil }) { continue }
            for cut in [{ _ in 1 }, { Int.random(in: 1...7, using: &$0) }, { _ in 100_000 }] as [(inout Dice) -> Int] {
                let found = try parts(of: bytes, cut: cut, &dice)
                #expect(found.map(\.0) == expected.map(\.0) && found.map(\.1) == expected.map(\.1))
                #expect(found.map(\.2) == expected.map(\.2))
            }
        }
    }

    @Test("a body that isn't what it says never ends well, and never takes memory")
    func malformed() throws {
        let endless = try #require(MultipartParser(contentType: "multipart/form-data; boundary=XyZ"))
        for body in [String(repeating: "x", count: 50_000), "--XyZ\r\n" + String(repeating: "h", count: 50_000)] {
            var parser = endless
            #expect(throws: MultipartParser.Malformed.self) { _ = try parser.feed(Array(body.utf8)) }
        }
        for type in [
            "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + String(repeating: "b", count: 80),
        ] {
            #expect(MultipartParser(contentType: type) == nil, "\(type)")
        }
    }
}
