/// Our own reasons why a message failed; gateways' words stand beside them in the same column.
enum MailroomReason {
    static let expired = "expired"
    static let notMobile = "not a mobile number"
    static let notAddress = "not an address"
    static let noGateway = "no gateway"
    static let tooOld = "too old"
    static let noReport = "no report"
}
