/// Names of invented people, always marked as a demo's.
package enum DemoNames {
    private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ"]
    private static let middles = ["Văn", "Thị", "Thanh", "Minh", "Ngọc", "Quốc", "Hữu", "Thu"]
    private static let given = [
        "An", "Bình", "Châu", "Dũng", "Hạnh", "Khôi", "Lan", "Mẫn", "Phúc", "Quỳnh", "Tâm", "Yến",
    ]

    /// "Trần Thị Lan (demo)"
    package static func person(using random: inout some RandomNumberGenerator) -> String {
        let parts = [families, middles, given].compactMap { $0.randomElement(using: &random) }
        return parts.joined(separator: " ") + " (demo)"
    }
}
