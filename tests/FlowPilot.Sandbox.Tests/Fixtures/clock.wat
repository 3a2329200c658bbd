;; Writes what the clock shows: UTC, time since the start of the run, and the answer to a kind that there is not.
(module
  (import "flowpilot" "output_write" (func $output_write (param i32 i32) (result i32)))
  (import "flowpilot_clock" "now" (func $now (param i32) (result i64)))
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32)
    (i64.store (i32.const 0) (call $now (i32.const 0)))
    (i64.store (i32.const 8) (call $now (i32.const 1)))
    (i64.store (i32.const 16) (call $now (i32.const 2)))
    (drop (call $output_write (i32.const 0) (i32.const 24)))
    (i32.const 0)))
