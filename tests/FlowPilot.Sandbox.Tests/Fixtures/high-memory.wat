;; Copies its input to its last 64 bytes, which lie above 2 GiB, and from there to its output.
(module
  (import "flowpilot" "input_read" (func $input_read (param i32 i32 i32) (result i32)))
  (import "flowpilot" "output_write" (func $output_write (param i32 i32) (result i32)))
  (memory (export "memory") 32769)
  (func (export "fp_run") (result i32)
    (if (i32.ne (call $input_read (i32.const 0x8000ffc0) (i32.const 0) (i32.const 64)) (i32.const 8)) (then (return (i32.const 1))))
    (if (i32.ne (call $output_write (i32.const 0x8000ffc0) (i32.const 8)) (i32.const 8)) (then (return (i32.const 2))))
    (i32.const 0)))
