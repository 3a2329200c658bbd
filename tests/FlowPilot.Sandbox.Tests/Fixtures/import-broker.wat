;; Imports a function of the interface that this host does not have.
(module
  (import "flowpilot_http" "request" (func (param i32 i32) (result i64)))
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32) (i32.const 0)))
