import Foundation
import Testing

/// What is asked for is done, or nothing is: never the dashboard on the default folder instead.
@Suite struct ArgumentsTests {
  /// A library that moves the environment and lets nobody read /proc, as preloads that change the
  /// clock or the user do.
  private static let hostile = """
    #define _GNU_SOURCE
    #include <stdio.h>
    #include <stdlib.h>
    FILE *fopen(const char *path, const char *mode) { return NULL; }
    FILE *fopen64(const char *path, const char *mode) { return NULL; }
    __attribute__((constructor)) static void move(void) { setenv("MOVED", "1", 1); }
    """

  @Test func `they arrive where neither the environment nor /proc shows them`() throws {
    let folder = try TemporaryFolder()
    let source = try folder.write("hostile.c", Array(Self.hostile.utf8))
    _ = try Tool.run("clang", ["-shared", "-fPIC", "-o", folder.path("hostile.so"), source])
    #expect(FileManager.default.fileExists(atPath: folder.path("hostile.so")))
    var environment = Program.environment(home: folder.path)
    environment["LD_PRELOAD"] = folder.path("hostile.so")
    let status = try Child(
      arguments: [Program.path, "init", "asked-for", "--steps"], environment: environment,
      folder: folder.path, errors: folder.path("errors")
    ).run()
    let errors = try String(contentsOfFile: folder.path("errors"), encoding: .utf8)
    #expect(status == 0, "\(errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path("asked-for/settings.rec")))
    #expect(!FileManager.default.fileExists(atPath: folder.path(".local")))
  }
}
