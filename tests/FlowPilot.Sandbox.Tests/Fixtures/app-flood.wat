;; Asks the application a hundred times and frees nothing; gives the first status that is not 0.
(module
  (import "app" "ask" (func $ask (param i32 i32) (result i64)))
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32)
    (local $left i32) (local $status i32)
    (local.set $left (i32.const 100))
    (loop $again
      (local.set $status (i32.wrap_i64 (i64.shr_u (call $ask (i32.const 0) (i32.const 16)) (i64.const 32))))
      (if (local.get $status) (then (return (local.get $status))))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (i32.const 0)))
