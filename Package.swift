// swift-tools-version: 6.2
import PackageDescription

// One target per room, one folder per target. A target lists only rooms below its own;
// `Docs/ARCHITECTURE.md` says why each arrow is there. CI builds with
// `--explicit-target-dependency-import-check error`, so an arrow that is not listed here cannot be used.

/// Warnings are errors where `Scripts/test` runs, and stay warnings for everybody else.
let strictness: [SwiftSetting] =
    Context.environment["MILEPOST_WARNINGS_ARE_ERRORS"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

/// Settings every target shares.
let settings: [SwiftSetting] =
    strictness + [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]

/// On Linux a release carries Swift's libraries in itself: it starts in two thirds of the time, works 8 % faster, and
/// runs where there is no Swift. The last two flags name what Foundation needs and does not say.
let release: [LinkerSetting] = [
    .unsafeFlags(
        ["-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections"],
        .when(platforms: [.linux], configuration: .release))
]

/// A room: a target in `Sources/<name>`.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

/// The tests of a room, in `Tests/<name>`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
    name: "milepost",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "milepost", targets: ["milepost"]),
        .library(name: "MilepostGraph", targets: ["MilepostGraph"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // 0: values of bytes, shapes of graphs, the C libraries.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        // What Swift does not show of the C library's malloc.
        .systemLibrary(name: "CMalloc"),
        // Memory for libcmark's documents, which goes all at once.
        .target(name: "CCmarkArena", dependencies: ["CCmark"]),
        room("MilepostSource"),
        room("MilepostGraph"),
        // 1: what a plan is; the only input and output: files, and the socket of the server.
        room("MilepostModel", ["MilepostSource"]),
        room("MilepostWorkspace", ["MilepostSource", .product(name: "Subprocess", package: "swift-subprocess")]),
        room(
            "MilepostServer",
            [
                "MilepostSource", "CZlib", .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        // 2: documents as values; numbers from plans.
        room("MilepostMarkdown", ["MilepostSource", "CCmark", "CCmarkArena", "CLibYAML"]),
        room("MilepostAnalysis", ["MilepostModel", "MilepostSource"]),
        // 3: dialects to model, rules, edits, two states side by side, safe markup.
        room("MilepostReading", ["MilepostMarkdown", "MilepostModel", "MilepostSource"]),
        room("MilepostRules", ["MilepostModel", "MilepostAnalysis", "MilepostSource"]),
        room("MilepostEditing", ["MilepostMarkdown", "MilepostModel", "MilepostSource"]),
        room("MilepostComparison", ["MilepostModel", "MilepostAnalysis", "MilepostSource"]),
        room("MilepostHTML", ["MilepostMarkdown", "MilepostSource", "CZlib"], plugins: ["EmbedFiles"]),
        // 4: the execution protocol: steps that rules allow, and edits that are read again before they are written.
        room(
            "MilepostProtocol",
            ["MilepostAnalysis", "MilepostEditing", "MilepostModel", "MilepostReading", "MilepostSource"]),
        // 4: what a project says of its site, by types that keep it harmless; pages and other outputs.
        room(
            "MilepostConfiguration",
            ["MilepostHTML", "MilepostMarkdown", "MilepostModel", "MilepostRules", "MilepostSource"]),
        // 5: pages and other outputs.
        room(
            "MilepostReport",
            [
                "MilepostModel", "MilepostAnalysis", "MilepostComparison", "MilepostConfiguration", "MilepostGraph",
                "MilepostHTML", "MilepostRules", "MilepostSource",
            ]),
        // 6: what an assistant is answered, by the Model Context Protocol.
        room("MilepostAssistant", ["MilepostReport", "MilepostSource"]),
        // 7: the command line.
        room(
            "MilepostCLI",
            [
                "MilepostSource", "MilepostGraph", "MilepostModel", "MilepostWorkspace", "MilepostMarkdown",
                "MilepostAnalysis", "MilepostReading", "MilepostRules", "MilepostEditing", "MilepostComparison",
                "MilepostHTML", "MilepostReport", "MilepostConfiguration", "MilepostServer", "MilepostProtocol",
                "MilepostAssistant", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], plugins: ["EmbedFiles"]),
        .executableTarget(
            name: "milepost", dependencies: ["MilepostCLI"], swiftSettings: settings, linkerSettings: release),

        // `Templates/` and `Public/` become one Swift file of string literals inside MilepostHTML, the example project
        // one inside MilepostCLI.
        .executableTarget(name: "EmbedFilesTool", swiftSettings: settings),
        .plugin(
            name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedFilesTool"],
            path: "Sources/Plugins/EmbedFiles"),

        // Draws a graph in DOT as plain SVG, to measure the layout: `swift run -c release draw-graph < graph.dot`.
        .executableTarget(
            name: "draw-graph", dependencies: ["MilepostGraph"], path: "Benchmarks/graph",
            exclude: ["compare", "drawing.py", "plans.py"], swiftSettings: settings),

        // Tests mirror the rooms; what several of them use is a room of its own.
        .target(
            name: "MilepostTestSupport", dependencies: ["MilepostSource"], path: "Tests/MilepostTestSupport",
            swiftSettings: settings),
        // Reads made-up and mutated plans: `swift run -c release MilepostFuzz --seconds 60 --seed 1`.
        .executableTarget(
            name: "MilepostFuzz",
            dependencies: [
                "MilepostReading", "MilepostAnalysis", "MilepostRules", "MilepostHTML", "MilepostMarkdown",
                "MilepostModel", "MilepostSource", "MilepostTestSupport",
            ], path: "Tests/MilepostFuzz", swiftSettings: settings),
        tests(
            "MilepostAnalysisTests", ["MilepostAnalysis", "MilepostModel", "MilepostSource", "MilepostTestSupport"]),
        tests("MilepostCommandTests", ["milepost", "MilepostTestSupport"]),
        tests("MilepostDocumentationTests", ["milepost", "MilepostMarkdown", "MilepostSource", "MilepostTestSupport"]),
        tests(
            "MilepostCLITests",
            [
                "MilepostCLI", "MilepostAnalysis", "MilepostHTML", "MilepostModel", "MilepostReport", "MilepostSource",
                "MilepostTestSupport", "MilepostWorkspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        tests(
            "MilepostComparisonTests",
            ["MilepostComparison", "MilepostAnalysis", "MilepostModel", "MilepostSource", "MilepostTestSupport"]),
        tests(
            "MilepostConfigurationTests",
            [
                "MilepostConfiguration", "MilepostHTML", "MilepostModel", "MilepostRules", "MilepostSource",
                "MilepostTestSupport",
            ]),
        tests("MilepostGraphTests", ["MilepostGraph", "MilepostTestSupport"]),
        tests(
            "MilepostRulesTests",
            [
                "MilepostRules", "MilepostReading", "MilepostAnalysis", "MilepostModel", "MilepostSource",
                "MilepostTestSupport",
            ]),
        tests("MilepostEditingTests", ["MilepostEditing", "MilepostModel", "MilepostSource", "MilepostTestSupport"]),
        tests(
            "MilepostProtocolTests",
            [
                "MilepostProtocol", "MilepostEditing", "MilepostReading", "MilepostRules", "MilepostAnalysis",
                "MilepostModel", "MilepostSource", "MilepostTestSupport",
            ]),
        tests("MilepostAssistantTests", ["MilepostAssistant", "MilepostReport"]),
        tests("MilepostSourceTests", ["MilepostSource", "MilepostTestSupport"]),
        tests("MilepostServerTests", ["MilepostServer", "CZlib"]),
        tests("MilepostModelTests", ["MilepostModel"]),
        tests("MilepostMarkdownTests", ["MilepostMarkdown", "MilepostSource", "MilepostTestSupport"]),
        tests(
            "MilepostHTMLTests",
            // Our templates are read as swift-mustache reads them; it is the reference, and no part of the program.
            [
                "MilepostHTML", "MilepostMarkdown", "MilepostSource",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        tests(
            "MilepostReportTests",
            [
                "MilepostReport", "MilepostModel", "MilepostAnalysis", "MilepostComparison", "MilepostGraph",
                "MilepostConfiguration", "MilepostHTML", "MilepostRules",
                "MilepostReading", "MilepostMarkdown", "MilepostSource", "MilepostTestSupport",
            ]),
        tests("MilepostWorkspaceTests", ["MilepostWorkspace", "MilepostSource"]),
        tests(
            "MilepostReadingTests", ["MilepostReading", "MilepostModel", "MilepostSource", "MilepostTestSupport"]),
    ]
)
