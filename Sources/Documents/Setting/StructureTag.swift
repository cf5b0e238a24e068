/// A kind of element in a PDF's structure, which screen readers follow.
///
/// - Source: ISO 32000-1:2008, 14.8.4.
enum StructureTag: String {
    case document = "Document"
    case title = "H1"
    case heading = "H2"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case listBody = "LBody"
    case table = "Table"
    case row = "TR"
    case head = "TH"
    case cell = "TD"
    case figure = "Figure"
}
