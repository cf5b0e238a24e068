package import Foundation
import NIOSSL
import Synchronization

/// The certificate that new connections are shown; it may be replaced while others go on.
package final class CertificateShelf: Sendable {
    private struct Held {
        var pair: TLSPair
        var identity: TLSIdentity
    }

    private let files: TLSFiles
    private let held: Mutex<Held>

    /// - Throws: `TLSFault`: a server that can't show who it is does not start.
    package init(_ files: TLSFiles) throws(TLSFault) {
        let pair = try files.read()
        self.files = files
        held = Mutex(Held(pair: pair, identity: try TLSIdentity(pair, from: files)))
    }

    var context: NIOSSLContext { held.withLock { $0.identity.context } }

    /// Takes up what lies in the files, if it is other than before. Their bytes are compared, not their times: programs
    /// that renew replace links, and copies keep old times.
    ///
    /// - Returns: whether new connections are shown something new.
    /// - Throws: `TLSFault`; what was shown before is shown on. Between the writing of one file and of the other they
    ///   don't belong together, which is over at the next look.
    package func renew() throws(TLSFault) -> Bool {
        let pair = try files.read()
        guard held.withLock({ $0.pair != pair }) else { return false }
        let identity = try TLSIdentity(pair, from: files)
        held.withLock { $0 = Held(pair: pair, identity: identity) }
        return true
    }

    /// What ought to be mended about that which is shown.
    package func doubts(at now: Date) -> [TLSDoubt] {
        held.withLock { $0.identity }.doubts(at: now, of: files)
    }
}
