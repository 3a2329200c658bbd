;; Declares a memory of 2 MiB.
(module
  (memory (export "memory") 32)
  (func (export "fp_run") (result i32) (i32.const 0)))
