(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (func (;0;) (type 0))
  (func (;1;) (type 1) (result i32)
    i32.const 0
    i32.load offset=65536
    call 2)
  (func (;2;) (type 2) (param i32) (result i32)
    block  ;; label = @1
      local.get 0
      i32.const 2
      i32.lt_u
      br_if 0 (;@1;)
      local.get 0
      i32.const -1
      i32.add
      call 2
      local.get 0
      i32.const -2
      i32.add
      call 2
      i32.add
      local.set 0
    end
    local.get 0)
  (table (;0;) 1 1 funcref)
  (memory (;0;) 2)
  (global (;0;) (mut i32) (i32.const 65536))
  (export "memory" (memory 0))
  (export "prepare" (func 0))
  (export "run" (func 1))
  (data (;0;) (i32.const 65536) "\22\00\00\00"))
