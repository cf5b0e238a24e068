package import Kernel

/// What somebody typed to file for another, checked before anything is sent or kept.
package struct MandateRequest: Sendable {
    let name: String
    let number: PersonalID
    let contact: Login
    let procedure: String?
    let until: CivilDay
    /// Without a paper the person is asked by a code.
    let paper: FileReference?

    /// - Parameter isByPaper: it rests on a paper, which then must be there.
    package init(
        name: String, number: String, contact: String, procedure: String?, until: CivilDay?, isByPaper: Bool,
        paper: FileReference?, today: CivilDay
    ) throws(PeopleRefusal) {
        self.name = name.trimmingBlanks
        guard (1...120).contains(self.name.count) else { throw .missingName }
        guard let number = PersonalID(number) else { throw .badNumber }
        guard let contact = Login(contact), contact.phone?.isMobile ?? true else { throw .badContact }
        guard let until, until >= today, until <= today.adding(days: Mandate.longestDays) else { throw .badDay }
        guard !isByPaper || paper != nil else { throw .missingPaper }
        (self.number, self.contact, self.procedure, self.until) = (number, contact, procedure, until)
        self.paper = isByPaper ? paper : nil
    }
}
