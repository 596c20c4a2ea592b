extension String {
    /// The same words as a sentence: the first letter in upper case, a full stop at the end where nothing ends it.
    var sentence: String {
        guard let last else { return "" }
        let end = ".?!:…".contains(last) ? "" : "."
        return prefix(1).uppercased() + dropFirst() + end
    }
}
