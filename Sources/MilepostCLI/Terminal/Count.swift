/// Numbers with their nouns.
enum Count {
    /// "1 task", "3 tasks", "no tasks".
    static func text(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        switch count {
        case 0: "no \(plural ?? noun + "s")"
        case 1: "1 \(noun)"
        default: "\(count) \(plural ?? noun + "s")"
        }
    }
}
