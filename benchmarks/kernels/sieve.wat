(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (func (;0;) (type 0))
  (func (;1;) (type 1) (result i32)
    (local i32 i32 i64 i32)
    i32.const 0
    local.set 0
    loop  ;; label = @1
      local.get 0
      i32.const 65536
      i32.add
      i64.const 0
      i64.store
      local.get 0
      i32.const 8
      i32.add
      local.tee 0
      i32.const 8000000
      i32.ne
      br_if 0 (;@1;)
    end
    i32.const 0
    local.set 1
    i64.const 2
    local.set 2
    loop  ;; label = @1
      block  ;; label = @2
        local.get 2
        i32.wrap_i64
        local.tee 3
        i32.const 65536
        i32.add
        i32.load8_u
        br_if 0 (;@2;)
        local.get 1
        i32.const 1
        i32.add
        local.set 1
        local.get 2
        local.get 2
        i64.mul
        i64.const 7999999
        i64.gt_u
        br_if 0 (;@2;)
        local.get 3
        local.get 3
        i32.mul
        local.tee 0
        i32.const 7999999
        i32.gt_u
        br_if 0 (;@2;)
        loop  ;; label = @3
          local.get 0
          i32.const 65536
          i32.add
          i32.const 1
          i32.store8
          local.get 0
          local.get 3
          i32.add
          local.tee 0
          i32.const 8000000
          i32.lt_u
          br_if 0 (;@3;)
        end
      end
      local.get 2
      i64.const 1
      i64.add
      local.tee 2
      i64.const 8000000
      i64.ne
      br_if 0 (;@1;)
    end
    local.get 1)
  (table (;0;) 1 1 funcref)
  (memory (;0;) 124)
  (global (;0;) (mut i32) (i32.const 65536))
  (export "memory" (memory 0))
  (export "prepare" (func 0))
  (export "run" (func 1)))
