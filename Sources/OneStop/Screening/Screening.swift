package import Foundation
package import Kernel
package import Storage

/// The store of papers behind the virus scanner: what it finds bad is kept and never handed out, what it has not seen
/// waits. Without a scanner everything is taken and handed out, and said to be unchecked.
package struct Screening: FileStore {
    let database: Database
    let vault: any FileStore
    let scanner: (any VirusScanner)?
    let texts: Phrasebook
    let now: @Sendable () -> Date
    /// Who sends what is received through this value, and from which page.
    private(set) var sender: (account: ID<Account>, place: String)?

    package init(
        database: Database, vault: any FileStore, scanner: (any VirusScanner)?, texts: Phrasebook,
        now: @escaping @Sendable () -> Date = { Date.now }
    ) {
        self.database = database
        self.vault = vault
        self.scanner = scanner
        self.texts = texts
        self.now = now
    }

    package var hasScanner: Bool { scanner != nil }

    /// The same store, taking files from that person on that page.
    package func taking(from account: ID<Account>?, at place: String) -> Screening {
        var screening = self
        screening.sender = account.map { (account: $0, place: String(place.prefix(300))) }
        return screening
    }

    package func receive(atMost limit: Int) async throws -> any FileIntake {
        ScreenedIntake(inner: try await vault.receive(atMost: limit), screening: self)
    }

    /// - Throws: `FileRefusal.infected`, `.waiting`, `.missing`.
    package func read(_ digest: SHA256Digest) async throws -> [UInt8] {
        try await admit(digest)
        return try await vault.read(digest)
    }

    /// - Throws: `FileRefusal.infected`, `.waiting`, `.missing`.
    package func read(_ digest: SHA256Digest, from offset: Int, atMost count: Int) async throws -> [UInt8] {
        try await admit(digest)
        return try await vault.read(digest, from: offset, atMost: count)
    }

    package func erase(_ digest: SHA256Digest, restingSince moment: Date) async throws -> Bool {
        try await vault.erase(digest, restingSince: moment)
    }

    /// Passes where the file may be opened; one that is older than the scanner is looked into first.
    private func admit(_ digest: SHA256Digest) async throws {
        var state = try await state(of: digest)
        if state == .unchecked, hasScanner {
            try await look(at: digest, name: nil)
            state = try await self.state(of: digest)
        }
        switch state {
        case .unchecked, .clean: break
        case .waiting: throw FileRefusal.waiting
        case .infected: throw FileRefusal.infected
        }
    }

    /// How it stands with those files.
    package func states(of digests: [SHA256Digest]) async throws -> [SHA256Digest: FileState] {
        try await database.read { tx in
            try Dictionary(
                Set(digests).map { ($0, try FileCheckRow.find($0, in: tx)?.state ?? .unchecked) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// Says that a file is of our own making and needs no look.
    package func vouch(for digest: SHA256Digest) async throws {
        let at = now()
        try await database.write { tx in
            try FileCheckRow.add(digest, hasScanner: hasScanner, at: at, in: tx)
            _ = try FileCheckRow.settle(digest, .clean, at: at, in: tx)
        }
    }

    /// Notes a file and has it looked into at once where a scanner answers.
    ///
    /// - Throws: `FileRefusal.infected` where it is bad, now or from before.
    func look(at digest: SHA256Digest, name: String?) async throws {
        let at = now()
        let (known, isTroubled) = try await database.write { tx -> (FileState, Bool) in
            try FileCheckRow.add(digest, hasScanner: hasScanner, at: at, in: tx)
            if let sender, let name {
                try FileCheckRow.addSender(
                    sender.account, of: digest, name: name, place: sender.place, at: at, in: tx)
            }
            let state = try FileCheckRow.find(digest, in: tx)?.state ?? .unchecked
            let troubled = try tx.row("SELECT digest FROM file_checks WHERE state = 'waiting' AND tries > 0 LIMIT 1")
            return (state, troubled != nil)
        }
        if case .infected = known { throw FileRefusal.infected }
        // While the scanner gives no verdicts nobody waits for it here: the file waits instead.
        guard known != .clean, !isTroubled, let scanner else { return }
        do {
            let verdict = try await scanner.scan(try await vault.read(digest))
            // Whoever sends it now is told by the page: only those who sent it before need a message.
            let here = self.sender?.account
            try await database.write { tx in try settle(digest, verdict, telling: { $0 != here }, at: at, in: tx) }
            if case .infected = verdict { throw FileRefusal.infected }
        } catch let fault as ScannerFault {
            try await database.write { tx in try FileCheckRow.postpone(digest, fault, at: at, in: tx) }
        }
    }

    private func state(of digest: SHA256Digest) async throws -> FileState {
        try await database.read { tx in try FileCheckRow.find(digest, in: tx)?.state } ?? .unchecked
    }
}
