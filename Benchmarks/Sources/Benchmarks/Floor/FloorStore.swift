/// Where the floor writes filings: each is on disk when it is answered.
protocol FloorStore: Sendable {
    /// Puts in drafts to be filed, numbered from 0.
    func prepare(drafts: Int) throws
    /// Writes the rows of the filing of that number, then tells; from another thread.
    func file(_ number: Int, then tell: @escaping @Sendable ((any Error)?) -> Void)
}

extension FloorStore {
    /// Writes the rows of the filing of that number.
    func file(_ number: Int) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            file(number) { error in
                if let error { done.resume(throwing: error) } else { done.resume() }
            }
        }
    }
}
