import CArgon2
import NIOPosix
import OneStop

/// Argon2id on two threads of its own: a storm of sign-ins waits in line instead of stopping the server.
///
/// - Source: OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane; about 54 ms a hash.
package final class Argon2Hasher: PasswordHasher {
    private let threads: NIOThreadPool
    private let memory: UInt32
    private let passes: UInt32

    /// - Parameter memory: KiB; tests take less.
    package init(memory: UInt32 = 19_456, passes: UInt32 = 2) {
        self.memory = memory
        self.passes = passes
        threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    package func hash(_ password: String) async throws -> String {
        let (memory, passes) = (memory, passes)
        return try await threads.runIfActive {
            var random = SystemRandomNumberGenerator()
            let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            let bytes = Array(password.utf8)
            var encoded = [CChar](repeating: 0, count: 256)
            let result = argon2id_hash_encoded(
                passes, memory, 1, bytes, bytes.count, salt, salt.count, 32, &encoded, encoded.count)
            guard result == ARGON2_OK.rawValue else { throw IdentityRefusal.wrongLogin }
            return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    package func verify(_ password: String, against hash: String) async throws -> Bool {
        try await threads.runIfActive {
            let bytes = Array(password.utf8)
            return argon2id_verify(hash, bytes, bytes.count) == ARGON2_OK.rawValue
        }
    }
}
