import Foundation
import Kernel
import OneStop

extension ActionsView {
    /// For heads: putting the due date off, once; or that this was done.
    var extend: HTML? {
        guard isHead, dossier.stage == .processing else { return nil }
        if let earlier = dossier.extended {
            let day = VietnamTime.day(of: earlier.due).vietnamese
            return "<p class=\"small muted\">\(t("act.extended_once", ["day": day]))</p>"
        }
        let ruling = Ruling(
            on: dossier, by: .officer(officer.person, posts: officer.posts), under: file.procedure, at: now,
            calendar: calendar, staffing: .usual, neighbours: .none)
        guard let days = ruling.extensionDays else { return nil }
        let hint = t(
            "act.extend_hint", ["from": days.lowerBound.vietnamese, "latest": days.upperBound.vietnamese])
        return folded(
            .extend, t("act.extend"),
            "<p class=\"small muted\">\(t("act.extend_once"))</p>\(line(.extend, "ngay", t("act.new_due"), value: days.lowerBound.vietnamese, hint: hint, width: "w-s"))\(area(.extend, "ly_do", t("act.extend_reason")))<p class=\"field\"><button class=\"btn\">\(t("act.extend_send"))</button></p>"
        )
    }
}
