/*
 * Fare rules: reads one item of a travel workflow as JSON, adds the fees that its type and its date call for, and writes what it costs.
 *
 *   in   {"item":"i_flight","type":"flight","currency":"EUR","price_minor":18900,"risk_score":2,"day_offset":21}
 *   out  {"item":"i_flight","currency":"EUR","price_minor":18900,"fees_minor":1323,"total_minor":20223,"rule":"flight 700 bp"}
 *
 * Amounts are exact integers in minor units, fees are basis points rounded half up. The order of the fields is free and unknown ones are
 * skipped; everything else that is not as described ends the run with one of the codes below and a message that names the field or byte.
 *
 * Built twice: with FARE_RULES_LOG it also logs what it did, and then needs the capability `log.write`.
 */
#include "../flowpilot.h"

enum {
  E_SIZE = 1,     /* the input is empty or over 4 KiB */
  E_JSON = 2,     /* not JSON, or not UTF-8 */
  E_FIELD = 3,    /* a field is missing, twice there, or of another type */
  E_RANGE = 4,    /* a value makes no sense */
  E_TYPE = 5,     /* no rule for this type of item */
  E_INTERNAL = 6, /* the host gave less than it said */
};

#define MAX_INPUT 4096
#define MAX_TEXT 64
#define MAX_DEPTH 32
#define MAX_PRICE 1000000000000LL

/* ---- text ---- */

struct text {
  char at[1024];
  uint32_t length;
};

static void put_bytes(struct text *out, const char *bytes, uint32_t length) {
  for (uint32_t i = 0; i < length && out->length < sizeof out->at; i++) out->at[out->length++] = bytes[i];
}

static void put(struct text *out, const char *zero_ended) {
  uint32_t length = 0;
  while (zero_ended[length]) length++;
  put_bytes(out, zero_ended, length);
}

static void put_number(struct text *out, int64_t value) {
  char digits[20];
  uint32_t count = 0;
  uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
  do {
    digits[count++] = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest);
  if (value < 0) put_bytes(out, "-", 1);
  while (count) put_bytes(out, &digits[--count], 1);
}

static __attribute__((noreturn)) void fail_text(int32_t code, const struct text *message) { fp_fail(code, message->at, message->length); }

static __attribute__((noreturn)) void fail(int32_t code, const char *what, const char *why) {
  struct text message;
  message.length = 0;
  put(&message, what);
  put(&message, ": ");
  put(&message, why);
  fail_text(code, &message);
}

/* ---- JSON (RFC 8259) ---- */

static uint8_t input[MAX_INPUT];
static uint32_t size;
static uint32_t pos;

static __attribute__((noreturn)) void fail_at(const char *why) {
  struct text message;
  message.length = 0;
  put(&message, "byte ");
  put_number(&message, pos);
  put(&message, ": ");
  put(&message, why);
  fail_text(E_JSON, &message);
}

static int peek(void) { return pos < size ? input[pos] : -1; }

static void skip_space(void) {
  while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') pos++;
}

static void expect(char c, const char *why) {
  skip_space();
  if (peek() != c) fail_at(why);
  pos++;
}

static int is_digit(int c) { return c >= '0' && c <= '9'; }

static uint32_t hex4(void) {
  uint32_t value = 0;
  for (int i = 0; i < 4; i++, pos++) {
    int c = peek();
    if (is_digit(c)) value = value * 16 + (uint32_t)(c - '0');
    else if (c >= 'a' && c <= 'f') value = value * 16 + (uint32_t)(c - 'a' + 10);
    else if (c >= 'A' && c <= 'F') value = value * 16 + (uint32_t)(c - 'A' + 10);
    else fail_at("four hexadecimal digits are expected");
  }
  return value;
}

/* A decoded string; longer ones than a known value can be are cut and marked, since only unknown ones may be. */
struct string {
  char at[MAX_TEXT];
  uint32_t length;
  int cut;
};

static void take(struct string *out, uint32_t byte) {
  if (out->length < MAX_TEXT) out->at[out->length++] = (char)byte;
  else out->cut = 1;
}

