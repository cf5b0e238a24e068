import Foundation
import HTTPTypes
import Hummingbird
import OneStop

/// The words in which a program sends a file in pieces; what is done is the same in all of them.
///
/// - Source: draft-ietf-httpbis-resumable-upload-10, without interim responses; tus 1.0.0 with creation,
///   creation-with-upload, termination and expiration.
enum UploadDialect: Sendable {
    case draft, tus

    static let version = "1.0.0"

    /// - Returns: tus where the request names a version of it, whichever.
    init(_ fields: HTTPFields) {
        self = fields[.tusResumable] == nil ? .draft : .tus
    }

    /// What a piece's content type is.
    var piece: String {
        switch self {
        case .draft: "application/partial-upload"
        case .tus: "application/offset+octet-stream"
        }
    }

    /// What a program asks before it begins.
    static var offer: HTTPFields {
        [
            .acceptPatch: "\(draft.piece), \(tus.piece)",
            .uploadLimit: "max-size=\(Upload.largestFile), max-age=\(Int(PartialUpload.lifetime))",
            .tusResumable: version, .tusVersion: version, .tusMaxSize: "\(Upload.largestFile)",
            .tusExtension: "creation,creation-with-upload,termination,expiration",
        ]
    }

    /// How an upload stands whose end was not told yet.
    func standing(of upload: PartialUpload, offset: Int, at now: Date) -> HTTPFields {
        var fields: HTTPFields = [
            .uploadOffset: "\(offset)", .uploadLength: "\(upload.length)", .cacheControl: "no-store",
        ]
        switch self {
        case .draft:
            let age = max(0, Int(upload.expiresAt.timeIntervalSince(now)))
            fields[.uploadComplete] = "?0"
            fields[.uploadLimit] = "max-size=\(upload.length), max-age=\(age)"
        case .tus:
            fields[.tusResumable] = Self.version
            fields[.uploadExpires] = Self.moment(upload.expiresAt)
        }
        return fields
    }

    /// How a whole one stands, and where its end is told.
    func end(of upload: PartialUpload, told place: String) -> HTTPFields {
        var fields: HTTPFields = [
            .uploadOffset: "\(upload.length)", .uploadLength: "\(upload.length)", .location: place,
            .cacheControl: "no-store",
        ]
        switch self {
        case .draft: fields[.uploadComplete] = "?1"
        case .tus: fields[.tusResumable] = Self.version
        }
        return fields
    }

    /// - Source: RFC 9110 section 5.6.7.
    private static func moment(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.string(from: date)
    }
}

extension HTTPField.Name {
    static let tusResumable = literal("Tus-Resumable")
    static let tusVersion = literal("Tus-Version")
    static let tusExtension = literal("Tus-Extension")
    static let tusMaxSize = literal("Tus-Max-Size")
    static let uploadMetadata = literal("Upload-Metadata")
    static let uploadExpires = literal("Upload-Expires")
}
