import Documents
import Kernel

/// Phiếu từ chối tiếp nhận giải quyết hồ sơ: why the desk doesn't take the dossier.
///
/// - Source: Thông tư 01/2018/TT-VPCP and 03/2025/TT-VPCP, mẫu 03.
struct RefusalPrint {
    let matter: PrintMatter
    let reasoned: Reasoned

    var sheet: Sheet {
        matter.sheet(
            matter.addressee("print.receipt.of") + matter.paragraph("lead") + matter.reasons(reasoned)
                + matter.paragraph("close") + [matter.deskSigns(with: true)])
    }
}

extension PrintMatter {
    /// The reasons as a numbered list, and the law's ground below.
    func reasons(_ reasoned: Reasoned) -> [Block] {
        let ground: [Block] =
            reasoned.legalGround.isEmpty
            ? [] : [.paragraph(Text.bold(t("print.ground")) + Text(" \(reasoned.legalGround)"))]
        return numbered(reasons(of: reasoned)) + ground
    }
}
