/// Slips of the finger between two words: a letter too many, one missing, one replaced, two swapped.
enum Slips {
    /// How many are forgiven in a word of that length: one, two in a long word, none in a short one.
    static func forgiven(in length: Int) -> Int {
        length >= 8 ? 2 : length >= 4 ? 1 : 0
    }

    /// How many slips lie between the words; `nil` where more than `most`.
    ///
    /// - Source: R. Lowrance, R. Wagner, "An extension of the string-to-string correction problem", 1975, restricted to
    ///   swaps of neighbours.
    static func between(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int? {
        guard abs(left.count - right.count) <= most else { return nil }
        var last: [Int] = []
        var row = Array(0...right.count)
        for i in left.indices {
            var next = [i + 1]
            next.reserveCapacity(row.count)
            for j in right.indices {
                var slips = min(row[j + 1] + 1, next[j] + 1, row[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    slips = min(slips, last[j - 1] + 1)
                }
                next.append(slips)
            }
            if next.allSatisfy({ $0 > most }) { return nil }
            (last, row) = (row, next)
        }
        return row[right.count] <= most ? row[right.count] : nil
    }

    /// Which letters a word has, a bit each: words whose sets differ in more than two bits a slip can't be near.
    static func letterSet(of word: [UInt8]) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }
}
