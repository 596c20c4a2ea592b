import MilepostSource

/// An output folder that stands as an earlier run left it.
package struct StandingFolder: Sendable, Hashable {
    /// Of its files, in order.
    package let paths: [String]
    /// What the run noted as its input (``ReplaceRequest/input``).
    package let input: String
    /// What it noted beside (``ReplaceRequest/note``).
    package let note: String?

    package init(paths: [String], input: String, note: String? = nil) {
        self.paths = paths
        self.input = input
        self.note = note
    }

    /// The folder, if its files were made from an input that begins so and nobody has changed them since: every file has
    /// its size, and none is newer than the list that was written last. Nil where anything is in doubt, and where a broken
    /// run left something beside it that is to be tidied up.
    init?(_ folder: String, madeFrom beginning: String) {
        let folder = RawPath(folder)
        let list = folder.appending(OutputManifest.name)
        guard folder.isWhole, let info = try? FileSystem.info(list), info.kind == .file,
            (try? FileSystem.info(folder))?.kind == .folder,
            case .bytes(let bytes)? = try? FileSystem.read(list, limit: 64 << 20),
            let manifest = OutputManifest(bytes: bytes), let stamp = manifest.stamp, stamp.input.hasPrefix(beginning)
        else { return nil }
        let paths = OutputPath.sorted(manifest.paths)
        var sizes: [Int] = []
        for path in paths {
            guard let file = try? FileSystem.info(folder.appending(path)), file.kind == .file,
                !file.isNewer(than: info)
            else { return nil }
            sizes.append(file.size)
        }
        guard Self.digest(paths, sizes) == stamp.sizes, let place = FileSystem.realPath(folder),
            !FolderLeftovers.areAny(beside: place)
        else { return nil }
        self.init(paths: paths, input: stamp.input, note: stamp.note)
    }

    /// - Parameter paths: in order, with the size of each.
    static func digest(_ paths: [String], _ sizes: [Int]) -> String {
        var digest = ContentDigest()
        for (path, size) in zip(paths, sizes) {
            digest.add(path)
            digest.add(size)
        }
        return digest.text
    }
}
