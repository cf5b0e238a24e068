/// Brings drafts up to check-your-answers, section by section and paper by paper as the browser does.
struct DraftFiller {
    let visitor: Visitor
    let connection: HTTPConnection

    private static let mostSections = 12

    /// A draft that only needs to be filed.
    ///
    /// - Returns: the path of its check-your-answers page.
    func fill(_ number: Int) throws -> String {
        let agency = HouseholdForm.agencies[number % HouseholdForm.agencies.count]
        let draft = try follow(visitor.post("/nop/\(HouseholdForm.slug)", [("co_quan", agency)]))
        var place = try follow(visitor.get(draft))
        for _ in 0..<Self.mostSections where place.contains("/phan/") {
            place = try follow(visitor.post(place, HouseholdForm.fields))
        }
        guard place.hasSuffix("/giay-to") else { throw HTTPFault("no papers' page after the sections: \(place)") }
        _ = try follow(
            visitor.upload(
                place, name: "giay_to.\(HouseholdForm.paper)", filename: "giay-to.pdf", SamplePaper.pdf))
        _ = try follow(visitor.post("\(place)/can", [("paper", HouseholdForm.declined), ("needed", "false")]))
        let check = try follow(visitor.post("\(place)/xong", []))
        guard check.hasSuffix("/kiem-tra") else { throw HTTPFault("papers are missing: \(check)") }
        return check
    }

    private func follow(_ request: HTTPRequest) throws -> String {
        let response = try connection.send(request)
        guard response.status == 303, let location = response.location else {
            let path = String(decoding: request.bytes.prefix { $0 != 13 }, as: UTF8.self)
            throw HTTPFault("\(response.status) to \(path)")
        }
        return location
    }
}
