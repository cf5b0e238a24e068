package import Storage

extension SealKeys {
    /// What databases of tests are sealed with: the same key for all, so that one may be opened twice.
    package static let test = made(from: [1])

    /// Keys of those generations, each always the same.
    package static func made(from generations: [Int]) -> SealKeys? {
        SealKeys(
            generations.compactMap { generation in
                SealKey(generation: generation, secret: (0..<32).map { UInt8(truncatingIfNeeded: $0 * generation + 7) })
            })
    }
}
