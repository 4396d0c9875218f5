import Foundation

/// A program run to its end. It gets what it is given and none of our open files: a tmux that is
/// started here lives on, and would keep another test's pipe open.
package struct Child {
  package var arguments: [String]
  package var environment: [String: String]
  package var folder: String
  package var input: String
  package var output: String
  package var errors: String

  /// - Parameters:
  ///   - arguments: the program, looked for on the path of the environment, and what it is told.
  ///   - environment: all that it gets of one; nothing of the machine's own settings.
  ///   - folder: that it runs in.
  ///   - input, output, errors: files.
  package init(
    _ arguments: [String],
    environment: [String: String] = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"],
    in folder: String = "/", input: String = "/dev/null", output: String = "/dev/null",
    errors: String = "/dev/null"
  ) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
    self.output = output
    self.errors = errors
  }

  /// What a program printed and how it ended: its exit status, or the signal that ended it and 128.
  package struct Result {
    package let output: [UInt8]
    package let errors: String
    package let status: Int32

    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs it, with a file of some bytes as its input where they are given, and gathers what it
  /// prints.
  package func result(input bytes: [UInt8]? = nil) throws -> Result {
    let files = try TemporaryFolder()
    var child = self
    if let bytes { child.input = try files.write("input", bytes) }
    child.output = files.path("output")
    child.errors = files.path("errors")
    let status = try child.run()
    return try Result(
      output: files.bytes("output"),
      errors: String(decoding: files.bytes("errors"), as: UTF8.self), status: status)
  }

  /// Runs it and waits; the exit status, or the signal that ended it and 128.
  package func run() throws -> Int32 { Self.wait(for: try start()) }

  /// Starts it and gives its process, which must be waited for.
  package func start() throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    for open in 3..<Int32(256) { posix_spawn_file_actions_addclose(&actions, open) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    let variables = environment.map { "\($0)=\($1)" }
    let failure = Self.withPointers(["env", "-C", folder] + arguments) { arguments in
      Self.withPointers(variables) { variables in
        posix_spawnp(&process, "env", &actions, &attributes, arguments, variables)
      }
    }
    guard failure == 0 else { throw POSIXError(.init(rawValue: failure) ?? .ENOENT) }
    return process
  }

  /// The exit status, or the signal that ended it and 128.
  package static func wait(for process: Int32) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// The same for a process that must end in time; nil where it does not, and is killed.
  package static func wait(for process: Int32, within time: Duration) -> Int32? {
    let clock = ContinuousClock()
    let deadline = clock.now + time
    while clock.now < deadline {
      var status = siginfo_t()
      // Looked at without taking its status, which `wait` does.
      if waitid(P_PID, id_t(process), &status, WEXITED | WNOHANG | WNOWAIT) == 0,
        status.si_signo == SIGCHLD
      {
        return wait(for: process)
      }
      usleep(5_000)
    }
    kill(process, SIGKILL)
    _ = wait(for: process)
    return nil
  }

  private static func withPointers<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
