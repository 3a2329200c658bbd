;; Fails unless its memory, global and table are as new; then leaves a marker in each, works a while, and writes what it finds there.
(module
  (import "flowpilot" "input_read" (func $input_read (param i32 i32 i32) (result i32)))
  (import "flowpilot" "output_write" (func $output_write (param i32 i32) (result i32)))
  (import "flowpilot" "fail" (func $fail (param i32 i32 i32)))
  (table $t 1 100 funcref)
  (memory (export "memory") 4)
  (global $mark (mut i64) (i64.const 0))
  (func $check_new
    (local $at i32)
    (loop $next
      (if (i64.ne (i64.load (local.get $at)) (i64.const 0)) (then (call $fail (i32.const 1) (local.get $at) (i32.const 8))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 262144))))
    (if (i64.ne (global.get $mark) (i64.const 0)) (then (call $fail (i32.const 2) (i32.const 0) (i32.const 0))))
    (if (i32.ne (table.size $t) (i32.const 1)) (then (call $fail (i32.const 3) (i32.const 0) (i32.const 0)))))
  (func $work
    (local $i i32)
    (loop $again (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 100000)))))
  (func (export "fp_run") (result i32)
    (local $at i32)
    (call $check_new)
    (drop (call $input_read (i32.const 0) (i32.const 0) (i32.const 8)))
    (global.set $mark (i64.load (i32.const 0)))
    (drop (table.grow $t (ref.null func) (i32.const 1)))
    (loop $next
      (i64.store (local.get $at) (global.get $mark))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 262144))))
    (call $work)
    (local.set $at (i32.const 0))
    (loop $next
      (if (i64.ne (i64.load (local.get $at)) (global.get $mark)) (then (call $fail (i32.const 4) (local.get $at) (i32.const 8))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 262144))))
    (drop (call $output_write (i32.const 262136) (i32.const 8)))
    (i32.const 0)))
