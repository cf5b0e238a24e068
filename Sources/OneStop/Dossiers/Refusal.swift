package import Foundation
package import Kernel

/// Why the domain says no. Equal by meaning; the words a person reads come from the texts.
package enum Refusal: Error, Sendable, Hashable {
    /// Nobody knows that dossier, or the person has nothing to do with it: the same answer for both.
    case unknownDossier
    /// The officer has no part in the dossier and must say why it is opened.
    case viewReasonNeeded(DossierCode)
    /// The person holds none of the roles that may do this here.
    case notYourRole(needed: [Role])
    /// Another officer has it in hand.
    case claimedBy(String)
    /// Someone acted since the page was shown.
    case stale(by: Person?, event: String, at: Date)
    /// The dossier is not at a stage where this can be done.
    case wrongStage(Stage)
    /// This step is done otherwise (approval by approving, issue by issuing, …).
    case wrongStep(String)
    case missingReason
    /// The register gave that number to another result.
    case numberTaken(String)
    /// A result's day that is no day, lies ahead, or before acceptance.
    case badDay
    case unusableFile(FileRefusal)
    case missingItems
    /// The day to answer by is past, or not a working day that lies ahead.
    case deadlineNotAhead
    /// A second request for supplement needs the head's word (Nghị định 61/2018: asked once, complete, in writing).
    case secondSupplementNeedsHead
    /// The supplement answers something that was not asked, or leaves out something that was.
    case supplementIncomplete([String])
    case notApproved
    case missingResult
    case missingRecipient
    /// Withdrawal is possible until the decision is signed.
    case alreadySigned
    case tooLong(max: Int)
    case unknownProcedure
    case unknownAgency
    /// A choice that the procedure doesn't offer (time case, step to send back to, step to skip).
    case notOffered(String)
    case invalidAnswers([FieldFault])
    case alreadyFiled
    /// The agency takes this procedure's dossiers at the desk alone.
    case onlyAtDesk
    /// The procedure takes dossiers in rounds, and none is open.
    case outsideWindow
    case tooManyFiles(max: Int)
    case tooManyDrafts(max: Int)
    /// The due date was put off before; that is possible once.
    case alreadyExtended(until: CivilDay)
    /// The due date has come; it can't be put off any more.
    case alreadyDue
    /// There is no due date to put off: no limit, or the clock stands still.
    case noRunningLimit
    /// The new date is no working day after the old one, or lies further off than the procedure's limit.
    case extensionDay(latest: CivilDay)
    case noBodies
    /// That body was asked, and its answer is awaited.
    case alreadyAsked(LocalText)
    case inquiryLimit(most: Int)
    /// It was answered, cancelled or sent back meanwhile.
    case inquiryClosed
    /// Nothing was said: agrees, disagrees, or not theirs.
    case missingOpinion
    /// The step waits for those bodies.
    case awaitingOpinions([LocalText])
    /// The step declares those bodies, nobody asked them, and the note does not say why.
    case bodiesNotAsked([LocalText])
    /// Another agency has it already, or a head has a proposal to decide.
    case alreadyForwarded
    /// A fee of nothing, or not a number.
    case badAmount
    case nothingOwed
    /// The result waits until that is paid or waived.
    case feeOwed(Dong)
    case alreadyVoided(String)
    /// The agency still has originals of the applicant's: they go back, or the desk says why not.
    case originalsKept(Int)
    /// What identifies the recipient isn't what the dossier says.
    case notTheRecipient
    /// The code that was sent is another one, has run out, or was tried too often.
    case wrongCode(triesLeft: Int)
    /// The officer doesn't hold the open step's role here.
    case notAssignable(String)
    /// Required items of the open step's checklist that were not ticked.
    case checklistOpen([LocalText])
    /// Nobody has it in hand, or nobody owes an act of which they could be reminded.
    case nothingToRemind
    /// The server's clock stands far before what was written last, at that moment: nothing is written.
    case clockBehind(Date)
    /// The officer is away until that day.
    case absent(String, until: CivilDay)
}
