package import MilepostHTML
package import MilepostModel
package import MilepostRules

/// What `milepost.yml` says; a value that is not stated is nil or empty. `Docs/configuration.md` describes each key.
package struct Configuration: Sendable, Equatable {
    /// What the site is called, in the place of the plan's own name.
    package var title: String?
    /// Where the site will lie; ends with a slash.
    package var baseURL: SafeURL?
    /// The language of the pages: a code such as `en`.
    package var language: String?
    /// A picture beside the site's name, below the configuration's folder.
    package var logo: ProjectPath?
    /// The colour of links and of what has the focus.
    package var accent: Accent?
    /// A sentence in the foot of every page.
    package var footer: String?
    package var links = Links()
    /// Entries of the top bar, in their order; nil for all in the usual one.
    package var navigation: [PageName]?
    /// Pages that are not made.
    package var pagesOff: Set<PageName> = []
    package var statusWords: [Status: OwnWords] = [:]
    package var priorityWords: [Priority: OwnWords] = [:]
    /// What is read; nil for all that is found.
    package var include: [GlobPattern]?
    /// What is not read.
    package var exclude: [GlobPattern] = []
    /// The folder the site is written to.
    package var output: ProjectPath?
    /// A folder with templates and assets.
    package var theme: ProjectPath?

    /// Addresses outside that pages link to.
    package struct Links: Sendable, Equatable {
        /// `{id}`: an issue's number.
        package var issues: AddressPattern?
        /// `{rev}`, `{path}`, `{line}`: a line of a file.
        package var source: AddressPattern?
    }

    /// Which rules are looked for, and what they weigh.
    package var rules = ConfiguredRules()
    /// What the numbers have to hold to.
    package var gates = Gates()

    package init() {}
}

/// Words of a project's own for a status or a priority.
package struct OwnWords: Sendable, Equatable {
    /// What pages call it.
    package var shown: String?
    /// What plans may call it.
    package var read: [String] = []
}

/// Pages that can be left out, and entries of the top bar.
package enum PageName: String, Sendable, CaseIterable {
    case overview
    case queue
    case graph
    case log
    case plan
    case findings
}
