import Foundation

/// A program run to its end. It gets what it is given and none of our open files: a tmux that is
/// started here lives on, and would keep another test's pipe open.
struct Child {
  var arguments: [String]
  var environment: [String: String]
  var folder: String
  var input = "/dev/null"
  var output = "/dev/null"
  var errors = "/dev/null"

  /// Runs it and waits; the exit status, or the signal that ended it and 128.
  func run() throws -> Int32 { Self.wait(for: try start()) }

  /// Starts it and gives its process, which must be waited for.
  func start() throws -> Int32 {
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
  static func wait(for process: Int32) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private static func withPointers<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
