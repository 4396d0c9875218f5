import Glibc

/// Another program, started and waited for.
enum Subprocess {
  /// The output streams that are discarded.
  enum Silence { case nothing, output, all }

  /// Runs a program that is found as a shell finds it, and gives its exit status: 128 and the number
  /// of the signal that ended it, 127 where it can't be started. One that is stopped (Ctrl-Z) stops
  /// this process too, so that the user gets a prompt, and both go on together.
  static func run(_ words: [String], silence: Silence = .nothing) -> Int32 {
    guard let program = words.first else { return 127 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let silent: [Int32] =
      switch silence {
      case .nothing: []
      case .output: [STDOUT_FILENO]
      case .all: [STDOUT_FILENO, STDERR_FILENO]
      }
    for descriptor in silent {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    arguments.append(nil)
    var process: pid_t = 0
    guard posix_spawnp(&process, program, &actions, nil, arguments, environ) == 0 else {
      return 127
    }
    return wait(for: process)
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while true {
      if waitpid(process, &status, WUNTRACED) < 0 {
        if errno != EINTR { return 127 }
      } else if status & 0xFF == 0x7F {
        kill(getpid(), SIGSTOP)
      } else {
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      }
    }
  }
}
