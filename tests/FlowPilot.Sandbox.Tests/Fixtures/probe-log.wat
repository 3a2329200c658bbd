;; Makes the calls that its input lists and writes what each gave. A record is four i32: operation, a, b, c; a result is one i32.
;; 0 input_size, 1 input_read(a,b,c), 2 output_write(a,b), 3 fail(a,b,c), 4 log_write(a,b,c), 5 memory.grow(a), 6 input_size a times.
;; Input lies at 4096, results at 0; output is the results, after whatever operation 2 wrote.
(module
  (import "flowpilot" "input_size" (func $input_size (result i32)))
  (import "flowpilot" "input_read" (func $input_read (param i32 i32 i32) (result i32)))
  (import "flowpilot" "output_write" (func $output_write (param i32 i32) (result i32)))
  (import "flowpilot" "fail" (func $fail (param i32 i32 i32)))
  (import "flowpilot_log" "write" (func $log_write (param i32 i32 i32) (result i32)))
  (memory (export "memory") 1 65536)
  (func $call (param $op i32) (param $a i32) (param $b i32) (param $c i32) (result i32)
    (block $repeat (block $grow (block $log (block $fail (block $write (block $read (block $size
      (br_table $size $read $write $fail $log $grow $repeat (local.get $op)))
      (return (call $input_size)))
      (return (call $input_read (local.get $a) (local.get $b) (local.get $c))))
      (return (call $output_write (local.get $a) (local.get $b))))
      (call $fail (local.get $a) (local.get $b) (local.get $c))
      (return (i32.const 0)))
      (return (call $log_write (local.get $a) (local.get $b) (local.get $c))))
      (return (memory.grow (local.get $a))))
    (loop $again
      (drop (call $input_size))
      (br_if $again (local.tee $a (i32.sub (local.get $a) (i32.const 1)))))
    (i32.const 0))
  (func (export "fp_run") (result i32)
    (local $count i32) (local $i i32) (local $at i32)
    (drop (call $input_read (i32.const 4096) (i32.const 0) (i32.const 61440)))
    (local.set $count (i32.shr_u (call $input_size) (i32.const 4)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $count)))
        (local.set $at (i32.add (i32.const 4096) (i32.shl (local.get $i) (i32.const 4))))
        (i32.store
          (i32.shl (local.get $i) (i32.const 2))
          (call $call
            (i32.load (local.get $at)) (i32.load offset=4 (local.get $at))
            (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (drop (call $output_write (i32.const 0) (i32.shl (local.get $count) (i32.const 2))))
    (i32.const 0)))
