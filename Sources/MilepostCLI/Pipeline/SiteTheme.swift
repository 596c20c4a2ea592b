import MilepostConfiguration
import MilepostHTML
import MilepostReport
import MilepostSource
import MilepostWorkspace

/// How the pages of a run look: our theme, what a folder replaces of it, and what the configuration adds.
struct SiteTheme: Sendable {
    var theme = Theme.embedded
    /// The picture beside the site's name, among the assets.
    var logo: OutputPath?
}

extension Pipeline {
    /// - Throws: ``CommandFailure`` where a theme or the logo cannot be read or used.
    func theme(_ options: ThemeOptions, _ configuration: ProjectConfiguration) throws(CommandFailure) -> SiteTheme {
        var look = SiteTheme()
        if let folder = try themeFolder(options, configuration) {
            look.theme = try ThemeFolder(folder, files: themeFiles(folder)).theme()
        }
        if let accent = configuration.value.accent {
            look.theme = look.theme.appending(Array(accent.styleSheet.utf8), to: "milepost.css")
        }
        if let path = configuration.value.logo.map({ configuration.path(of: $0) }) {
            let (name, bytes) = try logo(path)
            look.theme = look.theme.replacing(templates: [:], assets: [name: bytes])
            look.logo = OutputPath("assets", name)
        }
        return look
    }

    /// The folder of a theme, if there is one to be used.
    private func themeFolder(
        _ options: ThemeOptions, _ configuration: ProjectConfiguration
    ) throws(CommandFailure) -> String? {
        if let folder = options.theme { return folder }
        guard let stated = configuration.value.theme else { return nil }
        let folder = configuration.path(of: stated)
        guard options.trustTheme else {
            throw CommandFailure(
                .usage,
                "\(configuration.path ?? "milepost.yml") names a theme, and a theme can put scripts on the pages",
                hint: "add --trust-theme if you trust whoever can change these files, or --theme \(folder)")
        }
        return folder
    }

    private func themeFiles(_ folder: String) throws(CommandFailure) -> [String: [UInt8]] {
        do {
            return try workspace.readFolder(folder, 64 << 20)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Pictures of points only: one that is drawn by an SVG file can hold scripts, which run for whoever opens it.
    private func logo(_ path: String) throws(CommandFailure) -> (name: String, bytes: [UInt8]) {
        let bytes: [UInt8]
        do {
            bytes = try workspace.readFile(path, 1 << 20)
        } catch {
            throw CommandFailure(error)
        }
        guard let ending = PictureFormat.ending(of: bytes) else {
            throw CommandFailure(
                .usage, "the logo \(path) is no PNG, JPEG, GIF or WebP picture",
                hint: "save it as PNG; an SVG file can hold scripts, so only a theme can bring one")
        }
        return ("logo.\(ending)", bytes)
    }
}

/// Pictures of points by the bytes they begin with.
enum PictureFormat {
    /// How files of the picture's format end; nil for anything else.
    static func ending(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return "gif" }
        let isRIFF = bytes.starts(with: Array("RIFF".utf8)) && bytes.count > 12
        return isRIFF && bytes[8..<12].elementsEqual("WEBP".utf8) ? "webp" : nil
    }
}
