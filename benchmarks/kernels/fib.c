/* Calls and little else: the naive Fibonacci number of 34. */
#include <stdint.h>

static volatile uint32_t n = 34;

static uint32_t fib(uint32_t i) { return i < 2 ? i : fib(i - 1) + fib(i - 2); }

__attribute__((export_name("prepare"))) void prepare(void) {}

__attribute__((export_name("run"))) int32_t run(void) { return (int32_t)fib(n); }
