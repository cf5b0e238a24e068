package import Kernel

/// What the desk typed beside the form, read: the person, the papers in hand, the money, what is to be done.
package struct DeskReading: Sendable {
    package private(set) var faults: [DeskFault] = []
    package private(set) var note: DeskNote
    package private(set) var phone: PhoneNumber?
    package private(set) var email: EmailAddress?
    package private(set) var received: [String: ReceivedPaper] = [:]
    package private(set) var channel: Channel = .counter
    package private(set) var fee: FeeChoice = .later

    /// What becomes of the fee.
    package enum FeeChoice: Sendable, Hashable {
        case cash, later
        case waived(reason: String)
    }

    /// Most papers beside those that the procedure names.
    package static let mostOthers = 6

    package init(_ typed: FormInput, today: CivilDay) {
        let name = typed["quay.ten"].trimmingBlanks
        note = DeskNote(owner: DeskPerson(name: name))
        readPerson(typed, name: name, today: today)
        readPapers(typed)
        switch typed["quay.phi"] {
        case "tien_mat": fee = .cash
        case "mien":
            let why = typed["quay.phi_ly_do"].trimmingBlanks
            if why.isEmpty { fault("quay.phi_ly_do", .exempted) }
            fee = .waived(reason: why)
        default: fee = .later
        }
    }

    private mutating func fault(_ name: String, _ code: DeskFault.Code) {
        faults.append(DeskFault(name: name, code: code))
    }

    private mutating func readPerson(_ typed: FormInput, name: String, today: CivilDay) {
        if name.isEmpty { fault("quay.ten", .missingName) }
        for field in ["quay.ten", "quay.dia_chi", "quay.uq_ten", "quay.uq_giay", "quay.buu", "quay.buu_ai"]
        where typed[field].unicodeScalars.count > 300 {
            fault(field, .tooLong)
        }
        let number = typed["quay.so"].trimmingBlanks
        let id = PersonalID(number)
        if !number.isEmpty, id == nil { fault("quay.so", .badNumber) }
        let owner = DeskPerson(
            name: name, number: id?.text, born: born(typed["quay.ngay_sinh"].trimmingBlanks, today: today),
            address: typed["quay.dia_chi"].trimmingBlanks.nonEmptyText)
        let phoneText = typed["quay.dt"].trimmingBlanks
        phone = PhoneNumber(phoneText)
        if !phoneText.isEmpty, phone == nil { fault("quay.dt", .badPhone) }
        let emailText = typed["quay.email"].trimmingBlanks
        email = EmailAddress(emailText)
        if !emailText.isEmpty, email == nil { fault("quay.email", .badEmail) }
        note = DeskNote(owner: owner, proxy: proxy(typed), post: post(typed))
    }

    private mutating func born(_ text: String, today: CivilDay) -> CivilDay? {
        if text.isEmpty { return nil }
        guard let day = CivilDay(vietnamese: text), day.year >= 1880 else {
            fault("quay.ngay_sinh", .badBirth)
            return nil
        }
        if day > today { fault("quay.ngay_sinh", .futureBirth) }
        return day
    }

    private mutating func proxy(_ typed: FormInput) -> DeskProxy? {
        let (name, number) = (typed["quay.uq_ten"].trimmingBlanks, typed["quay.uq_so"].trimmingBlanks)
        let paper = typed["quay.uq_giay"].trimmingBlanks
        if name.isEmpty, number.isEmpty, paper.isEmpty { return nil }
        guard !name.isEmpty, let id = PersonalID(number), !paper.isEmpty else {
            fault(name.isEmpty ? "quay.uq_ten" : paper.isEmpty ? "quay.uq_giay" : "quay.uq_so", .proxy)
            return nil
        }
        return DeskProxy(name: name, number: id.text, authorisation: paper)
    }

    private mutating func post(_ typed: FormInput) -> PostalItem? {
        guard typed["quay.kenh"] == Channel.post.rawValue else { return nil }
        channel = .post
        let number = typed["quay.buu"].trimmingBlanks
        if number.isEmpty { fault("quay.buu", .post) }
        return PostalItem(number: number, broughtBy: typed["quay.buu_ai"].trimmingBlanks)
    }

    private mutating func readPapers(_ typed: FormInput) {
        for paper in (typed.values["quay.nhan"] ?? []).prefix(500) {
            if let taken = paperInHand(paper, typed, name: nil) { received[paper] = taken }
        }
        for index in 0..<Self.mostOthers {
            let key = "khac_\(index)"
            let name = typed["quay.\(key)"].trimmingBlanks
            guard !name.isEmpty else { continue }
            guard name.unicodeScalars.count <= 200 else {
                fault("quay.\(key)", .tooLong)
                continue
            }
            if let taken = paperInHand(key, typed, name: name) { received[key] = taken }
        }
    }

    private mutating func paperInHand(_ paper: String, _ typed: FormInput, name: String?) -> ReceivedPaper? {
        let numbers = ["chinh", "sao", "to"].map { Self.count(typed["quay.\($0).\(paper)"]) }
        guard let originals = numbers[0], let copies = numbers[1], let sheets = numbers[2],
            let taken = ReceivedPaper(
                originals: originals, copies: copies, sheets: sheets == 0 ? nil : sheets,
                custody: Custody(rawValue: typed["quay.giu.\(paper)"]) ?? .filed, name: name)
        else {
            fault("quay.chinh.\(paper)", .count)
            return nil
        }
        return taken
    }

    /// A count as typed; empty is none, what is no count is nothing.
    private static func count(_ text: String) -> Int? {
        let trimmed = text.trimmingBlanks
        if trimmed.isEmpty { return 0 }
        return trimmed.utf8.count <= 6 && trimmed.utf8.allSatisfy { (48...57).contains($0) } ? Int(trimmed) : nil
    }
}

extension String {
    /// Itself, where there is anything in it.
    var nonEmptyText: String? { isEmpty ? nil : self }
}
