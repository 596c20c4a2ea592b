/// What the server itself has to offer, below an address that no file of a site can have: none begins with a dash.
enum LiveFiles {
    static let script = "/-/live.js"
    static let style = "/-/live.css"
    static let events = "/-/events"

    /// A file of the server.
    struct File {
        let bytes: [UInt8]
        let type: String
    }

    /// Nil for a path that is not the server's; of its own, the file, or nil for the editions.
    static func answer(_ path: String) -> File?? {
        switch "/" + path {
        case script: .some(File(bytes: Array(LiveScript.text.utf8), type: MediaType.of(script)))
        case style: .some(File(bytes: Array(LiveStyle.text.utf8), type: MediaType.of(style)))
        case events: .some(nil)
        default: nil
        }
    }
}
