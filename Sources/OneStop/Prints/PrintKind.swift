/// The papers that the one-stop law wants printed; the raw value is their word in addresses.
///
/// - Source: Thông tư 01/2018/TT-VPCP, mẫu 01–06; Thông tư 03/2025/TT-VPCP, mẫu 01–07.
package enum PrintKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    case receipt = "giay-tiep-nhan"
    case supplement = "phieu-yeu-cau-bo-sung"
    case refusal = "phieu-tu-choi"
    /// Phiếu xin lỗi và hẹn lại; since 2025 with the request to extend.
    case apology = "phieu-xin-loi"
    case stop = "thong-bao-dung"
    /// Phiếu kiểm soát quá trình giải quyết.
    case control = "phieu-kiem-soat"
    case fee = "thong-bao-phi"

    /// The word of its texts: "print.receipt.title".
    package var word: String {
        switch self {
        case .receipt: "receipt"
        case .supplement: "supplement"
        case .refusal: "refusal"
        case .apology: "apology"
        case .stop: "stop"
        case .control: "control"
        case .fee: "fee"
        }
    }

    /// It is written to the applicant; the control slip travels inside the agency.
    package var isForApplicant: Bool { self != .control }

    /// What stands behind the serial, "12/TNHS"; `nil` where the paper goes by the dossier's code alone.
    var series: String? {
        switch self {
        case .receipt: "TNHS"
        case .supplement: "HDHS"
        case .refusal: "TCTN"
        case .apology: "PXL"
        case .stop: "TBDGQ"
        case .fee: "TBNP"
        case .control: nil
        }
    }

    /// Who signs: the desk's officer, or the agency.
    var isFromDesk: Bool {
        switch self {
        case .receipt, .supplement, .refusal, .control: true
        case .apology, .stop, .fee: false
        }
    }

    /// The paragraphs that an agency may word itself, in the paper's order.
    package var parts: [String] {
        switch self {
        case .receipt: ["close"]
        case .supplement: ["lead", "close"]
        case .refusal: ["lead", "close"]
        case .apology: ["lead", "delay", "sorry", "close"]
        case .stop: ["lead", "close"]
        case .fee: ["lead", "close"]
        case .control: ["close"]
        }
    }

    /// Which papers an act gives, that of a fee only where one is due.
    static func given(by event: DossierEvent) -> [PrintKind] {
        switch event {
        case .accepted: [.receipt, .fee]
        case .feeRequested: [.fee]
        case .supplementRequested: [.supplement]
        case .refused: [.refusal]
        case .apologised: [.apology]
        case .stopped: [.stop]
        default: []
        }
    }
}
