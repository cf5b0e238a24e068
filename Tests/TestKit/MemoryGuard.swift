package import Kernel
import OneStop

/// What a server's disk would remember of what it signed.
package actor MemoryGuard: LedgerGuard {
    private var note: SignedNote?

    package init(_ note: SignedNote? = nil) {
        self.note = note
    }

    package func last() async throws -> SignedNote? { note }

    package func keep(_ note: SignedNote) async throws { self.note = note }
}
