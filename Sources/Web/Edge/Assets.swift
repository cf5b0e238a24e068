import OneStop
import HTTPTypes
import Hummingbird
import Kernel

/// Files that every page uses, served under names that change with their content.
struct Asset: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]

    init(_ stem: String, _ ending: String, type: String, _ text: String) {
        bytes = Array(text.utf8)
        name = "\(stem).\(SHA256Digest.of(bytes).hex.prefix(12)).\(ending)"
        self.type = type
    }

    var path: String { Link.asset(name).path }
}

enum Assets {
    static let stylesheet = Asset("motcua", "css", type: "text/css; charset=utf-8", stylesheetText)
    static let script = Asset("motcua", "js", type: "text/javascript; charset=utf-8", scriptText)
    static let icon = Asset("motcua", "svg", type: "image/svg+xml", iconText)

    static let all = [stylesheet, script, icon]

    private static let iconText = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="7" fill="#b3121d"/><path fill="#f2b705" d="m18 7.5 2.6 7.9h8.3l-6.7 4.9 2.5 7.9-6.7-4.9-6.7 4.9 2.5-7.9-6.7-4.9h8.3z"/></svg>
        """
}

/// GET /tinh/{name}: anyone; cached for ever, since a changed file has another name.
struct AssetRoutes {
    func add(to router: Router<EdgeContext>) {
        for asset in Assets.all {
            router.get(RouterPath(asset.path)) { _, _ in
                Response(
                    status: .ok,
                    headers: [
                        .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable",
                        .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'",
                    ], body: .init(byteBuffer: .init(bytes: asset.bytes)))
            }
        }
    }
}

/// GET /suc-khoe: anyone; 200 while the database answers.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<EdgeContext>) {
        router.get("/suc-khoe") { _, _ in
            _ = try await site.office.figures.usage()
            return Response(status: .ok, body: .init(byteBuffer: .init(string: "ok\n")))
        }
    }
}
