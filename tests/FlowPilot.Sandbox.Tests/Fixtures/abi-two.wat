;; Speaks ABI version 2.
(module
  (memory (export "memory") 1)
  (func (export "fp_abi_version") (result i32) (i32.const 2))
  (func (export "fp_run") (result i32) (unreachable)))
