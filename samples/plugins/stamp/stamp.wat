(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32 i32 i32) (result i32)))
  (type (;2;) (func (param i32) (result i64)))
  (type (;3;) (func (param i32 i32) (result i32)))
  (type (;4;) (func (param i32)))
  (type (;5;) (func (param i64)))
  (import "flowpilot" "input_size" (func (;0;) (type 0)))
  (import "flowpilot" "input_read" (func (;1;) (type 1)))
  (import "flowpilot_clock" "now" (func (;2;) (type 2)))
  (import "flowpilot_random" "fill" (func (;3;) (type 3)))
  (import "flowpilot" "output_write" (func (;4;) (type 3)))
  (func (;5;) (type 0) (result i32)
    (local i32 i32 i32 i32 i32 i64 i64 i64)
    block  ;; label = @1
      block  ;; label = @2
        call 0
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.set 1
        i32.const 1
        local.set 2
        loop  ;; label = @3
          i32.const 65888
          local.get 1
          i32.const 4096
          call 1
          local.tee 3
          i32.const 1
          i32.lt_s
          br_if 2 (;@1;)
          i32.const 0
          local.set 4
          loop  ;; label = @4
            local.get 4
            i32.const 65888
            i32.add
            i32.load8_u
            call 6
            local.get 3
            local.get 4
            i32.const 1
            i32.add
            local.tee 4
            i32.ne
            br_if 0 (;@4;)
          end
          local.get 3
          local.get 1
          i32.add
          local.tee 1
          local.get 0
          i32.lt_u
          br_if 0 (;@3;)
        end
      end
      i32.const 128
      call 6
      local.get 0
      i64.extend_i32_u
      local.set 5
      block  ;; label = @2
        i32.const 0
        i32.load offset=70336
        i32.const 56
        i32.eq
        br_if 0 (;@2;)
        loop  ;; label = @3
          i32.const 0
          call 6
          i32.const 0
          i32.load offset=70336
          i32.const 56
          i32.ne
          br_if 0 (;@3;)
        end
      end
      local.get 5
      i64.const 3
      i64.shl
      local.set 6
      i64.const 56
      local.set 7
      loop  ;; label = @2
        local.get 6
        local.get 7
        i64.shr_u
        i32.wrap_i64
        i32.const 255
        i32.and
        call 6
        local.get 7
        i64.const -8
        i64.add
        local.tee 7
        i64.const -8
        i64.ne
        br_if 0 (;@2;)
      end
      block  ;; label = @2
        i32.const 0
        call 2
        local.tee 7
        i64.const 0
        i64.ge_s
        br_if 0 (;@2;)
        i32.const 2
        return
      end
      i32.const 3
      local.set 2
      i32.const 69984
      i32.const 16
      call 3
      i32.const 16
      i32.ne
      br_if 0 (;@1;)
      i32.const 0
      local.set 4
      i32.const 0
      i32.load offset=70256
      local.set 0
      i32.const 123
      local.set 3
      loop  ;; label = @2
        local.get 0
        local.get 4
        i32.add
        i32.const 70000
        i32.add
        local.get 3
        i32.store8
        local.get 4
        i32.const 65565
        i32.add
        i32.load8_u
        local.set 3
        local.get 4
        i32.const 1
        i32.add
        local.tee 1
        local.set 4
        local.get 1
        i32.const 9
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const 0
      local.set 4
      i32.const 0
      local.get 0
      local.get 1
      i32.add
      i32.store offset=70256
      local.get 5
      call 7
      i32.const 0
      i32.load offset=70256
      local.set 0
      i32.const 44
      local.set 3
      loop  ;; label = @2
        local.get 0
        local.get 4
        i32.add
        i32.const 70000
        i32.add
        local.get 3
        i32.store8
        local.get 4
        i32.const 65586
        i32.add
        i32.load8_u
        local.set 3
        local.get 4
        i32.const 1
        i32.add
        local.tee 1
        local.set 4
        local.get 1
        i32.const 11
        i32.ne
        br_if 0 (;@2;)
      end
      local.get 0
      local.get 1
      i32.add
      local.set 4
      i32.const 0
      local.set 3
      i32.const 0
      local.set 1
      loop  ;; label = @2
        local.get 4
        i32.const 70001
        i32.add
        local.get 1
        i32.const -4
        i32.and
        i32.const 65856
        i32.add
        i32.load
        local.get 3
        i32.const -1
        i32.xor
        i32.const 24
        i32.and
        i32.shr_u
        local.tee 0
        i32.const 15
        i32.and
        i32.const 65539
        i32.add
        i32.load8_u
        i32.store8
        local.get 4
        i32.const 70000
        i32.add
        local.get 0
        i32.const 4
        i32.shr_u
        i32.const 15
        i32.and
        i32.const 65539
        i32.add
        i32.load8_u
        i32.store8
        local.get 3
        i32.const 8
        i32.add
        local.set 3
        local.get 4
        i32.const 2
        i32.add
        local.set 4
        local.get 1
        i32.const 1
        i32.add
        local.tee 1
        i32.const 32
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const 34
      local.set 1
      i32.const 1
      local.set 3
      loop  ;; label = @2
        local.get 4
        i32.const 70000
        i32.add
        local.get 1
        i32.store8
        local.get 4
        i32.const 1
        i32.add
        local.set 4
        local.get 3
        i32.const 65556
        i32.add
        i32.load8_u
        local.set 1
        local.get 3
        i32.const 1
        i32.add
        local.tee 0
        local.set 3
        local.get 0
        i32.const 8
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const 0
      local.set 3
      i32.const 0
      local.get 4
      i32.store offset=70256
      local.get 7
      call 7
      i32.const 0
      i32.load offset=70256
      local.set 0
      i32.const 44
      local.set 4
      loop  ;; label = @2
        local.get 0
        local.get 3
        i32.add
        i32.const 70000
        i32.add
        local.get 4
        i32.store8
        local.get 3
        i32.const 65575
        i32.add
        i32.load8_u
        local.set 4
        local.get 3
        i32.const 1
        i32.add
        local.tee 1
        local.set 3
        local.get 1
        i32.const 10
        i32.ne
        br_if 0 (;@2;)
      end
      local.get 0
      local.get 1
      i32.add
      local.set 4
      i32.const -16
      local.set 3
      loop  ;; label = @2
        local.get 4
        i32.const 70001
        i32.add
        local.get 3
        i32.const 70000
        i32.add
        i32.load8_u
        local.tee 1
        i32.const 15
        i32.and
        i32.const 65539
        i32.add
        i32.load8_u
        i32.store8
        local.get 4
        i32.const 70000
        i32.add
        local.get 1
        i32.const 4
        i32.shr_u
        i32.const 65539
        i32.add
        i32.load8_u
        i32.store8
        local.get 4
        i32.const 2
        i32.add
        local.set 4
        local.get 3
        i32.const 1
        i32.add
        local.tee 1
        local.get 3
        i32.ge_u
        local.set 0
        local.get 1
        local.set 3
        local.get 0
        br_if 0 (;@2;)
      end
      i32.const 34
      local.set 1
      i32.const 1
      local.set 3
      loop  ;; label = @2
        local.get 4
        i32.const 70000
        i32.add
        local.get 1
        i32.store8
        local.get 4
        i32.const 1
        i32.add
        local.set 4
        local.get 3
        i32.const 65536
        i32.add
        i32.load8_u
        local.set 1
        local.get 3
        i32.const 1
        i32.add
        local.tee 0
        local.set 3
        local.get 0
        i32.const 3
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const 0
      local.set 2
      i32.const 0
      local.get 4
      i32.store offset=70256
      i32.const 70000
      local.get 4
      call 4
      drop
    end
    local.get 2)
  (func (;6;) (type 4) (param i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 288
    i32.sub
    local.tee 1
    global.set 0
    i32.const 0
    local.set 2
    i32.const 0
    i32.load offset=70336
    local.tee 3
    i32.const 70272
    i32.add
    local.get 0
    i32.store8
    i32.const 0
    local.get 3
    i32.const 1
    i32.add
    local.tee 0
    i32.store offset=70336
    block  ;; label = @1
      local.get 0
      i32.const 64
      i32.ne
      br_if 0 (;@1;)
      loop  ;; label = @2
        local.get 1
        i32.const 32
        i32.add
        local.get 2
        i32.add
        local.get 2
        i32.const 70272
        i32.add
        i32.load
        local.tee 0
        i32.const 24
        i32.shl
        local.get 0
        i32.const 8
        i32.shl
        i32.const 16711680
        i32.and
        i32.or
        local.get 0
        i32.const 8
        i32.shr_u
        i32.const 65280
        i32.and
        local.get 0
        i32.const 24
        i32.shr_u
        i32.or
        i32.or
        i32.store
        local.get 2
        i32.const 4
        i32.add
        local.tee 2
        i32.const 64
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const 0
      local.set 3
      local.get 1
      i32.load offset=32
      local.tee 4
      local.set 0
      loop  ;; label = @2
        local.get 1
        i32.const 32
        i32.add
        local.get 3
        i32.add
        local.tee 2
        i32.const 64
        i32.add
        local.get 2
        i32.const 36
        i32.add
        i32.load
        local.get 0
        i32.add
        local.get 2
        i32.const 4
        i32.add
        i32.load
        local.tee 0
        i32.const 25
        i32.rotl
        local.get 0
        i32.const 14
        i32.rotl
        i32.xor
        local.get 0
        i32.const 3
        i32.shr_u
        i32.xor
        i32.add
        local.get 2
        i32.const 56
        i32.add
        i32.load
        local.tee 2
        i32.const 15
        i32.rotl
        local.get 2
        i32.const 13
        i32.rotl
        i32.xor
        local.get 2
        i32.const 10
        i32.shr_u
        i32.xor
        i32.add
        i32.store
        local.get 0
        local.set 0
        local.get 3
        i32.const 4
        i32.add
        local.tee 3
        i32.const 192
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const 0
      local.set 2
      loop  ;; label = @2
        local.get 1
        local.get 2
        i32.add
        local.get 2
        i32.const 65856
        i32.add
        i32.load
        i32.store
        local.get 2
        i32.const 4
        i32.add
        local.tee 2
        i32.const 32
        i32.ne
        br_if 0 (;@2;)
      end
      local.get 1
      i32.const 28
      i32.add
      local.set 5
      i32.const 0
      local.set 6
      local.get 1
      i32.load
      local.set 7
      local.get 1
      i32.load offset=16
      local.set 8
      loop  ;; label = @2
        local.get 1
        i32.load offset=8
        local.tee 9
        local.get 1
        i32.load offset=4
        local.tee 10
        i32.xor
        local.set 11
        local.get 7
        i32.const 19
        i32.rotl
        local.set 12
        local.get 1
        i32.load offset=20
        local.get 8
        i32.and
        local.set 13
        local.get 8
        i32.const 7
        i32.rotl
        local.set 14
        local.get 8
        i32.const 21
        i32.rotl
        local.set 15
        local.get 6
        i32.const 2
        i32.shl
        i32.const 65600
        i32.add
        i32.load
        local.set 16
        i32.const 8
        local.set 0
        local.get 1
        i32.load offset=24
        local.set 17
        local.get 1
        i32.load offset=28
        local.set 18
        local.get 5
        local.set 2
        loop  ;; label = @3
          local.get 2
          local.get 2
          i32.const -4
          i32.add
          local.tee 3
          i32.load
          i32.store
          local.get 3
          local.set 2
          local.get 0
          i32.const -1
          i32.add
          local.tee 0
          i32.const 1
          i32.gt_u
          br_if 0 (;@3;)
        end
        local.get 1
        local.get 1
        i32.load offset=16
        local.get 18
        local.get 4
        i32.add
        local.get 8
        i32.const 26
        i32.rotl
        local.get 15
        i32.xor
        local.get 14
        i32.xor
        i32.add
        local.get 13
        i32.add
        local.get 17
        local.get 8
        i32.const -1
        i32.xor
        i32.and
        i32.add
        local.get 16
        i32.add
        local.tee 2
        i32.add
        local.tee 8
        i32.store offset=16
        local.get 1
        local.get 2
        local.get 7
        i32.const 30
        i32.rotl
        local.get 12
        i32.xor
        local.get 7
        i32.const 10
        i32.rotl
        i32.xor
        i32.add
        local.get 11
        local.get 7
        i32.and
        local.get 9
        local.get 10
        i32.and
        i32.xor
        i32.add
        local.tee 7
        i32.store
        block  ;; label = @3
          local.get 6
          i32.const 1
          i32.add
          local.tee 6
          i32.const 64
          i32.ne
          br_if 0 (;@3;)
          i32.const 0
          i32.const 0
          i32.load offset=65856
          local.get 7
          i32.add
          i32.store offset=65856
          i32.const 4
          local.set 2
          loop  ;; label = @4
            local.get 2
            i32.const 65856
            i32.add
            local.tee 0
            local.get 0
            i32.load
            local.get 1
            local.get 2
            i32.add
            i32.load
            i32.add
            i32.store
            local.get 2
            i32.const 4
            i32.add
            local.tee 2
            i32.const 32
            i32.ne
            br_if 0 (;@4;)
          end
          i32.const 0
          i32.const 0
          i32.store offset=70336
          br 2 (;@1;)
        end
        local.get 1
        i32.const 32
        i32.add
        local.get 6
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.set 4
        br 0 (;@2;)
      end
    end
    local.get 1
    i32.const 288
    i32.add
    global.set 0)
  (func (;7;) (type 5) (param i64)
    (local i32 i32 i64 i32)
    global.get 0
    i32.const 32
    i32.sub
    local.set 1
    i32.const 0
    local.set 2
    loop  ;; label = @1
      local.get 1
      local.get 2
      i32.add
      local.get 0
      local.get 0
      i64.const 10
      i64.div_u
      local.tee 3
      i64.const 10
      i64.mul
      i64.sub
      i32.wrap_i64
      i32.const 48
      i32.or
      i32.store8
      local.get 2
      i32.const 1
      i32.add
      local.set 2
      local.get 0
      i64.const 9
      i64.gt_u
      local.set 4
      local.get 3
      local.set 0
      local.get 4
      br_if 0 (;@1;)
    end
    local.get 1
    i32.const -1
    i32.add
    local.set 1
    i32.const 0
    i32.load offset=70256
    local.set 4
    loop  ;; label = @1
      local.get 4
      i32.const 70000
      i32.add
      local.get 1
      local.get 2
      i32.add
      i32.load8_u
      i32.store8
      local.get 4
      i32.const 1
      i32.add
      local.set 4
      local.get 2
      i32.const -1
      i32.add
      local.tee 2
      br_if 0 (;@1;)
    end
    i32.const 0
    local.get 4
    i32.store offset=70256)
  (table (;0;) 1 1 funcref)
  (memory (;0;) 2)
  (global (;0;) (mut i32) (i32.const 65536))
  (export "memory" (memory 0))
  (export "fp_run" (func 5))
  (data (;0;) (i32.const 65536) "\22}\000123456789abcdef\00\22,\22at\22:\00{\22bytes\22:\00,\22nonce\22:\22\00,\22sha256\22:\22\00\00\00\00\98/\8aB\91D7q\cf\fb\c0\b5\a5\db\b5\e9[\c2V9\f1\11\f1Y\a4\82?\92\d5^\1c\ab\98\aa\07\d8\01[\83\12\be\851$\c3}\0cUt]\ber\fe\b1\de\80\a7\06\dc\9bt\f1\9b\c1\c1i\9b\e4\86G\be\ef\c6\9d\c1\0f\cc\a1\0c$o,\e9-\aa\84tJ\dc\a9\b0\5c\da\88\f9vRQ>\98m\c61\a8\c8'\03\b0\c7\7fY\bf\f3\0b\e0\c6G\91\a7\d5Qc\ca\06g))\14\85\0a\b7'8!\1b.\fcm,M\13\0d8STs\0ae\bb\0ajv.\c9\c2\81\85,r\92\a1\e8\bf\a2Kf\1a\a8p\8bK\c2\a3Ql\c7\19\e8\92\d1$\06\99\d6\855\0e\f4p\a0j\10\16\c1\a4\19\08l7\1eLwH'\b5\bc\b04\b3\0c\1c9J\aa\d8NO\ca\9c[\f3o.h\ee\82\8ftoc\a5x\14x\c8\84\08\02\c7\8c\fa\ff\be\90\eblP\a4\f7\a3\f9\be\f2xq\c6")
  (data (;1;) (i32.const 65856) "g\e6\09j\85\aeg\bbr\f3n<:\f5O\a5\7fR\0eQ\8ch\05\9b\ab\d9\83\1f\19\cd\e0["))
