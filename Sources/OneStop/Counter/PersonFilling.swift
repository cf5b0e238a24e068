import Kernel

/// Puts what the desk knows of the person into the form's empty fields, so that nobody types it twice.
///
/// A field is the person's by its prefill, by being the applicant's name, or by the first of its kind with the id that
/// forms of this country use.
package struct PersonFilling: Sendable {
    let form: Form
    let applicant: String?
    let units: [CommuneUnit]

    /// The desk's input for each field of the form that follows it; the page's script copies along the same pairs.
    package static func pairs(of form: Form, applicant: String?) -> [(field: String, from: String)] {
        var pairs: [(String, String)] = []
        var taken: Set<String> = []
        for field in form.fields {
            guard let source = source(of: field, isApplicant: field.id == applicant), taken.insert(source).inserted
            else { continue }
            pairs.append((field.id, source))
        }
        return pairs
    }

    func fill(_ input: inout FormInput, from desk: FormInput) {
        for (id, source) in Self.pairs(of: form, applicant: applicant) {
            guard let field = form.field(id) else { continue }
            let text = desk[source].trimmingBlanks
            guard !text.isEmpty else { continue }
            if case .address = field.kind {
                fillAddress(&input, id, text)
            } else if input[id].trimmingBlanks.isEmpty {
                input[id] = text
            }
        }
    }

    private func fillAddress(_ input: inout FormInput, _ id: String, _ text: String) {
        guard input["\(id).street"].isEmpty, input["\(id).unit"].isEmpty else { return }
        let place = CardAddress(text, units: units)
        input["\(id).street"] = place.street
        input["\(id).unit"] = place.unit ?? Address.elsewhere
    }

    private static func source(of field: Field, isApplicant: Bool) -> String? {
        switch field.prefill {
        case .accountName: return "quay.ten"
        case .accountPhone: return "quay.dt"
        case .accountEmail: return "quay.email"
        case .accountAddress, nil: break
        }
        if isApplicant { return "quay.ten" }
        switch field.kind {
        case .personID: return "quay.so"
        case .phone: return "quay.dt"
        case .date where field.id.hasPrefix("ngay_sinh") || field.id == "ngay_thang_nam_sinh": return "quay.ngay_sinh"
        case .date where field.id == "ngay_cap": return "quay.ngay_cap"
        case .choice where field.id == "gioi_tinh": return "quay.gioi"
        case .address where field.id.contains("thuong_tru"): return "quay.dia_chi"
        default: return nil
        }
    }
}
