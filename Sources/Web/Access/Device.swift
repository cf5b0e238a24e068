/// What a browser says of itself, in few words: "Chrome, Windows".
enum Device {
    /// The first that fits; most browsers also name those that they are like.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR", "Opera"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// Empty where nothing is known.
    static func words(of userAgent: String) -> String {
        let text = userAgent.prefix(500)
        let known = [browsers, systems].compactMap { list in list.first { text.contains($0.0) }?.1 }
        return known.joined(separator: ", ")
    }
}
