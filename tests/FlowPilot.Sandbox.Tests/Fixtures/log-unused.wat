;; Imports the log and would fail if it ever ran.
(module
  (import "flowpilot_log" "write" (func $log (param i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func $start (unreachable))
  (start $start)
  (func (export "fp_run") (result i32) (unreachable)))
