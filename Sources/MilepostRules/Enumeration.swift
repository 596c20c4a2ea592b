extension Array<String> {
    /// "a", "a and b", "a, b and c".
    var enumerated: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}
