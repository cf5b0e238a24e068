import Kernel
import OneStop

/// A province in which every kind of mapping stands once, each with a key that nobody knows and that names the mapping.
struct EveryKey {
    /// Mappings without any other key.
    var isBare = false

    var province: SmallProvince {
        SmallProvince().with(procedure, at: "agencies/so-thu/procedures/tat-ca/procedure.yaml")
            .with(isBare ? "{}\n" : SmallProvince.text, at: "agencies/so-thu/procedures/trong/procedure.yaml")
            .with(isBare ? "{}\n" : example(expecting: "due: null"), at: "\(SmallProvince.folder)/examples/ba.yaml")
            .with(example(expecting: "due: null"), at: "\(SmallProvince.folder)/examples/mot.yaml")
            .with(
                example(expecting: "refused: [\(map("expected_fault", ""))]"),
                at: "\(SmallProvince.folder)/examples/hai.yaml"
            )
            .with(
                file("province", "life_events: [\(map("life_event", ""))]\nretention: \(map("retention", retention))"),
                at: "province.yaml"
            )
            .with(file("agency", "hours: \(map("hours", ""))"), at: "agencies/so-khac/agency.yaml")
    }

    /// The words of the object's `type`.
    static func types(of object: SchemaObject) -> [String] {
        guard case .word(let words)? = object.keys.first(where: { $0.name == "type" })?.value else { return [] }
        return words
    }

    private var procedure: String {
        file(
            "procedure",
            """
            name: \(map("text", ""))
            form: \(map("form", "sections: [\(map("section", "fields: [\(fields)]"))]"))
            papers: [\(map("paper", ""))]
            time: \(map("time", time))
            fee: \(map("fee", "table: [\(map("fee_line", ""))], exempt: [\(map("exemption", ""))]"))
            steps: [\(map("step", "silence: \(map("silence", "")), bodies: [\(bodies)], checklist: [\(map("checklist_item", ""))]"))]
            result: \(map("result", "validity: \(map("validity", isBare ? "" : "value: 1, unit: days"))"))
            renewal: \(map("renewal", ""))
            applicant_limits: [\(map("applicant_limit", ""))]
            """)
    }

    private var bodies: String {
        isBare ? "{agency: so-thu}, {name: Sở}" : map("consulted_body", "agency: so-thu")
    }

    private var retention: String {
        "classes: [\(map("retention_class", ""))], days: \(map("days", ""))"
    }

    private var time: String {
        let timeCase = map("time_case", isBare ? "" : "when: true")
        return "limit: \(map("limit", "")), cases: [\(timeCase)], windows: [\(map("window", ""))]"
    }

    private var fields: String {
        guard let field = DeclarationSchema.procedure.root.all.first(where: { $0.name == "field" }),
            let column = DeclarationSchema.procedure.root.all.first(where: { $0.name == "column" })
        else { return "" }
        if isBare { return "{}, {type: choice}, {type: computed}, {type: table}, {type: table, columns: [{}]}" }
        let columns = Self.types(of: column).map { map("column \($0)", "type: \($0)") }.joined(separator: ", ")
        return Self.types(of: field).map { word in
            let more = word == "table" ? ", rows: \(map("rows", "")), columns: [\(columns)]" : ""
            return map("field \(word)", "type: \(word)\(more)")
        }.joined(separator: ", ")
    }

    private func example(expecting outcome: String) -> String {
        file("example", "expect: \(map("expectation", outcome))")
    }

    private func map(_ name: String, _ entries: String) -> String {
        let own = isBare ? [] : ["zz \(name): 1"]
        return "{\((own + (entries.isEmpty ? [] : [entries])).joined(separator: ", "))}"
    }

    private func file(_ name: String, _ entries: String) -> String {
        (isBare ? "" : "zz \(name): 1\n") + entries + "\n"
    }
}