static void take_code_point(struct string *out, uint32_t c) {
  if (c < 0x80) {
    take(out, c);
  } else if (c < 0x800) {
    take(out, 0xC0 | c >> 6);
    take(out, 0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    take(out, 0xE0 | c >> 12);
    take(out, 0x80 | (c >> 6 & 0x3F));
    take(out, 0x80 | (c & 0x3F));
  } else {
    take(out, 0xF0 | c >> 18);
    take(out, 0x80 | (c >> 12 & 0x3F));
    take(out, 0x80 | (c >> 6 & 0x3F));
    take(out, 0x80 | (c & 0x3F));
  }
}

static void escape(struct string *out) {
  pos++;
  int c = peek();
  pos++;
  switch (c) {
    case '"': case '\\': case '/': take(out, (uint32_t)c); return;
    case 'b': take(out, '\b'); return;
    case 'f': take(out, '\f'); return;
    case 'n': take(out, '\n'); return;
    case 'r': take(out, '\r'); return;
    case 't': take(out, '\t'); return;
    case 'u': break;
    default: pos--; fail_at("an unknown escape");
  }
  uint32_t unit = hex4();
  if (unit >= 0xDC00 && unit <= 0xDFFF) fail_at("a low surrogate without a high one");
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    if (peek() != '\\' || pos + 1 >= size || input[pos + 1] != 'u') fail_at("a high surrogate without a low one");
    pos += 2;
    uint32_t low = hex4();
    if (low < 0xDC00 || low > 0xDFFF) fail_at("a high surrogate without a low one");
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  take_code_point(out, unit);
}

/* One code point of UTF-8, the shortest form only (RFC 3629). */
static void utf8(struct string *out) {
  uint32_t first = input[pos++];
  if (first < 0x80) {
    take(out, first);
    return;
  }
  int more = first >= 0xC2 && first <= 0xDF ? 1 : (first & 0xF0) == 0xE0 ? 2 : first >= 0xF0 && first <= 0xF4 ? 3 : 0;
  if (!more) {
    pos--;
    fail_at("not UTF-8");
  }
  uint32_t c = first & (0x3Fu >> more);
  for (int i = 0; i < more; i++, pos++) {
    int next = peek();
    if ((next & 0xC0) != 0x80 || next < 0) fail_at("not UTF-8");
    c = c << 6 | (uint32_t)(next & 0x3F);
  }
  if ((more == 2 && (c < 0x800 || (c >= 0xD800 && c <= 0xDFFF))) || (more == 3 && (c < 0x10000 || c > 0x10FFFF))) fail_at("not UTF-8");
  take_code_point(out, c);
}

static void read_string(struct string *out) {
  out->length = 0;
  out->cut = 0;
  expect('"', "a string is expected");
  for (;;) {
    int c = peek();
    if (c < 0) fail_at("the string has no end");
    if (c == '"') break;
    if (c < 0x20) fail_at("a control character in a string");
    if (c == '\\') escape(out);
    else utf8(out);
  }
  pos++;
}

static void skip_digits(void) {
  if (!is_digit(peek())) fail_at("a digit is expected");
  while (is_digit(peek())) pos++;
}

/* Gives whether the number is an integer; its value is then right, or `overflow` is set. */
static int read_number(int64_t *value, int *overflow) {
  int negative = peek() == '-';
  if (negative) pos++;
  uint32_t start = pos;
  skip_digits();
  if (input[start] == '0' && pos - start > 1) {
    pos = start;
    fail_at("a number with a leading zero");
  }
  uint64_t magnitude = 0;
  *overflow = pos - start > 18; /* 18 digits always fit */
  for (uint32_t i = start; !*overflow && i < pos; i++) magnitude = magnitude * 10 + (uint64_t)(input[i] - '0');
  *value = negative ? -(int64_t)magnitude : (int64_t)magnitude;
  int integer = 1;
  if (peek() == '.') {
    pos++;
    skip_digits();
    integer = 0;
  }
  if (peek() == 'e' || peek() == 'E') {
    pos++;
    if (peek() == '+' || peek() == '-') pos++;
    skip_digits();
    integer = 0;
  }
  return integer;
}

static void skip_word(const char *word) {
  for (; *word; word++, pos++)
    if (peek() != *word) fail_at("a value is expected");
}

static void skip_value(int depth) {
  struct string ignored;
  int64_t number;
  int overflow;
  if (depth > MAX_DEPTH) fail_at("nested too deep");
  skip_space();
  int c = peek();
  if (c == '"') {
    read_string(&ignored);
  } else if (c == '-' || is_digit(c)) {
    read_number(&number, &overflow);
  } else if (c == 't') {
    skip_word("true");
  } else if (c == 'f') {
    skip_word("false");
  } else if (c == 'n') {
    skip_word("null");
  } else if (c == '{' || c == '[') {
    char end = c == '{' ? '}' : ']';
    pos++;
    skip_space();
    if (peek() == end) {
      pos++;
      return;
    }
    for (;;) {
      if (c == '{') {
        read_string(&ignored);
        expect(':', "a ':' is expected");
      }
      skip_value(depth + 1);
      skip_space();
      if (peek() == end) break;
      expect(',', "a ',' or the end is expected");
    }
    pos++;
  } else {
    fail_at("a value is expected");
  }
}

/* ---- the item ---- */

enum { ITEM, TYPE, CURRENCY, PRICE, RISK, DAY, FIELDS };

static const char *const names[FIELDS] = {"item", "type", "currency", "price_minor", "risk_score", "day_offset"};

static struct string texts[3]; /* item, type, currency */
static int64_t numbers[FIELDS];
static int seen[FIELDS];

static int same(const struct string *a, const char *b) {
  uint32_t i = 0;
  for (; b[i]; i++)
    if (i >= a->length || a->at[i] != b[i]) return 0;
  return i == a->length && !a->cut;
}

static void read_field(int field) {
  if (seen[field]++) fail(E_FIELD, names[field], "is there twice");
  skip_space();
  int c = peek();
  if (field <= CURRENCY) {
    if (c != '"') fail(E_FIELD, names[field], "is not a string");
    read_string(&texts[field]);
    if (texts[field].cut || texts[field].length == 0) fail(E_RANGE, names[field], "1 to 64 bytes are expected");
    return;
  }
  int overflow = 0;
  if ((c != '-' && !is_digit(c)) || !read_number(&numbers[field], &overflow)) fail(E_FIELD, names[field], "is not an integer");
  if (overflow) fail(E_RANGE, names[field], "has more than 18 digits");
}

static void read_item(void) {
  struct string name;
  expect('{', "an object is expected");
  skip_space();
  if (peek() == '}') pos++;
  else {
    for (;;) {
      read_string(&name);
      expect(':', "a ':' is expected");
      int field = 0;
      while (field < FIELDS && !same(&name, names[field])) field++;
      if (field < FIELDS) read_field(field);
      else skip_value(1);
      skip_space();
      if (peek() == '}') break;
      expect(',', "a ',' or a '}' is expected");
    }
    pos++;
  }
  skip_space();
  if (pos != size) fail_at("text after the object");
  for (int field = 0; field < FIELDS; field++)
    if (!seen[field]) fail(E_FIELD, names[field], "is missing");
}

static void check_range(int field, int64_t least, int64_t most) {
  if (numbers[field] >= least && numbers[field] <= most) return;
  struct text message;
  message.length = 0;
  put(&message, names[field]);
  put(&message, ": ");
  put_number(&message, numbers[field]);
  put(&message, " is not between ");
  put_number(&message, least);
  put(&message, " and ");
  put_number(&message, most);
  fail_text(E_RANGE, &message);
}

static void check_item(void) {
  const struct string *currency = &texts[CURRENCY];
  for (uint32_t i = 0; i < 3; i++)
    if (currency->length != 3 || currency->at[i] < 'A' || currency->at[i] > 'Z') fail(E_RANGE, "currency", "three capital letters are expected");
  check_range(PRICE, 0, MAX_PRICE);
  check_range(RISK, 0, 100);
  check_range(DAY, 0, 3650);
}

/* ---- the rules ---- */

struct rule {
  const char *type;
  int32_t fee_bp;         /* fees and taxes */
  int32_t notice_days;    /* fewer days ahead than this are short notice */
  int32_t notice_bp;      /* and cost this much more */
};

static const struct rule rules[] = {
    {"flight", 700, 7, 600}, {"hotel", 850, 2, 400}, {"train", 300, 3, 250}, {"museum", 200, 0, 0}, {"dinner", 1000, 1, 300},
};

enum { RISK_FROM = 70, RISK_BP = 150 };

static const struct rule *find_rule(void) {
  for (uint32_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (same(&texts[TYPE], rules[i].type)) return &rules[i];
  struct text message;
  message.length = 0;
  put(&message, "type: there is no rule for '");
  put_bytes(&message, texts[TYPE].at, texts[TYPE].length);
  put(&message, "'");
  fail_text(E_TYPE, &message);
}

static int32_t apply(const struct rule *rule, struct text *why) {
  int32_t points = rule->fee_bp;
  put(why, rule->type);
  put(why, " ");
  put_number(why, rule->fee_bp);
  put(why, " bp");
  if (numbers[DAY] < rule->notice_days) {
    points += rule->notice_bp;
    put(why, " + short notice ");
    put_number(why, rule->notice_bp);
    put(why, " bp");
  }
  if (numbers[RISK] >= RISK_FROM) {
    points += RISK_BP;
    put(why, " + risk ");
    put_number(why, RISK_BP);
    put(why, " bp");
  }
  return points;
}

/* ---- the answer ---- */

static void put_json(struct text *out, const struct string *value) {
  put(out, "\"");
  for (uint32_t i = 0; i < value->length; i++) {
    uint8_t c = (uint8_t)value->at[i];
    if (c == '"' || c == '\\') {
      put(out, "\\");
      put_bytes(out, &value->at[i], 1);
    } else if (c < 0x20) {
      put(out, "\\u00");
      put_bytes(out, &"0123456789abcdef"[c >> 4], 1);
      put_bytes(out, &"0123456789abcdef"[c & 15], 1);
    } else {
      put_bytes(out, &value->at[i], 1);
    }
  }
  put(out, "\"");
}

static void answer(int64_t fees, const struct text *why) {
  static struct text out;
  out.length = 0;
  put(&out, "{\"item\":");
  put_json(&out, &texts[ITEM]);
  put(&out, ",\"currency\":");
  put_json(&out, &texts[CURRENCY]);
  put(&out, ",\"price_minor\":");
  put_number(&out, numbers[PRICE]);
  put(&out, ",\"fees_minor\":");
  put_number(&out, fees);
  put(&out, ",\"total_minor\":");
  put_number(&out, numbers[PRICE] + fees);
  put(&out, ",\"rule\":\"");
  put_bytes(&out, why->at, why->length);
  put(&out, "\"}");
  if (fp_output_write(out.at, out.length) != (int32_t)out.length) fail(E_INTERNAL, "output", "was not taken");
}

#ifdef FARE_RULES_LOG
static void log_line(int32_t level, const struct text *line) { fp_log(level, line->at, line->length); }

static void log_item(const struct text *why, int64_t fees) {
  struct text line;
  line.length = 0;
  put(&line, "read ");
  put_number(&line, size);
  put(&line, " bytes of item ");
  put_bytes(&line, texts[ITEM].at, texts[ITEM].length);
  log_line(FP_DEBUG, &line);
  line.length = 0;
  put(&line, "applied ");
  put_bytes(&line, why->at, why->length);
  put(&line, ": ");
  put_number(&line, fees);
  put(&line, " on ");
  put_number(&line, numbers[PRICE]);
  log_line(FP_INFORMATION, &line);
}
#endif

FP_EXPORT("fp_abi_version") int32_t abi_version(void) { return 1; }

FP_EXPORT("fp_run") int32_t run(void) {
  int32_t length = fp_input_size();
  if (length <= 0 || length > MAX_INPUT) fail(E_SIZE, "input", "1 to 4096 bytes are expected");
  size = (uint32_t)length;
  if (fp_input_read(input, 0, size) != length) fail(E_INTERNAL, "input", "was not given whole");
  read_item();
  check_item();

  struct text why;
  why.length = 0;
  int64_t fees = (numbers[PRICE] * apply(find_rule(), &why) + 5000) / 10000;
#ifdef FARE_RULES_LOG
  log_item(&why, fees);
#endif
  answer(fees, &why);
  return 0;
}
