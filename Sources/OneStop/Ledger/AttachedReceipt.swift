import Foundation
import Kernel

/// The receipt that our PDFs carry as an attachment, stored as it is.
enum AttachedReceipt {
    /// The last one in the file: an update appends the newer behind the older.
    static func find(in pdf: [UInt8]) -> [UInt8]? {
        let data = Data(pdf)
        guard let start = data.range(of: Data("c2sp.org/tlog-proof@v1\n".utf8), options: .backwards),
            let end = data.range(of: Data("endstream".utf8), in: start.upperBound..<data.endIndex)
        else { return nil }
        var text = [UInt8](data[start.lowerBound..<end.lowerBound])
        // The line's end before the keyword belongs to the PDF.
        if text.suffix(2) == [0x0A, 0x0A] { text.removeLast() }
        return text
    }
}
