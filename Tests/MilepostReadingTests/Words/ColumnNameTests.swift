import Testing

@testable import MilepostReading

@Suite("Column headers")
struct ColumnNameTests {
    @Test(
        "headers of phase tables and of tables of dependencies",
        arguments: [
            ("Status", Column.status), ("STATUS", .status), ("ID", .id), ("Task ID", .id), ("TASKS ID", .id),
            ("task_id", .id),
            ("Task / Service", .name), ("Task/Service", .name), ("Service", .name), ("Task", .name), ("Name", .name),
            ("Title", .name),
            ("service_name", .name), ("Priority", .priority), ("Priority (P0-P3)", .priority),
            ("Dependents", .dependents),
            ("Depends on", .dependsOn), ("depends-on", .dependsOn), ("Depends On:", .dependsOn),
            ("Dependencies", .dependsOn),
            ("depends_on", .dependsOn), ("Owner", .owner), ("Assigned To", .owner), ("Started", .started),
            ("Completed", .completed),
            ("Effort", .effort), ("Effort (hours)", .effort), ("Effort (days)", .effort), ("Estimated Effort", .effort),
            ("estimated_effort_hours", .effort), ("Due", .due), ("Due Date", .due), ("Notes", .notes), ("Date", .date),
            ("Summary", .summary), ("Source", .source), ("Consumers", .consumers), ("📌 Status", .status),
        ])
    func known(header: String, column: Column) {
        #expect(ColumnName.known(header) == column)
    }

    @Test(
        "other columns are kept as they stand",
        arguments: [
            "Team", "Risk", "Weight", "", "Actual Effort", "Meaning", "Version", "(", "Status of", "Created", "#",
        ])
    func unknown(header: String) {
        #expect(ColumnName.known(header) == nil)
    }

    @Test(
        "in a session log Task is the id",
        arguments: [
            ("Date", LogColumn.date), ("Task ID", .task), ("Task", .task), ("TASKS ID", .task), ("ID", .task),
            ("Status", .status),
            ("Notes", .notes), ("Summary", .notes), ("Timestamp (UTC)", .date),
        ])
    func log(header: String, column: LogColumn) {
        #expect(LogColumn.known(header) == column)
    }

    @Test("a log does not know other columns", arguments: ["Version", "Change", "Author", ""])
    func otherLog(header: String) {
        #expect(LogColumn.known(header) == nil)
    }
}
