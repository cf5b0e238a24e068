import Foundation
import Kernel
import Storage

/// Numbers that want no news by SMS; codes still reach them.
enum OptOuts {
    static func holds(_ phone: PhoneNumber, in tx: Transaction) throws -> Bool {
        try tx.row("SELECT phone FROM sms_optouts WHERE phone = \(try tx.blind(phone.text, as: .contact))") != nil
    }

    /// From now on none, or again.
    static func set(_ phone: PhoneNumber, isOut: Bool, at now: Date, in tx: Transaction) throws {
        let index = try tx.blind(phone.text, as: .contact)
        if isOut {
            try tx.run("INSERT INTO sms_optouts (phone, at) VALUES (\(index), \(now)) ON CONFLICT (phone) DO NOTHING")
        } else {
            try tx.run("DELETE FROM sms_optouts WHERE phone = \(index)")
        }
    }
}
