import Kernel
import OneStop

/// The commands of money and custody from their forms on the dossier's page.
enum DeskCommand {
    static func command(_ act: Link.Act, _ form: PostedForm) throws -> Command {
        switch act {
        case .payFee: return .takePayment(receipt: "", payer: form["nguoi_nop"])
        case .waiveFee: return .waiveFee(reason: form["ly_do"])
        case .voidFee: return .voidPayment(receipt: form["bien_lai"], reason: form["ly_do"])
        case .giveBack:
            return .returnOriginals(OriginalsReturn(papers: form.all("tra"), recipient: form["nguoi_nhan"]))
        case .requestFee:
            guard let amount = Dong(typed: form["so_tien"]) else { throw Refusal.badAmount }
            return .requestFee(
                FeeRequest(amount: amount, reason: form["ly_do"], moment: .processing, holdsClock: true))
        default: throw Edge.unreadable
        }
    }
}
