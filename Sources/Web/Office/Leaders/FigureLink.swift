import Kernel
import OneStop

/// A number that leads to exactly the dossiers that it counts; none leads nowhere.
enum FigureLink {
    static func html(_ count: Int, _ slice: FigureSlice, of agency: String) -> HTML {
        if count == 0 { return "0" }
        let path = Link.figureList(FigureQuery(agency: agency, slice: slice)).path
        let isLate = slice.figure == .late || slice.outcome == .late
        return "<a href=\"\(path)\"\(" class=\"late-t\"", if: isLate)>\(count)</a>"
    }
}
