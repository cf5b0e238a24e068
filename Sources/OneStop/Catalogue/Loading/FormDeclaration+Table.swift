import Foundation
import Kernel
import Yams

/// Fields that hold rows.
extension FormDeclaration {
    func table(_ fields: Fields, scope: ScopeInOrder) -> TableLayout {
        var names: Set<String> = []
        var rowScope = ScopeInOrder(all: Self.names(of: fields.optional("columns")), seen: scope.seen)
        let columns = fields.list("columns") { node -> Field? in
            guard let column = field(node, taken: &names, scope: &rowScope) else { return nil }
            switch column.kind {
            case .table, .file:
                declaration.report(.wrongKind(wanted: .plainColumn), at: node)
            default: break
            }
            return column
        }
        if columns.isEmpty { fields.report(.missingKey("columns")) }
        let (least, most) = rows(fields)
        return TableLayout(
            columns: columns, minRows: least, maxRows: most,
            rowName: fields.localText("row_name") ?? LocalText(vi: "dòng", en: "row"), isBulk: fields.bool("bulk"))
    }

    private func rows(_ fields: Fields) -> (least: Int, most: Int) {
        var (least, most) = (0, 200)
        if let node = fields.optional("rows"), let rows = Fields(node, in: declaration) {
            least = rows.whole("min", in: 0...1_000) ?? least
            most = rows.whole("max", in: 1...1_000) ?? most
            if least > most { rows.report(.broken(.minOverMax)) }
            rows.finish()
        }
        return (least, most)
    }

    /// A list of points on the plane of VN-2000, in metres, each within the bounds of the country.
    func coordinates(_ fields: Fields) -> TableLayout {
        let (least, most) = rows(fields)
        return TableLayout(
            columns: [
                Field(id: "diem", label: LocalText(vi: "Điểm", en: "Point"), kind: .text(max: 20), isRequired: true),
                Field(
                    id: "x", label: LocalText(vi: "X (m, hướng Bắc)", en: "X (m, north)"),
                    kind: .decimal(ClosedLimits(min: 900_000, max: 2_600_000)), isRequired: true, example: "1736512,4"),
                Field(
                    id: "y", label: LocalText(vi: "Y (m, hướng Đông)", en: "Y (m, east)"),
                    kind: .decimal(ClosedLimits(min: 200_000, max: 900_000)), isRequired: true, example: "546210,8"),
            ], minRows: least, maxRows: most, rowName: LocalText(vi: "điểm", en: "point"))
    }
}
