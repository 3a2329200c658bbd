;; Calls itself through a table without end.
(module
  (type $t (func (result i32)))
  (table 1 funcref)
  (elem (i32.const 0) $deeper)
  (memory (export "memory") 1)
  (func $deeper (type $t) (i32.add (call_indirect (type $t) (i32.const 0)) (i32.const 1)))
  (func (export "fp_run") (result i32) (call $deeper)))
