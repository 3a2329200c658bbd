;; Traps before anything is called.
(module
  (memory (export "memory") 1)
  (func $start (unreachable))
  (start $start)
  (func (export "fp_run") (result i32) (i32.const 0)))
