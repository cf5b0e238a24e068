import Foundation
import Kernel
import OneStop

/// An act that was refused, with what had been typed, so that nothing is lost.
struct ActProblem {
    let act: Link.Act
    let refusal: Refusal
    let typed: PostedForm

    /// Another officer was first, or the dossier moved on: said above the page.
    func conflict(_ t: Wording) -> String? {
        switch refusal {
        case .stale(let person, let event, let at):
            t(
                "conflict.stale",
                [
                    "name": person?.name ?? "MotCua", "event": t(Phrase(computed: "event.\(event)")).startingSmall,
                    "at": VietnamTime.time(of: at).text,
                ])
        case .claimedBy(let name): t("conflict.claimed", ["name": name])
        case .wrongStage(let stage): t("conflict.stage", ["stage": StageTag.text(stage, t, isOffice: true)])
        case .wrongStep: t("conflict.step")
        case .clockBehind(let last): t("conflict.clock", ["last": t.short(last)])
        case .notYourRole(let roles):
            t(
                "conflict.role",
                ["roles": roles.map { t(Phrase(computed: "role.\($0.rawValue)")) }.joined(separator: ", ")])
        default: nil
        }
    }

    /// Which day was meant depends on the form.
    private var badDay: Phrase {
        switch act {
        case .supplement: "act.deadline"
        case .recordOpinion: "inquiry.bad_letter_day"
        case .consult: "inquiry.bad_asking_day"
        default: "act.bad_day"
        }
    }

    /// Something in the form is wrong: said at the form.
    func message(_ t: Wording) -> String? {
        switch refusal {
        case .missingReason: t("act.missing_reason")
        case .missingItems: t("act.missing_items")
        case .deadlineNotAhead: t("act.deadline")
        case .secondSupplementNeedsHead: t("act.second_supplement")
        case .numberTaken(let number): t("act.number_taken", ["number": number])
        case .badDay: t(badDay)
        case .unusableFile(let reason): t(Phrase(computed: "upload.\(UploadReason(reason).rawValue)"))
        case .notApproved: t("act.not_approved")
        case .missingResult: t("act.missing_result")
        case .missingRecipient: t("act.missing_recipient")
        case .tooLong(let max): t("act.too_long", ["max": "\(max)"])
        case .notOffered: t("act.not_offered")
        case .alreadySigned: t("act.signed")
        case .alreadyApproved: t("act.approved_before")
        case .missingProof: t("return.missing_proof")
        case .alreadyExtended(let day): t("act.extended_once", ["day": day.vietnamese])
        case .alreadyDue: t("act.already_due")
        case .badAmount: t("money.bad_amount")
        case .nothingOwed: t("money.nothing_owed")
        case .feeOwed(let amount): t("return.fee_owed", ["amount": amount.text])
        case .ownMoney: t("money.own")
        case .alreadyVoided(let number): t("money.already_voided", ["number": number])
        case .originalsKept(let count): t("return.originals_kept", ["n": "\(count)"])
        case .notTheRecipient: t("return.not_recipient")
        case .wrongCode(let left): t("return.wrong_code", ["n": "\(left)"])
        case .noRunningLimit: t("act.no_running_limit")
        case .checklistOpen(let items):
            t("work.checklist.open", ["items": items.map { t($0) }.joined(separator: "; ")])
        case .notAssignable(let name): t("work.not_assignable", ["name": name])
        case .absent(let name, let until): t("work.absent_until", ["name": name, "day": until.vietnamese])
        case .noBodies: t("inquiry.no_bodies")
        case .alreadyAsked(let name): t("inquiry.already", ["body": t(name)])
        case .inquiryLimit(let most): t("inquiry.bad_limit", ["most": "\(most)"])
        case .inquiryClosed: t("inquiry.closed")
        case .missingOpinion: t("inquiry.missing_verdict")
        case .awaitingOpinions(let names):
            t("inquiry.awaiting", ["bodies": names.map { t($0) }.joined(separator: ", ")])
        case .bodiesNotAsked(let names):
            t("inquiry.not_asked", ["bodies": names.map { t($0) }.joined(separator: ", ")])
        case .alreadyForwarded: t("forward.already")
        case .extensionDay(let latest): t("act.extension_day", ["latest": latest.vietnamese])
        default: nil
        }
    }
}
