/// Who carries messages out of the house, and by what rules.
package struct Carriers: Sendable {
    /// The first that is well is asked first.
    package let sms: [any SMSGateway]
    package let mail: [any MailGateway]
    package let rules: SendingRules
    /// What reports and inbound messages prove themselves by; without one none is believed.
    package let seal: GatewaySeal?
    /// Where links in e-mails lead: "https://dvc.example.vn".
    package let publicAddress: String

    package init(
        sms: [any SMSGateway], mail: [any MailGateway], rules: SendingRules = SendingRules(),
        seal: GatewaySeal? = nil, publicAddress: String = ""
    ) {
        self.sms = sms
        self.mail = mail
        self.rules = rules
        self.seal = seal
        self.publicAddress = publicAddress
    }

    /// Nothing leaves: messages wait in the outbox.
    package static let none = Carriers(sms: [], mail: [])
}
