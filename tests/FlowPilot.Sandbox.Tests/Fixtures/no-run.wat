;; Exports no entry point.
(module
  (memory (export "memory") 1))
