import ArgumentParser

/// Texts that have to say something.
enum Blank {
    /// - Throws: `ValidationError` for a text that is given and empty, naming what it was given for.
    static func refuse(_ text: String?, _ name: String) throws {
        guard let text, text.allSatisfy(\.isWhitespace) else { return }
        throw ValidationError("\(name) needs words")
    }
}
