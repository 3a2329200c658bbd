;; Its version takes a parameter.
(module
  (memory (export "memory") 1)
  (func (export "fp_abi_version") (param i32) (result i32) (i32.const 1))
  (func (export "fp_run") (result i32) (i32.const 0)))
