;; Asks the application with a range outside its memory, and with one that is too long, and empty ones at both ends; writes the statuses.
(module
  (import "flowpilot" "output_write" (func $output_write (param i32 i32) (result i32)))
  (import "app" "ask" (func $ask (param i32 i32) (result i64)))
  (memory (export "memory") 1)
  (func $status (param i32 i32) (result i32) (i32.wrap_i64 (i64.shr_u (call $ask (local.get 0) (local.get 1)) (i64.const 32))))
  (func (export "fp_run") (result i32)
    (i32.store (i32.const 0) (call $status (i32.const 0xFFFFFFF0) (i32.const 64)))
    (i32.store (i32.const 4) (call $status (i32.const 0) (i32.const 0x80000000)))
    (i32.store (i32.const 8) (call $status (i32.const 0) (i32.const 0)))
    (i32.store (i32.const 12) (call $status (i32.const 65536) (i32.const 0)))
    (drop (call $output_write (i32.const 0) (i32.const 16)))
    (i32.const 0)))
