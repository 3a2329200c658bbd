;; Imports a name that would move the cursor of a terminal and forge a line of a log.
(module
  (import "evil\1b[2J" "line\0d\0aforged \e2\80\ae" (func))
  (memory (export "memory") 1)
  (func (export "fp_run") (result i32) (i32.const 0)))
