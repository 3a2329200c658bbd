;; Calls the application, which calls back: as deep as it is told, then what its input says: 0 returns, 1 traps, 2 recurses without end.
(module
  (import "flowpilot" "input_read" (func $input_read (param i32 i32 i32) (result i32)))
  (import "app" "callback" (func $callback (param i32) (result i32)))
  (memory (export "memory") 1)
  (func $forever (result i32) (i32.add (i32.const 1) (call $forever)))
  (func (export "again") (param $left i32) (result i32)
    (if (local.get $left) (then (return (call $callback (i32.sub (local.get $left) (i32.const 1))))))
    (if (i32.eq (i32.load8_u (i32.const 1)) (i32.const 1)) (then (unreachable)))
    (if (i32.eq (i32.load8_u (i32.const 1)) (i32.const 2)) (then (return (call $forever))))
    (i32.const 0))
  (func (export "fp_run") (result i32)
    (drop (call $input_read (i32.const 0) (i32.const 0) (i32.const 2)))
    (call $callback (i32.load8_u (i32.const 0)))))
