import HTTPTypes
import Hummingbird
import Kernel
import OneStop

enum Assets {
    static let stylesheet = Asset("motcua", "css", type: "text/css; charset=utf-8", stylesheetText)
    static let officeStylesheet = Asset("office", "css", type: "text/css; charset=utf-8", officeStylesheetText)
    static let script = Asset("motcua", "js", type: "text/javascript; charset=utf-8", scriptText)
    static let officeScript = Asset(
        "office", "js", type: "text/javascript; charset=utf-8", officeScriptText + deskScriptText)
    static let keyScript = Asset("keys", "js", type: "text/javascript; charset=utf-8", securityKeyScriptText)
    static let icon = Asset("motcua", "svg", type: "image/svg+xml", iconText)

    static let all = [stylesheet, officeStylesheet, script, officeScript, keyScript, icon]

    private static let iconText = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="7" fill="#b3121d"/><path fill="#f2b705" d="m18 7.5 2.6 7.9h8.3l-6.7 4.9 2.5 7.9-6.7-4.9-6.7 4.9 2.5-7.9-6.7-4.9h8.3z"/></svg>
        """
}
