/* Floating point: the product of two matrices of 300 by 300. */
#include <stdint.h>

#define SIZE 300

static double left[SIZE][SIZE], right[SIZE][SIZE], product[SIZE][SIZE];

__attribute__((export_name("prepare"))) void prepare(void) {
  for (int32_t i = 0; i < SIZE; i++) {
    for (int32_t j = 0; j < SIZE; j++) {
      left[i][j] = (i * 7 + j * 3) % 11;
      right[i][j] = (i * 5 + j * 2) % 13;
    }
  }
}

__attribute__((export_name("run"))) int32_t run(void) {
  for (int32_t i = 0; i < SIZE; i++) {
    for (int32_t j = 0; j < SIZE; j++) product[i][j] = 0;
    for (int32_t k = 0; k < SIZE; k++) {
      double factor = left[i][k];
      for (int32_t j = 0; j < SIZE; j++) product[i][j] += factor * right[k][j];
    }
  }
  double sum = 0;
  for (int32_t i = 0; i < SIZE; i++) sum += product[i][(i * 37) % SIZE];
  return (int32_t)sum;
}
