;; Imports a known function by a wrong type.
(module
  (import "flowpilot" "input_size" (func (param i64) (result i32)))
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32) (i32.const 0)))
