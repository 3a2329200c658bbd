(module
  (type (;0;) (func (param i32 i32) (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (param i32 i32 i32) (result i32)))
  (type (;3;) (func (param i32 i32 i32)))
  (type (;4;) (func (result i32)))
  (type (;5;) (func (param i32 i32)))
  (type (;6;) (func (param i32 i32 i32 i32)))
  (type (;7;) (func (param i32 i32 i32 i32 i32)))
  (type (;8;) (func))
  (type (;9;) (func (param i64) (result i32)))
  (import "flowpilot" "input_size" (func (;0;) (type 4)))
  (import "flowpilot" "output_write" (func (;1;) (type 0)))
  (import "flowpilot_log" "write" (func (;2;) (type 2)))
  (import "flowpilot" "input_read" (func (;3;) (type 2)))
  (import "flowpilot" "fail" (func (;4;) (type 3)))
  (func (;5;) (type 0) (param i32 i32) (result i32)
    (local i32 i32 i32 i32)
    i32.const 2832
    local.set 2
    local.get 0
    i32.const 20
    i32.sub
    i32.load offset=16
    i32.const -2
    i32.and
    local.tee 3
    local.get 1
    i32.const 20
    i32.sub
    i32.load offset=16
    i32.const -2
    i32.and
    local.tee 4
    i32.add
    local.tee 5
    if  ;; label = @1
      local.get 5
      i32.const 2
      call 6
      local.tee 2
      local.get 0
      local.get 3
      memory.copy
      local.get 2
      local.get 3
      i32.add
      local.get 1
      local.get 4
      memory.copy
    end
    local.get 2)
  (func (;6;) (type 0) (param i32 i32) (result i32)
    (local i32 i32 i32 i32 i32)
    local.get 0
    i32.const 1073741804
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    local.get 0
    i32.const 16
    i32.add
    local.tee 3
    i32.const 1073741820
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    global.get 0
    i32.const 4
    i32.add
    local.tee 2
    local.get 3
    i32.const 19
    i32.add
    i32.const -16
    i32.and
    i32.const 4
    i32.sub
    local.tee 3
    i32.add
    local.tee 4
    memory.size
    local.tee 5
    i32.const 16
    i32.shl
    i32.const 15
    i32.add
    i32.const -16
    i32.and
    local.tee 6
    i32.gt_u
    if  ;; label = @1
      local.get 5
      local.get 4
      local.get 6
      i32.sub
      i32.const 65535
      i32.add
      i32.const -65536
      i32.and
      i32.const 16
      i32.shr_u
      local.tee 6
      local.get 5
      local.get 6
      i32.gt_s
      select
      memory.grow
      i32.const 0
      i32.lt_s
      if  ;; label = @2
        local.get 6
        memory.grow
        i32.const 0
        i32.lt_s
        if  ;; label = @3
          unreachable
        end
      end
    end
    global.get 0
    local.get 4
    global.set 0
    local.get 3
    i32.store
    local.get 2
    i32.const 4
    i32.sub
    local.tee 3
    i32.const 0
    i32.store offset=4
    local.get 3
    i32.const 0
    i32.store offset=8
    local.get 3
    local.get 1
    i32.store offset=12
    local.get 3
    local.get 0
    i32.store offset=16
    local.get 2
    i32.const 16
    i32.add)
  (func (;7;) (type 1) (param i32) (result i32)
    (local i32 i32 i32)
    local.get 0
    i32.eqz
    if  ;; label = @1
      i32.const 1248
      return
    end
    i32.const 0
    local.get 0
    i32.sub
    local.get 0
    local.get 0
    i32.const 31
    i32.shr_u
    i32.const 1
    i32.shl
    local.tee 0
    select
    local.tee 3
    i32.const 100000
    i32.lt_u
    if (result i32)  ;; label = @1
      local.get 3
      i32.const 100
      i32.lt_u
      if (result i32)  ;; label = @2
        local.get 3
        i32.const 10
        i32.ge_u
        i32.const 1
        i32.add
      else
        local.get 3
        i32.const 10000
        i32.ge_u
        i32.const 3
        i32.add
        local.get 3
        i32.const 1000
        i32.ge_u
        i32.add
      end
    else
      local.get 3
      i32.const 10000000
      i32.lt_u
      if (result i32)  ;; label = @2
        local.get 3
        i32.const 1000000
        i32.ge_u
        i32.const 6
        i32.add
      else
        local.get 3
        i32.const 1000000000
        i32.ge_u
        i32.const 8
        i32.add
        local.get 3
        i32.const 100000000
        i32.ge_u
        i32.add
      end
    end
    local.tee 2
    i32.const 1
    i32.shl
    local.get 0
    i32.add
    i32.const 2
    call 6
    local.tee 1
    local.get 0
    i32.add
    local.get 3
    local.get 2
    call 13
    local.get 0
    if  ;; label = @1
      local.get 1
      i32.const 45
      i32.store16
    end
    local.get 1)
  (func (;8;) (type 5) (param i32 i32)
    i32.const 1
    global.set 1
    local.get 0
    local.get 1
    call 15
    local.tee 0
    local.get 0
    i32.const 20
    i32.sub
    i32.load offset=16
    call 4
    unreachable)
  (func (;9;) (type 1) (param i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    local.get 0
    if (result i32)  ;; label = @1
      local.get 0
      local.tee 1
      i32.const 20
      i32.sub
      i32.load offset=16
      i32.const -2
      i32.and
      local.tee 3
      i32.const 16
      i32.ge_u
      if (result i32)  ;; label = @2
        i32.const 606290984
        local.set 2
        i32.const -2048144777
        local.set 4
        i32.const 1640531535
        local.set 5
        local.get 1
        local.get 3
        i32.add
        i32.const 16
        i32.sub
        local.set 7
        loop  ;; label = @3
          local.get 1
          local.get 7
          i32.le_u
          if  ;; label = @4
            local.get 2
            local.get 1
            i32.load
            i32.const -2048144777
            i32.mul
            i32.add
            i32.const 13
            i32.rotl
            i32.const -1640531535
            i32.mul
            local.set 2
            local.get 4
            local.get 1
            i32.load offset=4
            i32.const -2048144777
            i32.mul
            i32.add
            i32.const 13
            i32.rotl
            i32.const -1640531535
            i32.mul
            local.set 4
            local.get 6
            local.get 1
            i32.load offset=8
            i32.const -2048144777
            i32.mul
            i32.add
            i32.const 13
            i32.rotl
            i32.const -1640531535
            i32.mul
            local.set 6
            local.get 5
            local.get 1
            i32.load offset=12
            i32.const -2048144777
            i32.mul
            i32.add
            i32.const 13
            i32.rotl
            i32.const -1640531535
            i32.mul
            local.set 5
            local.get 1
            i32.const 16
            i32.add
            local.set 1
            br 1 (;@3;)
          end
        end
        local.get 3
        local.get 2
        i32.const 1
        i32.rotl
        local.get 4
        i32.const 7
        i32.rotl
        i32.add
        local.get 6
        i32.const 12
        i32.rotl
        i32.add
        local.get 5
        i32.const 18
        i32.rotl
        i32.add
        i32.add
      else
        local.get 3
        i32.const 374761393
        i32.add
      end
      local.set 2
      local.get 0
      local.get 3
      i32.add
      i32.const 4
      i32.sub
      local.set 4
      loop  ;; label = @2
        local.get 1
        local.get 4
        i32.le_u
        if  ;; label = @3
          local.get 2
          local.get 1
          i32.load
          i32.const -1028477379
          i32.mul
          i32.add
          i32.const 17
          i32.rotl
          i32.const 668265263
          i32.mul
          local.set 2
          local.get 1
          i32.const 4
          i32.add
          local.set 1
          br 1 (;@2;)
        end
      end
      local.get 0
      local.get 3
      i32.add
      local.set 0
      loop  ;; label = @2
        local.get 0
        local.get 1
        i32.gt_u
        if  ;; label = @3
          local.get 2
          local.get 1
          i32.load8_u
          i32.const 374761393
          i32.mul
          i32.add
          i32.const 11
          i32.rotl
          i32.const -1640531535
          i32.mul
          local.set 2
          local.get 1
          i32.const 1
          i32.add
          local.set 1
          br 1 (;@2;)
        end
      end
      local.get 2
      local.get 2
      i32.const 15
      i32.shr_u
      i32.xor
      i32.const -2048144777
      i32.mul
      local.tee 0
      i32.const 13
      i32.shr_u
      local.get 0
      i32.xor
      i32.const -1028477379
      i32.mul
      local.tee 0
      i32.const 16
      i32.shr_u
      local.get 0
      i32.xor
    else
      i32.const 0
    end)
  (func (;10;) (type 2) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i32)
    local.get 0
    i32.load
    local.get 2
    local.get 0
    i32.load offset=4
    i32.and
    i32.const 2
    i32.shl
    i32.add
    i32.load
    local.set 2
    loop  ;; label = @1
      local.get 2
      if  ;; label = @2
        local.get 2
        i32.load offset=16
        local.tee 6
        i32.const 1
        i32.and
        if (result i32)  ;; label = @3
          i32.const 0
        else
          block (result i32)  ;; label = @4
            i32.const 1
            local.get 2
            i32.load
            local.tee 3
            local.get 1
            i32.eq
            br_if 0 (;@4;)
            drop
            i32.const 0
            local.get 1
            i32.eqz
            local.get 3
            i32.eqz
            i32.or
            br_if 0 (;@4;)
            drop
            i32.const 0
            local.get 3
            i32.const 20
            i32.sub
            i32.load offset=16
            i32.const 1
            i32.shr_u
            local.tee 0
            local.get 1
            i32.const 20
            i32.sub
            i32.load offset=16
            i32.const 1
            i32.shr_u
            i32.ne
            br_if 0 (;@4;)
            drop
            block (result i32)  ;; label = @5
              local.get 1
              local.set 4
              local.get 0
              i32.const 4
              i32.ge_u
              if (result i32)  ;; label = @6
                local.get 3
                i32.const 7
                i32.and
                local.get 4
                i32.const 7
                i32.and
                i32.or
              else
                i32.const 1
              end
              i32.eqz
              if  ;; label = @6
                loop  ;; label = @7
                  local.get 3
                  i64.load
                  local.get 4
                  i64.load
                  i64.eq
                  if  ;; label = @8
                    local.get 3
                    i32.const 8
                    i32.add
                    local.set 3
                    local.get 4
                    i32.const 8
                    i32.add
                    local.set 4
                    local.get 0
                    i32.const 4
                    i32.sub
                    local.tee 0
                    i32.const 4
                    i32.ge_u
                    br_if 1 (;@7;)
                  end
                end
              end
              loop  ;; label = @6
                local.get 0
                local.tee 5
                i32.const 1
                i32.sub
                local.set 0
                local.get 5
                if  ;; label = @7
                  local.get 3
                  i32.load16_u
                  local.tee 5
                  local.get 4
                  i32.load16_u
                  local.tee 7
                  i32.ne
                  if  ;; label = @8
                    local.get 5
                    local.get 7
                    i32.sub
                    br 3 (;@5;)
                  end
                  local.get 3
                  i32.const 2
                  i32.add
                  local.set 3
                  local.get 4
                  i32.const 2
                  i32.add
                  local.set 4
                  br 1 (;@6;)
                end
              end
              i32.const 0
            end
            i32.eqz
          end
        end
        if  ;; label = @3
          local.get 2
          return
        end
        local.get 6
        i32.const -2
        i32.and
        local.set 2
        br 1 (;@1;)
      end
    end
    i32.const 0)
  (func (;11;) (type 1) (param i32) (result i32)
    (local i32)
    local.get 0
    i32.const 1073741820
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    local.get 0
    i32.const 1
    call 6
    local.tee 1
    i32.const 0
    local.get 0
    memory.fill
    local.get 1)
  (func (;12;) (type 6) (param i32 i32 i32 i32)
    (local i32 i32 i32 i32 i32)
    local.get 1
    local.get 3
    local.get 2
    local.get 1
    i32.sub
    i32.const 1
    i32.add
    local.tee 4
    local.get 3
    i32.sub
    i32.const 1
    i32.and
    i32.sub
    local.get 4
    i32.const 1
    i32.and
    local.get 3
    select
    i32.add
    local.set 6
    loop  ;; label = @1
      local.get 2
      local.get 6
      i32.ge_s
      if  ;; label = @2
        local.get 0
        local.get 6
        i32.const 2
        i32.shl
        i32.add
        local.tee 4
        i32.load
        local.set 3
        local.get 4
        i32.load offset=4
        local.tee 5
        local.set 4
        i32.const 2
        global.set 1
        local.get 3
        local.get 5
        i32.const 3136
        i32.load
        call_indirect (type 0)
        i32.const 0
        i32.le_s
        if  ;; label = @3
          local.get 3
          local.set 4
          local.get 5
          local.set 3
        end
        local.get 6
        i32.const 1
        i32.sub
        local.set 5
        loop  ;; label = @3
          local.get 1
          local.get 5
          i32.le_s
          if  ;; label = @4
            block  ;; label = @5
              local.get 0
              local.get 5
              i32.const 2
              i32.shl
              i32.add
              local.tee 8
              i32.load
              local.set 7
              i32.const 2
              global.set 1
              local.get 7
              local.get 3
              i32.const 3136
              i32.load
              call_indirect (type 0)
              i32.const 0
              i32.le_s
              br_if 0 (;@5;)
              local.get 8
              local.get 7
              i32.store offset=8
              local.get 5
              i32.const 1
              i32.sub
              local.set 5
              br 2 (;@3;)
            end
          end
        end
        local.get 0
        local.get 5
        i32.const 2
        i32.shl
        i32.add
        local.get 3
        i32.store offset=8
        loop  ;; label = @3
          local.get 1
          local.get 5
          i32.le_s
          if  ;; label = @4
            block  ;; label = @5
              local.get 0
              local.get 5
              i32.const 2
              i32.shl
              i32.add
              local.tee 3
              i32.load
              local.set 7
              i32.const 2
              global.set 1
              local.get 7
              local.get 4
              i32.const 3136
              i32.load
              call_indirect (type 0)
              i32.const 0
              i32.le_s
              br_if 0 (;@5;)
              local.get 3
              local.get 7
              i32.store offset=4
              local.get 5
              i32.const 1
              i32.sub
              local.set 5
              br 2 (;@3;)
            end
          end
        end
        local.get 0
        local.get 5
        i32.const 2
        i32.shl
        i32.add
        local.get 4
        i32.store offset=4
        local.get 6
        i32.const 2
        i32.add
        local.set 6
        br 1 (;@1;)
      end
    end)
  (func (;13;) (type 3) (param i32 i32 i32)
    (local i32)
    loop  ;; label = @1
      local.get 1
      i32.const 10000
      i32.ge_u
      if  ;; label = @2
        local.get 1
        i32.const 10000
        i32.rem_u
        local.set 3
        local.get 1
        i32.const 10000
        i32.div_u
        local.set 1
        local.get 0
        local.get 2
        i32.const 4
        i32.sub
        local.tee 2
        i32.const 1
        i32.shl
        i32.add
        local.get 3
        i32.const 100
        i32.div_u
        i32.const 2
        i32.shl
        i32.const 1260
        i32.add
        i64.load32_u
        local.get 3
        i32.const 100
        i32.rem_u
        i32.const 2
        i32.shl
        i32.const 1260
        i32.add
        i64.load32_u
        i64.const 32
        i64.shl
        i64.or
        i64.store
        br 1 (;@1;)
      end
    end
    local.get 1
    i32.const 100
    i32.ge_u
    if  ;; label = @1
      local.get 0
      local.get 2
      i32.const 2
      i32.sub
      local.tee 2
      i32.const 1
      i32.shl
      i32.add
      local.get 1
      i32.const 100
      i32.rem_u
      i32.const 2
      i32.shl
      i32.const 1260
      i32.add
      i32.load
      i32.store
      local.get 1
      i32.const 100
      i32.div_u
      local.set 1
    end
    local.get 1
    i32.const 10
    i32.ge_u
    if  ;; label = @1
      local.get 0
      local.get 2
      i32.const 2
      i32.sub
      i32.const 1
      i32.shl
      i32.add
      local.get 1
      i32.const 2
      i32.shl
      i32.const 1260
      i32.add
      i32.load
      i32.store
    else
      local.get 0
      local.get 2
      i32.const 1
      i32.sub
      i32.const 1
      i32.shl
      i32.add
      local.get 1
      i32.const 48
      i32.add
      i32.store16
    end)
  (func (;14;) (type 1) (param i32) (result i32)
    (local i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          global.get 1
          i32.const 1
          i32.sub
          br_table 1 (;@2;) 2 (;@1;) 0 (;@3;)
        end
        unreachable
      end
      i32.const -1
      local.set 1
    end
    i32.const 2
    local.get 1
    i32.const 0
    i32.gt_s
    local.tee 3
    i32.shl
    i32.const 2
    call 6
    local.tee 2
    local.get 0
    i32.store16
    local.get 3
    if  ;; label = @1
      local.get 2
      local.get 1
      i32.store16 offset=2
    end
    local.get 2)
  (func (;15;) (type 1) (param i32) (result i32)
    (local i32 i32 i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        global.get 1
        i32.const 1
        i32.sub
        br_table 1 (;@1;) 1 (;@1;) 1 (;@1;) 0 (;@2;)
      end
      unreachable
    end
    local.get 0
    local.tee 1
    i32.const 20
    i32.sub
    i32.load offset=16
    local.get 1
    i32.add
    local.set 3
    loop  ;; label = @1
      local.get 1
      local.get 3
      i32.lt_u
      if  ;; label = @2
        local.get 1
        i32.load16_u
        local.tee 4
        i32.const 128
        i32.lt_u
        if (result i32)  ;; label = @3
          local.get 2
          i32.const 1
          i32.add
        else
          local.get 4
          i32.const 2048
          i32.lt_u
          if (result i32)  ;; label = @4
            local.get 2
            i32.const 2
            i32.add
          else
            local.get 4
            i32.const 64512
            i32.and
            i32.const 55296
            i32.eq
            local.get 1
            i32.const 2
            i32.add
            local.get 3
            i32.lt_u
            i32.and
            if  ;; label = @5
              local.get 1
              i32.load16_u offset=2
              i32.const 64512
              i32.and
              i32.const 56320
              i32.eq
              if  ;; label = @6
                local.get 2
                i32.const 4
                i32.add
                local.set 2
                local.get 1
                i32.const 4
                i32.add
                local.set 1
                br 5 (;@1;)
              end
            end
            local.get 2
            i32.const 3
            i32.add
          end
        end
        local.set 2
        local.get 1
        i32.const 2
        i32.add
        local.set 1
        br 1 (;@1;)
      end
    end
    local.get 2
    i32.const 1
    call 6
    local.set 2
    local.get 0
    local.tee 1
    local.get 1
    i32.const 20
    i32.sub
    i32.load offset=16
    i32.const -2
    i32.and
    i32.add
    local.set 4
    local.get 2
    local.set 0
    loop  ;; label = @1
      local.get 1
      local.get 4
      i32.lt_u
      if  ;; label = @2
        local.get 1
        i32.load16_u
        local.tee 3
        i32.const 128
        i32.lt_u
        if (result i32)  ;; label = @3
          local.get 0
          local.get 3
          i32.store8
          local.get 0
          i32.const 1
          i32.add
        else
          local.get 3
          i32.const 2048
          i32.lt_u
          if (result i32)  ;; label = @4
            local.get 0
            local.get 3
            i32.const 6
            i32.shr_u
            i32.const 192
            i32.or
            local.get 3
            i32.const 63
            i32.and
            i32.const 128
            i32.or
            i32.const 8
            i32.shl
            i32.or
            i32.store16
            local.get 0
            i32.const 2
            i32.add
          else
            local.get 3
            i32.const 63488
            i32.and
            i32.const 55296
            i32.eq
            if  ;; label = @5
              local.get 3
              i32.const 56320
              i32.lt_u
              local.get 1
              i32.const 2
              i32.add
              local.get 4
              i32.lt_u
              i32.and
              if  ;; label = @6
                local.get 1
                i32.load16_u offset=2
                local.tee 5
                i32.const 64512
                i32.and
                i32.const 56320
                i32.eq
                if  ;; label = @7
                  local.get 0
                  local.get 3
                  i32.const 1023
                  i32.and
                  i32.const 10
                  i32.shl
                  i32.const 65536
                  i32.add
                  local.get 5
                  i32.const 1023
                  i32.and
                  i32.or
                  local.tee 3
                  i32.const 63
                  i32.and
                  i32.const 128
                  i32.or
                  i32.const 24
                  i32.shl
                  local.get 3
                  i32.const 6
                  i32.shr_u
                  i32.const 63
                  i32.and
                  i32.const 128
                  i32.or
                  i32.const 16
                  i32.shl
                  i32.or
                  local.get 3
                  i32.const 12
                  i32.shr_u
                  i32.const 63
                  i32.and
                  i32.const 128
                  i32.or
                  i32.const 8
                  i32.shl
                  i32.or
                  local.get 3
                  i32.const 18
                  i32.shr_u
                  i32.const 240
                  i32.or
                  i32.or
                  i32.store
                  local.get 0
                  i32.const 4
                  i32.add
                  local.set 0
                  local.get 1
                  i32.const 4
                  i32.add
                  local.set 1
                  br 6 (;@1;)
                end
              end
            end
            local.get 0
            local.get 3
            i32.const 12
            i32.shr_u
            i32.const 224
            i32.or
            local.get 3
            i32.const 6
            i32.shr_u
            i32.const 63
            i32.and
            i32.const 128
            i32.or
            i32.const 8
            i32.shl
            i32.or
            i32.store16
            local.get 0
            local.get 3
            i32.const 63
            i32.and
            i32.const 128
            i32.or
            i32.store8 offset=2
            local.get 0
            i32.const 3
            i32.add
          end
        end
        local.set 0
        local.get 1
        i32.const 2
        i32.add
        local.set 1
        br 1 (;@1;)
      end
    end
    local.get 2)
  (func (;16;) (type 7) (param i32 i32 i32 i32 i32)
    (local i32 i32 i32)
    local.get 2
    i32.const 1
    i32.sub
    local.tee 5
    local.get 3
    i32.add
    local.set 6
    local.get 5
    i32.const 1
    i32.add
    local.set 2
    loop  ;; label = @1
      local.get 1
      local.get 2
      i32.lt_s
      if  ;; label = @2
        local.get 2
        i32.const 1
        i32.sub
        local.tee 2
        i32.const 2
        i32.shl
        local.tee 7
        local.get 4
        i32.add
        local.get 0
        local.get 7
        i32.add
        i32.load
        i32.store
        br 1 (;@1;)
      end
    end
    loop  ;; label = @1
      local.get 3
      local.get 5
      i32.gt_s
      if  ;; label = @2
        local.get 4
        local.get 6
        local.get 5
        i32.sub
        i32.const 2
        i32.shl
        i32.add
        local.get 0
        local.get 5
        i32.const 2
        i32.shl
        i32.add
        i32.load offset=4
        i32.store
        local.get 5
        i32.const 1
        i32.add
        local.set 5
        br 1 (;@1;)
      end
    end
    loop  ;; label = @1
      local.get 1
      local.get 3
      i32.le_s
      if  ;; label = @2
        local.get 4
        local.get 5
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.set 6
        local.get 4
        local.get 2
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.set 7
        i32.const 2
        global.set 1
        local.get 6
        local.get 7
        i32.const 3136
        i32.load
        call_indirect (type 0)
        i32.const 0
        i32.lt_s
        if  ;; label = @3
          local.get 0
          local.get 1
          i32.const 2
          i32.shl
          i32.add
          local.get 6
          i32.store
          local.get 5
          i32.const 1
          i32.sub
          local.set 5
        else
          local.get 0
          local.get 1
          i32.const 2
          i32.shl
          i32.add
          local.get 7
          i32.store
          local.get 2
          i32.const 1
          i32.add
          local.set 2
        end
        local.get 1
        i32.const 1
        i32.add
        local.set 1
        br 1 (;@1;)
      end
    end)
  (func (;17;) (type 2) (param i32 i32 i32) (result i32)
    (local i32 i32 i32)
    local.get 1
    local.get 2
    i32.eq
    if  ;; label = @1
      local.get 1
      return
    end
    local.get 0
    local.get 1
    i32.const 2
    i32.shl
    i32.add
    i32.load
    local.get 0
    local.get 1
    i32.const 1
    i32.add
    local.tee 3
    i32.const 2
    i32.shl
    i32.add
    i32.load
    i32.const 2
    global.set 1
    i32.const 3136
    i32.load
    call_indirect (type 0)
    i32.const 0
    i32.gt_s
    if  ;; label = @1
      loop  ;; label = @2
        local.get 2
        local.get 3
        i32.gt_s
        if (result i32)  ;; label = @3
          local.get 0
          local.get 3
          i32.const 2
          i32.shl
          i32.add
          local.tee 4
          i32.load offset=4
          local.get 4
          i32.load
          i32.const 2
          global.set 1
          i32.const 3136
          i32.load
          call_indirect (type 0)
          i32.const 31
          i32.shr_u
        else
          i32.const 0
        end
        if  ;; label = @3
          local.get 3
          i32.const 1
          i32.add
          local.set 3
          br 1 (;@2;)
        end
      end
      local.get 3
      local.set 2
      loop  ;; label = @2
        local.get 1
        local.get 2
        i32.lt_s
        if  ;; label = @3
          local.get 0
          local.get 1
          i32.const 2
          i32.shl
          i32.add
          local.tee 4
          i32.load
          local.set 5
          local.get 4
          local.get 0
          local.get 2
          i32.const 2
          i32.shl
          i32.add
          local.tee 4
          i32.load
          i32.store
          local.get 1
          i32.const 1
          i32.add
          local.set 1
          local.get 4
          local.get 5
          i32.store
          local.get 2
          i32.const 1
          i32.sub
          local.set 2
          br 1 (;@2;)
        end
      end
    else
      loop  ;; label = @2
        local.get 2
        local.get 3
        i32.gt_s
        if (result i32)  ;; label = @3
          local.get 0
          local.get 3
          i32.const 2
          i32.shl
          i32.add
          local.tee 1
          i32.load offset=4
          local.get 1
          i32.load
          i32.const 2
          global.set 1
          i32.const 3136
          i32.load
          call_indirect (type 0)
          i32.const 0
          i32.ge_s
        else
          i32.const 0
        end
        if  ;; label = @3
          local.get 3
          i32.const 1
          i32.add
          local.set 3
          br 1 (;@2;)
        end
      end
    end
    local.get 3)
  (func (;18;) (type 3) (param i32 i32 i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32)
    local.get 1
    local.get 0
    i32.load offset=8
    local.tee 4
    i32.const 2
    i32.shr_u
    i32.gt_u
    if  ;; label = @1
      local.get 1
      i32.const 268435455
      i32.gt_u
      if  ;; label = @2
        unreachable
      end
      i32.const 8
      local.get 1
      local.get 1
      i32.const 8
      i32.le_u
      select
      i32.const 2
      i32.shl
      local.set 1
      local.get 0
      i32.load
      local.set 5
      local.get 2
      if  ;; label = @2
        i32.const 1073741820
        local.get 4
        i32.const 1
        i32.shl
        local.tee 2
        local.get 2
        i32.const 1073741820
        i32.ge_u
        select
        local.tee 2
        local.get 1
        local.get 1
        local.get 2
        i32.lt_u
        select
        local.set 1
      end
      local.get 1
      i32.const 1073741804
      i32.gt_u
      if  ;; label = @2
        unreachable
      end
      local.get 5
      i32.const 16
      i32.sub
      local.tee 2
      i32.const 15
      i32.and
      i32.const 1
      local.get 2
      select
      if  ;; label = @2
        unreachable
      end
      global.get 0
      local.get 2
      i32.const 4
      i32.sub
      local.tee 3
      i32.load
      local.tee 6
      local.get 2
      i32.add
      i32.eq
      local.set 7
      local.get 1
      i32.const 16
      i32.add
      local.tee 8
      i32.const 19
      i32.add
      i32.const -16
      i32.and
      i32.const 4
      i32.sub
      local.set 9
      local.get 6
      local.get 8
      i32.lt_u
      if  ;; label = @2
        local.get 7
        if  ;; label = @3
          local.get 8
          i32.const 1073741820
          i32.gt_u
          if  ;; label = @4
            unreachable
          end
          local.get 2
          local.get 9
          i32.add
          local.tee 6
          memory.size
          local.tee 7
          i32.const 16
          i32.shl
          i32.const 15
          i32.add
          i32.const -16
          i32.and
          local.tee 8
          i32.gt_u
          if  ;; label = @4
            local.get 7
            local.get 6
            local.get 8
            i32.sub
            i32.const 65535
            i32.add
            i32.const -65536
            i32.and
            i32.const 16
            i32.shr_u
            local.tee 8
            local.get 7
            local.get 8
            i32.gt_s
            select
            memory.grow
            i32.const 0
            i32.lt_s
            if  ;; label = @5
              local.get 8
              memory.grow
              i32.const 0
              i32.lt_s
              if  ;; label = @6
                unreachable
              end
            end
          end
          local.get 6
          global.set 0
          local.get 3
          local.get 9
          i32.store
        else
          local.get 9
          local.get 6
          i32.const 1
          i32.shl
          local.tee 3
          local.get 3
          local.get 9
          i32.lt_u
          select
          local.tee 7
          i32.const 1073741820
          i32.gt_u
          if  ;; label = @4
            unreachable
          end
          global.get 0
          i32.const 4
          i32.add
          local.tee 3
          local.get 7
          i32.const 19
          i32.add
          i32.const -16
          i32.and
          i32.const 4
          i32.sub
          local.tee 7
          i32.add
          local.tee 8
          memory.size
          local.tee 9
          i32.const 16
          i32.shl
          i32.const 15
          i32.add
          i32.const -16
          i32.and
          local.tee 10
          i32.gt_u
          if  ;; label = @4
            local.get 9
            local.get 8
            local.get 10
            i32.sub
            i32.const 65535
            i32.add
            i32.const -65536
            i32.and
            i32.const 16
            i32.shr_u
            local.tee 10
            local.get 9
            local.get 10
            i32.gt_s
            select
            memory.grow
            i32.const 0
            i32.lt_s
            if  ;; label = @5
              local.get 10
              memory.grow
              i32.const 0
              i32.lt_s
              if  ;; label = @6
                unreachable
              end
            end
          end
          global.get 0
          local.get 8
          global.set 0
          local.get 7
          i32.store
          local.get 3
          local.get 2
          local.get 6
          memory.copy
          local.get 3
          local.set 2
        end
      else
        local.get 7
        if  ;; label = @3
          local.get 2
          local.get 9
          i32.add
          global.set 0
          local.get 3
          local.get 9
          i32.store
        end
      end
      local.get 2
      i32.const 4
      i32.sub
      local.get 1
      i32.store offset=16
      local.get 2
      i32.const 16
      i32.add
      local.tee 2
      local.get 4
      i32.add
      i32.const 0
      local.get 1
      local.get 4
      i32.sub
      memory.fill
      local.get 2
      local.get 5
      i32.ne
      if  ;; label = @2
        local.get 0
        local.get 2
        i32.store
        local.get 0
        local.get 2
        i32.store offset=4
      end
      local.get 0
      local.get 1
      i32.store offset=8
    end)
  (func (;19;) (type 8)
    global.get 2
    if  ;; label = @1
      return
    end
    i32.const 1
    global.set 2
    i32.const 3564
    global.set 0)
  (func (;20;) (type 5) (param i32 i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i64)
    local.get 1
    i32.const 48
    i32.le_s
    if  ;; label = @1
      local.get 1
      i32.const 1
      i32.le_s
      if  ;; label = @2
        return
      end
      block  ;; label = @2
        block  ;; label = @3
          local.get 1
          i32.const 3
          i32.ne
          if  ;; label = @4
            local.get 1
            i32.const 2
            i32.eq
            br_if 1 (;@3;)
            br 2 (;@2;)
          end
          local.get 0
          i32.load
          local.set 4
          local.get 0
          i32.load offset=4
          local.set 2
          i32.const 2
          global.set 1
          local.get 0
          local.get 2
          local.get 4
          local.get 4
          local.get 2
          i32.const 3136
          i32.load
          call_indirect (type 0)
          i32.const 0
          i32.gt_s
          local.tee 1
          select
          i32.store
          local.get 0
          i32.load offset=8
          local.set 3
          i32.const 2
          global.set 1
          local.get 4
          local.get 2
          local.get 1
          select
          local.tee 2
          local.get 3
          i32.const 3136
          i32.load
          call_indirect (type 0)
          i32.const 0
          i32.gt_s
          local.set 1
          local.get 0
          local.get 3
          local.get 2
          local.get 1
          select
          i32.store offset=4
          local.get 0
          local.get 2
          local.get 3
          local.get 1
          select
          i32.store offset=8
        end
        local.get 0
        i32.load
        local.set 3
        local.get 0
        i32.load offset=4
        local.set 2
        i32.const 2
        global.set 1
        local.get 0
        local.get 2
        local.get 3
        local.get 3
        local.get 2
        i32.const 3136
        i32.load
        call_indirect (type 0)
        i32.const 0
        i32.gt_s
        local.tee 1
        select
        i32.store
        local.get 0
        local.get 3
        local.get 2
        local.get 1
        select
        i32.store offset=4
        return
      end
      local.get 0
      i32.const 0
      local.get 1
      i32.const 1
      i32.sub
      i32.const 0
      call 12
      return
    end
    i32.const 33
    local.get 1
    i32.clz
    i32.sub
    local.tee 10
    i32.const 2
    i32.shl
    local.tee 9
    i32.const 1
    i32.shl
    local.tee 3
    i32.const 1073741820
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    global.get 0
    i32.const 4
    i32.add
    local.tee 13
    local.get 3
    i32.const 19
    i32.add
    i32.const -16
    i32.and
    i32.const 4
    i32.sub
    local.tee 8
    i32.add
    local.tee 7
    memory.size
    local.tee 4
    i32.const 16
    i32.shl
    i32.const 15
    i32.add
    i32.const -16
    i32.and
    local.tee 3
    i32.gt_u
    if  ;; label = @1
      local.get 4
      local.get 7
      local.get 3
      i32.sub
      i32.const 65535
      i32.add
      i32.const -65536
      i32.and
      i32.const 16
      i32.shr_u
      local.tee 3
      local.get 3
      local.get 4
      i32.lt_s
      select
      memory.grow
      i32.const 0
      i32.lt_s
      if  ;; label = @2
        local.get 3
        memory.grow
        i32.const 0
        i32.lt_s
        if  ;; label = @3
          unreachable
        end
      end
    end
    global.get 0
    local.get 7
    global.set 0
    local.get 8
    i32.store
    loop  ;; label = @1
      local.get 5
      local.get 10
      i32.lt_u
      if  ;; label = @2
        local.get 13
        local.get 5
        i32.const 2
        i32.shl
        i32.add
        i32.const -1
        i32.store
        local.get 5
        i32.const 1
        i32.add
        local.set 5
        br 1 (;@1;)
      end
    end
    local.get 1
    i32.const 2
    i32.shl
    local.tee 3
    i32.const 1073741820
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    global.get 0
    i32.const 4
    i32.add
    local.tee 10
    local.get 3
    i32.const 19
    i32.add
    i32.const -16
    i32.and
    i32.const 4
    i32.sub
    local.tee 7
    i32.add
    local.tee 5
    memory.size
    local.tee 4
    i32.const 16
    i32.shl
    i32.const 15
    i32.add
    i32.const -16
    i32.and
    local.tee 3
    i32.gt_u
    if  ;; label = @1
      local.get 4
      local.get 5
      local.get 3
      i32.sub
      i32.const 65535
      i32.add
      i32.const -65536
      i32.and
      i32.const 16
      i32.shr_u
      local.tee 3
      local.get 3
      local.get 4
      i32.lt_s
      select
      memory.grow
      i32.const 0
      i32.lt_s
      if  ;; label = @2
        local.get 3
        memory.grow
        i32.const 0
        i32.lt_s
        if  ;; label = @3
          unreachable
        end
      end
    end
    global.get 0
    local.get 5
    global.set 0
    local.get 7
    i32.store
    local.get 0
    i32.const 0
    local.get 1
    i32.const 1
    i32.sub
    local.tee 12
    call 17
    local.tee 1
    i32.const 1
    i32.add
    local.tee 3
    i32.const 32
    i32.lt_s
    if  ;; label = @1
      local.get 0
      i32.const 0
      i32.const 31
      local.get 12
      local.get 12
      i32.const 31
      i32.ge_s
      select
      local.tee 1
      local.get 3
      call 12
    end
    local.get 9
    local.get 13
    i32.add
    local.set 9
    loop  ;; label = @1
      local.get 1
      local.get 12
      i32.lt_s
      if  ;; label = @2
        local.get 0
        local.get 1
        i32.const 1
        i32.add
        local.tee 4
        local.get 12
        call 17
        local.tee 5
        local.get 4
        i32.sub
        i32.const 1
        i32.add
        local.tee 7
        i32.const 32
        i32.lt_s
        if  ;; label = @3
          local.get 0
          local.get 4
          local.get 12
          local.get 4
          i32.const 31
          i32.add
          local.tee 3
          local.get 3
          local.get 12
          i32.gt_s
          select
          local.tee 5
          local.get 7
          call 12
        end
        local.get 2
        local.get 4
        i32.add
        i64.extend_i32_u
        i64.const 30
        i64.shl
        local.get 12
        i32.const 1
        i32.add
        i64.extend_i32_u
        local.tee 14
        i64.div_u
        local.get 4
        local.get 5
        i32.add
        i32.const 1
        i32.add
        i64.extend_i32_u
        i64.const 30
        i64.shl
        local.get 14
        i64.div_u
        i64.xor
        i32.wrap_i64
        i32.clz
        local.set 3
        loop  ;; label = @3
          local.get 3
          local.get 6
          i32.lt_u
          if  ;; label = @4
            local.get 6
            i32.const 2
            i32.shl
            local.tee 11
            local.get 13
            i32.add
            local.tee 8
            i32.load
            local.tee 7
            i32.const -1
            i32.ne
            if  ;; label = @5
              local.get 0
              local.get 7
              local.get 9
              local.get 11
              i32.add
              i32.load
              i32.const 1
              i32.add
              local.get 1
              local.get 10
              call 16
              local.get 8
              i32.const -1
              i32.store
              local.get 7
              local.set 2
            end
            local.get 6
            i32.const 1
            i32.sub
            local.set 6
            br 1 (;@3;)
          end
        end
        local.get 3
        i32.const 2
        i32.shl
        local.tee 6
        local.get 13
        i32.add
        local.get 2
        i32.store
        local.get 6
        local.get 9
        i32.add
        local.get 1
        i32.store
        local.get 4
        local.set 2
        local.get 5
        local.set 1
        local.get 3
        local.set 6
        br 1 (;@1;)
      end
    end
    loop  ;; label = @1
      local.get 6
      if  ;; label = @2
        local.get 6
        i32.const 2
        i32.shl
        local.tee 2
        local.get 13
        i32.add
        i32.load
        local.tee 1
        i32.const -1
        i32.ne
        if  ;; label = @3
          local.get 0
          local.get 1
          local.get 2
          local.get 9
          i32.add
          i32.load
          i32.const 1
          i32.add
          local.get 12
          local.get 10
          call 16
        end
        local.get 6
        i32.const 1
        i32.sub
        local.set 6
        br 1 (;@1;)
      end
    end
    local.get 10
    i32.const 15
    i32.and
    i32.const 1
    local.get 10
    select
    if  ;; label = @1
      unreachable
    end
    global.get 0
    local.get 10
    local.get 10
    i32.const 4
    i32.sub
    local.tee 0
    i32.load
    i32.add
    i32.eq
    if  ;; label = @1
      local.get 0
      global.set 0
    end
    local.get 13
    i32.const 15
    i32.and
    i32.const 1
    local.get 13
    select
    if  ;; label = @1
      unreachable
    end
    global.get 0
    local.get 13
    local.get 13
    i32.const 4
    i32.sub
    local.tee 0
    i32.load
    i32.add
    i32.eq
    if  ;; label = @1
      local.get 0
      global.set 0
    end)
  (func (;21;) (type 0) (param i32 i32) (result i32)
    (local i32 i32 i32 i32 i32)
    local.get 1
    i32.eqz
    local.get 0
    i32.eqz
    local.get 0
    local.get 1
    i32.eq
    i32.or
    i32.or
    if  ;; label = @1
      i32.const 0
      return
    end
    local.get 0
    i32.const 20
    i32.sub
    i32.load offset=16
    i32.const 1
    i32.shr_u
    local.tee 4
    local.get 1
    i32.const 20
    i32.sub
    i32.load offset=16
    i32.const 1
    i32.shr_u
    local.tee 5
    i32.or
    i32.eqz
    if  ;; label = @1
      i32.const 0
      return
    end
    local.get 4
    i32.eqz
    if  ;; label = @1
      i32.const -1
      return
    end
    local.get 5
    i32.eqz
    if  ;; label = @1
      i32.const 1
      return
    end
    block (result i32)  ;; label = @1
      local.get 4
      local.get 5
      local.get 4
      local.get 5
      i32.lt_s
      select
      local.tee 2
      i32.const 4
      i32.ge_u
      if (result i32)  ;; label = @2
        local.get 0
        i32.const 7
        i32.and
        local.get 1
        i32.const 7
        i32.and
        i32.or
      else
        i32.const 1
      end
      i32.eqz
      if  ;; label = @2
        loop  ;; label = @3
          local.get 0
          i64.load
          local.get 1
          i64.load
          i64.eq
          if  ;; label = @4
            local.get 0
            i32.const 8
            i32.add
            local.set 0
            local.get 1
            i32.const 8
            i32.add
            local.set 1
            local.get 2
            i32.const 4
            i32.sub
            local.tee 2
            i32.const 4
            i32.ge_u
            br_if 1 (;@3;)
          end
        end
      end
      loop  ;; label = @2
        local.get 2
        local.tee 3
        i32.const 1
        i32.sub
        local.set 2
        local.get 3
        if  ;; label = @3
          local.get 0
          i32.load16_u
          local.tee 3
          local.get 1
          i32.load16_u
          local.tee 6
          i32.ne
          if  ;; label = @4
            local.get 3
            local.get 6
            i32.sub
            br 3 (;@1;)
          end
          local.get 0
          i32.const 2
          i32.add
          local.set 0
          local.get 1
          i32.const 2
          i32.add
          local.set 1
          br 1 (;@2;)
        end
      end
      i32.const 0
    end
    local.tee 0
    local.get 4
    local.get 5
    i32.sub
    local.get 0
    select)
  (func (;22;) (type 9) (param i64) (result i32)
    (local i32 i32 i32 i32 i32 i32)
    local.get 0
    i64.eqz
    if  ;; label = @1
      i32.const 1248
      return
    end
    i64.const 0
    local.get 0
    i64.sub
    local.get 0
    local.get 0
    i64.const 63
    i64.shr_u
    i32.wrap_i64
    i32.const 1
    i32.shl
    local.tee 2
    select
    local.tee 0
    i64.const 4294967295
    i64.le_u
    if  ;; label = @1
      local.get 0
      i32.wrap_i64
      local.tee 1
      i32.const 100000
      i32.lt_u
      if (result i32)  ;; label = @2
        local.get 1
        i32.const 100
        i32.lt_u
        if (result i32)  ;; label = @3
          local.get 1
          i32.const 10
          i32.ge_u
          i32.const 1
          i32.add
        else
          local.get 1
          i32.const 10000
          i32.ge_u
          i32.const 3
          i32.add
          local.get 1
          i32.const 1000
          i32.ge_u
          i32.add
        end
      else
        local.get 1
        i32.const 10000000
        i32.lt_u
        if (result i32)  ;; label = @3
          local.get 1
          i32.const 1000000
          i32.ge_u
          i32.const 6
          i32.add
        else
          local.get 1
          i32.const 1000000000
          i32.ge_u
          i32.const 8
          i32.add
          local.get 1
          i32.const 100000000
          i32.ge_u
          i32.add
        end
      end
      local.tee 4
      i32.const 1
      i32.shl
      local.get 2
      i32.add
      i32.const 2
      call 6
      local.tee 3
      local.get 2
      i32.add
      local.get 1
      local.get 4
      call 13
    else
      local.get 0
      i64.const 1000000000000000
      i64.lt_u
      if (result i32)  ;; label = @2
        local.get 0
        i64.const 1000000000000
        i64.lt_u
        if (result i32)  ;; label = @3
          local.get 0
          i64.const 100000000000
          i64.ge_u
          i32.const 10
          i32.add
          local.get 0
          i64.const 10000000000
          i64.ge_u
          i32.add
        else
          local.get 0
          i64.const 100000000000000
          i64.ge_u
          i32.const 13
          i32.add
          local.get 0
          i64.const 10000000000000
          i64.ge_u
          i32.add
        end
      else
        local.get 0
        i64.const 100000000000000000
        i64.lt_u
        if (result i32)  ;; label = @3
          local.get 0
          i64.const 10000000000000000
          i64.ge_u
          i32.const 16
          i32.add
        else
          local.get 0
          i64.const -8446744073709551616
          i64.ge_u
          i32.const 18
          i32.add
          local.get 0
          i64.const 1000000000000000000
          i64.ge_u
          i32.add
        end
      end
      local.tee 1
      i32.const 1
      i32.shl
      local.get 2
      i32.add
      i32.const 2
      call 6
      local.tee 3
      local.get 2
      i32.add
      local.set 5
      loop  ;; label = @2
        local.get 0
        i64.const 100000000
        i64.ge_u
        if  ;; label = @3
          local.get 5
          local.get 1
          i32.const 4
          i32.sub
          local.tee 1
          i32.const 1
          i32.shl
          i32.add
          local.get 0
          local.get 0
          i64.const 100000000
          i64.div_u
          local.tee 0
          i64.const 100000000
          i64.mul
          i64.sub
          i32.wrap_i64
          local.tee 4
          i32.const 10000
          i32.rem_u
          local.tee 6
          i32.const 100
          i32.div_u
          i32.const 2
          i32.shl
          i32.const 1260
          i32.add
          i64.load32_u
          local.get 6
          i32.const 100
          i32.rem_u
          i32.const 2
          i32.shl
          i32.const 1260
          i32.add
          i64.load32_u
          i64.const 32
          i64.shl
          i64.or
          i64.store
          local.get 5
          local.get 1
          i32.const 4
          i32.sub
          local.tee 1
          i32.const 1
          i32.shl
          i32.add
          local.get 4
          i32.const 10000
          i32.div_u
          local.tee 4
          i32.const 100
          i32.div_u
          i32.const 2
          i32.shl
          i32.const 1260
          i32.add
          i64.load32_u
          local.get 4
          i32.const 100
          i32.rem_u
          i32.const 2
          i32.shl
          i32.const 1260
          i32.add
          i64.load32_u
          i64.const 32
          i64.shl
          i64.or
          i64.store
          br 1 (;@2;)
        end
      end
      local.get 5
      local.get 0
      i32.wrap_i64
      local.get 1
      call 13
    end
    local.get 2
    if  ;; label = @1
      local.get 3
      i32.const 45
      i32.store16
    end
    local.get 3)
  (func (;23;) (type 4) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i64 i64)
    call 0
    i32.const 65536
    i32.gt_s
    if  ;; label = @1
      i32.const 1
      i32.const 1056
      call 8
    end
    call 0
    local.set 2
    i32.const 12
    i32.const 4
    call 6
    local.tee 4
    i32.eqz
    if  ;; label = @1
      i32.const 12
      i32.const 3
      call 6
      local.set 4
    end
    local.get 4
    i32.const 0
    i32.store
    local.get 4
    i32.const 0
    i32.store offset=4
    local.get 4
    i32.const 0
    i32.store offset=8
    local.get 2
    i32.const 1073741820
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    local.get 2
    i32.const 1
    call 6
    local.tee 0
    i32.const 0
    local.get 2
    memory.fill
    local.get 4
    local.get 0
    i32.store
    local.get 4
    local.get 0
    i32.store offset=4
    local.get 4
    local.get 2
    i32.store offset=8
    local.get 4
    i32.load offset=4
    i32.const 0
    local.get 4
    i32.load offset=8
    call 3
    local.get 4
    i32.load offset=8
    i32.ne
    if  ;; label = @1
      unreachable
    end
    i32.const 24
    i32.const 5
    call 6
    local.tee 11
    i32.const 16
    call 11
    i32.store
    local.get 11
    i32.const 3
    i32.store offset=4
    local.get 11
    i32.const 96
    call 11
    i32.store offset=8
    local.get 11
    i32.const 4
    i32.store offset=12
    local.get 11
    i32.const 0
    i32.store offset=16
    local.get 11
    i32.const 0
    i32.store offset=20
    loop  ;; label = @1
      local.get 4
      i32.load offset=8
      local.tee 2
      local.get 1
      i32.gt_s
      if  ;; label = @2
        local.get 13
        i32.const 1
        i32.add
        local.set 13
        local.get 1
        local.set 0
        block  ;; label = @3
          loop  ;; label = @4
            local.get 0
            local.get 2
            i32.lt_s
            if  ;; label = @5
              local.get 0
              local.get 4
              i32.load offset=8
              i32.ge_u
              if  ;; label = @6
                unreachable
              end
              local.get 0
              local.get 4
              i32.load offset=4
              i32.add
              i32.load8_u
              i32.const 10
              i32.eq
              br_if 2 (;@3;)
              local.get 0
              i32.const 1
              i32.add
              local.set 0
              br 1 (;@4;)
            end
          end
          i32.const -1
          local.set 0
        end
        local.get 0
        i32.const 0
        i32.lt_s
        if (result i32)  ;; label = @3
          local.get 4
          i32.load offset=8
        else
          local.get 0
        end
        local.set 3
        local.get 1
        local.set 0
        block  ;; label = @3
          loop  ;; label = @4
            local.get 0
            local.get 3
            i32.lt_s
            if  ;; label = @5
              local.get 0
              local.get 4
              i32.load offset=8
              i32.ge_u
              if  ;; label = @6
                unreachable
              end
              local.get 0
              local.get 4
              i32.load offset=4
              i32.add
              i32.load8_u
              i32.const 59
              i32.eq
              br_if 2 (;@3;)
              local.get 0
              i32.const 1
              i32.add
              local.set 0
              br 1 (;@4;)
            end
          end
          i32.const -1
          local.set 0
        end
        local.get 0
        local.tee 1
        i32.const 0
        i32.lt_s
        if  ;; label = @3
          i32.const -1
          local.set 0
        else
          local.get 1
          i32.const 1
          i32.add
          local.set 0
          block  ;; label = @4
            loop  ;; label = @5
              local.get 0
              local.get 3
              i32.lt_s
              if  ;; label = @6
                local.get 0
                local.get 4
                i32.load offset=8
                i32.ge_u
                if  ;; label = @7
                  unreachable
                end
                local.get 0
                local.get 4
                i32.load offset=4
                i32.add
                i32.load8_u
                i32.const 59
                i32.eq
                br_if 2 (;@4;)
                local.get 0
                i32.const 1
                i32.add
                local.set 0
                br 1 (;@5;)
              end
            end
            i32.const -1
            local.set 0
          end
        end
        local.get 0
        local.tee 2
        i32.const 0
        i32.lt_s
        if  ;; label = @3
          i32.const 2
          i32.const 1216
          local.get 13
          call 7
          call 5
          i32.const 2864
          call 5
          i32.const 1120
          call 5
          call 8
        end
        local.get 2
        local.get 1
        i32.const 1
        i32.add
        local.tee 1
        i32.sub
        i32.const 3
        i32.ne
        if  ;; label = @3
          i32.const 3
          i32.const 1216
          local.get 13
          call 7
          call 5
          i32.const 2864
          call 5
          i32.const 2896
          call 5
          call 8
        end
        local.get 1
        local.set 0
        loop  ;; label = @3
          local.get 0
          local.get 2
          i32.lt_s
          if  ;; label = @4
            local.get 0
            local.get 4
            i32.load offset=8
            i32.ge_u
            if  ;; label = @5
              unreachable
            end
            local.get 0
            local.get 4
            i32.load offset=4
            i32.add
            i32.load8_u
            i32.const 65
            i32.lt_u
            if (result i32)  ;; label = @5
              i32.const 1
            else
              local.get 0
              local.get 4
              i32.load offset=8
              i32.ge_u
              if  ;; label = @6
                unreachable
              end
              local.get 0
              local.get 4
              i32.load offset=4
              i32.add
              i32.load8_u
              i32.const 90
              i32.gt_u
            end
            if  ;; label = @5
              i32.const 3
              i32.const 1216
              local.get 13
              call 7
              call 5
              i32.const 2864
              call 5
              i32.const 2896
              call 5
              call 8
            end
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            br 1 (;@3;)
          end
        end
        local.get 1
        local.get 4
        i32.load offset=8
        i32.ge_u
        if  ;; label = @3
          unreachable
        end
        local.get 1
        local.get 4
        i32.load offset=4
        i32.add
        i32.load8_u
        i32.const 1
        global.set 1
        call 14
        local.get 1
        i32.const 1
        i32.add
        local.tee 0
        local.get 4
        i32.load offset=8
        i32.ge_u
        if  ;; label = @3
          unreachable
        end
        local.get 0
        local.get 4
        i32.load offset=4
        i32.add
        i32.load8_u
        i32.const 1
        global.set 1
        call 14
        call 5
        local.set 5
        local.get 1
        i32.const 2
        i32.add
        local.tee 0
        local.get 4
        i32.load offset=8
        i32.ge_u
        if  ;; label = @3
          unreachable
        end
        local.get 0
        local.get 4
        i32.load offset=4
        i32.add
        i32.load8_u
        local.set 0
        i32.const 1
        global.set 1
        local.get 11
        local.get 5
        local.get 0
        call 14
        call 5
        local.tee 6
        local.get 6
        call 9
        call 10
        if (result i64)  ;; label = @3
          local.get 11
          local.get 6
          local.get 6
          call 9
          call 10
          local.tee 0
          i32.eqz
          if  ;; label = @4
            unreachable
          end
          local.get 0
          i64.load offset=8
        else
          i64.const 0
        end
        local.get 2
        i32.const 1
        i32.add
        local.tee 0
        local.get 3
        i32.lt_s
        local.tee 1
        if  ;; label = @3
          local.get 0
          local.get 4
          i32.load offset=8
          i32.ge_u
          if  ;; label = @4
            unreachable
          end
          local.get 0
          local.get 4
          i32.load offset=4
          i32.add
          i32.load8_u
          i32.const 45
          i32.eq
          local.set 1
        end
        local.get 3
        local.get 0
        i32.const 1
        i32.add
        local.get 0
        local.get 1
        select
        local.tee 0
        i32.eq
        local.get 3
        local.get 0
        i32.sub
        i32.const 15
        i32.gt_s
        i32.or
        if  ;; label = @3
          i32.const 4
          i32.const 1216
          local.get 13
          call 7
          call 5
          i32.const 2864
          call 5
          i32.const 2992
          call 5
          call 8
        end
        i64.const 0
        local.set 16
        loop  ;; label = @3
          local.get 0
          local.get 3
          i32.lt_s
          if  ;; label = @4
            local.get 0
            local.get 4
            i32.load offset=8
            i32.ge_u
            if  ;; label = @5
              unreachable
            end
            local.get 0
            local.get 4
            i32.load offset=4
            i32.add
            i32.load8_u
            i32.const 48
            i32.lt_u
            if (result i32)  ;; label = @5
              i32.const 1
            else
              local.get 0
              local.get 4
              i32.load offset=8
              i32.ge_u
              if  ;; label = @6
                unreachable
              end
              local.get 0
              local.get 4
              i32.load offset=4
              i32.add
              i32.load8_u
              i32.const 57
              i32.gt_u
            end
            if  ;; label = @5
              i32.const 4
              i32.const 1216
              local.get 13
              call 7
              call 5
              i32.const 2864
              call 5
              i32.const 3072
              call 5
              call 8
            end
            local.get 0
            local.get 4
            i32.load offset=8
            i32.ge_u
            if  ;; label = @5
              unreachable
            end
            local.get 0
            local.get 4
            i32.load offset=4
            i32.add
            i32.load8_u
            i32.const 48
            i32.sub
            i32.const 255
            i32.and
            i64.extend_i32_u
            local.get 16
            i64.const 10
            i64.mul
            i64.add
            local.set 16
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            br 1 (;@3;)
          end
        end
        i64.const 0
        local.get 16
        i64.sub
        local.get 16
        local.get 1
        select
        i64.add
        local.set 15
        local.get 11
        local.get 6
        local.get 6
        call 9
        local.tee 10
        call 10
        local.tee 0
        if  ;; label = @3
          local.get 0
          local.get 15
          i64.store offset=8
        else
          local.get 11
          i32.load offset=12
          local.tee 0
          local.get 11
          i32.load offset=16
          i32.eq
          if  ;; label = @4
            local.get 11
            i32.load offset=20
            local.get 0
            i32.const 3
            i32.mul
            i32.const 4
            i32.div_s
            i32.lt_s
            if (result i32)  ;; label = @5
              local.get 11
              i32.load offset=4
            else
              local.get 11
              i32.load offset=4
              i32.const 1
              i32.shl
              i32.const 1
              i32.or
            end
            local.tee 9
            i32.const 1
            i32.add
            local.tee 0
            i32.const 2
            i32.shl
            call 11
            local.set 5
            local.get 0
            i32.const 3
            i32.shl
            i32.const 3
            i32.div_s
            local.tee 8
            i32.const 24
            i32.mul
            call 11
            local.set 0
            local.get 11
            i32.load offset=8
            local.tee 14
            local.get 11
            i32.load offset=16
            i32.const 24
            i32.mul
            i32.add
            local.set 7
            local.get 0
            local.set 1
            loop  ;; label = @5
              local.get 7
              local.get 14
              i32.ne
              if  ;; label = @6
                local.get 14
                i32.load offset=16
                i32.const 1
                i32.and
                i32.eqz
                if  ;; label = @7
                  local.get 1
                  local.get 14
                  i32.load
                  local.tee 2
                  i32.store
                  local.get 1
                  local.get 14
                  i64.load offset=8
                  i64.store offset=8
                  local.get 1
                  local.get 5
                  local.get 2
                  call 9
                  local.get 9
                  i32.and
                  i32.const 2
                  i32.shl
                  i32.add
                  local.tee 2
                  i32.load
                  i32.store offset=16
                  local.get 2
                  local.get 1
                  i32.store
                  local.get 1
                  i32.const 24
                  i32.add
                  local.set 1
                end
                local.get 14
                i32.const 24
                i32.add
                local.set 14
                br 1 (;@5;)
              end
            end
            local.get 11
            local.get 5
            i32.store
            local.get 11
            local.get 9
            i32.store offset=4
            local.get 11
            local.get 0
            i32.store offset=8
            local.get 11
            local.get 8
            i32.store offset=12
            local.get 11
            local.get 11
            i32.load offset=20
            i32.store offset=16
          end
          local.get 11
          i32.load offset=8
          local.get 11
          local.get 11
          i32.load offset=16
          local.tee 0
          i32.const 1
          i32.add
          i32.store offset=16
          local.get 0
          i32.const 24
          i32.mul
          i32.add
          local.tee 1
          local.get 6
          i32.store
          local.get 1
          local.get 15
          i64.store offset=8
          local.get 11
          local.get 11
          i32.load offset=20
          i32.const 1
          i32.add
          i32.store offset=20
          local.get 1
          local.get 11
          i32.load
          local.get 10
          local.get 11
          i32.load offset=4
          i32.and
          i32.const 2
          i32.shl
          i32.add
          local.tee 0
          i32.load
          i32.store offset=16
          local.get 0
          local.get 1
          i32.store
        end
        local.get 3
        i32.const 1
        i32.add
        local.set 1
        br 1 (;@1;)
      end
    end
    local.get 11
    i32.load offset=8
    local.set 6
    local.get 11
    i32.load offset=16
    local.set 5
    i32.const 16
    i32.const 6
    call 6
    local.tee 4
    i32.const 0
    i32.store
    local.get 4
    i32.const 0
    i32.store offset=4
    local.get 4
    i32.const 0
    i32.store offset=8
    local.get 4
    i32.const 0
    i32.store offset=12
    local.get 5
    i32.const 268435455
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    i32.const 8
    local.get 5
    local.get 5
    i32.const 8
    i32.le_u
    select
    i32.const 2
    i32.shl
    local.tee 1
    i32.const 1
    call 6
    local.tee 0
    i32.const 0
    local.get 1
    memory.fill
    local.get 4
    local.get 0
    i32.store
    local.get 4
    local.get 0
    i32.store offset=4
    local.get 4
    local.get 1
    i32.store offset=8
    local.get 4
    local.get 5
    i32.store offset=12
    i32.const 0
    local.set 0
    loop  ;; label = @1
      local.get 5
      local.get 12
      i32.gt_s
      if  ;; label = @2
        local.get 6
        local.get 12
        i32.const 24
        i32.mul
        i32.add
        local.tee 1
        i32.load offset=16
        i32.const 1
        i32.and
        i32.eqz
        if  ;; label = @3
          local.get 1
          i32.load
          local.set 3
          local.get 0
          local.tee 1
          i32.const 1
          i32.add
          local.set 0
          local.get 1
          local.get 4
          i32.load offset=12
          i32.ge_u
          if  ;; label = @4
            local.get 1
            i32.const 0
            i32.lt_s
            if  ;; label = @5
              unreachable
            end
            local.get 4
            local.get 1
            i32.const 1
            i32.add
            local.tee 2
            i32.const 1
            call 18
            local.get 4
            local.get 2
            i32.store offset=12
          end
          local.get 4
          i32.load offset=4
          local.get 1
          i32.const 2
          i32.shl
          i32.add
          local.get 3
          i32.store
        end
        local.get 12
        i32.const 1
        i32.add
        local.set 12
        br 1 (;@1;)
      end
    end
    local.get 4
    local.get 0
    i32.const 0
    call 18
    local.get 4
    local.get 0
    i32.store offset=12
    i32.const 0
    global.set 1
    local.get 4
    i32.load offset=4
    local.get 4
    i32.load offset=12
    call 20
    i32.const 3168
    local.get 13
    call 7
    call 5
    i32.const 3216
    call 5
    local.set 0
    i32.const 0
    local.set 3
    loop  ;; label = @1
      local.get 3
      local.get 4
      i32.load offset=12
      i32.lt_s
      if  ;; label = @2
        local.get 3
        i32.const 0
        i32.gt_s
        if  ;; label = @3
          local.get 0
          i32.const 3264
          call 5
          local.set 0
        end
        local.get 3
        local.get 4
        i32.load offset=12
        i32.ge_u
        if  ;; label = @3
          unreachable
        end
        local.get 4
        i32.load offset=4
        local.get 3
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.tee 1
        i32.eqz
        if  ;; label = @3
          unreachable
        end
        i32.const 3296
        local.get 1
        call 5
        i32.const 3344
        call 5
        local.set 2
        local.get 3
        local.get 4
        i32.load offset=12
        i32.ge_u
        if  ;; label = @3
          unreachable
        end
        local.get 4
        i32.load offset=4
        local.get 3
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.tee 1
        i32.eqz
        if  ;; label = @3
          unreachable
        end
        local.get 11
        local.get 1
        local.get 1
        call 9
        call 10
        local.tee 1
        i32.eqz
        if  ;; label = @3
          unreachable
        end
        local.get 0
        local.get 2
        local.get 1
        i64.load offset=8
        call 22
        call 5
        i32.const 3392
        call 5
        call 5
        local.set 0
        local.get 3
        i32.const 1
        i32.add
        local.set 3
        br 1 (;@1;)
      end
    end
    i32.const 3424
    local.get 13
    call 7
    call 5
    i32.const 3456
    call 5
    local.get 4
    i32.load offset=12
    call 7
    call 5
    i32.const 3504
    call 5
    local.set 1
    i32.const 1
    global.set 1
    i32.const 2
    local.get 1
    call 15
    local.tee 1
    local.get 1
    i32.const 20
    i32.sub
    i32.load offset=16
    call 2
    drop
    local.get 0
    i32.const 3552
    call 5
    i32.const 1
    global.set 1
    call 15
    local.tee 0
    local.get 0
    i32.const 20
    i32.sub
    i32.load offset=16
    call 1
    drop
    i32.const 0)
  (func (;24;) (type 4) (result i32)
    i32.const 1)
  (table (;0;) 2 2 funcref)
  (memory (;0;) 1)
  (global (;0;) (mut i32) (i32.const 0))
  (global (;1;) (mut i32) (i32.const 0))
  (global (;2;) (mut i32) (i32.const 0))
  (export "fp_abi_version" (func 24))
  (export "fp_run" (func 23))
  (export "memory" (memory 0))
  (export "_initialize" (func 19))
  (elem (;0;) (i32.const 1) func 21)
  (data (;0;) (i32.const 1036) "<")
  (data (;1;) (i32.const 1048) "\02\00\00\00*\00\00\00m\00o\00r\00e\00 \00t\00h\00a\00n\00 \006\005\005\003\006\00 \00b\00y\00t\00e\00s")
  (data (;2;) (i32.const 1100) "\5c")
  (data (;3;) (i32.const 1112) "\02\00\00\00@\00\00\00i\00t\00e\00m\00;\00c\00u\00r\00r\00e\00n\00c\00y\00;\00a\00m\00o\00u\00n\00t\00 \00i\00s\00 \00e\00x\00p\00e\00c\00t\00e\00d")
  (data (;4;) (i32.const 1196) "\1c")
  (data (;5;) (i32.const 1208) "\02\00\00\00\0a\00\00\00l\00i\00n\00e\00 ")
  (data (;6;) (i32.const 1228) "\1c")
  (data (;7;) (i32.const 1240) "\02\00\00\00\02\00\00\000")
  (data (;8;) (i32.const 1260) "0\000\000\001\000\002\000\003\000\004\000\005\000\006\000\007\000\008\000\009\001\000\001\001\001\002\001\003\001\004\001\005\001\006\001\007\001\008\001\009\002\000\002\001\002\002\002\003\002\004\002\005\002\006\002\007\002\008\002\009\003\000\003\001\003\002\003\003\003\004\003\005\003\006\003\007\003\008\003\009\004\000\004\001\004\002\004\003\004\004\004\005\004\006\004\007\004\008\004\009\005\000\005\001\005\002\005\003\005\004\005\005\005\006\005\007\005\008\005\009\006\000\006\001\006\002\006\003\006\004\006\005\006\006\006\007\006\008\006\009\007\000\007\001\007\002\007\003\007\004\007\005\007\006\007\007\007\008\007\009\008\000\008\001\008\002\008\003\008\004\008\005\008\006\008\007\008\008\008\009\009\000\009\001\009\002\009\003\009\004\009\005\009\006\009\007\009\008\009\009")
  (data (;9;) (i32.const 1660) "\1c\04")
  (data (;10;) (i32.const 1672) "\02\00\00\00\00\04\00\000\000\000\001\000\002\000\003\000\004\000\005\000\006\000\007\000\008\000\009\000\00a\000\00b\000\00c\000\00d\000\00e\000\00f\001\000\001\001\001\002\001\003\001\004\001\005\001\006\001\007\001\008\001\009\001\00a\001\00b\001\00c\001\00d\001\00e\001\00f\002\000\002\001\002\002\002\003\002\004\002\005\002\006\002\007\002\008\002\009\002\00a\002\00b\002\00c\002\00d\002\00e\002\00f\003\000\003\001\003\002\003\003\003\004\003\005\003\006\003\007\003\008\003\009\003\00a\003\00b\003\00c\003\00d\003\00e\003\00f\004\000\004\001\004\002\004\003\004\004\004\005\004\006\004\007\004\008\004\009\004\00a\004\00b\004\00c\004\00d\004\00e\004\00f\005\000\005\001\005\002\005\003\005\004\005\005\005\006\005\007\005\008\005\009\005\00a\005\00b\005\00c\005\00d\005\00e\005\00f\006\000\006\001\006\002\006\003\006\004\006\005\006\006\006\007\006\008\006\009\006\00a\006\00b\006\00c\006\00d\006\00e\006\00f\007\000\007\001\007\002\007\003\007\004\007\005\007\006\007\007\007\008\007\009\007\00a\007\00b\007\00c\007\00d\007\00e\007\00f\008\000\008\001\008\002\008\003\008\004\008\005\008\006\008\007\008\008\008\009\008\00a\008\00b\008\00c\008\00d\008\00e\008\00f\009\000\009\001\009\002\009\003\009\004\009\005\009\006\009\007\009\008\009\009\009\00a\009\00b\009\00c\009\00d\009\00e\009\00f\00a\000\00a\001\00a\002\00a\003\00a\004\00a\005\00a\006\00a\007\00a\008\00a\009\00a\00a\00a\00b\00a\00c\00a\00d\00a\00e\00a\00f\00b\000\00b\001\00b\002\00b\003\00b\004\00b\005\00b\006\00b\007\00b\008\00b\009\00b\00a\00b\00b\00b\00c\00b\00d\00b\00e\00b\00f\00c\000\00c\001\00c\002\00c\003\00c\004\00c\005\00c\006\00c\007\00c\008\00c\009\00c\00a\00c\00b\00c\00c\00c\00d\00c\00e\00c\00f\00d\000\00d\001\00d\002\00d\003\00d\004\00d\005\00d\006\00d\007\00d\008\00d\009\00d\00a\00d\00b\00d\00c\00d\00d\00d\00e\00d\00f\00e\000\00e\001\00e\002\00e\003\00e\004\00e\005\00e\006\00e\007\00e\008\00e\009\00e\00a\00e\00b\00e\00c\00e\00d\00e\00e\00e\00f\00f\000\00f\001\00f\002\00f\003\00f\004\00f\005\00f\006\00f\007\00f\008\00f\009\00f\00a\00f\00b\00f\00c\00f\00d\00f\00e\00f\00f")
  (data (;11;) (i32.const 2716) "\5c")
  (data (;12;) (i32.const 2728) "\02\00\00\00H\00\00\000\001\002\003\004\005\006\007\008\009\00a\00b\00c\00d\00e\00f\00g\00h\00i\00j\00k\00l\00m\00n\00o\00p\00q\00r\00s\00t\00u\00v\00w\00x\00y\00z")
  (data (;13;) (i32.const 2812) "\1c")
  (data (;14;) (i32.const 2824) "\02")
  (data (;15;) (i32.const 2844) "\1c")
  (data (;16;) (i32.const 2856) "\02\00\00\00\04\00\00\00:\00 ")
  (data (;17;) (i32.const 2876) "\5c")
  (data (;18;) (i32.const 2888) "\02\00\00\00D\00\00\00t\00h\00r\00e\00e\00 \00c\00a\00p\00i\00t\00a\00l\00 \00l\00e\00t\00t\00e\00r\00s\00 \00a\00r\00e\00 \00e\00x\00p\00e\00c\00t\00e\00d")
  (data (;19;) (i32.const 2972) "L")
  (data (;20;) (i32.const 2984) "\02\00\00\006\00\00\001\00 \00t\00o\00 \001\005\00 \00d\00i\00g\00i\00t\00s\00 \00a\00r\00e\00 \00e\00x\00p\00e\00c\00t\00e\00d")
  (data (;21;) (i32.const 3052) "<")
  (data (;22;) (i32.const 3064) "\02\00\00\00,\00\00\00a\00n\00 \00i\00n\00t\00e\00g\00e\00r\00 \00i\00s\00 \00e\00x\00p\00e\00c\00t\00e\00d")
  (data (;23;) (i32.const 3116) "\1c")
  (data (;24;) (i32.const 3128) "\07\00\00\00\08\00\00\00\01")
  (data (;25;) (i32.const 3148) ",")
  (data (;26;) (i32.const 3160) "\02\00\00\00\12\00\00\00{\00\22\00l\00i\00n\00e\00s\00\22\00:")
  (data (;27;) (i32.const 3196) ",")
  (data (;28;) (i32.const 3208) "\02\00\00\00\16\00\00\00,\00\22\00t\00o\00t\00a\00l\00s\00\22\00:\00[")
  (data (;29;) (i32.const 3244) "\1c")
  (data (;30;) (i32.const 3256) "\02\00\00\00\02\00\00\00,")
  (data (;31;) (i32.const 3276) ",")
  (data (;32;) (i32.const 3288) "\02\00\00\00\1a\00\00\00{\00\22\00c\00u\00r\00r\00e\00n\00c\00y\00\22\00:\00\22")
  (data (;33;) (i32.const 3324) ",")
  (data (;34;) (i32.const 3336) "\02\00\00\00\14\00\00\00\22\00,\00\22\00m\00i\00n\00o\00r\00\22\00:")
  (data (;35;) (i32.const 3372) "\1c")
  (data (;36;) (i32.const 3384) "\02\00\00\00\02\00\00\00}")
  (data (;37;) (i32.const 3404) "\1c")
  (data (;38;) (i32.const 3416) "\02\00\00\00\0c\00\00\00a\00d\00d\00e\00d\00 ")
  (data (;39;) (i32.const 3436) ",")
  (data (;40;) (i32.const 3448) "\02\00\00\00\14\00\00\00 \00l\00i\00n\00e\00s\00 \00i\00n\00 ")
  (data (;41;) (i32.const 3484) ",")
  (data (;42;) (i32.const 3496) "\02\00\00\00\16\00\00\00 \00c\00u\00r\00r\00e\00n\00c\00i\00e\00s")
  (data (;43;) (i32.const 3532) "\1c")
  (data (;44;) (i32.const 3544) "\02\00\00\00\04\00\00\00]\00}"))
