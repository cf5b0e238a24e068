import Kernel
import OneStop

/// Where news goes, masked: "SMS 0905 *** 318, Thư điện tử v***@hoianxanh.vn".
enum RouteWords {
    static func text(_ route: Route, _ t: Wording) -> String {
        let phone = route.phone.map { "\(t(Medium.sms.phrase)) \($0.masked)" }
        let email = route.email.map { "\(t(Medium.email.phrase)) \($0.masked)" }
        let all = [phone, email].compactMap { $0 }
        return all.isEmpty ? t("contact.route_none") : all.joined(separator: ", ")
    }
}
