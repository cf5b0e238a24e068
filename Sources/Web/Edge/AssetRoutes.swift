import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// GET /tinh/{name}: anyone; cached for ever, since a changed file has another name.
struct AssetRoutes {
    func add(to router: Router<EdgeContext>) {
        for asset in Assets.all {
            router.get(RouterPath(asset.path)) { _, _ in
                Response(
                    status: .ok,
                    headers: [
                        .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable",
                        .contentSecurityPolicy:
                            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
                    ], body: .init(byteBuffer: .init(bytes: asset.bytes)))
            }
        }
    }
}
