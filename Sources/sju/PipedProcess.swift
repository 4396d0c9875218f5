import Glibc

/// Another program whose output is read while it runs.
final class PipedProcess {
  /// Its standard output.
  let descriptor: Int32
  private let process: pid_t
  private var status: Int32?

  /// Starts a program that is found as a shell finds it, without input; what it complains of is not
  /// shown. Nil where it can't be started.
  init?(_ words: [String]) {
    guard let program = words.first else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    arguments.append(nil)
    var process: pid_t = 0
    let isStarted = posix_spawnp(&process, program, &actions, nil, arguments, environ) == 0
    close(ends[1])
    guard isStarted else {
      close(ends[0])
      return nil
    }
    (descriptor, self.process) = (ends[0], process)
  }

  deinit {
    stop()
    _ = end()
    close(descriptor)
  }

  /// Ends the program where it has not ended by itself.
  func stop() { if status == nil { kill(process, SIGTERM) } }

  /// Waits for its end.
  /// - Returns: its exit status; 128 and the number of the signal that ended it.
  func end() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(process, &raw, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    let ended = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
    status = ended
    return ended
  }
}
