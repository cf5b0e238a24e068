import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// The request's own line, broken off in the middle: nobody is left to be answered, and nothing here is at fault.
enum BrokenLine {
    static func isBehind(_ error: any Error) -> Bool {
        switch error {
        case is HTTPParserError, NIOSSLError.uncleanShutdown: true
        case let error as IOError: [ECONNRESET, EPIPE, ENOTCONN, ETIMEDOUT].contains(error.errnoCode)
        case let error as ChannelError: [.eof, .inputClosed, .ioOnClosedChannel, .alreadyClosed].contains(error)
        default: false
        }
    }
}
