package import Foundation
import Synchronization

/// Programs that were not written here.
///
/// By `posix_spawn` and not by Foundation's `Process`, whose sockets hold 1,024 open files at most: with more tests at
/// once than that it crashed, or waited for ever.
package enum Launch {
    /// The program failed, or could not be started.
    package struct Failed: Error {}

    /// Runs it in that folder; answers what it printed.
    ///
    /// - Throws: `Failed` where it ends with another code than 0, unless that is allowed.
    @discardableResult
    package static func run(
        _ program: String, _ arguments: [String], in folder: URL, mayFail: Bool = false
    ) throws -> Data {
        // One at a time, so that no other child holds the pipe open.
        let started = turn.withLock { _ in start(["env", "-C", folder.path, program] + arguments) }
        guard let (child, output) = started else { throw Failed() }
        let printed = try output.readToEnd() ?? Data()
        guard wait(for: child) == 0 || mayFail else { throw Failed() }
        return printed
    }

    private static let turn = Mutex(())

    /// The child, and what it prints.
    private static func start(_ words: [String]) -> (pid_t, FileHandle)? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        let output = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        defer { close(ends[1]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var child = pid_t()
        let code = withCStrings(words) { arguments in
            withCStrings(environment) { posix_spawnp(&child, words[0], &actions, nil, arguments, $0) }
        }
        return code == 0 ? (child, output) : nil
    }

    /// How the child ended: 0 where it went well.
    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        return status
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
