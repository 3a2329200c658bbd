(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (func (;0;) (type 0)
    (local i32 i32)
    i32.const 1
    local.set 0
    i32.const -1048576
    local.set 1
    loop  ;; label = @1
      local.get 1
      i32.const 1114368
      i32.add
      local.get 0
      i32.const 1664525
      i32.mul
      i32.const 1013904223
      i32.add
      local.tee 0
      i32.const 24
      i32.shr_u
      i32.store8
      local.get 1
      i32.const 1114369
      i32.add
      local.get 0
      i32.const 1664525
      i32.mul
      i32.const 1013904223
      i32.add
      local.tee 0
      i32.const 24
      i32.shr_u
      i32.store8
      local.get 1
      i32.const 1114370
      i32.add
      local.get 0
      i32.const 1664525
      i32.mul
      i32.const 1013904223
      i32.add
      local.tee 0
      i32.const 24
      i32.shr_u
      i32.store8
      local.get 1
      i32.const 1114371
      i32.add
      local.get 0
      i32.const 1664525
      i32.mul
      i32.const 1013904223
      i32.add
      local.tee 0
      i32.const 24
      i32.shr_u
      i32.store8
      local.get 1
      i32.const 4
      i32.add
      local.tee 1
      br_if 0 (;@1;)
    end)
  (func (;1;) (type 1) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 256
    i32.sub
    local.tee 0
    global.set 0
    local.get 0
    i32.const 4
    i32.or
    local.set 1
    i32.const 1541459225
    local.set 2
    i32.const 528734635
    local.set 3
    i32.const -1694144372
    local.set 4
    i32.const 1359893119
    local.set 5
    i32.const -1521486534
    local.set 6
    i32.const 1013904242
    local.set 7
    i32.const -1150833019
    local.set 8
    i32.const 1779033703
    local.set 9
    i32.const 0
    local.set 10
    loop (result i32)  ;; label = @1
      i32.const 0
      local.set 11
      loop (result i32)  ;; label = @2
        i32.const 0
        local.set 12
        loop  ;; label = @3
          local.get 0
          local.get 12
          i32.add
          local.get 11
          local.get 12
          i32.add
          i32.const 65792
          i32.add
          i32.load
          local.tee 13
          i32.const 24
          i32.shl
          local.get 13
          i32.const 8
          i32.shl
          i32.const 16711680
          i32.and
          i32.or
          local.get 13
          i32.const 8
          i32.shr_u
          i32.const 65280
          i32.and
          local.get 13
          i32.const 24
          i32.shr_u
          i32.or
          i32.or
          i32.store
          local.get 12
          i32.const 4
          i32.add
          local.tee 12
          i32.const 64
          i32.ne
          br_if 0 (;@3;)
        end
        i32.const 0
        local.set 14
        local.get 0
        i32.load
        local.tee 15
        local.set 13
        loop  ;; label = @3
          local.get 0
          local.get 14
          i32.add
          local.tee 12
          i32.const 64
          i32.add
          local.get 12
          i32.const 36
          i32.add
          i32.load
          local.get 13
          i32.add
          local.get 12
          i32.const 4
          i32.add
          i32.load
          local.tee 13
          i32.const 25
          i32.rotl
          local.get 13
          i32.const 14
          i32.rotl
          i32.xor
          local.get 13
          i32.const 3
          i32.shr_u
          i32.xor
          i32.add
          local.get 12
          i32.const 56
          i32.add
          i32.load
          local.tee 12
          i32.const 15
          i32.rotl
          local.get 12
          i32.const 13
          i32.rotl
          i32.xor
          local.get 12
          i32.const 10
          i32.shr_u
          i32.xor
          i32.add
          i32.store
          local.get 13
          local.set 13
          local.get 14
          i32.const 4
          i32.add
          local.tee 14
          i32.const 192
          i32.ne
          br_if 0 (;@3;)
        end
        i32.const 0
        local.set 14
        local.get 2
        local.set 16
        local.get 3
        local.set 17
        local.get 4
        local.set 18
        local.get 5
        local.set 12
        local.get 6
        local.set 19
        local.get 7
        local.set 20
        local.get 8
        local.set 21
        local.get 9
        local.set 13
        loop (result i32)  ;; label = @3
          local.get 13
          i32.const 30
          i32.rotl
          local.get 13
          i32.const 19
          i32.rotl
          i32.xor
          local.get 13
          i32.const 10
          i32.rotl
          i32.xor
          local.get 21
          local.get 20
          i32.xor
          local.get 13
          i32.and
          local.get 21
          local.get 20
          i32.and
          i32.xor
          i32.add
          local.get 16
          local.get 15
          i32.add
          local.get 12
          local.get 18
          i32.and
          i32.add
          local.get 17
          local.get 12
          i32.const -1
          i32.xor
          i32.and
          i32.add
          local.get 12
          i32.const 26
          i32.rotl
          local.get 12
          i32.const 21
          i32.rotl
          i32.xor
          local.get 12
          i32.const 7
          i32.rotl
          i32.xor
          i32.add
          local.get 14
          i32.const 65536
          i32.add
          i32.load
          i32.add
          local.tee 15
          i32.add
          local.set 22
          local.get 15
          local.get 19
          i32.add
          local.set 19
          block  ;; label = @4
            local.get 14
            i32.const 252
            i32.ne
            br_if 0 (;@4;)
            local.get 17
            local.get 2
            i32.add
            local.set 2
            local.get 18
            local.get 3
            i32.add
            local.set 3
            local.get 12
            local.get 4
            i32.add
            local.set 4
            local.get 19
            local.get 5
            i32.add
            local.set 5
            local.get 20
            local.get 6
            i32.add
            local.set 6
            local.get 21
            local.get 7
            i32.add
            local.set 7
            local.get 13
            local.get 8
            i32.add
            local.set 8
            local.get 22
            local.get 9
            i32.add
            local.set 9
            local.get 11
            i32.const 1048512
            i32.lt_u
            local.set 12
            local.get 11
            i32.const 64
            i32.add
            local.set 11
            local.get 12
            br_if 2 (;@2;)
            local.get 10
            i32.const 1
            i32.add
            local.tee 10
            i32.const 64
            i32.ne
            br_if 3 (;@1;)
            local.get 0
            i32.const 256
            i32.add
            global.set 0
            local.get 9
            return
          end
          local.get 1
          local.get 14
          i32.add
          i32.load
          local.set 15
          local.get 14
          i32.const 4
          i32.add
          local.set 14
          local.get 17
          local.set 16
          local.get 18
          local.set 17
          local.get 12
          local.set 18
          local.get 19
          local.set 12
          local.get 20
          local.set 19
          local.get 21
          local.set 20
          local.get 13
          local.set 21
          local.get 22
          local.set 13
          br 0 (;@3;)
        end
      end
    end)
  (table (;0;) 1 1 funcref)
  (memory (;0;) 18)
  (global (;0;) (mut i32) (i32.const 65536))
  (export "memory" (memory 0))
  (export "prepare" (func 0))
  (export "run" (func 1))
  (data (;0;) (i32.const 65536) "\98/\8aB\91D7q\cf\fb\c0\b5\a5\db\b5\e9[\c2V9\f1\11\f1Y\a4\82?\92\d5^\1c\ab\98\aa\07\d8\01[\83\12\be\851$\c3}\0cUt]\ber\fe\b1\de\80\a7\06\dc\9bt\f1\9b\c1\c1i\9b\e4\86G\be\ef\c6\9d\c1\0f\cc\a1\0c$o,\e9-\aa\84tJ\dc\a9\b0\5c\da\88\f9vRQ>\98m\c61\a8\c8'\03\b0\c7\7fY\bf\f3\0b\e0\c6G\91\a7\d5Qc\ca\06g))\14\85\0a\b7'8!\1b.\fcm,M\13\0d8STs\0ae\bb\0ajv.\c9\c2\81\85,r\92\a1\e8\bf\a2Kf\1a\a8p\8bK\c2\a3Ql\c7\19\e8\92\d1$\06\99\d6\855\0e\f4p\a0j\10\16\c1\a4\19\08l7\1eLwH'\b5\bc\b04\b3\0c\1c9J\aa\d8NO\ca\9c[\f3o.h\ee\82\8ftoc\a5x\14x\c8\84\08\02\c7\8c\fa\ff\be\90\eblP\a4\f7\a3\f9\be\f2xq\c6"))
