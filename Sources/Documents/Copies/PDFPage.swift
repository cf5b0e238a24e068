/// A page of somebody's PDF: its dictionary, what is seen of it, and how it is turned to be seen.
///
/// - Source: ISO 32000-1 7.7.3, 14.11.2.
struct PDFPage {
    let number: Int
    let generation: Int
    let dictionary: PDFValue
    /// Corners in the page's own measure, lower left and upper right.
    let box: [Double]
    /// Degrees by which it is turned to the right: 0, 90, 180, 270.
    let rotation: Int

    /// What pages have from the nodes above them.
    struct Inherited {
        private(set) var media: [Double]?
        private(set) var crop: [Double]?
        private(set) var rotation = 0

        func overridden(by node: PDFValue, in file: ForeignPDF) throws(MarkingFault) -> Inherited {
            var own = self
            own.media = try Self.box(node["MediaBox"], in: file) ?? media
            own.crop = try Self.box(node["CropBox"], in: file) ?? crop
            own.rotation = try file.resolved(node["Rotate"])?.whole ?? rotation
            return own
        }

        private static func box(_ value: PDFValue?, in file: ForeignPDF) throws(MarkingFault) -> [Double]? {
            guard let corners = try file.resolved(value)?.array?.compactMap(\.number), corners.count == 4 else {
                return nil
            }
            return [
                min(corners[0], corners[2]), min(corners[1], corners[3]), max(corners[0], corners[2]),
                max(corners[1], corners[3]),
            ]
        }
    }

    init(number: Int, generation: Int, dictionary: PDFValue, _ inherited: Inherited) throws(MarkingFault) {
        guard var box = inherited.media, inherited.rotation.isMultiple(of: 90), dictionary["Kids"] == nil else {
            throw .unreadable
        }
        if let crop = inherited.crop {
            let both = [max(box[0], crop[0]), max(box[1], crop[1]), min(box[2], crop[2]), min(box[3], crop[3])]
            if both[0] < both[2], both[1] < both[3] { box = both }
        }
        // Acrobat's largest page has 14,400 units a side.
        guard (4...14_400).contains(box[2] - box[0]), (4...14_400).contains(box[3] - box[1]),
            box.allSatisfy({ abs($0) < 1_000_000 })
        else { throw .unreadable }
        self.number = number
        self.generation = generation
        self.dictionary = dictionary
        self.box = box
        rotation = (inherited.rotation % 360 + 360) % 360
    }

    /// Width and height as it is seen, in whole points.
    var size: PageSize {
        let (width, height) = (Int((box[2] - box[0]).rounded()), Int((box[3] - box[1]).rounded()))
        return rotation % 180 == 0 ? PageSize(width: width, height: height) : PageSize(width: height, height: width)
    }
}

/// A page's width and height, points.
struct PageSize: Hashable {
    let width: Int
    let height: Int
}
