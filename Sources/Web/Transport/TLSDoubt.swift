package import Foundation
import Kernel

/// What is served all the same, and ought to be mended.
package enum TLSDoubt: Equatable, Sendable {
    case expired(path: String, at: Date)
    case expiresSoon(path: String, at: Date)
    case notYet(path: String, from: Date)
    case keyOpenToOthers(path: String)

    /// Renewing takes an office some weeks where a certificate is bought.
    static let soon = 21.0 * 86_400

    /// Place, reason and remedy, for whoever keeps the server.
    package var words: String {
        switch self {
        case .expired(let path, let at):
            "\(path): expired on \(Self.day(at)); browsers refuse the site. Renew it: a new file is taken up without a restart."
        case .expiresSoon(let path, let at):
            "\(path): expires on \(Self.day(at)). Renew it in time: a new file is taken up without a restart."
        case .notYet(let path, let from):
            "\(path): is valid only from \(Self.day(from)). Look whether this machine's clock is right."
        case .keyOpenToOthers(let path):
            "\(path): others may read this key. chmod 600 it, and get a new one if they did."
        }
    }

    private static func day(_ moment: Date) -> String { VietnamTime.stamp(moment) }
}
