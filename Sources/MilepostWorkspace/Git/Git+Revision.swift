extension Git {
    /// The commit that is checked out in a folder. Dirty means that a tracked file below the folder is not the commit's.
    static func revision(in folder: String) async -> GitRevision? {
        guard RepositorySearch.mayFind(from: RawPath(folder)),
            let head = await run(["rev-parse", "--show-prefix", "--short=10", "HEAD"], in: folder),
            head.code == 0
        else { return nil }
        // The folder's name may hold anything; the hash is the last line.
        let lines = head.output.last == UInt8(ascii: "\n") ? head.output.dropLast() : head.output[...]
        guard let end = lines.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
        let hash = String(decoding: lines[(end + 1)...], as: UTF8.self)
        guard !hash.isEmpty, hash.allSatisfy(\.isHexDigit) else { return nil }
        // Whoever knows a file's size and time knows mostly enough; where git does look into a file, it would run the
        // filters the repository names, so these are emptied.
        let difference = ["diff-index", "--quiet", "--no-ext-diff", "--ignore-submodules=all", "HEAD", "--", "."]
        let isDirty = await run(difference, in: folder, settings: withoutFilters(in: folder))?.code == 1
        return GitRevision(hash: hash, isDirty: isDirty, folder: String(decoding: lines[..<end], as: UTF8.self))
    }

    private static func withoutFilters(in folder: String) async -> [(key: String, value: String)] {
        let list = ["config", "--null", "--name-only", "--get-regexp", "^filter\\."]
        guard let answer = await run(list, in: folder), answer.code == 0 else { return [] }
        let names = answer.output.split(separator: UInt8(0)).compactMap { key in
            key.lastIndex(of: UInt8(ascii: ".")).map { String(decoding: key[..<$0], as: UTF8.self) }
        }
        return Set(names).sorted().flatMap { name in
            [(name + ".clean", ""), (name + ".smudge", ""), (name + ".process", ""), (name + ".required", "false")]
        }
    }
}
