;; Traps in a function whose name, after the build script has put an escape and a line break into it, would forge a line of a log.
(module $module_QESCQQ
  (memory (export "memory") 1)
  (func $QESCQQforged (unreachable))
  (func (export "fp_run") (result i32) (call $QESCQQforged) (i32.const 0)))
