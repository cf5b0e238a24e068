/// A text as bars and spaces that a desk scanner reads.
///
/// - Source: ISO/IEC 15417:2007.
package struct Code128: Sendable, Hashable {
    /// From left to right, without the quiet zones; true is a bar.
    package let modules: [Bool]

    /// Most characters: longer codes are too wide for paper.
    package static let longest = 48

    /// Encodes printable ASCII, pairs of digits where that is shorter; `nil` for other text.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.longest, bytes.allSatisfy({ (32...126).contains($0) }) else {
            return nil
        }
        let symbols = Self.symbols(of: bytes)
        let check = symbols.enumerated().reduce(0) { $0 + $1.element * max(1, $1.offset) } % 103
        modules = (symbols + [check, Self.stop]).flatMap(Self.modules)
    }

    private static let startB = 104
    private static let startC = 105
    private static let toC = 99
    private static let toB = 100
    private static let stop = 106

    /// The start and the data, without check and stop.
    private static func symbols(of bytes: [UInt8]) -> [Int] {
        var symbols: [Int] = []
        var isPairs = false
        var index = 0
        while index < bytes.count {
            let digits = bytes[index...].prefix { (48...57).contains($0) }.count
            // Changing over costs a symbol, so a run of digits must be long enough to pay for it.
            let pays = digits >= (index == 0 || index + digits == bytes.count ? 4 : 6) && digits.isMultiple(of: 2)
            if isPairs ? digits >= 2 : pays {
                if !isPairs { symbols.append(symbols.isEmpty ? startC : toC) }
                isPairs = true
                symbols.append(Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48))
                index += 2
            } else {
                if isPairs || symbols.isEmpty { symbols.append(symbols.isEmpty ? startB : toB) }
                isPairs = false
                symbols.append(Int(bytes[index]) - 32)
                index += 1
            }
        }
        return symbols
    }

    /// A symbol's bars and spaces, bar first.
    private static func modules(of symbol: Int) -> [Bool] {
        widths[symbol].utf8.enumerated().flatMap { index, width in
            Array(repeating: index.isMultiple(of: 2), count: Int(width) - 48)
        }
    }

    private static let widths = """
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
        123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
        232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
        313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
        111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
        111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
        114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
