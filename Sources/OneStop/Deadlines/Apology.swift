package import Foundation
import Kernel

/// The letter that says sorry for a missed or put-off date, and names the new one.
///
/// - Source: Nghị định 61/2018/NĐ-CP, phiếu xin lỗi và hẹn lại ngày trả kết quả; Thông tư 01/2018/TT-VPCP, mẫu 04.
package struct Apology: Sendable, Hashable, Codable {
    /// The date that can't be kept.
    package let missed: Date
    package let due: Date
    /// What the head wrote; `nil` where MotCua sent it because the limit passed.
    package let reason: String?

    package init(missed: Date, due: Date, reason: String?) {
        self.missed = missed
        self.due = due
        self.reason = reason
    }
}
