import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import OneStop

extension Site {
    /// What a person sees when a request ends in an error: what happened, what was kept, what to do.
    func page(for error: any Error, request: Request, context: EdgeContext) -> Response {
        if case Edge.needsSignIn(let isOffice) = error {
            let query = request.uri.query.map { "?\($0)" } ?? ""
            let next = request.method == .get ? request.uri.path + query : nil
            return redirect(
                path: isOffice
                    ? Link.officeSignIn.path + Link.query([("tiep", next ?? "")]) : Link.signIn(next: next).path)
        }
        if case Edge.needsSecondFactor(let awaited) = error {
            let next = request.method == .get ? request.uri.path + (request.uri.query.map { "?\($0)" } ?? "") : ""
            return redirect(to: awaited == .code ? .secondFactor(next: next) : .enrolment(next: next))
        }
        if case Edge.needsPassword = error { return redirect(to: .people(.password)) }
        if case Edge.noDesk = error { return redirect(to: .administration) }
        if case Refusal.viewReasonNeeded(let code) = error, request.headers[.accept]?.contains("json") != true {
            let path = request.uri.path + (request.uri.query.map { "?\($0)" } ?? "")
            let next = request.method == .get ? path : Link.officeDossier(code.text).path
            return page(ViewReasonPage(code: code, next: next).html(frame(context, request)), status: .conflict)
        }
        if case PeopleRefusal.levelTooLow(let wanted) = error {
            return page(LevelPage(wanted: wanted).html(frame(context, request)), status: .forbidden)
        }
        let (status, key) = Self.outcome(of: error)
        if status == .internalServerError || status == .serviceUnavailable {
            context.logger.error("request \(context.requestID) failed: \(String(reflecting: error))")
        }
        if request.headers[.accept]?.contains("application/json") == true {
            return problem(status: status, key: key, context: context)
        }
        let frame = frame(context, request)
        return page(ErrorPage(key: key, requestID: context.requestID).html(frame), status: status)
    }

    /// - Source: RFC 9457.
    private func problem(status: HTTPResponse.Status, key: String, context: EdgeContext) -> Response {
        let title = office.texts.wording(context.language)(Phrase(computed: "error.\(key).title"))
        let problem = Problem(type: "about:blank", title: title, status: status.code, instance: context.requestID)
        return Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: .init(byteBuffer: .init(bytes: (try? JSONEncoder().encode(problem)) ?? Data())))
    }

    private static func outcome(of error: any Error) -> (HTTPResponse.Status, String) {
        switch error {
        case Refusal.unknownDossier, Refusal.unknownProcedure, Refusal.unknownAgency, Edge.notFound,
            FileRefusal.missing:
            (.notFound, "not_found")
        case FileRefusal.infected: (.forbidden, "infected")
        case FileRefusal.waiting: (.conflict, "unscanned")
        case Edge.forbidden, Refusal.notYourRole: (.forbidden, "forbidden")
        case Edge.wrongToken: (.forbidden, "token")
        case Edge.tooLarge: (.contentTooLarge, "too_large")
        case Edge.unreadable: (.badRequest, "unreadable")
        case Edge.tooMany: (.tooManyRequests, "too_many")
        case Refusal.tooManyDrafts: (.conflict, "too_many_drafts")
        case Refusal.tooManyFiles: (.contentTooLarge, "too_large")
        case Refusal.outsideWindow: (.conflict, "closed_window")
        case Refusal.clockBehind: (.serviceUnavailable, "clock")
        case is Refusal: (.conflict, "conflict")
        case PeopleRefusal.unknown: (.notFound, "not_found")
        case PeopleRefusal.mandateGone: (.conflict, "mandate_gone")
        case is PeopleRefusal: (.conflict, "conflict")
        case let http as HTTPError where http.status == .notFound: (.notFound, "not_found")
        case let http as HTTPError where http.status == .methodNotAllowed: (.methodNotAllowed, "not_found")
        case let http as HTTPError where http.status.kind == .clientError: (http.status, "unreadable")
        case _ where BrokenLine.isBehind(error): (.badRequest, "unreadable")
        case _ where FontTrouble.isBehind(error): (.serviceUnavailable, "fonts")
        default: office(error) ? (.serviceUnavailable, "unavailable") : (.internalServerError, "internal")
        }
    }

    private static func office(_ error: any Error) -> Bool { Unavailability.isBehind(error) }
}

/// The page of an error.
struct ErrorPage {
    let key: String
    let requestID: String

    func html(_ frame: Frame) -> HTML {
        let t = frame.t
        let title = t(Phrase(computed: "error.\(key).title"))
        return frame.portal(
            title,
            """
            <div class="narrow stack"><h1>\(title)</h1><p class="lead">\(t(Phrase(computed: "error.\(key).text")))</p>
            <p><a class="btn primary" href="\(Link.home.path)">\(t("error.home"))</a> <a class="btn link" href="\(Link.procedures.path)">\(t("nav.procedures"))</a></p>
            <p class="small muted">\(t("error.request", ["id": requestID]))</p></div>
            """)
    }
}

/// A problem as programs read it.
///
/// - Source: RFC 9457.
private struct Problem: Encodable {
    let type: String
    let title: String
    let status: Int
    let instance: String
}
