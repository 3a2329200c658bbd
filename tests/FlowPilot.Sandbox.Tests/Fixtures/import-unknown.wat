;; Imports what no host has.
(module
  (import "evil" "do_it" (func))
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32) (i32.const 0)))
