import Almanac
import Dashboard
import Exchange
import Model
import Store
import Synchronization

/// A register's file that is being read beside the screen.
final class RegisterWork: Sendable {
  /// What the thread that reads tells, and is told.
  private final class Course: Sendable {
    let progress = Mutex<RegisterFileReader.Progress?>(nil)
    let isStopped = Mutex(false)
  }

  private typealias Outcome = Result<RegisterDelivery, RegisterFileReader.Fault>

  let path: String
  private let course: Course
  private let work: Work<Outcome>
  private let traders: Municipality?

  /// - Parameters:
  ///   - path: as it was typed.
  ///   - traders: the sole traders that are followed; nil where they are only counted.
  init(_ path: String, _ area: RegisterArea, today: Day, traders: Municipality?) {
    (self.path, self.traders) = (path, traders)
    let course = Course()
    self.course = course
    let place = path.expandingHome
    // What comes through standard input here are keys.
    let reader = RegisterFileReader(path: place == "-" ? "./-" : place)
    work = Work {
      Outcome { () throws(RegisterFileReader.Fault) in
        try reader.read(area, today: today) { progress in
          course.progress.withLock { $0 = progress }
          return !course.isStopped.withLock { $0 }
        }
      }
    }
  }

  /// Can be read when it is done.
  var descriptor: Int32 { work.descriptor }

  func stop() { course.isStopped.withLock { $0 = true } }

  /// How far it has come.
  var progress: RegisterProgress? {
    course.progress.withLock { $0 }.map {
      RegisterProgress(path: path, bytes: $0.bytes, total: $0.total)
    }
  }

  /// What came of it; nil while it is not known.
  func message(within patience: Int?) -> Message? {
    switch work.result(within: patience) {
    case .success(let delivery): .registerRead(path, delivery, traders: traders)
    case .failure(let fault): .registerNotRead(path, fault.what)
    case nil: nil
    }
  }
}

extension EventLoop {
  /// How often the screen is told how far a file has been read, in milliseconds.
  static let progressInterval = 100

  /// Begins to read a register's file, and returns the outcome where that is quickly known.
  mutating func readRegister(_ path: String) -> [Message] {
    registerWork?.stop()
    do throws(SaveFailure) {
      let municipality = state.municipality
      let isFollowing = municipality.settings.soleTraders == .follow
      let secret = isFollowing ? try source?.folder.registerSecret() : nil
      let traders = secret == nil ? nil : try source?.folder.soleTraders()
      registerWork = RegisterWork(
        path, RegisterArea(municipality, secret: secret), today: state.today, traders: traders)
    } catch {
      return [.registerNotRead(path, error.what)]
    }
    return [registerOutcome(within: machine.patience)].compactMap(\.self)
  }

  /// The outcome of what is being read, or how far it has come; nil where nothing new is known.
  mutating func registerOutcome(within patience: Int?) -> Message? {
    guard let work = registerWork else { return nil }
    if let message = work.message(within: patience) {
      registerWork = nil
      return message
    }
    return work.progress.map { .registerProgress($0) }
  }

  /// Keeps what has changed of the sole traders that are followed.
  func keepSoleTraders(_ new: Municipality, since old: Municipality) -> [Message] {
    do throws(SaveFailure) {
      try source?.folder.keepSoleTraders(new, since: old)
      return []
    } catch {
      return [.noted(Notice(.problem, error.what))]
    }
  }
}
