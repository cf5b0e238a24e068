import Foundation
import Hummingbird
import Kernel
import OneStop

/// A posted request for supplement.
struct SupplementForm {
    let request: SupplementRequest

    init(_ form: PostedForm) {
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
        let past = CivilDay(number: 0)
        request = SupplementRequest(items: items, until: CivilDay(vietnamese: form["han"]) ?? past)
    }
}
