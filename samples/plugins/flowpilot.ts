/*
 * The guest interface `flowpilot`, ABI version 1, for AssemblyScript.
 *
 * A plugin exports `fp_run(): i32`, which returns 0 when it has written its output, and a code of its own otherwise; its memory is exported by
 * the compiler. It pulls its input and pushes its output; the host never calls into it for memory.
 *
 *   import * as fp from "../flowpilot";
 *   export function fp_run(): i32 { fp.write(fp.input()); return 0; }
 *
 *   npx asc plugin.ts -o plugin.wasm --optimize --runtime stub --use abort= --exportStart _initialize
 *
 * The stub runtime never frees memory, which is right for a run that ends soon. Without `--exportStart` what stands at the top level of a module
 * runs before the host has its memory, so that a call of the host there finds none.
 *
 * Functions beside `input`, `write`, `fail` and the buffers need a capability: a plugin that imports one and was not given it does not run at
 * all. Only what a plugin calls is imported.
 */

@external("flowpilot", "input_size") declare function fp_input_size(): i32;
@external("flowpilot", "input_read") declare function fp_input_read(destination: usize, offset: u32, length: u32): i32;
@external("flowpilot", "output_write") declare function fp_output_write(source: usize, length: u32): i32;
@external("flowpilot", "fail") declare function fp_fail(code: i32, message: usize, length: u32): void;
@external("flowpilot", "buffer_size") declare function fp_buffer_size(buffer: i32): i32;
@external("flowpilot", "buffer_read") declare function fp_buffer_read(buffer: i32, destination: usize, offset: u32, length: u32): i32;
@external("flowpilot", "buffer_free") declare function fp_buffer_free(buffer: i32): i32;
@external("flowpilot_log", "write") declare function fp_log(level: i32, text: usize, length: u32): i32;
@external("flowpilot_clock", "now") declare function fp_clock(kind: i32): i64;
@external("flowpilot_random", "fill") declare function fp_random(destination: usize, length: u32): i32;

/* What a call gives that moved nothing: no such buffer, an argument without meaning, and a length over 2^31-1 (for random 65,536). */
export const NOT_FOUND: i32 = -2;
export const INVALID_ARGUMENT: i32 = -3;
export const TOO_LARGE: i32 = -6;

/* ---- input and output ---- */

/* The size of the input document in bytes. */
export function inputSize(): i32 {
  return fp_input_size();
}

/* Copies the input from `offset` on into all of `piece`, or up to the end; gives the bytes copied, 0 at the end, or a negative status. */
export function readInput(piece: Uint8Array, offset: u32): i32 {
  return fp_input_read(piece.dataStart, offset, piece.byteLength);
}

/* The whole input. */
export function input(): Uint8Array {
  const bytes = new Uint8Array(fp_input_size());
  if (fp_input_read(bytes.dataStart, 0, bytes.byteLength) != bytes.byteLength) unreachable();
  return bytes;
}

/* Appends to the output; gives the bytes taken or a negative status. The output counts only if fp_run then returns 0. */
export function write(bytes: Uint8Array): i32 {
  return fp_output_write(bytes.dataStart, bytes.byteLength);
}

/* Appends a text as UTF-8. */
export function writeText(text: string): i32 {
  const bytes = String.UTF8.encode(text);
  return fp_output_write(changetype<usize>(bytes), bytes.byteLength);
}

/* Ends the run with an error of the plugin: a code, and a message of at most 1,024 bytes of UTF-8. Does not return. */
export function fail(code: i32, message: string): void {
  const bytes = String.UTF8.encode(message);
  fp_fail(code, changetype<usize>(bytes), bytes.byteLength);
  unreachable();
}

/* ---- log, clock, random ---- */

export enum Level { Trace = 0, Debug = 1, Information = 2, Warning = 3, Error = 4 }

/* Logs one line; gives the bytes taken, fewer when the log is full, or a negative status. Needs the capability `log.write`. */
export function log(level: Level, text: string): i32 {
  const bytes = String.UTF8.encode(text);
  return fp_log(level, changetype<usize>(bytes), bytes.byteLength);
}

/* Nanoseconds of UTC since 1970, or since the run began. Need the capability `clock.read`. */
export function utcNow(): i64 {
  return fp_clock(0);
}

export function runTime(): i64 {
  return fp_clock(1);
}

/* Fills with random bytes, at most 65,536; gives their number or a negative status. Needs the capability `random.read`. */
export function random(bytes: Uint8Array): i32 {
  return fp_random(bytes.dataStart, bytes.byteLength);
}

/* ---- capability calls ---- */

export enum Status { Ok = 0, Denied = 1, Missing = 2, Invalid = 3, Limit = 4, Unavailable = 5, Large = 6, TimedOut = 7 }

/*
 * A capability call takes one request document and gives a status and a buffer with the answer. A host that adds a function `fares.find` is
 * called so:
 *
 *   @external("fares", "find") declare function find(request: usize, length: u32): i64;
 *
 *   const answer = fp.Answer.of(find(request.dataStart, request.byteLength));
 *   if (answer.status == fp.Status.Ok) fp.write(answer.read());
 *   answer.free();
 *
 * A buffer that is not freed counts until the run is over.
 */
export class Answer {
  private constructor(readonly status: Status, private readonly buffer: i32) {}

  static of(answer: i64): Answer {
    return new Answer(<Status>(<i32>(answer >> 32)), <i32>answer);
  }

  /* The bytes of the answer, or a negative status. */
  size(): i32 {
    return fp_buffer_size(this.buffer);
  }

  /* A copy of the whole answer; empty if there is none. */
  read(): Uint8Array {
    const bytes = new Uint8Array(max(0, fp_buffer_size(this.buffer)));
    if (bytes.byteLength > 0 && fp_buffer_read(this.buffer, bytes.dataStart, 0, bytes.byteLength) != bytes.byteLength) unreachable();
    return bytes;
  }

  /* Gives the buffer back. */
  free(): i32 {
    return fp_buffer_free(this.buffer);
  }
}
