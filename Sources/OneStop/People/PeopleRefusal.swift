/// Why something between accounts, organisations and mandates can't be done.
package enum PeopleRefusal: Error, Sendable, Hashable {
    /// Nobody of that id that has to do with the person: the same answer for a foreign one and for none.
    case unknown
    case missingName
    /// No tax or registration number.
    case badCode
    case badContact
    /// No number of a card or passport.
    case badNumber
    /// A day that is past, or further off than a year.
    case badDay
    case missingPaper
    /// The role does not allow it.
    case notYourRole
    /// An organisation keeps at least one owner.
    case lastOwner
    case alreadyMember
    /// Taken, withdrawn, or run out.
    case invitationGone
    /// Sent to another phone or address than the account's.
    case notInvited
    case tooMany
    /// Consent must come from somebody else's phone or address.
    case ownContact
    /// Ended, run out, or not confirmed.
    case mandateGone
    /// Another organisation with that number was checked.
    case alreadyChecked
    /// The procedure asks for more to be known of who files it online.
    case levelTooLow(Assurance)
}
