/*
 * Tally: adds up what the items of a workflow cost, by currency.
 *
 *   in   lines of UTF-8: item;currency;amount in minor units
 *          i_flight;EUR;20223
 *          i_train;CHF;4431
 *   out  {"lines":2,"totals":[{"currency":"CHF","minor":4431},{"currency":"EUR","minor":20223}]}
 *
 * Amounts are exact integers. A line that is not as described ends the run with a code below and a message that names the line. Logs what it
 * did, and so needs the capability `log.write`.
 */
import * as fp from "../flowpilot";

const E_SIZE: i32 = 1; // more than 64 KiB
const E_LINE: i32 = 2; // not three fields
const E_CURRENCY: i32 = 3; // not three capital letters
const E_AMOUNT: i32 = 4; // not an integer, or of more than 15 digits

const MAX_INPUT: i32 = 65536;
const MAX_DIGITS: i32 = 15; // as many lines as there may be do not overflow

const SEMICOLON: u8 = 0x3b;
const MINUS: u8 = 0x2d;
const ZERO: u8 = 0x30;

function failAt(code: i32, line: i32, why: string): void {
  fp.fail(code, "line " + line.toString() + ": " + why);
}

function indexOf(bytes: Uint8Array, byte: u8, start: i32, end: i32): i32 {
  for (let i = start; i < end; i++) {
    if (bytes[i] == byte) return i;
  }
  return -1;
}

function currencyOf(bytes: Uint8Array, start: i32, end: i32, line: i32): string {
  if (end - start != 3) failAt(E_CURRENCY, line, "three capital letters are expected");
  for (let i = start; i < end; i++) {
    if (bytes[i] < 0x41 || bytes[i] > 0x5a) failAt(E_CURRENCY, line, "three capital letters are expected");
  }
  return String.fromCharCode(bytes[start]) + String.fromCharCode(bytes[start + 1]) + String.fromCharCode(bytes[start + 2]);
}

function amountOf(bytes: Uint8Array, start: i32, end: i32, line: i32): i64 {
  const negative = start < end && bytes[start] == MINUS;
  const first = negative ? start + 1 : start;
  if (first == end || end - first > MAX_DIGITS) failAt(E_AMOUNT, line, "1 to 15 digits are expected");
  let amount: i64 = 0;
  for (let i = first; i < end; i++) {
    if (bytes[i] < ZERO || bytes[i] > ZERO + 9) failAt(E_AMOUNT, line, "an integer is expected");
    amount = amount * 10 + <i64>(bytes[i] - ZERO);
  }
  return negative ? -amount : amount;
}

export function fp_abi_version(): i32 {
  return 1;
}

export function fp_run(): i32 {
  if (fp.inputSize() > MAX_INPUT) fp.fail(E_SIZE, "more than 65536 bytes");
  const bytes = fp.input();
  const totals = new Map<string, i64>();
  let lines = 0;
  for (let start = 0; start < bytes.length; ) {
    const next = indexOf(bytes, 0x0a, start, bytes.length);
    const end = next < 0 ? bytes.length : next;
    lines++;
    const first = indexOf(bytes, SEMICOLON, start, end);
    const second = first < 0 ? -1 : indexOf(bytes, SEMICOLON, first + 1, end);
    if (second < 0) failAt(E_LINE, lines, "item;currency;amount is expected");
    const currency = currencyOf(bytes, first + 1, second, lines);
    const before: i64 = totals.has(currency) ? totals.get(currency) : 0;
    totals.set(currency, before + amountOf(bytes, second + 1, end, lines));
    start = end + 1;
  }

  const currencies = totals.keys().sort();
  let out = '{"lines":' + lines.toString() + ',"totals":[';
  for (let i = 0; i < currencies.length; i++) {
    if (i > 0) out += ",";
    out += '{"currency":"' + currencies[i] + '","minor":' + totals.get(currencies[i]).toString() + "}";
  }
  fp.log(fp.Level.Information, "added " + lines.toString() + " lines in " + currencies.length.toString() + " currencies");
  fp.writeText(out + "]}");
  return 0;
}
