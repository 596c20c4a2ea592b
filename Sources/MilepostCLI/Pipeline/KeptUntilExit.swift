/// Keeps a value up to the process' end. Taking a large project apart piece by piece costs a twentieth of a run, and the
/// system takes back the memory at once.
func keepUntilExit(_ value: Any) {
    _ = Unmanaged.passRetained(KeptUntilExit(value))
}

private final class KeptUntilExit {
    private let value: Any

    init(_ value: Any) { self.value = value }
}
