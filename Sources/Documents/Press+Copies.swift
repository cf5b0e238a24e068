extension Press {
    /// A copy of a PDF or a scanned picture with those lines across each page, as PDF; made beside the press.
    ///
    /// - Throws: `MarkingFault` where it can't be marked, `PressError`.
    package func marked(_ file: [UInt8], with lines: [String]) async throws -> [UInt8] {
        let watermark = Watermark(lines: lines, family: family)
        return try await beside {
            if file.starts(with: Array("%PDF-".utf8)) {
                return try MarkedPDF(file: try ForeignPDF(file), watermark: watermark).pdf()
            }
            return try MarkedPicture(picture: file, shape: try PictureShape(file), watermark: watermark).pdf()
        }
    }
}
