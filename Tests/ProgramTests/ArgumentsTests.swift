import TestSupport
import Foundation
import Testing

/// What is asked for is done, or nothing is: never the dashboard on the default folder instead.
struct ArgumentsTests {
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
    let source = try folder.write("hostile.c", Self.hostile)
    _ = try Tool.run("clang", ["-shared", "-fPIC", "-o", folder.path("hostile.so"), source])
    #expect(folder.isThere("hostile.so"))
    let result = try Program.run(
      ["init", "asked-for", "--steps"], in: folder,
      environment: ["LD_PRELOAD": folder.path("hostile.so")])
    #expect(result.status == 0, "\(result.errors)")
    #expect(folder.isThere("asked-for/settings.rec"))
    #expect(!folder.isThere(".local"))
  }
}
