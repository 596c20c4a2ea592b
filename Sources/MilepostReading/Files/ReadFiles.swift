import MilepostSource

/// What was read of the files of a run, kept so that the next run over them reads only what has changed.
///
/// Reading a file is a function of its bytes, its place among the files, and what is known of it (``FileTraits``). Where
/// all of these are the same, so is what was read; no other question is asked, so a run that reuses gives what a fresh
/// one gives.
package struct ReadFiles: Sendable {
    /// By the files' positions.
    private let files: [ReadFile]
    /// Task files that were read a second time, in the words of their plan.
    private let rereads: [FileID: Reread]

    /// Nothing read yet.
    package init() {
        self.init([], rereads: [:])
    }

    init(_ files: [ReadFile], rereads: [FileID: Reread]) {
        self.files = files
        self.rereads = rereads
    }

    /// What was read of the same file; nil where it was another then.
    ///
    /// - Complexity: linear in the file's size, constant where the file is the same value.
    func contents(of file: SourceFile, _ traits: FileTraits) -> Diagnosed<FileContents>? {
        guard files.indices.contains(file.id.index) else { return nil }
        let known = files[file.id.index]
        return known.traits == traits && known.contents.value.file == file ? known.contents : nil
    }

    /// What was read of the same task file in the same words.
    func contents(of file: SourceFile, in words: StatusWords) -> Diagnosed<FileContents>? {
        guard let known = rereads[file.id], known.words == words, known.contents.value.file == file else { return nil }
        return known.contents
    }
}

/// What is known of a file besides its bytes when it is read.
struct FileTraits: Sendable, Equatable {
    /// Given by name rather than found in a folder.
    var isNamed: Bool
    /// Something is wrong with it.
    var isUnreadable: Bool
    /// A Markdown file of the same folder and stem is there.
    var hasMarkdownSibling: Bool
    /// Something is made of its tree to be shown.
    var isShown: Bool
}

/// A file and what was read of it.
struct ReadFile: Sendable {
    var traits: FileTraits
    var contents: Diagnosed<FileContents>
}

/// A task file that was read in the words of its plan.
struct Reread: Sendable {
    var words: StatusWords
    var contents: Diagnosed<FileContents>
}
