import HTTPTypes
import Kernel
import OneStop

extension PeopleRefusal {
    var phrase: Phrase {
        switch self {
        case .unknown: "error.not_found.title"
        case .missingName: "identity.missingName"
        case .badCode: "people.bad_code"
        case .badContact: "people.bad_contact"
        case .badNumber: "people.bad_number"
        case .badDay: "people.bad_day"
        case .missingPaper: "people.missing_paper"
        case .notYourRole: "people.not_your_role"
        case .lastOwner: "people.last_owner"
        case .alreadyMember: "people.already_member"
        case .invitationGone: "people.invitation_gone"
        case .notInvited: "people.not_invited"
        case .tooMany: "people.too_many"
        case .ownContact: "people.own_contact"
        case .mandateGone: "people.mandate_gone"
        case .alreadyChecked: "people.already_checked"
        case .levelTooLow: "people.level_title"
        }
    }

    /// The input that it is about.
    var field: String {
        switch self {
        case .missingName: "ten"
        case .badCode: "ma"
        case .badNumber: "so"
        case .badDay: "den"
        case .missingPaper: "giay"
        default: "lien_lac"
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .unknown: .notFound
        case .notYourRole, .notInvited, .levelTooLow: .forbidden
        case .invitationGone: .gone
        case .lastOwner, .alreadyMember, .tooMany, .mandateGone, .alreadyChecked: .conflict
        default: .unprocessableContent
        }
    }
}

extension Assurance {
    var phrase: Phrase { Phrase(computed: "people.level.\(rawValue)") }
    /// What one does to reach it.
    var way: Phrase { Phrase(computed: "people.level_way.\(rawValue)") }
}

extension OrganisationRole {
    var phrase: Phrase { Phrase(computed: "people.role.\(rawValue)") }
}
