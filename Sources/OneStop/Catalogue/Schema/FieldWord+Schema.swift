/// Which keys go with which kind of field.
extension FieldWord {
    /// Kinds that a column of a table may be.
    static let inColumns = allCases.filter { ![.table, .coordinates, .file].contains($0) }

    /// Keys beside those of every field.
    var ownKeys: [String] {
        switch self {
        case .text, .longtext: ["max"]
        case .whole, .decimal, .money: ["min", "max"]
        case .choice: ["choices", "many", "other"]
        case .table: ["columns", "rows", "row_name", "bulk"]
        case .coordinates: ["rows"]
        case .computed: ["formula", "as"]
        case .date, .time, .partialDate, .yesno, .address, .personID, .taxCode, .phone, .email: []
        case .file: ["watermark"]
        }
    }

    fileprivate var requiredKeys: [String] {
        switch self {
        case .choice: ["choices"]
        case .table: ["columns"]
        case .computed: ["formula", "as"]
        default: []
        }
    }
}

extension [FieldWord] {
    /// What holds between `type` and the other keys of a field.
    var rules: [SchemaRule] {
        var bound: [String] = []
        for key in flatMap(\.ownKeys) where !bound.contains(key) { bound.append(key) }
        let only = bound.map { key in
            SchemaRule.only([key], where: "type", is: filter { $0.ownKeys.contains(key) }.map(\.rawValue))
        }
        let required = filter { !$0.requiredKeys.isEmpty }.map { word in
            SchemaRule.required(word.requiredKeys, where: "type", is: word.rawValue)
        }
        return only + required
    }
}
