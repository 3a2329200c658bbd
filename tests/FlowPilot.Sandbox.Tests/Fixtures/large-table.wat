;; Declares a table of 5,000 elements.
(module
  (table 5000 funcref)
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32) (i32.const 0)))
