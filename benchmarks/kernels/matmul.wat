(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (func (;0;) (type 0)
    (local i32 i32 i32 i32 i32 i32 i32 i32)
    i32.const 0
    local.set 0
    i32.const 0
    local.set 1
    i32.const 0
    local.set 2
    i32.const 0
    local.set 3
    loop  ;; label = @1
      local.get 1
      local.set 4
      i32.const 0
      local.set 5
      local.get 2
      local.set 6
      loop  ;; label = @2
        local.get 0
        local.get 5
        i32.add
        local.tee 7
        i32.const 785536
        i32.add
        local.get 6
        local.get 6
        i32.const 13
        i32.div_u
        i32.const 13
        i32.mul
        i32.sub
        f64.convert_i32_s
        f64.store
        local.get 7
        i32.const 65536
        i32.add
        local.get 4
        local.get 4
        i32.const 11
        i32.div_u
        i32.const 11
        i32.mul
        i32.sub
        f64.convert_i32_s
        f64.store
        local.get 4
        i32.const 3
        i32.add
        local.set 4
        local.get 6
        i32.const 2
        i32.add
        local.set 6
        local.get 5
        i32.const 8
        i32.add
        local.tee 5
        i32.const 2400
        i32.ne
        br_if 0 (;@2;)
      end
      local.get 0
      i32.const 2400
      i32.add
      local.set 0
      local.get 1
      i32.const 7
      i32.add
      local.set 1
      local.get 2
      i32.const 5
      i32.add
      local.set 2
      local.get 3
      i32.const 1
      i32.add
      local.tee 3
      i32.const 300
      i32.ne
      br_if 0 (;@1;)
    end)
  (func (;1;) (type 1) (result i32)
    (local i32 i32 i32 i32 i32 i32 f64 i32 i32)
    i32.const 0
    local.set 0
    i32.const 1505536
    local.set 1
    loop  ;; label = @1
      i32.const 0
      local.set 2
      loop  ;; label = @2
        local.get 1
        local.get 2
        i32.add
        local.tee 3
        i64.const 0
        i64.store
        local.get 3
        i32.const 40
        i32.add
        i64.const 0
        i64.store
        local.get 3
        i32.const 32
        i32.add
        i64.const 0
        i64.store
        local.get 3
        i32.const 24
        i32.add
        i64.const 0
        i64.store
        local.get 3
        i32.const 16
        i32.add
        i64.const 0
        i64.store
        local.get 3
        i32.const 8
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 48
        i32.add
        local.tee 2
        i32.const 2400
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const 0
      local.set 4
      i32.const 785536
      local.set 5
      loop  ;; label = @2
        local.get 0
        i32.const 2400
        i32.mul
        local.get 4
        i32.const 3
        i32.shl
        i32.add
        i32.const 65536
        i32.add
        f64.load
        local.set 6
        i32.const 0
        local.set 3
        loop  ;; label = @3
          local.get 1
          local.get 3
          i32.add
          local.tee 2
          local.get 6
          local.get 5
          local.get 3
          i32.add
          local.tee 7
          f64.load
          f64.mul
          local.get 2
          f64.load
          f64.add
          f64.store
          local.get 2
          i32.const 8
          i32.add
          local.tee 8
          local.get 6
          local.get 7
          i32.const 8
          i32.add
          f64.load
          f64.mul
          local.get 8
          f64.load
          f64.add
          f64.store
          local.get 2
          i32.const 16
          i32.add
          local.tee 2
          local.get 6
          local.get 7
          i32.const 16
          i32.add
          f64.load
          f64.mul
          local.get 2
          f64.load
          f64.add
          f64.store
          local.get 3
          i32.const 24
          i32.add
          local.tee 3
          i32.const 2400
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 5
        i32.const 2400
        i32.add
        local.set 5
        local.get 4
        i32.const 1
        i32.add
        local.tee 4
        i32.const 300
        i32.ne
        br_if 0 (;@2;)
      end
      local.get 1
      i32.const 2400
      i32.add
      local.set 1
      local.get 0
      i32.const 1
      i32.add
      local.tee 0
      i32.const 300
      i32.ne
      br_if 0 (;@1;)
    end
    f64.const 0x0p+0 (;=0;)
    local.set 6
    i32.const 1
    local.set 5
    i32.const 1508232
    local.set 3
    i32.const 37
    local.set 2
    i32.const 1505536
    local.set 7
    i32.const 0
    local.set 8
    loop  ;; label = @1
      local.get 6
      local.get 7
      local.get 8
      i32.const 300
      i32.div_u
      i32.const -2400
      i32.mul
      i32.add
      f64.load
      f64.add
      local.get 3
      local.get 2
      i32.const 300
      i32.div_u
      i32.const -2400
      i32.mul
      i32.add
      f64.load
      f64.add
      local.set 6
      local.get 8
      i32.const 74
      i32.add
      local.set 8
      local.get 7
      i32.const 5392
      i32.add
      local.set 7
      local.get 2
      i32.const 74
      i32.add
      local.set 2
      local.get 3
      i32.const 5392
      i32.add
      local.set 3
      local.get 5
      i32.const 2
      i32.add
      local.tee 5
      i32.const 301
      i32.ne
      br_if 0 (;@1;)
    end
    block  ;; label = @1
      local.get 6
      f64.abs
      f64.const 0x1p+31 (;=2.14748e+09;)
      f64.lt
      i32.eqz
      br_if 0 (;@1;)
      local.get 6
      i32.trunc_f64_s
      return
    end
    i32.const -2147483648)
  (table (;0;) 1 1 funcref)
  (memory (;0;) 34)
  (global (;0;) (mut i32) (i32.const 65536))
  (export "memory" (memory 0))
  (export "prepare" (func 0))
  (export "run" (func 1)))
