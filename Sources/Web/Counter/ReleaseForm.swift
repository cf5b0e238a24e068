import Kernel
import OneStop

/// The return desk's form as typed.
struct ReleaseForm: Sendable {
    let form: PostedForm

    /// As the domain takes it; a way to identify that doesn't exist is refused.
    func release() throws(Refusal) -> Release {
        let identity: Release.Identity
        var recipient = form["nguoi_nhan"].trimmingBlanks
        switch form["cach"] {
        case "the": identity = .card(number(form["so"]))
        case "thay":
            recipient = form["uq_ten"].trimmingBlanks
            identity = .proxy(name: recipient, number: number(form["uq_so"]), authorisation: form["uq_giay"])
        case "ma": identity = .code(form["ma"])
        case "buu": identity = .post(item: form["buu"])
        case "khac": identity = .seen(form["giay_to"])
        default: throw .notOffered(form["cach"])
        }
        let fee: DeskReading.FeeChoice =
            switch form["phi"] {
            case "tien_mat": .cash
            case "mien": .waived(reason: form["phi_ly_do"])
            default: .later
            }
        return Release(
            recipient: recipient, identity: identity, originals: form.all("tra"), keptBecause: form["giu_ly_do"],
            fee: fee)
    }

    /// The number alone, where a scanner typed the whole card.
    private func number(_ typed: String) -> String {
        String(typed.split(separator: "|", omittingEmptySubsequences: false).first ?? "").trimmingBlanks
    }
}
