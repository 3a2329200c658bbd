/*
 * Stamps a document: reads it in pieces, however long it is, and answers with its size, its SHA-256 (FIPS 180-4), the instant and a nonce.
 *
 *   in   any bytes
 *   out  {"bytes":3,"sha256":"ba7816bf…","at":1772366400000000000,"nonce":"00112233445566778899aabbccddeeff"}
 *
 * Needs the capabilities `clock.read` and `random.read`. In a deterministic run the answer is the same for the same seed and instant.
 */
#include "../flowpilot.h"

enum {
  E_INPUT = 1, /* the host gave less than it said */
  E_CLOCK = 2,
  E_RANDOM = 3,
};

#define PIECE 4096
#define NONCE 16

/* ---- SHA-256 ---- */

static const uint32_t k[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
static uint8_t block[64];
static uint32_t filled;

static uint32_t rotate(uint32_t value, int bits) { return (value >> bits) | (value << (32 - bits)); }

static void compress(void) {
  uint32_t w[64];
  for (int i = 0; i < 16; i++) {
    w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
  }
  for (int i = 16; i < 64; i++) {
    uint32_t s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >> 3);
    uint32_t s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  uint32_t v[8];
  for (int i = 0; i < 8; i++) v[i] = state[i];
  for (int i = 0; i < 64; i++) {
    uint32_t t1 = v[7] + (rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + k[i] + w[i];
    uint32_t t2 = (rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
    for (int j = 7; j > 0; j--) v[j] = v[j - 1];
    v[4] += t1;
    v[0] = t1 + t2;
  }
  for (int i = 0; i < 8; i++) state[i] += v[i];
}

static void take(uint8_t byte) {
  block[filled++] = byte;
  if (filled == sizeof block) {
    compress();
    filled = 0;
  }
}

static void finish(uint64_t bytes) {
  take(0x80);
  while (filled != sizeof block - 8) take(0);
  for (int shift = 56; shift >= 0; shift -= 8) take((uint8_t)(bytes * 8 >> shift));
}

/* ---- the answer ---- */

static char out[256];
static uint32_t length;

static void put(const char *text) {
  while (*text) out[length++] = *text++;
}

static void put_hex(uint8_t byte) {
  out[length++] = "0123456789abcdef"[byte >> 4];
  out[length++] = "0123456789abcdef"[byte & 15];
}

static void put_number(uint64_t value) {
  char digits[20];
  int count = 0;
  do digits[count++] = (char)('0' + value % 10);
  while (value /= 10);
  while (count) out[length++] = digits[--count];
}

FP_EXPORT("fp_run") int32_t fp_run(void) {
  static uint8_t piece[PIECE];
  static uint8_t nonce[NONCE];
  uint32_t size = (uint32_t)fp_input_size();
  for (uint32_t at = 0; at < size;) {
    int32_t read = fp_input_read(piece, at, PIECE);
    if (read <= 0) return E_INPUT;
    for (int32_t i = 0; i < read; i++) take(piece[i]);
    at += (uint32_t)read;
  }
  finish(size);
  int64_t now = fp_clock(FP_UTC);
  if (now < 0) return E_CLOCK;
  if (fp_random(nonce, NONCE) != NONCE) return E_RANDOM;

  put("{\"bytes\":");
  put_number(size);
  put(",\"sha256\":\"");
  for (int i = 0; i < 32; i++) put_hex((uint8_t)(state[i / 4] >> (24 - 8 * (i % 4))));
  put("\",\"at\":");
  put_number((uint64_t)now);
  put(",\"nonce\":\"");
  for (int i = 0; i < NONCE; i++) put_hex(nonce[i]);
  put("\"}");
  fp_output_write(out, length);
  return 0;
}
