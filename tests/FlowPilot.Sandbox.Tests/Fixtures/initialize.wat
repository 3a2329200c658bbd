;; Gives 0 only if _initialize ran once and before the rest.
(module
  (memory (export "memory") 1)
  (global $count (mut i32) (i32.const 0))
  (func (export "_initialize") (global.set $count (i32.add (global.get $count) (i32.const 1))))
  (func (export "fp_abi_version") (result i32) (global.get $count))
  (func (export "fp_run") (result i32) (i32.sub (global.get $count) (i32.const 1))))
