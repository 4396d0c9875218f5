#pragma once
// Wide-character functions (setcchar, wadd_wchnstr …) are declared only when this is set first.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <wchar.h>

// <term.h> declares these, but also makes macros of some five hundred short words
// (`columns`, `tab`, `newline` …).
struct term;
extern struct term *cur_term;
extern int setupterm(const char *name, int descriptor, int *result);
extern int del_curterm(struct term *terminal);

// stdscr, curscr, COLORS, COLOR_PAIRS and cur_term are variables of the library, which Swift 6
// may not touch; read by a function they are values.
static inline WINDOW *_Nullable sju_window(void) { return stdscr; }
static inline WINDOW *_Nullable sju_shown_window(void) { return curscr; }
static inline int sju_colour_count(void) { return COLORS; }
static inline int sju_pair_count(void) { return COLOR_PAIRS; }
static inline void sju_forget_description(void) { del_curterm(cur_term); }

// <wchar.h> declares this only to those who ask for X/Open before any header is read.
extern int wcwidth(wchar_t character);

// A_* are made by a macro with arguments, which Swift doesn't import.
static const attr_t sju_bold = A_BOLD;
static const attr_t sju_underline = A_UNDERLINE;
static const attr_t sju_reverse = A_REVERSE;
static const attr_t sju_dim = A_DIM;
static const attr_t sju_italic = A_ITALIC;

// Mouse masks are made by a macro with arguments as well.
static const mmask_t sju_left_pressed = BUTTON1_PRESSED;
static const mmask_t sju_left_released = BUTTON1_RELEASED;
static const mmask_t sju_wheel_up = BUTTON4_PRESSED;
static const mmask_t sju_wheel_down = BUTTON5_PRESSED;

// setcchar takes the pair as a short; a pair that needs more goes by an untyped pointer to an int,
// which makes it ignore the short.
static inline int sju_set_cell(
    cchar_t *_Nonnull cell, const wchar_t *_Nonnull text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

// tparm takes any number of arguments, which Swift doesn't import.
static inline const char *_Nullable sju_expand(
    const char *_Nonnull capability, int first, int second) {
  return tparm(capability, first, second);
}

// NULL where the terminal lacks the capability. For a name that isn't of a string, tigetstr answers
// with the pointer -1, which no Swift pointer should hold.
static inline const char *_Nullable sju_capability(const char *_Nonnull name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}
