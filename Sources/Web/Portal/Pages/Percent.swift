import Foundation
import Kernel
import OneStop

/// Shares as "99,5 %"; a dash where there is nothing to share.
enum Percent {
    static func text(_ part: Int, of whole: Int, _ t: Wording) -> String {
        guard whole > 0 else { return t("figures.none") }
        let tenths = (1_000 * part + whole / 2) / whole
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10),\(tenths % 10) %"
    }
}
