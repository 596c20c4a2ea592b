/// Whether a folder could lie in a git repository, without starting git: most questions to git are asked of folders
/// that lie in none, and a process costs more than reading a small plan.
enum RepositorySearch {
    /// False only where git would find nothing: neither the folder nor one above it holds `.git` or is a bare repository.
    static func mayFind(from folder: RawPath) -> Bool {
        guard var next = FileSystem.realPath(folder) else { return true }
        while true {
            if exists(".git", in: next) || exists("HEAD", in: next) && exists("objects", in: next) { return true }
            let parent = next.parent
            if parent == next { return false }
            next = parent
        }
    }

    private static func exists(_ name: String, in folder: RawPath) -> Bool {
        (try? FileSystem.info(folder.appending(name))) != nil
    }
}
