import Foundation
import HTTPTypes
import OneStop

/// What a request says of an upload that comes in pieces.
///
/// - Source: draft-ietf-httpbis-resumable-upload-10, sections 4.1 to 4.4; RFC 9651; RFC 6266; tus 1.0.0.
struct UploadHeaders {
    let dialect: UploadDialect
    /// Whether it is a version of its dialect that is spoken here.
    let isKnownVersion: Bool
    /// Where its bytes belong.
    let offset: Int?
    /// Whether it says that its bytes are the file's last ones.
    private let isLast: Bool
    /// Bytes that the request brings, where it tells.
    let contentLength: Int?
    /// Name of the file; empty where none was told.
    let fileName: String
    private let told: Int?

    init(_ fields: HTTPFields) {
        dialect = UploadDialect(fields)
        isKnownVersion = fields[.tusResumable].map { $0 == UploadDialect.version } ?? true
        offset = fields[.uploadOffset].flatMap(Self.integer)
        isLast = fields[.uploadComplete].map(Self.bare) == "?1"
        told = fields[.uploadLength].flatMap(Self.integer)
        contentLength = fields[.contentLength].flatMap(Self.integer)
        fileName =
            dialect == .tus
            ? Self.fileName(inMetadata: fields[.uploadMetadata] ?? "")
            : Self.fileName(in: fields[.contentDisposition] ?? "")
    }

    /// Whether the file is to be taken in once so many bytes of it are here: the draft's programs say so, and learn what
    /// is missing; with tus it is so once nothing is missing.
    func ends(_ upload: PartialUpload, at reached: Int) -> Bool {
        dialect == .tus ? reached == upload.length : isLast
    }

    /// Bytes of the whole file, as far as the request tells: in words, or by being the last one.
    ///
    /// - Returns: nothing where it doesn't tell.
    func length(at offset: Int) -> Int? {
        told ?? (isLast ? contentLength.map { offset + $0 } : nil)
    }

    /// Whether its two ways to tell the length agree with each other and with that length.
    func agrees(with length: Int, at offset: Int) -> Bool {
        if let told, told != length { return false }
        guard let contentLength else { return true }
        return isLast ? offset + contentLength == length : contentLength <= length - offset
    }

    /// At most nine digits: files are smaller, and sums of such numbers don't overflow.
    private static func integer(_ field: String) -> Int? {
        let digits = bare(field)
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }

    /// An item without its parameters.
    private static func bare(_ field: String) -> Substring {
        field.prefix { $0 != ";" }.trimmingSuffix { $0 == " " }
    }

    /// Pairs of a word and its value in Base64.
    private static func fileName(inMetadata text: String) -> String {
        let pairs = text.split(separator: ",").map { $0.split(separator: " ") }
        guard let pair = pairs.first(where: { $0.first == "filename" && $0.count == 2 }),
            let bytes = Data(base64Encoded: String(pair[1]))
        else { return "" }
        return String(decoding: bytes, as: UTF8.self).filter { $0 != "\0" }
    }

    private static func fileName(in disposition: String) -> String {
        let name: String?
        if let start = disposition.firstRange(of: "filename*=UTF-8''") {
            name = String(disposition[start.upperBound...].prefix { $0 != ";" }).removingPercentEncoding
        } else if let start = disposition.firstRange(of: "filename=\"") {
            name = String(disposition[start.upperBound...].prefix { $0 != "\"" })
        } else {
            name = nil
        }
        return (name ?? "").filter { $0 != "\0" }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}

extension HTTPField.Name {
    static let uploadOffset = literal("Upload-Offset")
    static let uploadComplete = literal("Upload-Complete")
    static let uploadLength = literal("Upload-Length")
    static let uploadLimit = literal("Upload-Limit")
    static let acceptPatch = literal("Accept-Patch")
}
