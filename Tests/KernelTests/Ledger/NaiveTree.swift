import Crypto

/// The definitions of RFC 6962 section 2.1, written down as they stand there, to compare with.
enum NaiveTree {
    typealias Hash = [UInt8]

    static func leaf(_ entry: [UInt8]) -> Hash { Array(SHA256.hash(data: [0] + entry)) }

    static func node(_ left: Hash, _ right: Hash) -> Hash { Array(SHA256.hash(data: [1] + left + right)) }

    /// MTH(D[n]).
    static func root(_ d: [[UInt8]]) -> Hash {
        if d.isEmpty { return Array(SHA256.hash(data: [UInt8]())) }
        if d.count == 1 { return leaf(d[0]) }
        let k = split(d.count)
        return node(root(Array(d[..<k])), root(Array(d[k...])))
    }

    /// PATH(m, D[n]).
    static func path(_ m: Int, _ d: [[UInt8]]) -> [Hash] {
        if d.count == 1 { return [] }
        let k = split(d.count)
        return m < k
            ? path(m, Array(d[..<k])) + [root(Array(d[k...]))]
            : path(m - k, Array(d[k...])) + [root(Array(d[..<k]))]
    }

    /// SUBPROOF(m, D[n], b).
    static func subproof(_ m: Int, _ d: [[UInt8]], _ b: Bool = true) -> [Hash] {
        if m == d.count { return b ? [] : [root(d)] }
        let k = split(d.count)
        return m <= k
            ? subproof(m, Array(d[..<k]), b) + [root(Array(d[k...]))]
            : subproof(m - k, Array(d[k...]), false) + [root(Array(d[..<k]))]
    }

    private static func split(_ n: Int) -> Int {
        var k = 1
        while k * 2 < n { k *= 2 }
        return k
    }
}
