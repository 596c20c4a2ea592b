import MilepostModel

extension CriticalPath {
    /// How much longer a node of the graph could take before the longest chain grows: that chain's length without the
    /// longest one through the node. A cycle's tasks have the slack of all of them.
    func slack(of node: Int) -> Effort {
        Effort(seconds: seconds - (head[node] + tail[node] - work[node]))
    }
}
