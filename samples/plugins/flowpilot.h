/*
 * The guest interface `flowpilot`, ABI version 1, for C.
 *
 * A plugin exports its memory as `memory` and `fp_run`, which returns 0 when it has written its output, and a code of its own otherwise.
 * It pulls its input and pushes its output; the host never calls into it for memory. No libc is needed:
 *
 *   clang --target=wasm32 -O2 -nostdlib -fno-builtin -mbulk-memory -Wl,--no-entry -Wl,--strip-all plugin.c -o plugin.wasm
 */
#ifndef FLOWPILOT_H
#define FLOWPILOT_H

#include <stdint.h>

#define FP_IMPORT(module, name) __attribute__((import_module(module), import_name(name)))
#define FP_EXPORT(name) __attribute__((export_name(name), visibility("default")))

/*
 * Functions beside `flowpilot` need a capability: a plugin that imports one and was not given it does not run at all. Only what a plugin
 * calls is imported.
 */

/* What a call gives that moved nothing: no such buffer, a range outside memory or another argument without meaning, and a length over 2^31-1. */
#define FP_NOT_FOUND (-2)
#define FP_INVALID_ARGUMENT (-3)
#define FP_TOO_LARGE (-6)

/* The size of the input document in bytes. */
FP_IMPORT("flowpilot", "input_size") int32_t fp_input_size(void);

/* Copies at most `length` bytes of the input from `offset` on; gives the bytes copied, 0 at the end, or a negative status. */
FP_IMPORT("flowpilot", "input_read") int32_t fp_input_read(void *destination, uint32_t offset, uint32_t length);

/* Appends to the output; gives the bytes taken or a negative status. The output counts only if fp_run then returns 0. */
FP_IMPORT("flowpilot", "output_write") int32_t fp_output_write(const void *source, uint32_t length);

/* Ends the run with an error of the plugin: a code, and a message of at most 1,024 bytes of UTF-8. Does not return. */
FP_IMPORT("flowpilot", "fail") void fp_fail(int32_t code, const void *message, uint32_t length) __attribute__((noreturn));

/* The levels of fp_log. */
enum { FP_TRACE = 0, FP_DEBUG = 1, FP_INFORMATION = 2, FP_WARNING = 3, FP_ERROR = 4 };

/*
 * Logs one line; gives the bytes taken, fewer when the log is full, or a negative status. Needs the capability `log.write`: a plugin that
 * uses it and was not given it does not run.
 */
FP_IMPORT("flowpilot_log", "write") int32_t fp_log(int32_t level, const void *text, uint32_t length);

/* Nanoseconds: of UTC since 1970 (FP_UTC), or since the run began (FP_RUN). Needs the capability `clock.read`. */
enum { FP_UTC = 0, FP_RUN = 1 };
FP_IMPORT("flowpilot_clock", "now") int64_t fp_clock(int32_t kind);

/* Fills with random bytes, at most 65,536 in a call; gives the bytes or a negative status. Needs the capability `random.read`. */
FP_IMPORT("flowpilot_random", "fill") int32_t fp_random(void *destination, uint32_t length);

/*
 * A capability call takes one request document and gives a status and a buffer with the answer. A host that adds a function `fares.find`
 * is called so:
 *
 *   FP_IMPORT("fares", "find") int64_t find(const void *request, uint32_t length);
 *
 *   int64_t answer = find(request, length);
 *   if (fp_status(answer) == FP_OK) read = fp_buffer_read(fp_buffer(answer), destination, 0, sizeof destination);
 */
enum {
  FP_OK = 0, FP_DENIED = 1, FP_MISSING = 2, FP_INVALID = 3, FP_LIMIT = 4, FP_UNAVAILABLE = 5, FP_LARGE = 6, FP_TIMED_OUT = 7,
};
static inline int32_t fp_status(int64_t answer) { return (int32_t)(answer >> 32); }
static inline int32_t fp_buffer(int64_t answer) { return (int32_t)answer; }

/* The bytes of a buffer, a copy of some of them, and its end; a buffer that is not freed counts until the run is over. */
FP_IMPORT("flowpilot", "buffer_size") int32_t fp_buffer_size(int32_t buffer);
FP_IMPORT("flowpilot", "buffer_read") int32_t fp_buffer_read(int32_t buffer, void *destination, uint32_t offset, uint32_t length);
FP_IMPORT("flowpilot", "buffer_free") int32_t fp_buffer_free(int32_t buffer);

#endif
