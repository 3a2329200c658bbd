;; Writes 64 random bytes of two calls, and the answers to calls that ask for nothing, too much, and outside.
(module
  (import "flowpilot" "output_write" (func $output_write (param i32 i32) (result i32)))
  (import "flowpilot_random" "fill" (func $fill (param i32 i32) (result i32)))
  (memory (export "memory") 2)
  (func (export "fp_run") (result i32)
    (i32.store (i32.const 64) (call $fill (i32.const 0) (i32.const 32)))
    (i32.store (i32.const 68) (call $fill (i32.const 32) (i32.const 32)))
    (i32.store (i32.const 72) (call $fill (i32.const 131072) (i32.const 0)))
    (i32.store (i32.const 76) (call $fill (i32.const 1000) (i32.const 65537)))
    (i32.store (i32.const 80) (call $fill (i32.const -16) (i32.const 64)))
    (drop (call $output_write (i32.const 0) (i32.const 84)))
    (i32.const 0)))
