public import MilepostSource

/// How a finished phase is put away: in a file of its own below the plan's folder, from where it is read with the plan.
///
/// The plan keeps the phase's heading, and below it `**Archived**: [5 tasks](archive/IMPLEMENTATION_PLAN_phase_1.md)`.
/// The archive is written as plans are: the log rows of the phase's tasks, then the phase as it stood.
public enum PlanArchive {
    /// `document_type` of an archive.
    public static let documentType = "plan-archive"
    /// The bold word below a phase's heading that says where the phase lies.
    public static let label = "Archived"
    /// In front matter: which rows of the plan's log these are, counted from the oldest: `1-3, 7`.
    public static let logRows = "log_rows"
    /// In front matter: which end of the log is the newer one, by the name of a ``SessionLog/Direction``.
    public static let logDirection = "log_direction"

    /// What archives and the files of archived tasks lie in.
    private static let folder: Substring = "archive"

    /// Where a file lies once its phase is archived: below the plan's folder `tasks/TASKS-01.md` becomes
    /// `archive/tasks/TASKS-01.md`, elsewhere the file goes into a folder beside it.
    ///
    /// - Parameters:
    ///   - path: as shown.
    ///   - plan: the plan's path.
    public static func path(of path: String, plan: String) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        parts.insert(folder, at: place(of: parts, plan))
        return parts.joined(separator: "/")
    }

    /// Where an archived file lay before; nil for one that ``path(of:plan:)`` puts nowhere.
    public static func original(of path: String, plan: String) -> String? {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let place = place(of: parts, plan)
        let index = parts.indices.contains(place) && parts[place] == folder ? place : parts.count - 2
        guard parts.indices.contains(index), parts[index] == folder, index < parts.count - 1 else { return nil }
        parts.remove(at: index)
        let original = parts.joined(separator: "/")
        return self.path(of: original, plan: plan) == path ? original : nil
    }

    /// Whether a file lies right in a folder of archives.
    public static func holds(_ path: String) -> Bool { path.split(separator: "/").dropLast().last == folder }

    /// Behind the plan's folder, or before the file's name.
    private static func place(of parts: [Substring], _ plan: String) -> Int {
        let folder = plan.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return parts.count > folder.count && parts.starts(with: folder) ? folder.count : parts.count - 1
    }
}

/// The place in a plan that says that a phase lies in an archive.
public struct PhaseStub: Sendable, Hashable {
    /// Its heading's bytes.
    public var heading: SourceRange
    /// Heading and content, up to the next phase.
    public var section: SourceRange
    /// Where the archive lies, from the plan's folder, with the bytes that say so.
    public var address: Sourced<String>

    public init(heading: SourceRange, section: SourceRange, address: Sourced<String>) {
        self.heading = heading
        self.section = section
        self.address = address
    }
}

/// Places of rows, counted from 1, as an archive's front matter lists them: `1-3, 7`.
public enum PlaceList {
    /// Beyond this no log has rows; what says more is no list of ours.
    private static let limit = 1_000_000

    /// The places of a text in its order; of a part that is none, nothing.
    public static func places(_ text: String) -> [Int] {
        text.split(separator: ",").flatMap { part -> [Int] in
            let ends = part.split(separator: "-").map { Int($0.filter { $0 != " " }) ?? 0 }
            guard let first = ends.first, let last = ends.last, ends.count < 3, first > 0, first <= last, last <= limit
            else { return [] }
            return Array(first...last)
        }
    }

    /// - Parameter places: ascending.
    public static func text(_ places: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for place in places {
            if let last = runs.last, last.upperBound + 1 == place {
                runs[runs.count - 1] = last.lowerBound...place
            } else {
                runs.append(place...place)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
