import MilepostSource

/// A change as it is kept in `.milepost`: as the intent while it is made, and afterwards so that it can be taken back.
///
/// Lengths before bytes, since paths and files may hold anything.
struct ChangeRecord: Equatable {
    struct File: Equatable {
        /// Below the project's folder where it lies there, so that a project that was moved or copied changes itself and
        /// no other; else absolute.
        var path: RawPath
        var before: [UInt8]?
        /// A digest of what is to stand there; nil for a file that goes.
        var after: String?
    }

    var title: String
    var files: [File]

    init(title: String, files: [File]) {
        self.title = title
        self.files = files
    }

    var bytes: [UInt8] {
        var bytes = Array("\(Self.head)\(files.count)\n".utf8)
        func add(_ part: [UInt8]?) {
            bytes += Array((part.map { "\($0.count)" } ?? "-").utf8)
            bytes.append(0x0A)
            bytes += part ?? []
            bytes.append(0x0A)
        }
        add(Array(title.utf8))
        for file in files {
            add(file.path.bytes)
            add(file.before)
            add(file.after.map { Array($0.utf8) })
        }
        return bytes
    }

    /// Nil for anything that is not whole.
    init?(bytes: [UInt8]) {
        var rest = bytes[...]
        func line() -> String? {
            guard let end = rest.firstIndex(of: 0x0A) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return String(decoding: rest[..<end], as: UTF8.self)
        }
        func part() -> [UInt8]?? {
            guard let length = line() else { return nil }
            if length == "-" {
                guard line() == "" else { return nil }
                return .some(nil)
            }
            guard let count = Int(length), count >= 0, rest.count > count else { return nil }
            let part = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
            guard line() == "" else { return nil }
            return .some(part)
        }
        guard let first = line(), first.hasPrefix(Self.head), let count = Int(first.dropFirst(Self.head.count)),
            let title = part() ?? nil
        else { return nil }
        var files: [File] = []
        for _ in 0..<max(0, count) {
            guard let path = part() ?? nil, let before = part(), let after = part() else { return nil }
            files.append(
                File(
                    path: RawPath(bytes: path), before: before, after: after.map { String(decoding: $0, as: UTF8.self) }
                ))
        }
        guard files.count == count, rest.isEmpty else { return nil }
        self.init(title: String(decoding: title, as: UTF8.self), files: files)
    }

    static func digest(_ bytes: [UInt8]) -> String {
        var digest = ContentDigest()
        digest.add(bytes)
        return digest.text
    }

    private static let head = "milepost-change 1 "
}
