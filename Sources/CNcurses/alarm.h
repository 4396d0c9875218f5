#pragma once
#include <stdint.h>
#include <sys/timerfd.h>
#include <unistd.h>

// timerfd_create(2), which Swift leaves out: a descriptor that can be read when the clock on the
// wall shows a time, or is put to another. It counts what the machine sleeps, as no wait does.
static inline int sju_alarm_open(void) {
  return timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
}

// `seconds` since 1970; what was set before is forgotten.
static inline int sju_alarm_set(int descriptor, int64_t seconds) {
  struct itimerspec at = {.it_value = {.tv_sec = seconds}};
  return timerfd_settime(descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &at, NULL);
}

static inline void sju_alarm_drain(int descriptor) {
  uint64_t count;
  while (read(descriptor, &count, sizeof count) > 0) {}
}
