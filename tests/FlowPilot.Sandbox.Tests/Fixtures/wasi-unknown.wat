;; A WASI command that imports what preview 1 does not have.
(module
  (import "wasi_snapshot_preview1" "path_chmod" (func (param i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
