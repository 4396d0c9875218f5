#pragma once
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <termios.h>
#include <unistd.h>

// What must happen inside a signal handler is written in C: here one can see that it allocates
// nothing, takes no lock and calls only what POSIX allows there.

#define SJU_COUNT(list) ((int)(sizeof(list) / sizeof *(list)))

// Told to the event loop, which decides.
static const int sju_caught[] = {SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
// The end, whatever we do: all that is left is to put the terminal back.
static const int sju_fatal[] = {SIGSEGV, SIGBUS,  SIGILL, SIGFPE, SIGABRT,
                                SIGTRAP, SIGXCPU, SIGSYS, SIGQUIT};
// All that would end or stop a locked session, and is neither a crash nor an order to end.
static const int sju_ignored[] = {SIGHUP,  SIGQUIT, SIGTSTP, SIGTTIN,   SIGTTOU, SIGPIPE,   SIGUSR1,
                                  SIGUSR2, SIGPROF, SIGVTALRM, SIGIO,   SIGSTKFLT, SIGPWR};

struct sju_guard {
  volatile sig_atomic_t is_armed;
  int terminal;
  int wake;
  int has_modes;
  struct termios modes;
  size_t reset_count;
  char reset[512];
  struct sigaction before_caught[SJU_COUNT(sju_caught)];
  struct sigaction before_fatal[SJU_COUNT(sju_fatal)];
  int is_locked;
  struct sigaction before_ignored[SJU_COUNT(sju_ignored)];
  int is_registered;
  // The signal that asks for the end; 0 while none has.
  volatile sig_atomic_t ending;
  // Whether bytes are on their way to a terminal that may not take them.
  volatile sig_atomic_t is_sending;
  struct sigaction before_alarm;
  // A handler that is called because the stack ran over needs another one to stand on.
  char stack[65536];
};

// Weak, so that the program has one, however many of its object files include this header.
__attribute__((weak, visibility("hidden"))) struct sju_guard *_Nonnull sju_guard(void) {
  static struct sju_guard guard;
  return &guard;
}

// Puts the terminal back as it was found; at most once.
static inline void sju_guard_restore(void) {
  struct sju_guard *guard = sju_guard();
  if (!guard->is_armed) return;
  guard->is_armed = 0;
  const char *rest = guard->reset;
  for (size_t count = guard->reset_count; count > 0;) {
    ssize_t written = write(guard->terminal, rest, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    rest += written;
    count -= (size_t)written;
  }
  if (guard->has_modes) tcsetattr(guard->terminal, TCSANOW, &guard->modes);
}

// So many seconds a terminal may take nothing after the end has been asked for.
static const unsigned sju_patience = 2;

// One byte in the pipe for each signal; a pipe that is full has told the loop already. A loop that
// hangs on the terminal can't hear of the end, so it gets no more than a while. Ctrl-C in an editor
// that has the terminal is the editor's.
static inline void sju_on_caught(int number) {
  int saved = errno;
  struct sju_guard *guard = sju_guard();
  if (number == SIGTERM || number == SIGHUP || (number == SIGINT && guard->is_armed)) {
    guard->ending = number;
    if (guard->is_sending) alarm(sju_patience);
  }
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(sju_guard()->wake, &byte, 1);
  (void)written;
  errno = saved;
}

// Puts the terminal back, then lets the signal do what it would have done without us.
static inline void sju_on_fatal(int number) {
  // Ctrl-\ in an editor that has the terminal for a while is the editor's.
  if (number == SIGQUIT && !sju_guard()->is_armed) return;
  sju_guard_restore();
  for (int i = 0; i < SJU_COUNT(sju_fatal); i++)
    if (sju_fatal[i] == number) sigaction(number, &sju_guard()->before_fatal[i], NULL);
  raise(number);
}

// The terminal took nothing for too long: it gets what fits, and the signal what it came for.
static inline void sju_on_alarm(int number) {
  struct sju_guard *guard = sju_guard();
  if (guard->ending) number = guard->ending;
  else if (guard->is_locked) return;
  tcflush(guard->terminal, TCOFLUSH);
  int flags = fcntl(guard->terminal, F_GETFL);
  fcntl(guard->terminal, F_SETFL, flags | O_NONBLOCK);
  sju_guard_restore();
  fcntl(guard->terminal, F_SETFL, flags);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(number, &action, NULL);
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, number);
  sigprocmask(SIG_UNBLOCK, &mask, NULL);
  raise(number);
}

// Around everything that is sent to the terminal. 0: the end has been asked for, so nothing is.
static inline int sju_guard_begin_sending(void) {
  sju_guard()->is_sending = 1;
  if (!sju_guard()->ending) return 1;
  sju_guard()->is_sending = 0;
  return 0;
}

static inline void sju_guard_end_sending(void) {
  sju_guard()->is_sending = 0;
  if (sju_guard()->ending) alarm(0);
}

// The same before the last bytes, which are sent all the same.
static inline void sju_guard_begin_leaving(void) {
  sju_guard()->is_sending = 1;
  if (sju_guard()->ending) alarm(sju_patience);
}

static inline int sju_guard_is_armed(void) { return sju_guard()->is_armed; }

// Lets go of the terminal while something else has it, and takes hold of it again.
static inline void sju_guard_set_armed(int is_armed) { sju_guard()->is_armed = is_armed; }

// What to send to the terminal if the process ends on the way; what doesn't fit is left out whole.
static inline void sju_guard_set_reset(const char *_Nonnull bytes, size_t count) {
  struct sju_guard *guard = sju_guard();
  guard->reset_count = 0;
  if (count > sizeof guard->reset) return;
  memcpy(guard->reset, bytes, count);
  guard->reset_count = count;
}

// From here on whatever ends the process puts `terminal` back first, and caught signals become
// bytes in `wake`; with `is_locked`, those that are to be ignored do nothing, and a crash starts no
// program that tells of it (as Swift's does). Once signals are caught or ignored, ncurses leaves
// them alone.
static inline void sju_guard_arm(int terminal, int wake, int is_locked) {
  struct sju_guard *guard = sju_guard();
  guard->terminal = terminal;
  guard->wake = wake;
  guard->has_modes = tcgetattr(terminal, &guard->modes) == 0;
  if (!guard->is_registered) guard->is_registered = atexit(sju_guard_restore) == 0;
  stack_t stack = {.ss_sp = guard->stack, .ss_size = sizeof guard->stack};
  sigaltstack(&stack, NULL);

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = sju_on_caught;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < SJU_COUNT(sju_caught); i++)
    sigaction(sju_caught[i], &action, &guard->before_caught[i]);
  action.sa_handler = sju_on_fatal;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (int i = 0; i < SJU_COUNT(sju_fatal); i++)
    sigaction(sju_fatal[i], &action, &guard->before_fatal[i]);
  guard->is_locked = is_locked;
  action.sa_flags = 0;
  action.sa_handler = SIG_DFL;
  for (int i = 0; is_locked && i < SJU_COUNT(sju_fatal); i++) guard->before_fatal[i] = action;
  action.sa_handler = SIG_IGN;
  for (int i = 0; is_locked && i < SJU_COUNT(sju_ignored); i++)
    sigaction(sju_ignored[i], &action, &guard->before_ignored[i]);
  guard->ending = guard->is_sending = 0;
  action.sa_handler = sju_on_alarm;
  sigaction(SIGALRM, &action, &guard->before_alarm);
  guard->is_armed = 1;
}

