/* A program of every day: formatted output, the heap, sorting, strings and floating point of a libc. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_value(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int argc, char **argv) {
  size_t count = 1000 + (size_t)argc;
  double *values = malloc(count * sizeof *values);
  if (!values) return 1;
  for (size_t i = 0; i < count; i++) values[i] = sin((double)i) * exp2(fmod((double)i, 7.5));
  qsort(values, count, sizeof *values, by_value);
  char line[128];
  snprintf(line, sizeof line, "%s: least %.17g, middle %a, most %e", argc > 0 ? argv[0] : "hello", values[0], values[count / 2], values[count - 1]);
  printf("%s (%zu)\n", line, strlen(line));
  free(values);
  return 0;
}
