;; A relaxed operator.
(module
  (memory (export "memory") 1) (func (param v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (local.get 0)))
  (func (export "fp_run") (result i32) (i32.const 0)))
