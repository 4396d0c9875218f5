import Testing

/// A process has one terminal, one locale and one set of signal handlers: one test at a time.
@Suite(.serialized) enum TerminalTests {}
