import Kernel

/// Our own reasons why a message failed; gateways' words stand beside them in the same column.
enum MailroomReason {
    static let expired = "expired"
    static let notMobile = "not a mobile number"
    static let notAddress = "not an address"
    static let noGateway = "no gateway"
    static let tooOld = "too old"
    static let noReport = "no report"

    /// What is written down of a reason: gateways repeat to whom they were to send, which nobody is to read there.
    static func kept(_ reason: String) -> String {
        let words = reason.prefix(600).split(separator: " ", omittingEmptySubsequences: false)
        let withoutAddresses = words.map { $0.contains("@") ? PersonalNumbers.mark : String($0) }
        return String(PersonalNumbers.redact(withoutAddresses.joined(separator: " ")).prefix(300))
    }
}
