/* Branches on bytes: a strict parser over a document of a good half MiB, twenty times, which sums up what it reads. */
#include <stdint.h>

#define ITEMS 6000
#define PASSES 20
#define MAX_DEPTH 32

static uint8_t text[1 << 20];
static int32_t length, at, failed;
static uint32_t sum;

/* ---- the document ---- */

static void put(const char *from) {
  while (*from) text[length++] = (uint8_t)*from++;
}

static void put_number(uint32_t value) {
  char digits[10];
  int count = 0;
  do digits[count++] = (char)('0' + value % 10);
  while (value /= 10);
  while (count) text[length++] = (uint8_t)digits[--count];
}

__attribute__((export_name("prepare"))) void prepare(void) {
  length = 0;
  put("[");
  for (uint32_t i = 0; i < ITEMS; i++) {
    if (i) put(",\n ");
    put("{\"id\": ");
    put_number(i * 7919);
    put(", \"name\": \"item \\u00e9 ");
    put_number(i);
    put("\", \"price\": ");
    put_number(i % 900);
    put(".");
    put_number(10 + i % 90);
    put("e-2, \"tags\": [\"a\", \"bc\"], \"sold\": ");
    put(i % 3 ? "true" : "false");
    put(", \"next\": null}");
  }
  put("]");
}

/* ---- the parser ---- */

static void add(uint32_t value) { sum = sum * 31 + value; }

static int32_t peek(void) { return at < length ? text[at] : -1; }

static void blank(void) {
  while (at < length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) at++;
}

static void expect(int32_t byte) {
  if (peek() == byte) at++;
  else failed = 1;
}

static void word(const char *rest) {
  while (*rest) expect((uint8_t)*rest++);
}

static void digits(void) {
  int32_t from = at;
  uint32_t value = 0;
  while (at < length && text[at] >= '0' && text[at] <= '9') value = value * 10 + (text[at++] - '0');
  if (at == from) failed = 1;
  add(value);
}

static void number(void) {
  if (peek() == '-') at++;
  digits();
  if (peek() == '.') {
    at++;
    digits();
  }
  if (peek() == 'e' || peek() == 'E') {
    at++;
    if (peek() == '+' || peek() == '-') at++;
    digits();
  }
}

static void string(void) {
  expect('"');
  while (!failed && peek() != '"') {
    int32_t byte = peek();
    if (byte < ' ') {
      failed = 1;
      return;
    }
    at++;
    if (byte == '\\') {
      byte = peek();
      at++;
      if (byte == 'u') {
        uint32_t value = 0;
        for (int i = 0; i < 4; i++, at++) {
          int32_t digit = peek();
          if (digit >= '0' && digit <= '9') value = value * 16 + (uint32_t)(digit - '0');
          else if (digit >= 'a' && digit <= 'f') value = value * 16 + (uint32_t)(digit - 'a' + 10);
          else failed = 1;
        }
        byte = (int32_t)value;
      } else if (byte != '"' && byte != '\\' && byte != '/' && byte != 'b' && byte != 'f' && byte != 'n' && byte != 'r' && byte != 't') {
        failed = 1;
      }
    }
    add((uint32_t)byte);
  }
  expect('"');
}

static void value(int32_t depth);

static void members(int32_t depth, int32_t close, int named) {
  at++;
  blank();
  if (peek() == close) {
    at++;
    return;
  }
  while (!failed) {
    if (named) {
      string();
      blank();
      expect(':');
    }
    value(depth + 1);
    if (peek() != ',') break;
    at++;
    blank();
  }
  expect(close);
}

static void value(int32_t depth) {
  if (depth > MAX_DEPTH) {
    failed = 1;
    return;
  }
  blank();
  switch (peek()) {
  case '{': members(depth, '}', 1); break;
  case '[': members(depth, ']', 0); break;
  case '"': string(); break;
  case 't': word("true"); add(1); break;
  case 'f': word("false"); add(2); break;
  case 'n': word("null"); add(3); break;
  default: number(); break;
  }
  blank();
}

__attribute__((export_name("run"))) int32_t run(void) {
  failed = 0;
  sum = 0;
  for (int pass = 0; pass < PASSES; pass++) {
    at = 0;
    value(0);
    if (failed || at != length) return -1;
  }
  return (int32_t)(sum & 0x7fffffff);
}
