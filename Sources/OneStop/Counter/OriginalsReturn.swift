/// Originals that went back to the applicant, by id of the paper.
package struct OriginalsReturn: Sendable, Hashable, Codable {
    package let papers: [String]
    package let recipient: String

    package init(papers: [String], recipient: String) {
        self.papers = papers
        self.recipient = recipient
    }
}
