import Storage
import Testing

@Suite("The database's URL")
struct DatabaseURLTests {
    @Test(
        "is shown without its password",
        arguments: [
            ("sqlite:/var/lib/motcua/motcua.db", "sqlite:/var/lib/motcua/motcua.db"),
            ("sqlite::memory:", "sqlite::memory:"),
            ("postgres://u:b%20i@db.example:5433/motcua", "postgres://u:…@db.example:5433/motcua?pool=8"),
            ("postgresql://u@[::1]:5433/m?password=bi&pool=16", "postgres://u:…@[::1]:5433/m?pool=16"),
            ("postgres:///m?host=/tmp/x&port=5439", "postgres:///m?host=/tmp/x&port=5439&pool=8"),
            ("postgres://u@a:1,b/m?sslmode=verify-full", "postgres://u@a:1,b:5432/m?sslmode=verify-full&pool=8"),
        ])
    func shown(_ url: String, _ shown: String) throws {
        #expect(try DatabaseURL(url).description == shown)
    }

    @Test(
        "is refused with a reason that repeats no secret",
        arguments: [
            "", "bimat", "sqlite:", "mysql://u:bimat@h/d", "postgres://u:bimat@h", "postgres://u:bimat@h:x/d",
            "postgres://u:bimat@h:0/d", "postgres://u:bimat@h:70000/d", "postgres://u:bimat@:5432/d",
            "postgres://u:bimat@h/d?pool=0", "postgres://u:bimat@h/d?nonsense=1", "postgres://u:bimat@h/d?sslmode",
            "postgres://u:bimat%zz@h/d", "postgres://u:bimat%00@h/d", "postgres://u:bimat@[::1/d",
        ])
    func refused(_ url: String) {
        let fault = #expect(throws: StorageError.self) { try DatabaseURL(url) }
        #expect(fault?.code == .configuration)
        #expect(fault?.detail.contains("bimat") == false)
    }
}
