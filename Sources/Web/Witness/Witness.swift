import Foundation
package import Kernel
import Synchronization

/// Watches logs for others: signs that a log only grew since last time, and never signs twice what doesn't agree.
///
/// Looking at the last tree, writing the new one to the disk and signing are one step under a lock. It blocks on the
/// disk: call it on a thread of its own.
package final class Witness: Sendable {
    private struct Seen {
        var note: SignedNote
        var head: TreeHead
        var time: Date
    }

    private let key: SignerKey
    private let logs: [VerifierKey]
    private let memory: WitnessMemory
    private let seen: Mutex<[LogOrigin: Seen]>

    /// Reads what was signed before for each of the logs.
    ///
    /// - Parameter logs: keys of logs, each for the log of its name; several for one name while it changes its key.
    /// - Throws: `WitnessMemoryFault`.
    package init(key: SignerKey, logs: [VerifierKey], memory: WitnessMemory) throws {
        var seen: [LogOrigin: Seen] = [:]
        for origin in Set(logs.map { LogOrigin($0.name) }) {
            guard let last = try memory.last(for: origin, of: key.verifier) else { continue }
            seen[origin] = Seen(note: last.note, head: last.head, time: last.time)
        }
        self.key = key
        self.logs = logs
        self.memory = memory
        self.seen = Mutex(seen)
    }

    /// Signs a log's new checkpoint.
    ///
    /// - Returns: the signature's line, with its newline.
    /// - Throws: `WitnessRefusal`; `WitnessMemoryFault` if it can't be written down.
    func add(_ body: [UInt8], now: Date) throws -> String {
        guard let request = AddCheckpoint(body) else { throw WitnessRefusal.malformed }
        let origin = request.checkpoint.origin
        return try seen.withLock { seen in
            let last = seen[origin]
            let trusted = try request.judge(logs: logs, known: last?.head ?? .ofNothing)
            if let last, now < last.time { throw WitnessRefusal.clockBehind }
            let signature = try key.sign(request.note.text, at: now)
            let note = SignedNote(request.note.text, signatures: trusted + [signature])
            try memory.keep(note, for: origin)
            seen[origin] = Seen(note: note, head: request.checkpoint.head, time: now)
            return signature.line + "\n"
        }
    }

    /// The last note that was signed for the log of that name in the memory.
    func last(named name: String) -> SignedNote? {
        seen.withLock { seen in seen.first { WitnessMemory.name(of: $0.key) == name }?.value.note }
    }
}
