;; Makes files "0", "1", ... in the directory of descriptor 3, as many as its input says, keeping each open if the second number says so.
;; Its output is the first errno that was not 0, and how many files there were then.
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open" (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func $name (param $number i32)
    (local $at i32)
    (local.set $at (i32.const 107))
    (loop $next
      (i32.store8 (local.get $at) (i32.add (i32.const 48) (i32.rem_u (local.get $number) (i32.const 10))))
      (local.set $at (i32.sub (local.get $at) (i32.const 1)))
      (local.set $number (i32.div_u (local.get $number) (i32.const 10)))
      (br_if $next (i32.ge_u (local.get $at) (i32.const 100)))))
  (func (export "_start")
    (local $done i32) (local $fault i32)
    (i32.store (i32.const 0) (i32.const 16))
    (i32.store (i32.const 4) (i32.const 8))
    (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
    (block $end
      (loop $next
        (br_if $end (i32.ge_u (local.get $done) (i32.load (i32.const 16))))
        (call $name (local.get $done))
        (br_if $end (local.tee $fault
          (call $open (i32.const 3) (i32.const 0) (i32.const 100) (i32.const 8) (i32.const 1) (i64.const -1) (i64.const -1) (i32.const 0) (i32.const 32))))
        (if (i32.eqz (i32.load (i32.const 20))) (then (drop (call $close (i32.load (i32.const 32))))))
        (local.set $done (i32.add (local.get $done) (i32.const 1)))
        (br $next)))
    (i32.store (i32.const 16) (local.get $fault))
    (i32.store (i32.const 20) (local.get $done))
    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
