import MilepostReport

/// The editions of the Model Context Protocol that are spoken here (<https://modelcontextprotocol.io/specification>).
enum ProtocolVersion: String, CaseIterable {
    case v2024November = "2024-11-05"
    case v2025March = "2025-03-26"
    case v2025June = "2025-06-18"
    case v2025November = "2025-11-25"
    case v2026July = "2026-07-28"

    /// Since July 2026 each request says its edition by itself, and nobody shakes hands.
    var isStateless: Bool { self == .v2026July }

    /// Results may carry JSON beside their text.
    var hasStructuredContent: Bool { self != .v2024November && self != .v2025March }

    /// The newest that begins with a handshake.
    static let latestHandshake = v2025November

    /// What a handshake agrees on: what was asked for where it is spoken, else the newest.
    static func agreed(on asked: String?) -> ProtocolVersion {
        guard let version = asked.flatMap(ProtocolVersion.init), !version.isStateless else { return latestHandshake }
        return version
    }
}

/// The names of what every request carries since July 2026.
enum RequestMeta {
    static let version = "io.modelcontextprotocol/protocolVersion"
    static let client = "io.modelcontextprotocol/clientInfo"
    static let server = "io.modelcontextprotocol/serverInfo"
}
