import Foundation
import HTTPTypes
import Hummingbird
import OneStop

/// Why a piece was not taken, as programs read it.
///
/// - Source: RFC 9457; draft-ietf-httpbis-resumable-upload-10, section 7.
struct UploadProblem: Encodable {
    let type: String
    let title: String
    let status: Int
    private(set) var expected: Int?
    private(set) var provided: Int?

    private enum CodingKeys: String, CodingKey {
        case type, title, status
        case expected = "expected-offset"
        case provided = "provided-offset"
    }

    /// - Parameter provided: the offset that the request named.
    init(_ refusal: UploadRefusal, provided: Int?, _ t: Wording) {
        let kind: String
        switch refusal {
        case .unknown: (kind, title, status) = ("about:blank", t("upload.problem.unknown"), 404)
        case .tooMany: (kind, title, status) = ("about:blank", t("upload.problem.many"), 409)
        case .unsupported: (kind, title, status) = ("about:blank", t("upload.problem.kind"), 415)
        case .wrongOffset(let offset):
            (kind, title, status) = ("mismatching-upload-offset", t("upload.problem.offset"), 409)
            expected = offset
            self.provided = provided
        case .inconsistentLength:
            (kind, title, status) = ("inconsistent-upload-length", t("upload.problem.length"), 400)
        case .finished: (kind, title, status) = ("completed-upload", t("upload.problem.finished"), 400)
        }
        type = kind == "about:blank" ? kind : "https://iana.org/assignments/http-problem-types#\(kind)"
    }

    var response: Response {
        Response(
            status: HTTPResponse.Status(code: status), headers: [.contentType: "application/problem+json"],
            body: .init(byteBuffer: .init(bytes: (try? JSONEncoder().encode(self)) ?? Data())))
    }
}
