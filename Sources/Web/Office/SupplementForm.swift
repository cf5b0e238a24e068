import Foundation
import Hummingbird
import Kernel
import OneStop

/// A posted request for supplement.
struct SupplementForm {
    let request: SupplementRequest

    /// - Throws: `badDay` for a day that can't be read: it is no day in the past, it is none.
    init(_ form: PostedForm) throws(Refusal) {
        var items = form.all("muc").compactMap { name -> SupplementItem? in
            let reason = form["ly_do.\(name)"]
            if name.hasPrefix("giay_to.") {
                return SupplementItem(subject: .paper(String(name.dropFirst("giay_to.".count))), reason: reason)
            }
            guard name.hasPrefix("truong.") else { return nil }
            return SupplementItem(subject: .field(String(name.dropFirst("truong.".count))), reason: reason)
        }
        if !form["them"].trimmingBlanks.isEmpty {
            items.append(SupplementItem(subject: .extra(name: form["them"]), reason: form["them_ly_do"]))
        }
        guard let until = CivilDay(vietnamese: form["han"]) else { throw .badDay }
        request = SupplementRequest(items: items, until: until)
    }
}
