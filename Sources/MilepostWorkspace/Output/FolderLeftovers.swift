#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Folders beside an output folder: new ones in the making, and what broken runs left of them.
///
/// They are hidden, named after the folder and the process that made them, and carry the list of files
/// (``OutputManifest``). Without it they are not ours, whatever their name.
enum FolderLeftovers {
    /// A name for a folder in the making.
    static func name(beside folder: RawPath) -> RawPath {
        folder.parent.appending("\(prefix(folder))new-\(getpid())-\(UInt32.random(in: 0 ... .max))")
    }

    /// A name for the old folder while it is replaced.
    static func savedName(beside folder: RawPath) -> RawPath {
        folder.parent.appending("\(prefix(folder))old-\(getpid())")
    }

    /// A long name is cut, so that there is room for ours, and told apart by a checksum (FNV-1a).
    private static func prefix(_ folder: RawPath) -> String {
        let name = folder.lastPart
        guard name.bytes.count > 150 || !name.isUTF8 else { return ".\(name.text).milepost-" }
        let sum = name.bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
        return ".\(String(sum, radix: 16)).milepost-"
    }

    /// Whether a broken run left a folder there.
    static func areAny(beside folder: RawPath) -> Bool {
        !abandoned(beside: folder).isEmpty
    }

    /// Names of folders that look like ours and whose process is gone, with what is behind the prefix.
    private static func abandoned(beside folder: RawPath) -> [(name: RawPath, kind: ArraySlice<UInt8>)] {
        let prefix = Array(prefix(folder).utf8)
        return ((try? FileSystem.names(in: folder.parent)) ?? []).compactMap { name in
            guard name.bytes.starts(with: prefix) else { return nil }
            let kind = name.bytes[prefix.count...]
            return isAbandoned(kind) ? (name, kind) : nil
        }
    }

    /// Puts back an old folder that a broken run had moved aside, and removes what others left.
    static func remove(beside folder: RawPath) {
        for (name, kind) in abandoned(beside: folder) {
            let path = folder.parent.appending(name)
            guard manifest(of: path) != nil else {
                removeUnbegun(path)
                continue
            }
            if kind.starts(with: "old-".utf8), (try? FileSystem.info(folder)) == nil {
                try? FileSystem.move(path, to: folder)
            } else {
                remove(path, standing: folder)
            }
        }
    }

    /// Removes a folder that a run left while it had no list: empty folders are in it, or the beginning of a list.
    private static func removeUnbegun(_ folder: RawPath) {
        guard let listing = try? FolderListing(folder) else { return }
        let list = RawPath(OutputManifest.name)
        let files = listing.entries.filter { $0.info.kind != .folder }
        if !files.isEmpty {
            let path = folder.appending(list)
            guard files.map(\.path) == [list], case .bytes(let bytes)? = try? FileSystem.read(path, limit: 1024),
                OutputManifest.isBegun(by: bytes)
            else { return }
            try? FileSystem.removeFile(path)
        }
        for path in listing.foldersInsideOut { try? FileSystem.removeFolder(folder.appending(path)) }
        try? FileSystem.removeFolder(folder)
    }

    /// Removes a folder of ours: the files its list names, and second names of files that stand in the folder that stays.
    /// Anything else is moved there if its place is free, else kept where it is.
    static func remove(_ folder: RawPath, standing: RawPath) {
        guard let manifest = manifest(of: folder), let listing = try? FolderListing(folder) else { return }
        let list = RawPath(OutputManifest.name)
        for entry in listing.entries where entry.info.kind != .folder && entry.path != list {
            let path = folder.appending(entry.path)
            let twin = standing.appending(entry.path)
            let isDraft = entry.path == RawPath(OutputManifest.draftName)
            let isOurs = isDraft || entry.path.isUTF8 && manifest.paths.contains(entry.path.text)
            if isOurs || (try? FileSystem.info(twin))?.identity == entry.info.identity {
                try? FileSystem.removeFile(path)
            } else if (try? FileSystem.info(twin)) == nil, (try? FileSystem.makeFolders(twin.parent)) != nil {
                try? FileSystem.move(path, to: twin)
            }
        }
        for path in listing.foldersInsideOut { try? FileSystem.removeFolder(folder.appending(path)) }
        // The list goes last: as long as anything is left, it says whose it is.
        guard (try? FileSystem.names(in: folder)) == [list] else { return }
        try? FileSystem.removeFile(folder.appending(list))
        try? FileSystem.removeFolder(folder)
    }

    private static func manifest(of folder: RawPath) -> OutputManifest? {
        guard (try? FileSystem.info(folder))?.kind == .folder else { return nil }
        let path = folder.appending(OutputManifest.name)
        guard case .bytes(let bytes)? = try? FileSystem.read(path, limit: 64 << 20) else { return nil }
        return OutputManifest(bytes: bytes)
    }

    /// Whether the process in the name (`new-123-…`) is gone.
    private static func isAbandoned(_ kind: ArraySlice<UInt8>) -> Bool {
        let parts = String(decoding: kind, as: UTF8.self).split(separator: "-")
        guard parts.count > 1, let process = Int32(parts[1]), process > 0 else { return false }
        return process != getpid() && kill(process, 0) != 0 && errno == ESRCH
    }
}
