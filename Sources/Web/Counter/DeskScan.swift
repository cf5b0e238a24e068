import Kernel
import OneStop

/// What a scanner, or a hand, typed into the desk's one box.
enum DeskScan: Sendable {
    case nothing
    case card(CitizenCard)
    case badCard(CitizenCard.Fault)
    case dossier(DossierCode)
    case form(FormReference)
    /// Somebody's number or phone, as typed.
    case person(String)
    case name(String)

    init(_ typed: String, today: CivilDay) {
        let text = typed.trimmingBlanks
        if text.isEmpty {
            self = .nothing
        } else if CitizenCard.isMeant(by: text) {
            do throws(CitizenCard.Fault) {
                self = .card(try CitizenCard(text, today: today))
            } catch {
                self = .badCard(error)
            }
        } else if let code = DossierCode(text) {
            self = .dossier(code)
        } else if PersonalID(text) != nil || PhoneNumber(text) != nil {
            self = .person(text)
        } else if text.uppercased().hasPrefix("TK") || text.contains("/to-khai/"), let form = FormReference(text) {
            self = .form(form)
        } else {
            self = .name(String(text.prefix(200)))
        }
    }
}

extension FormInput {
    /// Puts what the card says into the person's block, over what was there.
    mutating func take(_ card: CitizenCard) {
        self["quay.ten"] = card.name
        self["quay.so"] = card.number.text
        self["quay.ngay_sinh"] = card.born.vietnamese
        self["quay.gioi"] = card.sex
        self["quay.dia_chi"] = card.address
        if let issued = card.issued { self["quay.ngay_cap"] = issued.vietnamese }
    }

    /// The same from somebody whom the desk saw before.
    mutating func take(_ known: DeskPersons.Known) {
        self["quay.ten"] = known.person.name
        if let number = known.person.number { self["quay.so"] = number }
        if let born = known.person.born { self["quay.ngay_sinh"] = born.vietnamese }
        if let address = known.person.address { self["quay.dia_chi"] = address }
        if let phone = known.phone { self["quay.dt"] = phone }
        if let email = known.email { self["quay.email"] = email }
    }
}
