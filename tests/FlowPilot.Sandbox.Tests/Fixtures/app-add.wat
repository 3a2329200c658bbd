;; Gives what the application's function makes of 40 and 2.
(module
  (import "app" "add" (func $add (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 8) "hello")
  (func (export "fp_run") (result i32) (call $add (i32.const 40) (i32.const 2))))
