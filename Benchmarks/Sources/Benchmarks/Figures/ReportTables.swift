/// The tables of a run.
struct ReportTables {
    let measures: [Measure]

    private static let engines = [Engine.sqlite, .postgres]

    var filing: String {
        var table = MarkdownTable(heads: [
            "engine", "work", "per second (rounds)", "p50 ms", "p99 ms", "ratio to floor behind HTTP",
        ])
        for engine in Self.engines {
            let floor = figure(.floorFiling, engine)
            for work in [Work.bareRows, .floorFiling, .filing] {
                guard let figure = figure(work, engine) else { continue }
                let ratio = figure.ratio(to: floor)
                let last = work == .filing ? Aim(least: Aim.filing(engine), measured: ratio).text : ratio?.text(2) ?? ""
                table.rows.append([engine.title, work.title] + rate(figure) + [last])
            }
        }
        return table.text
    }

    var pages: String {
        var table = MarkdownTable(heads: [
            "engine", "page", "KB", "per second (rounds)", "p50 ms", "p99 ms", "ratio to constant page",
        ])
        let floor = figure(.constantPage, .none)
        if let floor { table.rows.append(["", floor.work.title, size(floor)] + rate(floor) + ["1.00"]) }
        for engine in Self.engines {
            for work in Work.pages {
                guard let figure = figure(work, engine) else { continue }
                let aim = Aim(least: Aim.page, measured: figure.ratio(to: floor))
                table.rows.append([engine.title, work.title, size(figure)] + rate(figure) + [aim.text])
            }
        }
        return table.text
    }

    var process: String {
        var table = MarkdownTable(heads: ["what", "aim", "SQLite", "PostgreSQL"])
        let aims: [(Work, String, String)] = [
            (.coldStart, "500 ms", "ms"), (.idleMemory, "", "MB"), (.loadedMemory, "150 MB", "MB"),
        ]
        for (work, aim, unit) in aims {
            let values = Self.engines.map { figure(work, $0).map { "\($0.value.text(0)) \(unit)" } ?? "" }
            table.rows.append([work.title, aim] + values)
        }
        return table.text
    }

    /// What the public log costs a filing, and how soon it is included.
    var log: String {
        var table = MarkdownTable(heads: [
            "engine", "work", "per second (rounds)", "p50 ms", "p99 ms", "ratio to without the log",
        ])
        for engine in Self.engines {
            let bare = figure(.unloggedFiling, engine)
            for work in [Work.unloggedFiling, .loggedFiling, .pacedFiling] {
                guard let figure = figure(work, engine) else { continue }
                let ratio = figure.ratio(to: bare)
                let last =
                    switch work {
                    case .loggedFiling: Aim(least: Aim.logged, measured: ratio).text
                    case .pacedFiling: Aim.inclusion(figure.p99)
                    default: "1.00"
                    }
                table.rows.append([engine.title, work.title] + rate(figure) + [last])
            }
        }
        return table.text
    }

    private func figure(_ work: Work, _ engine: Engine) -> Figure? { Figure(work, engine, in: measures) }

    private func rate(_ figure: Figure) -> [String] {
        let spread = figure.least == figure.most ? "" : " (\(figure.least.text(0)) to \(figure.most.text(0)))"
        return ["\(figure.value.text(0))\(spread)", figure.p50?.text(1) ?? "", figure.p99?.text(1) ?? ""]
    }

    private func size(_ figure: Figure) -> String {
        figure.bytes.map { (Double($0) / 1_000).text(1) } ?? ""
    }
}
