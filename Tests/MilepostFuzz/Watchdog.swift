import Foundation

/// Ends the process when one input takes more processor time than its size can ask for.
///
/// It counts the time this process works, not the clock's: a busy machine fails nothing.
enum Watchdog {
    /// Begins to count anew, for an input of so many bytes.
    static func start(bytes: Int) {
        var timer = itimerval()
        // Reading runs at megabytes a second; this is more than a hundred times what it takes.
        timer.it_value.tv_sec = 10 + bytes / 20_000
        setitimer(__itimer_which_t(2), &timer, nil)
    }

    /// To be called once: what happens when time is over. The input under test stands in its file by then.
    static func install() {
        signal(SIGPROF) { _ in
            let text: StaticString = "MilepostFuzz: an input takes far too long; it stands in the file named above\n"
            write(2, text.utf8Start, text.utf8CodeUnitCount)
            _exit(1)
        }
    }
}
