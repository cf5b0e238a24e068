import Foundation
import TestKit
import Testing

@testable import Documents

@Suite("Copies with words across them")
struct MarkedCopyTests {
    private static let lines = [
        "Chỉ dùng cho hồ sơ H47.07-160118-0012 – Sở Giao thông vận tải", "Lê Thị Mẫu xem lúc 10:00",
    ]

    private func marked(_ file: [UInt8]) async throws -> [UInt8] { try await Press().marked(file, with: Self.lines) }

    @Test("size and turning are read from the head of a picture")
    func shapes() throws {
        let jpeg = try PictureShape(Pictures.jpeg)
        #expect(jpeg.format == .jpeg && jpeg.width == 24 && jpeg.height == 16 && jpeg.orientation == 1)
        let turned = try PictureShape(Pictures.turnedJPEG)
        #expect(turned.orientation == 6 && turned.isTurned && turned.width == 24)
        let png = try PictureShape(Pictures.png)
        #expect(png.format == .png && png.width == 24 && png.height == 16)
    }

    @Test("what breaks off or lies about itself is no picture, and never more than that")
    func broken() {
        var dice = Dice(29)
        for picture in [Pictures.jpeg, Pictures.turnedJPEG, Pictures.png] {
            for count in 0..<picture.count { _ = try? PictureShape(Array(picture.prefix(count))) }
            #expect(throws: MarkingFault.unreadable) { try PictureShape(Array(picture.prefix(20))) }
            for _ in 0..<2_000 {
                var bytes = picture
                for _ in 0..<Int.random(in: 1...6, using: &dice) {
                    bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: .min ... .max, using: &dice)
                }
                if let shape = try? PictureShape(bytes) {
                    #expect((1...30_000).contains(shape.width) && (1...8).contains(shape.orientation))
                }
            }
        }
        #expect(throws: MarkingFault.kind) { try PictureShape(Array("RIFF....WEBP".utf8)) }
    }

    /// Lossless, arithmetic, of twelve bits, in four colours.
    private static let oddities: [(at: Int, value: UInt8)] = [(1, 0xC3), (1, 0xC9), (4, 12), (9, 4)]

    @Test("a JPEG that PDF readers don't show is not marked", arguments: oddities)
    func strange(change: (at: Int, value: UInt8)) throws {
        var bytes = Pictures.jpeg
        // Behind the tables stands the frame: marker, length, precision, height, width, components.
        let frame = try #require(bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
        bytes[frame + change.at] = change.value
        #expect(throws: MarkingFault.unreadable) { try PictureShape(bytes) }
    }

    @Test("a picture becomes one page with the words on it", arguments: [Pictures.jpeg, Pictures.png])
    func words(picture: [UInt8]) async throws {
        let pdf = PDFReading(try await marked(picture))
        #expect(try pdf.pages().count == 1)
        #expect(try pdf.drawn().contains("H47.07-160118-0012") && pdf.drawn().contains("LêThịMẫuxemlúc10:00"))
        // Dark in the upper left corner, as it was; in the lower half words run over one even grey.
        let page = try pdf.grey()
        #expect(page.pixels[40 * page.width + 40] < 120)
        let lower = page.pixels.suffix(page.pixels.count / 2)
        let ground = Int(lower.sorted()[lower.count / 2])
        let words = lower.filter { abs(Int($0) - ground) > 12 }.count
        #expect((lower.count / 50..<lower.count / 2).contains(words))
    }

    @Test("a JPEG goes in as it is, not a pixel less")
    func whole() async throws {
        #expect(Data(try await marked(Pictures.jpeg)).range(of: Data(Pictures.jpeg)) != nil)
    }

    @Test("a picture that is turned stands upright in the copy")
    func turned() async throws {
        #expect(try PDFReading(try await marked(Pictures.jpeg)).size().hasPrefix("841.89 x 561.26"))
        let turned = PDFReading(try await marked(Pictures.turnedJPEG))
        #expect(try turned.size().hasPrefix("561.26 x 841.89"))
        // A quarter to the right takes the dark corner from the upper left to the upper right.
        let page = try turned.grey()
        #expect(page.pixels[40 * page.width + page.width - 40] < 120 && page.pixels[40 * page.width + 40] > 120)
    }

    @Test("a picture that Cairo can't read, or of too many pixels, is said to be so")
    func refused() async throws {
        var torn = Pictures.png
        for index in 41..<60 { torn[index] = 0 }
        await #expect(throws: MarkingFault.unreadable) { _ = try await marked(torn) }
        var vast = Pictures.png
        vast.replaceSubrange(16..<24, with: [0, 0, 0x20, 0, 0, 0, 0x20, 0])
        await #expect(throws: MarkingFault.tooLarge) { _ = try await marked(vast) }
    }
}
