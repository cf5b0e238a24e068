import HTTPTypes
import Hummingbird
import Kernel
import OneStop

extension Site {
    /// Lets an account send files: so often, and so many bytes a day. A body that doesn't tell its length counts as the
    /// longest one.
    ///
    /// - Throws: `Edge.tooMany`.
    func allowUpload(_ request: Request, by account: Account) throws {
        let told = request.headers[.contentLength].flatMap { Int($0) }
        try allowUpload(of: told ?? Upload.largestSum, by: account)
    }

    /// The same for so many bytes, however many requests bring them.
    ///
    /// - Throws: `Edge.tooMany`.
    func allowUpload(of bytes: Int, by account: Account) throws {
        let bytes = min(max(bytes, 0), Upload.largestSum)
        guard limits.uploads.allows(account.id.text, at: now()),
            limits.uploadedMegabytes.allows(account.id.text, costing: Double(bytes) / 1_000_000, at: now())
        else { throw Edge.tooMany }
    }
}
