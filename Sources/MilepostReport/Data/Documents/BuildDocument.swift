import MilepostAnalysis
import MilepostModel

/// What `milepost build --json` prints.
package enum BuildDocument {
    /// What ``json(_:folder:files:)`` says it is; `Docs/schemas/build.schema.json` describes it.
    package static let schema = "milepost/build/1"

    /// What became of the files of the output.
    package struct Files: Sendable, Hashable {
        /// New, or with other bytes than before.
        package var written: Int
        /// With the same bytes as before, not touched.
        package var unchanged: Int
        /// Written by an earlier run, and gone now.
        package var removed: Int

        package init(written: Int, unchanged: Int, removed: Int) {
            self.written = written
            self.unchanged = unchanged
            self.removed = removed
        }
    }

    /// - Parameter folder: The output folder, as users see it.
    package static func json(_ input: ReportInput, folder: String, files: Files) -> JSONValue {
        [
            "schema": .string(schema),
            "version": .string(input.version),
            "asOf": .string(input.asOf.text),
            "revision": JSONValue(input.revision),
            "folder": .string(folder),
            "index": .string(input.paths.index.text),
            "files": [
                "written": .integer(files.written), "unchanged": .integer(files.unchanged),
                "removed": .integer(files.removed),
            ],
            "overall": JSONValue(input.analysis.overall),
            "plans": .array(
                zip(input.project.plans, input.paths.plans).map { plan, paths in
                    [
                        "path": JSONValue(plan.path), "title": .string(plan.title),
                        "index": .string(paths.overview.text),
                    ]
                }),
            "coverage": [
                "read": .integer(input.project.coverage.read), "of": .integer(input.project.coverage.all),
            ],
            "findingCounts": FindingCounts.json(input.diagnostics),
        ]
    }
}
