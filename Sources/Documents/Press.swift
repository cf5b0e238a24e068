import NIOPosix

/// Prints sheets as PDF on a thread of its own, so that setting type never holds up a request of somebody else.
///
/// A page takes some 10 ms; the first one, which finds the fonts, some 50 ms.
package final class Press: Sendable {
    private let threads: NIOThreadPool
    /// What strangers show is looked at beside it, so that it never holds up a paper.
    private let readers: NIOThreadPool
    let family: String

    /// - Parameter family: the font; it needs every Vietnamese letter, or letters would be taken from several fonts.
    package init(family: String = "Noto Serif") {
        self.family = family
        threads = NIOThreadPool(numberOfThreads: 1)
        threads.start()
        readers = NIOThreadPool(numberOfThreads: 1)
        readers.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
        readers.shutdownGracefully { _ in }
    }

    /// The sheet as a tagged PDF.
    ///
    /// - Throws: `PressError`.
    package func print(_ sheet: Sheet) async throws -> [UInt8] { try await printed(sheet).pdf }

    /// The same, with where a signature will show.
    ///
    /// - Throws: `PressError`.
    package func printed(_ sheet: Sheet) async throws -> PrintedSheet {
        let family = family
        return try await onThread { try Typesetting(of: sheet, in: family).printed() }
    }

    /// Runs the work on the press's thread.
    func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await Self.run(work, on: threads)
    }

    /// Runs the work on the thread of what strangers show.
    func beside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await Self.run(work, on: readers)
    }

    private static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value, on threads: NIOThreadPool
    ) async throws -> Value {
        do {
            return try await threads.runIfActive(work)
        } catch is CancellationError {
            throw PressError.closed
        }
    }
}
