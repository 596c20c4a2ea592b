/// What several help texts say.
enum HelpText {
    /// The exit codes, the same for every command.
    static let exitCodes = """
        EXIT CODES
          0  fine
          1  findings at or above the limit (check, build --strict), or a refusal by a rule
          2  wrong usage
          3  input could not be read at all
          4  output could not be written
          5  nothing to do (next, with nothing free)
        """
}
