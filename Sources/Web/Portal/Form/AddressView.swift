import Kernel
import OneStop

/// A place: house and street as typed, then the commune, grouped by district; or another province, written out.
struct AddressView {
    let view: FieldView
    let field: Field
    let name: String

    var html: HTML {
        let t = view.t
        let id = Piece.fieldID(name)
        let error = view.faults[name]
        return """
            <fieldset class="field\(" err", if: error != nil)"><legend>\(view.label(field))</legend>\(Piece.hintText(view.hint(of: field), id: id))\(Piece.errorText(error, id: id))
            <div class="grid2"><div class="field"><label for="\(id)">\(t("form.street"))</label><input class="in" id="\(id)" name="\(name).street" value="\(view.input["\(name).street"])" autocomplete="off"\(" aria-invalid=\"true\"", if: error != nil)></div>
            <div class="field"><label for="\(id)-unit">\(t("form.unit"))</label><select class="in" id="\(id)-unit" name="\(name).unit"><option value="">\(t("form.choose"))</option>\(options)<option value="\(Address.elsewhere)"\(" selected", if: chosen == Address.elsewhere)>\(t("form.elsewhere"))</option></select></div></div></fieldset>
            """
    }

    private var chosen: String { view.input["\(name).unit"] }

    private var options: [HTML] {
        var groups: [HTML] = []
        var district = ""
        var items: [HTML] = []
        func close() {
            if !items.isEmpty { groups.append("<optgroup label=\"\(district)\">\(items)</optgroup>") }
            items = []
        }
        for unit in view.units {
            if unit.district != district {
                close()
                district = unit.district
            }
            items.append("<option value=\"\(unit.code)\"\(" selected", if: unit.code == chosen)>\(unit.name)</option>")
        }
        close()
        return groups
    }
}
