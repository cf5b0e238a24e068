import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// GET /suc-khoe: anyone; 200 while the database answers.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<EdgeContext>) {
        router.get("/suc-khoe") { _, _ in
            try await site.office.checkDatabase()
            return Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(byteBuffer: .init(string: "ok\n")))
        }
    }
}
