import Foundation
import Kernel

extension Mailroom {
    /// Hands the message to the first gateway that takes it.
    func give(_ message: ClaimedMessage, at now: Date) async -> Delivery {
        if let expires = message.expires, expires <= now {
            return Delivery(handoff: .refused(MailroomReason.expired), gateway: "")
        }
        switch message.medium {
        case .sms: return await giveSMS(message, at: now)
        case .email: return await giveMail(message, at: now)
        }
    }

    private func giveSMS(_ message: ClaimedMessage, at now: Date) async -> Delivery {
        guard let phone = PhoneNumber(message.recipient), phone.isMobile else {
            return Delivery(handoff: .refused(MailroomReason.notMobile), gateway: "")
        }
        let short = ShortMessage(id: message.id, to: phone, text: message.smsText)
        var last = Delivery(handoff: .failed(MailroomReason.noGateway), gateway: "")
        for gateway in trusts.ranked(carriers.sms, by: \.name) where breakers.allows(gateway.name, at: now) {
            let handoff = await gateway.send(short)
            note(handoff, of: gateway.name, at: now)
            last = Delivery(handoff: handoff, gateway: gateway.name, reports: gateway.reports)
            guard case .failed = handoff else { return last }
        }
        return last
    }

    private func giveMail(_ message: ClaimedMessage, at now: Date) async -> Delivery {
        guard let address = EmailAddress(message.recipient) else {
            return Delivery(handoff: .refused(MailroomReason.notAddress), gateway: "")
        }
        let letter = LetterWriter(publicAddress: carriers.publicAddress).letter(
            message, to: address, t: texts.wording(message.language))
        var last = Delivery(handoff: .failed(MailroomReason.noGateway), gateway: "")
        for gateway in trusts.ranked(carriers.mail, by: \.name) where breakers.allows(gateway.name, at: now) {
            let handoff = await gateway.send(letter)
            note(handoff, of: gateway.name, at: now)
            last = Delivery(handoff: handoff, gateway: gateway.name)
            guard case .failed = handoff else { return last }
        }
        return last
    }

    private func note(_ handoff: Handoff, of gateway: String, at now: Date) {
        breakers.note(handoff, of: gateway, at: now)
        if case .accepted = handoff { trusts.gave(gateway) }
    }
}