// Hands every signal back to whom it belonged before. The terminal must have been put back.
static inline void sju_guard_disarm(void) {
  struct sju_guard *guard = sju_guard();
  guard->is_armed = 0;
  sju_guard_end_sending();
  sigaction(SIGALRM, &guard->before_alarm, NULL);
  for (int i = 0; guard->is_locked && i < SJU_COUNT(sju_ignored); i++)
    sigaction(sju_ignored[i], &guard->before_ignored[i], NULL);
  guard->is_locked = 0;
  for (int i = 0; i < SJU_COUNT(sju_caught); i++)
    sigaction(sju_caught[i], &guard->before_caught[i], NULL);
  for (int i = 0; i < SJU_COUNT(sju_fatal); i++)
    sigaction(sju_fatal[i], &guard->before_fatal[i], NULL);
}

// Lets a signal do to this process what it does to one that knows nothing of it. Returns where
// that doesn't end the process: after a stop, when it goes on.
static inline void sju_obey(int number, int whole_group) {
  struct sigaction action, before;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(number, &action, &before);
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, number);
  sigprocmask(SIG_UNBLOCK, &mask, NULL);
  if (whole_group) kill(0, number); else raise(number);
  sigaction(number, &before, NULL);
}

// fork(2), which Swift leaves out, for a process that has no hold on the terminal: signals do to
// it what they do to one that knows nothing of them, and it ends when this one does. It must end
// by _exit. 0 in that process; else its number, or -1.
static inline int sju_fork_apart(void) {
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid(), child = fork();
  if (child == 0) {
    sju_guard()->is_armed = 0;
    for (int i = 0; i < SJU_COUNT(sju_caught); i++) signal(sju_caught[i], SIG_DFL);
    for (int i = 0; i < SJU_COUNT(sju_fatal); i++) signal(sju_fatal[i], SIG_DFL);
    for (int i = 0; i < SJU_COUNT(sju_ignored); i++) signal(sju_ignored[i], SIG_DFL);
    signal(SIGALRM, SIG_DFL);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return child;
}

// Lets output flow again that a key has stopped (Scroll Lock on a console stops it whatever the
// modes are): what stopped it is unknown, so it is stopped in a way that can be undone first.
static inline void sju_release_output(int terminal) {
  tcflow(terminal, TCOOFF);
  tcflow(terminal, TCOON);
}
