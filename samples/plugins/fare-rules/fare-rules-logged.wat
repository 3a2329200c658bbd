(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func (param i32 i32 i32) (result i32)))
  (type (;2;) (func (param i32 i32) (result i32)))
  (type (;3;) (func (param i32 i32 i32)))
  (type (;4;) (func (param i32 i32)))
  (type (;5;) (func (param i32)))
  (type (;6;) (func (param i32 i64)))
  (type (;7;) (func))
  (import "flowpilot" "input_size" (func (;0;) (type 0)))
  (import "flowpilot" "input_read" (func (;1;) (type 1)))
  (import "flowpilot_log" "write" (func (;2;) (type 1)))
  (import "flowpilot" "output_write" (func (;3;) (type 2)))
  (import "flowpilot" "fail" (func (;4;) (type 3)))
  (func (;5;) (type 0) (result i32)
    i32.const 1)
  (func (;6;) (type 0) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i64)
    global.get 0
    i32.const 2064
    i32.sub
    local.tee 0
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      block  ;; label = @10
                        block  ;; label = @11
                          call 0
                          local.tee 1
                          i32.const -4097
                          i32.add
                          i32.const -4097
                          i32.le_u
                          br_if 0 (;@11;)
                          i32.const 0
                          local.get 1
                          i32.store offset=66624
                          i32.const 66640
                          i32.const 0
                          local.get 1
                          call 1
                          local.get 1
                          i32.ne
                          br_if 1 (;@10;)
                          i32.const 123
                          i32.const 66022
                          call 7
                          block  ;; label = @12
                            block  ;; label = @13
                              block  ;; label = @14
                                i32.const 0
                                i32.load offset=70784
                                local.tee 1
                                i32.const 0
                                i32.load offset=66624
                                local.tee 2
                                i32.ge_u
                                br_if 0 (;@14;)
                                loop  ;; label = @15
                                  local.get 1
                                  i32.const 66640
                                  i32.add
                                  i32.load8_u
                                  i32.const -9
                                  i32.add
                                  local.tee 3
                                  i32.const 23
                                  i32.gt_u
                                  br_if 1 (;@14;)
                                  i32.const 1
                                  local.get 3
                                  i32.shl
                                  i32.const 8388627
                                  i32.and
                                  i32.eqz
                                  br_if 1 (;@14;)
                                  i32.const 0
                                  local.get 1
                                  i32.const 1
                                  i32.add
                                  local.tee 1
                                  i32.store offset=70784
                                  local.get 2
                                  local.get 1
                                  i32.ne
                                  br_if 0 (;@15;)
                                  br 2 (;@13;)
                                end
                              end
                              local.get 1
                              local.get 2
                              i32.ge_u
                              br_if 0 (;@13;)
                              local.get 1
                              i32.const 66640
                              i32.add
                              i32.load8_u
                              i32.const 125
                              i32.eq
                              br_if 1 (;@12;)
                            end
                            loop  ;; label = @13
                              local.get 0
                              i32.const 1032
                              i32.add
                              call 8
                              i32.const 58
                              i32.const 66141
                              call 7
                              i32.const 70736
                              local.set 4
                              i32.const 0
                              local.set 1
                              i32.const 0
                              local.set 2
                              i32.const 0
                              local.set 5
                              block  ;; label = @14
                                block  ;; label = @15
                                  loop  ;; label = @16
                                    local.get 0
                                    i32.const 1032
                                    i32.add
                                    local.get 1
                                    i32.const 66512
                                    i32.add
                                    i32.load
                                    local.tee 6
                                    call 9
                                    br_if 1 (;@15;)
                                    local.get 1
                                    i32.const 4
                                    i32.add
                                    local.set 1
                                    local.get 4
                                    i32.const 8
                                    i32.add
                                    local.set 4
                                    local.get 5
                                    i32.const 1
                                    i32.add
                                    local.set 5
                                    local.get 2
                                    i32.const 72
                                    i32.add
                                    local.tee 2
                                    i32.const 432
                                    i32.ne
                                    br_if 0 (;@16;)
                                  end
                                  i32.const 1
                                  call 10
                                  br 1 (;@14;)
                                end
                                local.get 1
                                i32.const 70800
                                i32.add
                                local.tee 1
                                local.get 1
                                i32.load
                                local.tee 1
                                i32.const 1
                                i32.add
                                i32.store
                                local.get 1
                                br_if 5 (;@9;)
                                block  ;; label = @15
                                  i32.const 0
                                  i32.load offset=70784
                                  local.tee 1
                                  i32.const 0
                                  i32.load offset=66624
                                  local.tee 7
                                  i32.ge_u
                                  br_if 0 (;@15;)
                                  loop  ;; label = @16
                                    local.get 1
                                    i32.const 66640
                                    i32.add
                                    i32.load8_u
                                    i32.const -9
                                    i32.add
                                    local.tee 3
                                    i32.const 23
                                    i32.gt_u
                                    br_if 1 (;@15;)
                                    i32.const 1
                                    local.get 3
                                    i32.shl
                                    i32.const 8388627
                                    i32.and
                                    i32.eqz
                                    br_if 1 (;@15;)
                                    i32.const 0
                                    local.get 1
                                    i32.const 1
                                    i32.add
                                    local.tee 1
                                    i32.store offset=70784
                                    local.get 7
                                    local.get 1
                                    i32.ne
                                    br_if 0 (;@16;)
                                    br 13 (;@3;)
                                  end
                                end
                                local.get 1
                                local.get 7
                                i32.ge_u
                                br_if 11 (;@3;)
                                local.get 1
                                i32.const 66640
                                i32.add
                                i32.load8_u
                                local.set 1
                                block  ;; label = @15
                                  local.get 5
                                  i32.const 3
                                  i32.ge_u
                                  br_if 0 (;@15;)
                                  local.get 1
                                  i32.const 34
                                  i32.ne
                                  br_if 14 (;@1;)
                                  local.get 2
                                  i32.const 70832
                                  i32.add
                                  call 8
                                  block  ;; label = @16
                                    local.get 2
                                    i32.const 70900
                                    i32.add
                                    i32.load
                                    br_if 0 (;@16;)
                                    local.get 2
                                    i32.const 70896
                                    i32.add
                                    i32.load
                                    br_if 2 (;@14;)
                                  end
                                  i32.const 4
                                  local.get 6
                                  i32.const 66260
                                  call 11
                                  unreachable
                                end
                                local.get 0
                                i32.const 0
                                i32.store
                                block  ;; label = @15
                                  local.get 1
                                  i32.const 45
                                  i32.eq
                                  br_if 0 (;@15;)
                                  local.get 1
                                  i32.const -58
                                  i32.add
                                  i32.const -10
                                  i32.lt_u
                                  br_if 13 (;@2;)
                                end
                                local.get 4
                                local.get 0
                                call 12
                                i32.eqz
                                br_if 12 (;@2;)
                                local.get 0
                                i32.load
                                br_if 6 (;@8;)
                              end
                              block  ;; label = @14
                                block  ;; label = @15
                                  i32.const 0
                                  i32.load offset=70784
                                  local.tee 1
                                  i32.const 0
                                  i32.load offset=66624
                                  local.tee 2
                                  i32.ge_u
                                  br_if 0 (;@15;)
                                  loop  ;; label = @16
                                    local.get 1
                                    i32.const 66640
                                    i32.add
                                    i32.load8_u
                                    i32.const -9
                                    i32.add
                                    local.tee 3
                                    i32.const 23
                                    i32.gt_u
                                    br_if 1 (;@15;)
                                    i32.const 1
                                    local.get 3
                                    i32.shl
                                    i32.const 8388627
                                    i32.and
                                    i32.eqz
                                    br_if 1 (;@15;)
                                    i32.const 0
                                    local.get 1
                                    i32.const 1
                                    i32.add
                                    local.tee 1
                                    i32.store offset=70784
                                    local.get 2
                                    local.get 1
                                    i32.ne
                                    br_if 0 (;@16;)
                                    br 2 (;@14;)
                                  end
                                end
                                local.get 1
                                local.get 2
                                i32.ge_u
                                br_if 0 (;@14;)
                                local.get 1
                                i32.const 66640
                                i32.add
                                i32.load8_u
                                i32.const 125
                                i32.eq
                                br_if 2 (;@12;)
                              end
                              i32.const 44
                              i32.const 66114
                              call 7
                              br 0 (;@13;)
                            end
                          end
                          i32.const 0
                          local.get 1
                          i32.const 1
                          i32.add
                          local.tee 1
                          i32.store offset=70784
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 1
                              local.get 2
                              i32.ge_u
                              br_if 0 (;@13;)
                              loop  ;; label = @14
                                local.get 1
                                i32.const 66640
                                i32.add
                                i32.load8_u
                                i32.const -9
                                i32.add
                                local.tee 3
                                i32.const 23
                                i32.gt_u
                                br_if 1 (;@13;)
                                i32.const 1
                                local.get 3
                                i32.shl
                                i32.const 8388627
                                i32.and
                                i32.eqz
                                br_if 1 (;@13;)
                                i32.const 0
                                local.get 1
                                i32.const 1
                                i32.add
                                local.tee 1
                                i32.store offset=70784
                                local.get 2
                                local.get 1
                                i32.ne
                                br_if 0 (;@14;)
                                br 2 (;@12;)
                              end
                            end
                            local.get 1
                            local.get 2
                            i32.ne
                            br_if 5 (;@7;)
                          end
                          i32.const -24
                          local.set 1
                          loop  ;; label = @12
                            local.get 1
                            i32.const 70824
                            i32.add
                            i32.load
                            i32.eqz
                            br_if 6 (;@6;)
                            local.get 1
                            i32.const 4
                            i32.add
                            local.tee 1
                            br_if 0 (;@12;)
                          end
                          block  ;; label = @12
                            block  ;; label = @13
                              i32.const 0
                              i32.load offset=71040
                              i32.const 3
                              i32.ne
                              br_if 0 (;@13;)
                              i32.const 144
                              local.set 1
                              loop  ;; label = @14
                                local.get 1
                                i32.const 70832
                                i32.add
                                i32.load8_u
                                i32.const -91
                                i32.add
                                i32.const 255
                                i32.and
                                i32.const 229
                                i32.le_u
                                br_if 1 (;@13;)
                                local.get 1
                                i32.const 1
                                i32.add
                                local.tee 1
                                i32.const 147
                                i32.eq
                                br_if 2 (;@12;)
                                br 0 (;@14;)
                              end
                            end
                            i32.const 4
                            i32.const 65539
                            i32.const 66196
                            call 11
                            unreachable
                          end
                          i32.const 3
                          i64.const 1000000000000
                          call 13
                          i32.const 4
                          i64.const 100
                          call 13
                          i32.const 5
                          i64.const 3650
                          call 13
                          local.get 0
                          i32.const 0
                          i32.store offset=1024
                          i32.const 0
                          i64.load offset=70760
                          local.set 8
                          i32.const -80
                          local.set 1
                          block  ;; label = @12
                            loop  ;; label = @13
                              i32.const 70904
                              local.get 1
                              i32.const 66624
                              i32.add
                              i32.load
                              local.tee 3
                              call 9
                              br_if 1 (;@12;)
                              local.get 1
                              i32.const 16
                              i32.add
                              local.tee 1
                              i32.eqz
                              br_if 8 (;@5;)
                              br 0 (;@13;)
                            end
                          end
                          local.get 0
                          local.get 3
                          call 14
                          local.get 0
                          i32.const 66504
                          call 14
                          local.get 0
                          local.get 1
                          i32.const 66628
                          i32.add
                          i32.load
                          local.tee 3
                          i64.extend_i32_s
                          call 15
                          local.get 0
                          i32.const 65678
                          call 14
                          block  ;; label = @12
                            i32.const 0
                            i64.load offset=70776
                            local.get 1
                            i32.const 66632
                            i32.add
                            i64.load32_s
                            i64.ge_s
                            br_if 0 (;@12;)
                            local.get 0
                            i32.const 66465
                            call 14
                            local.get 0
                            local.get 1
                            i32.const 66636
                            i32.add
                            i32.load
                            local.tee 1
                            i64.extend_i32_s
                            call 15
                            local.get 0
                            i32.const 65678
                            call 14
                            local.get 1
                            local.get 3
                            i32.add
                            local.set 3
                          end
                          block  ;; label = @12
                            i32.const 0
                            i64.load offset=70768
                            i64.const 70
                            i64.lt_s
                            br_if 0 (;@12;)
                            local.get 0
                            i32.const 66450
                            call 14
                            local.get 0
                            i64.const 150
                            call 15
                            local.get 0
                            i32.const 65678
                            call 14
                            local.get 3
                            i32.const 150
                            i32.add
                            local.set 3
                          end
                          i32.const 0
                          local.set 1
                          local.get 0
                          i32.const 0
                          i32.store offset=2056
                          local.get 0
                          i32.const 1032
                          i32.add
                          i32.const 66497
                          call 14
                          local.get 0
                          i32.const 1032
                          i32.add
                          i32.const 0
                          i64.load32_u offset=66624
                          call 15
                          local.get 0
                          i32.const 1032
                          i32.add
                          i32.const 66434
                          call 14
                          local.get 8
                          local.get 3
                          i64.extend_i32_s
                          i64.mul
                          i64.const 5000
                          i64.add
                          i64.const 10000
                          i64.div_s
                          local.set 8
                          block  ;; label = @12
                            i32.const 0
                            i32.load offset=70896
                            local.tee 2
                            i32.eqz
                            br_if 0 (;@12;)
                            loop  ;; label = @13
                              local.get 0
                              i32.load offset=2056
                              local.tee 3
                              i32.const 1023
                              i32.gt_u
                              br_if 1 (;@12;)
                              local.get 0
                              local.get 3
                              i32.const 1
                              i32.add
                              i32.store offset=2056
                              local.get 0
                              i32.const 1032
                              i32.add
                              local.get 3
                              i32.add
                              local.get 1
                              i32.const 70832
                              i32.add
                              i32.load8_u
                              i32.store8
                              local.get 2
                              local.get 1
                              i32.const 1
                              i32.add
                              local.tee 1
                              i32.ne
                              br_if 0 (;@13;)
                            end
                          end
                          i32.const 1
                          local.get 0
                          i32.const 1032
                          i32.add
                          local.get 0
                          i32.load offset=2056
                          call 2
                          drop
                          local.get 0
                          i32.const 0
                          i32.store offset=2056
                          local.get 0
                          i32.const 1032
                          i32.add
                          i32.const 66488
                          call 14
                          block  ;; label = @12
                            local.get 0
                            i32.load offset=1024
                            local.tee 2
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 0
                            local.set 1
                            local.get 2
                            local.set 5
                            loop  ;; label = @13
                              local.get 0
                              i32.load offset=2056
                              local.tee 3
                              i32.const 1023
                              i32.gt_u
                              br_if 1 (;@12;)
                              local.get 0
                              local.get 3
                              i32.const 1
                              i32.add
                              i32.store offset=2056
                              local.get 0
                              i32.const 1032
                              i32.add
                              local.get 3
                              i32.add
                              local.get 1
                              i32.load8_u
                              i32.store8
                              local.get 1
                              i32.const 1
                              i32.add
                              local.set 1
                              local.get 5
                              i32.const -1
                              i32.add
                              local.tee 5
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 0
                          i32.const 1032
                          i32.add
                          i32.const 66503
                          call 14
                          local.get 0
                          i32.const 1032
                          i32.add
                          local.get 8
                          call 15
                          local.get 0
                          i32.const 1032
                          i32.add
                          i32.const 66412
                          call 14
                          local.get 0
                          i32.const 1032
                          i32.add
                          i32.const 0
                          i64.load offset=70760
                          call 15
                          i32.const 2
                          local.get 0
                          i32.const 1032
                          i32.add
                          local.get 0
                          i32.load offset=2056
                          call 2
                          drop
                          i32.const 0
                          i32.const 0
                          i32.store offset=72072
                          i32.const 71048
                          i32.const 66349
                          call 14
                          i32.const 70832
                          call 16
                          i32.const 71048
                          i32.const 66289
                          call 14
                          i32.const 70976
                          call 16
                          i32.const 71048
                          i32.const 66333
                          call 14
                          i32.const 71048
                          i32.const 0
                          i64.load offset=70760
                          call 15
                          i32.const 71048
                          i32.const 66302
                          call 14
                          i32.const 71048
                          local.get 8
                          call 15
                          i32.const 71048
                          i32.const 66317
                          call 14
                          i32.const 71048
                          i32.const 0
                          i64.load offset=70760
                          local.get 8
                          i64.add
                          call 15
                          i32.const 71048
                          i32.const 66402
                          call 14
                          block  ;; label = @12
                            local.get 2
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 0
                            local.set 1
                            loop  ;; label = @13
                              i32.const 0
                              i32.load offset=72072
                              local.tee 3
                              i32.const 1023
                              i32.gt_u
                              br_if 1 (;@12;)
                              i32.const 0
                              local.get 3
                              i32.const 1
                              i32.add
                              i32.store offset=72072
                              local.get 3
                              i32.const 71048
                              i32.add
                              local.get 1
                              i32.load8_u
                              i32.store8
                              local.get 1
                              i32.const 1
                              i32.add
                              local.set 1
                              local.get 2
                              i32.const -1
                              i32.add
                              local.tee 2
                              br_if 0 (;@13;)
                            end
                          end
                          i32.const 71048
                          i32.const 65536
                          call 14
                          i32.const 71048
                          i32.const 0
                          i32.load offset=72072
                          call 3
                          i32.const 0
                          i32.load offset=72072
                          i32.ne
                          br_if 7 (;@4;)
                          local.get 0
                          i32.const 2064
                          i32.add
                          global.set 0
                          i32.const 0
                          return
                        end
                        i32.const 1
                        i32.const 65555
                        i32.const 66231
                        call 11
                        unreachable
                      end
                      i32.const 6
                      i32.const 65555
                      i32.const 65945
                      call 11
                      unreachable
                    end
                    i32.const 3
                    local.get 6
                    i32.const 65965
                    call 11
                    unreachable
                  end
                  i32.const 4
                  local.get 6
                  i32.const 65601
                  call 11
                  unreachable
                end
                i32.const 65579
                call 17
                unreachable
              end
              i32.const 3
              local.get 1
              i32.const 66536
              i32.add
              i32.load
              i32.const 65754
              call 11
              unreachable
            end
            local.get 0
            i32.const 0
            i32.store offset=2056
            local.get 0
            i32.const 1032
            i32.add
            i32.const 66373
            call 14
            local.get 0
            i32.const 1032
            i32.add
            i32.const 70904
            i32.const 0
            i32.load offset=70968
            call 18
            local.get 0
            i32.const 1032
            i32.add
            i32.const 66400
            call 14
            i32.const 5
            local.get 0
            i32.const 1032
            i32.add
            call 19
            unreachable
          end
          i32.const 6
          i32.const 65548
          i32.const 65717
          call 11
          unreachable
        end
        local.get 5
        i32.const 3
        i32.lt_u
        br_if 1 (;@1;)
        local.get 0
        i32.const 0
        i32.store
      end
      i32.const 3
      local.get 6
      i32.const 65644
      call 11
      unreachable
    end
    i32.const 3
    local.get 6
    i32.const 65765
    call 11
    unreachable)
  (func (;7;) (type 4) (param i32 i32)
    (local i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          i32.const 0
          i32.load offset=70784
          local.tee 2
          i32.const 0
          i32.load offset=66624
          local.tee 3
          i32.ge_u
          br_if 0 (;@3;)
          loop  ;; label = @4
            local.get 2
            i32.const 66640
            i32.add
            i32.load8_u
            i32.const -9
            i32.add
            local.tee 4
            i32.const 23
            i32.gt_u
            br_if 1 (;@3;)
            i32.const 1
            local.get 4
            i32.shl
            i32.const 8388627
            i32.and
            i32.eqz
            br_if 1 (;@3;)
            i32.const 0
            local.get 2
            i32.const 1
            i32.add
            local.tee 2
            i32.store offset=70784
            local.get 3
            local.get 2
            i32.ne
            br_if 0 (;@4;)
            br 2 (;@2;)
          end
        end
        local.get 2
        local.get 3
        i32.ge_u
        br_if 0 (;@2;)
        local.get 2
        i32.const 66640
        i32.add
        i32.load8_u
        local.get 0
        i32.const 255
        i32.and
        i32.eq
        br_if 1 (;@1;)
      end
      local.get 1
      call 17
      unreachable
    end
    i32.const 0
    local.get 2
    i32.const 1
    i32.add
    i32.store offset=70784)
  (func (;8;) (type 5) (param i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    local.get 0
    i64.const 0
    i64.store offset=64 align=4
    i32.const 34
    i32.const 66044
    call 7
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      i32.const 0
                      i32.load offset=70784
                      local.tee 1
                      i32.const 0
                      i32.load offset=66624
                      local.tee 2
                      i32.ge_u
                      br_if 0 (;@9;)
                      loop  ;; label = @10
                        local.get 1
                        i32.const 66640
                        i32.add
                        i32.load8_u
                        local.tee 3
                        i32.const 34
                        i32.eq
                        br_if 2 (;@8;)
                        local.get 3
                        i32.const 31
                        i32.le_u
                        br_if 3 (;@7;)
                        local.get 1
                        i32.const 1
                        i32.add
                        local.set 4
                        block  ;; label = @11
                          block  ;; label = @12
                            block  ;; label = @13
                              block  ;; label = @14
                                local.get 3
                                i32.const 92
                                i32.ne
                                br_if 0 (;@14;)
                                local.get 4
                                local.get 2
                                i32.ge_u
                                br_if 13 (;@1;)
                                i32.const 0
                                local.get 1
                                i32.const 2
                                i32.add
                                i32.store offset=70784
                                block  ;; label = @15
                                  block  ;; label = @16
                                    block  ;; label = @17
                                      block  ;; label = @18
                                        block  ;; label = @19
                                          block  ;; label = @20
                                            block  ;; label = @21
                                              block  ;; label = @22
                                                local.get 1
                                                i32.const 66641
                                                i32.add
                                                i32.load8_u
                                                local.tee 5
                                                i32.const 109
                                                i32.gt_s
                                                br_if 0 (;@22;)
                                                block  ;; label = @23
                                                  local.get 5
                                                  i32.const 97
                                                  i32.gt_s
                                                  br_if 0 (;@23;)
                                                  local.get 5
                                                  i32.const 34
                                                  i32.eq
                                                  br_if 2 (;@21;)
                                                  local.get 5
                                                  i32.const 47
                                                  i32.eq
                                                  br_if 2 (;@21;)
                                                  local.get 5
                                                  i32.const 92
                                                  i32.eq
                                                  br_if 2 (;@21;)
                                                  br 22 (;@1;)
                                                end
                                                local.get 5
                                                i32.const -98
                                                i32.add
                                                br_table 2 (;@20;) 21 (;@1;) 21 (;@1;) 21 (;@1;) 3 (;@19;) 21 (;@1;)
                                              end
                                              local.get 5
                                              i32.const -110
                                              i32.add
                                              br_table 3 (;@18;) 20 (;@1;) 20 (;@1;) 20 (;@1;) 4 (;@17;) 20 (;@1;) 5 (;@16;) 6 (;@15;) 20 (;@1;)
                                            end
                                            local.get 0
                                            i32.load offset=64
                                            local.tee 3
                                            i32.const 63
                                            i32.gt_u
                                            br_if 7 (;@13;)
                                            local.get 0
                                            local.get 3
                                            i32.const 1
                                            i32.add
                                            i32.store offset=64
                                            local.get 0
                                            local.get 3
                                            i32.add
                                            local.get 5
                                            i32.store8
                                            br 9 (;@11;)
                                          end
                                          local.get 0
                                          i32.load offset=64
                                          local.tee 5
                                          i32.const 63
                                          i32.gt_u
                                          br_if 6 (;@13;)
                                          local.get 0
                                          local.get 5
                                          i32.const 1
                                          i32.add
                                          i32.store offset=64
                                          local.get 0
                                          local.get 5
                                          i32.add
                                          i32.const 8
                                          i32.store8
                                          br 8 (;@11;)
                                        end
                                        local.get 0
                                        i32.load offset=64
                                        local.tee 5
                                        i32.const 63
                                        i32.gt_u
                                        br_if 5 (;@13;)
                                        local.get 0
                                        local.get 5
                                        i32.const 1
                                        i32.add
                                        i32.store offset=64
                                        local.get 0
                                        local.get 5
                                        i32.add
                                        i32.const 12
                                        i32.store8
                                        br 7 (;@11;)
                                      end
                                      local.get 0
                                      i32.load offset=64
                                      local.tee 5
                                      i32.const 63
                                      i32.gt_u
                                      br_if 4 (;@13;)
                                      local.get 0
                                      local.get 5
                                      i32.const 1
                                      i32.add
                                      i32.store offset=64
                                      local.get 0
                                      local.get 5
                                      i32.add
                                      i32.const 10
                                      i32.store8
                                      br 6 (;@11;)
                                    end
                                    local.get 0
                                    i32.load offset=64
                                    local.tee 5
                                    i32.const 63
                                    i32.gt_u
                                    br_if 3 (;@13;)
                                    local.get 0
                                    local.get 5
                                    i32.const 1
                                    i32.add
                                    i32.store offset=64
                                    local.get 0
                                    local.get 5
                                    i32.add
                                    i32.const 13
                                    i32.store8
                                    br 5 (;@11;)
                                  end
                                  local.get 0
                                  i32.load offset=64
                                  local.tee 5
                                  i32.const 63
                                  i32.gt_u
                                  br_if 2 (;@13;)
                                  local.get 0
                                  local.get 5
                                  i32.const 1
                                  i32.add
                                  i32.store offset=64
                                  local.get 0
                                  local.get 5
                                  i32.add
                                  i32.const 9
                                  i32.store8
                                  br 4 (;@11;)
                                end
                                block  ;; label = @15
                                  block  ;; label = @16
                                    call 20
                                    local.tee 5
                                    i32.const -1024
                                    i32.and
                                    local.tee 3
                                    i32.const 55296
                                    i32.eq
                                    br_if 0 (;@16;)
                                    local.get 3
                                    i32.const 56320
                                    i32.ne
                                    br_if 1 (;@15;)
                                    i32.const 65910
                                    call 17
                                    unreachable
                                  end
                                  i32.const 0
                                  i32.load offset=70784
                                  local.tee 3
                                  i32.const 0
                                  i32.load offset=66624
                                  local.tee 4
                                  i32.ge_u
                                  br_if 9 (;@6;)
                                  local.get 3
                                  i32.const 66640
                                  i32.add
                                  i32.load8_u
                                  i32.const 92
                                  i32.ne
                                  br_if 9 (;@6;)
                                  local.get 3
                                  i32.const 1
                                  i32.add
                                  local.tee 2
                                  local.get 4
                                  i32.ge_u
                                  br_if 9 (;@6;)
                                  local.get 2
                                  i32.const 66640
                                  i32.add
                                  i32.load8_u
                                  i32.const 117
                                  i32.ne
                                  br_if 9 (;@6;)
                                  i32.const 0
                                  local.get 3
                                  i32.const 2
                                  i32.add
                                  i32.store offset=70784
                                  call 20
                                  local.tee 3
                                  i32.const -57344
                                  i32.add
                                  i32.const -1025
                                  i32.le_u
                                  br_if 10 (;@5;)
                                  local.get 5
                                  i32.const 10
                                  i32.shl
                                  local.get 3
                                  i32.add
                                  i32.const -56613888
                                  i32.add
                                  local.set 5
                                end
                                local.get 0
                                local.get 5
                                call 21
                                br 3 (;@11;)
                              end
                              i32.const 0
                              local.get 4
                              i32.store offset=70784
                              local.get 3
                              i32.const 24
                              i32.shl
                              i32.const 24
                              i32.shr_s
                              i32.const 0
                              i32.lt_s
                              br_if 1 (;@12;)
                              local.get 0
                              i32.load offset=64
                              local.tee 5
                              i32.const 63
                              i32.gt_u
                              br_if 0 (;@13;)
                              local.get 0
                              local.get 5
                              i32.const 1
                              i32.add
                              i32.store offset=64
                              local.get 0
                              local.get 5
                              i32.add
                              local.get 3
                              i32.store8
                              br 2 (;@11;)
                            end
                            local.get 0
                            i32.const 1
                            i32.store offset=68
                            br 1 (;@11;)
                          end
                          i32.const 1
                          local.set 6
                          block  ;; label = @12
                            local.get 3
                            i32.const 62
                            i32.add
                            i32.const 255
                            i32.and
                            i32.const 30
                            i32.lt_u
                            br_if 0 (;@12;)
                            i32.const 2
                            local.set 6
                            local.get 3
                            i32.const 240
                            i32.and
                            i32.const 224
                            i32.eq
                            br_if 0 (;@12;)
                            i32.const 3
                            local.set 6
                            local.get 3
                            i32.const 16
                            i32.add
                            i32.const 255
                            i32.and
                            i32.const 5
                            i32.ge_u
                            br_if 8 (;@4;)
                          end
                          i32.const 0
                          local.set 5
                          i32.const 0
                          local.get 2
                          local.get 4
                          i32.sub
                          local.tee 4
                          local.get 4
                          local.get 2
                          i32.gt_u
                          select
                          local.set 7
                          i32.const 63
                          local.get 6
                          i32.shr_u
                          local.get 3
                          i32.and
                          local.set 3
                          loop  ;; label = @12
                            local.get 3
                            local.set 4
                            local.get 7
                            local.get 5
                            i32.eq
                            br_if 9 (;@3;)
                            local.get 1
                            local.get 5
                            i32.add
                            local.tee 3
                            i32.const 66641
                            i32.add
                            i32.load8_u
                            local.tee 2
                            i32.const 192
                            i32.and
                            i32.const 128
                            i32.ne
                            br_if 9 (;@3;)
                            i32.const 0
                            local.get 3
                            i32.const 2
                            i32.add
                            i32.store offset=70784
                            local.get 2
                            i32.const 63
                            i32.and
                            local.get 4
                            i32.const 6
                            i32.shl
                            i32.or
                            local.set 3
                            local.get 6
                            local.get 5
                            i32.const 1
                            i32.add
                            local.tee 5
                            i32.ne
                            br_if 0 (;@12;)
                          end
                          block  ;; label = @12
                            block  ;; label = @13
                              block  ;; label = @14
                                local.get 6
                                i32.const -2
                                i32.add
                                br_table 0 (;@14;) 1 (;@13;) 2 (;@12;)
                              end
                              local.get 4
                              i32.const 67108832
                              i32.and
                              i32.const 864
                              i32.eq
                              br_if 11 (;@2;)
                              local.get 3
                              i32.const 2048
                              i32.ge_u
                              br_if 1 (;@12;)
                              br 11 (;@2;)
                            end
                            local.get 3
                            i32.const -1114112
                            i32.add
                            i32.const -1048577
                            i32.le_u
                            br_if 10 (;@2;)
                          end
                          local.get 0
                          local.get 3
                          call 21
                        end
                        i32.const 0
                        i32.load offset=70784
                        local.tee 1
                        i32.const 0
                        i32.load offset=66624
                        local.tee 2
                        i32.lt_u
                        br_if 0 (;@10;)
                      end
                    end
                    i32.const 65980
                    call 17
                    unreachable
                  end
                  i32.const 0
                  local.get 1
                  i32.const 1
                  i32.add
                  i32.store offset=70784
                  return
                end
                i32.const 65781
                call 17
                unreachable
              end
              i32.const 65875
              call 17
              unreachable
            end
            i32.const 65875
            call 17
            unreachable
          end
          i32.const 0
          local.get 1
          i32.store offset=70784
          i32.const 66358
          call 17
          unreachable
        end
        i32.const 66358
        call 17
        unreachable
      end
      i32.const 66358
      call 17
      unreachable
    end
    i32.const 0
    local.get 4
    i32.store offset=70784
    i32.const 65857
    call 17
    unreachable)
  (func (;9;) (type 2) (param i32 i32) (result i32)
    (local i32 i32 i32 i32 i32)
    local.get 0
    i32.load offset=64
    local.set 2
    i32.const 0
    local.set 3
    i32.const 0
    local.set 4
    block  ;; label = @1
      block  ;; label = @2
        local.get 1
        i32.load8_u
        local.tee 5
        i32.eqz
        br_if 0 (;@2;)
        local.get 1
        i32.const 1
        i32.add
        local.set 6
        i32.const 0
        local.set 1
        loop  ;; label = @3
          local.get 2
          local.get 1
          i32.eq
          br_if 2 (;@1;)
          local.get 0
          local.get 1
          i32.add
          i32.load8_u
          local.get 5
          i32.const 255
          i32.and
          i32.ne
          br_if 2 (;@1;)
          local.get 6
          local.get 1
          i32.add
          local.set 5
          local.get 1
          i32.const 1
          i32.add
          local.tee 4
          local.set 1
          local.get 5
          i32.load8_u
          local.tee 5
          br_if 0 (;@3;)
        end
      end
      block  ;; label = @2
        local.get 4
        local.get 2
        i32.ne
        br_if 0 (;@2;)
        local.get 0
        i32.load offset=68
        i32.eqz
        local.set 3
      end
      local.get 3
      return
    end
    i32.const 0)
  (func (;10;) (type 5) (param i32)
    (local i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 80
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.const 33
        i32.ge_s
        br_if 0 (;@2;)
        block  ;; label = @3
          i32.const 0
          i32.load offset=70784
          local.tee 2
          i32.const 0
          i32.load offset=66624
          local.tee 3
          i32.ge_u
          br_if 0 (;@3;)
          loop  ;; label = @4
            local.get 2
            i32.const 66640
            i32.add
            i32.load8_u
            i32.const -9
            i32.add
            local.tee 4
            i32.const 23
            i32.gt_u
            br_if 1 (;@3;)
            i32.const 1
            local.get 4
            i32.shl
            i32.const 8388627
            i32.and
            i32.eqz
            br_if 1 (;@3;)
            i32.const 0
            local.get 2
            i32.const 1
            i32.add
            local.tee 2
            i32.store offset=70784
            local.get 3
            local.get 2
            i32.ne
            br_if 0 (;@4;)
            br 3 (;@1;)
          end
        end
        local.get 2
        local.get 3
        i32.ge_u
        br_if 1 (;@1;)
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              local.get 2
              i32.const 66640
              i32.add
              i32.load8_u
              local.tee 4
              i32.const 45
              i32.eq
              br_if 0 (;@5;)
              block  ;; label = @6
                local.get 4
                i32.const 34
                i32.ne
                br_if 0 (;@6;)
                local.get 1
                i32.const 8
                i32.add
                call 8
                br 3 (;@3;)
              end
              local.get 4
              i32.const -58
              i32.add
              i32.const -10
              i32.lt_u
              br_if 1 (;@4;)
            end
            local.get 1
            i32.const 8
            i32.add
            local.get 1
            i32.const 4
            i32.add
            call 12
            drop
            br 1 (;@3;)
          end
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                local.get 4
                i32.const 102
                i32.eq
                br_if 0 (;@6;)
                local.get 4
                i32.const 110
                i32.eq
                br_if 1 (;@5;)
                local.get 4
                i32.const 116
                i32.ne
                br_if 2 (;@4;)
                i32.const 65830
                call 22
                br 3 (;@3;)
              end
              i32.const 65835
              call 22
              br 2 (;@3;)
            end
            i32.const 65743
            call 22
            br 1 (;@3;)
          end
          local.get 4
          i32.const 223
          i32.and
          i32.const 91
          i32.ne
          br_if 2 (;@1;)
          i32.const 0
          local.get 2
          i32.const 1
          i32.add
          local.tee 2
          i32.store offset=70784
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 2
                    local.get 3
                    i32.ge_u
                    br_if 0 (;@8;)
                    loop  ;; label = @9
                      local.get 2
                      i32.const 66640
                      i32.add
                      i32.load8_u
                      i32.const -9
                      i32.add
                      local.tee 5
                      i32.const 23
                      i32.gt_u
                      br_if 1 (;@8;)
                      i32.const 1
                      local.get 5
                      i32.shl
                      i32.const 8388627
                      i32.and
                      i32.eqz
                      br_if 1 (;@8;)
                      i32.const 0
                      local.get 2
                      i32.const 1
                      i32.add
                      local.tee 2
                      i32.store offset=70784
                      local.get 3
                      local.get 2
                      i32.ne
                      br_if 0 (;@9;)
                      br 2 (;@7;)
                    end
                  end
                  local.get 2
                  local.get 3
                  i32.lt_u
                  br_if 1 (;@6;)
                end
                i32.const 125
                i32.const 93
                local.get 4
                i32.const 123
                i32.eq
                select
                local.set 6
                br 1 (;@5;)
              end
              i32.const 125
              i32.const 93
              local.get 4
              i32.const 123
              i32.eq
              select
              local.tee 6
              local.get 2
              i32.const 66640
              i32.add
              i32.load8_u
              i32.eq
              br_if 1 (;@4;)
            end
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 4
            i32.const 123
            i32.ne
            local.set 5
            loop  ;; label = @5
              block  ;; label = @6
                local.get 5
                br_if 0 (;@6;)
                local.get 1
                i32.const 8
                i32.add
                call 8
                i32.const 58
                i32.const 66141
                call 7
              end
              local.get 0
              call 10
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    i32.const 0
                    i32.load offset=70784
                    local.tee 2
                    i32.const 0
                    i32.load offset=66624
                    local.tee 3
                    i32.ge_u
                    br_if 0 (;@8;)
                    loop  ;; label = @9
                      local.get 2
                      i32.const 66640
                      i32.add
                      i32.load8_u
                      i32.const -9
                      i32.add
                      local.tee 4
                      i32.const 23
                      i32.gt_u
                      br_if 1 (;@8;)
                      i32.const 1
                      local.get 4
                      i32.shl
                      i32.const 8388627
                      i32.and
                      i32.eqz
                      br_if 1 (;@8;)
                      i32.const 0
                      local.get 2
                      i32.const 1
                      i32.add
                      local.tee 2
                      i32.store offset=70784
                      local.get 3
                      local.get 2
                      i32.ne
                      br_if 0 (;@9;)
                      br 2 (;@7;)
                    end
                  end
                  local.get 2
                  local.get 3
                  i32.ge_u
                  br_if 0 (;@7;)
                  local.get 6
                  local.get 2
                  i32.const 66640
                  i32.add
                  i32.load8_u
                  i32.eq
                  br_if 1 (;@6;)
                end
                i32.const 44
                i32.const 66085
                call 7
                br 1 (;@5;)
              end
            end
            i32.const 0
            local.get 2
            i32.const 1
            i32.add
            i32.store offset=70784
            br 1 (;@3;)
          end
          i32.const 0
          local.get 2
          i32.const 1
          i32.add
          i32.store offset=70784
        end
        local.get 1
        i32.const 80
        i32.add
        global.set 0
        return
      end
      i32.const 65662
      call 17
      unreachable
    end
    i32.const 66065
    call 17
    unreachable)
  (func (;11;) (type 3) (param i32 i32 i32)
    (local i32)
    global.get 0
    i32.const 1040
    i32.sub
    local.tee 3
    global.set 0
    local.get 3
    i32.const 0
    i32.store offset=1032
    local.get 3
    i32.const 8
    i32.add
    local.get 1
    call 14
    local.get 3
    i32.const 8
    i32.add
    i32.const 66503
    call 14
    local.get 3
    i32.const 8
    i32.add
    local.get 2
    call 14
    local.get 0
    local.get 3
    i32.const 8
    i32.add
    call 19
    unreachable)
  (func (;12;) (type 2) (param i32 i32) (result i32)
    (local i32 i32 i32 i32 i64)
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.load offset=70784
        local.tee 2
        i32.const 0
        i32.load offset=66624
        i32.ge_u
        br_if 0 (;@2;)
        local.get 2
        i32.const 66640
        i32.add
        i32.load8_u
        i32.const 45
        i32.ne
        br_if 0 (;@2;)
        i32.const 1
        local.set 3
        i32.const 0
        local.get 2
        i32.const 1
        i32.add
        local.tee 2
        i32.store offset=70784
        br 1 (;@1;)
      end
      i32.const 0
      local.set 3
    end
    call 23
    i32.const 0
    i32.load offset=70784
    local.tee 4
    local.get 2
    i32.sub
    local.set 5
    block  ;; label = @1
      block  ;; label = @2
        local.get 2
        i32.const 66640
        i32.add
        i32.load8_u
        i32.const 48
        i32.ne
        br_if 0 (;@2;)
        local.get 5
        i32.const 2
        i32.ge_u
        br_if 1 (;@1;)
      end
      local.get 1
      local.get 5
      i32.const 18
      i32.gt_u
      local.tee 5
      i32.store
      i64.const 0
      local.set 6
      block  ;; label = @2
        local.get 5
        br_if 0 (;@2;)
        i64.const 0
        local.set 6
        local.get 4
        local.get 2
        i32.le_u
        br_if 0 (;@2;)
        i64.const 0
        local.set 6
        loop  ;; label = @3
          local.get 6
          i64.const 10
          i64.mul
          local.get 2
          i32.const 66640
          i32.add
          i64.load8_u
          i64.add
          i64.const -48
          i64.add
          local.set 6
          local.get 2
          i32.const 1
          i32.add
          local.tee 2
          local.get 4
          i32.lt_u
          br_if 0 (;@3;)
        end
      end
      local.get 0
      i64.const 0
      local.get 6
      i64.sub
      local.get 6
      local.get 3
      select
      i64.store
      i32.const 1
      local.set 2
      block  ;; label = @2
        local.get 4
        i32.const 0
        i32.load offset=66624
        local.tee 5
        i32.ge_u
        br_if 0 (;@2;)
        local.get 4
        i32.const 66640
        i32.add
        i32.load8_u
        i32.const 46
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        local.set 2
        i32.const 0
        local.get 4
        i32.const 1
        i32.add
        i32.store offset=70784
        call 23
        i32.const 0
        i32.load offset=66624
        local.set 5
        i32.const 0
        i32.load offset=70784
        local.set 4
      end
      block  ;; label = @2
        local.get 4
        local.get 5
        i32.ge_u
        br_if 0 (;@2;)
        local.get 4
        i32.const 66640
        i32.add
        i32.load8_u
        i32.const 32
        i32.or
        i32.const 101
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        local.set 2
        i32.const 0
        local.get 4
        i32.const 1
        i32.add
        local.tee 0
        i32.store offset=70784
        block  ;; label = @3
          local.get 0
          local.get 5
          i32.ge_u
          br_if 0 (;@3;)
          block  ;; label = @4
            local.get 0
            i32.const 66640
            i32.add
            i32.load8_u
            i32.const -43
            i32.add
            br_table 0 (;@4;) 1 (;@3;) 0 (;@4;) 1 (;@3;)
          end
          i32.const 0
          local.get 4
          i32.const 2
          i32.add
          i32.store offset=70784
        end
        call 23
      end
      local.get 2
      return
    end
    i32.const 0
    local.get 2
    i32.store offset=70784
    i32.const 65682
    call 17
    unreachable)
  (func (;13;) (type 6) (param i32 i64)
    (local i32 i32 i64)
    global.get 0
    i32.const 1040
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      local.get 0
      i32.const 3
      i32.shl
      i32.const 70736
      i32.add
      local.tee 3
      i64.load
      local.tee 4
      i64.const 0
      i64.lt_s
      br_if 0 (;@1;)
      local.get 4
      local.get 1
      i64.gt_s
      br_if 0 (;@1;)
      local.get 2
      i32.const 1040
      i32.add
      global.set 0
      return
    end
    local.get 2
    i32.const 0
    i32.store offset=1032
    local.get 2
    i32.const 8
    i32.add
    local.get 0
    i32.const 2
    i32.shl
    i32.const 66512
    i32.add
    i32.load
    call 14
    local.get 2
    i32.const 8
    i32.add
    i32.const 66503
    call 14
    local.get 2
    i32.const 8
    i32.add
    local.get 3
    i64.load
    call 15
    local.get 2
    i32.const 8
    i32.add
    i32.const 66417
    call 14
    local.get 2
    i32.const 8
    i32.add
    i64.const 0
    call 15
    local.get 2
    i32.const 8
    i32.add
    i32.const 66482
    call 14
    local.get 2
    i32.const 8
    i32.add
    local.get 1
    call 15
    i32.const 4
    local.get 2
    i32.const 8
    i32.add
    call 19
    unreachable)
  (func (;14;) (type 4) (param i32 i32)
    (local i32 i32 i32 i32)
    i32.const 0
    local.set 2
    loop  ;; label = @1
      local.get 1
      local.get 2
      i32.add
      local.set 3
      local.get 2
      i32.const 1
      i32.add
      local.tee 4
      local.set 2
      local.get 3
      i32.load8_u
      br_if 0 (;@1;)
    end
    block  ;; label = @1
      local.get 4
      i32.const 1
      i32.eq
      br_if 0 (;@1;)
      local.get 4
      i32.const -1
      i32.add
      local.set 5
      i32.const 0
      local.set 2
      loop  ;; label = @2
        local.get 0
        i32.load offset=1024
        local.tee 3
        i32.const 1023
        i32.gt_u
        br_if 1 (;@1;)
        local.get 1
        local.get 2
        i32.add
        i32.load8_u
        local.set 4
        local.get 0
        local.get 3
        i32.const 1
        i32.add
        i32.store offset=1024
        local.get 0
        local.get 3
        i32.add
        local.get 4
        i32.store8
        local.get 5
        local.get 2
        i32.const 1
        i32.add
        local.tee 2
        i32.ne
        br_if 0 (;@2;)
      end
    end)
  (func (;15;) (type 6) (param i32 i64)
    (local i32 i64 i32 i64 i32 i32)
    global.get 0
    i32.const 32
    i32.sub
    local.set 2
    local.get 1
    local.get 1
    i64.const 63
    i64.shr_s
    local.tee 3
    i64.add
    local.get 3
    i64.xor
    local.set 3
    i32.const 0
    local.set 4
    loop  ;; label = @1
      local.get 2
      local.get 4
      i32.add
      local.get 3
      local.get 3
      i64.const 10
      i64.div_u
      local.tee 5
      i64.const 10
      i64.mul
      i64.sub
      i32.wrap_i64
      i32.const 48
      i32.or
      i32.store8
      local.get 4
      i32.const 1
      i32.add
      local.set 4
      local.get 3
      i64.const 9
      i64.gt_u
      local.set 6
      local.get 5
      local.set 3
      local.get 6
      br_if 0 (;@1;)
    end
    block  ;; label = @1
      local.get 1
      i64.const -1
      i64.gt_s
      br_if 0 (;@1;)
      local.get 0
      i32.load offset=1024
      local.tee 6
      i32.const 1023
      i32.gt_u
      br_if 0 (;@1;)
      local.get 0
      local.get 6
      i32.const 1
      i32.add
      i32.store offset=1024
      local.get 0
      local.get 6
      i32.add
      i32.const 45
      i32.store8
    end
    block  ;; label = @1
      local.get 4
      i32.eqz
      br_if 0 (;@1;)
      local.get 2
      i32.const -1
      i32.add
      local.set 7
      loop  ;; label = @2
        local.get 4
        i32.const -1
        i32.add
        local.set 6
        block  ;; label = @3
          local.get 0
          i32.load offset=1024
          local.tee 2
          i32.const 1023
          i32.gt_u
          br_if 0 (;@3;)
          local.get 0
          local.get 2
          i32.const 1
          i32.add
          i32.store offset=1024
          local.get 0
          local.get 2
          i32.add
          local.get 7
          local.get 4
          i32.add
          i32.load8_u
          i32.store8
        end
        local.get 6
        local.set 4
        local.get 6
        br_if 0 (;@2;)
      end
    end)
  (func (;16;) (type 5) (param i32)
    (local i32 i32 i32 i32)
    i32.const 71048
    i32.const 66410
    call 14
    block  ;; label = @1
      local.get 0
      i32.load offset=64
      i32.eqz
      br_if 0 (;@1;)
      i32.const 0
      local.set 1
      loop  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  local.get 0
                  local.get 1
                  i32.add
                  local.tee 2
                  i32.load8_u
                  local.tee 3
                  i32.const 92
                  i32.eq
                  br_if 0 (;@7;)
                  local.get 3
                  i32.const 34
                  i32.ne
                  br_if 1 (;@6;)
                end
                i32.const 71048
                i32.const 66287
                call 14
                i32.const 0
                i32.load offset=72072
                local.tee 4
                i32.const 1024
                i32.lt_u
                br_if 1 (;@5;)
                br 3 (;@3;)
              end
              block  ;; label = @6
                local.get 3
                i32.const 32
                i32.lt_u
                br_if 0 (;@6;)
                i32.const 0
                i32.load offset=72072
                local.tee 4
                i32.const 1024
                i32.lt_u
                br_if 2 (;@4;)
                br 3 (;@3;)
              end
              i32.const 71048
              i32.const 66368
              call 14
              i32.const 0
              i32.load offset=72072
              local.tee 4
              i32.const 1023
              i32.gt_u
              br_if 2 (;@3;)
              i32.const 0
              local.get 4
              i32.const 1
              i32.add
              i32.store offset=72072
              local.get 4
              i32.const 71048
              i32.add
              local.get 3
              i32.const 4
              i32.shr_u
              i32.const 65813
              i32.add
              i32.load8_u
              i32.store8
              i32.const 0
              i32.load offset=72072
              local.tee 4
              i32.const 1023
              i32.gt_u
              br_if 2 (;@3;)
              local.get 3
              i32.const 15
              i32.and
              i32.const 65813
              i32.add
              local.set 2
            end
            local.get 2
            i32.load8_u
            local.set 3
          end
          i32.const 0
          local.get 4
          i32.const 1
          i32.add
          i32.store offset=72072
          local.get 4
          i32.const 71048
          i32.add
          local.get 3
          i32.store8
        end
        local.get 1
        i32.const 1
        i32.add
        local.tee 1
        local.get 0
        i32.load offset=64
        i32.lt_u
        br_if 0 (;@2;)
      end
    end
    i32.const 71048
    i32.const 66410
    call 14)
  (func (;17;) (type 5) (param i32)
    (local i32)
    global.get 0
    i32.const 1040
    i32.sub
    local.tee 1
    global.set 0
    local.get 1
    i32.const 0
    i32.store offset=1032
    local.get 1
    i32.const 8
    i32.add
    i32.const 66459
    call 14
    local.get 1
    i32.const 8
    i32.add
    i32.const 0
    i64.load32_u offset=70784
    call 15
    local.get 1
    i32.const 8
    i32.add
    i32.const 66503
    call 14
    local.get 1
    i32.const 8
    i32.add
    local.get 0
    call 14
    i32.const 2
    local.get 1
    i32.const 8
    i32.add
    call 19
    unreachable)
  (func (;18;) (type 3) (param i32 i32 i32)
    (local i32 i32)
    block  ;; label = @1
      local.get 2
      i32.eqz
      br_if 0 (;@1;)
      loop  ;; label = @2
        local.get 0
        i32.load offset=1024
        local.tee 3
        i32.const 1024
        i32.ge_u
        br_if 1 (;@1;)
        local.get 1
        i32.load8_u
        local.set 4
        local.get 0
        local.get 3
        i32.const 1
        i32.add
        i32.store offset=1024
        local.get 0
        local.get 3
        i32.add
        local.get 4
        i32.store8
        local.get 1
        i32.const 1
        i32.add
        local.set 1
        local.get 2
        i32.const -1
        i32.add
        local.tee 2
        br_if 0 (;@2;)
      end
    end)
  (func (;19;) (type 4) (param i32 i32)
    local.get 0
    local.get 1
    local.get 1
    i32.load offset=1024
    call 4
    unreachable)
  (func (;20;) (type 0) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    i32.const 0
    i32.const 0
    i32.load offset=66624
    local.tee 0
    i32.const 0
    i32.load offset=70784
    local.tee 1
    i32.sub
    local.tee 2
    local.get 2
    local.get 0
    i32.gt_u
    select
    local.set 3
    i32.const 0
    local.set 4
    i32.const 0
    local.set 0
    block  ;; label = @1
      loop  ;; label = @2
        local.get 3
        local.get 0
        i32.eq
        br_if 1 (;@1;)
        block  ;; label = @3
          block  ;; label = @4
            local.get 1
            local.get 0
            i32.add
            local.tee 5
            i32.const 66640
            i32.add
            i32.load8_u
            local.tee 2
            i32.const -48
            i32.add
            local.tee 6
            i32.const 9
            i32.gt_u
            br_if 0 (;@4;)
            local.get 6
            local.get 4
            i32.const 4
            i32.shl
            i32.add
            local.set 4
            br 1 (;@3;)
          end
          block  ;; label = @4
            local.get 2
            i32.const -97
            i32.add
            i32.const 5
            i32.gt_u
            br_if 0 (;@4;)
            local.get 4
            i32.const 4
            i32.shl
            local.get 2
            i32.add
            i32.const -87
            i32.add
            local.set 4
            br 1 (;@3;)
          end
          local.get 2
          i32.const -65
          i32.add
          i32.const 5
          i32.gt_u
          br_if 2 (;@1;)
          local.get 4
          i32.const 4
          i32.shl
          local.get 2
          i32.add
          i32.const -55
          i32.add
          local.set 4
        end
        i32.const 0
        local.get 5
        i32.const 1
        i32.add
        i32.store offset=70784
        local.get 0
        i32.const 1
        i32.add
        local.tee 0
        i32.const 4
        i32.ne
        br_if 0 (;@2;)
      end
      local.get 4
      return
    end
    i32.const 66159
    call 17
    unreachable)
  (func (;21;) (type 4) (param i32 i32)
    (local i32)
    block  ;; label = @1
      local.get 1
      i32.const 127
      i32.gt_u
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 0
        i32.load offset=64
        local.tee 2
        i32.const 63
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 1
        i32.add
        i32.store offset=64
        local.get 0
        local.get 2
        i32.add
        local.get 1
        i32.store8
        return
      end
      local.get 0
      i32.const 1
      i32.store offset=68
      return
    end
    block  ;; label = @1
      local.get 1
      i32.const 2047
      i32.gt_u
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 0
        i32.load offset=64
        local.tee 2
        i32.const 63
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 1
        i32.add
        i32.store offset=64
        local.get 0
        local.get 2
        i32.add
        local.get 1
        i32.const 6
        i32.shr_u
        i32.const 192
        i32.or
        i32.store8
        local.get 0
        i32.load offset=64
        local.tee 2
        i32.const 63
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 1
        i32.add
        i32.store offset=64
        local.get 0
        local.get 2
        i32.add
        local.get 1
        i32.const 63
        i32.and
        i32.const 128
        i32.or
        i32.store8
        return
      end
      local.get 0
      i32.const 1
      i32.store offset=68
      return
    end
    local.get 0
    i32.load offset=64
    local.set 2
    block  ;; label = @1
      local.get 1
      i32.const 65535
      i32.gt_u
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 2
        i32.const 63
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 1
        i32.add
        i32.store offset=64
        local.get 0
        local.get 2
        i32.add
        local.get 1
        i32.const 12
        i32.shr_u
        i32.const 224
        i32.or
        i32.store8
        local.get 0
        i32.load offset=64
        local.tee 2
        i32.const 63
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 1
        i32.add
        i32.store offset=64
        local.get 0
        local.get 2
        i32.add
        local.get 1
        i32.const 6
        i32.shr_u
        i32.const 63
        i32.and
        i32.const 128
        i32.or
        i32.store8
        local.get 0
        i32.load offset=64
        local.tee 2
        i32.const 63
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 1
        i32.add
        i32.store offset=64
        local.get 0
        local.get 2
        i32.add
        local.get 1
        i32.const 63
        i32.and
        i32.const 128
        i32.or
        i32.store8
        return
      end
      local.get 0
      i32.const 1
      i32.store offset=68
      return
    end
    block  ;; label = @1
      block  ;; label = @2
        local.get 2
        i32.const 64
        i32.lt_u
        br_if 0 (;@2;)
        local.get 0
        i32.const 1
        i32.store offset=68
        br 1 (;@1;)
      end
      local.get 0
      local.get 2
      i32.const 1
      i32.add
      i32.store offset=64
      local.get 0
      local.get 2
      i32.add
      local.get 1
      i32.const 18
      i32.shr_u
      i32.const 240
      i32.or
      i32.store8
      local.get 0
      i32.load offset=64
      local.tee 2
      i32.const 63
      i32.gt_u
      br_if 0 (;@1;)
      local.get 0
      local.get 2
      i32.const 1
      i32.add
      i32.store offset=64
      local.get 0
      local.get 2
      i32.add
      local.get 1
      i32.const 12
      i32.shr_u
      i32.const 63
      i32.and
      i32.const 128
      i32.or
      i32.store8
      local.get 0
      i32.load offset=64
      local.tee 2
      i32.const 63
      i32.gt_u
      br_if 0 (;@1;)
      local.get 0
      local.get 2
      i32.const 1
      i32.add
      i32.store offset=64
      local.get 0
      local.get 2
      i32.add
      local.get 1
      i32.const 6
      i32.shr_u
      i32.const 63
      i32.and
      i32.const 128
      i32.or
      i32.store8
      local.get 0
      i32.load offset=64
      local.tee 2
      i32.const 63
      i32.gt_u
      br_if 0 (;@1;)
      local.get 0
      local.get 2
      i32.const 1
      i32.add
      i32.store offset=64
      local.get 0
      local.get 2
      i32.add
      local.get 1
      i32.const 63
      i32.and
      i32.const 128
      i32.or
      i32.store8
      return
    end
    local.get 0
    i32.const 1
    i32.store offset=68)
  (func (;22;) (type 5) (param i32)
    (local i32 i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.load8_u
        local.tee 1
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        i32.const 1
        i32.add
        local.set 2
        i32.const 0
        i32.load offset=66624
        local.set 3
        i32.const 0
        i32.load offset=70784
        local.set 0
        loop  ;; label = @3
          i32.const -1
          local.set 4
          block  ;; label = @4
            local.get 0
            local.get 3
            i32.ge_u
            br_if 0 (;@4;)
            local.get 0
            i32.const 66640
            i32.add
            i32.load8_u
            local.set 4
          end
          local.get 4
          local.get 1
          i32.const 24
          i32.shl
          i32.const 24
          i32.shr_s
          i32.ne
          br_if 2 (;@1;)
          i32.const 0
          local.get 0
          i32.const 1
          i32.add
          local.tee 0
          i32.store offset=70784
          local.get 2
          i32.load8_u
          local.set 1
          local.get 2
          i32.const 1
          i32.add
          local.set 2
          local.get 1
          br_if 0 (;@3;)
        end
      end
      return
    end
    i32.const 66065
    call 17
    unreachable)
  (func (;23;) (type 7)
    (local i32 i32 i32)
    block  ;; label = @1
      i32.const 0
      i32.load offset=70784
      local.tee 0
      i32.const 0
      i32.load offset=66624
      local.tee 1
      i32.ge_u
      br_if 0 (;@1;)
      local.get 0
      i32.const 66640
      i32.add
      i32.load8_u
      i32.const -58
      i32.add
      i32.const -10
      i32.lt_u
      local.tee 2
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 2
        br_if 0 (;@2;)
        local.get 0
        i32.const 1
        i32.add
        local.set 2
        block  ;; label = @3
          loop  ;; label = @4
            local.get 1
            local.get 2
            local.tee 0
            i32.eq
            br_if 1 (;@3;)
            local.get 0
            i32.const 1
            i32.add
            local.set 2
            local.get 0
            i32.const 66640
            i32.add
            i32.load8_u
            i32.const -58
            i32.add
            i32.const -11
            i32.gt_u
            br_if 0 (;@4;)
          end
        end
        i32.const 0
        local.get 0
        i32.store offset=70784
      end
      return
    end
    i32.const 66002
    call 17
    unreachable)
  (table (;0;) 1 1 funcref)
  (memory (;0;) 2)
  (global (;0;) (mut i32) (i32.const 65536))
  (export "memory" (memory 0))
  (export "fp_abi_version" (func 5))
  (export "fp_run" (func 6))
  (data (;0;) (i32.const 65536) "\22}\00currency\00output\00input\00flight\00day_offset\00text after the object\00has more than 18 digits\00price_minor\00dinner\00is not an integer\00nested too deep\00 bp\00a number with a leading zero\00train\00was not taken\00museum\00item\00null\00hotel\00is missing\00is not a string\00a control character in a string\000123456789abcdef\00true\00false\00risk_score\00type\00an unknown escape\00a high surrogate without a low one\00a low surrogate without a high one\00was not given whole\00is there twice\00the string has no end\00a digit is expected\00an object is expected\00a string is expected\00a value is expected\00a ',' or the end is expected\00a ',' or a '}' is expected\00a ':' is expected\00four hexadecimal digits are expected\00three capital letters are expected\001 to 4096 bytes are expected\001 to 64 bytes are expected\00\5c\00,\22currency\22:\00,\22fees_minor\22:\00,\22total_minor\22:\00,\22price_minor\22:\00{\22item\22:\00not UTF-8\00\5cu00\00type: there is no rule for '\00,\22rule\22:\22\00 on \00 is not between \00 bytes of item \00 + risk \00byte \00 + short notice \00 and \00applied \00read \00: \00\00\00\00\00\00\00\ca\00\01\00<\01\01\00\03\00\01\00Y\00\01\001\01\01\00 \00\01\00\00\00\00\00\00\00\00\00\19\00\01\00\bc\02\00\00\07\00\00\00X\02\00\00\d4\00\01\00R\03\00\00\02\00\00\00\90\01\00\00\af\00\01\00,\01\00\00\03\00\00\00\fa\00\00\00\c3\00\01\00\c8\00\00\00\00\00\00\00\00\00\00\00e\00\01\00\e8\03\00\00\01\00\00\00,\01\00\00"))
