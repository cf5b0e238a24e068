import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import OneStop

/// Messages that an action leaves for the page after it.
enum Flash: String, CaseIterable, Sendable {
    case saved, draftDiscarded, signedOut, confirmed, messageSent, withdrawalSent, supplementSent
    case claimed, released, accepted, refused, supplementAsked, stepDone, sentBack, approved, issued, handedOver
    case reinstated, notRecordedYet
    case stopped, noted, withdrawalGranted, withdrawalDeclined, carried, carriedLate, extended
    case receptionSaved, receptionDiscarded, feeRequested, feePaid, feeWaived, receiptVoided, originalsReturned
    case handoverCodeSent, cashCounted, waiverConfirmed
    case assigned, absenceEntered, absenceEnded, ruleKept, ruleDropped
    case bulkNothing, bulkNobody, filterKept, filterNameless, filterFull, filterDropped, ticked, templateKept,
        templateDropped
    case resent, testSent, callNoted, wordingKept, wordingDropped, wishesKept, contactAsked, contactKept

    case consulted, opinionPrepared, opinionGiven, opinionRecorded, inquiryDeclined, inquiryCancelled
    case paperWordingKept, paperWordingDropped
    case visitEnded, visitsEnded
    case holdPlaced, holdEnded
    case closingAsked, accountKept
    case signOnLinked, signOnUnlinked, signOnInvited
    case factorReset, officerVisitsEnded, officerDisabled, officerEnabled, postGiven, postTaken
    case passwordChanged
    case organisationFounded, invitationSent, invitationTaken, invitationEnded, roleGiven, memberRemoved,
        organisationLeft, organisationChecked, memberAdded
    case accountsMerged
    case identityChecked, mandateMade, mandateRecognised, mandateEnded
    case exportAsked, exportApproved, exportRefused, exportWithdrawn
    case forwarded, forwardingRefused, gaveBack, transferred

    var phrase: Phrase { Phrase(computed: "flash.\(rawValue)") }
}
