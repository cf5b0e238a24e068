import Foundation
import Kernel

/// What a witness signed last for each log: one small file a log, on the disk before the signature leaves.
///
/// A file is written beside its place, synced, renamed, and the folder synced, so that a crash leaves the old or the
/// new one whole. The files are checkpoints with the witness's own signature, which tells whether they were touched.
package final class WitnessMemory: Sendable {
    private let folder: URL
    private let lock: Int32

    /// Makes the folder where it isn't there, and holds it against a second witness for as long as it lives.
    ///
    /// - Throws: `WitnessMemoryFault`.
    package init(folder path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let descriptor = open(folder.appending(path: "lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw WitnessMemoryFault.unwritable(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw WitnessMemoryFault.inUse(path)
        }
        lock = descriptor
    }

    deinit {
        close(lock)
    }

    /// The last note that was signed for that log; `nil` if none ever was.
    ///
    /// - Throws: `.damaged` for a file that the witness's key didn't sign.
    func last(for origin: LogOrigin, of witness: VerifierKey) throws -> (note: SignedNote, head: TreeHead, time: Date)?
    {
        let place = place(of: origin)
        guard FileManager.default.fileExists(atPath: place.path) else { return nil }
        guard let data = try? Data(contentsOf: place), let note = try? SignedNote(parsing: [UInt8](data)),
            let checkpoint = Checkpoint(note.text), checkpoint.origin == origin,
            let own = try? note.endorsements(by: [witness]).first, let time = own.time
        else { throw WitnessMemoryFault.damaged(place.path) }
        return (note, checkpoint.head, time)
    }

    /// Puts the note in the place of the last one; returns once it is on the disk.
    func keep(_ note: SignedNote, for origin: LogOrigin) throws {
        let place = place(of: origin)
        let new = place.appendingPathExtension("new")
        let file = open(new.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw WitnessMemoryFault.unwritable(new.path) }
        let bytes = Array(note.encoded.utf8)
        let isKept = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        guard close(file) == 0, isKept, rename(new.path, place.path) == 0, Self.sync(folder) else {
            throw WitnessMemoryFault.unwritable(place.path)
        }
    }

    /// Where a log's last note is found, in the folder and over HTTP.
    static func name(of origin: LogOrigin) -> String {
        SHA256Digest.of(origin.text).hex
    }

    private func place(of origin: LogOrigin) -> URL { folder.appending(path: Self.name(of: origin)) }

    private static func sync(_ folder: URL) -> Bool {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
