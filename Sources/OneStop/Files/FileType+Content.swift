extension FileType {
    /// How many bytes `init(head:)` wants to see.
    package static let headLength = 4_096

    /// Tells the kind by the first bytes; `nil` for anything that isn't accepted.
    ///
    /// - Source: ISO 32000-1 7.5.2; ISO/IEC 10918-1 B.1.1; PNG 1.2 section 3.1; RFC 9649; ECMA-376 part 2.
    package init?(head: [UInt8]) {
        if head.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if head.starts(with: Array("RIFF".utf8)), head.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            self = .webp
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]), let office = Self.office(head) {
            self = office
        } else {
            return nil
        }
    }

    /// As HTTP names it.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

    package var isImage: Bool {
        switch self {
        case .jpeg, .png, .webp: true
        case .pdf, .docx, .xlsx: false
        }
    }

    /// An Office file is a zip whose first entries say so; any other zip is refused.
    private static func office(_ head: [UInt8]) -> FileType? {
        let text = String(decoding: head, as: UTF8.self)
        guard text.contains("[Content_Types].xml") || text.contains("_rels/.rels") else { return nil }
        if text.contains("word/") { return .docx }
        if text.contains("xl/") { return .xlsx }
        return nil
    }
}
