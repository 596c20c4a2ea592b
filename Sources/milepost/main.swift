import MilepostCLI

await CommandLineStart.run()
