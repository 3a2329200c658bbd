(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (type (;2;) (func (param i32 i32 i32) (result i32)))
  (type (;3;) (func (param i32 i32 i32)))
  (type (;4;) (func (result i32)))
  (type (;5;) (func (param i32)))
  (type (;6;) (func (param i32 i32) (result i64)))
  (type (;7;) (func (param i32) (result i64)))
  (type (;8;) (func))
  (type (;9;) (func (param i64) (result i32)))
  (type (;10;) (func (param i32 i32 i32 i32) (result i32)))
  (import "flowpilot" "input_read" (func (;0;) (type 2)))
  (import "flowpilot" "buffer_size" (func (;1;) (type 0)))
  (import "app" "document" (func (;2;) (type 6)))
  (import "flowpilot_random" "fill" (func (;3;) (type 1)))
  (import "flowpilot" "input_size" (func (;4;) (type 4)))
  (import "flowpilot_clock" "now" (func (;5;) (type 7)))
  (import "flowpilot" "buffer_free" (func (;6;) (type 0)))
  (import "flowpilot" "output_write" (func (;7;) (type 1)))
  (import "flowpilot_log" "write" (func (;8;) (type 2)))
  (import "flowpilot" "fail" (func (;9;) (type 3)))
  (import "flowpilot" "buffer_read" (func (;10;) (type 10)))
  (func (;11;) (type 1) (param i32 i32) (result i32)
    (local i32 i32 i32 i32)
    i32.const 2768
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
      call 13
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
  (func (;12;) (type 0) (param i32) (result i32)
    (local i32 i32 i32)
    local.get 0
    i32.eqz
    if  ;; label = @1
      i32.const 1152
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
    call 13
    local.tee 1
    local.get 0
    i32.add
    local.get 3
    local.get 2
    call 15
    local.get 0
    if  ;; label = @1
      local.get 1
      i32.const 45
      i32.store16
    end
    local.get 1)
  (func (;13;) (type 1) (param i32 i32) (result i32)
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
    global.get 1
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
    global.get 1
    local.get 4
    global.set 1
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
  (func (;14;) (type 5) (param i32)
    local.get 0
    i32.const 2800
    call 11
    i32.const 1
    global.set 2
    call 17
    local.tee 0
    local.get 0
    i32.const 20
    i32.sub
    i32.load offset=16
    call 7
    drop)
  (func (;15;) (type 3) (param i32 i32 i32)
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
        i32.const 1164
        i32.add
        i64.load32_u
        local.get 3
        i32.const 100
        i32.rem_u
        i32.const 2
        i32.shl
        i32.const 1164
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
      i32.const 1164
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
      i32.const 1164
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
  (func (;16;) (type 0) (param i32) (result i32)
    (local i32 i32)
    i32.const 12
    i32.const 4
    call 13
    local.tee 1
    i32.eqz
    if  ;; label = @1
      i32.const 12
      i32.const 3
      call 13
      local.set 1
    end
    local.get 1
    i32.const 0
    i32.store
    local.get 1
    i32.const 0
    i32.store offset=4
    local.get 1
    i32.const 0
    i32.store offset=8
    local.get 0
    i32.const 1073741820
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    local.get 0
    i32.const 1
    call 13
    local.tee 2
    i32.const 0
    local.get 0
    memory.fill
    local.get 1
    local.get 2
    i32.store
    local.get 1
    local.get 2
    i32.store offset=4
    local.get 1
    local.get 0
    i32.store offset=8
    local.get 1)
  (func (;17;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        global.get 2
        i32.const 1
        i32.sub
        br_table 1 (;@1;) 1 (;@1;) 1 (;@1;) 0 (;@2;)
      end
      unreachable
    end
    local.get 0
    local.tee 1
    local.get 1
    i32.const 20
    i32.sub
    i32.load offset=16
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
    call 13
    local.set 2
    local.get 0
    local.tee 1
    i32.const 20
    i32.sub
    i32.load offset=16
    i32.const -2
    i32.and
    local.get 1
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
  (func (;18;) (type 1) (param i32 i32) (result i32)
    (local i32)
    local.get 1
    i32.const 255
    i32.and
    local.tee 2
    i32.const 10
    i32.lt_u
    if  ;; label = @1
      local.get 0
      local.get 2
      i32.const 48
      i32.or
      i32.store16
      i32.const 1
      return
    end
    local.get 1
    i32.const 255
    i32.and
    local.set 1
    i32.const 3
    local.get 1
    i32.const 10
    i32.ge_u
    i32.const 1
    i32.add
    local.get 1
    i32.const 100
    i32.ge_u
    select
    local.set 2
    local.get 0
    local.get 1
    local.get 2
    call 15
    local.get 2)
  (func (;19;) (type 0) (param i32) (result i32)
    (local i32 i32)
    local.get 0
    i32.load offset=4
    call 1
    local.tee 1
    i32.const 0
    local.get 1
    i32.const 0
    i32.ge_s
    select
    call 16
    local.tee 1
    i32.load offset=8
    local.tee 2
    i32.const 0
    i32.gt_s
    if (result i32)  ;; label = @1
      local.get 0
      i32.load offset=4
      local.get 1
      i32.load offset=4
      i32.const 0
      local.get 2
      call 10
      local.get 1
      i32.load offset=8
      i32.ne
    else
      i32.const 0
    end
    if  ;; label = @1
      unreachable
    end
    local.get 1)
  (func (;20;) (type 8)
    global.get 3
    if  ;; label = @1
      return
    end
    i32.const 1
    global.set 3
    call 4
    global.set 0
    i32.const 2988
    global.set 1)
  (func (;21;) (type 1) (param i32 i32) (result i32)
    (local i32 i32 i32 i32 i32)
    local.get 1
    i32.const 1
    i32.sub
    local.tee 1
    i32.const 0
    i32.lt_s
    if  ;; label = @1
      i32.const 2768
      return
    end
    local.get 1
    i32.eqz
    if  ;; label = @1
      local.get 0
      i32.load8_u
      local.tee 0
      if (result i32)  ;; label = @2
        local.get 0
        i32.const 100000
        i32.lt_u
        if (result i32)  ;; label = @3
          local.get 0
          i32.const 100
          i32.lt_u
          if (result i32)  ;; label = @4
            local.get 0
            i32.const 10
            i32.ge_u
            i32.const 1
            i32.add
          else
            local.get 0
            i32.const 10000
            i32.ge_u
            i32.const 3
            i32.add
            local.get 0
            i32.const 1000
            i32.ge_u
            i32.add
          end
        else
          local.get 0
          i32.const 10000000
          i32.lt_u
          if (result i32)  ;; label = @4
            local.get 0
            i32.const 1000000
            i32.ge_u
            i32.const 6
            i32.add
          else
            local.get 0
            i32.const 1000000000
            i32.ge_u
            i32.const 8
            i32.add
            local.get 0
            i32.const 100000000
            i32.ge_u
            i32.add
          end
        end
        local.tee 1
        i32.const 1
        i32.shl
        i32.const 2
        call 13
        local.tee 2
        local.get 0
        local.get 1
        call 15
        local.get 2
      else
        i32.const 1152
      end
      return
    end
    i32.const 2828
    i32.load
    i32.const 1
    i32.shr_u
    local.tee 4
    i32.const 10
    i32.add
    local.get 1
    i32.mul
    i32.const 10
    i32.add
    local.tee 5
    i32.const 1
    i32.shl
    i32.const 2
    call 13
    local.set 6
    loop  ;; label = @1
      local.get 1
      local.get 3
      i32.gt_s
      if  ;; label = @2
        local.get 6
        local.get 2
        i32.const 1
        i32.shl
        i32.add
        local.get 0
        local.get 3
        i32.add
        i32.load8_u
        call 18
        local.get 2
        i32.add
        local.set 2
        local.get 4
        if  ;; label = @3
          local.get 6
          local.get 2
          i32.const 1
          i32.shl
          i32.add
          i32.const 2832
          local.get 4
          i32.const 1
          i32.shl
          memory.copy
          local.get 2
          local.get 4
          i32.add
          local.set 2
        end
        local.get 3
        i32.const 1
        i32.add
        local.set 3
        br 1 (;@1;)
      end
    end
    local.get 5
    local.get 6
    local.get 2
    i32.const 1
    i32.shl
    i32.add
    local.get 0
    local.get 1
    i32.add
    i32.load8_u
    call 18
    local.get 2
    i32.add
    local.tee 0
    i32.gt_s
    if  ;; label = @1
      local.get 0
      i32.const 0
      local.get 0
      i32.const 0
      i32.gt_s
      select
      local.tee 0
      local.get 6
      i32.const 20
      i32.sub
      i32.load offset=16
      i32.const 1
      i32.shr_u
      local.tee 1
      local.get 0
      local.get 1
      i32.lt_s
      select
      local.tee 0
      i32.const 0
      local.get 0
      i32.const 0
      i32.le_s
      select
      i32.const 1
      i32.shl
      local.set 2
      block (result i32)  ;; label = @2
        i32.const 2768
        local.get 0
        i32.const 0
        local.get 0
        i32.const 0
        i32.ge_s
        select
        i32.const 1
        i32.shl
        local.tee 0
        local.get 2
        i32.sub
        local.tee 3
        i32.eqz
        br_if 0 (;@2;)
        drop
        local.get 6
        local.get 2
        i32.eqz
        local.get 0
        local.get 1
        i32.const 1
        i32.shl
        i32.eq
        i32.and
        br_if 0 (;@2;)
        drop
        local.get 3
        i32.const 2
        call 13
        local.tee 0
        local.get 2
        local.get 6
        i32.add
        local.get 3
        memory.copy
        local.get 0
      end
      return
    end
    local.get 6)
  (func (;22;) (type 9) (param i64) (result i32)
    (local i32 i32 i32 i32 i32 i32)
    local.get 0
    i64.eqz
    if  ;; label = @1
      i32.const 1152
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
      call 13
      local.tee 3
      local.get 2
      i32.add
      local.get 1
      local.get 4
      call 15
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
      call 13
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
          i32.const 1164
          i32.add
          i64.load32_u
          local.get 6
          i32.const 100
          i32.rem_u
          i32.const 2
          i32.shl
          i32.const 1164
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
          i32.const 1164
          i32.add
          i64.load32_u
          local.get 4
          i32.const 100
          i32.rem_u
          i32.const 2
          i32.shl
          i32.const 1164
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
      call 15
    end
    local.get 2
    if  ;; label = @1
      local.get 3
      i32.const 45
      i32.store16
    end
    local.get 3)
  (func (;23;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    local.get 0
    i32.const 20
    i32.sub
    i32.load offset=16
    local.tee 1
    local.get 0
    i32.add
    local.tee 3
    local.get 0
    i32.lt_u
    if  ;; label = @1
      unreachable
    end
    local.get 1
    i32.const 1
    i32.shl
    i32.const 2
    call 13
    local.tee 4
    local.set 2
    loop  ;; label = @1
      local.get 0
      local.get 3
      i32.lt_u
      if  ;; label = @2
        block  ;; label = @3
          local.get 0
          i32.load8_u
          local.set 1
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 1
          i32.const 128
          i32.and
          if  ;; label = @4
            local.get 0
            local.get 3
            i32.eq
            br_if 1 (;@3;)
            local.get 0
            i32.load8_u
            i32.const 63
            i32.and
            local.set 5
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 1
            i32.const 224
            i32.and
            i32.const 192
            i32.eq
            if  ;; label = @5
              local.get 2
              local.get 1
              i32.const 31
              i32.and
              i32.const 6
              i32.shl
              local.get 5
              i32.or
              i32.store16
            else
              local.get 0
              local.get 3
              i32.eq
              br_if 2 (;@3;)
              local.get 0
              i32.load8_u
              i32.const 63
              i32.and
              local.set 6
              local.get 0
              i32.const 1
              i32.add
              local.set 0
              local.get 1
              i32.const 240
              i32.and
              i32.const 224
              i32.eq
              if  ;; label = @6
                local.get 1
                i32.const 15
                i32.and
                i32.const 12
                i32.shl
                local.get 5
                i32.const 6
                i32.shl
                i32.or
                local.get 6
                i32.or
                local.set 1
              else
                local.get 0
                local.get 3
                i32.eq
                br_if 3 (;@3;)
                local.get 0
                i32.load8_u
                i32.const 63
                i32.and
                local.get 1
                i32.const 7
                i32.and
                i32.const 18
                i32.shl
                local.get 5
                i32.const 12
                i32.shl
                i32.or
                local.get 6
                i32.const 6
                i32.shl
                i32.or
                i32.or
                local.set 1
                local.get 0
                i32.const 1
                i32.add
                local.set 0
              end
              local.get 1
              i32.const 65536
              i32.lt_u
              if  ;; label = @6
                local.get 2
                local.get 1
                i32.store16
              else
                local.get 2
                local.get 1
                i32.const 65536
                i32.sub
                local.tee 1
                i32.const 10
                i32.shr_u
                i32.const 55296
                i32.or
                local.get 1
                i32.const 1023
                i32.and
                i32.const 56320
                i32.or
                i32.const 16
                i32.shl
                i32.or
                i32.store
                local.get 2
                i32.const 2
                i32.add
                local.set 2
              end
            end
          else
            local.get 2
            local.get 1
            i32.store16
          end
          local.get 2
          i32.const 2
          i32.add
          local.set 2
          br 2 (;@1;)
        end
      end
    end
    local.get 2
    local.get 4
    i32.sub
    local.tee 2
    i32.const 1073741804
    i32.gt_u
    if  ;; label = @1
      unreachable
    end
    local.get 4
    i32.const 16
    i32.sub
    local.tee 0
    i32.const 15
    i32.and
    i32.const 1
    local.get 0
    select
    if  ;; label = @1
      unreachable
    end
    global.get 1
    local.get 0
    i32.const 4
    i32.sub
    local.tee 1
    i32.load
    local.tee 3
    local.get 0
    i32.add
    i32.eq
    local.set 4
    local.get 2
    i32.const 16
    i32.add
    local.tee 5
    i32.const 19
    i32.add
    i32.const -16
    i32.and
    i32.const 4
    i32.sub
    local.set 6
    local.get 3
    local.get 5
    i32.lt_u
    if  ;; label = @1
      local.get 4
      if  ;; label = @2
        local.get 5
        i32.const 1073741820
        i32.gt_u
        if  ;; label = @3
          unreachable
        end
        local.get 0
        local.get 6
        i32.add
        local.tee 3
        memory.size
        local.tee 4
        i32.const 16
        i32.shl
        i32.const 15
        i32.add
        i32.const -16
        i32.and
        local.tee 5
        i32.gt_u
        if  ;; label = @3
          local.get 4
          local.get 3
          local.get 5
          i32.sub
          i32.const 65535
          i32.add
          i32.const -65536
          i32.and
          i32.const 16
          i32.shr_u
          local.tee 5
          local.get 4
          local.get 5
          i32.gt_s
          select
          memory.grow
          i32.const 0
          i32.lt_s
          if  ;; label = @4
            local.get 5
            memory.grow
            i32.const 0
            i32.lt_s
            if  ;; label = @5
              unreachable
            end
          end
        end
        local.get 3
        global.set 1
        local.get 1
        local.get 6
        i32.store
      else
        local.get 6
        local.get 3
        i32.const 1
        i32.shl
        local.tee 1
        local.get 1
        local.get 6
        i32.lt_u
        select
        local.tee 4
        i32.const 1073741820
        i32.gt_u
        if  ;; label = @3
          unreachable
        end
        global.get 1
        i32.const 4
        i32.add
        local.tee 1
        local.get 4
        i32.const 19
        i32.add
        i32.const -16
        i32.and
        i32.const 4
        i32.sub
        local.tee 4
        i32.add
        local.tee 5
        memory.size
        local.tee 6
        i32.const 16
        i32.shl
        i32.const 15
        i32.add
        i32.const -16
        i32.and
        local.tee 7
        i32.gt_u
        if  ;; label = @3
          local.get 6
          local.get 5
          local.get 7
          i32.sub
          i32.const 65535
          i32.add
          i32.const -65536
          i32.and
          i32.const 16
          i32.shr_u
          local.tee 7
          local.get 6
          local.get 7
          i32.gt_s
          select
          memory.grow
          i32.const 0
          i32.lt_s
          if  ;; label = @4
            local.get 7
            memory.grow
            i32.const 0
            i32.lt_s
            if  ;; label = @5
              unreachable
            end
          end
        end
        global.get 1
        local.get 5
        global.set 1
        local.get 4
        i32.store
        local.get 1
        local.get 0
        local.get 3
        memory.copy
        local.get 1
        local.set 0
      end
    else
      local.get 4
      if  ;; label = @2
        local.get 0
        local.get 6
        i32.add
        global.set 1
        local.get 1
        local.get 6
        i32.store
      end
    end
    local.get 0
    i32.const 4
    i32.sub
    local.get 2
    i32.store offset=16
    local.get 0
    i32.const 16
    i32.add)
  (func (;24;) (type 2) (param i32 i32 i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    i32.const 0
    i32.ne)
  (func (;25;) (type 4) (result i32)
    (local i32 i32 i32 i32 i32 i32 i64)
    call 4
    call 16
    local.tee 2
    i32.load offset=4
    i32.const 0
    local.get 2
    i32.load offset=8
    call 0
    local.get 2
    i32.load offset=8
    i32.ne
    if  ;; label = @1
      unreachable
    end
    local.get 2
    i32.load offset=8
    local.tee 1
    i32.const 1
    i32.eq
    if  ;; label = @1
      local.get 1
      i32.eqz
      if  ;; label = @2
        unreachable
      end
      local.get 2
      i32.load offset=4
      i32.load8_u
      i32.const 1
      global.set 2
      i32.const 1056
      call 17
      local.tee 0
      local.get 0
      i32.const 20
      i32.sub
      i32.load offset=16
      call 9
      unreachable
    end
    global.get 0
    call 12
    i32.const 2736
    call 11
    local.get 2
    i32.load offset=8
    call 12
    call 11
    call 14
    i32.const 4
    call 16
    local.tee 1
    i32.load offset=4
    i32.const 2
    local.get 1
    i32.load offset=8
    call 0
    call 12
    i32.const 2736
    call 11
    local.get 1
    i32.load offset=4
    local.get 1
    i32.load offset=8
    call 21
    call 11
    call 14
    local.get 1
    i32.load offset=4
    i32.const 1000
    local.get 1
    i32.load offset=8
    call 0
    call 12
    call 14
    i32.const 1
    global.set 2
    i32.const 3
    i32.const 2864
    call 17
    local.tee 1
    local.get 1
    i32.const 20
    i32.sub
    i32.load offset=16
    call 8
    call 12
    call 14
    i32.const 0
    call 5
    call 22
    call 14
    i32.const 2912
    i32.const 2944
    i32.const 1
    call 5
    i64.const 0
    i64.ge_s
    select
    call 14
    i32.const 8
    call 16
    local.tee 3
    i32.load offset=4
    local.get 3
    i32.load offset=8
    call 3
    call 12
    i32.const 2736
    call 11
    local.get 3
    i32.load offset=4
    local.set 5
    local.get 3
    i32.load offset=8
    local.set 1
    i32.const 2912
    i32.const 2944
    block (result i32)  ;; label = @1
      loop  ;; label = @2
        local.get 0
        local.get 1
        i32.lt_s
        if  ;; label = @3
          local.get 0
          local.get 5
          i32.add
          i32.load8_u
          local.set 4
          i32.const 3
          global.set 2
          i32.const 1
          local.get 4
          local.get 0
          local.get 3
          i32.const 2976
          i32.load
          call_indirect (type 2)
          br_if 2 (;@1;)
          drop
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          br 1 (;@2;)
        end
      end
      i32.const 0
    end
    select
    call 11
    call 14
    i32.const 65537
    call 16
    local.tee 0
    i32.load offset=4
    local.get 0
    i32.load offset=8
    call 3
    call 12
    call 14
    local.get 2
    i32.load offset=4
    local.get 2
    i32.load offset=8
    call 2
    local.set 6
    i32.const 8
    i32.const 6
    call 13
    local.tee 0
    local.get 6
    i64.const 32
    i64.shr_s
    i64.store32
    local.get 0
    local.get 6
    i64.store32 offset=4
    local.get 0
    i32.load
    call 12
    i32.const 2736
    call 11
    local.get 0
    i32.load offset=4
    call 1
    call 12
    call 11
    i32.const 2736
    call 11
    local.get 0
    call 19
    i32.load
    call 23
    call 11
    call 14
    local.get 0
    i32.load offset=4
    call 6
    call 12
    i32.const 2736
    call 11
    local.get 0
    i32.load offset=4
    call 1
    call 12
    call 11
    i32.const 2736
    call 11
    local.get 0
    i32.load offset=4
    call 6
    call 12
    call 11
    call 14
    local.get 2
    i32.load offset=4
    i32.const 0
    call 2
    local.set 6
    i32.const 8
    i32.const 6
    call 13
    local.tee 0
    local.get 6
    i64.const 32
    i64.shr_s
    i64.store32
    local.get 0
    local.get 6
    i64.store32 offset=4
    local.get 0
    i32.load
    call 12
    i32.const 2736
    call 11
    local.get 0
    call 19
    i32.load offset=8
    call 12
    call 11
    call 14
    i32.const 0)
  (table (;0;) 2 2 funcref)
  (memory (;0;) 1)
  (global (;0;) (mut i32) (i32.const 0))
  (global (;1;) (mut i32) (i32.const 0))
  (global (;2;) (mut i32) (i32.const 0))
  (global (;3;) (mut i32) (i32.const 0))
  (export "fp_run" (func 25))
  (export "memory" (memory 0))
  (export "_initialize" (func 20))
  (elem (;0;) (i32.const 1) func 24)
  (data (;0;) (i32.const 1036) "\5c")
  (data (;1;) (i32.const 1048) "\02\00\00\00D\00\00\00f\00a\00i\00l\00e\00d\00 \00a\00s\00 \00a\00s\00k\00e\00d\00,\00 \00w\00i\00t\00h\00 \00a\00n\00 \00u\00m\00l\00a\00u\00t\00:\00 \00\fc")
  (data (;2;) (i32.const 1132) "\1c")
  (data (;3;) (i32.const 1144) "\02\00\00\00\02\00\00\000")
  (data (;4;) (i32.const 1164) "0\000\000\001\000\002\000\003\000\004\000\005\000\006\000\007\000\008\000\009\001\000\001\001\001\002\001\003\001\004\001\005\001\006\001\007\001\008\001\009\002\000\002\001\002\002\002\003\002\004\002\005\002\006\002\007\002\008\002\009\003\000\003\001\003\002\003\003\003\004\003\005\003\006\003\007\003\008\003\009\004\000\004\001\004\002\004\003\004\004\004\005\004\006\004\007\004\008\004\009\005\000\005\001\005\002\005\003\005\004\005\005\005\006\005\007\005\008\005\009\006\000\006\001\006\002\006\003\006\004\006\005\006\006\006\007\006\008\006\009\007\000\007\001\007\002\007\003\007\004\007\005\007\006\007\007\007\008\007\009\008\000\008\001\008\002\008\003\008\004\008\005\008\006\008\007\008\008\008\009\009\000\009\001\009\002\009\003\009\004\009\005\009\006\009\007\009\008\009\009")
  (data (;5;) (i32.const 1564) "\1c\04")
  (data (;6;) (i32.const 1576) "\02\00\00\00\00\04\00\000\000\000\001\000\002\000\003\000\004\000\005\000\006\000\007\000\008\000\009\000\00a\000\00b\000\00c\000\00d\000\00e\000\00f\001\000\001\001\001\002\001\003\001\004\001\005\001\006\001\007\001\008\001\009\001\00a\001\00b\001\00c\001\00d\001\00e\001\00f\002\000\002\001\002\002\002\003\002\004\002\005\002\006\002\007\002\008\002\009\002\00a\002\00b\002\00c\002\00d\002\00e\002\00f\003\000\003\001\003\002\003\003\003\004\003\005\003\006\003\007\003\008\003\009\003\00a\003\00b\003\00c\003\00d\003\00e\003\00f\004\000\004\001\004\002\004\003\004\004\004\005\004\006\004\007\004\008\004\009\004\00a\004\00b\004\00c\004\00d\004\00e\004\00f\005\000\005\001\005\002\005\003\005\004\005\005\005\006\005\007\005\008\005\009\005\00a\005\00b\005\00c\005\00d\005\00e\005\00f\006\000\006\001\006\002\006\003\006\004\006\005\006\006\006\007\006\008\006\009\006\00a\006\00b\006\00c\006\00d\006\00e\006\00f\007\000\007\001\007\002\007\003\007\004\007\005\007\006\007\007\007\008\007\009\007\00a\007\00b\007\00c\007\00d\007\00e\007\00f\008\000\008\001\008\002\008\003\008\004\008\005\008\006\008\007\008\008\008\009\008\00a\008\00b\008\00c\008\00d\008\00e\008\00f\009\000\009\001\009\002\009\003\009\004\009\005\009\006\009\007\009\008\009\009\009\00a\009\00b\009\00c\009\00d\009\00e\009\00f\00a\000\00a\001\00a\002\00a\003\00a\004\00a\005\00a\006\00a\007\00a\008\00a\009\00a\00a\00a\00b\00a\00c\00a\00d\00a\00e\00a\00f\00b\000\00b\001\00b\002\00b\003\00b\004\00b\005\00b\006\00b\007\00b\008\00b\009\00b\00a\00b\00b\00b\00c\00b\00d\00b\00e\00b\00f\00c\000\00c\001\00c\002\00c\003\00c\004\00c\005\00c\006\00c\007\00c\008\00c\009\00c\00a\00c\00b\00c\00c\00c\00d\00c\00e\00c\00f\00d\000\00d\001\00d\002\00d\003\00d\004\00d\005\00d\006\00d\007\00d\008\00d\009\00d\00a\00d\00b\00d\00c\00d\00d\00d\00e\00d\00f\00e\000\00e\001\00e\002\00e\003\00e\004\00e\005\00e\006\00e\007\00e\008\00e\009\00e\00a\00e\00b\00e\00c\00e\00d\00e\00e\00e\00f\00f\000\00f\001\00f\002\00f\003\00f\004\00f\005\00f\006\00f\007\00f\008\00f\009\00f\00a\00f\00b\00f\00c\00f\00d\00f\00e\00f\00f")
  (data (;7;) (i32.const 2620) "\5c")
  (data (;8;) (i32.const 2632) "\02\00\00\00H\00\00\000\001\002\003\004\005\006\007\008\009\00a\00b\00c\00d\00e\00f\00g\00h\00i\00j\00k\00l\00m\00n\00o\00p\00q\00r\00s\00t\00u\00v\00w\00x\00y\00z")
  (data (;9;) (i32.const 2716) "\1c")
  (data (;10;) (i32.const 2728) "\02\00\00\00\02\00\00\00 ")
  (data (;11;) (i32.const 2748) "\1c")
  (data (;12;) (i32.const 2760) "\02")
  (data (;13;) (i32.const 2780) "\1c")
  (data (;14;) (i32.const 2792) "\02\00\00\00\02\00\00\00\0a")
  (data (;15;) (i32.const 2812) "\1c")
  (data (;16;) (i32.const 2824) "\02\00\00\00\02\00\00\00,")
  (data (;17;) (i32.const 2844) ",")
  (data (;18;) (i32.const 2856) "\02\00\00\00\12\00\00\00a\00 \00l\00i\00n\00e\00:\00 \00\fc")
  (data (;19;) (i32.const 2892) "\1c")
  (data (;20;) (i32.const 2904) "\02\00\00\00\08\00\00\00t\00r\00u\00e")
  (data (;21;) (i32.const 2924) "\1c")
  (data (;22;) (i32.const 2936) "\02\00\00\00\0a\00\00\00f\00a\00l\00s\00e")
  (data (;23;) (i32.const 2956) "\1c")
  (data (;24;) (i32.const 2968) "\05\00\00\00\08\00\00\00\01"))
