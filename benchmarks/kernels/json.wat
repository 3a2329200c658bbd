(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (type (;2;) (func (param i32)))
  (type (;3;) (func (param i32 i32 i32)))
  (func (;0;) (type 0)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    local.set 0
    i32.const 0
    local.set 1
    i32.const 0
    i32.const 1
    i32.store offset=65552
    i32.const 0
    i32.const 91
    i32.store8 offset=65568
    local.get 0
    i32.const 16
    i32.sub
    local.tee 2
    i32.const 6
    i32.add
    i32.const -4
    i32.add
    local.set 3
    local.get 2
    i32.const 6
    i32.add
    i32.const -1
    i32.add
    local.set 4
    i32.const 1
    local.set 5
    loop  ;; label = @1
      block  ;; label = @2
        local.get 1
        i32.eqz
        br_if 0 (;@2;)
        local.get 5
        i32.const 65569
        i32.add
        i32.const 10
        i32.store8
        local.get 5
        i32.const 65568
        i32.add
        i32.const 44
        i32.store8
        local.get 5
        i32.const 65570
        i32.add
        i32.const 32
        i32.store8
        local.get 5
        i32.const 3
        i32.add
        local.set 5
      end
      local.get 5
      i32.const 65569
      i32.add
      i32.const 34
      i32.store8
      local.get 5
      i32.const 65568
      i32.add
      i32.const 123
      i32.store8
      local.get 5
      i32.const 65570
      i32.add
      i32.const 105
      i32.store8
      local.get 5
      i32.const 65571
      i32.add
      i32.const 100
      i32.store8
      local.get 5
      i32.const 65572
      i32.add
      i32.const 34
      i32.store8
      local.get 5
      i32.const 65573
      i32.add
      i32.const 58
      i32.store8
      local.get 5
      i32.const 65574
      i32.add
      i32.const 32
      i32.store8
      local.get 1
      i32.const 7919
      i32.mul
      local.set 0
      i32.const 0
      local.set 6
      i32.const 1
      local.set 7
      loop  ;; label = @2
        local.get 2
        i32.const 6
        i32.add
        local.get 6
        i32.add
        local.get 0
        local.get 0
        i32.const 10
        i32.div_u
        local.tee 8
        i32.const 10
        i32.mul
        i32.sub
        i32.const 48
        i32.or
        i32.store8
        local.get 7
        local.tee 9
        i32.const 1
        i32.add
        local.set 7
        local.get 6
        i32.const 1
        i32.add
        local.set 6
        local.get 0
        i32.const 9
        i32.gt_u
        local.set 10
        local.get 8
        local.set 0
        local.get 10
        br_if 0 (;@2;)
      end
      local.get 6
      i32.const -1
      i32.add
      local.set 11
      block  ;; label = @2
        block  ;; label = @3
          local.get 6
          i32.const 3
          i32.and
          br_if 0 (;@3;)
          local.get 5
          i32.const 7
          i32.add
          local.set 8
          br 1 (;@2;)
        end
        local.get 4
        local.get 6
        i32.add
        local.set 8
        i32.const 0
        local.set 0
        i32.const 0
        local.get 9
        i32.const 3
        i32.and
        i32.sub
        local.set 10
        i32.const 65575
        local.set 7
        loop  ;; label = @3
          local.get 7
          local.get 5
          i32.add
          local.get 8
          local.get 0
          i32.add
          i32.load8_u
          i32.store8
          local.get 7
          i32.const 1
          i32.add
          local.set 7
          local.get 10
          local.get 0
          i32.const -1
          i32.add
          local.tee 0
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 6
        local.get 0
        i32.add
        local.set 6
        local.get 5
        local.get 0
        i32.sub
        local.tee 0
        i32.const 7
        i32.add
        local.set 8
        local.get 0
        i32.const 6
        i32.add
        local.set 9
      end
      block  ;; label = @2
        local.get 11
        i32.const 3
        i32.lt_u
        br_if 0 (;@2;)
        local.get 3
        local.get 6
        i32.add
        local.set 0
        i32.const 0
        local.set 7
        i32.const 0
        local.get 6
        i32.sub
        local.set 10
        loop  ;; label = @3
          local.get 8
          local.get 7
          i32.add
          local.tee 6
          i32.const 65568
          i32.add
          local.get 0
          i32.const 3
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65569
          i32.add
          local.get 0
          i32.const 2
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65570
          i32.add
          local.get 0
          i32.const 1
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65571
          i32.add
          local.get 0
          i32.load8_u
          i32.store8
          local.get 0
          i32.const -4
          i32.add
          local.set 0
          local.get 10
          local.get 7
          i32.const 4
          i32.add
          local.tee 7
          i32.add
          br_if 0 (;@3;)
        end
        local.get 8
        local.get 7
        i32.add
        local.tee 8
        i32.const -1
        i32.add
        local.set 9
      end
      local.get 8
      i32.const 65568
      i32.add
      i32.const 44
      i32.store8
      local.get 9
      i32.const 65571
      i32.add
      i32.const 34
      i32.store8
      local.get 9
      i32.const 65570
      i32.add
      i32.const 32
      i32.store8
      local.get 9
      i32.const 65572
      i32.add
      i32.const 110
      i32.store8
      local.get 9
      i32.const 65573
      i32.add
      i32.const 97
      i32.store8
      local.get 9
      i32.const 65574
      i32.add
      i32.const 109
      i32.store8
      local.get 9
      i32.const 65575
      i32.add
      i32.const 101
      i32.store8
      local.get 9
      i32.const 65576
      i32.add
      i32.const 34
      i32.store8
      local.get 9
      i32.const 65577
      i32.add
      i32.const 58
      i32.store8
      local.get 9
      i32.const 65578
      i32.add
      i32.const 32
      i32.store8
      local.get 9
      i32.const 65579
      i32.add
      i32.const 34
      i32.store8
      local.get 9
      i32.const 65580
      i32.add
      i32.const 105
      i32.store8
      local.get 9
      i32.const 65581
      i32.add
      i32.const 116
      i32.store8
      local.get 9
      i32.const 65582
      i32.add
      i32.const 101
      i32.store8
      local.get 9
      i32.const 65583
      i32.add
      i32.const 109
      i32.store8
      local.get 9
      i32.const 65584
      i32.add
      i32.const 32
      i32.store8
      local.get 9
      i32.const 65585
      i32.add
      i32.const 92
      i32.store8
      local.get 9
      i32.const 65586
      i32.add
      i32.const 117
      i32.store8
      local.get 9
      i32.const 65587
      i32.add
      i32.const 48
      i32.store8
      local.get 9
      i32.const 65588
      i32.add
      i32.const 48
      i32.store8
      local.get 9
      i32.const 65590
      i32.add
      i32.const 57
      i32.store8
      local.get 9
      i32.const 65589
      i32.add
      i32.const 101
      i32.store8
      local.get 9
      i32.const 65591
      i32.add
      i32.const 32
      i32.store8
      i32.const 0
      local.set 6
      i32.const 1
      local.set 7
      local.get 1
      local.set 0
      loop  ;; label = @2
        local.get 2
        i32.const 6
        i32.add
        local.get 6
        i32.add
        local.get 0
        local.get 0
        i32.const 10
        i32.div_u
        local.tee 8
        i32.const 10
        i32.mul
        i32.sub
        i32.const 48
        i32.or
        i32.store8
        local.get 7
        local.tee 5
        i32.const 1
        i32.add
        local.set 7
        local.get 6
        i32.const 1
        i32.add
        local.set 6
        local.get 0
        i32.const 9
        i32.gt_u
        local.set 10
        local.get 8
        local.set 0
        local.get 10
        br_if 0 (;@2;)
      end
      local.get 6
      i32.const -1
      i32.add
      local.set 11
      block  ;; label = @2
        block  ;; label = @3
          local.get 6
          i32.const 3
          i32.and
          br_if 0 (;@3;)
          local.get 9
          i32.const 24
          i32.add
          local.set 8
          br 1 (;@2;)
        end
        local.get 4
        local.get 6
        i32.add
        local.set 8
        i32.const 0
        local.set 0
        i32.const 0
        local.get 5
        i32.const 3
        i32.and
        i32.sub
        local.set 10
        i32.const 65592
        local.set 7
        loop  ;; label = @3
          local.get 7
          local.get 9
          i32.add
          local.get 8
          local.get 0
          i32.add
          i32.load8_u
          i32.store8
          local.get 7
          i32.const 1
          i32.add
          local.set 7
          local.get 10
          local.get 0
          i32.const -1
          i32.add
          local.tee 0
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 6
        local.get 0
        i32.add
        local.set 6
        local.get 9
        local.get 0
        i32.sub
        local.tee 0
        i32.const 24
        i32.add
        local.set 8
        local.get 0
        i32.const 23
        i32.add
        local.set 9
      end
      block  ;; label = @2
        local.get 11
        i32.const 3
        i32.lt_u
        br_if 0 (;@2;)
        local.get 3
        local.get 6
        i32.add
        local.set 0
        i32.const 0
        local.set 7
        i32.const 0
        local.get 6
        i32.sub
        local.set 10
        loop  ;; label = @3
          local.get 8
          local.get 7
          i32.add
          local.tee 6
          i32.const 65568
          i32.add
          local.get 0
          i32.const 3
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65569
          i32.add
          local.get 0
          i32.const 2
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65570
          i32.add
          local.get 0
          i32.const 1
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65571
          i32.add
          local.get 0
          i32.load8_u
          i32.store8
          local.get 0
          i32.const -4
          i32.add
          local.set 0
          local.get 10
          local.get 7
          i32.const 4
          i32.add
          local.tee 7
          i32.add
          br_if 0 (;@3;)
        end
        local.get 8
        local.get 7
        i32.add
        local.tee 8
        i32.const -1
        i32.add
        local.set 9
      end
      local.get 8
      i32.const 65568
      i32.add
      i32.const 34
      i32.store8
      local.get 9
      i32.const 65571
      i32.add
      i32.const 32
      i32.store8
      local.get 9
      i32.const 65570
      i32.add
      i32.const 44
      i32.store8
      local.get 9
      i32.const 65572
      i32.add
      i32.const 34
      i32.store8
      local.get 9
      i32.const 65573
      i32.add
      i32.const 112
      i32.store8
      local.get 9
      i32.const 65574
      i32.add
      i32.const 114
      i32.store8
      local.get 9
      i32.const 65575
      i32.add
      i32.const 105
      i32.store8
      local.get 9
      i32.const 65576
      i32.add
      i32.const 99
      i32.store8
      local.get 9
      i32.const 65577
      i32.add
      i32.const 101
      i32.store8
      local.get 9
      i32.const 65578
      i32.add
      i32.const 34
      i32.store8
      local.get 9
      i32.const 65579
      i32.add
      i32.const 58
      i32.store8
      local.get 9
      i32.const 65580
      i32.add
      i32.const 32
      i32.store8
      local.get 1
      i32.const 900
      i32.rem_u
      local.set 0
      i32.const 0
      local.set 6
      i32.const 1
      local.set 7
      loop  ;; label = @2
        local.get 2
        i32.const 6
        i32.add
        local.get 6
        i32.add
        local.get 0
        local.get 0
        i32.const 10
        i32.div_u
        local.tee 8
        i32.const 10
        i32.mul
        i32.sub
        i32.const 48
        i32.or
        i32.store8
        local.get 7
        local.tee 5
        i32.const 1
        i32.add
        local.set 7
        local.get 6
        i32.const 1
        i32.add
        local.set 6
        local.get 0
        i32.const 9
        i32.gt_u
        local.set 10
        local.get 8
        local.set 0
        local.get 10
        br_if 0 (;@2;)
      end
      local.get 6
      i32.const -1
      i32.add
      local.set 11
      block  ;; label = @2
        block  ;; label = @3
          local.get 6
          i32.const 3
          i32.and
          br_if 0 (;@3;)
          local.get 9
          i32.const 13
          i32.add
          local.set 8
          br 1 (;@2;)
        end
        local.get 4
        local.get 6
        i32.add
        local.set 8
        i32.const 0
        local.set 0
        i32.const 0
        local.get 5
        i32.const 3
        i32.and
        i32.sub
        local.set 10
        i32.const 65581
        local.set 7
        loop  ;; label = @3
          local.get 7
          local.get 9
          i32.add
          local.get 8
          local.get 0
          i32.add
          i32.load8_u
          i32.store8
          local.get 7
          i32.const 1
          i32.add
          local.set 7
          local.get 10
          local.get 0
          i32.const -1
          i32.add
          local.tee 0
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 6
        local.get 0
        i32.add
        local.set 6
        local.get 9
        local.get 0
        i32.sub
        local.tee 0
        i32.const 13
        i32.add
        local.set 8
        local.get 0
        i32.const 12
        i32.add
        local.set 5
      end
      block  ;; label = @2
        local.get 11
        i32.const 3
        i32.lt_u
        br_if 0 (;@2;)
        local.get 3
        local.get 6
        i32.add
        local.set 0
        i32.const 0
        local.set 7
        i32.const 0
        local.get 6
        i32.sub
        local.set 10
        loop  ;; label = @3
          local.get 8
          local.get 7
          i32.add
          local.tee 6
          i32.const 65568
          i32.add
          local.get 0
          i32.const 3
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65569
          i32.add
          local.get 0
          i32.const 2
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65570
          i32.add
          local.get 0
          i32.const 1
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65571
          i32.add
          local.get 0
          i32.load8_u
          i32.store8
          local.get 0
          i32.const -4
          i32.add
          local.set 0
          local.get 10
          local.get 7
          i32.const 4
          i32.add
          local.tee 7
          i32.add
          br_if 0 (;@3;)
        end
        local.get 8
        local.get 7
        i32.add
        local.tee 8
        i32.const -1
        i32.add
        local.set 5
      end
      local.get 8
      i32.const 65568
      i32.add
      i32.const 46
      i32.store8
      local.get 5
      i32.const 2
      i32.add
      local.set 11
      local.get 1
      i32.const 90
      i32.rem_u
      i32.const 10
      i32.add
      local.set 0
      i32.const 0
      local.set 6
      i32.const 1
      local.set 7
      loop  ;; label = @2
        local.get 2
        i32.const 6
        i32.add
        local.get 6
        i32.add
        local.get 0
        local.get 0
        i32.const 10
        i32.div_u
        local.tee 8
        i32.const 10
        i32.mul
        i32.sub
        i32.const 48
        i32.or
        i32.store8
        local.get 7
        local.tee 9
        i32.const 1
        i32.add
        local.set 7
        local.get 6
        i32.const 1
        i32.add
        local.set 6
        local.get 0
        i32.const 9
        i32.gt_u
        local.set 10
        local.get 8
        local.set 0
        local.get 10
        br_if 0 (;@2;)
      end
      local.get 6
      i32.const -1
      i32.add
      local.set 12
      block  ;; label = @2
        block  ;; label = @3
          local.get 6
          i32.const 3
          i32.and
          br_if 0 (;@3;)
          br 1 (;@2;)
        end
        local.get 4
        local.get 6
        i32.add
        local.set 8
        i32.const 0
        local.set 0
        i32.const 0
        local.get 9
        i32.const 3
        i32.and
        i32.sub
        local.set 10
        i32.const 65570
        local.set 7
        loop  ;; label = @3
          local.get 7
          local.get 5
          i32.add
          local.get 8
          local.get 0
          i32.add
          i32.load8_u
          i32.store8
          local.get 7
          i32.const 1
          i32.add
          local.set 7
          local.get 10
          local.get 0
          i32.const -1
          i32.add
          local.tee 0
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 6
        local.get 0
        i32.add
        local.set 6
        local.get 5
        local.get 0
        i32.sub
        local.tee 0
        i32.const 2
        i32.add
        local.set 11
        local.get 0
        i32.const 1
        i32.add
        local.set 0
      end
      block  ;; label = @2
        local.get 12
        i32.const 3
        i32.lt_u
        br_if 0 (;@2;)
        local.get 3
        local.get 6
        i32.add
        local.set 0
        i32.const 0
        local.set 7
        i32.const 0
        local.get 6
        i32.sub
        local.set 8
        loop  ;; label = @3
          local.get 11
          local.get 7
          i32.add
          local.tee 6
          i32.const 65568
          i32.add
          local.get 0
          i32.const 3
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65569
          i32.add
          local.get 0
          i32.const 2
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65570
          i32.add
          local.get 0
          i32.const 1
          i32.add
          i32.load8_u
          i32.store8
          local.get 6
          i32.const 65571
          i32.add
          local.get 0
          i32.load8_u
          i32.store8
          local.get 0
          i32.const -4
          i32.add
          local.set 0
          local.get 8
          local.get 7
          i32.const 4
          i32.add
          local.tee 7
          i32.add
          br_if 0 (;@3;)
        end
        local.get 11
        local.get 7
        i32.add
        local.tee 11
        i32.const -1
        i32.add
        local.set 0
      end
      local.get 11
      i32.const 65568
      i32.add
      i32.const 101
      i32.store8
      local.get 0
      i32.const 65571
      i32.add
      i32.const 50
      i32.store8
      local.get 0
      i32.const 65570
      i32.add
      i32.const 45
      i32.store8
      local.get 0
      i32.const 65572
      i32.add
      i32.const 44
      i32.store8
      local.get 0
      i32.const 65573
      i32.add
      i32.const 32
      i32.store8
      local.get 0
      i32.const 65574
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65575
      i32.add
      i32.const 116
      i32.store8
      local.get 0
      i32.const 65576
      i32.add
      i32.const 97
      i32.store8
      local.get 0
      i32.const 65577
      i32.add
      i32.const 103
      i32.store8
      local.get 0
      i32.const 65578
      i32.add
      i32.const 115
      i32.store8
      local.get 0
      i32.const 65579
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65580
      i32.add
      i32.const 58
      i32.store8
      local.get 0
      i32.const 65581
      i32.add
      i32.const 32
      i32.store8
      local.get 0
      i32.const 65582
      i32.add
      i32.const 91
      i32.store8
      local.get 0
      i32.const 65583
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65584
      i32.add
      i32.const 97
      i32.store8
      local.get 0
      i32.const 65585
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65586
      i32.add
      i32.const 44
      i32.store8
      local.get 0
      i32.const 65587
      i32.add
      i32.const 32
      i32.store8
      local.get 0
      i32.const 65588
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65590
      i32.add
      i32.const 99
      i32.store8
      local.get 0
      i32.const 65589
      i32.add
      i32.const 98
      i32.store8
      local.get 0
      i32.const 65591
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65592
      i32.add
      i32.const 93
      i32.store8
      local.get 0
      i32.const 65593
      i32.add
      i32.const 44
      i32.store8
      local.get 0
      i32.const 65594
      i32.add
      i32.const 32
      i32.store8
      local.get 0
      i32.const 65595
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65596
      i32.add
      i32.const 115
      i32.store8
      local.get 0
      i32.const 65597
      i32.add
      i32.const 111
      i32.store8
      local.get 0
      i32.const 65598
      i32.add
      i32.const 108
      i32.store8
      local.get 0
      i32.const 65599
      i32.add
      i32.const 100
      i32.store8
      local.get 0
      i32.const 65600
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65601
      i32.add
      i32.const 58
      i32.store8
      local.get 0
      i32.const 65602
      i32.add
      i32.const 32
      i32.store8
      local.get 0
      i32.const 35
      i32.add
      local.set 0
      block  ;; label = @2
        i32.const 65536
        i32.const 65541
        local.get 1
        i32.const 3
        i32.rem_u
        select
        local.tee 7
        i32.load8_u
        local.tee 6
        i32.eqz
        br_if 0 (;@2;)
        local.get 7
        i32.const 1
        i32.add
        local.set 7
        loop  ;; label = @3
          local.get 0
          i32.const 65568
          i32.add
          local.get 6
          i32.store8
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 7
          i32.load8_u
          local.set 6
          local.get 7
          i32.const 1
          i32.add
          local.set 7
          local.get 6
          br_if 0 (;@3;)
        end
      end
      local.get 0
      i32.const 65569
      i32.add
      i32.const 32
      i32.store8
      local.get 0
      i32.const 65568
      i32.add
      i32.const 44
      i32.store8
      local.get 0
      i32.const 65570
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65571
      i32.add
      i32.const 110
      i32.store8
      local.get 0
      i32.const 65572
      i32.add
      i32.const 101
      i32.store8
      local.get 0
      i32.const 65573
      i32.add
      i32.const 120
      i32.store8
      local.get 0
      i32.const 65574
      i32.add
      i32.const 116
      i32.store8
      local.get 0
      i32.const 65575
      i32.add
      i32.const 34
      i32.store8
      local.get 0
      i32.const 65576
      i32.add
      i32.const 58
      i32.store8
      local.get 0
      i32.const 65577
      i32.add
      i32.const 32
      i32.store8
      local.get 0
      i32.const 65578
      i32.add
      i32.const 110
      i32.store8
      local.get 0
      i32.const 65579
      i32.add
      i32.const 117
      i32.store8
      local.get 0
      i32.const 65580
      i32.add
      i32.const 108
      i32.store8
      local.get 0
      i32.const 65581
      i32.add
      i32.const 108
      i32.store8
      local.get 0
      i32.const 65582
      i32.add
      i32.const 125
      i32.store8
      local.get 0
      i32.const 15
      i32.add
      local.set 5
      local.get 1
      i32.const 1
      i32.add
      local.tee 1
      i32.const 6000
      i32.ne
      br_if 0 (;@1;)
    end
    i32.const 0
    local.get 0
    i32.const 16
    i32.add
    i32.store offset=65552
    local.get 0
    i32.const 65583
    i32.add
    i32.const 93
    i32.store8)
  (func (;1;) (type 1) (result i32)
    (local i32 i32)
    i32.const 0
    i32.const 0
    i32.store offset=65560
    i32.const 0
    i32.const 0
    i32.store8 offset=65556
    i32.const 20
    local.set 0
    i32.const -1
    local.set 1
    block  ;; label = @1
      loop  ;; label = @2
        i32.const 0
        i32.const 0
        i32.store offset=65564
        i32.const 0
        call 2
        i32.const 0
        i32.load8_u offset=65556
        br_if 1 (;@1;)
        i32.const 0
        i32.load offset=65564
        i32.const 0
        i32.load offset=65552
        i32.ne
        br_if 1 (;@1;)
        local.get 0
        i32.const -1
        i32.add
        local.tee 0
        br_if 0 (;@2;)
      end
      i32.const 0
      i32.load offset=65560
      i32.const 2147483647
      i32.and
      local.set 1
    end
    local.get 1)
  (func (;2;) (type 2) (param i32)
    (local i32 i32 i32 i32 i32)
    block  ;; label = @1
      local.get 0
      i32.const 33
      i32.lt_s
      br_if 0 (;@1;)
      i32.const 0
      i32.const 1
      i32.store8 offset=65556
      return
    end
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            i32.const 0
            i32.load offset=65564
            local.tee 1
            i32.const 0
            i32.load offset=65552
            local.tee 2
            i32.ge_s
            br_if 0 (;@4;)
            loop  ;; label = @5
              local.get 1
              i32.const 65568
              i32.add
              i32.load8_u
              i32.const -9
              i32.add
              local.tee 3
              i32.const 23
              i32.gt_u
              br_if 1 (;@4;)
              i32.const 1
              local.get 3
              i32.shl
              i32.const 8388627
              i32.and
              i32.eqz
              br_if 1 (;@4;)
              i32.const 0
              local.set 4
              i32.const 0
              local.get 1
              i32.const 1
              i32.add
              local.tee 1
              i32.store offset=65564
              local.get 2
              local.get 1
              i32.ne
              br_if 0 (;@5;)
            end
            local.get 2
            local.set 1
            br 1 (;@3;)
          end
          block  ;; label = @4
            local.get 1
            local.get 2
            i32.ge_s
            br_if 0 (;@4;)
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      block  ;; label = @10
                        block  ;; label = @11
                          block  ;; label = @12
                            local.get 1
                            i32.const 65568
                            i32.add
                            i32.load8_u
                            local.tee 3
                            i32.const -91
                            i32.add
                            br_table 2 (;@10;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 5 (;@7;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 6 (;@6;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 4 (;@8;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 8 (;@4;) 1 (;@11;) 0 (;@12;)
                          end
                          local.get 3
                          i32.const -34
                          i32.add
                          br_table 2 (;@9;) 7 (;@4;) 7 (;@4;) 7 (;@4;) 7 (;@4;) 7 (;@4;) 7 (;@4;) 7 (;@4;) 7 (;@4;) 7 (;@4;) 7 (;@4;) 6 (;@5;) 7 (;@4;)
                        end
                        local.get 0
                        i32.const 125
                        i32.const 1
                        call 3
                        br 9 (;@1;)
                      end
                      local.get 0
                      i32.const 93
                      i32.const 0
                      call 3
                      br 8 (;@1;)
                    end
                    call 4
                    br 7 (;@1;)
                  end
                  i32.const 0
                  local.get 1
                  i32.const 1
                  i32.add
                  local.tee 3
                  i32.store offset=65564
                  block  ;; label = @8
                    block  ;; label = @9
                      block  ;; label = @10
                        local.get 3
                        local.get 2
                        i32.ge_s
                        br_if 0 (;@10;)
                        local.get 3
                        i32.const 65568
                        i32.add
                        i32.load8_u
                        i32.const 114
                        i32.eq
                        br_if 1 (;@9;)
                      end
                      i32.const 0
                      i32.const 1
                      i32.store8 offset=65556
                      br 1 (;@8;)
                    end
                    i32.const 0
                    local.get 1
                    i32.const 2
                    i32.add
                    local.tee 3
                    i32.store offset=65564
                  end
                  block  ;; label = @8
                    block  ;; label = @9
                      block  ;; label = @10
                        local.get 3
                        local.get 2
                        i32.ge_s
                        br_if 0 (;@10;)
                        local.get 3
                        i32.const 65568
                        i32.add
                        i32.load8_u
                        i32.const 117
                        i32.eq
                        br_if 1 (;@9;)
                      end
                      i32.const 0
                      i32.const 1
                      i32.store8 offset=65556
                      br 1 (;@8;)
                    end
                    i32.const 0
                    local.get 3
                    i32.const 1
                    i32.add
                    local.tee 3
                    i32.store offset=65564
                  end
                  block  ;; label = @8
                    block  ;; label = @9
                      block  ;; label = @10
                        local.get 3
                        local.get 2
                        i32.ge_s
                        br_if 0 (;@10;)
                        local.get 3
                        i32.const 65568
                        i32.add
                        i32.load8_u
                        i32.const 101
                        i32.eq
                        br_if 1 (;@9;)
                      end
                      i32.const 0
                      i32.const 1
                      i32.store8 offset=65556
                      br 1 (;@8;)
                    end
                    i32.const 0
                    local.get 3
                    i32.const 1
                    i32.add
                    i32.store offset=65564
                  end
                  i32.const 0
                  i32.const 0
                  i32.load offset=65560
                  i32.const 31
                  i32.mul
                  i32.const 1
                  i32.add
                  i32.store offset=65560
                  br 6 (;@1;)
                end
                i32.const 0
                local.get 1
                i32.const 1
                i32.add
                local.tee 3
                i32.store offset=65564
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      local.get 3
                      local.get 2
                      i32.ge_s
                      br_if 0 (;@9;)
                      local.get 3
                      i32.const 65568
                      i32.add
                      i32.load8_u
                      i32.const 97
                      i32.eq
                      br_if 1 (;@8;)
                    end
                    i32.const 0
                    i32.const 1
                    i32.store8 offset=65556
                    br 1 (;@7;)
                  end
                  i32.const 0
                  local.get 1
                  i32.const 2
                  i32.add
                  local.tee 3
                  i32.store offset=65564
                end
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      local.get 3
                      local.get 2
                      i32.ge_s
                      br_if 0 (;@9;)
                      local.get 3
                      i32.const 65568
                      i32.add
                      i32.load8_u
                      i32.const 108
                      i32.eq
                      br_if 1 (;@8;)
                    end
                    i32.const 0
                    i32.const 1
                    i32.store8 offset=65556
                    br 1 (;@7;)
                  end
                  i32.const 0
                  local.get 3
                  i32.const 1
                  i32.add
                  local.tee 3
                  i32.store offset=65564
                end
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      local.get 3
                      local.get 2
                      i32.ge_s
                      br_if 0 (;@9;)
                      local.get 3
                      i32.const 65568
                      i32.add
                      i32.load8_u
                      i32.const 115
                      i32.eq
                      br_if 1 (;@8;)
                    end
                    i32.const 0
                    i32.const 1
                    i32.store8 offset=65556
                    br 1 (;@7;)
                  end
                  i32.const 0
                  local.get 3
                  i32.const 1
                  i32.add
                  local.tee 3
                  i32.store offset=65564
                end
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      local.get 3
                      local.get 2
                      i32.ge_s
                      br_if 0 (;@9;)
                      local.get 3
                      i32.const 65568
                      i32.add
                      i32.load8_u
                      i32.const 101
                      i32.eq
                      br_if 1 (;@8;)
                    end
                    i32.const 0
                    i32.const 1
                    i32.store8 offset=65556
                    br 1 (;@7;)
                  end
                  i32.const 0
                  local.get 3
                  i32.const 1
                  i32.add
                  i32.store offset=65564
                end
                i32.const 0
                i32.const 0
                i32.load offset=65560
                i32.const 31
                i32.mul
                i32.const 2
                i32.add
                i32.store offset=65560
                br 5 (;@1;)
              end
              i32.const 0
              local.get 1
              i32.const 1
              i32.add
              local.tee 3
              i32.store offset=65564
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 3
                    local.get 2
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 3
                    i32.const 65568
                    i32.add
                    i32.load8_u
                    i32.const 117
                    i32.eq
                    br_if 1 (;@7;)
                  end
                  i32.const 0
                  i32.const 1
                  i32.store8 offset=65556
                  br 1 (;@6;)
                end
                i32.const 0
                local.get 1
                i32.const 2
                i32.add
                local.tee 3
                i32.store offset=65564
              end
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 3
                    local.get 2
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 3
                    i32.const 65568
                    i32.add
                    i32.load8_u
                    i32.const 108
                    i32.eq
                    br_if 1 (;@7;)
                  end
                  i32.const 0
                  i32.const 1
                  i32.store8 offset=65556
                  br 1 (;@6;)
                end
                i32.const 0
                local.get 3
                i32.const 1
                i32.add
                local.tee 3
                i32.store offset=65564
              end
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 3
                    local.get 2
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 3
                    i32.const 65568
                    i32.add
                    i32.load8_u
                    i32.const 108
                    i32.eq
                    br_if 1 (;@7;)
                  end
                  i32.const 0
                  i32.const 1
                  i32.store8 offset=65556
                  br 1 (;@6;)
                end
                i32.const 0
                local.get 3
                i32.const 1
                i32.add
                i32.store offset=65564
              end
              i32.const 0
              i32.const 0
              i32.load offset=65560
              i32.const 31
              i32.mul
              i32.const 3
              i32.add
              i32.store offset=65560
              br 4 (;@1;)
            end
            i32.const 0
            local.get 1
            i32.const 1
            i32.add
            local.tee 1
            i32.store offset=65564
          end
          i32.const 0
          local.set 4
          local.get 1
          local.get 2
          i32.ge_s
          br_if 0 (;@3;)
          i32.const 0
          local.set 4
          local.get 1
          local.set 3
          block  ;; label = @4
            loop  ;; label = @5
              local.get 3
              i32.const 65568
              i32.add
              i32.load8_u
              local.tee 0
              i32.const -48
              i32.add
              i32.const 255
              i32.and
              i32.const 9
              i32.gt_u
              br_if 1 (;@4;)
              i32.const 0
              local.get 3
              i32.const 1
              i32.add
              local.tee 3
              i32.store offset=65564
              local.get 4
              i32.const 10
              i32.mul
              local.get 0
              i32.add
              i32.const -48
              i32.add
              local.set 4
              local.get 2
              local.get 3
              i32.ne
              br_if 0 (;@5;)
            end
            local.get 2
            local.set 3
          end
          local.get 3
          local.get 1
          i32.ne
          br_if 1 (;@2;)
        end
        i32.const 0
        i32.const 1
        i32.store8 offset=65556
        local.get 1
        local.set 3
      end
      i32.const 0
      i32.const 0
      i32.load offset=65560
      i32.const 31
      i32.mul
      local.get 4
      i32.add
      local.tee 0
      i32.store offset=65560
      block  ;; label = @2
        local.get 3
        local.get 2
        i32.ge_s
        br_if 0 (;@2;)
        local.get 3
        i32.const 65568
        i32.add
        i32.load8_u
        i32.const 46
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        local.get 3
        i32.const 1
        i32.add
        local.tee 5
        i32.store offset=65564
        i32.const 0
        local.set 1
        block  ;; label = @3
          block  ;; label = @4
            local.get 5
            local.get 2
            i32.ge_s
            br_if 0 (;@4;)
            i32.const 0
            local.set 1
            local.get 5
            local.set 3
            block  ;; label = @5
              loop  ;; label = @6
                local.get 3
                i32.const 65568
                i32.add
                i32.load8_u
                local.tee 4
                i32.const -48
                i32.add
                i32.const 255
                i32.and
                i32.const 9
                i32.gt_u
                br_if 1 (;@5;)
                i32.const 0
                local.get 3
                i32.const 1
                i32.add
                local.tee 3
                i32.store offset=65564
                local.get 1
                i32.const 10
                i32.mul
                local.get 4
                i32.add
                i32.const -48
                i32.add
                local.set 1
                local.get 2
                local.get 3
                i32.ne
                br_if 0 (;@6;)
              end
              local.get 2
              local.set 3
            end
            local.get 3
            local.get 5
            i32.ne
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.const 1
          i32.store8 offset=65556
          local.get 5
          local.set 3
        end
        i32.const 0
        local.get 1
        local.get 0
        i32.const 31
        i32.mul
        i32.add
        local.tee 0
        i32.store offset=65560
      end
      local.get 3
      local.get 2
      i32.ge_s
      br_if 0 (;@1;)
      local.get 3
      i32.const 65568
      i32.add
      i32.load8_u
      i32.const 32
      i32.or
      i32.const 101
      i32.ne
      br_if 0 (;@1;)
      i32.const 0
      local.set 4
      i32.const 0
      local.get 3
      i32.const 1
      i32.add
      local.tee 5
      i32.store offset=65564
      block  ;; label = @2
        local.get 5
        local.get 2
        i32.ge_s
        br_if 0 (;@2;)
        block  ;; label = @3
          local.get 5
          i32.const 65568
          i32.add
          i32.load8_u
          i32.const -43
          i32.add
          br_table 0 (;@3;) 1 (;@2;) 0 (;@3;) 1 (;@2;)
        end
        i32.const 0
        local.get 3
        i32.const 2
        i32.add
        local.tee 5
        i32.store offset=65564
      end
      block  ;; label = @2
        block  ;; label = @3
          local.get 5
          local.get 2
          i32.ge_s
          br_if 0 (;@3;)
          i32.const 0
          local.set 4
          local.get 5
          local.set 1
          block  ;; label = @4
            loop  ;; label = @5
              local.get 1
              i32.const 65568
              i32.add
              i32.load8_u
              local.tee 3
              i32.const -48
              i32.add
              i32.const 255
              i32.and
              i32.const 9
              i32.gt_u
              br_if 1 (;@4;)
              i32.const 0
              local.get 1
              i32.const 1
              i32.add
              local.tee 1
              i32.store offset=65564
              local.get 4
              i32.const 10
              i32.mul
              local.get 3
              i32.add
              i32.const -48
              i32.add
              local.set 4
              local.get 2
              local.get 1
              i32.ne
              br_if 0 (;@5;)
            end
            local.get 2
            local.set 1
          end
          local.get 1
          local.get 5
          i32.ne
          br_if 1 (;@2;)
        end
        i32.const 0
        i32.const 1
        i32.store8 offset=65556
      end
      i32.const 0
      local.get 4
      local.get 0
      i32.const 31
      i32.mul
      i32.add
      i32.store offset=65560
    end
    block  ;; label = @1
      i32.const 0
      i32.load offset=65564
      local.tee 1
      i32.const 0
      i32.load offset=65552
      local.tee 2
      i32.ge_s
      br_if 0 (;@1;)
      loop  ;; label = @2
        local.get 1
        i32.const 65568
        i32.add
        i32.load8_u
        i32.const -9
        i32.add
        local.tee 3
        i32.const 23
        i32.gt_u
        br_if 1 (;@1;)
        i32.const 1
        local.get 3
        i32.shl
        i32.const 8388627
        i32.and
        i32.eqz
        br_if 1 (;@1;)
        i32.const 0
        local.get 1
        i32.const 1
        i32.add
        local.tee 1
        i32.store offset=65564
        local.get 2
        local.get 1
        i32.ne
        br_if 0 (;@2;)
      end
    end)
  (func (;3;) (type 3) (param i32 i32 i32)
    (local i32 i32 i32)
    i32.const 0
    i32.const 0
    i32.load offset=65564
    i32.const 1
    i32.add
    local.tee 3
    i32.store offset=65564
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const 0
        i32.load offset=65552
        local.tee 4
        i32.ge_s
        br_if 0 (;@2;)
        loop  ;; label = @3
          local.get 3
          i32.const 65568
          i32.add
          i32.load8_u
          i32.const -9
          i32.add
          local.tee 5
          i32.const 23
          i32.gt_u
          br_if 1 (;@2;)
          i32.const 1
          local.get 5
          i32.shl
          i32.const 8388627
          i32.and
          i32.eqz
          br_if 1 (;@2;)
          i32.const 0
          local.get 3
          i32.const 1
          i32.add
          local.tee 3
          i32.store offset=65564
          local.get 4
          local.get 3
          i32.ne
          br_if 0 (;@3;)
        end
        i32.const -1
        local.set 5
        local.get 4
        local.set 3
        br 1 (;@1;)
      end
      i32.const -1
      local.set 5
      local.get 3
      local.get 4
      i32.ge_s
      br_if 0 (;@1;)
      local.get 3
      i32.const 65568
      i32.add
      i32.load8_u
      local.set 5
    end
    block  ;; label = @1
      local.get 5
      local.get 1
      i32.eq
      br_if 0 (;@1;)
      block  ;; label = @2
        i32.const 0
        i32.load8_u offset=65556
        br_if 0 (;@2;)
        local.get 0
        i32.const 1
        i32.add
        local.set 0
        loop  ;; label = @3
          block  ;; label = @4
            local.get 2
            i32.eqz
            br_if 0 (;@4;)
            call 4
            block  ;; label = @5
              block  ;; label = @6
                i32.const 0
                i32.load offset=65564
                local.tee 3
                local.get 4
                i32.ge_s
                br_if 0 (;@6;)
                loop  ;; label = @7
                  local.get 3
                  i32.const 65568
                  i32.add
                  i32.load8_u
                  i32.const -9
                  i32.add
                  local.tee 5
                  i32.const 23
                  i32.gt_u
                  br_if 1 (;@6;)
                  i32.const 1
                  local.get 5
                  i32.shl
                  i32.const 8388627
                  i32.and
                  i32.eqz
                  br_if 1 (;@6;)
                  i32.const 0
                  local.get 3
                  i32.const 1
                  i32.add
                  local.tee 3
                  i32.store offset=65564
                  local.get 4
                  local.get 3
                  i32.ne
                  br_if 0 (;@7;)
                  br 2 (;@5;)
                end
              end
              local.get 3
              local.get 4
              i32.ge_s
              br_if 0 (;@5;)
              local.get 3
              i32.const 65568
              i32.add
              i32.load8_u
              i32.const 58
              i32.ne
              br_if 0 (;@5;)
              i32.const 0
              local.get 3
              i32.const 1
              i32.add
              i32.store offset=65564
              br 1 (;@4;)
            end
            i32.const 0
            i32.const 1
            i32.store8 offset=65556
          end
          local.get 0
          call 2
          i32.const 0
          i32.load offset=65564
          local.tee 3
          i32.const 0
          i32.load offset=65552
          local.tee 4
          i32.ge_s
          br_if 1 (;@2;)
          local.get 3
          i32.const 65568
          i32.add
          i32.load8_u
          i32.const 44
          i32.ne
          br_if 1 (;@2;)
          i32.const 0
          local.get 3
          i32.const 1
          i32.add
          local.tee 3
          i32.store offset=65564
          block  ;; label = @4
            local.get 3
            local.get 4
            i32.ge_s
            br_if 0 (;@4;)
            loop  ;; label = @5
              local.get 3
              i32.const 65568
              i32.add
              i32.load8_u
              i32.const -9
              i32.add
              local.tee 5
              i32.const 23
              i32.gt_u
              br_if 1 (;@4;)
              i32.const 1
              local.get 5
              i32.shl
              i32.const 8388627
              i32.and
              i32.eqz
              br_if 1 (;@4;)
              i32.const 0
              local.get 3
              i32.const 1
              i32.add
              local.tee 3
              i32.store offset=65564
              local.get 4
              local.get 3
              i32.ne
              br_if 0 (;@5;)
            end
            local.get 4
            local.set 3
          end
          i32.const 0
          i32.load8_u offset=65556
          i32.eqz
          br_if 0 (;@3;)
        end
      end
      i32.const -1
      local.set 5
      block  ;; label = @2
        local.get 3
        local.get 4
        i32.ge_s
        br_if 0 (;@2;)
        local.get 3
        i32.const 65568
        i32.add
        i32.load8_u
        local.set 5
      end
      block  ;; label = @2
        local.get 5
        local.get 1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        local.get 3
        i32.const 1
        i32.add
        i32.store offset=65564
        return
      end
      i32.const 0
      i32.const 1
      i32.store8 offset=65556
      return
    end
    i32.const 0
    local.get 3
    i32.const 1
    i32.add
    i32.store offset=65564)
  (func (;4;) (type 0)
    (local i32 i32 i32 i32 i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.load offset=65564
        local.tee 0
        i32.const 0
        i32.load offset=65552
        local.tee 1
        i32.ge_s
        br_if 0 (;@2;)
        local.get 0
        i32.const 65568
        i32.add
        i32.load8_u
        i32.const 34
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        local.get 0
        i32.const 1
        i32.add
        local.tee 0
        i32.store offset=65564
        i32.const 0
        i32.load8_u offset=65556
        local.set 2
        br 1 (;@1;)
      end
      i32.const 1
      local.set 2
      i32.const 0
      i32.const 1
      i32.store8 offset=65556
    end
    block  ;; label = @1
      local.get 2
      i32.const 1
      i32.and
      br_if 0 (;@1;)
      i32.const 0
      i32.load offset=65560
      local.set 3
      loop  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            local.get 0
            local.tee 4
            local.get 1
            i32.ge_s
            br_if 0 (;@4;)
            block  ;; label = @5
              local.get 4
              i32.const 65568
              i32.add
              i32.load8_u
              local.tee 2
              i32.const 34
              i32.ne
              br_if 0 (;@5;)
              local.get 4
              local.set 0
              br 4 (;@1;)
            end
            local.get 2
            i32.const 31
            i32.gt_u
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.const 1
          i32.store8 offset=65556
          return
        end
        i32.const 0
        local.set 5
        i32.const 0
        local.get 4
        i32.const 1
        i32.add
        local.tee 0
        i32.store offset=65564
        block  ;; label = @3
          local.get 2
          i32.const 92
          i32.ne
          br_if 0 (;@3;)
          block  ;; label = @4
            block  ;; label = @5
              local.get 0
              local.get 1
              i32.lt_s
              br_if 0 (;@5;)
              i32.const 0
              local.get 4
              i32.const 2
              i32.add
              local.tee 0
              i32.store offset=65564
              i32.const -1
              local.set 2
              br 1 (;@4;)
            end
            i32.const 0
            local.set 5
            i32.const 0
            local.get 4
            i32.const 2
            i32.add
            local.tee 0
            i32.store offset=65564
            block  ;; label = @5
              local.get 4
              i32.const 65569
              i32.add
              i32.load8_u
              local.tee 2
              i32.const -34
              i32.add
              br_table 2 (;@3;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 2 (;@3;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 2 (;@3;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 2 (;@3;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 2 (;@3;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 2 (;@3;) 1 (;@4;) 1 (;@4;) 1 (;@4;) 2 (;@3;) 1 (;@4;) 2 (;@3;) 0 (;@5;) 1 (;@4;)
            end
            block  ;; label = @5
              block  ;; label = @6
                local.get 0
                local.get 1
                i32.ge_s
                br_if 0 (;@6;)
                i32.const 0
                local.set 5
                local.get 0
                i32.const 65568
                i32.add
                i32.load8_u
                local.tee 0
                i32.const -48
                i32.add
                local.tee 2
                i32.const 10
                i32.lt_u
                br_if 1 (;@5;)
                local.get 0
                i32.const -97
                i32.add
                i32.const 5
                i32.gt_u
                br_if 0 (;@6;)
                local.get 0
                i32.const -87
                i32.add
                local.set 2
                br 1 (;@5;)
              end
              i32.const 1
              local.set 5
              i32.const 0
              local.set 2
              i32.const 0
              i32.const 1
              i32.store8 offset=65556
            end
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 4
                    i32.const 3
                    i32.add
                    local.tee 0
                    local.get 1
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 0
                    i32.const 65568
                    i32.add
                    i32.load8_u
                    local.tee 0
                    i32.const -48
                    i32.add
                    local.tee 6
                    i32.const 10
                    i32.lt_u
                    br_if 2 (;@6;)
                    local.get 0
                    i32.const -97
                    i32.add
                    i32.const 6
                    i32.lt_u
                    br_if 1 (;@7;)
                  end
                  i32.const 1
                  local.set 5
                  i32.const 0
                  i32.const 1
                  i32.store8 offset=65556
                  br 2 (;@5;)
                end
                local.get 2
                i32.const 4
                i32.shl
                local.get 0
                i32.add
                i32.const -87
                i32.add
                local.set 2
                br 1 (;@5;)
              end
              local.get 6
              local.get 2
              i32.const 4
              i32.shl
              i32.add
              local.set 2
            end
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 4
                    i32.const 4
                    i32.add
                    local.tee 0
                    local.get 1
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 0
                    i32.const 65568
                    i32.add
                    i32.load8_u
                    local.tee 0
                    i32.const -48
                    i32.add
                    local.tee 6
                    i32.const 10
                    i32.lt_u
                    br_if 2 (;@6;)
                    local.get 0
                    i32.const -97
                    i32.add
                    i32.const 6
                    i32.lt_u
                    br_if 1 (;@7;)
                  end
                  i32.const 1
                  local.set 5
                  i32.const 0
                  i32.const 1
                  i32.store8 offset=65556
                  br 2 (;@5;)
                end
                local.get 2
                i32.const 4
                i32.shl
                local.get 0
                i32.add
                i32.const -87
                i32.add
                local.set 2
                br 1 (;@5;)
              end
              local.get 6
              local.get 2
              i32.const 4
              i32.shl
              i32.add
              local.set 2
            end
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 4
                    i32.const 5
                    i32.add
                    local.tee 0
                    local.get 1
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 0
                    i32.const 65568
                    i32.add
                    i32.load8_u
                    local.tee 0
                    i32.const -48
                    i32.add
                    local.tee 6
                    i32.const 10
                    i32.lt_u
                    br_if 2 (;@6;)
                    local.get 0
                    i32.const -97
                    i32.add
                    i32.const 6
                    i32.lt_u
                    br_if 1 (;@7;)
                  end
                  i32.const 1
                  local.set 5
                  i32.const 0
                  i32.const 1
                  i32.store8 offset=65556
                  br 2 (;@5;)
                end
                local.get 2
                i32.const 4
                i32.shl
                local.get 0
                i32.add
                i32.const -87
                i32.add
                local.set 2
                br 1 (;@5;)
              end
              local.get 6
              local.get 2
              i32.const 4
              i32.shl
              i32.add
              local.set 2
            end
            i32.const 0
            local.get 4
            i32.const 6
            i32.add
            local.tee 0
            i32.store offset=65564
            br 1 (;@3;)
          end
          i32.const 1
          local.set 5
          i32.const 0
          i32.const 1
          i32.store8 offset=65556
        end
        i32.const 0
        local.get 3
        i32.const 31
        i32.mul
        local.get 2
        i32.add
        local.tee 3
        i32.store offset=65560
        local.get 5
        i32.eqz
        br_if 0 (;@2;)
      end
    end
    block  ;; label = @1
      local.get 0
      local.get 1
      i32.ge_s
      br_if 0 (;@1;)
      local.get 0
      i32.const 65568
      i32.add
      i32.load8_u
      i32.const 34
      i32.ne
      br_if 0 (;@1;)
      i32.const 0
      local.get 0
      i32.const 1
      i32.add
      i32.store offset=65564
      return
    end
    i32.const 0
    i32.const 1
    i32.store8 offset=65556)
  (table (;0;) 1 1 funcref)
  (memory (;0;) 18)
  (global (;0;) (mut i32) (i32.const 65536))
  (export "memory" (memory 0))
  (export "prepare" (func 0))
  (export "run" (func 1))
  (data (;0;) (i32.const 65536) "true\00false\00"))
