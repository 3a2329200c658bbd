/* Loops over bytes: how many primes there are below eight million. */
#include <stdint.h>
#include <stddef.h>

#define SIZE 8000000

static uint8_t composite[SIZE];

__attribute__((export_name("prepare"))) void prepare(void) {}

__attribute__((export_name("run"))) int32_t run(void) {
  for (int32_t i = 0; i < SIZE; i++) composite[i] = 0;
  int32_t primes = 0;
  for (int32_t i = 2; i < SIZE; i++) {
    if (composite[i]) continue;
    primes++;
    if ((int64_t)i * i >= SIZE) continue;
    for (int32_t j = i * i; j < SIZE; j += i) composite[j] = 1;
  }
  return primes;
}
