;; Calls the host once and returns 0.
(module
  (import "flowpilot" "input_size" (func $input_size (result i32)))
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32)
    (drop (call $input_size))
    (i32.const 0)))
