/// Hosts as they may stand in a link: names, IPv4 and IPv6 addresses, each with an optional port.
enum HostName {
    /// Whether the part between `//` and the path names a host. User names are refused.
    static func isValid(_ authority: Substring) -> Bool {
        if authority.first == "[" { return isBracketed(authority) }
        let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, name.utf8.count <= 253 else { return false }
        if parts.count == 2, !isPort(parts[1]) { return false }
        var labels = name.split(separator: ".", omittingEmptySubsequences: false)
        // The root's dot may close a name.
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        guard labels.allSatisfy(isLabel), let last = labels.last else { return false }
        guard last.allSatisfy({ $0.isASCII && $0.isNumber }) else { return true }
        return labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        guard !label.isEmpty, label.utf8.count <= 63, label.first != "-", label.last != "-" else { return false }
        return label.unicodeScalars.allSatisfy { scalar in
            if scalar.isASCII {
                return scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || isDigit(scalar)
            }
            return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.unicodeScalars.allSatisfy(isDigit) && UInt16(text) != nil
    }

    /// `[::1]:8080`; the address itself is only checked for its letters, browsers refuse a wrong one.
    private static func isBracketed(_ authority: Substring) -> Bool {
        guard let end = authority.firstIndex(of: "]") else { return false }
        let address = authority[..<end].dropFirst()
        let port = authority[end...].dropFirst()
        guard address.contains(":"), address.utf8.count <= 45 else { return false }
        guard address.allSatisfy({ $0.isASCII && ($0.isHexDigit || $0 == ":" || $0 == ".") }) else { return false }
        return port.isEmpty || (port.first == ":" && isPort(port.dropFirst()))
    }
}
