/// What the return desk typed to give a result out.
package struct Release: Sendable, Hashable {
    package let recipient: String
    package let identity: Identity
    /// Ids of the papers whose originals go back now.
    package let originals: [String]
    /// Why others stay.
    package let keptBecause: String
    package let fee: DeskReading.FeeChoice

    /// How the recipient showed who they are.
    package enum Identity: Sendable, Hashable {
        /// A number off the card, compared with the dossier's.
        case card(String)
        case proxy(name: String, number: String, authorisation: String)
        /// The code that was sent to the applicant's phone.
        case code(String)
        case post(item: String)
        /// In words, where the dossier knows no number.
        case seen(String)
    }

    /// Somebody is named, and what identifies them is typed; whether it is right each dossier tells.
    package var isComplete: Bool {
        let words: [String] =
            switch identity {
            case .card(let text), .code(let text), .post(let text), .seen(let text): [text]
            case .proxy(let name, let number, let authorisation): [name, number, authorisation]
            }
        return (words + [recipient]).allSatisfy { !$0.allSatisfy(\.isWhitespace) }
    }

    package init(
        recipient: String, identity: Identity, originals: [String], keptBecause: String,
        fee: DeskReading.FeeChoice
    ) {
        self.recipient = recipient
        self.identity = identity
        self.originals = originals
        self.keptBecause = keptBecause
        self.fee = fee
    }
}
