import ArgumentParser
import MilepostServer

/// Where to serve: the same for every command that does.
struct ServerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The port to listen on; 0 takes a free one. (default: \(firstPort), or the next that is free)",
            valueName: "port"))
    var port: UInt16?

    @Option(
        help: ArgumentHelp(
            "The address or name to listen on. Whoever can reach it can read the report. (default: \(thisMachine))",
            valueName: "host"))
    var host: String?

    @Flag(help: "Open the report in your browser.")
    var open = false

    func validate() throws {
        if host == "" { throw ValidationError("--host takes an address or a name, such as 127.0.0.1") }
    }

    private static let firstPort = 4500
    private static let thisMachine = "127.0.0.1"

    /// Whether any of them was given.
    var isStated: Bool { port != nil || host != nil || open }

    /// One port, or, where none was stated, some to try in this order.
    var addresses: [ServerAddress] {
        let ports = port.map { [Int($0)] } ?? Array(Self.firstPort..<Self.firstPort + 20)
        return ports.map { ServerAddress(host: host ?? Self.thisMachine, port: $0) }
    }
}
