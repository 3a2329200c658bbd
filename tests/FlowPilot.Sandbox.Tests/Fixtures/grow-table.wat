;; Grows its table until it is told no, and gives the size that it reached.
(module
  (table $t 1 funcref)
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32)
    (loop $again
      (br_if $again (i32.ne (table.grow $t (ref.null func) (i32.const 10)) (i32.const -1))))
    (table.size $t)))
