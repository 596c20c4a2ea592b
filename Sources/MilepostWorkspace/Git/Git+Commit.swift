import Subprocess

extension Git {
    /// One commit of some files and nothing else, whatever else is staged. Here the user's own git is meant, with hooks
    /// and filters as they are set up.
    ///
    /// - Parameters:
    ///   - paths: below the folder, or absolute.
    ///   - gone: the same for files that are no longer there.
    /// - Returns: what git says where it did not; nil where it did.
    static func commit(_ paths: [String], gone: [String], message: String, in folder: String) async -> String? {
        var all = paths
        // Git knows nothing of a file that it never had.
        for path in gone {
            if let listed = await run(["ls-files", "-z", "--", path], in: folder), !listed.output.isEmpty {
                all.append(path)
            }
        }
        if let failure = await own(["add", "--"] + all, in: folder) { return failure }
        return await own(["commit", "--quiet", "--message", message, "--"] + all, in: folder)
    }

    /// Writes a value into the repository's own configuration.
    ///
    /// - Returns: what git says where it does not; nil where it does.
    static func configure(_ key: String, _ value: String, in folder: String) async -> String? {
        await own(["config", "--local", key, value], in: folder)
    }

    /// `user.name`, as git would sign with it; nil where none is set.
    static func userName(in folder: String) async -> String? {
        guard let answer = await run(["config", "--get", "user.name"], in: folder), answer.code == 0 else { return nil }
        let name = String(decoding: answer.output.prefix { $0 != 0x0A }, as: UTF8.self)
        return name.isEmpty ? nil : name
    }

    private static func own(_ arguments: [String], in folder: String) async -> String? {
        do {
            let result = try await Subprocess.run(
                .name("git"), arguments: Arguments(["-C", folder] + arguments), input: .none, output: .discarded,
                error: .string(limit: 1 << 16))
            if case .exited(0) = result.terminationStatus { return nil }
            let words = result.standardError.split(whereSeparator: \.isNewline).joined(separator: "; ")
            return words.isEmpty ? "git ended with \(result.terminationStatus)" : words
        } catch {
            return "git cannot be run"
        }
    }
}
