import Documents
import Foundation
import Kernel

/// What a paper shows of its proofs: who signs it digitally and when, and its line in the public log.
struct PaperSeal: Sendable {
    /// The agency that signs; `nil` where the paper goes out unsigned.
    let signer: String?
    let at: Date
    /// Of the act that the paper tells of.
    let short: ShortReceipt?

    /// Neither signed nor in the log.
    static let none = PaperSeal(signer: nil, at: .distantPast, short: nil)

    /// Stands where hand and seal would.
    func mark(_ t: Wording) -> SealMark? {
        guard let signer else { return nil }
        let words = Text(t("print.seal.by") + " ") + .bold(signer) + Text("\n" + t("print.seal.at") + " \(time)")
        return SealMark(words: words)
    }

    /// Day, time and zone as NĐ 30/2020 wants them: "18/01/2016 09:15:00 +07:00".
    private var time: String {
        let second = String(at.milliseconds / 1_000 % 60 + 100).dropFirst()
        return "\(VietnamTime.day(of: at).vietnamese) \(VietnamTime.time(of: at).text):\(second) +07:00"
    }
}
