package import Foundation
import Kernel

/// The bytes around files in one ZIP archive, made as it is written from front to back; nothing is held but its table of
/// contents.
///
/// Files lie in it as they are: what people send is compressed already, and whoever lost every tool still finds them.
/// Each one's size and checksum stand before it, so that every program opens it, and one beyond 4 GB too.
///
///     var zip = Zip()
///     let head = zip.begin("ban-sao/index.html", size: page.count, crc: checksum, at: now)
///     // write head, then page, and in the end
///     let end = zip.end()
///
/// - Source: PKWARE APPNOTE 6.3.10 section 4.3.
package struct Zip: Sendable {
    private var offset: UInt64
    private var contents: [UInt8] = []
    private var count: UInt64 = 0

    /// - Parameter offset: what was written before the archive begins.
    package init(startingAt offset: UInt64 = 0) {
        self.offset = offset
    }

    /// What stands before a file; exactly `size` bytes of it follow.
    ///
    /// - Parameters:
    ///   - name: with folders, "ho-so/H47.21-160118-0001/ho-so.html".
    ///   - size: bytes, less than 4 GB.
    package mutating func begin(_ name: String, size: UInt32, crc: UInt32, at moment: Date) -> [UInt8] {
        let name = Array(name.utf8.prefix(Int(UInt16.max)))
        let shared =
            Self.namesAreUTF8.little + Self.stored.little + Self.stamp(moment) + crc.little + size.little + size.little
            + UInt16(name.count).little
        let head = UInt32(0x0403_4B50).little + Self.oldest.little + shared + UInt16(0).little + name
        let isFar = offset >= UInt64(UInt32.max)
        let place = isFar ? UInt16(1).little + UInt16(8).little + offset.little : []
        contents +=
            UInt32(0x0201_4B50).little + Self.maker.little + (isFar ? Self.large : Self.oldest).little + shared
            + UInt16(place.count).little + [UInt8](repeating: 0, count: 6) + Self.plainFile.little
            + UInt32(clamping: offset).little + name + place
        count += 1
        offset += UInt64(head.count) + UInt64(size)
        return head
    }

    /// The table of contents, with which the archive is whole.
    package mutating func end() -> [UInt8] {
        let (start, size) = (offset, UInt64(contents.count))
        var end = contents
        if count >= UInt64(UInt16.max) || start >= UInt64(UInt32.max) {
            end +=
                UInt32(0x0606_4B50).little + UInt64(44).little + Self.maker.little + Self.large.little
                + [UInt8](repeating: 0, count: 8) + count.little + count.little + size.little + start.little
            end += UInt32(0x0706_4B50).little + UInt32(0).little + (start + size).little + UInt32(1).little
        }
        end += UInt32(0x0605_4B50).little + [UInt8](repeating: 0, count: 4)
        end += UInt16(clamping: count).little + UInt16(clamping: count).little
        end += UInt32(clamping: size).little + UInt32(clamping: start).little + UInt16(0).little
        contents = []
        return end
    }

    private static let oldest: UInt16 = 20
    private static let large: UInt16 = 45
    /// Unix, so that names and rights are read as such.
    private static let maker: UInt16 = 3 << 8 | 45
    private static let namesAreUTF8: UInt16 = 1 << 11
    private static let stored: UInt16 = 0
    private static let plainFile: UInt32 = 0o100644 << 16

    /// Việt Nam's time in two seconds' steps, from 1980 on.
    private static func stamp(_ moment: Date) -> [UInt8] {
        let (day, minutes) = (VietnamTime.day(of: moment), VietnamTime.time(of: moment).minutes)
        let time = UInt16(minutes / 60) << 11 | UInt16(minutes % 60) << 5
        let year = UInt16(min(127, max(0, day.year - 1980)))
        return time.little + (year << 9 | UInt16(day.month) << 5 | UInt16(day.day)).little
    }
}

extension FixedWidthInteger {
    /// Its bytes, the lowest first.
    fileprivate var little: [UInt8] {
        (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
    }
}
