;; Its entry point is no function.
(module
  (memory (export "memory") 1)
  (global (export "fp_run") i32 (i32.const 0)))
