import Subprocess

/// Opens an address in the user's browser.
enum PageOpener {
    #if canImport(Darwin)
        private static let program = "open"
    #else
        private static let program = "xdg-open"
    #endif

    /// - Returns: false where there is no program for it, or it found no browser.
    static func open(_ address: String) async -> Bool {
        let result = try? await run(
            .name(program), arguments: [address], input: .none, output: .discarded, error: .discarded)
        return result?.terminationStatus.isSuccess ?? false
    }
}
