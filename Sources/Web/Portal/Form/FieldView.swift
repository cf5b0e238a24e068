import Foundation
import Kernel
import OneStop

/// The inputs of a form's fields, filled with what was typed, with what is wrong beside them.
struct FieldView {
    let t: Wording
    let input: FormInput
    /// Texts of faults by input name.
    let faults: [String: String]
    let units: [CommuneUnit]
    let files: [String: [FileReference]]
    /// Valid answers so far by input name, for what is computed from them.
    let answers: [String: Answer]

    /// One field, with its conditional frame where it has one.
    func html(_ field: Field) -> HTML {
        guard let condition = field.shownWhen else { return bare(field, as: field.id) }
        return "<div class=\"reveal\"\(Reveal(condition)?.attributes(prefix: ""))>\(bare(field, as: field.id))</div>"
    }

    func bare(_ field: Field, as name: String) -> HTML {
        switch field.kind {
        case .table(let layout): table(field, layout)
        case .choice(let list) where list.isMultiple || (list.options.count <= 5 && !list.allowsOther):
            picks(field, list, as: name)
        case .choice(let list): select(field, list, as: name)
        case .yesNo: yesNo(field, as: name)
        case .address: AddressView(view: self, field: field, name: name).html
        case .longText: longText(field, as: name)
        case .file: file(field)
        case .computed: computed(field, as: name)
        default: line(field, as: name)
        }
    }

    private func line(_ field: Field, as name: String) -> HTML {
        let id = Piece.fieldID(name)
        let (hint, error) = (hint(of: field), faults[name])
        return """
            <div class="field\(" err", if: error != nil)"><label for="\(id)">\(label(field))</label>\(Piece.hintText(hint, id: id))\(Piece.errorText(error, id: id))<input class="in\(field.kind.width)" id="\(id)" name="\(name)" value="\(input[name])"\(field.kind.keyboard)\(Piece.described(id, hint: hint, error: error))></div>
            """
    }

    private func longText(_ field: Field, as name: String) -> HTML {
        let id = Piece.fieldID(name)
        let (hint, error) = (hint(of: field), faults[name])
        return """
            <div class="field\(" err", if: error != nil)"><label for="\(id)">\(label(field))</label>\(Piece.hintText(hint, id: id))\(Piece.errorText(error, id: id))<textarea class="in" rows="4" id="\(id)" name="\(name)"\(Piece.described(id, hint: hint, error: error))>
            \(input[name])</textarea></div>
            """
    }

    private func select(_ field: Field, _ list: ChoiceList, as name: String) -> HTML {
        let id = Piece.fieldID(name)
        let (hint, error) = (hint(of: field), faults[name])
        let options = list.options.map { option -> HTML in
            "<option value=\"\(option.vi)\"\(" selected", if: input[name] == option.vi)>\(t(option))</option>"
        }
        let own: HTML =
            "<option value=\"\(ChoiceList.other)\"\(" selected", if: input[name] == ChoiceList.other)>\(t("form.other"))</option>"
        return """
            <div class="field\(" err", if: error != nil)"><label for="\(id)">\(label(field))</label>\(Piece.hintText(hint, id: id))\(Piece.errorText(error, id: id))<select class="in w-m" id="\(id)" name="\(name)"\(Piece.described(id, hint: hint, error: error))><option value="">\(t("form.choose"))</option>\(options)\(own, if: list.allowsOther)</select>\(ownOption(field, as: name), if: list.allowsOther)</div>
            """
    }

    private func picks(_ field: Field, _ list: ChoiceList, as name: String) -> HTML {
        let chosen = Set(input.values[name] ?? [])
        let type: HTML = list.isMultiple ? "checkbox" : "radio"
        let options = list.options.enumerated().map { index, option -> HTML in
            pick(
                name, id: Piece.fieldID(name) + (index == 0 ? "" : "-\(index)"), type: type, value: option.vi,
                text: t(option), isOn: chosen.contains(option.vi))
        }
        guard list.allowsOther else { return group(field, as: name, options) }
        let own = pick(
            name, id: Piece.fieldID(name) + "-own", type: type, value: ChoiceList.other, text: t("form.other"),
            isOn: chosen.contains(ChoiceList.other))
        return group(field, as: name, options + [own, ownOption(field, as: name)])
    }

    /// Where an option of one's own is written.
    private func ownOption(_ field: Field, as name: String) -> HTML {
        let id = Piece.fieldID("\(name).other")
        return """
            <div class="reveal" data-when="\(name)" data-values="[&quot;\(ChoiceList.other)&quot;]"><div class="field"><label for="\(id)">\(t("form.other_which"))<span class="vh"> \(t(field.label))</span></label><input class="in" id="\(id)" name="\(name).other" value="\(input["\(name).other"])" autocomplete="off"></div></div>
            """
    }

