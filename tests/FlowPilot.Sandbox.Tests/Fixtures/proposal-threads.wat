;; A shared memory.
(module
  (memory (export "memory") 1 1 shared)
  (func (export "fp_run") (result i32) (i32.const 0)))
