;; Logs two lines, the second hostile, and traps.
(module
  (import "flowpilot_log" "write" (func $log (param i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "first lineesc \1b[31m\0d\0a{0} %s \5c \e2\80\ae\ff end")
  (func (export "fp_run") (result i32)
    (drop (call $log (i32.const 2) (i32.const 0) (i32.const 10)))
    (drop (call $log (i32.const 4) (i32.const 10) (i32.const 28)))
    (unreachable)))
