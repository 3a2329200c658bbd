;; Grows its memory page by page until it is told no, and then says so itself.
(module
  (import "flowpilot" "fail" (func $fail (param i32 i32 i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "memory is full")
  (func (export "fp_run") (result i32)
    (local $pages i32)
    (loop $again
      (local.set $pages (memory.size))
      (br_if $again (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))
    (call $fail (local.get $pages) (i32.const 0) (i32.const 14))
    (i32.const 0)))
