;; A tail call.
(module
  (memory (export "memory") 1) (func (result i32) (return_call 0))
  (func (export "fp_run") (result i32) (i32.const 0)))
