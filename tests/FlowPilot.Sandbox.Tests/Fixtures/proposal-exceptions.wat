;; A tag and a throw.
(module
  (memory (export "memory") 1) (tag $t) (func (throw $t))
  (func (export "fp_run") (result i32) (i32.const 0)))
