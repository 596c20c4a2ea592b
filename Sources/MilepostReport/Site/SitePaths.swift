package import MilepostConfiguration
package import MilepostModel
package import MilepostSource

/// Where every page of a site lies. One plan has its pages at the top; of several, each has a folder of its own
/// below `plans/`, and the overview above them lies at the top.
package struct SitePaths: Sendable, Equatable {
    /// `index.html`: the plan's overview, or the one above several plans.
    package let index: OutputPath
    /// The reading receipt.
    package let receipt: OutputPath
    /// One for each of ``Project/plans``.
    package let plans: [PlanPaths]
    /// One for each of ``Project/documents``.
    package let documents: [OutputPath]
    /// The page that shows a file's text: the task's, the plan's, an archived phase's, or the document's; by ``FileID``.
    package let pagesOfFiles: [FileID: OutputPath]
    /// The same by the files' own paths, for links between documents.
    package let pagesOfPaths: [String: OutputPath]

    /// Where all findings can be read: the only plan's page of them, or the first page where there is none.
    var findingsPage: OutputPath {
        guard plans.count == 1, !plans[0].pagesOff.contains(.findings) else { return index }
        return plans[0].findings
    }

    package static let styleSheet = OutputPath("assets", "milepost.css")
    package static let script = OutputPath("assets", "milepost.js")
    package static let icon = OutputPath("assets", "icon.svg")
    package static let searchIndex = OutputPath("assets", "search-index.js")

    /// - Parameter pagesOff: pages that are not made.
    /// - Complexity: linear in plans, phases, tasks and documents.
    package init(_ project: Project, without pagesOff: Set<PageName> = []) {
        index = OutputPath("index.html")
        receipt = OutputPath("receipt.html")
        plans = zip(project.plans, Self.folders(of: project)).map { plan, folder in
            PlanPaths(plan, folder: folder, without: pagesOff)
        }
        var documentSlugs = Slugs()
        documents = project.documents.map { document in
            OutputPath("documents", documentSlugs.take(document.title, fallback: "document") + ".html")
        }
        var pages: [FileID: OutputPath] = [:]
        for (document, path) in zip(project.documents, documents) { pages[document.file] = path }
        for (plan, paths) in zip(project.plans, plans) {
            for (task, path) in zip(plan.tasks, paths.tasks) {
                if let file = task.taskFile?.file { pages[file] = path }
            }
            if let file = plan.file, !pagesOff.contains(.plan) { pages[file] = paths.plan }
            for (phase, path) in zip(plan.phases, paths.phases) where phase.isArchived {
                pages[phase.range.file] = path
            }
        }
        pagesOfFiles = pages
        var byPath: [String: OutputPath] = [:]
        for file in project.files { byPath[file.path] = pages[file.id] }
        pagesOfPaths = byPath
    }

    /// The folder of each plan's pages: none for an only plan.
    package static func folders(of project: Project) -> [[String]] {
        guard project.plans.count > 1 else { return project.plans.map { _ in [] } }
        var slugs = Slugs()
        return project.plans.map { ["plans", slugs.take($0.title, fallback: "plan")] }
    }
}

/// Where the pages of one plan lie.
package struct PlanPaths: Sendable, Equatable {
    /// The folder of the plan's pages; empty at the top.
    package let folder: [String]
    package let overview: OutputPath
    package let queue: OutputPath
    package let graph: OutputPath
    package let log: OutputPath
    package let plan: OutputPath
    package let findings: OutputPath
    /// Its session log as a feed.
    package let feed: OutputPath
    /// Its dependencies for Graphviz.
    package let graphDOT: OutputPath
    /// Pages that are not made.
    let pagesOff: Set<PageName>
    /// Where news can be read: the log, or the overview where there is none.
    var newsPage: OutputPath { pagesOff.contains(.log) ? overview : log }
    /// Where all tasks in their order can be read: the queue, or the overview where there is none.
    var queuePage: OutputPath { pagesOff.contains(.queue) ? overview : queue }
    /// One for each of ``Plan/phases``.
    package let phases: [OutputPath]
    /// One for each of ``Plan/tasks``.
    package let tasks: [OutputPath]

    init(_ plan: Plan, folder: [String], without pagesOff: Set<PageName>) {
        self.folder = folder
        self.pagesOff = pagesOff
        overview = OutputPath(folder + ["index.html"])
        queue = OutputPath(folder + ["queue.html"])
        graph = OutputPath(folder + ["graph.html"])
        log = OutputPath(folder + ["log.html"])
        self.plan = OutputPath(folder + ["plan.html"])
        findings = OutputPath(folder + ["findings.html"])
        feed = OutputPath(folder + ["feed.xml"])
        graphDOT = OutputPath(folder + ["graph.dot"])
        var phaseSlugs = Slugs()
        phases = plan.phases.enumerated().map { index, phase in
            let slug = phaseSlugs.take(phase.title, fallback: "phase-\(index + 1)")
            return OutputPath(folder + ["phases", slug + ".html"])
        }
        var taskSlugs = Slugs()
        tasks = plan.tasks.enumerated().map { index, task in
            let slug = taskSlugs.take(task.id.text, fallback: "task-\(index + 1)")
            return OutputPath(folder + ["tasks", slug + ".html"])
        }
    }

    /// A further file of the plan, such as its badge: `plans/ledger/badge.svg`.
    package func file(_ parts: String...) -> OutputPath {
        OutputPath(folder + parts)
    }
}
