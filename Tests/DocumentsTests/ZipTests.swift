import Foundation
import TestKit
import Testing

@testable import Documents

@Suite("Archives")
struct ZipTests {
    private static let now = Moment.at("18/01/2016 10:00")

    private func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc = CRC32()
        crc.update(bytes)
        return crc.value
    }

    @Test("the checksum is the one that everybody computes, in one piece or in several")
    func checksum() {
        #expect(crc(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(crc([]) == 0)
        var parts = CRC32()
        for piece in ["123", "", "456789"] { parts.update(Array(piece.utf8)) }
        #expect(parts.value == 0xCBF4_3926)
    }

    @Test("what was put in comes out, whatever its names and contents", arguments: 1...40 as ClosedRange<UInt64>)
    func whole(seed: UInt64) throws {
        var dice = Dice(seed)
        // Behind 4 GB places no longer fit where they stood before.
        let offset: UInt64 = seed.isMultiple(of: 2) ? 0 : UInt64(UInt32.max) - UInt64.random(in: 0...600, using: &dice)
        var (zip, written) = (Zip(startingAt: offset), [UInt8]())
        let files = (0..<Int.random(in: 0...12, using: &dice)).map { index -> (String, [UInt8]) in
            let bytes = (0..<Int.random(in: 0...300, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            return ("hồ-sơ/\(index)/giấy tờ \(Int.random(in: 0...99, using: &dice)).pdf", bytes)
        }
        for (name, bytes) in files {
            written += zip.begin(name, size: UInt32(bytes.count), crc: crc(bytes), at: Self.now) + bytes
        }
        written += zip.end()
        let read = try ZipReading(written, startingAt: Int(offset))
        #expect(read.files.map(\.name) == files.map(\.0))
        #expect(read.files.map(\.bytes) == files.map(\.1))
        for file in read.files { #expect(file.crc == crc(file.bytes)) }
    }

    @Test("more files than the old form counts are all there")
    func many() throws {
        var (zip, written) = (Zip(), [UInt8]())
        for number in 0..<66_000 { written += zip.begin("\(number)", size: 0, crc: 0, at: Self.now) }
        written += zip.end()
        #expect(try ZipReading(written).files.count == 66_000)
    }
}
