;; Logs as many lines as its input says, and gives how many were taken whole.
(module
  (import "flowpilot" "input_read" (func $input_read (param i32 i32 i32) (result i32)))
  (import "flowpilot_log" "write" (func $log (param i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "0123456789")
  (func (export "fp_run") (result i32)
    (local $left i32) (local $taken i32)
    (drop (call $input_read (i32.const 0) (i32.const 0) (i32.const 4)))
    (local.set $left (i32.load (i32.const 0)))
    (loop $again
      (local.set $taken (i32.add (local.get $taken) (i32.eq (call $log (i32.const 1) (i32.const 16) (i32.const 10)) (i32.const 10))))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (local.get $taken)))
