#pragma once
#include <stddef.h>

// What the program was started with. Swift finds that out by itself, but looks for it below the
// environment (which a preloaded library may have moved) and in /proc (which may not be there),
// and gives no arguments where it finds none. The C library hands them to whatever runs first.

struct sju_arguments {
  int count;
  char *_Nullable *_Nullable words;
};

__attribute__((weak, visibility("hidden")))
struct sju_arguments *_Nonnull sju_arguments_kept(void) {
  static struct sju_arguments kept;
  return &kept;
}

__attribute__((weak, visibility("hidden")))
void sju_keep_arguments(int count, char *_Nullable *_Nullable words) {
  *sju_arguments_kept() = (struct sju_arguments){.count = count, .words = words};
}

// The pointer in `.init_array` is what makes the C library call the function before main; it is
// here so that it comes into the program with the function that reads what was kept.
static inline struct sju_arguments sju_arguments(void) {
  static void (*const first)(int, char *_Nullable *_Nullable)
      __attribute__((section(".init_array"), used)) = sju_keep_arguments;
  (void)first;
  return *sju_arguments_kept();
}
