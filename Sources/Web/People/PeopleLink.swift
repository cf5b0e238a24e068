import OneStop

/// Addresses of accounts, organisations and mandates.
enum PeopleLink: Sendable, Hashable {
    /// Where a code is asked for in place of a password, and where it is typed.
    case codeSignIn(next: String), codeEntry(next: String)
    /// Where a code is asked for a lost password, and where it is typed with the new one.
    case recovery, newPassword
    /// The own account, and where its password is changed.
    case account, password
    /// Where an officer sends a code to compare a card, and where the card is typed.
    case deskChecks, deskCheck(String)
    /// Where two accounts are put together: their contacts, and by both codes.
    case merges, merge(String, String)
    /// The own organisations; one of them, by pages of its dossiers; what owners and members do.
    case organisations, organisation(String, before: String?)
    case invite(String), memberRole(String), memberEnd(String)
    /// An invitation by its link's secret; taking or declining one.
    case invitation(String), invitationTake, invitationEnd
    /// Organisations as the desk sees them by their number, and what it does.
    case deskOrganisations(code: String), organisationCheck(String), organisationAdd(String)
    /// Mandates; asking for one, its code, and what either side does.
    case mandates, newMandate, mandateCode(String), mandateAgain(String), mandateRecognise(String), mandateEnd(String)

    var path: String {
        switch self {
        case .codeSignIn(let next): "/dang-nhap/ma" + Link.query([("tiep", next)])
        case .codeEntry(let next): "/dang-nhap/ma/nhap" + Link.query([("tiep", next)])
        case .recovery: "/quen-mat-khau"
        case .newPassword: "/quen-mat-khau/moi"
        case .account: "/tai-khoan"
        case .password: "/mat-khau"
        case .deskChecks: "/can-bo/doi-chieu"
        case .deskCheck(let id): "/can-bo/doi-chieu/\(id)"
        case .merges: "/can-bo/gop-tai-khoan"
        case .merge(let kept, let closed): "/can-bo/gop-tai-khoan/\(kept)/\(closed)"
        case .organisations: "/to-chuc"
        case .organisation(let id, let before): "/to-chuc/\(id)" + Link.query([("truoc", before ?? "")])
        case .invite(let id): "/to-chuc/\(id)/moi"
        case .memberRole(let id): "/to-chuc/\(id)/vai-tro"
        case .memberEnd(let id): "/to-chuc/\(id)/thoi"
        case .invitation(let secret): "/loi-moi/\(secret)"
        case .invitationTake: "/loi-moi/nhan"
        case .invitationEnd: "/loi-moi/bo"
        case .deskOrganisations(let code): "/can-bo/to-chuc" + Link.query([("ma", code)])
        case .organisationCheck(let id): "/can-bo/to-chuc/\(id)/doi-chieu"
        case .organisationAdd(let id): "/can-bo/to-chuc/\(id)/them-nguoi"
        case .mandates: "/uy-quyen"
        case .newMandate: "/uy-quyen/moi"
        case .mandateCode(let id): "/uy-quyen/\(id)/ma"
        case .mandateAgain(let id): "/uy-quyen/\(id)/gui-lai"
        case .mandateRecognise(let id): "/uy-quyen/\(id)/nhan"
        case .mandateEnd(let id): "/uy-quyen/\(id)/ket-thuc"
        }
    }
}