    private func yesNo(_ field: Field, as name: String) -> HTML {
        let id = Piece.fieldID(name)
        return group(
            field, as: name,
            [
                pick(name, id: id, type: "radio", value: "true", text: t("form.yes"), isOn: input[name] == "true"),
                pick(
                    name, id: "\(id)-1", type: "radio", value: "false", text: t("form.no"), isOn: input[name] == "false"
                ),
            ])
    }

    private func pick(_ name: String, id: String, type: HTML, value: String, text: String, isOn: Bool) -> HTML {
        "<label class=\"pick\" for=\"\(id)\"><input type=\"\(type)\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\"\(" checked", if: isOn)>\(text)</label>"
    }

    private func group(_ field: Field, as name: String, _ options: [HTML]) -> HTML {
        let id = Piece.fieldID(name)
        let (hint, error) = (hint(of: field), faults[name])
        return """
            <fieldset class="field\(" err", if: error != nil)"\(describedGroup(id, hint: hint, error: error))><legend>\(label(field))</legend>\(Piece.hintText(hint, id: id))\(Piece.errorText(error, id: id))\(options)</fieldset>
            """
    }

    private func describedGroup(_ id: String, hint: String?, error: String?) -> HTML {
        switch (hint != nil, error != nil) {
        case (true, true): " aria-describedby=\"\(id)-h \(id)-e\""
        case (true, false): " aria-describedby=\"\(id)-h\""
        case (false, true): " aria-describedby=\"\(id)-e\""
        case (false, false): ""
        }
    }

    /// Files are sent on the page of papers; here stands what was sent.
    private func file(_ field: Field) -> HTML {
        let names = (files[field.id] ?? []).map { "<li>\($0.name)</li>" as HTML }
        return """
            <div class="field\(" err", if: faults[field.id] != nil)" id="\(Piece.fieldID(field.id))"><p class="strong">\(label(field))</p>\(Piece.errorText(faults[field.id], id: Piece.fieldID(field.id)))<p class="hint">\(t("form.file_later"))</p><ul>\(names)</ul></div>
            """
    }

    /// Shown, not typed: what the answers gave when they were last saved.
    private func computed(_ field: Field, as name: String) -> HTML {
        let value = answers[name].map { t(field.text($0)) } ?? t("form.computed_later")
        return """
            <div class="field" id="\(Piece.fieldID(name))"><p class="strong">\(label(field))</p>\(Piece.hintText(hint(of: field), id: Piece.fieldID(name)))<output class="strong">\(value)</output></div>
            """
    }

    func label(_ field: Field) -> HTML {
        let unit: HTML = field.unit.map { " <span class=\"opt\">(\(t($0)))</span>" } ?? .empty
        return "\(t(field.label))\(unit)\(Piece.optional(t), if: !field.isRequired && !field.kind.isComputed)"
    }

    func hint(of field: Field) -> String? {
        let example = field.example.map { t("form.example", ["example": $0]) }
        let kind: String? =
            switch field.kind {
            case .date: t("form.date_hint")
            case .time: t("form.time_hint")
            case .partialDate: t("form.partial_date_hint")
            default: nil
            }
        let parts = [field.help.map { t($0) }, example, kind].compactMap { $0 }
        return parts.isEmpty ? nil : parts.map(\.withoutFullStop).joined(separator: ". ")
    }
}

extension FieldKind {
    fileprivate var isComputed: Bool {
        if case .computed = self { return true }
        return false
    }

    fileprivate var width: HTML {
        switch self {
        case .date, .partialDate, .time, .wholeNumber, .decimal: " w-s"
        case .money, .phone, .personID, .taxCode: " w-m"
        case .email: " w-l"
        default: ""
        }
    }

    fileprivate var keyboard: HTML {
        switch self {
        case .wholeNumber, .money, .date, .partialDate: " inputmode=\"numeric\" autocomplete=\"off\""
        case .decimal: " inputmode=\"decimal\" autocomplete=\"off\""
        case .phone: " type=\"tel\" autocomplete=\"tel\""
        case .email: " type=\"email\" autocomplete=\"email\""
        default: " autocomplete=\"off\""
        }
    }
}

extension String {
    var startingUpper: String { prefix(1).uppercased() + dropFirst() }

    fileprivate var withoutFullStop: Substring { hasSuffix(".") ? dropLast() : self[...] }
}
