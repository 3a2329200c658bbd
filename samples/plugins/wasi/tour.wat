(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32 i32) (result i32)))
  (type (;2;) (func (param i32 i64 i32) (result i64)))
  (type (;3;) (func (param i32 i32) (result i32)))
  (type (;4;) (func (param i32 i64 i32) (result i32)))
  (type (;5;) (func (param i32 i64) (result i32)))
  (type (;6;) (func (param i32 i32 i32 i64 i32) (result i32)))
  (type (;7;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;8;) (func (param i32 i64 i32 i32) (result i32)))
  (type (;9;) (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (;10;) (func (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (type (;11;) (func (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (type (;12;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
  (type (;13;) (func (param i32)))
  (type (;14;) (func))
  (type (;15;) (func (param i32 i32)))
  (type (;16;) (func (param i32 i32 i32 i64) (result i32)))
  (type (;17;) (func (param i32) (result i64)))
  (type (;18;) (func (param i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (type (;19;) (func (result i32)))
  (type (;20;) (func (param i32 i32 i32)))
  (type (;21;) (func (param i32 i32 i32 i32 i32)))
  (type (;22;) (func (param i32 i32 i32 i32)))
  (type (;23;) (func (param i32 i32 i32 i32 i32 i32 i32)))
  (type (;24;) (func (param f64 i32) (result f64)))
  (type (;25;) (func (param i32 i64 i64 i64 i64 i32)))
  (type (;26;) (func (param i32 i64 i64 i64 i64)))
  (type (;27;) (func (param i32 i64 i64 i32)))
  (import "wasi_snapshot_preview1" "args_get" (func (;0;) (type 3)))
  (import "wasi_snapshot_preview1" "args_sizes_get" (func (;1;) (type 3)))
  (import "wasi_snapshot_preview1" "environ_get" (func (;2;) (type 3)))
  (import "wasi_snapshot_preview1" "environ_sizes_get" (func (;3;) (type 3)))
  (import "wasi_snapshot_preview1" "clock_res_get" (func (;4;) (type 3)))
  (import "wasi_snapshot_preview1" "clock_time_get" (func (;5;) (type 4)))
  (import "wasi_snapshot_preview1" "fd_close" (func (;6;) (type 0)))
  (import "wasi_snapshot_preview1" "fd_fdstat_get" (func (;7;) (type 3)))
  (import "wasi_snapshot_preview1" "fd_fdstat_set_flags" (func (;8;) (type 3)))
  (import "wasi_snapshot_preview1" "fd_filestat_get" (func (;9;) (type 3)))
  (import "wasi_snapshot_preview1" "fd_filestat_set_size" (func (;10;) (type 5)))
  (import "wasi_snapshot_preview1" "fd_pread" (func (;11;) (type 6)))
  (import "wasi_snapshot_preview1" "fd_prestat_get" (func (;12;) (type 3)))
  (import "wasi_snapshot_preview1" "fd_prestat_dir_name" (func (;13;) (type 1)))
  (import "wasi_snapshot_preview1" "fd_pwrite" (func (;14;) (type 6)))
  (import "wasi_snapshot_preview1" "fd_read" (func (;15;) (type 7)))
  (import "wasi_snapshot_preview1" "fd_readdir" (func (;16;) (type 6)))
  (import "wasi_snapshot_preview1" "fd_seek" (func (;17;) (type 8)))
  (import "wasi_snapshot_preview1" "fd_tell" (func (;18;) (type 3)))
  (import "wasi_snapshot_preview1" "fd_write" (func (;19;) (type 7)))
  (import "wasi_snapshot_preview1" "path_create_directory" (func (;20;) (type 1)))
  (import "wasi_snapshot_preview1" "path_filestat_get" (func (;21;) (type 9)))
  (import "wasi_snapshot_preview1" "path_link" (func (;22;) (type 10)))
  (import "wasi_snapshot_preview1" "path_open" (func (;23;) (type 11)))
  (import "wasi_snapshot_preview1" "path_readlink" (func (;24;) (type 12)))
  (import "wasi_snapshot_preview1" "path_remove_directory" (func (;25;) (type 1)))
  (import "wasi_snapshot_preview1" "path_rename" (func (;26;) (type 12)))
  (import "wasi_snapshot_preview1" "path_symlink" (func (;27;) (type 9)))
  (import "wasi_snapshot_preview1" "path_unlink_file" (func (;28;) (type 1)))
  (import "wasi_snapshot_preview1" "poll_oneoff" (func (;29;) (type 7)))
  (import "wasi_snapshot_preview1" "proc_exit" (func (;30;) (type 13)))
  (func (;31;) (type 14)
    call 89
    call 68)
  (func (;32;) (type 9) (param i32 i32 i32 i32 i32) (result i32)
    unreachable)
  (func (;33;) (type 14)
    (local i32)
    block  ;; label = @1
      call 127
      local.tee 0
      i32.eqz
      br_if 0 (;@1;)
      local.get 0
      call 131
      unreachable
    end)
  (func (;34;) (type 3) (param i32 i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 5856
    i32.sub
    local.tee 2
    global.set 0
    i32.const 2946
    local.set 3
    block  ;; label = @1
      local.get 0
      i32.const 2
      i32.lt_s
      br_if 0 (;@1;)
      local.get 1
      i32.load offset=4
      local.set 3
    end
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const 1454
        call 179
        br_if 0 (;@2;)
        local.get 2
        i32.const 420
        i32.store offset=640
        block  ;; label = @3
          block  ;; label = @4
            i32.const 1142
            i32.const 268472320
            local.get 2
            i32.const 640
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 2639
            i32.const 11
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 11
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=628
        local.get 2
        i32.const 1919
        i32.store offset=624
        i32.const 2556
        local.get 2
        i32.const 624
        i32.add
        call 159
        drop
        local.get 2
        i32.const 420
        i32.store offset=608
        block  ;; label = @3
          block  ;; label = @4
            i32.const 1142
            i32.const 268439553
            local.get 2
            i32.const 608
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 2651
            i32.const 12
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 12
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=596
        local.get 2
        i32.const 2203
        i32.store offset=592
        i32.const 2556
        local.get 2
        i32.const 592
        i32.add
        call 159
        drop
        i32.const 1142
        call 36
        local.get 2
        i32.const 420
        i32.store offset=576
        block  ;; label = @3
          block  ;; label = @4
            i32.const 1142
            i32.const 268455936
            local.get 2
            i32.const 576
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 1109
            i32.const 1
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 1
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=564
        local.get 2
        i32.const 1951
        i32.store offset=560
        i32.const 2556
        local.get 2
        i32.const 560
        i32.add
        call 159
        drop
        local.get 2
        i32.const 420
        i32.store offset=544
        block  ;; label = @3
          block  ;; label = @4
            i32.const 1142
            i32.const 268472320
            local.get 2
            i32.const 544
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 1116
            i32.const 3
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 3
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=532
        local.get 2
        i32.const 1833
        i32.store offset=528
        i32.const 2556
        local.get 2
        i32.const 528
        i32.add
        call 159
        drop
        i32.const 1142
        call 36
        i32.const 1142
        call 37
        i32.const 1130
        call 36
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1658
          i32.const 493
          call 84
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=516
        local.get 2
        i32.const 1514
        i32.store offset=512
        i32.const 2556
        local.get 2
        i32.const 512
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 1658
          i32.const 493
          call 84
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=500
        local.get 2
        i32.const 1691
        i32.store offset=496
        i32.const 2556
        local.get 2
        i32.const 496
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        block  ;; label = @3
          i32.const 1930
          i32.const 493
          call 84
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=484
        local.get 2
        i32.const 1267
        i32.store offset=480
        i32.const 2556
        local.get 2
        i32.const 480
        i32.add
        call 159
        drop
        local.get 2
        i32.const 420
        i32.store offset=464
        block  ;; label = @3
          block  ;; label = @4
            i32.const 1204
            i32.const 268472320
            local.get 2
            i32.const 464
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 2255
            i32.const 1
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 1
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=452
        local.get 2
        i32.const 1330
        i32.store offset=448
        i32.const 2556
        local.get 2
        i32.const 448
        i32.add
        call 159
        drop
        local.get 2
        i32.const 420
        i32.store offset=432
        block  ;; label = @3
          block  ;; label = @4
            i32.const 1191
            i32.const 268472320
            local.get 2
            i32.const 432
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 2226
            i32.const 2
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 2
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=420
        local.get 2
        i32.const 1330
        i32.store offset=416
        i32.const 2556
        local.get 2
        i32.const 416
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1520
          i32.const 493
          call 84
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=404
        local.get 2
        i32.const 1307
        i32.store offset=400
        i32.const 2556
        local.get 2
        i32.const 400
        i32.add
        call 159
        drop
        i32.const 1658
        call 38
        i32.const 2387
        call 38
        i32.const 1142
        call 38
        i32.const 1825
        call 38
        block  ;; label = @3
          i32.const 1204
          i32.const 1160
          call 88
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=388
        local.get 2
        i32.const 2002
        i32.store offset=384
        i32.const 2556
        local.get 2
        i32.const 384
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1191
          i32.const 1142
          call 88
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=372
        local.get 2
        i32.const 1533
        i32.store offset=368
        i32.const 2556
        local.get 2
        i32.const 368
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 1191
          i32.const 1142
          call 88
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=356
        local.get 2
        i32.const 1981
        i32.store offset=352
        i32.const 2556
        local.get 2
        i32.const 352
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1658
          i32.const 1553
          call 88
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=340
        local.get 2
        i32.const 1868
        i32.store offset=336
        i32.const 2556
        local.get 2
        i32.const 336
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 1142
          i32.const 1658
          call 88
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=324
        local.get 2
        i32.const 1599
        i32.store offset=320
        i32.const 2556
        local.get 2
        i32.const 320
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1658
          i32.const 1142
          call 88
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=308
        local.get 2
        i32.const 2105
        i32.store offset=304
        i32.const 2556
        local.get 2
        i32.const 304
        i32.add
        call 159
        drop
        i32.const 1142
        call 36
        i32.const 1160
        call 36
        block  ;; label = @3
          i32.const 1658
          call 83
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=292
        local.get 2
        i32.const 1024
        i32.store offset=288
        i32.const 2556
        local.get 2
        i32.const 288
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1142
          call 83
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=276
        local.get 2
        i32.const 2133
        i32.store offset=272
        i32.const 2556
        local.get 2
        i32.const 272
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 1520
          i32.const 2210
          call 88
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=260
        local.get 2
        i32.const 1649
        i32.store offset=256
        i32.const 2556
        local.get 2
        i32.const 256
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1658
          call 83
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=244
        local.get 2
        i32.const 1508
        i32.store offset=240
        i32.const 2556
        local.get 2
        i32.const 240
        i32.add
        call 159
        drop
        i32.const 2387
        call 38
        block  ;; label = @3
          i32.const 1179
          call 82
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=228
        local.get 2
        i32.const 1759
        i32.store offset=224
        i32.const 2556
        local.get 2
        i32.const 224
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1179
          call 82
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=212
        local.get 2
        i32.const 1703
        i32.store offset=208
        i32.const 2556
        local.get 2
        i32.const 208
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 2210
          call 83
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=196
        local.get 2
        i32.const 1508
        i32.store offset=192
        i32.const 2556
        local.get 2
        i32.const 192
        i32.add
        call 159
        drop
        local.get 2
        i32.const 420
        i32.store offset=176
        block  ;; label = @3
          block  ;; label = @4
            i32.const 1100
            i32.const 268472320
            local.get 2
            i32.const 176
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 1109
            i32.const 1
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 1
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=164
        local.get 2
        i32.const 2052
        i32.store offset=160
        i32.const 2556
        local.get 2
        i32.const 160
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 0
        i32.const 1756
        local.set 3
        block  ;; label = @3
          i32.const 1142
          i32.const 67117056
          i32.const 0
          call 78
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=148
        local.get 2
        i32.const 2076
        i32.store offset=144
        i32.const 2556
        local.get 2
        i32.const 144
        i32.add
        call 159
        drop
        local.get 2
        i32.const 420
        i32.store offset=128
        i32.const 1151
        i32.const 335548416
        local.get 2
        i32.const 128
        i32.add
        call 78
        local.set 3
        block  ;; label = @3
          i32.const 1151
          call 82
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=116
        local.get 2
        i32.const 2032
        i32.store offset=112
        i32.const 2556
        local.get 2
        i32.const 112
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 0
        i32.const 1756
        local.set 1
        block  ;; label = @3
          local.get 3
          i32.const 1750
          i32.const 5
          call 47
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 1
        end
        local.get 2
        local.get 1
        i32.store offset=100
        local.get 2
        i32.const 1295
        i32.store offset=96
        i32.const 2556
        local.get 2
        i32.const 96
        i32.add
        call 159
        drop
        block  ;; label = @3
          local.get 3
          call 53
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=84
        local.get 2
        i32.const 1352
        i32.store offset=80
        i32.const 2556
        local.get 2
        i32.const 80
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 0
        block  ;; label = @3
          local.get 3
          call 53
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=68
        local.get 2
        i32.const 1676
        i32.store offset=64
        i32.const 2556
        local.get 2
        i32.const 64
        i32.add
        call 159
        drop
        i32.const 0
        local.set 3
        loop  ;; label = @3
          local.get 2
          local.get 3
          i32.store offset=48
          local.get 2
          i32.const 1760
          i32.add
          i32.const 32
          i32.const 2216
          local.get 2
          i32.const 48
          i32.add
          call 162
          drop
          local.get 2
          i32.const 420
          i32.store offset=32
          block  ;; label = @4
            block  ;; label = @5
              local.get 2
              i32.const 1760
              i32.add
              i32.const 268472320
              local.get 2
              i32.const 32
              i32.add
              call 78
              local.tee 0
              i32.const 0
              i32.lt_s
              br_if 0 (;@5;)
              local.get 0
              local.get 2
              i32.const 1760
              i32.add
              local.get 2
              i32.const 1760
              i32.add
              call 181
              call 47
              local.set 1
              local.get 0
              call 53
              i32.const 0
              i32.lt_s
              br_if 0 (;@5;)
              local.get 1
              local.get 2
              i32.const 1760
              i32.add
              call 181
              i32.eq
              br_if 1 (;@4;)
            end
            local.get 2
            i32.const 0
            i32.load offset=6412
            call 35
            i32.store offset=20
            local.get 2
            local.get 2
            i32.const 1760
            i32.add
            i32.store offset=16
            i32.const 2556
            local.get 2
            i32.const 16
            i32.add
            call 159
            drop
          end
          local.get 3
          i32.const 1
          i32.add
          local.tee 3
          i32.const 40
          i32.ne
          br_if 0 (;@3;)
        end
        i32.const 0
        local.set 4
        i32.const 0
        local.set 1
        block  ;; label = @3
          i32.const 2387
          call 85
          local.tee 0
          call 59
          local.tee 3
          i32.eqz
          br_if 0 (;@3;)
          i32.const 0
          local.set 1
          loop  ;; label = @4
            block  ;; label = @5
              local.get 3
              i32.const 9
              i32.add
              local.tee 3
              i32.const 2389
              i32.const 5
              call 182
              br_if 0 (;@5;)
              local.get 1
              local.get 3
              call 82
              i32.eqz
              i32.add
              local.set 1
            end
            local.get 0
            call 59
            local.tee 3
            br_if 0 (;@4;)
          end
        end
        local.get 0
        call 61
        drop
        local.get 2
        local.get 1
        i32.store
        i32.const 2613
        local.get 2
        call 159
        drop
        i32.const 2387
        call 38
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 3
        i32.const 1820
        call 179
        br_if 0 (;@2;)
        local.get 2
        i32.const 1704
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1696
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1688
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1680
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1672
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1664
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i64.const 0
        i64.store offset=1656
        local.get 2
        i64.const 0
        i64.store offset=1648
        local.get 2
        i32.const 420
        i32.store offset=1056
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 1
        block  ;; label = @3
          i32.const 2240
          i32.const 335581184
          local.get 2
          i32.const 1056
          i32.add
          call 78
          local.tee 0
          i32.const 2371
          i32.const 10
          call 47
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 1
        end
        local.get 2
        local.get 1
        i32.store offset=1044
        local.get 2
        i32.const 1919
        i32.store offset=1040
        i32.const 2556
        local.get 2
        i32.const 1040
        i32.add
        call 159
        drop
        local.get 2
        local.get 0
        call 92
        i64.store offset=1024
        i32.const 2704
        local.get 2
        i32.const 1024
        i32.add
        call 159
        drop
        local.get 2
        local.get 0
        i64.const 3
        i32.const 0
        call 51
        i64.store offset=1008
        i32.const 2692
        local.get 2
        i32.const 1008
        i32.add
        call 159
        drop
        local.get 2
        local.get 0
        local.get 2
        i32.const 1648
        i32.add
        i32.const 4
        call 48
        i32.store offset=992
        i32.const 2187
        local.get 2
        i32.const 992
        i32.add
        call 159
        drop
        local.get 2
        local.get 2
        i32.const 1648
        i32.add
        i32.store offset=976
        i32.const 2608
        local.get 2
        i32.const 976
        i32.add
        call 159
        drop
        local.get 2
        local.get 0
        i64.const -2
        i32.const 1
        call 51
        i64.store offset=960
        i32.const 2723
        local.get 2
        i32.const 960
        i32.add
        call 159
        drop
        local.get 2
        local.get 0
        i64.const -1
        i32.const 2
        call 51
        i64.store offset=944
        i32.const 2745
        local.get 2
        i32.const 944
        i32.add
        call 159
        drop
        block  ;; label = @3
          local.get 0
          i64.const -1
          i32.const 0
          call 51
          i64.const 2147483648
          i64.and
          i64.eqz
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=932
        local.get 2
        i32.const 1250
        i32.store offset=928
        i32.const 2556
        local.get 2
        i32.const 928
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 1
        block  ;; label = @3
          local.get 0
          i32.const 2257
          i32.const 2
          i64.const 1
          call 49
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 1
        end
        local.get 2
        local.get 1
        i32.store offset=916
        local.get 2
        i32.const 1915
        i32.store offset=912
        i32.const 2556
        local.get 2
        i32.const 912
        i32.add
        call 159
        drop
        local.get 2
        i32.const 1704
        i32.add
        local.tee 1
        i64.const 0
        i64.store
        local.get 2
        i32.const 1696
        i32.add
        local.tee 4
        i64.const 0
        i64.store
        local.get 2
        i32.const 1688
        i32.add
        local.tee 5
        i64.const 0
        i64.store
        local.get 2
        i32.const 1680
        i32.add
        local.tee 6
        i64.const 0
        i64.store
        local.get 2
        i32.const 1672
        i32.add
        local.tee 7
        i64.const 0
        i64.store
        local.get 2
        i32.const 1664
        i32.add
        local.tee 8
        i64.const 0
        i64.store
        local.get 2
        i64.const 0
        i64.store offset=1656
        local.get 2
        i64.const 0
        i64.store offset=1648
        local.get 2
        local.get 0
        local.get 2
        i32.const 1648
        i32.add
        i32.const 5
        i64.const 0
        call 50
        i32.store offset=896
        i32.const 2186
        local.get 2
        i32.const 896
        i32.add
        call 159
        drop
        local.get 2
        local.get 2
        i32.const 1648
        i32.add
        i32.store offset=880
        i32.const 2608
        local.get 2
        i32.const 880
        i32.add
        call 159
        drop
        local.get 2
        local.get 0
        i64.const 200000
        i32.const 0
        call 51
        i64.store offset=864
        i32.const 2713
        local.get 2
        i32.const 864
        i32.add
        call 159
        drop
        local.get 2
        local.get 0
        local.get 2
        i32.const 1648
        i32.add
        i32.const 1
        call 48
        i32.store offset=848
        i32.const 2676
        local.get 2
        i32.const 848
        i32.add
        call 159
        drop
        block  ;; label = @3
          local.get 0
          i32.const 2206
          i32.const 3
          call 47
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=836
        local.get 2
        i32.const 1939
        i32.store offset=832
        i32.const 2556
        local.get 2
        i32.const 832
        i32.add
        call 159
        drop
        local.get 0
        local.get 2
        i32.const 1760
        i32.add
        call 58
        drop
        local.get 2
        local.get 2
        i64.load offset=1808
        i64.store offset=816
        i32.const 2734
        local.get 2
        i32.const 816
        i32.add
        call 159
        drop
        local.get 1
        i64.const 72340172838076673
        i64.store
        local.get 4
        i64.const 72340172838076673
        i64.store
        local.get 5
        i64.const 72340172838076673
        i64.store
        local.get 6
        i64.const 72340172838076673
        i64.store
        local.get 7
        i64.const 72340172838076673
        i64.store
        local.get 8
        i64.const 72340172838076673
        i64.store
        local.get 2
        i64.const 72340172838076673
        i64.store offset=1656
        local.get 2
        i64.const 72340172838076673
        i64.store offset=1648
        local.get 2
        local.get 0
        local.get 2
        i32.const 1648
        i32.add
        i32.const 8
        i64.const 100000
        call 50
        i32.store offset=800
        local.get 2
        local.get 2
        i32.load8_s offset=1648
        i32.store offset=804
        local.get 2
        local.get 2
        i32.load8_s offset=1655
        i32.store offset=808
        i32.const 2764
        local.get 2
        i32.const 800
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 1
        block  ;; label = @3
          local.get 0
          i64.const 5
          call 52
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 1
        end
        local.get 2
        local.get 1
        i32.store offset=788
        local.get 2
        i32.const 1222
        i32.store offset=784
        i32.const 2556
        local.get 2
        i32.const 784
        i32.add
        call 159
        drop
        block  ;; label = @3
          local.get 0
          i64.const 8
          call 52
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=772
        local.get 2
        i32.const 1111
        i32.store offset=768
        i32.const 2556
        local.get 2
        i32.const 768
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 4
        i32.const 1756
        local.set 3
        block  ;; label = @3
          local.get 0
          i64.const -1
          call 52
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=756
        local.get 2
        i32.const 1896
        i32.store offset=752
        i32.const 2556
        local.get 2
        i32.const 752
        i32.add
        call 159
        drop
        local.get 2
        i32.const 1704
        i32.add
        i64.const 72340172838076673
        i64.store
        local.get 2
        i32.const 1696
        i32.add
        i64.const 72340172838076673
        i64.store
        local.get 2
        i32.const 1688
        i32.add
        i64.const 72340172838076673
        i64.store
        local.get 2
        i32.const 1680
        i32.add
        i64.const 72340172838076673
        i64.store
        local.get 2
        i32.const 1672
        i32.add
        i64.const 72340172838076673
        i64.store
        local.get 2
        i32.const 1648
        i32.add
        i32.const 16
        i32.add
        i64.const 72340172838076673
        i64.store
        local.get 2
        i64.const 72340172838076673
        i64.store offset=1656
        local.get 2
        i64.const 72340172838076673
        i64.store offset=1648
        local.get 0
        local.get 2
        i32.const 1648
        i32.add
        i32.const 64
        i64.const 0
        call 50
        local.set 3
        local.get 2
        i32.const 720
        i32.add
        i32.const 16
        i32.add
        local.get 2
        i32.load8_s offset=1655
        i32.store
        local.get 2
        local.get 3
        i32.store offset=720
        local.get 2
        local.get 2
        i32.load8_s offset=1653
        i32.store offset=728
        local.get 2
        local.get 2
        i32.load8_s offset=1654
        i32.store offset=732
        local.get 2
        local.get 2
        i32.const 1648
        i32.add
        i32.store offset=724
        i32.const 2780
        local.get 2
        i32.const 720
        i32.add
        call 159
        drop
        i32.const 0
        local.set 3
        i32.const 2240
        i32.const 268435457
        i32.const 0
        call 78
        local.tee 1
        i64.const 0
        i32.const 0
        call 51
        drop
        block  ;; label = @3
          local.get 1
          i32.const 2402
          i32.const 1
          call 47
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 4
        end
        local.get 2
        local.get 4
        i32.store offset=708
        local.get 2
        i32.const 2203
        i32.store offset=704
        i32.const 2556
        local.get 2
        i32.const 704
        i32.add
        call 159
        drop
        local.get 0
        local.get 2
        i32.const 1760
        i32.add
        call 58
        drop
        local.get 2
        local.get 2
        i64.load offset=1808
        i64.store offset=688
        i32.const 2734
        local.get 2
        i32.const 688
        i32.add
        call 159
        drop
        local.get 1
        call 53
        drop
        local.get 0
        call 53
        drop
        i32.const 1120
        i32.const 1118
        call 150
        local.set 0
        loop  ;; label = @3
          local.get 2
          local.get 3
          i32.store offset=672
          local.get 0
          i32.const 2755
          local.get 2
          i32.const 672
          i32.add
          call 151
          drop
          local.get 3
          i32.const 1
          i32.add
          local.tee 3
          i32.const 1000
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 0
        call 134
        drop
        i32.const -1
        local.set 3
        i32.const 1120
        i32.const 1663
        call 150
        local.set 0
        loop  ;; label = @3
          local.get 3
          i32.const 1
          i32.add
          local.set 3
          local.get 2
          i32.const 1648
          i32.add
          i32.const 64
          local.get 0
          call 139
          br_if 0 (;@3;)
        end
        local.get 2
        local.get 3
        i32.store offset=656
        local.get 2
        local.get 2
        i32.const 1648
        i32.add
        i32.store offset=660
        i32.const 1460
        local.get 2
        i32.const 656
        i32.add
        call 159
        drop
        local.get 0
        call 134
        drop
        i32.const 0
        local.set 4
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 3
        i32.const 1368
        call 179
        br_if 0 (;@2;)
        local.get 2
        i32.const 1816
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1808
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1800
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1792
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1784
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i32.const 1776
        i32.add
        i64.const 0
        i64.store
        local.get 2
        i64.const 0
        i64.store offset=1768
        local.get 2
        i64.const 0
        i64.store offset=1760
        i32.const 2255
        i32.const 493
        call 84
        drop
        local.get 2
        i32.const 420
        i32.store offset=1328
        block  ;; label = @3
          i32.const 2012
          i32.const 268472320
          local.get 2
          i32.const 1328
          i32.add
          call 78
          local.tee 3
          i32.const 0
          i32.lt_s
          br_if 0 (;@3;)
          local.get 3
          i32.const 1217
          i32.const 4
          call 47
          drop
          local.get 3
          call 53
          drop
        end
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 2163
          i32.const 2022
          call 86
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=1316
        local.get 2
        i32.const 1766
        i32.store offset=1312
        i32.const 2556
        local.get 2
        i32.const 1312
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 2255
          i32.const 2252
          call 86
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1300
        local.get 2
        i32.const 1766
        i32.store offset=1296
        i32.const 2556
        local.get 2
        i32.const 1296
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 1825
          i32.const 1853
          call 86
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=1284
        local.get 2
        i32.const 1766
        i32.store offset=1280
        i32.const 2556
        local.get 2
        i32.const 1280
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 2229
          i32.const 2245
          call 86
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1268
        local.get 2
        i32.const 1766
        i32.store offset=1264
        i32.const 2556
        local.get 2
        i32.const 1264
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 2245
          i32.const 2229
          call 86
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=1252
        local.get 2
        i32.const 1766
        i32.store offset=1248
        i32.const 2556
        local.get 2
        i32.const 1248
        i32.add
        call 159
        drop
        i32.const 2022
        call 36
        i32.const 2009
        call 36
        i32.const 2019
        call 36
        i32.const 1853
        call 36
        i32.const 2245
        call 36
        i32.const 2252
        call 37
        i32.const 2382
        call 37
        local.get 2
        i32.const 2022
        local.get 2
        i32.const 1760
        i32.add
        i32.const 64
        call 80
        i32.store offset=1232
        i32.const 2173
        local.get 2
        i32.const 1232
        i32.add
        call 159
        drop
        local.get 2
        local.get 2
        i32.const 1760
        i32.add
        i32.store offset=1216
        i32.const 2608
        local.get 2
        i32.const 1216
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 2012
          local.get 2
          i32.const 1760
          i32.add
          i32.const 64
          call 80
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1204
        local.get 2
        i32.const 2149
        i32.store offset=1200
        i32.const 2556
        local.get 2
        i32.const 1200
        i32.add
        call 159
        drop
        local.get 2
        i32.const 420
        i32.store offset=1184
        block  ;; label = @3
          block  ;; label = @4
            i32.const 1853
            i32.const 268439552
            local.get 2
            i32.const 1184
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 2168
            i32.const 4
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 4
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1172
        local.get 2
        i32.const 1798
        i32.store offset=1168
        i32.const 2556
        local.get 2
        i32.const 1168
        i32.add
        call 159
        drop
        i32.const 1825
        call 36
        i32.const 1756
        local.set 3
        block  ;; label = @3
          i32.const 2012
          i32.const 2196
          call 87
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1156
        local.get 2
        i32.const 1774
        i32.store offset=1152
        i32.const 2556
        local.get 2
        i32.const 1152
        i32.add
        call 159
        drop
        i32.const 2196
        call 37
        local.get 2
        i32.const 420
        i32.store offset=1136
        block  ;; label = @3
          block  ;; label = @4
            i32.const 2196
            i32.const 268472320
            local.get 2
            i32.const 1136
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 1547
            i32.const 5
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 5
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1124
        local.get 2
        i32.const 1295
        i32.store offset=1120
        i32.const 2556
        local.get 2
        i32.const 1120
        i32.add
        call 159
        drop
        i32.const 2012
        call 36
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 2012
          call 82
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=1108
        local.get 2
        i32.const 1226
        i32.store offset=1104
        i32.const 2556
        local.get 2
        i32.const 1104
        i32.add
        call 159
        drop
        i32.const 2196
        call 37
        i32.const 2022
        call 36
        block  ;; label = @3
          i32.const 2255
          i32.const 2234
          call 87
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1092
        local.get 2
        i32.const 1627
        i32.store offset=1088
        i32.const 2556
        local.get 2
        i32.const 1088
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        block  ;; label = @3
          i32.const 2252
          call 82
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1076
        local.get 2
        i32.const 1784
        i32.store offset=1072
        i32.const 2556
        local.get 2
        i32.const 1072
        i32.add
        call 159
        drop
        i32.const 2255
        call 38
        i32.const 0
        local.set 4
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 3
        i32.const 1361
        call 179
        br_if 0 (;@2;)
        i32.const 5616
        i32.const 110
        i32.const 299
        call 176
        local.set 3
        local.get 2
        i32.const 420
        i32.store offset=1504
        block  ;; label = @3
          block  ;; label = @4
            local.get 3
            i32.const 268472320
            local.get 2
            i32.const 1504
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 1109
            i32.const 1
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 1
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1492
        local.get 2
        i32.const 1385
        i32.store offset=1488
        i32.const 2556
        local.get 2
        i32.const 1488
        i32.add
        call 159
        drop
        local.get 2
        i32.const 420
        i32.store offset=1472
        i32.const 0
        i32.const 0
        i32.store8 offset=5871
        block  ;; label = @3
          block  ;; label = @4
            i32.const 5616
            i32.const 268472320
            local.get 2
            i32.const 1472
            i32.add
            call 78
            local.tee 3
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const 1109
            i32.const 1
            call 47
            local.set 0
            local.get 3
            call 53
            local.set 1
            local.get 0
            i32.const 1
            i32.ne
            br_if 0 (;@4;)
            i32.const 1756
            local.set 3
            local.get 1
            i32.const -1
            i32.gt_s
            br_if 1 (;@3;)
          end
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1460
        local.get 2
        i32.const 1405
        i32.store offset=1456
        i32.const 2556
        local.get 2
        i32.const 1456
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 3
        i32.const 1756
        local.set 0
        block  ;; label = @3
          i32.const 5616
          call 82
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=1444
        local.get 2
        i32.const 1342
        i32.store offset=1440
        i32.const 2556
        local.get 2
        i32.const 1440
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 1000
          call 53
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1428
        local.get 2
        i32.const 1716
        i32.store offset=1424
        i32.const 2556
        local.get 2
        i32.const 1424
        i32.add
        call 159
        drop
        i32.const 1756
        local.set 0
        i32.const 1756
        local.set 3
        block  ;; label = @3
          i32.const 1000
          i64.const 0
          i32.const 0
          call 51
          i64.const 2147483648
          i64.and
          i64.eqz
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 3
        end
        local.get 2
        local.get 3
        i32.store offset=1412
        local.get 2
        i32.const 1319
        i32.store offset=1408
        i32.const 2556
        local.get 2
        i32.const 1408
        i32.add
        call 159
        drop
        block  ;; label = @3
          i32.const 2387
          call 83
          i32.const -1
          i32.gt_s
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=6412
          call 35
          local.set 0
        end
        local.get 2
        local.get 0
        i32.store offset=1396
        local.get 2
        i32.const 1573
        i32.store offset=1392
        i32.const 2556
        local.get 2
        i32.const 1392
        i32.add
        call 159
        drop
        local.get 2
        i32.const 1760
        i32.add
        local.set 3
        i32.const 0
        local.set 1
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              loop  ;; label = @6
                local.get 2
                i32.const 420
                i32.store offset=1376
                local.get 3
                i32.const 1066
                i32.const 335548416
                local.get 2
                i32.const 1376
                i32.add
                call 78
                local.tee 0
                i32.store
                local.get 0
                i32.const 0
                i32.lt_s
                br_if 1 (;@5;)
                local.get 3
                i32.const 4
                i32.add
                local.set 3
                local.get 1
                i32.const 1
                i32.add
                local.tee 1
                i32.const 32
                i32.ne
                br_if 0 (;@6;)
              end
              i32.const 32
              local.set 1
              local.get 2
              i32.const 32
              i32.store offset=1344
              i32.const 2664
              local.get 2
              i32.const 1344
              i32.add
              call 159
              drop
              br 1 (;@4;)
            end
            local.get 2
            local.get 1
            i32.store offset=1360
            i32.const 2664
            local.get 2
            i32.const 1360
            i32.add
            call 159
            drop
            local.get 1
            i32.eqz
            br_if 1 (;@3;)
          end
          local.get 1
          i32.const 1
          i32.add
          local.set 0
          local.get 1
          i32.const 2
          i32.shl
          local.get 2
          i32.const 1760
          i32.add
          i32.add
          i32.const -4
          i32.add
          local.set 3
          loop  ;; label = @4
            local.get 3
            i32.load
            call 53
            drop
            local.get 3
            i32.const -4
            i32.add
            local.set 3
            local.get 0
            i32.const -1
            i32.add
            local.tee 0
            i32.const 1
            i32.gt_s
            br_if 0 (;@4;)
          end
        end
        i32.const 2387
        call 38
        i32.const 0
        local.set 4
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 3
        i32.const 1243
        call 179
        br_if 0 (;@2;)
        block  ;; label = @3
          local.get 0
          i32.const 2
          i32.lt_s
          br_if 0 (;@3;)
          local.get 1
          i32.const 4
          i32.add
          local.set 3
          i32.const 1
          local.set 1
          loop  ;; label = @4
            local.get 2
            local.get 3
            i32.load
            i32.store offset=1540
            local.get 2
            local.get 1
            i32.store offset=1536
            i32.const 2580
            local.get 2
            i32.const 1536
            i32.add
            call 159
            drop
            local.get 3
            i32.const 4
            i32.add
            local.set 3
            local.get 0
            local.get 1
            i32.const 1
            i32.add
            local.tee 1
            i32.ne
            br_if 0 (;@4;)
          end
        end
        i32.const 0
        local.set 0
        block  ;; label = @3
          i32.const 0
          i32.load offset=6444
          local.tee 3
          i32.eqz
          br_if 0 (;@3;)
          local.get 3
          i32.load
          i32.eqz
          br_if 0 (;@3;)
          local.get 3
          i32.const 4
          i32.add
          local.set 3
          i32.const 0
          local.set 0
          loop  ;; label = @4
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            local.get 3
            i32.load
            local.set 1
            local.get 3
            i32.const 4
            i32.add
            local.set 3
            local.get 1
            br_if 0 (;@4;)
          end
        end
        i32.const 2291
        call 132
        local.set 3
        block  ;; label = @3
          block  ;; label = @4
            i32.const 2264
            call 132
            local.tee 1
            br_if 0 (;@4;)
            i32.const 99
            local.set 4
            br 1 (;@3;)
          end
          local.get 1
          call 181
          local.set 4
        end
        i32.const 2357
        call 132
        local.set 1
        local.get 2
        local.get 4
        i32.store offset=1528
        local.get 2
        local.get 3
        i32.const 1825
        local.get 3
        select
        i32.store offset=1524
        local.get 2
        local.get 0
        i32.store offset=1520
        local.get 2
        i32.const 1945
        i32.const 1825
        local.get 1
        select
        i32.store offset=1532
        i32.const 2422
        local.get 2
        i32.const 1520
        i32.add
        call 159
        drop
        i32.const 0
        local.set 4
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 3
        i32.const 1374
        call 179
        br_if 0 (;@2;)
        i32.const 0
        local.set 4
        local.get 2
        i32.const 1752
        i32.add
        i32.const 0
        i64.load offset=2960
        i64.store
        local.get 2
        i32.const 0
        i64.load offset=2952
        i64.store offset=1744
        i32.const 2968
        local.get 2
        i32.const 1712
        i32.add
        call 56
        drop
        local.get 2
        i32.const 1381
        i32.const 1665
        local.get 2
        i64.load offset=1712
        i64.const 1577836800
        i64.gt_s
        select
        i32.store offset=1600
        i32.const 2597
        local.get 2
        i32.const 1600
        i32.add
        call 159
        drop
        i32.const 2972
        local.get 2
        i32.const 1760
        i32.add
        call 56
        drop
        local.get 2
        local.get 2
        i32.const 1744
        i32.add
        i32.const 0
        call 54
        i32.store offset=1584
        i32.const 2805
        local.get 2
        i32.const 1584
        i32.add
        call 159
        drop
        i32.const 2972
        local.get 2
        i32.const 1648
        i32.add
        call 56
        drop
        local.get 2
        i32.const 1381
        i32.const 1665
        local.get 2
        i64.load offset=1648
        local.get 2
        i64.load offset=1760
        i64.sub
        i64.const 1000000000
        i64.mul
        local.get 2
        i64.load32_s offset=1656
        i64.add
        local.get 2
        i64.load32_s offset=1768
        i64.sub
        i64.const 19999999
        i64.gt_s
        select
        i32.store offset=1568
        i32.const 2499
        local.get 2
        i32.const 1568
        i32.add
        call 159
        drop
        i32.const 2972
        local.get 2
        i32.const 1728
        i32.add
        call 57
        local.set 3
        local.get 2
        i32.const 1668
        i32.const 1670
        i32.const 1668
        local.get 2
        i32.load offset=1736
        i32.const 0
        i32.gt_s
        select
        local.get 3
        select
        i32.store offset=1552
        i32.const 2564
        local.get 2
        i32.const 1552
        i32.add
        call 159
        drop
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 3
        i32.const 1061
        call 179
        br_if 0 (;@2;)
        i32.const 0
        local.set 4
        i32.const 0
        local.set 0
        block  ;; label = @3
          local.get 2
          i32.const 1760
          i32.add
          i32.const 1
          i32.const 4096
          i32.const 0
          i32.load offset=3036
          local.tee 1
          call 152
          local.tee 3
          i32.eqz
          br_if 0 (;@3;)
          i32.const 0
          local.set 0
          i32.const 0
          i32.load offset=3040
          local.set 5
          loop  ;; label = @4
            local.get 2
            i32.const 1760
            i32.add
            i32.const 1
            local.get 3
            local.get 5
            call 155
            drop
            local.get 0
            local.get 3
            i32.add
            local.set 0
            local.get 2
            i32.const 1760
            i32.add
            i32.const 1
            i32.const 4096
            local.get 1
            call 152
            local.tee 3
            br_if 0 (;@4;)
          end
        end
        local.get 2
        local.get 0
        i32.store offset=1616
        i32.const 0
        i32.load offset=3032
        i32.const 2404
        local.get 2
        i32.const 1616
        i32.add
        call 151
        drop
        br 1 (;@1;)
      end
      local.get 3
      i32.const 1290
      call 179
      local.set 4
      block  ;; label = @2
        local.get 0
        i32.const 3
        i32.lt_s
        br_if 0 (;@2;)
        local.get 4
        br_if 0 (;@2;)
        local.get 1
        i32.load offset=8
        call 186
        local.set 4
        br 1 (;@1;)
      end
      local.get 2
      local.get 3
      i32.store offset=1632
      i32.const 0
      i32.load offset=3032
      i32.const 2481
      local.get 2
      i32.const 1632
      i32.add
      call 151
      drop
      i32.const 99
      local.set 4
    end
    local.get 2
    i32.const 5856
    i32.add
    global.set 0
    local.get 4)
  (func (;35;) (type 0) (param i32) (result i32)
    (local i32)
    i32.const 1756
    local.set 1
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
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 0
                              br_table 12 (;@1;) 11 (;@2;) 0 (;@13;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 1 (;@12;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 2 (;@11;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 3 (;@10;) 11 (;@2;) 11 (;@2;) 4 (;@9;) 5 (;@8;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 6 (;@7;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 7 (;@6;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 8 (;@5;) 9 (;@4;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 11 (;@2;) 10 (;@3;) 11 (;@2;)
                            end
                            i32.const 2284
                            return
                          end
                          i32.const 2351
                          return
                        end
                        i32.const 2270
                        return
                      end
                      i32.const 2327
                      return
                    end
                    i32.const 2304
                    return
                  end
                  i32.const 2311
                  return
                end
                i32.const 2334
                return
              end
              i32.const 2277
              return
            end
            i32.const 2296
            return
          end
          i32.const 2260
          return
        end
        i32.const 2321
        return
      end
      i32.const 1494
      local.set 1
    end
    local.get 1)
  (func (;36;) (type 13) (param i32)
    (local i32 i32 i32)
    global.get 0
    i32.const 288
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.const 67108864
        i32.const 0
        call 78
        local.tee 2
        i32.const -1
        i32.gt_s
        br_if 0 (;@2;)
        local.get 1
        i32.const 0
        i32.load offset=6412
        call 35
        i32.store offset=4
        local.get 1
        local.get 0
        i32.store
        i32.const 2556
        local.get 1
        call 159
        drop
        br 1 (;@1;)
      end
      local.get 2
      local.get 1
      i32.const 32
      i32.add
      i32.const 255
      call 48
      local.set 3
      local.get 2
      call 53
      drop
      local.get 1
      i32.const 32
      i32.add
      local.get 3
      i32.const 0
      local.get 3
      i32.const 0
      i32.gt_s
      select
      i32.add
      i32.const 0
      i32.store8
      local.get 1
      local.get 0
      i32.store offset=16
      local.get 1
      local.get 3
      i32.store offset=20
      local.get 1
      local.get 1
      i32.const 32
      i32.add
      i32.store offset=24
      i32.const 2519
      local.get 1
      i32.const 16
      i32.add
      call 159
      drop
    end
    local.get 1
    i32.const 288
    i32.add
    global.set 0)
  (func (;37;) (type 13) (param i32)
    (local i32 i32)
    global.get 0
    i32.const 224
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 1
        i32.const 80
        i32.add
        call 81
        i32.const -1
        i32.gt_s
        br_if 0 (;@2;)
        local.get 1
        i32.const 0
        i32.load offset=6412
        call 35
        i32.store offset=4
        local.get 1
        local.get 0
        i32.store
        i32.const 2551
        local.get 1
        call 159
        drop
        br 1 (;@1;)
      end
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            local.get 1
            i32.load offset=104
            i32.const 57344
            i32.and
            local.tee 2
            i32.const 16384
            i32.eq
            br_if 0 (;@4;)
            local.get 2
            i32.const 32768
            i32.ne
            br_if 1 (;@3;)
            local.get 1
            i32.const 2163
            i32.store offset=52
            local.get 1
            local.get 0
            i32.store offset=48
            i32.const 1482
            local.get 1
            i32.const 48
            i32.add
            call 159
            drop
            local.get 1
            local.get 1
            i64.load offset=128
            i64.store offset=32
            local.get 1
            local.get 1
            i64.load offset=96
            i64.store32 offset=40
            i32.const 1425
            local.get 1
            i32.const 32
            i32.add
            call 159
            drop
            br 2 (;@2;)
          end
          local.get 1
          i32.const 1051
          i32.store offset=68
          local.get 1
          local.get 0
          i32.store offset=64
          i32.const 1482
          local.get 1
          i32.const 64
          i32.add
          call 159
          drop
          br 1 (;@2;)
        end
        local.get 1
        local.get 0
        i32.store offset=16
        local.get 1
        i32.const 1815
        i32.const 1925
        local.get 2
        i32.const 40960
        i32.eq
        select
        i32.store offset=20
        i32.const 1482
        local.get 1
        i32.const 16
        i32.add
        call 159
        drop
      end
      i32.const 10
      call 161
      drop
    end
    local.get 1
    i32.const 224
    i32.add
    global.set 0)
  (func (;38;) (type 13) (param i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 304
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        call 85
        local.tee 2
        br_if 0 (;@2;)
        local.get 1
        i32.const 0
        i32.load offset=6412
        call 35
        i32.store offset=4
        local.get 1
        local.get 0
        i32.store
        i32.const 2538
        local.get 1
        call 159
        drop
        br 1 (;@1;)
      end
      block  ;; label = @2
        block  ;; label = @3
          local.get 2
          call 59
          local.tee 3
          br_if 0 (;@3;)
          i32.const 0
          local.set 4
          br 1 (;@2;)
        end
        i32.const 0
        local.set 5
        local.get 1
        i32.const 48
        i32.add
        local.set 6
        loop  ;; label = @3
          local.get 6
          local.get 3
          i32.const 9
          i32.add
          call 180
          i32.store
          local.get 5
          i32.const 1
          i32.add
          local.set 4
          local.get 2
          call 59
          local.tee 3
          i32.eqz
          br_if 1 (;@2;)
          local.get 6
          i32.const 4
          i32.add
          local.set 6
          local.get 5
          i32.const 63
          i32.lt_u
          local.set 7
          local.get 4
          local.set 5
          local.get 7
          br_if 0 (;@3;)
        end
      end
      local.get 2
      call 61
      drop
      local.get 1
      i32.const 48
      i32.add
      local.get 4
      i32.const 4
      i32.const 1
      call 187
      local.get 1
      local.get 0
      i32.store offset=32
      i32.const 2362
      local.get 1
      i32.const 32
      i32.add
      call 159
      drop
      block  ;; label = @2
        local.get 4
        i32.eqz
        br_if 0 (;@2;)
        local.get 1
        i32.const 48
        i32.add
        local.set 5
        loop  ;; label = @3
          local.get 1
          local.get 5
          i32.load
          i32.store offset=16
          i32.const 1490
          local.get 1
          i32.const 16
          i32.add
          call 159
          drop
          local.get 5
          i32.load
          call 42
          local.get 5
          i32.const 4
          i32.add
          local.set 5
          local.get 4
          i32.const -1
          i32.add
          local.tee 4
          br_if 0 (;@3;)
        end
      end
      i32.const 10
      call 161
      drop
    end
    local.get 1
    i32.const 304
    i32.add
    global.set 0)
  (func (;39;) (type 3) (param i32 i32) (result i32)
    local.get 0
    i32.load
    local.get 1
    i32.load
    call 179)
  (func (;40;) (type 0) (param i32) (result i32)
    local.get 0
    call 41)
  (func (;41;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      i32.const 0
      i32.load offset=5940
      br_if 0 (;@1;)
      i32.const 0
      call 62
      i32.const 74112
      i32.sub
      local.tee 2
      i32.const 89
      i32.lt_u
      br_if 0 (;@1;)
      i32.const 0
      local.set 3
      block  ;; label = @2
        i32.const 0
        i32.load offset=6388
        local.tee 4
        br_if 0 (;@2;)
        i32.const 0
        i64.const -1
        i64.store offset=6400 align=4
        i32.const 0
        i64.const 281474976776192
        i64.store offset=6392 align=4
        i32.const 0
        local.get 1
        i32.const 8
        i32.add
        i32.const -16
        i32.and
        i32.const 1431655768
        i32.xor
        local.tee 4
        i32.store offset=6388
        i32.const 0
        i32.const 0
        i32.store offset=6408
        i32.const 0
        i32.const 0
        i32.store offset=6360
      end
      i32.const 0
      local.get 2
      i32.store offset=6368
      i32.const 0
      i32.const 74112
      i32.store offset=6364
      i32.const 0
      i32.const 74112
      i32.store offset=5932
      i32.const 0
      local.get 4
      i32.store offset=5952
      i32.const 0
      i32.const -1
      i32.store offset=5948
      loop  ;; label = @2
        local.get 3
        i32.const 5976
        i32.add
        local.get 3
        i32.const 5964
        i32.add
        local.tee 4
        i32.store
        local.get 4
        local.get 3
        i32.const 5956
        i32.add
        local.tee 5
        i32.store
        local.get 3
        i32.const 5968
        i32.add
        local.get 5
        i32.store
        local.get 3
        i32.const 5984
        i32.add
        local.get 3
        i32.const 5972
        i32.add
        local.tee 5
        i32.store
        local.get 5
        local.get 4
        i32.store
        local.get 3
        i32.const 5992
        i32.add
        local.get 3
        i32.const 5980
        i32.add
        local.tee 4
        i32.store
        local.get 4
        local.get 5
        i32.store
        local.get 3
        i32.const 5988
        i32.add
        local.get 4
        i32.store
        local.get 3
        i32.const 32
        i32.add
        local.tee 3
        i32.const 256
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const 74112
      i32.const -8
      i32.const 74112
      i32.sub
      i32.const 15
      i32.and
      i32.const 0
      i32.const 74112
      i32.const 8
      i32.add
      i32.const 15
      i32.and
      select
      local.tee 3
      i32.add
      local.tee 4
      i32.const 4
      i32.add
      local.get 2
      i32.const -56
      i32.add
      local.tee 5
      local.get 3
      i32.sub
      local.tee 3
      i32.const 1
      i32.or
      i32.store
      i32.const 0
      i32.const 0
      i32.load offset=6404
      i32.store offset=5944
      i32.const 0
      local.get 3
      i32.store offset=5928
      i32.const 0
      local.get 4
      i32.store offset=5940
      i32.const 74112
      local.get 5
      i32.add
      i32.const 56
      i32.store offset=4
    end
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
                          block  ;; label = @12
                            local.get 0
                            i32.const 236
                            i32.gt_u
                            br_if 0 (;@12;)
                            block  ;; label = @13
                              i32.const 0
                              i32.load offset=5916
                              local.tee 6
                              i32.const 16
                              local.get 0
                              i32.const 19
                              i32.add
                              i32.const -16
                              i32.and
                              local.get 0
                              i32.const 11
                              i32.lt_u
                              select
                              local.tee 2
                              i32.const 3
                              i32.shr_u
                              local.tee 4
                              i32.shr_u
                              local.tee 3
                              i32.const 3
                              i32.and
                              i32.eqz
                              br_if 0 (;@13;)
                              local.get 3
                              i32.const 1
                              i32.and
                              local.get 4
                              i32.or
                              i32.const 1
                              i32.xor
                              local.tee 5
                              i32.const 3
                              i32.shl
                              local.tee 0
                              i32.const 5964
                              i32.add
                              i32.load
                              local.tee 4
                              i32.const 8
                              i32.add
                              local.set 3
                              block  ;; label = @14
                                block  ;; label = @15
                                  local.get 4
                                  i32.load offset=8
                                  local.tee 2
                                  local.get 0
                                  i32.const 5956
                                  i32.add
                                  local.tee 0
                                  i32.ne
                                  br_if 0 (;@15;)
                                  i32.const 0
                                  local.get 6
                                  i32.const -2
                                  local.get 5
                                  i32.rotl
                                  i32.and
                                  i32.store offset=5916
                                  br 1 (;@14;)
                                end
                                local.get 0
                                local.get 2
                                i32.store offset=8
                                local.get 2
                                local.get 0
                                i32.store offset=12
                              end
                              local.get 4
                              local.get 5
                              i32.const 3
                              i32.shl
                              local.tee 5
                              i32.const 3
                              i32.or
                              i32.store offset=4
                              local.get 4
                              local.get 5
                              i32.add
                              local.tee 4
                              local.get 4
                              i32.load offset=4
                              i32.const 1
                              i32.or
                              i32.store offset=4
                              br 12 (;@1;)
                            end
                            local.get 2
                            i32.const 0
                            i32.load offset=5924
                            local.tee 7
                            i32.le_u
                            br_if 1 (;@11;)
                            block  ;; label = @13
                              local.get 3
                              i32.eqz
                              br_if 0 (;@13;)
                              block  ;; label = @14
                                block  ;; label = @15
                                  local.get 3
                                  local.get 4
                                  i32.shl
                                  i32.const 2
                                  local.get 4
                                  i32.shl
                                  local.tee 3
                                  i32.const 0
                                  local.get 3
                                  i32.sub
                                  i32.or
                                  i32.and
                                  local.tee 3
                                  i32.const 0
                                  local.get 3
                                  i32.sub
                                  i32.and
                                  i32.const -1
                                  i32.add
                                  local.tee 3
                                  local.get 3
                                  i32.const 12
                                  i32.shr_u
                                  i32.const 16
                                  i32.and
                                  local.tee 3
                                  i32.shr_u
                                  local.tee 4
                                  i32.const 5
                                  i32.shr_u
                                  i32.const 8
                                  i32.and
                                  local.tee 5
                                  local.get 3
                                  i32.or
                                  local.get 4
                                  local.get 5
                                  i32.shr_u
                                  local.tee 3
                                  i32.const 2
                                  i32.shr_u
                                  i32.const 4
                                  i32.and
                                  local.tee 4
                                  i32.or
                                  local.get 3
                                  local.get 4
                                  i32.shr_u
                                  local.tee 3
                                  i32.const 1
                                  i32.shr_u
                                  i32.const 2
                                  i32.and
                                  local.tee 4
                                  i32.or
                                  local.get 3
                                  local.get 4
                                  i32.shr_u
                                  local.tee 3
                                  i32.const 1
                                  i32.shr_u
                                  i32.const 1
                                  i32.and
                                  local.tee 4
                                  i32.or
                                  local.get 3
                                  local.get 4
                                  i32.shr_u
                                  i32.add
                                  local.tee 5
                                  i32.const 3
                                  i32.shl
                                  local.tee 0
                                  i32.const 5964
                                  i32.add
                                  i32.load
                                  local.tee 4
                                  i32.load offset=8
                                  local.tee 3
                                  local.get 0
                                  i32.const 5956
                                  i32.add
                                  local.tee 0
                                  i32.ne
                                  br_if 0 (;@15;)
                                  i32.const 0
                                  local.get 6
                                  i32.const -2
                                  local.get 5
                                  i32.rotl
                                  i32.and
                                  local.tee 6
                                  i32.store offset=5916
                                  br 1 (;@14;)
                                end
                                local.get 0
                                local.get 3
                                i32.store offset=8
                                local.get 3
                                local.get 0
                                i32.store offset=12
                              end
                              local.get 4
                              i32.const 8
                              i32.add
                              local.set 3
                              local.get 4
                              local.get 2
                              i32.const 3
                              i32.or
                              i32.store offset=4
                              local.get 4
                              local.get 5
                              i32.const 3
                              i32.shl
                              local.tee 5
                              i32.add
                              local.get 5
                              local.get 2
                              i32.sub
                              local.tee 5
                              i32.store
                              local.get 4
                              local.get 2
                              i32.add
                              local.tee 0
                              local.get 5
                              i32.const 1
                              i32.or
                              i32.store offset=4
                              block  ;; label = @14
                                local.get 7
                                i32.eqz
                                br_if 0 (;@14;)
                                local.get 7
                                i32.const 3
                                i32.shr_u
                                local.tee 8
                                i32.const 3
                                i32.shl
                                i32.const 5956
                                i32.add
                                local.set 2
                                i32.const 0
                                i32.load offset=5936
                                local.set 4
                                block  ;; label = @15
                                  block  ;; label = @16
                                    local.get 6
                                    i32.const 1
                                    local.get 8
                                    i32.shl
                                    local.tee 8
                                    i32.and
                                    br_if 0 (;@16;)
                                    i32.const 0
                                    local.get 6
                                    local.get 8
                                    i32.or
                                    i32.store offset=5916
                                    local.get 2
                                    local.set 8
                                    br 1 (;@15;)
                                  end
                                  local.get 2
                                  i32.load offset=8
                                  local.set 8
                                end
                                local.get 8
                                local.get 4
                                i32.store offset=12
                                local.get 2
                                local.get 4
                                i32.store offset=8
                                local.get 4
                                local.get 2
                                i32.store offset=12
                                local.get 4
                                local.get 8
                                i32.store offset=8
                              end
                              i32.const 0
                              local.get 0
                              i32.store offset=5936
                              i32.const 0
                              local.get 5
                              i32.store offset=5924
                              br 12 (;@1;)
                            end
                            i32.const 0
                            i32.load offset=5920
                            local.tee 9
                            i32.eqz
                            br_if 1 (;@11;)
                            local.get 9
                            i32.const 0
                            local.get 9
                            i32.sub
                            i32.and
                            i32.const -1
                            i32.add
                            local.tee 3
                            local.get 3
                            i32.const 12
                            i32.shr_u
                            i32.const 16
                            i32.and
                            local.tee 3
                            i32.shr_u
                            local.tee 4
                            i32.const 5
                            i32.shr_u
                            i32.const 8
                            i32.and
                            local.tee 5
                            local.get 3
                            i32.or
                            local.get 4
                            local.get 5
                            i32.shr_u
                            local.tee 3
                            i32.const 2
                            i32.shr_u
                            i32.const 4
                            i32.and
                            local.tee 4
                            i32.or
                            local.get 3
                            local.get 4
                            i32.shr_u
                            local.tee 3
                            i32.const 1
                            i32.shr_u
                            i32.const 2
                            i32.and
                            local.tee 4
                            i32.or
                            local.get 3
                            local.get 4
                            i32.shr_u
                            local.tee 3
                            i32.const 1
                            i32.shr_u
                            i32.const 1
                            i32.and
                            local.tee 4
                            i32.or
                            local.get 3
                            local.get 4
                            i32.shr_u
                            i32.add
                            i32.const 2
                            i32.shl
                            i32.const 6220
                            i32.add
                            i32.load
                            local.tee 0
                            i32.load offset=4
                            i32.const -8
                            i32.and
                            local.get 2
                            i32.sub
                            local.set 4
                            local.get 0
                            local.set 5
                            block  ;; label = @13
                              loop  ;; label = @14
                                block  ;; label = @15
                                  local.get 5
                                  i32.load offset=16
                                  local.tee 3
                                  br_if 0 (;@15;)
                                  local.get 5
                                  i32.const 20
                                  i32.add
                                  i32.load
                                  local.tee 3
                                  i32.eqz
                                  br_if 2 (;@13;)
                                end
                                local.get 3
                                i32.load offset=4
                                i32.const -8
                                i32.and
                                local.get 2
                                i32.sub
                                local.tee 5
                                local.get 4
                                local.get 5
                                local.get 4
                                i32.lt_u
                                local.tee 5
                                select
                                local.set 4
                                local.get 3
                                local.get 0
                                local.get 5
                                select
                                local.set 0
                                local.get 3
                                local.set 5
                                br 0 (;@14;)
                              end
                            end
                            local.get 0
                            i32.load offset=24
                            local.set 10
                            block  ;; label = @13
                              local.get 0
                              i32.load offset=12
                              local.tee 8
                              local.get 0
                              i32.eq
                              br_if 0 (;@13;)
                              i32.const 0
                              i32.load offset=5932
                              local.get 0
                              i32.load offset=8
                              local.tee 3
                              i32.gt_u
                              drop
                              local.get 8
                              local.get 3
                              i32.store offset=8
                              local.get 3
                              local.get 8
                              i32.store offset=12
                              br 11 (;@2;)
                            end
                            block  ;; label = @13
                              local.get 0
                              i32.const 20
                              i32.add
                              local.tee 5
                              i32.load
                              local.tee 3
                              br_if 0 (;@13;)
                              local.get 0
                              i32.load offset=16
                              local.tee 3
                              i32.eqz
                              br_if 3 (;@10;)
                              local.get 0
                              i32.const 16
                              i32.add
                              local.set 5
                            end
                            loop  ;; label = @13
                              local.get 5
                              local.set 11
                              local.get 3
                              local.tee 8
                              i32.const 20
                              i32.add
                              local.tee 5
                              i32.load
                              local.tee 3
                              br_if 0 (;@13;)
                              local.get 8
                              i32.const 16
                              i32.add
                              local.set 5
                              local.get 8
                              i32.load offset=16
                              local.tee 3
                              br_if 0 (;@13;)
                            end
                            local.get 11
                            i32.const 0
                            i32.store
                            br 10 (;@2;)
                          end
                          i32.const -1
                          local.set 2
                          local.get 0
                          i32.const -65
                          i32.gt_u
                          br_if 0 (;@11;)
                          local.get 0
                          i32.const 19
                          i32.add
                          local.tee 3
                          i32.const -16
                          i32.and
                          local.set 2
                          i32.const 0
                          i32.load offset=5920
                          local.tee 7
                          i32.eqz
                          br_if 0 (;@11;)
                          i32.const 0
                          local.set 11
                          block  ;; label = @12
                            local.get 2
                            i32.const 256
                            i32.lt_u
                            br_if 0 (;@12;)
                            i32.const 31
                            local.set 11
                            local.get 2
                            i32.const 16777215
                            i32.gt_u
                            br_if 0 (;@12;)
                            local.get 3
                            i32.const 8
                            i32.shr_u
                            local.tee 3
                            local.get 3
                            i32.const 1048320
                            i32.add
                            i32.const 16
                            i32.shr_u
                            i32.const 8
                            i32.and
                            local.tee 3
                            i32.shl
                            local.tee 4
                            local.get 4
                            i32.const 520192
                            i32.add
                            i32.const 16
                            i32.shr_u
                            i32.const 4
                            i32.and
                            local.tee 4
                            i32.shl
                            local.tee 5
                            local.get 5
                            i32.const 245760
                            i32.add
                            i32.const 16
                            i32.shr_u
                            i32.const 2
                            i32.and
                            local.tee 5
                            i32.shl
                            i32.const 15
                            i32.shr_u
                            local.get 3
                            local.get 4
                            i32.or
                            local.get 5
                            i32.or
                            i32.sub
                            local.tee 3
                            i32.const 1
                            i32.shl
                            local.get 2
                            local.get 3
                            i32.const 21
                            i32.add
                            i32.shr_u
                            i32.const 1
                            i32.and
                            i32.or
                            i32.const 28
                            i32.add
                            local.set 11
                          end
                          i32.const 0
                          local.get 2
                          i32.sub
                          local.set 4
                          block  ;; label = @12
                            block  ;; label = @13
                              block  ;; label = @14
                                block  ;; label = @15
                                  local.get 11
                                  i32.const 2
                                  i32.shl
                                  i32.const 6220
                                  i32.add
                                  i32.load
                                  local.tee 5
                                  br_if 0 (;@15;)
                                  i32.const 0
                                  local.set 3
                                  i32.const 0
                                  local.set 8
                                  br 1 (;@14;)
                                end
                                i32.const 0
                                local.set 3
                                local.get 2
                                i32.const 0
                                i32.const 25
                                local.get 11
                                i32.const 1
                                i32.shr_u
                                i32.sub
                                local.get 11
                                i32.const 31
                                i32.eq
                                select
                                i32.shl
                                local.set 0
                                i32.const 0
                                local.set 8
                                loop  ;; label = @15
                                  block  ;; label = @16
                                    local.get 5
                                    i32.load offset=4
                                    i32.const -8
                                    i32.and
                                    local.get 2
                                    i32.sub
                                    local.tee 6
                                    local.get 4
                                    i32.ge_u
                                    br_if 0 (;@16;)
                                    local.get 6
                                    local.set 4
                                    local.get 5
                                    local.set 8
                                    local.get 6
                                    br_if 0 (;@16;)
                                    i32.const 0
                                    local.set 4
                                    local.get 5
                                    local.set 8
                                    local.get 5
                                    local.set 3
                                    br 3 (;@13;)
                                  end
                                  local.get 3
                                  local.get 5
                                  i32.const 20
                                  i32.add
                                  i32.load
                                  local.tee 6
                                  local.get 6
                                  local.get 5
                                  local.get 0
                                  i32.const 29
                                  i32.shr_u
                                  i32.const 4
                                  i32.and
                                  i32.add
                                  i32.const 16
                                  i32.add
                                  i32.load
                                  local.tee 5
                                  i32.eq
                                  select
                                  local.get 3
                                  local.get 6
                                  select
                                  local.set 3
                                  local.get 0
                                  i32.const 1
                                  i32.shl
                                  local.set 0
                                  local.get 5
                                  br_if 0 (;@15;)
                                end
                              end
                              block  ;; label = @14
                                local.get 3
                                local.get 8
                                i32.or
                                br_if 0 (;@14;)
                                i32.const 0
                                local.set 8
                                i32.const 2
                                local.get 11
                                i32.shl
                                local.tee 3
                                i32.const 0
                                local.get 3
                                i32.sub
                                i32.or
                                local.get 7
                                i32.and
                                local.tee 3
                                i32.eqz
                                br_if 3 (;@11;)
                                local.get 3
                                i32.const 0
                                local.get 3
                                i32.sub
                                i32.and
                                i32.const -1
                                i32.add
                                local.tee 3
                                local.get 3
                                i32.const 12
                                i32.shr_u
                                i32.const 16
                                i32.and
                                local.tee 3
                                i32.shr_u
                                local.tee 5
                                i32.const 5
                                i32.shr_u
                                i32.const 8
                                i32.and
                                local.tee 0
                                local.get 3
                                i32.or
                                local.get 5
                                local.get 0
                                i32.shr_u
                                local.tee 3
                                i32.const 2
                                i32.shr_u
                                i32.const 4
                                i32.and
                                local.tee 5
                                i32.or
                                local.get 3
                                local.get 5
                                i32.shr_u
                                local.tee 3
                                i32.const 1
                                i32.shr_u
                                i32.const 2
                                i32.and
                                local.tee 5
                                i32.or
                                local.get 3
                                local.get 5
                                i32.shr_u
                                local.tee 3
                                i32.const 1
                                i32.shr_u
                                i32.const 1
                                i32.and
                                local.tee 5
                                i32.or
                                local.get 3
                                local.get 5
                                i32.shr_u
                                i32.add
                                i32.const 2
                                i32.shl
                                i32.const 6220
                                i32.add
                                i32.load
                                local.set 3
                              end
                              local.get 3
                              i32.eqz
                              br_if 1 (;@12;)
                            end
                            loop  ;; label = @13
                              local.get 3
                              i32.load offset=4
                              i32.const -8
                              i32.and
                              local.get 2
                              i32.sub
                              local.tee 6
                              local.get 4
                              i32.lt_u
                              local.set 0
                              block  ;; label = @14
                                local.get 3
                                i32.load offset=16
                                local.tee 5
                                br_if 0 (;@14;)
                                local.get 3
                                i32.const 20
                                i32.add
                                i32.load
                                local.set 5
                              end
                              local.get 6
                              local.get 4
                              local.get 0
                              select
                              local.set 4
                              local.get 3
                              local.get 8
                              local.get 0
                              select
                              local.set 8
                              local.get 5
                              local.set 3
                              local.get 5
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 8
                          i32.eqz
                          br_if 0 (;@11;)
                          local.get 4
                          i32.const 0
                          i32.load offset=5924
                          local.get 2
                          i32.sub
                          i32.ge_u
                          br_if 0 (;@11;)
                          local.get 8
                          i32.load offset=24
                          local.set 11
                          block  ;; label = @12
                            local.get 8
                            i32.load offset=12
                            local.tee 0
                            local.get 8
                            i32.eq
                            br_if 0 (;@12;)
                            i32.const 0
                            i32.load offset=5932
                            local.get 8
                            i32.load offset=8
                            local.tee 3
                            i32.gt_u
                            drop
                            local.get 0
                            local.get 3
                            i32.store offset=8
                            local.get 3
                            local.get 0
                            i32.store offset=12
                            br 9 (;@3;)
                          end
                          block  ;; label = @12
                            local.get 8
                            i32.const 20
                            i32.add
                            local.tee 5
                            i32.load
                            local.tee 3
                            br_if 0 (;@12;)
                            local.get 8
                            i32.load offset=16
                            local.tee 3
                            i32.eqz
                            br_if 3 (;@9;)
                            local.get 8
                            i32.const 16
                            i32.add
                            local.set 5
                          end
                          loop  ;; label = @12
                            local.get 5
                            local.set 6
                            local.get 3
                            local.tee 0
                            i32.const 20
                            i32.add
                            local.tee 5
                            i32.load
                            local.tee 3
                            br_if 0 (;@12;)
                            local.get 0
                            i32.const 16
                            i32.add
                            local.set 5
                            local.get 0
                            i32.load offset=16
                            local.tee 3
                            br_if 0 (;@12;)
                          end
                          local.get 6
                          i32.const 0
                          i32.store
                          br 8 (;@3;)
                        end
                        block  ;; label = @11
                          i32.const 0
                          i32.load offset=5924
                          local.tee 3
                          local.get 2
                          i32.lt_u
                          br_if 0 (;@11;)
                          i32.const 0
                          i32.load offset=5936
                          local.set 4
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 3
                              local.get 2
                              i32.sub
                              local.tee 5
                              i32.const 16
                              i32.lt_u
                              br_if 0 (;@13;)
                              local.get 4
                              local.get 2
                              i32.add
                              local.tee 0
                              local.get 5
                              i32.const 1
                              i32.or
                              i32.store offset=4
                              i32.const 0
                              local.get 5
                              i32.store offset=5924
                              i32.const 0
                              local.get 0
                              i32.store offset=5936
                              local.get 4
                              local.get 3
                              i32.add
                              local.get 5
                              i32.store
                              local.get 4
                              local.get 2
                              i32.const 3
                              i32.or
                              i32.store offset=4
                              br 1 (;@12;)
                            end
                            local.get 4
                            local.get 3
                            i32.const 3
                            i32.or
                            i32.store offset=4
                            local.get 4
                            local.get 3
                            i32.add
                            local.tee 3
                            local.get 3
                            i32.load offset=4
                            i32.const 1
                            i32.or
                            i32.store offset=4
                            i32.const 0
                            i32.const 0
                            i32.store offset=5936
                            i32.const 0
                            i32.const 0
                            i32.store offset=5924
                          end
                          local.get 4
                          i32.const 8
                          i32.add
                          local.set 3
                          br 10 (;@1;)
                        end
                        block  ;; label = @11
                          i32.const 0
                          i32.load offset=5928
                          local.tee 0
                          local.get 2
                          i32.le_u
                          br_if 0 (;@11;)
                          i32.const 0
                          i32.load offset=5940
                          local.tee 3
                          local.get 2
                          i32.add
                          local.tee 4
                          local.get 0
                          local.get 2
                          i32.sub
                          local.tee 5
                          i32.const 1
                          i32.or
                          i32.store offset=4
                          i32.const 0
                          local.get 5
                          i32.store offset=5928
                          i32.const 0
                          local.get 4
                          i32.store offset=5940
                          local.get 3
                          local.get 2
                          i32.const 3
                          i32.or
                          i32.store offset=4
                          local.get 3
                          i32.const 8
                          i32.add
                          local.set 3
                          br 10 (;@1;)
                        end
                        block  ;; label = @11
                          block  ;; label = @12
                            i32.const 0
                            i32.load offset=6388
                            i32.eqz
                            br_if 0 (;@12;)
                            i32.const 0
                            i32.load offset=6396
                            local.set 4
                            br 1 (;@11;)
                          end
                          i32.const 0
                          i64.const -1
                          i64.store offset=6400 align=4
                          i32.const 0
                          i64.const 281474976776192
                          i64.store offset=6392 align=4
                          i32.const 0
                          local.get 1
                          i32.const 12
                          i32.add
                          i32.const -16
                          i32.and
                          i32.const 1431655768
                          i32.xor
                          i32.store offset=6388
                          i32.const 0
                          i32.const 0
                          i32.store offset=6408
                          i32.const 0
                          i32.const 0
                          i32.store offset=6360
                          i32.const 65536
                          local.set 4
                        end
                        i32.const 0
                        local.set 3
                        block  ;; label = @11
                          local.get 4
                          local.get 2
                          i32.const 71
                          i32.add
                          local.tee 7
                          i32.add
                          local.tee 6
                          i32.const 0
                          local.get 4
                          i32.sub
                          local.tee 11
                          i32.and
                          local.tee 8
                          local.get 2
                          i32.gt_u
                          br_if 0 (;@11;)
                          i32.const 0
                          i32.const 48
                          i32.store offset=6412
                          br 10 (;@1;)
                        end
                        block  ;; label = @11
                          i32.const 0
                          i32.load offset=6356
                          local.tee 3
                          i32.eqz
                          br_if 0 (;@11;)
                          block  ;; label = @12
                            i32.const 0
                            i32.load offset=6348
                            local.tee 4
                            local.get 8
                            i32.add
                            local.tee 5
                            local.get 4
                            i32.le_u
                            br_if 0 (;@12;)
                            local.get 5
                            local.get 3
                            i32.le_u
                            br_if 1 (;@11;)
                          end
                          i32.const 0
                          local.set 3
                          i32.const 0
                          i32.const 48
                          i32.store offset=6412
                          br 10 (;@1;)
                        end
                        i32.const 0
                        i32.load8_u offset=6360
                        i32.const 4
                        i32.and
                        br_if 4 (;@6;)
                        block  ;; label = @11
                          block  ;; label = @12
                            block  ;; label = @13
                              i32.const 0
                              i32.load offset=5940
                              local.tee 4
                              i32.eqz
                              br_if 0 (;@13;)
                              i32.const 6364
                              local.set 3
                              loop  ;; label = @14
                                block  ;; label = @15
                                  local.get 3
                                  i32.load
                                  local.tee 5
                                  local.get 4
                                  i32.gt_u
                                  br_if 0 (;@15;)
                                  local.get 5
                                  local.get 3
                                  i32.load offset=4
                                  i32.add
                                  local.get 4
                                  i32.gt_u
                                  br_if 3 (;@12;)
                                end
                                local.get 3
                                i32.load offset=8
                                local.tee 3
                                br_if 0 (;@14;)
                              end
                            end
                            i32.const 0
                            call 62
                            local.tee 0
                            i32.const -1
                            i32.eq
                            br_if 5 (;@7;)
                            local.get 8
                            local.set 6
                            block  ;; label = @13
                              i32.const 0
                              i32.load offset=6392
                              local.tee 3
                              i32.const -1
                              i32.add
                              local.tee 4
                              local.get 0
                              i32.and
                              i32.eqz
                              br_if 0 (;@13;)
                              local.get 8
                              local.get 0
                              i32.sub
                              local.get 4
                              local.get 0
                              i32.add
                              i32.const 0
                              local.get 3
                              i32.sub
                              i32.and
                              i32.add
                              local.set 6
                            end
                            local.get 6
                            local.get 2
                            i32.le_u
                            br_if 5 (;@7;)
                            local.get 6
                            i32.const 2147483646
                            i32.gt_u
                            br_if 5 (;@7;)
                            block  ;; label = @13
                              i32.const 0
                              i32.load offset=6356
                              local.tee 3
                              i32.eqz
                              br_if 0 (;@13;)
                              i32.const 0
                              i32.load offset=6348
                              local.tee 4
                              local.get 6
                              i32.add
                              local.tee 5
                              local.get 4
                              i32.le_u
                              br_if 6 (;@7;)
                              local.get 5
                              local.get 3
                              i32.gt_u
                              br_if 6 (;@7;)
                            end
                            local.get 6
                            call 62
                            local.tee 3
                            local.get 0
                            i32.ne
                            br_if 1 (;@11;)
                            br 7 (;@5;)
                          end
                          local.get 6
                          local.get 0
                          i32.sub
                          local.get 11
                          i32.and
                          local.tee 6
                          i32.const 2147483646
                          i32.gt_u
                          br_if 4 (;@7;)
                          local.get 6
                          call 62
                          local.tee 0
                          local.get 3
                          i32.load
                          local.get 3
                          i32.load offset=4
                          i32.add
                          i32.eq
                          br_if 3 (;@8;)
                          local.get 0
                          local.set 3
                        end
                        block  ;; label = @11
                          local.get 3
                          i32.const -1
                          i32.eq
                          br_if 0 (;@11;)
                          local.get 2
                          i32.const 72
                          i32.add
                          local.get 6
                          i32.le_u
                          br_if 0 (;@11;)
                          block  ;; label = @12
                            local.get 7
                            local.get 6
                            i32.sub
                            i32.const 0
                            i32.load offset=6396
                            local.tee 4
                            i32.add
                            i32.const 0
                            local.get 4
                            i32.sub
                            i32.and
                            local.tee 4
                            i32.const 2147483646
                            i32.le_u
                            br_if 0 (;@12;)
                            local.get 3
                            local.set 0
                            br 7 (;@5;)
                          end
                          block  ;; label = @12
                            local.get 4
                            call 62
                            i32.const -1
                            i32.eq
                            br_if 0 (;@12;)
                            local.get 4
                            local.get 6
                            i32.add
                            local.set 6
                            local.get 3
                            local.set 0
                            br 7 (;@5;)
                          end
                          i32.const 0
                          local.get 6
                          i32.sub
                          call 62
                          drop
                          br 4 (;@7;)
                        end
                        local.get 3
                        local.set 0
                        local.get 3
                        i32.const -1
                        i32.ne
                        br_if 5 (;@5;)
                        br 3 (;@7;)
                      end
                      i32.const 0
                      local.set 8
                      br 7 (;@2;)
                    end
                    i32.const 0
                    local.set 0
                    br 5 (;@3;)
                  end
                  local.get 0
                  i32.const -1
                  i32.ne
                  br_if 2 (;@5;)
                end
                i32.const 0
                i32.const 0
                i32.load offset=6360
                i32.const 4
                i32.or
                i32.store offset=6360
              end
              local.get 8
              i32.const 2147483646
              i32.gt_u
              br_if 1 (;@4;)
              local.get 8
              call 62
              local.set 0
              i32.const 0
              call 62
              local.set 3
              local.get 0
              i32.const -1
              i32.eq
              br_if 1 (;@4;)
              local.get 3
              i32.const -1
              i32.eq
              br_if 1 (;@4;)
              local.get 0
              local.get 3
              i32.ge_u
              br_if 1 (;@4;)
              local.get 3
              local.get 0
              i32.sub
              local.tee 6
              local.get 2
              i32.const 56
              i32.add
              i32.le_u
              br_if 1 (;@4;)
            end
            i32.const 0
            i32.const 0
            i32.load offset=6348
            local.get 6
            i32.add
            local.tee 3
            i32.store offset=6348
            block  ;; label = @5
              local.get 3
              i32.const 0
              i32.load offset=6352
              i32.le_u
              br_if 0 (;@5;)
              i32.const 0
              local.get 3
              i32.store offset=6352
            end
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    i32.const 0
                    i32.load offset=5940
                    local.tee 4
                    i32.eqz
                    br_if 0 (;@8;)
                    i32.const 6364
                    local.set 3
                    loop  ;; label = @9
                      local.get 0
                      local.get 3
                      i32.load
                      local.tee 5
                      local.get 3
                      i32.load offset=4
                      local.tee 8
                      i32.add
                      i32.eq
                      br_if 2 (;@7;)
                      local.get 3
                      i32.load offset=8
                      local.tee 3
                      br_if 0 (;@9;)
                      br 3 (;@6;)
                    end
                  end
                  block  ;; label = @8
                    block  ;; label = @9
                      i32.const 0
                      i32.load offset=5932
                      local.tee 3
                      i32.eqz
                      br_if 0 (;@9;)
                      local.get 0
                      local.get 3
                      i32.ge_u
                      br_if 1 (;@8;)
                    end
                    i32.const 0
                    local.get 0
                    i32.store offset=5932
                  end
                  i32.const 0
                  local.set 3
                  i32.const 0
                  local.get 6
                  i32.store offset=6368
                  i32.const 0
                  local.get 0
                  i32.store offset=6364
                  i32.const 0
                  i32.const -1
                  i32.store offset=5948
                  i32.const 0
                  i32.const 0
                  i32.load offset=6388
                  i32.store offset=5952
                  i32.const 0
                  i32.const 0
                  i32.store offset=6376
                  loop  ;; label = @8
                    local.get 3
                    i32.const 5976
                    i32.add
                    local.get 3
                    i32.const 5964
                    i32.add
                    local.tee 4
                    i32.store
                    local.get 4
                    local.get 3
                    i32.const 5956
                    i32.add
                    local.tee 5
                    i32.store
                    local.get 3
                    i32.const 5968
                    i32.add
                    local.get 5
                    i32.store
                    local.get 3
                    i32.const 5984
                    i32.add
                    local.get 3
                    i32.const 5972
                    i32.add
                    local.tee 5
                    i32.store
                    local.get 5
                    local.get 4
                    i32.store
                    local.get 3
                    i32.const 5992
                    i32.add
                    local.get 3
                    i32.const 5980
                    i32.add
                    local.tee 4
                    i32.store
                    local.get 4
                    local.get 5
                    i32.store
                    local.get 3
                    i32.const 5988
                    i32.add
                    local.get 4
                    i32.store
                    local.get 3
                    i32.const 32
                    i32.add
                    local.tee 3
                    i32.const 256
                    i32.ne
                    br_if 0 (;@8;)
                  end
                  local.get 0
                  i32.const -8
                  local.get 0
                  i32.sub
                  i32.const 15
                  i32.and
                  i32.const 0
                  local.get 0
                  i32.const 8
                  i32.add
                  i32.const 15
                  i32.and
                  select
                  local.tee 3
                  i32.add
                  local.tee 4
                  local.get 6
                  i32.const -56
                  i32.add
                  local.tee 5
                  local.get 3
                  i32.sub
                  local.tee 3
                  i32.const 1
                  i32.or
                  i32.store offset=4
                  i32.const 0
                  i32.const 0
                  i32.load offset=6404
                  i32.store offset=5944
                  i32.const 0
                  local.get 3
                  i32.store offset=5928
                  i32.const 0
                  local.get 4
                  i32.store offset=5940
                  local.get 0
                  local.get 5
                  i32.add
                  i32.const 56
                  i32.store offset=4
                  br 2 (;@5;)
                end
                local.get 3
                i32.load8_u offset=12
                i32.const 8
                i32.and
                br_if 0 (;@6;)
                local.get 5
                local.get 4
                i32.gt_u
                br_if 0 (;@6;)
                local.get 0
                local.get 4
                i32.le_u
                br_if 0 (;@6;)
                local.get 4
                i32.const -8
                local.get 4
                i32.sub
                i32.const 15
                i32.and
                i32.const 0
                local.get 4
                i32.const 8
                i32.add
                i32.const 15
                i32.and
                select
                local.tee 5
                i32.add
                local.tee 0
                i32.const 0
                i32.load offset=5928
                local.get 6
                i32.add
                local.tee 11
                local.get 5
                i32.sub
                local.tee 5
                i32.const 1
                i32.or
                i32.store offset=4
                local.get 3
                local.get 8
                local.get 6
                i32.add
                i32.store offset=4
                i32.const 0
                i32.const 0
                i32.load offset=6404
                i32.store offset=5944
                i32.const 0
                local.get 5
                i32.store offset=5928
                i32.const 0
                local.get 0
                i32.store offset=5940
                local.get 4
                local.get 11
                i32.add
                i32.const 56
                i32.store offset=4
                br 1 (;@5;)
              end
              block  ;; label = @6
                local.get 0
                i32.const 0
                i32.load offset=5932
                local.tee 8
                i32.ge_u
                br_if 0 (;@6;)
                i32.const 0
                local.get 0
                i32.store offset=5932
                local.get 0
                local.set 8
              end
              local.get 0
              local.get 6
              i32.add
              local.set 5
              i32.const 6364
              local.set 3
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      block  ;; label = @10
                        block  ;; label = @11
                          block  ;; label = @12
                            loop  ;; label = @13
                              local.get 3
                              i32.load
                              local.get 5
                              i32.eq
                              br_if 1 (;@12;)
                              local.get 3
                              i32.load offset=8
                              local.tee 3
                              br_if 0 (;@13;)
                              br 2 (;@11;)
                            end
                          end
                          local.get 3
                          i32.load8_u offset=12
                          i32.const 8
                          i32.and
                          i32.eqz
                          br_if 1 (;@10;)
                        end
                        i32.const 6364
                        local.set 3
                        loop  ;; label = @11
                          block  ;; label = @12
                            local.get 3
                            i32.load
                            local.tee 5
                            local.get 4
                            i32.gt_u
                            br_if 0 (;@12;)
                            local.get 5
                            local.get 3
                            i32.load offset=4
                            i32.add
                            local.tee 5
                            local.get 4
                            i32.gt_u
                            br_if 3 (;@9;)
                          end
                          local.get 3
                          i32.load offset=8
                          local.set 3
                          br 0 (;@11;)
                        end
                      end
                      local.get 3
                      local.get 0
                      i32.store
                      local.get 3
                      local.get 3
                      i32.load offset=4
                      local.get 6
                      i32.add
                      i32.store offset=4
                      local.get 0
                      i32.const -8
                      local.get 0
                      i32.sub
                      i32.const 15
                      i32.and
                      i32.const 0
                      local.get 0
                      i32.const 8
                      i32.add
                      i32.const 15
                      i32.and
                      select
                      i32.add
                      local.tee 11
                      local.get 2
                      i32.const 3
                      i32.or
                      i32.store offset=4
                      local.get 5
                      i32.const -8
                      local.get 5
                      i32.sub
                      i32.const 15
                      i32.and
                      i32.const 0
                      local.get 5
                      i32.const 8
                      i32.add
                      i32.const 15
                      i32.and
                      select
                      i32.add
                      local.tee 6
                      local.get 11
                      local.get 2
                      i32.add
                      local.tee 2
                      i32.sub
                      local.set 5
                      block  ;; label = @10
                        local.get 4
                        local.get 6
                        i32.ne
                        br_if 0 (;@10;)
                        i32.const 0
                        local.get 2
                        i32.store offset=5940
                        i32.const 0
                        i32.const 0
                        i32.load offset=5928
                        local.get 5
                        i32.add
                        local.tee 3
                        i32.store offset=5928
                        local.get 2
                        local.get 3
                        i32.const 1
                        i32.or
                        i32.store offset=4
                        br 3 (;@7;)
                      end
                      block  ;; label = @10
                        i32.const 0
                        i32.load offset=5936
                        local.get 6
                        i32.ne
                        br_if 0 (;@10;)
                        i32.const 0
                        local.get 2
                        i32.store offset=5936
                        i32.const 0
                        i32.const 0
                        i32.load offset=5924
                        local.get 5
                        i32.add
                        local.tee 3
                        i32.store offset=5924
                        local.get 2
                        local.get 3
                        i32.const 1
                        i32.or
                        i32.store offset=4
                        local.get 2
                        local.get 3
                        i32.add
                        local.get 3
                        i32.store
                        br 3 (;@7;)
                      end
                      block  ;; label = @10
                        local.get 6
                        i32.load offset=4
                        local.tee 3
                        i32.const 3
                        i32.and
                        i32.const 1
                        i32.ne
                        br_if 0 (;@10;)
                        local.get 3
                        i32.const -8
                        i32.and
                        local.set 7
                        block  ;; label = @11
                          block  ;; label = @12
                            local.get 3
                            i32.const 255
                            i32.gt_u
                            br_if 0 (;@12;)
                            local.get 6
                            i32.load offset=8
                            local.tee 4
                            local.get 3
                            i32.const 3
                            i32.shr_u
                            local.tee 8
                            i32.const 3
                            i32.shl
                            i32.const 5956
                            i32.add
                            local.tee 0
                            i32.eq
                            drop
                            block  ;; label = @13
                              local.get 6
                              i32.load offset=12
                              local.tee 3
                              local.get 4
                              i32.ne
                              br_if 0 (;@13;)
                              i32.const 0
                              i32.const 0
                              i32.load offset=5916
                              i32.const -2
                              local.get 8
                              i32.rotl
                              i32.and
                              i32.store offset=5916
                              br 2 (;@11;)
                            end
                            local.get 3
                            local.get 0
                            i32.eq
                            drop
                            local.get 3
                            local.get 4
                            i32.store offset=8
                            local.get 4
                            local.get 3
                            i32.store offset=12
                            br 1 (;@11;)
                          end
                          local.get 6
                          i32.load offset=24
                          local.set 9
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 6
                              i32.load offset=12
                              local.tee 0
                              local.get 6
                              i32.eq
                              br_if 0 (;@13;)
                              local.get 8
                              local.get 6
                              i32.load offset=8
                              local.tee 3
                              i32.gt_u
                              drop
                              local.get 0
                              local.get 3
                              i32.store offset=8
                              local.get 3
                              local.get 0
                              i32.store offset=12
                              br 1 (;@12;)
                            end
                            block  ;; label = @13
                              local.get 6
                              i32.const 20
                              i32.add
                              local.tee 3
                              i32.load
                              local.tee 4
                              br_if 0 (;@13;)
                              local.get 6
                              i32.const 16
                              i32.add
                              local.tee 3
                              i32.load
                              local.tee 4
                              br_if 0 (;@13;)
                              i32.const 0
                              local.set 0
                              br 1 (;@12;)
                            end
                            loop  ;; label = @13
                              local.get 3
                              local.set 8
                              local.get 4
                              local.tee 0
                              i32.const 20
                              i32.add
                              local.tee 3
                              i32.load
                              local.tee 4
                              br_if 0 (;@13;)
                              local.get 0
                              i32.const 16
                              i32.add
                              local.set 3
                              local.get 0
                              i32.load offset=16
                              local.tee 4
                              br_if 0 (;@13;)
                            end
                            local.get 8
                            i32.const 0
                            i32.store
                          end
                          local.get 9
                          i32.eqz
                          br_if 0 (;@11;)
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 6
                              i32.load offset=28
                              local.tee 4
                              i32.const 2
                              i32.shl
                              i32.const 6220
                              i32.add
                              local.tee 3
                              i32.load
                              local.get 6
                              i32.ne
                              br_if 0 (;@13;)
                              local.get 3
                              local.get 0
                              i32.store
                              local.get 0
                              br_if 1 (;@12;)
                              i32.const 0
                              i32.const 0
                              i32.load offset=5920
                              i32.const -2
                              local.get 4
                              i32.rotl
                              i32.and
                              i32.store offset=5920
                              br 2 (;@11;)
                            end
                            local.get 9
                            i32.const 16
                            i32.const 20
                            local.get 9
                            i32.load offset=16
                            local.get 6
                            i32.eq
                            select
                            i32.add
                            local.get 0
                            i32.store
                            local.get 0
                            i32.eqz
                            br_if 1 (;@11;)
                          end
                          local.get 0
                          local.get 9
                          i32.store offset=24
                          block  ;; label = @12
                            local.get 6
                            i32.load offset=16
                            local.tee 3
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 0
                            local.get 3
                            i32.store offset=16
                            local.get 3
                            local.get 0
                            i32.store offset=24
                          end
                          local.get 6
                          i32.load offset=20
                          local.tee 3
                          i32.eqz
                          br_if 0 (;@11;)
                          local.get 0
                          i32.const 20
                          i32.add
                          local.get 3
                          i32.store
                          local.get 3
                          local.get 0
                          i32.store offset=24
                        end
                        local.get 7
                        local.get 5
                        i32.add
                        local.set 5
                        local.get 6
                        local.get 7
                        i32.add
                        local.set 6
                      end
                      local.get 6
                      local.get 6
                      i32.load offset=4
                      i32.const -2
                      i32.and
                      i32.store offset=4
                      local.get 2
                      local.get 5
                      i32.add
                      local.get 5
                      i32.store
                      local.get 2
                      local.get 5
                      i32.const 1
                      i32.or
                      i32.store offset=4
                      block  ;; label = @10
                        local.get 5
                        i32.const 255
                        i32.gt_u
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 3
                        i32.shr_u
                        local.tee 4
                        i32.const 3
                        i32.shl
                        i32.const 5956
                        i32.add
                        local.set 3
                        block  ;; label = @11
                          block  ;; label = @12
                            i32.const 0
                            i32.load offset=5916
                            local.tee 5
                            i32.const 1
                            local.get 4
                            i32.shl
                            local.tee 4
                            i32.and
                            br_if 0 (;@12;)
                            i32.const 0
                            local.get 5
                            local.get 4
                            i32.or
                            i32.store offset=5916
                            local.get 3
                            local.set 4
                            br 1 (;@11;)
                          end
                          local.get 3
                          i32.load offset=8
                          local.set 4
                        end
                        local.get 4
                        local.get 2
                        i32.store offset=12
                        local.get 3
                        local.get 2
                        i32.store offset=8
                        local.get 2
                        local.get 3
                        i32.store offset=12
                        local.get 2
                        local.get 4
                        i32.store offset=8
                        br 3 (;@7;)
                      end
                      i32.const 31
                      local.set 3
                      block  ;; label = @10
                        local.get 5
                        i32.const 16777215
                        i32.gt_u
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 8
                        i32.shr_u
                        local.tee 3
                        local.get 3
                        i32.const 1048320
                        i32.add
                        i32.const 16
                        i32.shr_u
                        i32.const 8
                        i32.and
                        local.tee 3
                        i32.shl
                        local.tee 4
                        local.get 4
                        i32.const 520192
                        i32.add
                        i32.const 16
                        i32.shr_u
                        i32.const 4
                        i32.and
                        local.tee 4
                        i32.shl
                        local.tee 0
                        local.get 0
                        i32.const 245760
                        i32.add
                        i32.const 16
                        i32.shr_u
                        i32.const 2
                        i32.and
                        local.tee 0
                        i32.shl
                        i32.const 15
                        i32.shr_u
                        local.get 3
                        local.get 4
                        i32.or
                        local.get 0
                        i32.or
                        i32.sub
                        local.tee 3
                        i32.const 1
                        i32.shl
                        local.get 5
                        local.get 3
                        i32.const 21
                        i32.add
                        i32.shr_u
                        i32.const 1
                        i32.and
                        i32.or
                        i32.const 28
                        i32.add
                        local.set 3
                      end
                      local.get 2
                      local.get 3
                      i32.store offset=28
                      local.get 2
                      i64.const 0
                      i64.store offset=16 align=4
                      local.get 3
                      i32.const 2
                      i32.shl
                      i32.const 6220
                      i32.add
                      local.set 4
                      block  ;; label = @10
                        i32.const 0
                        i32.load offset=5920
                        local.tee 0
                        i32.const 1
                        local.get 3
                        i32.shl
                        local.tee 8
                        i32.and
                        br_if 0 (;@10;)
                        local.get 4
                        local.get 2
                        i32.store
                        i32.const 0
                        local.get 0
                        local.get 8
                        i32.or
                        i32.store offset=5920
                        local.get 2
                        local.get 4
                        i32.store offset=24
                        local.get 2
                        local.get 2
                        i32.store offset=8
                        local.get 2
                        local.get 2
                        i32.store offset=12
                        br 3 (;@7;)
                      end
                      local.get 5
                      i32.const 0
                      i32.const 25
                      local.get 3
                      i32.const 1
                      i32.shr_u
                      i32.sub
                      local.get 3
                      i32.const 31
                      i32.eq
                      select
                      i32.shl
                      local.set 3
                      local.get 4
                      i32.load
                      local.set 0
                      loop  ;; label = @10
                        local.get 0
                        local.tee 4
                        i32.load offset=4
                        i32.const -8
                        i32.and
                        local.get 5
                        i32.eq
                        br_if 2 (;@8;)
                        local.get 3
                        i32.const 29
                        i32.shr_u
                        local.set 0
                        local.get 3
                        i32.const 1
                        i32.shl
                        local.set 3
                        local.get 4
                        local.get 0
                        i32.const 4
                        i32.and
                        i32.add
                        i32.const 16
                        i32.add
                        local.tee 8
                        i32.load
                        local.tee 0
                        br_if 0 (;@10;)
                      end
                      local.get 8
                      local.get 2
                      i32.store
                      local.get 2
                      local.get 4
                      i32.store offset=24
                      local.get 2
                      local.get 2
                      i32.store offset=12
                      local.get 2
                      local.get 2
                      i32.store offset=8
                      br 2 (;@7;)
                    end
                    local.get 0
                    i32.const -8
                    local.get 0
                    i32.sub
                    i32.const 15
                    i32.and
                    i32.const 0
                    local.get 0
                    i32.const 8
                    i32.add
                    i32.const 15
                    i32.and
                    select
                    local.tee 3
                    i32.add
                    local.tee 11
                    local.get 6
                    i32.const -56
                    i32.add
                    local.tee 8
                    local.get 3
                    i32.sub
                    local.tee 3
                    i32.const 1
                    i32.or
                    i32.store offset=4
                    local.get 0
                    local.get 8
                    i32.add
                    i32.const 56
                    i32.store offset=4
                    local.get 4
                    local.get 5
                    i32.const 55
                    local.get 5
                    i32.sub
                    i32.const 15
                    i32.and
                    i32.const 0
                    local.get 5
                    i32.const -55
                    i32.add
                    i32.const 15
                    i32.and
                    select
                    i32.add
                    i32.const -63
                    i32.add
                    local.tee 8
                    local.get 8
                    local.get 4
                    i32.const 16
                    i32.add
                    i32.lt_u
                    select
                    local.tee 8
                    i32.const 35
                    i32.store offset=4
                    i32.const 0
                    i32.const 0
                    i32.load offset=6404
                    i32.store offset=5944
                    i32.const 0
                    local.get 3
                    i32.store offset=5928
                    i32.const 0
                    local.get 11
                    i32.store offset=5940
                    local.get 8
                    i32.const 16
                    i32.add
                    i32.const 0
                    i64.load offset=6372 align=4
                    i64.store align=4
                    local.get 8
                    i32.const 0
                    i64.load offset=6364 align=4
                    i64.store offset=8 align=4
                    i32.const 0
                    local.get 8
                    i32.const 8
                    i32.add
                    i32.store offset=6372
                    i32.const 0
                    local.get 6
                    i32.store offset=6368
                    i32.const 0
                    local.get 0
                    i32.store offset=6364
                    i32.const 0
                    i32.const 0
                    i32.store offset=6376
                    local.get 8
                    i32.const 36
                    i32.add
                    local.set 3
                    loop  ;; label = @9
                      local.get 3
                      i32.const 7
                      i32.store
                      local.get 5
                      local.get 3
                      i32.const 4
                      i32.add
                      local.tee 3
                      i32.gt_u
                      br_if 0 (;@9;)
                    end
                    local.get 8
                    local.get 4
                    i32.eq
                    br_if 3 (;@5;)
                    local.get 8
                    local.get 8
                    i32.load offset=4
                    i32.const -2
                    i32.and
                    i32.store offset=4
                    local.get 8
                    local.get 8
                    local.get 4
                    i32.sub
                    local.tee 6
                    i32.store
                    local.get 4
                    local.get 6
                    i32.const 1
                    i32.or
                    i32.store offset=4
                    block  ;; label = @9
                      local.get 6
                      i32.const 255
                      i32.gt_u
                      br_if 0 (;@9;)
                      local.get 6
                      i32.const 3
                      i32.shr_u
                      local.tee 5
                      i32.const 3
                      i32.shl
                      i32.const 5956
                      i32.add
                      local.set 3
                      block  ;; label = @10
                        block  ;; label = @11
                          i32.const 0
                          i32.load offset=5916
                          local.tee 0
                          i32.const 1
                          local.get 5
                          i32.shl
                          local.tee 5
                          i32.and
                          br_if 0 (;@11;)
                          i32.const 0
                          local.get 0
                          local.get 5
                          i32.or
                          i32.store offset=5916
                          local.get 3
                          local.set 5
                          br 1 (;@10;)
                        end
                        local.get 3
                        i32.load offset=8
                        local.set 5
                      end
                      local.get 5
                      local.get 4
                      i32.store offset=12
                      local.get 3
                      local.get 4
                      i32.store offset=8
                      local.get 4
                      local.get 3
                      i32.store offset=12
                      local.get 4
                      local.get 5
                      i32.store offset=8
                      br 4 (;@5;)
                    end
                    i32.const 31
                    local.set 3
                    block  ;; label = @9
                      local.get 6
                      i32.const 16777215
                      i32.gt_u
                      br_if 0 (;@9;)
                      local.get 6
                      i32.const 8
                      i32.shr_u
                      local.tee 3
                      local.get 3
                      i32.const 1048320
                      i32.add
                      i32.const 16
                      i32.shr_u
                      i32.const 8
                      i32.and
                      local.tee 3
                      i32.shl
                      local.tee 5
                      local.get 5
                      i32.const 520192
                      i32.add
                      i32.const 16
                      i32.shr_u
                      i32.const 4
                      i32.and
                      local.tee 5
                      i32.shl
                      local.tee 0
                      local.get 0
                      i32.const 245760
                      i32.add
                      i32.const 16
                      i32.shr_u
                      i32.const 2
                      i32.and
                      local.tee 0
                      i32.shl
                      i32.const 15
                      i32.shr_u
                      local.get 3
                      local.get 5
                      i32.or
                      local.get 0
                      i32.or
                      i32.sub
                      local.tee 3
                      i32.const 1
                      i32.shl
                      local.get 6
                      local.get 3
                      i32.const 21
                      i32.add
                      i32.shr_u
                      i32.const 1
                      i32.and
                      i32.or
                      i32.const 28
                      i32.add
                      local.set 3
                    end
                    local.get 4
                    i64.const 0
                    i64.store offset=16 align=4
                    local.get 4
                    i32.const 28
                    i32.add
                    local.get 3
                    i32.store
                    local.get 3
                    i32.const 2
                    i32.shl
                    i32.const 6220
                    i32.add
                    local.set 5
                    block  ;; label = @9
                      i32.const 0
                      i32.load offset=5920
                      local.tee 0
                      i32.const 1
                      local.get 3
                      i32.shl
                      local.tee 8
                      i32.and
                      br_if 0 (;@9;)
                      local.get 5
                      local.get 4
                      i32.store
                      i32.const 0
                      local.get 0
                      local.get 8
                      i32.or
                      i32.store offset=5920
                      local.get 4
                      i32.const 24
                      i32.add
                      local.get 5
                      i32.store
                      local.get 4
                      local.get 4
                      i32.store offset=8
                      local.get 4
                      local.get 4
                      i32.store offset=12
                      br 4 (;@5;)
                    end
                    local.get 6
                    i32.const 0
                    i32.const 25
                    local.get 3
                    i32.const 1
                    i32.shr_u
                    i32.sub
                    local.get 3
                    i32.const 31
                    i32.eq
                    select
                    i32.shl
                    local.set 3
                    local.get 5
                    i32.load
                    local.set 0
                    loop  ;; label = @9
                      local.get 0
                      local.tee 5
                      i32.load offset=4
                      i32.const -8
                      i32.and
                      local.get 6
                      i32.eq
                      br_if 3 (;@6;)
                      local.get 3
                      i32.const 29
                      i32.shr_u
                      local.set 0
                      local.get 3
                      i32.const 1
                      i32.shl
                      local.set 3
                      local.get 5
                      local.get 0
                      i32.const 4
                      i32.and
                      i32.add
                      i32.const 16
                      i32.add
                      local.tee 8
                      i32.load
                      local.tee 0
                      br_if 0 (;@9;)
                    end
                    local.get 8
                    local.get 4
                    i32.store
                    local.get 4
                    i32.const 24
                    i32.add
                    local.get 5
                    i32.store
                    local.get 4
                    local.get 4
                    i32.store offset=12
                    local.get 4
                    local.get 4
                    i32.store offset=8
                    br 3 (;@5;)
                  end
                  local.get 4
                  i32.load offset=8
                  local.tee 3
                  local.get 2
                  i32.store offset=12
                  local.get 4
                  local.get 2
                  i32.store offset=8
                  local.get 2
                  i32.const 0
                  i32.store offset=24
                  local.get 2
                  local.get 4
                  i32.store offset=12
                  local.get 2
                  local.get 3
                  i32.store offset=8
                end
                local.get 11
                i32.const 8
                i32.add
                local.set 3
                br 5 (;@1;)
              end
              local.get 5
              i32.load offset=8
              local.tee 3
              local.get 4
              i32.store offset=12
              local.get 5
              local.get 4
              i32.store offset=8
              local.get 4
              i32.const 24
              i32.add
              i32.const 0
              i32.store
              local.get 4
              local.get 5
              i32.store offset=12
              local.get 4
              local.get 3
              i32.store offset=8
            end
            i32.const 0
            i32.load offset=5928
            local.tee 3
            local.get 2
            i32.le_u
            br_if 0 (;@4;)
            i32.const 0
            i32.load offset=5940
            local.tee 4
            local.get 2
            i32.add
            local.tee 5
            local.get 3
            local.get 2
            i32.sub
            local.tee 3
            i32.const 1
            i32.or
            i32.store offset=4
            i32.const 0
            local.get 3
            i32.store offset=5928
            i32.const 0
            local.get 5
            i32.store offset=5940
            local.get 4
            local.get 2
            i32.const 3
            i32.or
            i32.store offset=4
            local.get 4
            i32.const 8
            i32.add
            local.set 3
            br 3 (;@1;)
          end
          i32.const 0
          local.set 3
          i32.const 0
          i32.const 48
          i32.store offset=6412
          br 2 (;@1;)
        end
        block  ;; label = @3
          local.get 11
          i32.eqz
          br_if 0 (;@3;)
          block  ;; label = @4
            block  ;; label = @5
              local.get 8
              local.get 8
              i32.load offset=28
              local.tee 5
              i32.const 2
              i32.shl
              i32.const 6220
              i32.add
              local.tee 3
              i32.load
              i32.ne
              br_if 0 (;@5;)
              local.get 3
              local.get 0
              i32.store
              local.get 0
              br_if 1 (;@4;)
              i32.const 0
              local.get 7
              i32.const -2
              local.get 5
              i32.rotl
              i32.and
              local.tee 7
              i32.store offset=5920
              br 2 (;@3;)
            end
            local.get 11
            i32.const 16
            i32.const 20
            local.get 11
            i32.load offset=16
            local.get 8
            i32.eq
            select
            i32.add
            local.get 0
            i32.store
            local.get 0
            i32.eqz
            br_if 1 (;@3;)
          end
          local.get 0
          local.get 11
          i32.store offset=24
          block  ;; label = @4
            local.get 8
            i32.load offset=16
            local.tee 3
            i32.eqz
            br_if 0 (;@4;)
            local.get 0
            local.get 3
            i32.store offset=16
            local.get 3
            local.get 0
            i32.store offset=24
          end
          local.get 8
          i32.const 20
          i32.add
          i32.load
          local.tee 3
          i32.eqz
          br_if 0 (;@3;)
          local.get 0
          i32.const 20
          i32.add
          local.get 3
          i32.store
          local.get 3
          local.get 0
          i32.store offset=24
        end
        block  ;; label = @3
          block  ;; label = @4
            local.get 4
            i32.const 15
            i32.gt_u
            br_if 0 (;@4;)
            local.get 8
            local.get 4
            local.get 2
            i32.add
            local.tee 3
            i32.const 3
            i32.or
            i32.store offset=4
            local.get 8
            local.get 3
            i32.add
            local.tee 3
            local.get 3
            i32.load offset=4
            i32.const 1
            i32.or
            i32.store offset=4
            br 1 (;@3;)
          end
          local.get 8
          local.get 2
          i32.add
          local.tee 0
          local.get 4
          i32.const 1
          i32.or
          i32.store offset=4
          local.get 8
          local.get 2
          i32.const 3
          i32.or
          i32.store offset=4
          local.get 0
          local.get 4
          i32.add
          local.get 4
          i32.store
          block  ;; label = @4
            local.get 4
            i32.const 255
            i32.gt_u
            br_if 0 (;@4;)
            local.get 4
            i32.const 3
            i32.shr_u
            local.tee 4
            i32.const 3
            i32.shl
            i32.const 5956
            i32.add
            local.set 3
            block  ;; label = @5
              block  ;; label = @6
                i32.const 0
                i32.load offset=5916
                local.tee 5
                i32.const 1
                local.get 4
                i32.shl
                local.tee 4
                i32.and
                br_if 0 (;@6;)
                i32.const 0
                local.get 5
                local.get 4
                i32.or
                i32.store offset=5916
                local.get 3
                local.set 4
                br 1 (;@5;)
              end
              local.get 3
              i32.load offset=8
              local.set 4
            end
            local.get 4
            local.get 0
            i32.store offset=12
            local.get 3
            local.get 0
            i32.store offset=8
            local.get 0
            local.get 3
            i32.store offset=12
            local.get 0
            local.get 4
            i32.store offset=8
            br 1 (;@3;)
          end
          i32.const 31
          local.set 3
          block  ;; label = @4
            local.get 4
            i32.const 16777215
            i32.gt_u
            br_if 0 (;@4;)
            local.get 4
            i32.const 8
            i32.shr_u
            local.tee 3
            local.get 3
            i32.const 1048320
            i32.add
            i32.const 16
            i32.shr_u
            i32.const 8
            i32.and
            local.tee 3
            i32.shl
            local.tee 5
            local.get 5
            i32.const 520192
            i32.add
            i32.const 16
            i32.shr_u
            i32.const 4
            i32.and
            local.tee 5
            i32.shl
            local.tee 2
            local.get 2
            i32.const 245760
            i32.add
            i32.const 16
            i32.shr_u
            i32.const 2
            i32.and
            local.tee 2
            i32.shl
            i32.const 15
            i32.shr_u
            local.get 3
            local.get 5
            i32.or
            local.get 2
            i32.or
            i32.sub
            local.tee 3
            i32.const 1
            i32.shl
            local.get 4
            local.get 3
            i32.const 21
            i32.add
            i32.shr_u
            i32.const 1
            i32.and
            i32.or
            i32.const 28
            i32.add
            local.set 3
          end
          local.get 0
          local.get 3
          i32.store offset=28
          local.get 0
          i64.const 0
          i64.store offset=16 align=4
          local.get 3
          i32.const 2
          i32.shl
          i32.const 6220
          i32.add
          local.set 5
          block  ;; label = @4
            local.get 7
            i32.const 1
            local.get 3
            i32.shl
            local.tee 2
            i32.and
            br_if 0 (;@4;)
            local.get 5
            local.get 0
            i32.store
            i32.const 0
            local.get 7
            local.get 2
            i32.or
            i32.store offset=5920
            local.get 0
            local.get 5
            i32.store offset=24
            local.get 0
            local.get 0
            i32.store offset=8
            local.get 0
            local.get 0
            i32.store offset=12
            br 1 (;@3;)
          end
          local.get 4
          i32.const 0
          i32.const 25
          local.get 3
          i32.const 1
          i32.shr_u
          i32.sub
          local.get 3
          i32.const 31
          i32.eq
          select
          i32.shl
          local.set 3
          local.get 5
          i32.load
          local.set 2
          block  ;; label = @4
            loop  ;; label = @5
              local.get 2
              local.tee 5
              i32.load offset=4
              i32.const -8
              i32.and
              local.get 4
              i32.eq
              br_if 1 (;@4;)
              local.get 3
              i32.const 29
              i32.shr_u
              local.set 2
              local.get 3
              i32.const 1
              i32.shl
              local.set 3
              local.get 5
              local.get 2
              i32.const 4
              i32.and
              i32.add
              i32.const 16
              i32.add
              local.tee 6
              i32.load
              local.tee 2
              br_if 0 (;@5;)
            end
            local.get 6
            local.get 0
            i32.store
            local.get 0
            local.get 5
            i32.store offset=24
            local.get 0
            local.get 0
            i32.store offset=12
            local.get 0
            local.get 0
            i32.store offset=8
            br 1 (;@3;)
          end
          local.get 5
          i32.load offset=8
          local.tee 3
          local.get 0
          i32.store offset=12
          local.get 5
          local.get 0
          i32.store offset=8
          local.get 0
          i32.const 0
          i32.store offset=24
          local.get 0
          local.get 5
          i32.store offset=12
          local.get 0
          local.get 3
          i32.store offset=8
        end
        local.get 8
        i32.const 8
        i32.add
        local.set 3
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 10
        i32.eqz
        br_if 0 (;@2;)
        block  ;; label = @3
          block  ;; label = @4
            local.get 0
            local.get 0
            i32.load offset=28
            local.tee 5
            i32.const 2
            i32.shl
            i32.const 6220
            i32.add
            local.tee 3
            i32.load
            i32.ne
            br_if 0 (;@4;)
            local.get 3
            local.get 8
            i32.store
            local.get 8
            br_if 1 (;@3;)
            i32.const 0
            local.get 9
            i32.const -2
            local.get 5
            i32.rotl
            i32.and
            i32.store offset=5920
            br 2 (;@2;)
          end
          local.get 10
          i32.const 16
          i32.const 20
          local.get 10
          i32.load offset=16
          local.get 0
          i32.eq
          select
          i32.add
          local.get 8
          i32.store
          local.get 8
          i32.eqz
          br_if 1 (;@2;)
        end
        local.get 8
        local.get 10
        i32.store offset=24
        block  ;; label = @3
          local.get 0
          i32.load offset=16
          local.tee 3
          i32.eqz
          br_if 0 (;@3;)
          local.get 8
          local.get 3
          i32.store offset=16
          local.get 3
          local.get 8
          i32.store offset=24
        end
        local.get 0
        i32.const 20
        i32.add
        i32.load
        local.tee 3
        i32.eqz
        br_if 0 (;@2;)
        local.get 8
        i32.const 20
        i32.add
        local.get 3
        i32.store
        local.get 3
        local.get 8
        i32.store offset=24
      end
      block  ;; label = @2
        block  ;; label = @3
          local.get 4
          i32.const 15
          i32.gt_u
          br_if 0 (;@3;)
          local.get 0
          local.get 4
          local.get 2
          i32.add
          local.tee 3
          i32.const 3
          i32.or
          i32.store offset=4
          local.get 0
          local.get 3
          i32.add
          local.tee 3
          local.get 3
          i32.load offset=4
          i32.const 1
          i32.or
          i32.store offset=4
          br 1 (;@2;)
        end
        local.get 0
        local.get 2
        i32.add
        local.tee 5
        local.get 4
        i32.const 1
        i32.or
        i32.store offset=4
        local.get 0
        local.get 2
        i32.const 3
        i32.or
        i32.store offset=4
        local.get 5
        local.get 4
        i32.add
        local.get 4
        i32.store
        block  ;; label = @3
          local.get 7
          i32.eqz
          br_if 0 (;@3;)
          local.get 7
          i32.const 3
          i32.shr_u
          local.tee 8
          i32.const 3
          i32.shl
          i32.const 5956
          i32.add
          local.set 2
          i32.const 0
          i32.load offset=5936
          local.set 3
          block  ;; label = @4
            block  ;; label = @5
              i32.const 1
              local.get 8
              i32.shl
              local.tee 8
              local.get 6
              i32.and
              br_if 0 (;@5;)
              i32.const 0
              local.get 8
              local.get 6
              i32.or
              i32.store offset=5916
              local.get 2
              local.set 8
              br 1 (;@4;)
            end
            local.get 2
            i32.load offset=8
            local.set 8
          end
          local.get 8
          local.get 3
          i32.store offset=12
          local.get 2
          local.get 3
          i32.store offset=8
          local.get 3
          local.get 2
          i32.store offset=12
          local.get 3
          local.get 8
          i32.store offset=8
        end
        i32.const 0
        local.get 5
        i32.store offset=5936
        i32.const 0
        local.get 4
        i32.store offset=5924
      end
      local.get 0
      i32.const 8
      i32.add
      local.set 3
    end
    local.get 1
    i32.const 16
    i32.add
    global.set 0
    local.get 3)
  (func (;42;) (type 13) (param i32)
    local.get 0
    call 43)
  (func (;43;) (type 13) (param i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    block  ;; label = @1
      local.get 0
      i32.eqz
      br_if 0 (;@1;)
      local.get 0
      i32.const -8
      i32.add
      local.tee 1
      local.get 0
      i32.const -4
      i32.add
      i32.load
      local.tee 2
      i32.const -8
      i32.and
      local.tee 0
      i32.add
      local.set 3
      block  ;; label = @2
        local.get 2
        i32.const 1
        i32.and
        br_if 0 (;@2;)
        local.get 2
        i32.const 3
        i32.and
        i32.eqz
        br_if 1 (;@1;)
        local.get 1
        local.get 1
        i32.load
        local.tee 2
        i32.sub
        local.tee 1
        i32.const 0
        i32.load offset=5932
        local.tee 4
        i32.lt_u
        br_if 1 (;@1;)
        local.get 2
        local.get 0
        i32.add
        local.set 0
        block  ;; label = @3
          i32.const 0
          i32.load offset=5936
          local.get 1
          i32.eq
          br_if 0 (;@3;)
          block  ;; label = @4
            local.get 2
            i32.const 255
            i32.gt_u
            br_if 0 (;@4;)
            local.get 1
            i32.load offset=8
            local.tee 4
            local.get 2
            i32.const 3
            i32.shr_u
            local.tee 5
            i32.const 3
            i32.shl
            i32.const 5956
            i32.add
            local.tee 6
            i32.eq
            drop
            block  ;; label = @5
              local.get 1
              i32.load offset=12
              local.tee 2
              local.get 4
              i32.ne
              br_if 0 (;@5;)
              i32.const 0
              i32.const 0
              i32.load offset=5916
              i32.const -2
              local.get 5
              i32.rotl
              i32.and
              i32.store offset=5916
              br 3 (;@2;)
            end
            local.get 2
            local.get 6
            i32.eq
            drop
            local.get 2
            local.get 4
            i32.store offset=8
            local.get 4
            local.get 2
            i32.store offset=12
            br 2 (;@2;)
          end
          local.get 1
          i32.load offset=24
          local.set 7
          block  ;; label = @4
            block  ;; label = @5
              local.get 1
              i32.load offset=12
              local.tee 6
              local.get 1
              i32.eq
              br_if 0 (;@5;)
              local.get 4
              local.get 1
              i32.load offset=8
              local.tee 2
              i32.gt_u
              drop
              local.get 6
              local.get 2
              i32.store offset=8
              local.get 2
              local.get 6
              i32.store offset=12
              br 1 (;@4;)
            end
            block  ;; label = @5
              local.get 1
              i32.const 20
              i32.add
              local.tee 2
              i32.load
              local.tee 4
              br_if 0 (;@5;)
              local.get 1
              i32.const 16
              i32.add
              local.tee 2
              i32.load
              local.tee 4
              br_if 0 (;@5;)
              i32.const 0
              local.set 6
              br 1 (;@4;)
            end
            loop  ;; label = @5
              local.get 2
              local.set 5
              local.get 4
              local.tee 6
              i32.const 20
              i32.add
              local.tee 2
              i32.load
              local.tee 4
              br_if 0 (;@5;)
              local.get 6
              i32.const 16
              i32.add
              local.set 2
              local.get 6
              i32.load offset=16
              local.tee 4
              br_if 0 (;@5;)
            end
            local.get 5
            i32.const 0
            i32.store
          end
          local.get 7
          i32.eqz
          br_if 1 (;@2;)
          block  ;; label = @4
            block  ;; label = @5
              local.get 1
              i32.load offset=28
              local.tee 4
              i32.const 2
              i32.shl
              i32.const 6220
              i32.add
              local.tee 2
              i32.load
              local.get 1
              i32.ne
              br_if 0 (;@5;)
              local.get 2
              local.get 6
              i32.store
              local.get 6
              br_if 1 (;@4;)
              i32.const 0
              i32.const 0
              i32.load offset=5920
              i32.const -2
              local.get 4
              i32.rotl
              i32.and
              i32.store offset=5920
              br 3 (;@2;)
            end
            local.get 7
            i32.const 16
            i32.const 20
            local.get 7
            i32.load offset=16
            local.get 1
            i32.eq
            select
            i32.add
            local.get 6
            i32.store
            local.get 6
            i32.eqz
            br_if 2 (;@2;)
          end
          local.get 6
          local.get 7
          i32.store offset=24
          block  ;; label = @4
            local.get 1
            i32.load offset=16
            local.tee 2
            i32.eqz
            br_if 0 (;@4;)
            local.get 6
            local.get 2
            i32.store offset=16
            local.get 2
            local.get 6
            i32.store offset=24
          end
          local.get 1
          i32.load offset=20
          local.tee 2
          i32.eqz
          br_if 1 (;@2;)
          local.get 6
          i32.const 20
          i32.add
          local.get 2
          i32.store
          local.get 2
          local.get 6
          i32.store offset=24
          br 1 (;@2;)
        end
        local.get 3
        i32.load offset=4
        local.tee 2
        i32.const 3
        i32.and
        i32.const 3
        i32.ne
        br_if 0 (;@2;)
        local.get 3
        local.get 2
        i32.const -2
        i32.and
        i32.store offset=4
        i32.const 0
        local.get 0
        i32.store offset=5924
        local.get 1
        local.get 0
        i32.add
        local.get 0
        i32.store
        local.get 1
        local.get 0
        i32.const 1
        i32.or
        i32.store offset=4
        return
      end
      local.get 3
      local.get 1
      i32.le_u
      br_if 0 (;@1;)
      local.get 3
      i32.load offset=4
      local.tee 2
      i32.const 1
      i32.and
      i32.eqz
      br_if 0 (;@1;)
      block  ;; label = @2
        block  ;; label = @3
          local.get 2
          i32.const 2
          i32.and
          br_if 0 (;@3;)
          block  ;; label = @4
            i32.const 0
            i32.load offset=5940
            local.get 3
            i32.ne
            br_if 0 (;@4;)
            i32.const 0
            local.get 1
            i32.store offset=5940
            i32.const 0
            i32.const 0
            i32.load offset=5928
            local.get 0
            i32.add
            local.tee 0
            i32.store offset=5928
            local.get 1
            local.get 0
            i32.const 1
            i32.or
            i32.store offset=4
            local.get 1
            i32.const 0
            i32.load offset=5936
            i32.ne
            br_if 3 (;@1;)
            i32.const 0
            i32.const 0
            i32.store offset=5924
            i32.const 0
            i32.const 0
            i32.store offset=5936
            return
          end
          block  ;; label = @4
            i32.const 0
            i32.load offset=5936
            local.get 3
            i32.ne
            br_if 0 (;@4;)
            i32.const 0
            local.get 1
            i32.store offset=5936
            i32.const 0
            i32.const 0
            i32.load offset=5924
            local.get 0
            i32.add
            local.tee 0
            i32.store offset=5924
            local.get 1
            local.get 0
            i32.const 1
            i32.or
            i32.store offset=4
            local.get 1
            local.get 0
            i32.add
            local.get 0
            i32.store
            return
          end
          local.get 2
          i32.const -8
          i32.and
          local.get 0
          i32.add
          local.set 0
          block  ;; label = @4
            block  ;; label = @5
              local.get 2
              i32.const 255
              i32.gt_u
              br_if 0 (;@5;)
              local.get 3
              i32.load offset=8
              local.tee 4
              local.get 2
              i32.const 3
              i32.shr_u
              local.tee 5
              i32.const 3
              i32.shl
              i32.const 5956
              i32.add
              local.tee 6
              i32.eq
              drop
              block  ;; label = @6
                local.get 3
                i32.load offset=12
                local.tee 2
                local.get 4
                i32.ne
                br_if 0 (;@6;)
                i32.const 0
                i32.const 0
                i32.load offset=5916
                i32.const -2
                local.get 5
                i32.rotl
                i32.and
                i32.store offset=5916
                br 2 (;@4;)
              end
              local.get 2
              local.get 6
              i32.eq
              drop
              local.get 2
              local.get 4
              i32.store offset=8
              local.get 4
              local.get 2
              i32.store offset=12
              br 1 (;@4;)
            end
            local.get 3
            i32.load offset=24
            local.set 7
            block  ;; label = @5
              block  ;; label = @6
                local.get 3
                i32.load offset=12
                local.tee 6
                local.get 3
                i32.eq
                br_if 0 (;@6;)
                i32.const 0
                i32.load offset=5932
                local.get 3
                i32.load offset=8
                local.tee 2
                i32.gt_u
                drop
                local.get 6
                local.get 2
                i32.store offset=8
                local.get 2
                local.get 6
                i32.store offset=12
                br 1 (;@5;)
              end
              block  ;; label = @6
                local.get 3
                i32.const 20
                i32.add
                local.tee 2
                i32.load
                local.tee 4
                br_if 0 (;@6;)
                local.get 3
                i32.const 16
                i32.add
                local.tee 2
                i32.load
                local.tee 4
                br_if 0 (;@6;)
                i32.const 0
                local.set 6
                br 1 (;@5;)
              end
              loop  ;; label = @6
                local.get 2
                local.set 5
                local.get 4
                local.tee 6
                i32.const 20
                i32.add
                local.tee 2
                i32.load
                local.tee 4
                br_if 0 (;@6;)
                local.get 6
                i32.const 16
                i32.add
                local.set 2
                local.get 6
                i32.load offset=16
                local.tee 4
                br_if 0 (;@6;)
              end
              local.get 5
              i32.const 0
              i32.store
            end
            local.get 7
            i32.eqz
            br_if 0 (;@4;)
            block  ;; label = @5
              block  ;; label = @6
                local.get 3
                i32.load offset=28
                local.tee 4
                i32.const 2
                i32.shl
                i32.const 6220
                i32.add
                local.tee 2
                i32.load
                local.get 3
                i32.ne
                br_if 0 (;@6;)
                local.get 2
                local.get 6
                i32.store
                local.get 6
                br_if 1 (;@5;)
                i32.const 0
                i32.const 0
                i32.load offset=5920
                i32.const -2
                local.get 4
                i32.rotl
                i32.and
                i32.store offset=5920
                br 2 (;@4;)
              end
              local.get 7
              i32.const 16
              i32.const 20
              local.get 7
              i32.load offset=16
              local.get 3
              i32.eq
              select
              i32.add
              local.get 6
              i32.store
              local.get 6
              i32.eqz
              br_if 1 (;@4;)
            end
            local.get 6
            local.get 7
            i32.store offset=24
            block  ;; label = @5
              local.get 3
              i32.load offset=16
              local.tee 2
              i32.eqz
              br_if 0 (;@5;)
              local.get 6
              local.get 2
              i32.store offset=16
              local.get 2
              local.get 6
              i32.store offset=24
            end
            local.get 3
            i32.load offset=20
            local.tee 2
            i32.eqz
            br_if 0 (;@4;)
            local.get 6
            i32.const 20
            i32.add
            local.get 2
            i32.store
            local.get 2
            local.get 6
            i32.store offset=24
          end
          local.get 1
          local.get 0
          i32.add
          local.get 0
          i32.store
          local.get 1
          local.get 0
          i32.const 1
          i32.or
          i32.store offset=4
          local.get 1
          i32.const 0
          i32.load offset=5936
          i32.ne
          br_if 1 (;@2;)
          i32.const 0
          local.get 0
          i32.store offset=5924
          return
        end
        local.get 3
        local.get 2
        i32.const -2
        i32.and
        i32.store offset=4
        local.get 1
        local.get 0
        i32.add
        local.get 0
        i32.store
        local.get 1
        local.get 0
        i32.const 1
        i32.or
        i32.store offset=4
      end
      block  ;; label = @2
        local.get 0
        i32.const 255
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        i32.const 3
        i32.shr_u
        local.tee 2
        i32.const 3
        i32.shl
        i32.const 5956
        i32.add
        local.set 0
        block  ;; label = @3
          block  ;; label = @4
            i32.const 0
            i32.load offset=5916
            local.tee 4
            i32.const 1
            local.get 2
            i32.shl
            local.tee 2
            i32.and
            br_if 0 (;@4;)
            i32.const 0
            local.get 4
            local.get 2
            i32.or
            i32.store offset=5916
            local.get 0
            local.set 2
            br 1 (;@3;)
          end
          local.get 0
          i32.load offset=8
          local.set 2
        end
        local.get 2
        local.get 1
        i32.store offset=12
        local.get 0
        local.get 1
        i32.store offset=8
        local.get 1
        local.get 0
        i32.store offset=12
        local.get 1
        local.get 2
        i32.store offset=8
        return
      end
      i32.const 31
      local.set 2
      block  ;; label = @2
        local.get 0
        i32.const 16777215
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        i32.const 8
        i32.shr_u
        local.tee 2
        local.get 2
        i32.const 1048320
        i32.add
        i32.const 16
        i32.shr_u
        i32.const 8
        i32.and
        local.tee 2
        i32.shl
        local.tee 4
        local.get 4
        i32.const 520192
        i32.add
        i32.const 16
        i32.shr_u
        i32.const 4
        i32.and
        local.tee 4
        i32.shl
        local.tee 6
        local.get 6
        i32.const 245760
        i32.add
        i32.const 16
        i32.shr_u
        i32.const 2
        i32.and
        local.tee 6
        i32.shl
        i32.const 15
        i32.shr_u
        local.get 2
        local.get 4
        i32.or
        local.get 6
        i32.or
        i32.sub
        local.tee 2
        i32.const 1
        i32.shl
        local.get 0
        local.get 2
        i32.const 21
        i32.add
        i32.shr_u
        i32.const 1
        i32.and
        i32.or
        i32.const 28
        i32.add
        local.set 2
      end
      local.get 1
      i64.const 0
      i64.store offset=16 align=4
      local.get 1
      i32.const 28
      i32.add
      local.get 2
      i32.store
      local.get 2
      i32.const 2
      i32.shl
      i32.const 6220
      i32.add
      local.set 4
      block  ;; label = @2
        block  ;; label = @3
          i32.const 0
          i32.load offset=5920
          local.tee 6
          i32.const 1
          local.get 2
          i32.shl
          local.tee 3
          i32.and
          br_if 0 (;@3;)
          local.get 4
          local.get 1
          i32.store
          i32.const 0
          local.get 6
          local.get 3
          i32.or
          i32.store offset=5920
          local.get 1
          i32.const 24
          i32.add
          local.get 4
          i32.store
          local.get 1
          local.get 1
          i32.store offset=8
          local.get 1
          local.get 1
          i32.store offset=12
          br 1 (;@2;)
        end
        local.get 0
        i32.const 0
        i32.const 25
        local.get 2
        i32.const 1
        i32.shr_u
        i32.sub
        local.get 2
        i32.const 31
        i32.eq
        select
        i32.shl
        local.set 2
        local.get 4
        i32.load
        local.set 6
        block  ;; label = @3
          loop  ;; label = @4
            local.get 6
            local.tee 4
            i32.load offset=4
            i32.const -8
            i32.and
            local.get 0
            i32.eq
            br_if 1 (;@3;)
            local.get 2
            i32.const 29
            i32.shr_u
            local.set 6
            local.get 2
            i32.const 1
            i32.shl
            local.set 2
            local.get 4
            local.get 6
            i32.const 4
            i32.and
            i32.add
            i32.const 16
            i32.add
            local.tee 3
            i32.load
            local.tee 6
            br_if 0 (;@4;)
          end
          local.get 3
          local.get 1
          i32.store
          local.get 1
          i32.const 24
          i32.add
          local.get 4
          i32.store
          local.get 1
          local.get 1
          i32.store offset=12
          local.get 1
          local.get 1
          i32.store offset=8
          br 1 (;@2;)
        end
        local.get 4
        i32.load offset=8
        local.tee 0
        local.get 1
        i32.store offset=12
        local.get 4
        local.get 1
        i32.store offset=8
        local.get 1
        i32.const 24
        i32.add
        i32.const 0
        i32.store
        local.get 1
        local.get 4
        i32.store offset=12
        local.get 1
        local.get 0
        i32.store offset=8
      end
      i32.const 0
      i32.const 0
      i32.load offset=5948
      i32.const -1
      i32.add
      local.tee 1
      i32.const -1
      local.get 1
      select
      i32.store offset=5948
    end)
  (func (;44;) (type 3) (param i32 i32) (result i32)
    (local i32 i64)
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        br_if 0 (;@2;)
        i32.const 0
        local.set 2
        br 1 (;@1;)
      end
      local.get 0
      i64.extend_i32_u
      local.get 1
      i64.extend_i32_u
      i64.mul
      local.tee 3
      i32.wrap_i64
      local.set 2
      local.get 1
      local.get 0
      i32.or
      i32.const 65536
      i32.lt_u
      br_if 0 (;@1;)
      i32.const -1
      local.get 2
      local.get 3
      i64.const 32
      i64.shr_u
      i32.wrap_i64
      i32.const 0
      i32.ne
      select
      local.set 2
    end
    block  ;; label = @1
      local.get 2
      call 41
      local.tee 0
      i32.eqz
      br_if 0 (;@1;)
      local.get 0
      i32.const -4
      i32.add
      i32.load8_u
      i32.const 3
      i32.and
      i32.eqz
      br_if 0 (;@1;)
      local.get 0
      i32.const 0
      local.get 2
      call 176
      drop
    end
    local.get 0)
  (func (;45;) (type 3) (param i32 i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    block  ;; label = @1
      local.get 0
      br_if 0 (;@1;)
      local.get 1
      call 41
      return
    end
    block  ;; label = @1
      local.get 1
      i32.const -64
      i32.lt_u
      br_if 0 (;@1;)
      i32.const 0
      i32.const 48
      i32.store offset=6412
      i32.const 0
      return
    end
    i32.const 16
    local.get 1
    i32.const 19
    i32.add
    i32.const -16
    i32.and
    local.get 1
    i32.const 11
    i32.lt_u
    select
    local.set 2
    local.get 0
    i32.const -4
    i32.add
    local.tee 3
    i32.load
    local.tee 4
    i32.const -8
    i32.and
    local.set 5
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          local.get 4
          i32.const 3
          i32.and
          br_if 0 (;@3;)
          local.get 2
          i32.const 256
          i32.lt_u
          br_if 1 (;@2;)
          local.get 5
          local.get 2
          i32.const 4
          i32.or
          i32.lt_u
          br_if 1 (;@2;)
          local.get 5
          local.get 2
          i32.sub
          i32.const 0
          i32.load offset=6396
          i32.const 1
          i32.shl
          i32.le_u
          br_if 2 (;@1;)
          br 1 (;@2;)
        end
        local.get 0
        i32.const -8
        i32.add
        local.tee 6
        local.get 5
        i32.add
        local.set 7
        block  ;; label = @3
          local.get 5
          local.get 2
          i32.lt_u
          br_if 0 (;@3;)
          local.get 5
          local.get 2
          i32.sub
          local.tee 1
          i32.const 16
          i32.lt_u
          br_if 2 (;@1;)
          local.get 3
          local.get 2
          local.get 4
          i32.const 1
          i32.and
          i32.or
          i32.const 2
          i32.or
          i32.store
          local.get 6
          local.get 2
          i32.add
          local.tee 2
          local.get 1
          i32.const 3
          i32.or
          i32.store offset=4
          local.get 7
          local.get 7
          i32.load offset=4
          i32.const 1
          i32.or
          i32.store offset=4
          local.get 2
          local.get 1
          call 46
          local.get 0
          return
        end
        block  ;; label = @3
          i32.const 0
          i32.load offset=5940
          local.get 7
          i32.ne
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=5928
          local.get 5
          i32.add
          local.tee 5
          local.get 2
          i32.le_u
          br_if 1 (;@2;)
          local.get 3
          local.get 2
          local.get 4
          i32.const 1
          i32.and
          i32.or
          i32.const 2
          i32.or
          i32.store
          i32.const 0
          local.get 6
          local.get 2
          i32.add
          local.tee 1
          i32.store offset=5940
          i32.const 0
          local.get 5
          local.get 2
          i32.sub
          local.tee 2
          i32.store offset=5928
          local.get 1
          local.get 2
          i32.const 1
          i32.or
          i32.store offset=4
          local.get 0
          return
        end
        block  ;; label = @3
          i32.const 0
          i32.load offset=5936
          local.get 7
          i32.ne
          br_if 0 (;@3;)
          i32.const 0
          i32.load offset=5924
          local.get 5
          i32.add
          local.tee 5
          local.get 2
          i32.lt_u
          br_if 1 (;@2;)
          block  ;; label = @4
            block  ;; label = @5
              local.get 5
              local.get 2
              i32.sub
              local.tee 1
              i32.const 16
              i32.lt_u
              br_if 0 (;@5;)
              local.get 3
              local.get 2
              local.get 4
              i32.const 1
              i32.and
              i32.or
              i32.const 2
              i32.or
              i32.store
              local.get 6
              local.get 2
              i32.add
              local.tee 2
              local.get 1
              i32.const 1
              i32.or
              i32.store offset=4
              local.get 6
              local.get 5
              i32.add
              local.tee 5
              local.get 1
              i32.store
              local.get 5
              local.get 5
              i32.load offset=4
              i32.const -2
              i32.and
              i32.store offset=4
              br 1 (;@4;)
            end
            local.get 3
            local.get 4
            i32.const 1
            i32.and
            local.get 5
            i32.or
            i32.const 2
            i32.or
            i32.store
            local.get 6
            local.get 5
            i32.add
            local.tee 1
            local.get 1
            i32.load offset=4
            i32.const 1
            i32.or
            i32.store offset=4
            i32.const 0
            local.set 1
            i32.const 0
            local.set 2
          end
          i32.const 0
          local.get 2
          i32.store offset=5936
          i32.const 0
          local.get 1
          i32.store offset=5924
          local.get 0
          return
        end
        local.get 7
        i32.load offset=4
        local.tee 8
        i32.const 2
        i32.and
        br_if 0 (;@2;)
        local.get 8
        i32.const -8
        i32.and
        local.get 5
        i32.add
        local.tee 9
        local.get 2
        i32.lt_u
        br_if 0 (;@2;)
        local.get 9
        local.get 2
        i32.sub
        local.set 10
        block  ;; label = @3
          block  ;; label = @4
            local.get 8
            i32.const 255
            i32.gt_u
            br_if 0 (;@4;)
            local.get 7
            i32.load offset=8
            local.tee 1
            local.get 8
            i32.const 3
            i32.shr_u
            local.tee 11
            i32.const 3
            i32.shl
            i32.const 5956
            i32.add
            local.tee 8
            i32.eq
            drop
            block  ;; label = @5
              local.get 7
              i32.load offset=12
              local.tee 5
              local.get 1
              i32.ne
              br_if 0 (;@5;)
              i32.const 0
              i32.const 0
              i32.load offset=5916
              i32.const -2
              local.get 11
              i32.rotl
              i32.and
              i32.store offset=5916
              br 2 (;@3;)
            end
            local.get 5
            local.get 8
            i32.eq
            drop
            local.get 5
            local.get 1
            i32.store offset=8
            local.get 1
            local.get 5
            i32.store offset=12
            br 1 (;@3;)
          end
          local.get 7
          i32.load offset=24
          local.set 12
          block  ;; label = @4
            block  ;; label = @5
              local.get 7
              i32.load offset=12
              local.tee 8
              local.get 7
              i32.eq
              br_if 0 (;@5;)
              i32.const 0
              i32.load offset=5932
              local.get 7
              i32.load offset=8
              local.tee 1
              i32.gt_u
              drop
              local.get 8
              local.get 1
              i32.store offset=8
              local.get 1
              local.get 8
              i32.store offset=12
              br 1 (;@4;)
            end
            block  ;; label = @5
              local.get 7
              i32.const 20
              i32.add
              local.tee 1
              i32.load
              local.tee 5
              br_if 0 (;@5;)
              local.get 7
              i32.const 16
              i32.add
              local.tee 1
              i32.load
              local.tee 5
              br_if 0 (;@5;)
              i32.const 0
              local.set 8
              br 1 (;@4;)
            end
            loop  ;; label = @5
              local.get 1
              local.set 11
              local.get 5
              local.tee 8
              i32.const 20
              i32.add
              local.tee 1
              i32.load
              local.tee 5
              br_if 0 (;@5;)
              local.get 8
              i32.const 16
              i32.add
              local.set 1
              local.get 8
              i32.load offset=16
              local.tee 5
              br_if 0 (;@5;)
            end
            local.get 11
            i32.const 0
            i32.store
          end
          local.get 12
          i32.eqz
          br_if 0 (;@3;)
          block  ;; label = @4
            block  ;; label = @5
              local.get 7
              i32.load offset=28
              local.tee 5
              i32.const 2
              i32.shl
              i32.const 6220
              i32.add
              local.tee 1
              i32.load
              local.get 7
              i32.ne
              br_if 0 (;@5;)
              local.get 1
              local.get 8
              i32.store
              local.get 8
              br_if 1 (;@4;)
              i32.const 0
              i32.const 0
              i32.load offset=5920
              i32.const -2
              local.get 5
              i32.rotl
              i32.and
              i32.store offset=5920
              br 2 (;@3;)
            end
            local.get 12
            i32.const 16
            i32.const 20
            local.get 12
            i32.load offset=16
            local.get 7
            i32.eq
            select
            i32.add
            local.get 8
            i32.store
            local.get 8
            i32.eqz
            br_if 1 (;@3;)
          end
          local.get 8
          local.get 12
          i32.store offset=24
          block  ;; label = @4
            local.get 7
            i32.load offset=16
            local.tee 1
            i32.eqz
            br_if 0 (;@4;)
            local.get 8
            local.get 1
            i32.store offset=16
            local.get 1
            local.get 8
            i32.store offset=24
          end
          local.get 7
          i32.load offset=20
          local.tee 1
          i32.eqz
          br_if 0 (;@3;)
          local.get 8
          i32.const 20
          i32.add
          local.get 1
          i32.store
          local.get 1
          local.get 8
          i32.store offset=24
        end
        block  ;; label = @3
          local.get 10
          i32.const 15
          i32.gt_u
          br_if 0 (;@3;)
          local.get 3
          local.get 4
          i32.const 1
          i32.and
          local.get 9
          i32.or
          i32.const 2
          i32.or
          i32.store
          local.get 6
          local.get 9
          i32.add
          local.tee 1
          local.get 1
          i32.load offset=4
          i32.const 1
          i32.or
          i32.store offset=4
          local.get 0
          return
        end
        local.get 3
        local.get 2
        local.get 4
        i32.const 1
        i32.and
        i32.or
        i32.const 2
        i32.or
        i32.store
        local.get 6
        local.get 2
        i32.add
        local.tee 1
        local.get 10
        i32.const 3
        i32.or
        i32.store offset=4
        local.get 6
        local.get 9
        i32.add
        local.tee 2
        local.get 2
        i32.load offset=4
        i32.const 1
        i32.or
        i32.store offset=4
        local.get 1
        local.get 10
        call 46
        local.get 0
        return
      end
      block  ;; label = @2
        local.get 1
        call 41
        local.tee 2
        br_if 0 (;@2;)
        i32.const 0
        return
      end
      local.get 2
      local.get 0
      i32.const -4
      i32.const -8
      local.get 3
      i32.load
      local.tee 5
      i32.const 3
      i32.and
      select
      local.get 5
      i32.const -8
      i32.and
      i32.add
      local.tee 5
      local.get 1
      local.get 5
      local.get 1
      i32.lt_u
      select
      call 175
      local.set 1
      local.get 0
      call 43
      local.get 1
      local.set 0
    end
    local.get 0)
  (func (;46;) (type 15) (param i32 i32)
    (local i32 i32 i32 i32 i32 i32)
    local.get 0
    local.get 1
    i32.add
    local.set 2
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.load offset=4
        local.tee 3
        i32.const 1
        i32.and
        br_if 0 (;@2;)
        local.get 3
        i32.const 3
        i32.and
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        i32.load
        local.tee 3
        local.get 1
        i32.add
        local.set 1
        block  ;; label = @3
          block  ;; label = @4
            i32.const 0
            i32.load offset=5936
            local.get 0
            local.get 3
            i32.sub
            local.tee 0
            i32.eq
            br_if 0 (;@4;)
            block  ;; label = @5
              local.get 3
              i32.const 255
              i32.gt_u
              br_if 0 (;@5;)
              local.get 0
              i32.load offset=8
              local.tee 4
              local.get 3
              i32.const 3
              i32.shr_u
              local.tee 5
              i32.const 3
              i32.shl
              i32.const 5956
              i32.add
              local.tee 6
              i32.eq
              drop
              local.get 0
              i32.load offset=12
              local.tee 3
              local.get 4
              i32.ne
              br_if 2 (;@3;)
              i32.const 0
              i32.const 0
              i32.load offset=5916
              i32.const -2
              local.get 5
              i32.rotl
              i32.and
              i32.store offset=5916
              br 3 (;@2;)
            end
            local.get 0
            i32.load offset=24
            local.set 7
            block  ;; label = @5
              block  ;; label = @6
                local.get 0
                i32.load offset=12
                local.tee 6
                local.get 0
                i32.eq
                br_if 0 (;@6;)
                i32.const 0
                i32.load offset=5932
                local.get 0
                i32.load offset=8
                local.tee 3
                i32.gt_u
                drop
                local.get 6
                local.get 3
                i32.store offset=8
                local.get 3
                local.get 6
                i32.store offset=12
                br 1 (;@5;)
              end
              block  ;; label = @6
                local.get 0
                i32.const 20
                i32.add
                local.tee 3
                i32.load
                local.tee 4
                br_if 0 (;@6;)
                local.get 0
                i32.const 16
                i32.add
                local.tee 3
                i32.load
                local.tee 4
                br_if 0 (;@6;)
                i32.const 0
                local.set 6
                br 1 (;@5;)
              end
              loop  ;; label = @6
                local.get 3
                local.set 5
                local.get 4
                local.tee 6
                i32.const 20
                i32.add
                local.tee 3
                i32.load
                local.tee 4
                br_if 0 (;@6;)
                local.get 6
                i32.const 16
                i32.add
                local.set 3
                local.get 6
                i32.load offset=16
                local.tee 4
                br_if 0 (;@6;)
              end
              local.get 5
              i32.const 0
              i32.store
            end
            local.get 7
            i32.eqz
            br_if 2 (;@2;)
            block  ;; label = @5
              block  ;; label = @6
                local.get 0
                i32.load offset=28
                local.tee 4
                i32.const 2
                i32.shl
                i32.const 6220
                i32.add
                local.tee 3
                i32.load
                local.get 0
                i32.ne
                br_if 0 (;@6;)
                local.get 3
                local.get 6
                i32.store
                local.get 6
                br_if 1 (;@5;)
                i32.const 0
                i32.const 0
                i32.load offset=5920
                i32.const -2
                local.get 4
                i32.rotl
                i32.and
                i32.store offset=5920
                br 4 (;@2;)
              end
              local.get 7
              i32.const 16
              i32.const 20
              local.get 7
              i32.load offset=16
              local.get 0
              i32.eq
              select
              i32.add
              local.get 6
              i32.store
              local.get 6
              i32.eqz
              br_if 3 (;@2;)
            end
            local.get 6
            local.get 7
            i32.store offset=24
            block  ;; label = @5
              local.get 0
              i32.load offset=16
              local.tee 3
              i32.eqz
              br_if 0 (;@5;)
              local.get 6
              local.get 3
              i32.store offset=16
              local.get 3
              local.get 6
              i32.store offset=24
            end
            local.get 0
            i32.load offset=20
            local.tee 3
            i32.eqz
            br_if 2 (;@2;)
            local.get 6
            i32.const 20
            i32.add
            local.get 3
            i32.store
            local.get 3
            local.get 6
            i32.store offset=24
            br 2 (;@2;)
          end
          local.get 2
          i32.load offset=4
          local.tee 3
          i32.const 3
          i32.and
          i32.const 3
          i32.ne
          br_if 1 (;@2;)
          local.get 2
          local.get 3
          i32.const -2
          i32.and
          i32.store offset=4
          i32.const 0
          local.get 1
          i32.store offset=5924
          local.get 2
          local.get 1
          i32.store
          local.get 0
          local.get 1
          i32.const 1
          i32.or
          i32.store offset=4
          return
        end
        local.get 3
        local.get 6
        i32.eq
        drop
        local.get 3
        local.get 4
        i32.store offset=8
        local.get 4
        local.get 3
        i32.store offset=12
      end
      block  ;; label = @2
        block  ;; label = @3
          local.get 2
          i32.load offset=4
          local.tee 3
          i32.const 2
          i32.and
          br_if 0 (;@3;)
          block  ;; label = @4
            i32.const 0
            i32.load offset=5940
            local.get 2
            i32.ne
            br_if 0 (;@4;)
            i32.const 0
            local.get 0
            i32.store offset=5940
            i32.const 0
            i32.const 0
            i32.load offset=5928
            local.get 1
            i32.add
            local.tee 1
            i32.store offset=5928
            local.get 0
            local.get 1
            i32.const 1
            i32.or
            i32.store offset=4
            local.get 0
            i32.const 0
            i32.load offset=5936
            i32.ne
            br_if 3 (;@1;)
            i32.const 0
            i32.const 0
            i32.store offset=5924
            i32.const 0
            i32.const 0
            i32.store offset=5936
            return
          end
          block  ;; label = @4
            i32.const 0
            i32.load offset=5936
            local.get 2
            i32.ne
            br_if 0 (;@4;)
            i32.const 0
            local.get 0
            i32.store offset=5936
            i32.const 0
            i32.const 0
            i32.load offset=5924
            local.get 1
            i32.add
            local.tee 1
            i32.store offset=5924
            local.get 0
            local.get 1
            i32.const 1
            i32.or
            i32.store offset=4
            local.get 0
            local.get 1
            i32.add
            local.get 1
            i32.store
            return
          end
          local.get 3
          i32.const -8
          i32.and
          local.get 1
          i32.add
          local.set 1
          block  ;; label = @4
            block  ;; label = @5
              local.get 3
              i32.const 255
              i32.gt_u
              br_if 0 (;@5;)
              local.get 2
              i32.load offset=8
              local.tee 4
              local.get 3
              i32.const 3
              i32.shr_u
              local.tee 5
              i32.const 3
              i32.shl
              i32.const 5956
              i32.add
              local.tee 6
              i32.eq
              drop
              block  ;; label = @6
                local.get 2
                i32.load offset=12
                local.tee 3
                local.get 4
                i32.ne
                br_if 0 (;@6;)
                i32.const 0
                i32.const 0
                i32.load offset=5916
                i32.const -2
                local.get 5
                i32.rotl
                i32.and
                i32.store offset=5916
                br 2 (;@4;)
              end
              local.get 3
              local.get 6
              i32.eq
              drop
              local.get 3
              local.get 4
              i32.store offset=8
              local.get 4
              local.get 3
              i32.store offset=12
              br 1 (;@4;)
            end
            local.get 2
            i32.load offset=24
            local.set 7
            block  ;; label = @5
              block  ;; label = @6
                local.get 2
                i32.load offset=12
                local.tee 6
                local.get 2
                i32.eq
                br_if 0 (;@6;)
                i32.const 0
                i32.load offset=5932
                local.get 2
                i32.load offset=8
                local.tee 3
                i32.gt_u
                drop
                local.get 6
                local.get 3
                i32.store offset=8
                local.get 3
                local.get 6
                i32.store offset=12
                br 1 (;@5;)
              end
              block  ;; label = @6
                local.get 2
                i32.const 20
                i32.add
                local.tee 4
                i32.load
                local.tee 3
                br_if 0 (;@6;)
                local.get 2
                i32.const 16
                i32.add
                local.tee 4
                i32.load
                local.tee 3
                br_if 0 (;@6;)
                i32.const 0
                local.set 6
                br 1 (;@5;)
              end
              loop  ;; label = @6
                local.get 4
                local.set 5
                local.get 3
                local.tee 6
                i32.const 20
                i32.add
                local.tee 4
                i32.load
                local.tee 3
                br_if 0 (;@6;)
                local.get 6
                i32.const 16
                i32.add
                local.set 4
                local.get 6
                i32.load offset=16
                local.tee 3
                br_if 0 (;@6;)
              end
              local.get 5
              i32.const 0
              i32.store
            end
            local.get 7
            i32.eqz
            br_if 0 (;@4;)
            block  ;; label = @5
              block  ;; label = @6
                local.get 2
                i32.load offset=28
                local.tee 4
                i32.const 2
                i32.shl
                i32.const 6220
                i32.add
                local.tee 3
                i32.load
                local.get 2
                i32.ne
                br_if 0 (;@6;)
                local.get 3
                local.get 6
                i32.store
                local.get 6
                br_if 1 (;@5;)
                i32.const 0
                i32.const 0
                i32.load offset=5920
                i32.const -2
                local.get 4
                i32.rotl
                i32.and
                i32.store offset=5920
                br 2 (;@4;)
              end
              local.get 7
              i32.const 16
              i32.const 20
              local.get 7
              i32.load offset=16
              local.get 2
              i32.eq
              select
              i32.add
              local.get 6
              i32.store
              local.get 6
              i32.eqz
              br_if 1 (;@4;)
            end
            local.get 6
            local.get 7
            i32.store offset=24
            block  ;; label = @5
              local.get 2
              i32.load offset=16
              local.tee 3
              i32.eqz
              br_if 0 (;@5;)
              local.get 6
              local.get 3
              i32.store offset=16
              local.get 3
              local.get 6
              i32.store offset=24
            end
            local.get 2
            i32.load offset=20
            local.tee 3
            i32.eqz
            br_if 0 (;@4;)
            local.get 6
            i32.const 20
            i32.add
            local.get 3
            i32.store
            local.get 3
            local.get 6
            i32.store offset=24
          end
          local.get 0
          local.get 1
          i32.add
          local.get 1
          i32.store
          local.get 0
          local.get 1
          i32.const 1
          i32.or
          i32.store offset=4
          local.get 0
          i32.const 0
          i32.load offset=5936
          i32.ne
          br_if 1 (;@2;)
          i32.const 0
          local.get 1
          i32.store offset=5924
          return
        end
        local.get 2
        local.get 3
        i32.const -2
        i32.and
        i32.store offset=4
        local.get 0
        local.get 1
        i32.add
        local.get 1
        i32.store
        local.get 0
        local.get 1
        i32.const 1
        i32.or
        i32.store offset=4
      end
      block  ;; label = @2
        local.get 1
        i32.const 255
        i32.gt_u
        br_if 0 (;@2;)
        local.get 1
        i32.const 3
        i32.shr_u
        local.tee 3
        i32.const 3
        i32.shl
        i32.const 5956
        i32.add
        local.set 1
        block  ;; label = @3
          block  ;; label = @4
            i32.const 0
            i32.load offset=5916
            local.tee 4
            i32.const 1
            local.get 3
            i32.shl
            local.tee 3
            i32.and
            br_if 0 (;@4;)
            i32.const 0
            local.get 4
            local.get 3
            i32.or
            i32.store offset=5916
            local.get 1
            local.set 3
            br 1 (;@3;)
          end
          local.get 1
          i32.load offset=8
          local.set 3
        end
        local.get 3
        local.get 0
        i32.store offset=12
        local.get 1
        local.get 0
        i32.store offset=8
        local.get 0
        local.get 1
        i32.store offset=12
        local.get 0
        local.get 3
        i32.store offset=8
        return
      end
      i32.const 31
      local.set 3
      block  ;; label = @2
        local.get 1
        i32.const 16777215
        i32.gt_u
        br_if 0 (;@2;)
        local.get 1
        i32.const 8
        i32.shr_u
        local.tee 3
        local.get 3
        i32.const 1048320
        i32.add
        i32.const 16
        i32.shr_u
        i32.const 8
        i32.and
        local.tee 3
        i32.shl
        local.tee 4
        local.get 4
        i32.const 520192
        i32.add
        i32.const 16
        i32.shr_u
        i32.const 4
        i32.and
        local.tee 4
        i32.shl
        local.tee 6
        local.get 6
        i32.const 245760
        i32.add
        i32.const 16
        i32.shr_u
        i32.const 2
        i32.and
        local.tee 6
        i32.shl
        i32.const 15
        i32.shr_u
        local.get 3
        local.get 4
        i32.or
        local.get 6
        i32.or
        i32.sub
        local.tee 3
        i32.const 1
        i32.shl
        local.get 1
        local.get 3
        i32.const 21
        i32.add
        i32.shr_u
        i32.const 1
        i32.and
        i32.or
        i32.const 28
        i32.add
        local.set 3
      end
      local.get 0
      i64.const 0
      i64.store offset=16 align=4
      local.get 0
      i32.const 28
      i32.add
      local.get 3
      i32.store
      local.get 3
      i32.const 2
      i32.shl
      i32.const 6220
      i32.add
      local.set 4
      block  ;; label = @2
        i32.const 0
        i32.load offset=5920
        local.tee 6
        i32.const 1
        local.get 3
        i32.shl
        local.tee 2
        i32.and
        br_if 0 (;@2;)
        local.get 4
        local.get 0
        i32.store
        i32.const 0
        local.get 6
        local.get 2
        i32.or
        i32.store offset=5920
        local.get 0
        i32.const 24
        i32.add
        local.get 4
        i32.store
        local.get 0
        local.get 0
        i32.store offset=8
        local.get 0
        local.get 0
        i32.store offset=12
        return
      end
      local.get 1
      i32.const 0
      i32.const 25
      local.get 3
      i32.const 1
      i32.shr_u
      i32.sub
      local.get 3
      i32.const 31
      i32.eq
      select
      i32.shl
      local.set 3
      local.get 4
      i32.load
      local.set 6
      block  ;; label = @2
        loop  ;; label = @3
          local.get 6
          local.tee 4
          i32.load offset=4
          i32.const -8
          i32.and
          local.get 1
          i32.eq
          br_if 1 (;@2;)
          local.get 3
          i32.const 29
          i32.shr_u
          local.set 6
          local.get 3
          i32.const 1
          i32.shl
          local.set 3
          local.get 4
          local.get 6
          i32.const 4
          i32.and
          i32.add
          i32.const 16
          i32.add
          local.tee 2
          i32.load
          local.tee 6
          br_if 0 (;@3;)
        end
        local.get 2
        local.get 0
        i32.store
        local.get 0
        i32.const 24
        i32.add
        local.get 4
        i32.store
        local.get 0
        local.get 0
        i32.store offset=12
        local.get 0
        local.get 0
        i32.store offset=8
        return
      end
      local.get 4
      i32.load offset=8
      local.tee 1
      local.get 0
      i32.store offset=12
      local.get 4
      local.get 0
      i32.store offset=8
      local.get 0
      i32.const 24
      i32.add
      i32.const 0
      i32.store
      local.get 0
      local.get 4
      i32.store offset=12
      local.get 0
      local.get 1
      i32.store offset=8
    end)
  (func (;47;) (type 1) (param i32 i32 i32) (result i32)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    local.get 3
    local.get 2
    i32.store offset=12
    local.get 3
    local.get 1
    i32.store offset=8
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 3
        i32.const 8
        i32.add
        i32.const 1
        local.get 3
        i32.const 4
        i32.add
        call 113
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        i32.const 8
        local.get 0
        local.get 0
        i32.const 76
        i32.eq
        select
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 3
      i32.load offset=4
      local.set 0
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;48;) (type 1) (param i32 i32 i32) (result i32)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    local.get 3
    local.get 2
    i32.store offset=12
    local.get 3
    local.get 1
    i32.store offset=8
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 3
        i32.const 8
        i32.add
        i32.const 1
        local.get 3
        i32.const 4
        i32.add
        call 109
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        i32.const 8
        local.get 0
        local.get 0
        i32.const 76
        i32.eq
        select
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 3
      i32.load offset=4
      local.set 0
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;49;) (type 16) (param i32 i32 i32 i64) (result i32)
    (local i32)
    global.get 0
    i32.const 48
    i32.sub
    local.tee 4
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i64.const -1
        i64.gt_s
        br_if 0 (;@2;)
        i32.const 0
        i32.const 28
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 4
      local.get 2
      i32.store offset=44
      local.get 4
      local.get 1
      i32.store offset=40
      block  ;; label = @2
        local.get 0
        local.get 4
        i32.const 40
        i32.add
        i32.const 1
        local.get 3
        local.get 4
        i32.const 36
        i32.add
        call 108
        local.tee 1
        i32.eqz
        br_if 0 (;@2;)
        block  ;; label = @3
          local.get 1
          i32.const 76
          i32.ne
          br_if 0 (;@3;)
          i32.const 76
          local.set 1
          local.get 0
          local.get 4
          i32.const 8
          i32.add
          call 101
          br_if 0 (;@3;)
          i32.const 70
          i32.const 8
          local.get 4
          i32.load8_u offset=16
          i32.const 64
          i32.and
          select
          local.set 1
        end
        i32.const 0
        local.get 1
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 4
      i32.load offset=36
      local.set 0
    end
    local.get 4
    i32.const 48
    i32.add
    global.set 0
    local.get 0)
  (func (;50;) (type 16) (param i32 i32 i32 i64) (result i32)
    (local i32)
    global.get 0
    i32.const 48
    i32.sub
    local.tee 4
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i64.const -1
        i64.gt_s
        br_if 0 (;@2;)
        i32.const 0
        i32.const 28
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 4
      local.get 2
      i32.store offset=44
      local.get 4
      local.get 1
      i32.store offset=40
      block  ;; label = @2
        local.get 0
        local.get 4
        i32.const 40
        i32.add
        i32.const 1
        local.get 3
        local.get 4
        i32.const 36
        i32.add
        call 105
        local.tee 1
        i32.eqz
        br_if 0 (;@2;)
        block  ;; label = @3
          local.get 1
          i32.const 76
          i32.ne
          br_if 0 (;@3;)
          i32.const 76
          local.set 1
          local.get 0
          local.get 4
          i32.const 8
          i32.add
          call 101
          br_if 0 (;@3;)
          i32.const 70
          i32.const 8
          local.get 4
          i32.load8_u offset=16
          i32.const 2
          i32.and
          select
          local.set 1
        end
        i32.const 0
        local.get 1
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 4
      i32.load offset=36
      local.set 0
    end
    local.get 4
    i32.const 48
    i32.add
    global.set 0
    local.get 0)
  (func (;51;) (type 2) (param i32 i64 i32) (result i64)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 1
        local.get 2
        i32.const 255
        i32.and
        local.get 3
        i32.const 8
        i32.add
        call 111
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        i32.const 70
        local.get 0
        local.get 0
        i32.const 76
        i32.eq
        select
        i32.store offset=6412
        i64.const -1
        local.set 1
        br 1 (;@1;)
      end
      local.get 3
      i64.load offset=8
      local.set 1
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 1)
  (func (;52;) (type 5) (param i32 i64) (result i32)
    block  ;; label = @1
      block  ;; label = @2
        local.get 1
        i64.const 0
        i64.ge_s
        br_if 0 (;@2;)
        i32.const 28
        local.set 0
        br 1 (;@1;)
      end
      local.get 0
      local.get 1
      call 104
      local.tee 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.get 0
    i32.store offset=6412
    i32.const -1)
  (func (;53;) (type 0) (param i32) (result i32)
    block  ;; label = @1
      local.get 0
      call 100
      local.tee 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.get 0
    i32.store offset=6412
    i32.const -1)
  (func (;54;) (type 3) (param i32 i32) (result i32)
    (local i32)
    i32.const 0
    local.set 2
    block  ;; label = @1
      i32.const 2968
      i32.const 0
      local.get 0
      local.get 1
      call 55
      local.tee 0
      i32.eqz
      br_if 0 (;@1;)
      i32.const 0
      local.get 0
      i32.store offset=6412
      i32.const -1
      local.set 2
    end
    local.get 2)
  (func (;55;) (type 7) (param i32 i32 i32 i32) (result i32)
    (local i32 i32 i64 i32 i64 i64 i64)
    global.get 0
    i32.const 112
    i32.sub
    local.tee 4
    global.set 0
    i32.const 28
    local.set 5
    block  ;; label = @1
      local.get 1
      i32.const 1
      i32.gt_u
      br_if 0 (;@1;)
      i64.const 0
      local.set 6
      local.get 4
      i32.const 104
      i32.add
      local.tee 5
      i64.const 0
      i64.store
      local.get 4
      i32.const 80
      i32.add
      local.tee 7
      i64.const 0
      i64.store
      local.get 4
      i32.const 96
      i32.add
      i64.const 0
      i64.store
      local.get 4
      i32.const 88
      i32.add
      i64.const 0
      i64.store
      local.get 4
      i32.const 72
      i32.add
      i64.const 0
      i64.store
      local.get 5
      local.get 1
      i32.store16
      local.get 7
      local.get 0
      i32.load
      i32.store
      local.get 4
      i64.const 0
      i64.store offset=64
      i32.const 28
      local.set 5
      local.get 2
      i32.load offset=8
      local.tee 1
      i32.const 999999999
      i32.gt_u
      br_if 0 (;@1;)
      block  ;; label = @2
        block  ;; label = @3
          local.get 2
          i64.load
          local.tee 8
          i64.const 0
          i64.lt_s
          br_if 0 (;@3;)
          local.get 4
          i32.const 0
          i32.store offset=20
          local.get 4
          local.get 8
          i64.const 0
          i64.const 1000000000
          i64.const 0
          local.get 4
          i32.const 20
          i32.add
          call 193
          i64.const -1
          local.set 6
          i64.const 0
          local.get 4
          i32.const 8
          i32.add
          i64.load
          local.tee 9
          i64.const 1
          i64.and
          local.tee 8
          i64.sub
          local.get 9
          i64.xor
          i64.const 0
          i64.ne
          local.get 4
          i32.load offset=20
          i32.const 0
          i32.ne
          i32.or
          br_if 0 (;@3;)
          local.get 4
          i64.load
          local.tee 10
          local.get 10
          i64.const -512
          i64.and
          i64.xor
          local.get 8
          i64.or
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          i64.const 0
          local.get 10
          local.get 1
          i64.extend_i32_u
          i64.add
          local.tee 8
          local.get 10
          i64.lt_u
          i64.extend_i32_u
          local.get 9
          i64.const 1
          i64.and
          i64.sub
          local.tee 9
          i64.const 1
          i64.and
          i64.sub
          local.tee 10
          local.get 9
          i64.xor
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 10
          i64.const -1
          i64.gt_s
          br_if 1 (;@2;)
        end
        local.get 6
        local.set 8
      end
      local.get 4
      local.get 8
      i64.store offset=88
      i32.const 58
      i32.const 0
      local.get 4
      i32.const 64
      i32.add
      local.get 4
      i32.const 24
      i32.add
      i32.const 1
      local.get 4
      i32.const 60
      i32.add
      call 123
      local.get 4
      i32.load16_u offset=32
      i32.or
      select
      local.set 5
    end
    local.get 4
    i32.const 112
    i32.add
    global.set 0
    local.get 5)
  (func (;56;) (type 3) (param i32 i32) (result i32)
    (local i32 i64 i64)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.load
        i64.const 1
        local.get 2
        i32.const 8
        i32.add
        call 99
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 0
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 1
      local.get 2
      i64.load offset=8
      local.tee 3
      i64.const 1000000000
      i64.div_u
      local.tee 4
      i64.store
      local.get 1
      local.get 3
      local.get 4
      i64.const 1000000000
      i64.mul
      i64.sub
      i64.store32 offset=8
      i32.const 0
      local.set 0
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;57;) (type 3) (param i32 i32) (result i32)
    (local i32 i64 i64)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.load
        local.get 2
        i32.const 8
        i32.add
        call 98
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 0
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 1
      local.get 2
      i64.load offset=8
      local.tee 3
      i64.const 1000000000
      i64.div_u
      local.tee 4
      i64.store
      local.get 1
      local.get 3
      local.get 4
      i64.const 1000000000
      i64.mul
      i64.sub
      i64.store32 offset=8
      i32.const 0
      local.set 0
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;58;) (type 3) (param i32 i32) (result i32)
    (local i32 i64 i64 i64 i64 i64 i64 i32)
    global.get 0
    i32.const 96
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 2
        call 103
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 0
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 1
      i64.const 0
      i64.store offset=24
      local.get 1
      local.get 2
      i64.load offset=24
      i64.store offset=16
      local.get 1
      local.get 2
      i64.load offset=8
      i64.store offset=8
      local.get 1
      local.get 2
      i64.load
      i64.store
      local.get 1
      i64.const 0
      i64.store offset=64
      i32.const 0
      local.set 0
      local.get 1
      i32.const 0
      i32.store offset=56
      local.get 1
      local.get 2
      i64.load offset=32
      i64.store offset=48
      local.get 2
      i32.const 80
      i32.add
      i64.const 0
      i64.store align=4
      local.get 2
      i32.const 88
      i32.add
      i64.const 0
      i64.store align=4
      local.get 1
      i32.const 32
      i32.add
      i64.const 0
      i64.store
      local.get 1
      i32.const 40
      i32.add
      i64.const 0
      i64.store
      local.get 1
      local.get 2
      i64.load offset=56
      local.tee 3
      i64.const 1000000000
      i64.div_u
      local.tee 4
      i64.store offset=104
      local.get 1
      local.get 2
      i64.load offset=48
      local.tee 5
      i64.const 1000000000
      i64.div_u
      local.tee 6
      i64.store offset=88
      local.get 1
      local.get 2
      i64.load offset=40
      local.tee 7
      i64.const 1000000000
      i64.div_u
      local.tee 8
      i64.store offset=72
      local.get 1
      i32.const 112
      i32.add
      local.get 3
      local.get 4
      i64.const 1000000000
      i64.mul
      i64.sub
      i64.store32
      local.get 1
      i32.const 96
      i32.add
      local.get 5
      local.get 6
      i64.const 1000000000
      i64.mul
      i64.sub
      i64.store32
      local.get 1
      i32.const 80
      i32.add
      local.get 7
      local.get 8
      i64.const 1000000000
      i64.mul
      i64.sub
      i64.store32
      local.get 2
      i64.const 0
      i64.store offset=72 align=4
      local.get 1
      i32.const 140
      i32.add
      local.get 2
      i32.const 68
      i32.add
      i32.const 24
      i32.add
      i32.load
      i32.store
      local.get 1
      i32.const 132
      i32.add
      local.get 2
      i32.const 84
      i32.add
      i64.load align=4
      i64.store align=4
      local.get 1
      i32.const 124
      i32.add
      local.get 2
      i32.const 76
      i32.add
      i64.load align=4
      i64.store align=4
      local.get 1
      local.get 2
      i64.load offset=68 align=4
      i64.store offset=116 align=4
      local.get 2
      i32.load8_u offset=16
      i32.const -1
      i32.add
      local.tee 9
      i32.const 255
      i32.and
      i32.const 6
      i32.gt_u
      br_if 0 (;@1;)
      local.get 1
      i32.const 24
      i32.add
      local.get 9
      i32.const 24
      i32.shl
      i32.const 24
      i32.shr_s
      i32.const 2
      i32.shl
      i32.const 2976
      i32.add
      i32.load
      i32.store
    end
    local.get 2
    i32.const 96
    i32.add
    global.set 0
    local.get 0)
  (func (;59;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i64 i64)
    local.get 0
    i32.const 28
    i32.add
    local.set 1
    local.get 0
    i32.load offset=20
    local.set 2
    loop (result i32)  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  local.get 1
                  i32.load
                  local.tee 3
                  local.get 2
                  i32.sub
                  local.tee 4
                  i32.const 23
                  i32.gt_u
                  br_if 0 (;@7;)
                  local.get 3
                  local.get 0
                  i32.load offset=24
                  local.tee 4
                  i32.ge_u
                  br_if 1 (;@6;)
                  i32.const 0
                  return
                end
                local.get 0
                i32.load offset=16
                local.tee 5
                local.get 2
                i32.add
                local.tee 6
                i32.load offset=16 align=1
                local.tee 7
                i32.const 24
                i32.add
                local.set 3
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 7
                    i32.eqz
                    br_if 0 (;@8;)
                    block  ;; label = @9
                      local.get 4
                      local.get 3
                      i32.ge_u
                      br_if 0 (;@9;)
                      block  ;; label = @10
                        local.get 0
                        i32.load offset=24
                        local.tee 2
                        local.get 3
                        i32.lt_u
                        br_if 0 (;@10;)
                        local.get 2
                        local.set 4
                        br 5 (;@5;)
                      end
                      loop  ;; label = @10
                        local.get 2
                        local.tee 4
                        i32.const 1
                        i32.shl
                        local.set 2
                        local.get 4
                        local.get 3
                        i32.lt_u
                        br_if 0 (;@10;)
                      end
                      block  ;; label = @10
                        local.get 5
                        local.get 4
                        call 45
                        local.tee 5
                        br_if 0 (;@10;)
                        i32.const 0
                        return
                      end
                      local.get 0
                      local.get 4
                      i32.store offset=24
                      local.get 0
                      local.get 5
                      i32.store offset=16
                      br 4 (;@5;)
                    end
                    local.get 6
                    i32.load8_u offset=20
                    local.set 5
                    local.get 6
                    i64.load offset=8 align=1
                    local.set 8
                    local.get 6
                    i64.load align=1
                    local.set 9
                    local.get 6
                    i32.const 24
                    i32.add
                    local.tee 6
                    i32.const 0
                    local.get 7
                    call 173
                    i32.eqz
                    br_if 1 (;@7;)
                  end
                  local.get 3
                  local.get 2
                  i32.add
                  local.set 2
                  br 5 (;@2;)
                end
                local.get 0
                i32.load offset=36
                local.tee 4
                local.get 7
                i32.const 10
                i32.add
                local.tee 1
                i32.ge_u
                br_if 2 (;@4;)
                loop  ;; label = @7
                  local.get 4
                  local.tee 2
                  i32.const 1
                  i32.shl
                  local.set 4
                  local.get 2
                  local.get 1
                  i32.lt_u
                  br_if 0 (;@7;)
                end
                block  ;; label = @7
                  local.get 0
                  i32.load offset=32
                  local.get 2
                  call 45
                  local.tee 4
                  br_if 0 (;@7;)
                  i32.const 0
                  return
                end
                local.get 0
                local.get 2
                i32.store offset=36
                local.get 0
                local.get 4
                i32.store offset=32
                br 3 (;@3;)
              end
              local.get 0
              i32.load offset=16
              local.set 5
            end
            local.get 0
            local.get 4
            i32.store offset=28
            local.get 0
            local.get 4
            i32.store offset=20
            i32.const 0
            local.set 2
            local.get 0
            i32.load
            local.get 5
            local.get 4
            local.get 0
            i64.load offset=8
            local.get 1
            call 110
            local.tee 4
            i32.eqz
            br_if 2 (;@2;)
            i32.const 0
            local.get 4
            i32.store offset=6412
            i32.const 0
            return
          end
          local.get 0
          i32.load offset=32
          local.set 4
        end
        local.get 4
        local.get 5
        i32.store8 offset=8
        local.get 4
        local.get 8
        i64.store
        local.get 4
        i32.const 9
        i32.add
        local.get 6
        local.get 7
        call 175
        local.get 7
        i32.add
        i32.const 0
        i32.store8
        local.get 0
        local.get 9
        i64.store offset=8
        local.get 0
        local.get 0
        i32.load offset=20
        local.get 3
        i32.add
        i32.store offset=20
        local.get 4
        return
      end
      local.get 0
      local.get 2
      i32.store offset=20
      br 0 (;@1;)
    end)
  (func (;60;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    i32.load
    local.set 1
    local.get 0
    i32.load offset=16
    call 42
    local.get 0
    i32.load offset=32
    call 42
    local.get 0
    call 42
    local.get 1)
  (func (;61;) (type 0) (param i32) (result i32)
    local.get 0
    call 60
    call 53)
  (func (;62;) (type 0) (param i32) (result i32)
    block  ;; label = @1
      local.get 0
      br_if 0 (;@1;)
      memory.size
      i32.const 16
      i32.shl
      return
    end
    block  ;; label = @1
      local.get 0
      i32.const 65535
      i32.and
      br_if 0 (;@1;)
      local.get 0
      i32.const -1
      i32.le_s
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 0
        i32.const 16
        i32.shr_u
        memory.grow
        local.tee 0
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 48
        i32.store offset=6412
        i32.const -1
        return
      end
      local.get 0
      i32.const 16
      i32.shl
      return
    end
    call 90
    unreachable)
  (func (;63;) (type 13) (param i32)
    local.get 0
    call 124
    unreachable)
  (func (;64;) (type 3) (param i32 i32) (result i32)
    (local i32 i32 i32 i32)
    call 65
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.const 2
        i32.add
        br_table 1 (;@1;) 1 (;@1;) 0 (;@2;)
      end
      local.get 1
      i32.eqz
      br_if 0 (;@1;)
      block  ;; label = @2
        i32.const 0
        i32.load offset=6416
        local.tee 2
        i32.const 0
        i32.load offset=6424
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.load offset=6420
        local.set 3
        block  ;; label = @3
          i32.const 8
          local.get 2
          i32.const 1
          i32.shl
          i32.const 4
          local.get 2
          select
          local.tee 4
          call 44
          local.tee 5
          br_if 0 (;@3;)
          i32.const -1
          return
        end
        local.get 5
        local.get 3
        local.get 2
        i32.const 3
        i32.shl
        call 175
        local.set 2
        i32.const 0
        local.get 4
        i32.store offset=6424
        i32.const 0
        local.get 2
        i32.store offset=6420
        local.get 3
        call 42
        call 65
      end
      block  ;; label = @2
        loop  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              local.get 1
              local.tee 2
              i32.load8_u
              i32.const -46
              i32.add
              br_table 1 (;@4;) 0 (;@5;) 3 (;@2;)
            end
            local.get 2
            i32.const 1
            i32.add
            local.set 1
            br 1 (;@3;)
          end
          local.get 2
          i32.const 1
          i32.add
          local.set 1
          local.get 2
          i32.load8_u offset=1
          local.tee 3
          i32.eqz
          br_if 0 (;@3;)
          local.get 3
          i32.const 47
          i32.ne
          br_if 1 (;@2;)
          local.get 2
          i32.const 2
          i32.add
          local.set 1
          br 0 (;@3;)
        end
      end
      block  ;; label = @2
        local.get 2
        call 180
        local.tee 2
        br_if 0 (;@2;)
        i32.const -1
        return
      end
      i32.const 0
      i32.const 0
      i32.load offset=6416
      local.tee 1
      i32.const 1
      i32.add
      i32.store offset=6416
      i32.const 0
      i32.load offset=6420
      local.get 1
      i32.const 3
      i32.shl
      i32.add
      local.tee 1
      local.get 0
      i32.store offset=4
      local.get 1
      local.get 2
      i32.store
      call 65
      i32.const 0
      return
    end
    call 90
    unreachable)
  (func (;65;) (type 14)
    (local i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.load offset=6416
        local.tee 0
        i32.const 0
        i32.load offset=6424
        local.tee 1
        i32.gt_u
        br_if 0 (;@2;)
        i32.const 0
        i32.load offset=6420
        local.set 2
        block  ;; label = @3
          local.get 1
          i32.eqz
          br_if 0 (;@3;)
          local.get 2
          i32.eqz
          br_if 1 (;@2;)
        end
        block  ;; label = @3
          local.get 1
          i32.eqz
          br_if 0 (;@3;)
          local.get 1
          i32.const 3
          i32.shl
          local.get 1
          i32.le_u
          br_if 1 (;@2;)
        end
        local.get 0
        i32.eqz
        br_if 1 (;@1;)
        loop  ;; label = @3
          local.get 2
          i32.load
          local.tee 1
          i32.eqz
          br_if 1 (;@2;)
          local.get 2
          i32.const 4
          i32.add
          i32.load
          i32.const -1
          i32.eq
          br_if 1 (;@2;)
          memory.size
          i64.extend_i32_u
          i64.const 16
          i64.shl
          local.get 1
          i64.extend_i32_u
          i64.le_u
          br_if 1 (;@2;)
          local.get 2
          i32.const 8
          i32.add
          local.set 2
          local.get 0
          i32.const -1
          i32.add
          local.tee 0
          i32.eqz
          br_if 2 (;@1;)
          br 0 (;@3;)
        end
      end
      call 90
      unreachable
    end)
  (func (;66;) (type 7) (param i32 i32 i32 i32) (result i32)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 4
    global.set 0
    local.get 4
    local.get 3
    i32.store offset=12
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 1
        local.get 2
        local.get 4
        i32.const 12
        i32.add
        i32.const 0
        call 32
        local.set 0
        br 1 (;@1;)
      end
      local.get 0
      local.get 1
      local.get 2
      call 67
      local.set 0
    end
    local.get 4
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;67;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    local.get 0
    i32.const -1
    i32.add
    local.set 3
    loop  ;; label = @1
      local.get 3
      i32.const 1
      i32.add
      local.tee 3
      i32.load8_u
      i32.const 47
      i32.eq
      br_if 0 (;@1;)
    end
    i32.const 0
    local.set 4
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.load offset=6416
        local.tee 5
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        i32.load offset=6420
        local.set 6
        i32.const -1
        local.set 7
        loop  ;; label = @3
          local.get 6
          local.get 5
          i32.const -1
          i32.add
          local.tee 5
          i32.const 3
          i32.shl
          i32.add
          local.tee 8
          i32.load
          local.tee 9
          call 181
          local.set 10
          block  ;; label = @4
            block  ;; label = @5
              local.get 7
              i32.const -1
              i32.eq
              br_if 0 (;@5;)
              local.get 10
              local.get 4
              i32.le_u
              br_if 1 (;@4;)
            end
            block  ;; label = @5
              block  ;; label = @6
                local.get 10
                br_if 0 (;@6;)
                local.get 3
                i32.load8_u
                i32.const 255
                i32.and
                i32.const 47
                i32.ne
                br_if 1 (;@5;)
              end
              local.get 3
              local.get 9
              local.get 10
              call 174
              br_if 1 (;@4;)
              local.get 9
              i32.const -1
              i32.add
              local.set 11
              local.get 10
              local.set 12
              block  ;; label = @6
                loop  ;; label = @7
                  local.get 12
                  local.tee 0
                  i32.eqz
                  br_if 1 (;@6;)
                  local.get 0
                  i32.const -1
                  i32.add
                  local.set 12
                  local.get 11
                  local.get 0
                  i32.add
                  i32.load8_u
                  i32.const 47
                  i32.eq
                  br_if 0 (;@7;)
                end
              end
              local.get 3
              local.get 0
              i32.add
              i32.load8_u
              local.tee 0
              i32.const 47
              i32.eq
              br_if 0 (;@5;)
              local.get 0
              br_if 1 (;@4;)
            end
            local.get 1
            local.get 9
            i32.store
            local.get 8
            i32.load offset=4
            local.set 7
            local.get 10
            local.set 4
          end
          local.get 5
          br_if 0 (;@3;)
        end
        local.get 7
        i32.const -1
        i32.ne
        br_if 1 (;@1;)
      end
      i32.const 0
      i32.const 44
      i32.store offset=6412
      i32.const -1
      return
    end
    local.get 3
    local.get 4
    i32.add
    i32.const -1
    i32.add
    local.set 0
    loop  ;; label = @1
      local.get 0
      i32.const 1
      i32.add
      local.tee 0
      i32.load8_u
      local.tee 3
      i32.const 47
      i32.eq
      br_if 0 (;@1;)
    end
    local.get 2
    local.get 0
    i32.const 2387
    local.get 3
    select
    i32.store
    local.get 7)
  (func (;68;) (type 14)
    (local i32 i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 0
    global.set 0
    i32.const 3
    local.set 1
    block  ;; label = @1
      block  ;; label = @2
        loop  ;; label = @3
          block  ;; label = @4
            local.get 1
            local.get 0
            i32.const 8
            i32.add
            call 106
            local.tee 2
            i32.eqz
            br_if 0 (;@4;)
            local.get 2
            i32.const 8
            i32.ne
            br_if 2 (;@2;)
            local.get 0
            i32.const 16
            i32.add
            global.set 0
            return
          end
          block  ;; label = @4
            local.get 0
            i32.load8_u offset=8
            br_if 0 (;@4;)
            local.get 0
            i32.load offset=12
            local.tee 3
            i32.const 1
            i32.add
            call 40
            local.tee 2
            i32.eqz
            br_if 3 (;@1;)
            local.get 1
            local.get 2
            local.get 3
            call 107
            br_if 2 (;@2;)
            local.get 2
            local.get 0
            i32.load offset=12
            i32.add
            i32.const 0
            i32.store8
            local.get 1
            local.get 2
            call 64
            br_if 3 (;@1;)
            local.get 2
            call 42
          end
          local.get 1
          i32.const 1
          i32.add
          local.set 1
          br 0 (;@3;)
        end
      end
      i32.const 71
      call 63
      unreachable
    end
    i32.const 70
    call 63
    unreachable)
  (func (;69;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i64 i64)
    global.get 0
    i32.const 32
    i32.sub
    local.tee 3
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            local.get 2
            i32.const 503316480
            i32.and
            i32.const -33554432
            i32.add
            i32.const 25
            i32.shr_u
            local.tee 4
            i32.const 9
            i32.gt_u
            br_if 0 (;@4;)
            i32.const 1
            local.get 4
            i32.shl
            local.tee 4
            i32.const 642
            i32.and
            br_if 1 (;@3;)
            i64.const -4211012
            local.set 5
            local.get 4
            i32.const 9
            i32.and
            br_if 2 (;@2;)
          end
          i32.const 0
          i32.const 28
          i32.store offset=6412
          i32.const -1
          local.set 4
          br 2 (;@1;)
        end
        i64.const -4194626
        i64.const -4211012
        local.get 2
        i32.const 67108864
        i32.and
        select
        local.tee 5
        i64.const 4194625
        i64.or
        local.get 5
        local.get 2
        i32.const 268435456
        i32.and
        select
        local.set 5
      end
      block  ;; label = @2
        local.get 0
        local.get 3
        i32.const 8
        i32.add
        call 101
        local.tee 4
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 4
        i32.store offset=6412
        i32.const -1
        local.set 4
        br 1 (;@1;)
      end
      i32.const -1
      local.set 4
      block  ;; label = @2
        local.get 0
        local.get 2
        i32.const 24
        i32.shr_u
        i32.const -1
        i32.xor
        i32.const 1
        i32.and
        local.get 1
        local.get 2
        i32.const 12
        i32.shr_u
        i32.const 4095
        i32.and
        local.get 3
        i64.load offset=24
        local.tee 6
        local.get 5
        i64.and
        local.get 6
        local.get 2
        i32.const 4095
        i32.and
        local.get 3
        i32.const 4
        i32.add
        call 117
        local.tee 2
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 2
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 3
      i32.load offset=4
      local.set 4
    end
    local.get 3
    i32.const 32
    i32.add
    global.set 0
    local.get 4)
  (func (;70;) (type 7) (param i32 i32 i32 i32) (result i32)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 4
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        local.get 4
        i32.const 12
        i32.add
        call 118
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 0
        i32.store offset=6412
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 4
      i32.load offset=12
      local.set 0
    end
    local.get 4
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;71;) (type 7) (param i32 i32 i32 i32) (result i32)
    (local i32 i32 i64 i64 i64 i64 i64 i64)
    global.get 0
    i32.const 96
    i32.sub
    local.tee 4
    global.set 0
    i32.const -1
    local.set 5
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 3
        i32.const -1
        i32.xor
        i32.const 1
        i32.and
        local.get 1
        local.get 4
        call 115
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 0
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 2
      i64.const 0
      i64.store offset=24
      local.get 2
      local.get 4
      i64.load offset=24
      i64.store offset=16
      local.get 2
      local.get 4
      i64.load offset=8
      i64.store offset=8
      local.get 2
      local.get 4
      i64.load
      i64.store
      local.get 2
      i64.const 0
      i64.store offset=64
      i32.const 0
      local.set 5
      local.get 2
      i32.const 0
      i32.store offset=56
      local.get 2
      local.get 4
      i64.load offset=32
      i64.store offset=48
      local.get 4
      i32.const 80
      i32.add
      i64.const 0
      i64.store align=4
      local.get 4
      i32.const 88
      i32.add
      i64.const 0
      i64.store align=4
      local.get 2
      i32.const 32
      i32.add
      i64.const 0
      i64.store
      local.get 2
      i32.const 40
      i32.add
      i64.const 0
      i64.store
      local.get 2
      local.get 4
      i64.load offset=56
      local.tee 6
      i64.const 1000000000
      i64.div_u
      local.tee 7
      i64.store offset=104
      local.get 2
      local.get 4
      i64.load offset=48
      local.tee 8
      i64.const 1000000000
      i64.div_u
      local.tee 9
      i64.store offset=88
      local.get 2
      local.get 4
      i64.load offset=40
      local.tee 10
      i64.const 1000000000
      i64.div_u
      local.tee 11
      i64.store offset=72
      local.get 2
      i32.const 112
      i32.add
      local.get 6
      local.get 7
      i64.const 1000000000
      i64.mul
      i64.sub
      i64.store32
      local.get 2
      i32.const 96
      i32.add
      local.get 8
      local.get 9
      i64.const 1000000000
      i64.mul
      i64.sub
      i64.store32
      local.get 2
      i32.const 80
      i32.add
      local.get 10
      local.get 11
      i64.const 1000000000
      i64.mul
      i64.sub
      i64.store32
      local.get 4
      i64.const 0
      i64.store offset=72 align=4
      local.get 2
      i32.const 140
      i32.add
      local.get 4
      i32.const 68
      i32.add
      i32.const 24
      i32.add
      i32.load
      i32.store
      local.get 2
      i32.const 132
      i32.add
      local.get 4
      i32.const 84
      i32.add
      i64.load align=4
      i64.store align=4
      local.get 2
      i32.const 124
      i32.add
      local.get 4
      i32.const 76
      i32.add
      i64.load align=4
      i64.store align=4
      local.get 2
      local.get 4
      i64.load offset=68 align=4
      i64.store offset=116 align=4
      local.get 4
      i32.load8_u offset=16
      i32.const -1
      i32.add
      local.tee 0
      i32.const 255
      i32.and
      i32.const 6
      i32.gt_u
      br_if 0 (;@1;)
      local.get 2
      i32.const 24
      i32.add
      local.get 0
      i32.const 24
      i32.shl
      i32.const 24
      i32.shr_s
      i32.const 2
      i32.shl
      i32.const 3004
      i32.add
      i32.load
      i32.store
    end
    local.get 4
    i32.const 96
    i32.add
    global.set 0
    local.get 5)
  (func (;72;) (type 3) (param i32 i32) (result i32)
    block  ;; label = @1
      local.get 0
      local.get 1
      call 114
      local.tee 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.get 0
    i32.store offset=6412
    i32.const -1)
  (func (;73;) (type 0) (param i32) (result i32)
    (local i32 i32)
    i32.const 0
    local.set 1
    block  ;; label = @1
      i32.const 40
      call 40
      local.tee 2
      i32.eqz
      br_if 0 (;@1;)
      local.get 2
      i32.const 4096
      call 40
      local.tee 1
      i32.store offset=16
      block  ;; label = @2
        local.get 1
        br_if 0 (;@2;)
        local.get 2
        call 42
        i32.const 0
        return
      end
      block  ;; label = @2
        local.get 0
        local.get 1
        i32.const 4096
        i64.const 0
        local.get 2
        i32.const 28
        i32.add
        call 110
        local.tee 1
        i32.eqz
        br_if 0 (;@2;)
        local.get 2
        i32.load offset=16
        call 42
        local.get 2
        call 42
        i32.const 0
        local.get 1
        i32.store offset=6412
        i32.const 0
        return
      end
      local.get 2
      i64.const 4294967296
      i64.store offset=32
      local.get 2
      i64.const 17592186044416
      i64.store offset=20 align=4
      local.get 2
      i64.const 0
      i64.store offset=8
      local.get 2
      local.get 0
      i32.store
      local.get 2
      local.set 1
    end
    local.get 1)
  (func (;74;) (type 3) (param i32 i32) (result i32)
    (local i32)
    i32.const 0
    local.set 2
    block  ;; label = @1
      local.get 0
      local.get 1
      i32.const 67117060
      call 69
      local.tee 0
      i32.const -1
      i32.eq
      br_if 0 (;@1;)
      local.get 0
      call 73
      local.tee 2
      br_if 0 (;@1;)
      local.get 0
      call 53
      drop
      i32.const 0
      local.set 2
    end
    local.get 2)
  (func (;75;) (type 1) (param i32 i32 i32) (result i32)
    block  ;; label = @1
      local.get 0
      local.get 1
      local.get 2
      call 121
      local.tee 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.get 0
    i32.store offset=6412
    i32.const -1)
  (func (;76;) (type 9) (param i32 i32 i32 i32 i32) (result i32)
    block  ;; label = @1
      local.get 0
      local.get 4
      i32.const 1
      i32.shr_u
      i32.const 1
      i32.and
      local.get 1
      local.get 2
      local.get 3
      call 116
      local.tee 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.get 0
    i32.store offset=6412
    i32.const -1)
  (func (;77;) (type 7) (param i32 i32 i32 i32) (result i32)
    block  ;; label = @1
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 120
      local.tee 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.get 0
    i32.store offset=6412
    i32.const -1)
  (func (;78;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 3
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 4
        br 1 (;@1;)
      end
      local.get 0
      local.get 3
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 4
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 4
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 4
      i32.const 0
      i32.load offset=6428
      local.get 1
      call 69
      local.set 0
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;79;) (type 3) (param i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 3
        br 1 (;@1;)
      end
      local.get 0
      local.get 2
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 3
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 3
      i32.const 0
      i32.load offset=6428
      local.get 1
      call 69
      local.set 0
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;80;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 3
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 4
        br 1 (;@1;)
      end
      local.get 0
      local.get 3
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 4
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 4
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 4
      i32.const 0
      i32.load offset=6428
      local.get 1
      local.get 2
      call 70
      local.set 0
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;81;) (type 3) (param i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 3
        br 1 (;@1;)
      end
      local.get 0
      local.get 2
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 3
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 3
      i32.const 0
      i32.load offset=6428
      local.get 1
      i32.const 1
      call 71
      local.set 0
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;82;) (type 0) (param i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 1
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 2
        br 1 (;@1;)
      end
      local.get 0
      local.get 1
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 2
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 2
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 2
      i32.const 0
      i32.load offset=6428
      call 91
      local.set 0
    end
    local.get 1
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;83;) (type 0) (param i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 1
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 2
        br 1 (;@1;)
      end
      local.get 0
      local.get 1
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 2
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 2
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 2
      i32.const 0
      i32.load offset=6428
      call 93
      local.set 0
    end
    local.get 1
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;84;) (type 3) (param i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 3
        br 1 (;@1;)
      end
      local.get 0
      local.get 2
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 3
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 3
      i32.const 0
      i32.load offset=6428
      call 72
      local.set 0
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;85;) (type 0) (param i32) (result i32)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 1
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 0
        br 1 (;@1;)
      end
      local.get 0
      local.get 1
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 0
    end
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        local.set 0
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 0
      i32.const 0
      i32.load offset=6428
      call 74
      local.set 0
    end
    local.get 1
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;86;) (type 3) (param i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 1
        local.get 2
        i32.const 12
        i32.add
        i32.const 6428
        i32.const 6432
        i32.const 1
        call 32
        local.set 3
        br 1 (;@1;)
      end
      local.get 1
      local.get 2
      i32.const 12
      i32.add
      i32.const 6428
      i32.const 0
      i32.load offset=6432
      call 66
      local.set 3
    end
    i32.const -1
    local.set 1
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const -1
        i32.ne
        br_if 0 (;@2;)
        i32.const 0
        i32.const 76
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 0
      local.get 3
      i32.const 0
      i32.load offset=6428
      call 75
      local.set 1
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 1)
  (func (;87;) (type 3) (param i32 i32) (result i32)
    (local i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 8
        i32.add
        i32.const 6436
        i32.const 6440
        i32.const 1
        call 32
        local.set 3
        br 1 (;@1;)
      end
      local.get 0
      local.get 2
      i32.const 8
      i32.add
      i32.const 6436
      i32.const 0
      i32.load offset=6440
      call 66
      local.set 3
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const -1
        i32.eq
        br_if 0 (;@2;)
        i32.const 0
        i32.load offset=6436
        local.set 4
        block  ;; label = @3
          block  ;; label = @4
            i32.const 0
            i32.eqz
            br_if 0 (;@4;)
            local.get 1
            local.get 2
            i32.const 12
            i32.add
            i32.const 6428
            i32.const 6432
            i32.const 1
            call 32
            local.set 1
            br 1 (;@3;)
          end
          local.get 1
          local.get 2
          i32.const 12
          i32.add
          i32.const 6428
          i32.const 0
          i32.load offset=6432
          call 66
          local.set 1
        end
        local.get 1
        i32.const -1
        i32.eq
        br_if 0 (;@2;)
        local.get 3
        local.get 4
        local.get 1
        i32.const 0
        i32.load offset=6428
        i32.const 0
        call 76
        local.set 0
        br 1 (;@1;)
      end
      i32.const 0
      i32.const 76
      i32.store offset=6412
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;88;) (type 3) (param i32 i32) (result i32)
    (local i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 2
        i32.const 8
        i32.add
        i32.const 6436
        i32.const 6440
        i32.const 1
        call 32
        local.set 3
        br 1 (;@1;)
      end
      local.get 0
      local.get 2
      i32.const 8
      i32.add
      i32.const 6436
      i32.const 0
      i32.load offset=6440
      call 66
      local.set 3
    end
    i32.const -1
    local.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const -1
        i32.eq
        br_if 0 (;@2;)
        i32.const 0
        i32.load offset=6436
        local.set 4
        block  ;; label = @3
          block  ;; label = @4
            i32.const 0
            i32.eqz
            br_if 0 (;@4;)
            local.get 1
            local.get 2
            i32.const 12
            i32.add
            i32.const 6428
            i32.const 6432
            i32.const 1
            call 32
            local.set 1
            br 1 (;@3;)
          end
          local.get 1
          local.get 2
          i32.const 12
          i32.add
          i32.const 6428
          i32.const 0
          i32.load offset=6432
          call 66
          local.set 1
        end
        local.get 1
        i32.const -1
        i32.eq
        br_if 0 (;@2;)
        local.get 3
        local.get 4
        local.get 1
        i32.const 0
        i32.load offset=6428
        call 77
        local.set 0
        br 1 (;@1;)
      end
      i32.const 0
      i32.const 76
      i32.store offset=6412
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 0)
  (func (;89;) (type 14)
    call 126)
  (func (;90;) (type 14)
    unreachable
    unreachable)
  (func (;91;) (type 3) (param i32 i32) (result i32)
    block  ;; label = @1
      local.get 0
      local.get 1
      call 122
      local.tee 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.get 0
    i32.store offset=6412
    i32.const -1)
  (func (;92;) (type 17) (param i32) (result i64)
    (local i32 i64)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 1
        i32.const 8
        i32.add
        call 112
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        i32.const 70
        local.get 0
        local.get 0
        i32.const 76
        i32.eq
        select
        i32.store offset=6412
        i64.const -1
        local.set 2
        br 1 (;@1;)
      end
      local.get 1
      i64.load offset=8
      local.set 2
    end
    local.get 1
    i32.const 16
    i32.add
    global.set 0
    local.get 2)
  (func (;93;) (type 3) (param i32 i32) (result i32)
    block  ;; label = @1
      local.get 0
      local.get 1
      call 119
      local.tee 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.get 0
    i32.store offset=6412
    i32.const -1)
  (func (;94;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 0
    i32.const 65535
    i32.and)
  (func (;95;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 1
    i32.const 65535
    i32.and)
  (func (;96;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 2
    i32.const 65535
    i32.and)
  (func (;97;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 3
    i32.const 65535
    i32.and)
  (func (;98;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 4
    i32.const 65535
    i32.and)
  (func (;99;) (type 4) (param i32 i64 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    call 5
    i32.const 65535
    i32.and)
  (func (;100;) (type 0) (param i32) (result i32)
    local.get 0
    call 6
    i32.const 65535
    i32.and)
  (func (;101;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 7
    i32.const 65535
    i32.and)
  (func (;102;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 8
    i32.const 65535
    i32.and)
  (func (;103;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 9
    i32.const 65535
    i32.and)
  (func (;104;) (type 5) (param i32 i64) (result i32)
    local.get 0
    local.get 1
    call 10
    i32.const 65535
    i32.and)
  (func (;105;) (type 6) (param i32 i32 i32 i64 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    local.get 4
    call 11
    i32.const 65535
    i32.and)
  (func (;106;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 12
    i32.const 65535
    i32.and)
  (func (;107;) (type 1) (param i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    call 13
    i32.const 65535
    i32.and)
  (func (;108;) (type 6) (param i32 i32 i32 i64 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    local.get 4
    call 14
    i32.const 65535
    i32.and)
  (func (;109;) (type 7) (param i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    call 15
    i32.const 65535
    i32.and)
  (func (;110;) (type 6) (param i32 i32 i32 i64 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    local.get 4
    call 16
    i32.const 65535
    i32.and)
  (func (;111;) (type 8) (param i32 i64 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    call 17
    i32.const 65535
    i32.and)
  (func (;112;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 18
    i32.const 65535
    i32.and)
  (func (;113;) (type 7) (param i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    call 19
    i32.const 65535
    i32.and)
  (func (;114;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 1
    call 181
    call 20
    i32.const 65535
    i32.and)
  (func (;115;) (type 7) (param i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 2
    call 181
    local.get 3
    call 21
    i32.const 65535
    i32.and)
  (func (;116;) (type 9) (param i32 i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 2
    call 181
    local.get 3
    local.get 4
    local.get 4
    call 181
    call 22
    i32.const 65535
    i32.and)
  (func (;117;) (type 18) (param i32 i32 i32 i32 i64 i64 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 2
    call 181
    local.get 3
    local.get 4
    local.get 5
    local.get 6
    local.get 7
    call 23
    i32.const 65535
    i32.and)
  (func (;118;) (type 9) (param i32 i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 1
    call 181
    local.get 2
    local.get 3
    local.get 4
    call 24
    i32.const 65535
    i32.and)
  (func (;119;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 1
    call 181
    call 25
    i32.const 65535
    i32.and)
  (func (;120;) (type 7) (param i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 1
    call 181
    local.get 2
    local.get 3
    local.get 3
    call 181
    call 26
    i32.const 65535
    i32.and)
  (func (;121;) (type 1) (param i32 i32 i32) (result i32)
    local.get 0
    local.get 0
    call 181
    local.get 1
    local.get 2
    local.get 2
    call 181
    call 27
    i32.const 65535
    i32.and)
  (func (;122;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 1
    call 181
    call 28
    i32.const 65535
    i32.and)
  (func (;123;) (type 7) (param i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    call 29
    i32.const 65535
    i32.and)
  (func (;124;) (type 13) (param i32)
    local.get 0
    call 30
    unreachable)
  (func (;125;) (type 14)
    block  ;; label = @1
      i32.const 0
      i32.load offset=6444
      i32.const -1
      i32.ne
      br_if 0 (;@1;)
      call 126
    end)
  (func (;126;) (type 14)
    (local i32 i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 0
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          local.get 0
          i32.const 12
          i32.add
          local.get 0
          i32.const 8
          i32.add
          call 97
          br_if 0 (;@3;)
          block  ;; label = @4
            local.get 0
            i32.load offset=12
            local.tee 1
            br_if 0 (;@4;)
            i32.const 0
            i32.const 6448
            i32.store offset=6444
            br 3 (;@1;)
          end
          block  ;; label = @4
            block  ;; label = @5
              local.get 1
              i32.const 1
              i32.add
              local.tee 2
              local.get 1
              i32.lt_u
              br_if 0 (;@5;)
              local.get 0
              i32.load offset=8
              call 40
              local.tee 3
              i32.eqz
              br_if 0 (;@5;)
              local.get 2
              i32.const 4
              call 44
              local.tee 1
              br_if 1 (;@4;)
              local.get 3
              call 42
            end
            i32.const 70
            call 63
            unreachable
          end
          local.get 1
          local.get 3
          call 96
          i32.eqz
          br_if 1 (;@2;)
          local.get 3
          call 42
          local.get 1
          call 42
        end
        i32.const 71
        call 63
        unreachable
      end
      i32.const 0
      local.get 1
      i32.store offset=6444
    end
    local.get 0
    i32.const 16
    i32.add
    global.set 0)
  (func (;127;) (type 19) (result i32)
    call 128)
  (func (;128;) (type 19) (result i32)
    (local i32 i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 0
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              local.get 0
              i32.const 8
              i32.add
              local.get 0
              i32.const 12
              i32.add
              call 95
              br_if 0 (;@5;)
              local.get 0
              i32.load offset=8
              local.tee 1
              i32.const 1
              i32.add
              local.tee 2
              local.get 1
              i32.lt_u
              br_if 1 (;@4;)
              local.get 0
              i32.load offset=12
              call 40
              local.tee 3
              i32.eqz
              br_if 2 (;@3;)
              local.get 2
              i32.const 4
              call 44
              local.tee 1
              i32.eqz
              br_if 3 (;@2;)
              local.get 1
              local.get 3
              call 94
              br_if 4 (;@1;)
              local.get 0
              i32.load offset=8
              local.get 1
              call 34
              local.set 1
              local.get 0
              i32.const 16
              i32.add
              global.set 0
              local.get 1
              return
            end
            i32.const 71
            call 63
            unreachable
          end
          i32.const 70
          call 63
          unreachable
        end
        i32.const 70
        call 63
        unreachable
      end
      local.get 3
      call 42
      i32.const 70
      call 63
      unreachable
    end
    local.get 3
    call 42
    local.get 1
    call 42
    i32.const 71
    call 63
    unreachable)
  (func (;129;) (type 14))
  (func (;130;) (type 14)
    call 129
    call 136)
  (func (;131;) (type 13) (param i32)
    call 129
    call 136
    local.get 0
    call 63
    unreachable)
  (func (;132;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32)
    call 125
    block  ;; label = @1
      local.get 0
      i32.const 61
      call 178
      local.get 0
      i32.sub
      local.tee 1
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.set 2
    block  ;; label = @1
      local.get 0
      local.get 1
      i32.add
      i32.load8_u
      br_if 0 (;@1;)
      i32.const 0
      i32.load offset=6444
      local.tee 3
      i32.eqz
      br_if 0 (;@1;)
      local.get 3
      i32.load
      local.tee 4
      i32.eqz
      br_if 0 (;@1;)
      local.get 3
      i32.const 4
      i32.add
      local.set 3
      block  ;; label = @2
        loop  ;; label = @3
          block  ;; label = @4
            local.get 0
            local.get 4
            local.get 1
            call 182
            br_if 0 (;@4;)
            local.get 4
            local.get 1
            i32.add
            local.tee 4
            i32.load8_u
            i32.const 61
            i32.eq
            br_if 2 (;@2;)
          end
          local.get 3
          i32.load
          local.set 4
          local.get 3
          i32.const 4
          i32.add
          local.set 3
          local.get 4
          br_if 0 (;@3;)
          br 2 (;@1;)
        end
      end
      local.get 4
      i32.const 1
      i32.add
      local.set 2
    end
    local.get 2)
  (func (;133;) (type 13) (param i32))
  (func (;134;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32 i32)
    local.get 0
    call 135
    local.set 1
    local.get 0
    local.get 0
    i32.load offset=12
    call_indirect (type 0)
    local.set 2
    block  ;; label = @1
      local.get 0
      i32.load8_u
      i32.const 1
      i32.and
      br_if 0 (;@1;)
      local.get 0
      call 133
      call 156
      local.set 3
      block  ;; label = @2
        local.get 0
        i32.load offset=48
        local.tee 4
        i32.eqz
        br_if 0 (;@2;)
        local.get 4
        local.get 0
        i32.load offset=52
        i32.store offset=52
      end
      block  ;; label = @2
        local.get 0
        i32.load offset=52
        local.tee 5
        i32.eqz
        br_if 0 (;@2;)
        local.get 5
        local.get 4
        i32.store offset=48
      end
      block  ;; label = @2
        local.get 3
        i32.load
        local.get 0
        i32.ne
        br_if 0 (;@2;)
        local.get 3
        local.get 5
        i32.store
      end
      call 157
      local.get 0
      i32.load offset=80
      call 42
      local.get 0
      call 42
    end
    local.get 2
    local.get 1
    i32.or)
  (func (;135;) (type 0) (param i32) (result i32)
    (local i32 i32 i32)
    block  ;; label = @1
      local.get 0
      br_if 0 (;@1;)
      i32.const 0
      local.set 1
      block  ;; label = @2
        i32.const 0
        i32.load offset=5600
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        i32.load offset=5600
        call 135
        local.set 1
      end
      block  ;; label = @2
        i32.const 0
        i32.load offset=5360
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        i32.load offset=5360
        call 135
        local.get 1
        i32.or
        local.set 1
      end
      block  ;; label = @2
        call 156
        i32.load
        local.tee 0
        i32.eqz
        br_if 0 (;@2;)
        loop  ;; label = @3
          block  ;; label = @4
            local.get 0
            i32.load offset=20
            local.get 0
            i32.load offset=24
            i32.eq
            br_if 0 (;@4;)
            local.get 0
            i32.const 0
            i32.const 0
            local.get 0
            i32.load offset=32
            call_indirect (type 1)
            drop
            block  ;; label = @5
              block  ;; label = @6
                local.get 0
                i32.load offset=20
                br_if 0 (;@6;)
                i32.const -1
                local.set 2
                br 1 (;@5;)
              end
              block  ;; label = @6
                local.get 0
                i32.load offset=4
                local.tee 2
                local.get 0
                i32.load offset=8
                local.tee 3
                i32.eq
                br_if 0 (;@6;)
                local.get 0
                local.get 2
                local.get 3
                i32.sub
                i64.extend_i32_s
                i32.const 1
                local.get 0
                i32.load offset=36
                call_indirect (type 2)
                drop
              end
              i32.const 0
              local.set 2
              local.get 0
              i32.const 0
              i32.store offset=24
              local.get 0
              i64.const 0
              i64.store offset=16
              local.get 0
              i64.const 0
              i64.store offset=4 align=4
            end
            local.get 2
            local.get 1
            i32.or
            local.set 1
          end
          local.get 0
          i32.load offset=52
          local.tee 0
          br_if 0 (;@3;)
        end
      end
      call 157
      local.get 1
      return
    end
    block  ;; label = @1
      local.get 0
      i32.load offset=20
      local.get 0
      i32.load offset=24
      i32.eq
      br_if 0 (;@1;)
      local.get 0
      i32.const 0
      i32.const 0
      local.get 0
      i32.load offset=32
      call_indirect (type 1)
      drop
      local.get 0
      i32.load offset=20
      br_if 0 (;@1;)
      i32.const -1
      return
    end
    block  ;; label = @1
      local.get 0
      i32.load offset=4
      local.tee 1
      local.get 0
      i32.load offset=8
      local.tee 2
      i32.eq
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      local.get 2
      i32.sub
      i64.extend_i32_s
      i32.const 1
      local.get 0
      i32.load offset=36
      call_indirect (type 2)
      drop
    end
    local.get 0
    i32.const 0
    i32.store offset=24
    local.get 0
    i64.const 0
    i64.store offset=16
    local.get 0
    i64.const 0
    i64.store offset=4 align=4
    i32.const 0)
  (func (;136;) (type 14)
    (local i32 i32 i32)
    block  ;; label = @1
      call 156
      i32.load
      local.tee 0
      i32.eqz
      br_if 0 (;@1;)
      loop  ;; label = @2
        block  ;; label = @3
          local.get 0
          i32.load offset=20
          local.get 0
          i32.load offset=24
          i32.eq
          br_if 0 (;@3;)
          local.get 0
          i32.const 0
          i32.const 0
          local.get 0
          i32.load offset=32
          call_indirect (type 1)
          drop
        end
        block  ;; label = @3
          local.get 0
          i32.load offset=4
          local.tee 1
          local.get 0
          i32.load offset=8
          local.tee 2
          i32.eq
          br_if 0 (;@3;)
          local.get 0
          local.get 1
          local.get 2
          i32.sub
          i64.extend_i32_s
          i32.const 1
          local.get 0
          i32.load offset=36
          call_indirect (type 2)
          drop
        end
        local.get 0
        i32.load offset=52
        local.tee 0
        br_if 0 (;@2;)
      end
    end
    block  ;; label = @1
      i32.const 0
      i32.load offset=5480
      local.tee 0
      i32.eqz
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 0
        i32.load offset=20
        local.get 0
        i32.load offset=24
        i32.eq
        br_if 0 (;@2;)
        local.get 0
        i32.const 0
        i32.const 0
        local.get 0
        i32.load offset=32
        call_indirect (type 1)
        drop
      end
      local.get 0
      i32.load offset=4
      local.tee 1
      local.get 0
      i32.load offset=8
      local.tee 2
      i32.eq
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      local.get 2
      i32.sub
      i64.extend_i32_s
      i32.const 1
      local.get 0
      i32.load offset=36
      call_indirect (type 2)
      drop
    end
    block  ;; label = @1
      i32.const 0
      i32.load offset=5600
      local.tee 0
      i32.eqz
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 0
        i32.load offset=20
        local.get 0
        i32.load offset=24
        i32.eq
        br_if 0 (;@2;)
        local.get 0
        i32.const 0
        i32.const 0
        local.get 0
        i32.load offset=32
        call_indirect (type 1)
        drop
      end
      local.get 0
      i32.load offset=4
      local.tee 1
      local.get 0
      i32.load offset=8
      local.tee 2
      i32.eq
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      local.get 2
      i32.sub
      i64.extend_i32_s
      i32.const 1
      local.get 0
      i32.load offset=36
      call_indirect (type 2)
      drop
    end
    block  ;; label = @1
      i32.const 0
      i32.load offset=5360
      local.tee 0
      i32.eqz
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 0
        i32.load offset=20
        local.get 0
        i32.load offset=24
        i32.eq
        br_if 0 (;@2;)
        local.get 0
        i32.const 0
        i32.const 0
        local.get 0
        i32.load offset=32
        call_indirect (type 1)
        drop
      end
      local.get 0
      i32.load offset=4
      local.tee 1
      local.get 0
      i32.load offset=8
      local.tee 2
      i32.eq
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      local.get 2
      i32.sub
      i64.extend_i32_s
      i32.const 1
      local.get 0
      i32.load offset=36
      call_indirect (type 2)
      drop
    end)
  (func (;137;) (type 0) (param i32) (result i32)
    (local i32 i32)
    local.get 0
    local.get 0
    i32.load offset=60
    local.tee 1
    i32.const -1
    i32.add
    local.get 1
    i32.or
    i32.store offset=60
    block  ;; label = @1
      local.get 0
      i32.load offset=20
      local.get 0
      i32.load offset=24
      i32.eq
      br_if 0 (;@1;)
      local.get 0
      i32.const 0
      i32.const 0
      local.get 0
      i32.load offset=32
      call_indirect (type 1)
      drop
    end
    local.get 0
    i32.const 0
    i32.store offset=24
    local.get 0
    i64.const 0
    i64.store offset=16
    block  ;; label = @1
      local.get 0
      i32.load
      local.tee 1
      i32.const 4
      i32.and
      i32.eqz
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      i32.const 32
      i32.or
      i32.store
      i32.const -1
      return
    end
    local.get 0
    local.get 0
    i32.load offset=40
    local.get 0
    i32.load offset=44
    i32.add
    local.tee 2
    i32.store offset=8
    local.get 0
    local.get 2
    i32.store offset=4
    local.get 1
    i32.const 27
    i32.shl
    i32.const 31
    i32.shr_s)
  (func (;138;) (type 0) (param i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 1
    global.set 0
    i32.const -1
    local.set 2
    block  ;; label = @1
      local.get 0
      call 137
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      i32.const 15
      i32.add
      i32.const 1
      local.get 0
      i32.load offset=28
      call_indirect (type 1)
      i32.const 1
      i32.ne
      br_if 0 (;@1;)
      local.get 1
      i32.load8_u offset=15
      local.set 2
    end
    local.get 1
    i32.const 16
    i32.add
    global.set 0
    local.get 2)
  (func (;139;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32)
    local.get 1
    i32.const -1
    i32.add
    local.set 3
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          local.get 1
          i32.const 2
          i32.lt_s
          br_if 0 (;@3;)
          local.get 0
          local.set 1
          block  ;; label = @4
            loop  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  local.get 2
                  i32.load offset=4
                  local.tee 4
                  local.get 2
                  i32.load offset=8
                  local.tee 5
                  i32.eq
                  br_if 0 (;@7;)
                  local.get 1
                  local.get 4
                  local.get 4
                  i32.const 10
                  local.get 5
                  local.get 4
                  i32.sub
                  local.tee 5
                  call 173
                  local.tee 6
                  local.get 4
                  i32.sub
                  i32.const 1
                  i32.add
                  local.get 5
                  local.get 6
                  select
                  local.tee 5
                  local.get 3
                  local.get 5
                  local.get 3
                  i32.lt_u
                  select
                  local.tee 5
                  call 175
                  local.set 1
                  local.get 2
                  local.get 2
                  i32.load offset=4
                  local.get 5
                  i32.add
                  local.tee 4
                  i32.store offset=4
                  local.get 1
                  local.get 5
                  i32.add
                  local.set 1
                  local.get 6
                  br_if 3 (;@4;)
                  local.get 3
                  local.get 5
                  i32.sub
                  local.tee 3
                  i32.eqz
                  br_if 3 (;@4;)
                  local.get 4
                  local.get 2
                  i32.load offset=8
                  i32.eq
                  br_if 0 (;@7;)
                  local.get 2
                  local.get 4
                  i32.const 1
                  i32.add
                  i32.store offset=4
                  local.get 4
                  i32.load8_u
                  local.set 4
                  br 1 (;@6;)
                end
                local.get 2
                call 138
                local.tee 4
                i32.const -1
                i32.gt_s
                br_if 0 (;@6;)
                i32.const 0
                local.set 4
                local.get 1
                local.get 0
                i32.eq
                br_if 5 (;@1;)
                local.get 2
                i32.load8_u
                i32.const 16
                i32.and
                i32.eqz
                br_if 5 (;@1;)
                br 2 (;@4;)
              end
              local.get 1
              local.get 4
              i32.store8
              local.get 1
              i32.const 1
              i32.add
              local.set 1
              local.get 4
              i32.const 255
              i32.and
              i32.const 10
              i32.eq
              br_if 1 (;@4;)
              local.get 3
              i32.const -1
              i32.add
              local.tee 3
              br_if 0 (;@5;)
            end
          end
          local.get 0
          br_if 1 (;@2;)
          i32.const 0
          return
        end
        local.get 2
        local.get 2
        i32.load offset=60
        local.tee 1
        i32.const -1
        i32.add
        local.get 1
        i32.or
        i32.store offset=60
        i32.const 0
        local.set 4
        local.get 0
        local.set 1
        local.get 3
        br_if 1 (;@1;)
      end
      local.get 1
      i32.const 0
      i32.store8
      local.get 0
      local.set 4
    end
    local.get 4)
  (func (;140;) (type 0) (param i32) (result i32)
    (local i32 i32 i32)
    i32.const 335544320
    i32.const 67108864
    i32.const 268435456
    local.get 0
    i32.load8_u
    local.tee 1
    i32.const 114
    i32.eq
    local.tee 2
    select
    local.get 0
    i32.const 43
    call 177
    select
    local.tee 3
    i32.const 16384
    i32.or
    local.get 3
    local.get 0
    i32.const 120
    call 177
    select
    local.tee 0
    local.get 0
    i32.const 4096
    i32.or
    local.get 2
    select
    local.tee 0
    i32.const 32768
    i32.or
    local.get 0
    local.get 1
    i32.const 119
    i32.eq
    select
    local.get 1
    i32.const 97
    i32.eq
    i32.or)
  (func (;141;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i64 i64)
    global.get 0
    i32.const 32
    i32.sub
    local.tee 3
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                local.get 1
                i32.const -1
                i32.add
                br_table 5 (;@1;) 0 (;@6;) 1 (;@5;) 2 (;@4;) 3 (;@3;)
              end
              i32.const 0
              local.set 1
              br 4 (;@1;)
            end
            block  ;; label = @5
              local.get 0
              local.get 3
              i32.const 8
              i32.add
              call 101
              local.tee 1
              i32.eqz
              br_if 0 (;@5;)
              i32.const 0
              local.get 1
              i32.store offset=6412
              br 3 (;@2;)
            end
            local.get 3
            i64.load offset=16
            local.tee 4
            i64.const 64
            i64.and
            local.set 5
            local.get 3
            i32.load16_u offset=10
            local.set 1
            block  ;; label = @5
              local.get 4
              i64.const 16386
              i64.and
              i64.eqz
              br_if 0 (;@5;)
              block  ;; label = @6
                local.get 5
                i64.eqz
                br_if 0 (;@6;)
                local.get 1
                i32.const 335544320
                i32.or
                local.set 1
                br 5 (;@1;)
              end
              local.get 1
              i32.const 67108864
              i32.or
              local.set 1
              br 4 (;@1;)
            end
            block  ;; label = @5
              local.get 5
              i64.eqz
              br_if 0 (;@5;)
              local.get 1
              i32.const 268435456
              i32.or
              local.set 1
              br 4 (;@1;)
            end
            local.get 1
            i32.const 134217728
            i32.or
            local.set 1
            br 3 (;@1;)
          end
          local.get 3
          local.get 2
          i32.const 4
          i32.add
          i32.store offset=8
          block  ;; label = @4
            local.get 0
            local.get 2
            i32.load
            i32.const 4095
            i32.and
            call 102
            local.tee 1
            br_if 0 (;@4;)
            i32.const 0
            local.set 1
            br 3 (;@1;)
          end
          i32.const 0
          local.get 1
          i32.store offset=6412
          br 1 (;@2;)
        end
        i32.const 0
        i32.const 28
        i32.store offset=6412
      end
      i32.const -1
      local.set 1
    end
    local.get 3
    i32.const 32
    i32.add
    global.set 0
    local.get 1)
  (func (;142;) (type 0) (param i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 32
    i32.sub
    local.tee 1
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        local.get 1
        i32.const 8
        i32.add
        call 101
        local.tee 0
        br_if 0 (;@2;)
        i32.const 59
        local.set 0
        local.get 1
        i32.load8_u offset=8
        i32.const 2
        i32.ne
        br_if 0 (;@2;)
        local.get 1
        i32.load8_u offset=16
        i32.const 36
        i32.and
        br_if 0 (;@2;)
        i32.const 1
        local.set 2
        br 1 (;@1;)
      end
      i32.const 0
      local.set 2
      i32.const 0
      local.get 0
      i32.store offset=6412
    end
    local.get 1
    i32.const 32
    i32.add
    global.set 0
    local.get 2)
  (func (;143;) (type 2) (param i32 i64 i32) (result i64)
    local.get 0
    i32.load offset=56
    local.get 1
    local.get 2
    call 51)
  (func (;144;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    i32.const -1
    local.set 4
    block  ;; label = @1
      block  ;; label = @2
        local.get 2
        i32.const -1
        i32.gt_s
        br_if 0 (;@2;)
        i32.const 0
        i32.const 28
        i32.store offset=6412
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 12
        i32.add
        call 113
        local.tee 2
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 2
        i32.store offset=6412
        i32.const -1
        local.set 4
        br 1 (;@1;)
      end
      local.get 3
      i32.load offset=12
      local.set 4
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 4)
  (func (;145;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    local.get 3
    local.get 2
    i32.store offset=12
    local.get 3
    local.get 1
    i32.store offset=8
    local.get 3
    local.get 0
    i32.load offset=24
    local.tee 1
    i32.store
    local.get 3
    local.get 0
    i32.load offset=20
    local.get 1
    i32.sub
    local.tee 1
    i32.store offset=4
    i32.const 2
    local.set 4
    block  ;; label = @1
      block  ;; label = @2
        local.get 1
        local.get 2
        i32.add
        local.tee 5
        local.get 0
        i32.load offset=56
        local.get 3
        i32.const 2
        call 144
        local.tee 6
        i32.eq
        br_if 0 (;@2;)
        local.get 3
        local.set 1
        loop  ;; label = @3
          block  ;; label = @4
            local.get 6
            i32.const -1
            i32.gt_s
            br_if 0 (;@4;)
            i32.const 0
            local.set 6
            local.get 0
            i32.const 0
            i32.store offset=24
            local.get 0
            i64.const 0
            i64.store offset=16
            local.get 0
            local.get 0
            i32.load
            i32.const 32
            i32.or
            i32.store
            local.get 4
            i32.const 2
            i32.eq
            br_if 3 (;@1;)
            local.get 2
            local.get 1
            i32.load offset=4
            i32.sub
            local.set 6
            br 3 (;@1;)
          end
          local.get 1
          local.get 6
          local.get 1
          i32.load offset=4
          local.tee 7
          i32.gt_u
          local.tee 8
          i32.const 3
          i32.shl
          i32.add
          local.tee 9
          local.get 9
          i32.load
          local.get 6
          local.get 7
          i32.const 0
          local.get 8
          select
          i32.sub
          local.tee 7
          i32.add
          i32.store
          local.get 1
          i32.const 12
          i32.const 4
          local.get 8
          select
          i32.add
          local.tee 9
          local.get 9
          i32.load
          local.get 7
          i32.sub
          i32.store
          local.get 5
          local.get 6
          i32.sub
          local.tee 5
          local.get 0
          i32.load offset=56
          local.get 1
          i32.const 8
          i32.add
          local.get 1
          local.get 8
          select
          local.tee 1
          local.get 4
          local.get 8
          i32.sub
          local.tee 4
          call 144
          local.tee 6
          i32.ne
          br_if 0 (;@3;)
        end
      end
      local.get 0
      local.get 0
      i32.load offset=40
      local.tee 1
      i32.store offset=24
      local.get 0
      local.get 1
      i32.store offset=20
      local.get 0
      local.get 1
      local.get 0
      i32.load offset=44
      i32.add
      i32.store offset=16
      local.get 2
      local.set 6
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 6)
  (func (;146;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    i32.const -1
    local.set 4
    block  ;; label = @1
      block  ;; label = @2
        local.get 2
        i32.const -1
        i32.gt_s
        br_if 0 (;@2;)
        i32.const 0
        i32.const 28
        i32.store offset=6412
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 12
        i32.add
        call 109
        local.tee 2
        i32.eqz
        br_if 0 (;@2;)
        i32.const 0
        local.get 2
        i32.store offset=6412
        i32.const -1
        local.set 4
        br 1 (;@1;)
      end
      local.get 3
      i32.load offset=12
      local.set 4
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 4)
  (func (;147;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    local.get 3
    local.get 1
    i32.store
    local.get 3
    local.get 0
    i32.load offset=44
    local.tee 4
    i32.store offset=12
    local.get 3
    local.get 0
    i32.load offset=40
    local.tee 5
    i32.store offset=8
    local.get 3
    local.get 2
    local.get 4
    i32.const 0
    i32.ne
    i32.sub
    local.tee 6
    i32.store offset=4
    block  ;; label = @1
      block  ;; label = @2
        local.get 6
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        i32.load offset=56
        local.get 3
        i32.const 2
        call 146
        local.set 4
        br 1 (;@1;)
      end
      local.get 0
      i32.load offset=56
      local.get 5
      local.get 4
      call 48
      local.set 4
    end
    i32.const 0
    local.set 6
    block  ;; label = @1
      block  ;; label = @2
        local.get 4
        i32.const 0
        i32.gt_s
        br_if 0 (;@2;)
        local.get 0
        local.get 0
        i32.load
        i32.const 32
        i32.const 16
        local.get 4
        select
        i32.or
        i32.store
        br 1 (;@1;)
      end
      block  ;; label = @2
        local.get 4
        local.get 3
        i32.load offset=4
        local.tee 5
        i32.gt_u
        br_if 0 (;@2;)
        local.get 4
        local.set 6
        br 1 (;@1;)
      end
      local.get 0
      local.get 0
      i32.load offset=40
      local.tee 6
      i32.store offset=4
      local.get 0
      local.get 6
      local.get 4
      local.get 5
      i32.sub
      i32.add
      i32.store offset=8
      block  ;; label = @2
        local.get 0
        i32.load offset=44
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 6
        i32.const 1
        i32.add
        i32.store offset=4
        local.get 2
        local.get 1
        i32.add
        i32.const -1
        i32.add
        local.get 6
        i32.load8_u
        i32.store8
      end
      local.get 2
      local.set 6
    end
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 6)
  (func (;148;) (type 0) (param i32) (result i32)
    local.get 0
    i32.load offset=56
    call 53)
  (func (;149;) (type 3) (param i32 i32) (result i32)
    (local i32 i32 i32 i32)
    global.get 0
    i32.const 32
    i32.sub
    local.tee 2
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        i32.const 2236
        local.get 1
        i32.load8_s
        local.tee 3
        i32.const 4
        call 173
        br_if 0 (;@2;)
        i32.const 0
        local.set 4
        i32.const 0
        i32.const 28
        i32.store offset=6412
        br 1 (;@1;)
      end
      block  ;; label = @2
        i32.const 1144
        call 40
        local.tee 4
        br_if 0 (;@2;)
        i32.const 0
        local.set 4
        br 1 (;@1;)
      end
      i32.const 0
      local.set 5
      local.get 4
      i32.const 0
      i32.const 112
      call 176
      local.set 4
      block  ;; label = @2
        local.get 1
        i32.const 43
        call 177
        br_if 0 (;@2;)
        local.get 4
        i32.const 8
        i32.const 4
        local.get 3
        i32.const 114
        i32.eq
        select
        local.tee 5
        i32.store
      end
      block  ;; label = @2
        local.get 1
        i32.const 101
        call 177
        i32.eqz
        br_if 0 (;@2;)
        local.get 2
        i32.const 1
        i32.store offset=16
        local.get 0
        i32.const 2
        local.get 2
        i32.const 16
        i32.add
        call 141
        drop
        local.get 1
        i32.load8_u
        local.set 3
      end
      block  ;; label = @2
        local.get 3
        i32.const 255
        i32.and
        i32.const 97
        i32.ne
        br_if 0 (;@2;)
        block  ;; label = @3
          local.get 0
          i32.const 3
          i32.const 0
          call 141
          local.tee 1
          i32.const 1
          i32.and
          br_if 0 (;@3;)
          local.get 2
          local.get 1
          i32.const 1
          i32.or
          i32.store
          local.get 0
          i32.const 4
          local.get 2
          call 141
          drop
        end
        local.get 4
        local.get 5
        i32.const 128
        i32.or
        local.tee 5
        i32.store
      end
      local.get 4
      i32.const -1
      i32.store offset=64
      local.get 4
      i32.const 1024
      i32.store offset=44
      local.get 4
      local.get 0
      i32.store offset=56
      local.get 4
      local.get 4
      i32.const 120
      i32.add
      i32.store offset=40
      block  ;; label = @2
        local.get 5
        i32.const 8
        i32.and
        br_if 0 (;@2;)
        local.get 0
        call 142
        i32.eqz
        br_if 0 (;@2;)
        local.get 4
        i32.const 10
        i32.store offset=64
      end
      local.get 4
      i32.const 2
      i32.store offset=36
      local.get 4
      i32.const 3
      i32.store offset=32
      local.get 4
      i32.const 4
      i32.store offset=28
      local.get 4
      i32.const 5
      i32.store offset=12
      local.get 4
      call 158
      local.set 4
    end
    local.get 2
    i32.const 32
    i32.add
    global.set 0
    local.get 4)
  (func (;150;) (type 3) (param i32 i32) (result i32)
    (local i32)
    block  ;; label = @1
      i32.const 2236
      local.get 1
      i32.load8_s
      i32.const 4
      call 173
      br_if 0 (;@1;)
      i32.const 0
      i32.const 28
      i32.store offset=6412
      i32.const 0
      return
    end
    i32.const 0
    local.set 2
    block  ;; label = @1
      local.get 0
      local.get 1
      call 140
      call 79
      local.tee 0
      i32.const 0
      i32.lt_s
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      call 149
      local.tee 2
      br_if 0 (;@1;)
      local.get 0
      call 53
      drop
      i32.const 0
      local.set 2
    end
    local.get 2)
  (func (;151;) (type 1) (param i32 i32 i32) (result i32)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 3
    global.set 0
    local.get 3
    local.get 2
    i32.store offset=12
    local.get 0
    local.get 1
    local.get 2
    call 166
    local.set 2
    local.get 3
    i32.const 16
    i32.add
    global.set 0
    local.get 2)
  (func (;152;) (type 7) (param i32 i32 i32 i32) (result i32)
    (local i32 i32 i32)
    local.get 3
    local.get 3
    i32.load offset=60
    local.tee 4
    i32.const -1
    i32.add
    local.get 4
    i32.or
    i32.store offset=60
    local.get 2
    local.get 1
    i32.mul
    local.set 5
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.load offset=4
        local.tee 4
        local.get 3
        i32.load offset=8
        local.tee 6
        i32.ne
        br_if 0 (;@2;)
        local.get 5
        local.set 4
        br 1 (;@1;)
      end
      local.get 0
      local.get 4
      local.get 6
      local.get 4
      i32.sub
      local.tee 6
      local.get 5
      local.get 6
      local.get 5
      i32.lt_u
      select
      local.tee 6
      call 175
      local.set 0
      local.get 3
      local.get 4
      local.get 6
      i32.add
      i32.store offset=4
      local.get 5
      local.get 6
      i32.sub
      local.set 4
      local.get 0
      local.get 6
      i32.add
      local.set 0
    end
    local.get 2
    i32.const 0
    local.get 1
    select
    local.set 6
    block  ;; label = @1
      local.get 4
      i32.eqz
      br_if 0 (;@1;)
      loop  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            local.get 3
            call 137
            br_if 0 (;@4;)
            local.get 3
            local.get 0
            local.get 4
            local.get 3
            i32.load offset=28
            call_indirect (type 1)
            local.tee 2
            br_if 1 (;@3;)
          end
          local.get 5
          local.get 4
          i32.sub
          local.get 1
          i32.div_u
          return
        end
        local.get 0
        local.get 2
        i32.add
        local.set 0
        local.get 4
        local.get 2
        i32.sub
        local.tee 4
        br_if 0 (;@2;)
      end
    end
    local.get 6)
  (func (;153;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    local.get 0
    i32.load offset=60
    local.tee 1
    i32.const -1
    i32.add
    local.get 1
    i32.or
    i32.store offset=60
    block  ;; label = @1
      local.get 0
      i32.load
      local.tee 1
      i32.const 8
      i32.and
      i32.eqz
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      i32.const 32
      i32.or
      i32.store
      i32.const -1
      return
    end
    local.get 0
    i64.const 0
    i64.store offset=4 align=4
    local.get 0
    local.get 0
    i32.load offset=40
    local.tee 1
    i32.store offset=24
    local.get 0
    local.get 1
    i32.store offset=20
    local.get 0
    local.get 1
    local.get 0
    i32.load offset=44
    i32.add
    i32.store offset=16
    i32.const 0)
  (func (;154;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        local.get 2
        i32.load offset=16
        local.tee 3
        br_if 0 (;@2;)
        i32.const 0
        local.set 4
        local.get 2
        call 153
        br_if 1 (;@1;)
        local.get 2
        i32.load offset=16
        local.set 3
      end
      block  ;; label = @2
        local.get 3
        local.get 2
        i32.load offset=20
        local.tee 5
        i32.sub
        local.get 1
        i32.ge_u
        br_if 0 (;@2;)
        local.get 2
        local.get 0
        local.get 1
        local.get 2
        i32.load offset=32
        call_indirect (type 1)
        return
      end
      i32.const 0
      local.set 6
      block  ;; label = @2
        block  ;; label = @3
          local.get 2
          i32.load offset=64
          i32.const 0
          i32.ge_s
          br_if 0 (;@3;)
          local.get 1
          local.set 3
          br 1 (;@2;)
        end
        i32.const 0
        local.set 6
        local.get 0
        local.set 4
        i32.const 0
        local.set 3
        loop  ;; label = @3
          block  ;; label = @4
            local.get 1
            local.get 3
            i32.ne
            br_if 0 (;@4;)
            local.get 1
            local.set 3
            br 2 (;@2;)
          end
          local.get 3
          i32.const 1
          i32.add
          local.set 3
          local.get 4
          local.get 1
          i32.add
          local.set 7
          local.get 4
          i32.const -1
          i32.add
          local.tee 8
          local.set 4
          local.get 7
          i32.const -1
          i32.add
          i32.load8_u
          i32.const 10
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 2
        local.get 0
        local.get 1
        local.get 3
        i32.sub
        i32.const 1
        i32.add
        local.tee 6
        local.get 2
        i32.load offset=32
        call_indirect (type 1)
        local.tee 4
        local.get 6
        i32.lt_u
        br_if 1 (;@1;)
        local.get 3
        i32.const -1
        i32.add
        local.set 3
        local.get 8
        local.get 1
        i32.add
        i32.const 1
        i32.add
        local.set 0
        local.get 2
        i32.load offset=20
        local.set 5
      end
      local.get 5
      local.get 0
      local.get 3
      call 175
      drop
      local.get 2
      local.get 2
      i32.load offset=20
      local.get 3
      i32.add
      i32.store offset=20
      local.get 6
      local.get 3
      i32.add
      local.set 4
    end
    local.get 4)
  (func (;155;) (type 7) (param i32 i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    local.get 2
    local.get 1
    i32.mul
    local.set 4
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.load offset=16
        local.tee 5
        br_if 0 (;@2;)
        i32.const 0
        local.set 5
        local.get 3
        call 153
        br_if 1 (;@1;)
        local.get 3
        i32.load offset=16
        local.set 5
      end
      block  ;; label = @2
        local.get 5
        local.get 3
        i32.load offset=20
        local.tee 6
        i32.sub
        local.get 4
        i32.ge_u
        br_if 0 (;@2;)
        local.get 3
        local.get 0
        local.get 4
        local.get 3
        i32.load offset=32
        call_indirect (type 1)
        local.set 5
        br 1 (;@1;)
      end
      i32.const 0
      local.set 7
      block  ;; label = @2
        block  ;; label = @3
          local.get 3
          i32.load offset=64
          i32.const 0
          i32.ge_s
          br_if 0 (;@3;)
          local.get 4
          local.set 5
          br 1 (;@2;)
        end
        local.get 0
        local.get 4
        i32.add
        local.set 8
        i32.const 0
        local.set 7
        i32.const 0
        local.set 5
        loop  ;; label = @3
          block  ;; label = @4
            local.get 4
            local.get 5
            i32.add
            br_if 0 (;@4;)
            local.get 4
            local.set 5
            br 2 (;@2;)
          end
          local.get 8
          local.get 5
          i32.add
          local.set 9
          local.get 5
          i32.const -1
          i32.add
          local.tee 10
          local.set 5
          local.get 9
          i32.const -1
          i32.add
          i32.load8_u
          i32.const 10
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 3
        local.get 0
        local.get 4
        local.get 10
        i32.add
        i32.const 1
        i32.add
        local.tee 7
        local.get 3
        i32.load offset=32
        call_indirect (type 1)
        local.tee 5
        local.get 7
        i32.lt_u
        br_if 1 (;@1;)
        local.get 10
        i32.const -1
        i32.xor
        local.set 5
        local.get 8
        local.get 10
        i32.add
        i32.const 1
        i32.add
        local.set 0
        local.get 3
        i32.load offset=20
        local.set 6
      end
      local.get 6
      local.get 0
      local.get 5
      call 175
      drop
      local.get 3
      local.get 3
      i32.load offset=20
      local.get 5
      i32.add
      i32.store offset=20
      local.get 7
      local.get 5
      i32.add
      local.set 5
    end
    block  ;; label = @1
      local.get 5
      local.get 4
      i32.ne
      br_if 0 (;@1;)
      local.get 2
      i32.const 0
      local.get 1
      select
      return
    end
    local.get 5
    local.get 1
    i32.div_u)
  (func (;156;) (type 19) (result i32)
    i32.const 6452)
  (func (;157;) (type 14))
  (func (;158;) (type 0) (param i32) (result i32)
    (local i32 i32)
    local.get 0
    call 156
    local.tee 1
    i32.load
    i32.store offset=52
    block  ;; label = @1
      local.get 1
      i32.load
      local.tee 2
      i32.eqz
      br_if 0 (;@1;)
      local.get 2
      local.get 0
      i32.store offset=48
    end
    local.get 1
    local.get 0
    i32.store
    call 157
    local.get 0)
  (func (;159;) (type 3) (param i32 i32) (result i32)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    local.get 2
    local.get 1
    i32.store offset=12
    i32.const 5488
    local.get 0
    local.get 1
    call 166
    local.set 1
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 1)
  (func (;160;) (type 3) (param i32 i32) (result i32)
    (local i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 2
    global.set 0
    local.get 2
    local.get 1
    i32.store8 offset=15
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.load offset=16
        local.tee 3
        br_if 0 (;@2;)
        i32.const -1
        local.set 3
        local.get 0
        call 153
        br_if 1 (;@1;)
        local.get 0
        i32.load offset=16
        local.set 3
      end
      block  ;; label = @2
        local.get 0
        i32.load offset=20
        local.tee 4
        local.get 3
        i32.eq
        br_if 0 (;@2;)
        local.get 0
        i32.load offset=64
        local.get 1
        i32.const 255
        i32.and
        local.tee 3
        i32.eq
        br_if 0 (;@2;)
        local.get 0
        local.get 4
        i32.const 1
        i32.add
        i32.store offset=20
        local.get 4
        local.get 1
        i32.store8
        br 1 (;@1;)
      end
      i32.const -1
      local.set 3
      local.get 0
      local.get 2
      i32.const 15
      i32.add
      i32.const 1
      local.get 0
      i32.load offset=32
      call_indirect (type 1)
      i32.const 1
      i32.ne
      br_if 0 (;@1;)
      local.get 2
      i32.load8_u offset=15
      local.set 3
    end
    local.get 2
    i32.const 16
    i32.add
    global.set 0
    local.get 3)
  (func (;161;) (type 0) (param i32) (result i32)
    (local i32 i32)
    block  ;; label = @1
      local.get 0
      i32.const 255
      i32.and
      local.tee 1
      i32.const 0
      i32.load offset=5552
      i32.eq
      br_if 0 (;@1;)
      i32.const 0
      i32.load offset=5508
      local.tee 2
      i32.const 0
      i32.load offset=5504
      i32.eq
      br_if 0 (;@1;)
      i32.const 0
      local.get 2
      i32.const 1
      i32.add
      i32.store offset=5508
      local.get 2
      local.get 0
      i32.store8
      local.get 1
      return
    end
    i32.const 5488
    local.get 1
    call 160)
  (func (;162;) (type 7) (param i32 i32 i32 i32) (result i32)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 4
    global.set 0
    local.get 4
    local.get 3
    i32.store offset=12
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    call 171
    local.set 3
    local.get 4
    i32.const 16
    i32.add
    global.set 0
    local.get 3)
  (func (;163;) (type 1) (param i32 i32 i32) (result i32)
    local.get 0
    i32.const 3
    i32.store offset=32
    block  ;; label = @1
      local.get 0
      i32.load8_u
      i32.const 64
      i32.and
      br_if 0 (;@1;)
      local.get 0
      i32.load offset=56
      call 142
      br_if 0 (;@1;)
      local.get 0
      i32.const -1
      i32.store offset=64
    end
    local.get 0
    local.get 1
    local.get 2
    call 145)
  (func (;164;) (type 0) (param i32) (result i32)
    (local i32)
    block  ;; label = @1
      i32.const 0
      i32.load offset=8560
      local.tee 1
      br_if 0 (;@1;)
      i32.const 8536
      local.set 1
      i32.const 0
      i32.const 8536
      i32.store offset=8560
    end
    i32.const 0
    local.get 0
    local.get 0
    i32.const 76
    i32.gt_u
    select
    i32.const 1
    i32.shl
    i32.const 4608
    i32.add
    i32.load16_u
    i32.const 3044
    i32.add
    local.get 1
    i32.load offset=20
    call 185)
  (func (;165;) (type 3) (param i32 i32) (result i32)
    (local i32)
    local.get 0
    call 181
    local.set 2
    i32.const -1
    i32.const 0
    local.get 2
    local.get 0
    i32.const 1
    local.get 2
    local.get 1
    call 155
    i32.ne
    select)
  (func (;166;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32)
    global.get 0
    i32.const 208
    i32.sub
    local.tee 3
    global.set 0
    local.get 3
    local.get 2
    i32.store offset=204
    local.get 3
    i32.const 160
    i32.add
    i32.const 32
    i32.add
    i64.const 0
    i64.store
    local.get 3
    i32.const 184
    i32.add
    i64.const 0
    i64.store
    local.get 3
    i32.const 176
    i32.add
    i64.const 0
    i64.store
    local.get 3
    i64.const 0
    i64.store offset=168
    local.get 3
    i64.const 0
    i64.store offset=160
    local.get 3
    local.get 2
    i32.store offset=200
    block  ;; label = @1
      block  ;; label = @2
        i32.const 0
        local.get 1
        local.get 3
        i32.const 200
        i32.add
        local.get 3
        i32.const 80
        i32.add
        local.get 3
        i32.const 160
        i32.add
        call 167
        i32.const 0
        i32.ge_s
        br_if 0 (;@2;)
        i32.const -1
        local.set 0
        br 1 (;@1;)
      end
      local.get 0
      i32.load
      local.set 4
      block  ;; label = @2
        local.get 0
        i32.load offset=60
        i32.const 0
        i32.gt_s
        br_if 0 (;@2;)
        local.get 0
        local.get 4
        i32.const -33
        i32.and
        i32.store
      end
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              local.get 0
              i32.load offset=44
              br_if 0 (;@5;)
              local.get 0
              i32.const 80
              i32.store offset=44
              local.get 0
              i32.const 0
              i32.store offset=24
              local.get 0
              i64.const 0
              i64.store offset=16
              local.get 0
              i32.load offset=40
              local.set 5
              local.get 0
              local.get 3
              i32.store offset=40
              br 1 (;@4;)
            end
            i32.const 0
            local.set 5
            local.get 0
            i32.load offset=16
            br_if 1 (;@3;)
          end
          i32.const -1
          local.set 2
          local.get 0
          call 153
          br_if 1 (;@2;)
        end
        local.get 0
        local.get 1
        local.get 3
        i32.const 200
        i32.add
        local.get 3
        i32.const 80
        i32.add
        local.get 3
        i32.const 160
        i32.add
        call 167
        local.set 2
      end
      local.get 4
      i32.const 32
      i32.and
      local.set 1
      block  ;; label = @2
        local.get 5
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        i32.const 0
        i32.const 0
        local.get 0
        i32.load offset=32
        call_indirect (type 1)
        drop
        local.get 0
        i32.const 0
        i32.store offset=44
        local.get 0
        local.get 5
        i32.store offset=40
        local.get 0
        i32.const 0
        i32.store offset=24
        local.get 0
        i32.load offset=20
        local.set 5
        local.get 0
        i64.const 0
        i64.store offset=16
        local.get 2
        i32.const -1
        local.get 5
        select
        local.set 2
      end
      local.get 0
      local.get 0
      i32.load
      local.tee 5
      local.get 1
      i32.or
      i32.store
      i32.const -1
      local.get 2
      local.get 5
      i32.const 32
      i32.and
      select
      local.set 0
    end
    local.get 3
    i32.const 208
    i32.add
    global.set 0
    local.get 0)
  (func (;167;) (type 9) (param i32 i32 i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i64 i64 f64 i32 i32 i32 i32 i32 i32 f64)
    global.get 0
    i32.const 880
    i32.sub
    local.tee 5
    global.set 0
    local.get 5
    i32.const 68
    i32.add
    i32.const 12
    i32.add
    local.set 6
    local.get 5
    i32.const 55
    i32.add
    local.set 7
    i32.const -2
    local.get 5
    i32.const 80
    i32.add
    i32.sub
    local.set 8
    local.get 5
    i32.const 68
    i32.add
    i32.const 11
    i32.add
    local.set 9
    local.get 5
    i32.const 80
    i32.add
    i32.const 8
    i32.or
    local.set 10
    local.get 5
    i32.const 80
    i32.add
    i32.const 9
    i32.or
    local.set 11
    i32.const -10
    local.get 5
    i32.const 68
    i32.add
    i32.sub
    local.set 12
    local.get 5
    i32.const 68
    i32.add
    i32.const 10
    i32.add
    local.set 13
    local.get 5
    i32.const 404
    i32.add
    local.set 14
    local.get 5
    i32.const 112
    i32.add
    i32.const 4
    i32.or
    local.set 15
    local.get 5
    i32.const 400
    i32.add
    local.set 16
    local.get 5
    i32.const 56
    i32.add
    local.set 17
    i32.const 0
    local.set 18
    i32.const 0
    local.set 19
    i32.const 0
    local.set 20
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          loop  ;; label = @4
            local.get 1
            local.set 21
            local.get 20
            i32.const 2147483647
            local.get 19
            i32.sub
            i32.gt_s
            br_if 1 (;@3;)
            local.get 20
            local.get 19
            i32.add
            local.set 19
            block  ;; label = @5
              block  ;; label = @6
                block  ;; label = @7
                  block  ;; label = @8
                    block  ;; label = @9
                      local.get 21
                      i32.load8_u
                      local.tee 20
                      i32.eqz
                      br_if 0 (;@9;)
                      local.get 21
                      local.set 1
                      loop  ;; label = @10
                        block  ;; label = @11
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 20
                              i32.const 255
                              i32.and
                              local.tee 20
                              i32.eqz
                              br_if 0 (;@13;)
                              local.get 20
                              i32.const 37
                              i32.ne
                              br_if 2 (;@11;)
                              local.get 1
                              local.set 20
                              loop  ;; label = @14
                                local.get 1
                                i32.const 1
                                i32.add
                                i32.load8_u
                                i32.const 37
                                i32.ne
                                br_if 2 (;@12;)
                                local.get 20
                                i32.const 1
                                i32.add
                                local.set 20
                                local.get 1
                                i32.const 2
                                i32.add
                                local.tee 1
                                i32.load8_u
                                i32.const 37
                                i32.eq
                                br_if 0 (;@14;)
                                br 2 (;@12;)
                              end
                            end
                            local.get 1
                            local.set 20
                          end
                          local.get 20
                          local.get 21
                          i32.sub
                          local.tee 20
                          i32.const 2147483647
                          local.get 19
                          i32.sub
                          local.tee 22
                          i32.gt_s
                          br_if 8 (;@3;)
                          block  ;; label = @12
                            local.get 0
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 0
                            i32.load8_u
                            i32.const 32
                            i32.and
                            br_if 0 (;@12;)
                            local.get 21
                            local.get 20
                            local.get 0
                            call 154
                            drop
                          end
                          local.get 20
                          br_if 7 (;@4;)
                          local.get 1
                          i32.const 1
                          i32.add
                          local.set 20
                          i32.const -1
                          local.set 23
                          block  ;; label = @12
                            local.get 1
                            i32.load8_s offset=1
                            local.tee 24
                            i32.const -48
                            i32.add
                            local.tee 25
                            i32.const 9
                            i32.gt_u
                            br_if 0 (;@12;)
                            local.get 1
                            i32.load8_u offset=2
                            i32.const 36
                            i32.ne
                            br_if 0 (;@12;)
                            local.get 1
                            i32.const 3
                            i32.add
                            local.set 20
                            local.get 1
                            i32.load8_s offset=3
                            local.set 24
                            i32.const 1
                            local.set 18
                            local.get 25
                            local.set 23
                          end
                          i32.const 0
                          local.set 26
                          block  ;; label = @12
                            local.get 24
                            i32.const -32
                            i32.add
                            local.tee 1
                            i32.const 31
                            i32.gt_u
                            br_if 0 (;@12;)
                            i32.const 1
                            local.get 1
                            i32.shl
                            local.tee 1
                            i32.const 75913
                            i32.and
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 20
                            i32.const 1
                            i32.add
                            local.set 25
                            i32.const 0
                            local.set 26
                            loop  ;; label = @13
                              local.get 1
                              local.get 26
                              i32.or
                              local.set 26
                              local.get 25
                              local.tee 20
                              i32.load8_s
                              local.tee 24
                              i32.const -32
                              i32.add
                              local.tee 1
                              i32.const 32
                              i32.ge_u
                              br_if 1 (;@12;)
                              local.get 20
                              i32.const 1
                              i32.add
                              local.set 25
                              i32.const 1
                              local.get 1
                              i32.shl
                              local.tee 1
                              i32.const 75913
                              i32.and
                              br_if 0 (;@13;)
                            end
                          end
                          block  ;; label = @12
                            local.get 24
                            i32.const 42
                            i32.ne
                            br_if 0 (;@12;)
                            block  ;; label = @13
                              block  ;; label = @14
                                local.get 20
                                i32.load8_s offset=1
                                i32.const -48
                                i32.add
                                local.tee 1
                                i32.const 9
                                i32.gt_u
                                br_if 0 (;@14;)
                                local.get 20
                                i32.load8_u offset=2
                                i32.const 36
                                i32.ne
                                br_if 0 (;@14;)
                                local.get 4
                                local.get 1
                                i32.const 2
                                i32.shl
                                i32.add
                                i32.const 10
                                i32.store
                                local.get 20
                                i32.const 3
                                i32.add
                                local.set 25
                                local.get 20
                                i32.load8_s offset=1
                                i32.const 3
                                i32.shl
                                local.get 3
                                i32.add
                                i32.const -384
                                i32.add
                                i32.load
                                local.set 27
                                i32.const 1
                                local.set 18
                                br 1 (;@13;)
                              end
                              local.get 18
                              br_if 6 (;@7;)
                              local.get 20
                              i32.const 1
                              i32.add
                              local.set 25
                              block  ;; label = @14
                                local.get 0
                                br_if 0 (;@14;)
                                i32.const 0
                                local.set 18
                                i32.const 0
                                local.set 27
                                br 6 (;@8;)
                              end
                              local.get 2
                              local.get 2
                              i32.load
                              local.tee 1
                              i32.const 4
                              i32.add
                              i32.store
                              local.get 1
                              i32.load
                              local.set 27
                              i32.const 0
                              local.set 18
                            end
                            local.get 27
                            i32.const -1
                            i32.gt_s
                            br_if 4 (;@8;)
                            i32.const 0
                            local.get 27
                            i32.sub
                            local.set 27
                            local.get 26
                            i32.const 8192
                            i32.or
                            local.set 26
                            br 4 (;@8;)
                          end
                          i32.const 0
                          local.set 27
                          block  ;; label = @12
                            local.get 24
                            i32.const -48
                            i32.add
                            local.tee 1
                            i32.const 9
                            i32.le_u
                            br_if 0 (;@12;)
                            local.get 20
                            local.set 25
                            br 4 (;@8;)
                          end
                          i32.const 0
                          local.set 27
                          loop  ;; label = @12
                            block  ;; label = @13
                              local.get 27
                              i32.const 214748364
                              i32.gt_u
                              br_if 0 (;@13;)
                              i32.const -1
                              local.get 27
                              i32.const 10
                              i32.mul
                              local.tee 25
                              local.get 1
                              i32.add
                              local.get 1
                              i32.const 2147483647
                              local.get 25
                              i32.sub
                              i32.gt_u
                              select
                              local.set 27
                              local.get 20
                              i32.load8_s offset=1
                              local.set 1
                              local.get 20
                              i32.const 1
                              i32.add
                              local.tee 25
                              local.set 20
                              local.get 1
                              i32.const -48
                              i32.add
                              local.tee 1
                              i32.const 10
                              i32.lt_u
                              br_if 1 (;@12;)
                              local.get 27
                              i32.const 0
                              i32.lt_s
                              br_if 10 (;@3;)
                              br 5 (;@8;)
                            end
                            local.get 20
                            i32.load8_s offset=1
                            local.set 1
                            i32.const -1
                            local.set 27
                            local.get 20
                            i32.const 1
                            i32.add
                            local.set 20
                            local.get 1
                            i32.const -48
                            i32.add
                            local.tee 1
                            i32.const 10
                            i32.lt_u
                            br_if 0 (;@12;)
                            br 9 (;@3;)
                          end
                        end
                        local.get 1
                        i32.const 1
                        i32.add
                        local.tee 1
                        i32.load8_u
                        local.set 20
                        br 0 (;@10;)
                      end
                    end
                    local.get 0
                    br_if 7 (;@1;)
                    block  ;; label = @9
                      local.get 18
                      br_if 0 (;@9;)
                      i32.const 0
                      local.set 19
                      br 8 (;@1;)
                    end
                    block  ;; label = @9
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=4
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 1
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 8
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=8
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 2
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 16
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=12
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 3
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 24
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=16
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 4
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 32
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=20
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 5
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 40
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=24
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 6
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 48
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=28
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 7
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 56
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=32
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 8
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 64
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      block  ;; label = @10
                        local.get 4
                        i32.load offset=36
                        local.tee 1
                        br_if 0 (;@10;)
                        i32.const 9
                        local.set 1
                        br 1 (;@9;)
                      end
                      local.get 3
                      i32.const 72
                      i32.add
                      local.get 1
                      local.get 2
                      call 168
                      i32.const 1
                      local.set 19
                      br 8 (;@1;)
                    end
                    local.get 1
                    i32.const 2
                    i32.shl
                    local.set 1
                    loop  ;; label = @9
                      local.get 4
                      local.get 1
                      i32.add
                      i32.load
                      br_if 2 (;@7;)
                      local.get 1
                      i32.const 4
                      i32.add
                      local.tee 1
                      i32.const 40
                      i32.ne
                      br_if 0 (;@9;)
                    end
                    i32.const 1
                    local.set 19
                    br 7 (;@1;)
                  end
                  i32.const 0
                  local.set 20
                  i32.const -1
                  local.set 24
                  block  ;; label = @8
                    block  ;; label = @9
                      local.get 25
                      i32.load8_u
                      i32.const 46
                      i32.eq
                      br_if 0 (;@9;)
                      local.get 25
                      local.set 1
                      i32.const 0
                      local.set 28
                      br 1 (;@8;)
                    end
                    block  ;; label = @9
                      local.get 25
                      i32.load8_s offset=1
                      local.tee 24
                      i32.const 42
                      i32.ne
                      br_if 0 (;@9;)
                      block  ;; label = @10
                        block  ;; label = @11
                          local.get 25
                          i32.load8_s offset=2
                          i32.const -48
                          i32.add
                          local.tee 1
                          i32.const 9
                          i32.gt_u
                          br_if 0 (;@11;)
                          local.get 25
                          i32.load8_u offset=3
                          i32.const 36
                          i32.ne
                          br_if 0 (;@11;)
                          local.get 4
                          local.get 1
                          i32.const 2
                          i32.shl
                          i32.add
                          i32.const 10
                          i32.store
                          local.get 25
                          i32.const 4
                          i32.add
                          local.set 1
                          local.get 25
                          i32.load8_s offset=2
                          i32.const 3
                          i32.shl
                          local.get 3
                          i32.add
                          i32.const -384
                          i32.add
                          i32.load
                          local.set 24
                          br 1 (;@10;)
                        end
                        local.get 18
                        br_if 3 (;@7;)
                        local.get 25
                        i32.const 2
                        i32.add
                        local.set 1
                        block  ;; label = @11
                          local.get 0
                          br_if 0 (;@11;)
                          i32.const 0
                          local.set 24
                          br 1 (;@10;)
                        end
                        local.get 2
                        local.get 2
                        i32.load
                        local.tee 25
                        i32.const 4
                        i32.add
                        i32.store
                        local.get 25
                        i32.load
                        local.set 24
                      end
                      local.get 24
                      i32.const -1
                      i32.xor
                      i32.const 31
                      i32.shr_u
                      local.set 28
                      br 1 (;@8;)
                    end
                    local.get 25
                    i32.const 1
                    i32.add
                    local.set 1
                    block  ;; label = @9
                      local.get 24
                      i32.const -48
                      i32.add
                      local.tee 29
                      i32.const 9
                      i32.le_u
                      br_if 0 (;@9;)
                      i32.const 1
                      local.set 28
                      i32.const 0
                      local.set 24
                      br 1 (;@8;)
                    end
                    i32.const 0
                    local.set 25
                    loop  ;; label = @9
                      i32.const -1
                      local.set 24
                      block  ;; label = @10
                        local.get 25
                        i32.const 214748364
                        i32.gt_u
                        br_if 0 (;@10;)
                        i32.const -1
                        local.get 25
                        i32.const 10
                        i32.mul
                        local.tee 25
                        local.get 29
                        i32.add
                        local.get 29
                        i32.const 2147483647
                        local.get 25
                        i32.sub
                        i32.gt_u
                        select
                        local.set 24
                      end
                      i32.const 1
                      local.set 28
                      local.get 24
                      local.set 25
                      local.get 1
                      i32.const 1
                      i32.add
                      local.tee 1
                      i32.load8_s
                      i32.const -48
                      i32.add
                      local.tee 29
                      i32.const 10
                      i32.lt_u
                      br_if 0 (;@9;)
                    end
                  end
                  loop  ;; label = @8
                    local.get 20
                    local.set 25
                    local.get 1
                    i32.load8_s
                    local.tee 20
                    i32.const -123
                    i32.add
                    i32.const -58
                    i32.lt_u
                    br_if 1 (;@7;)
                    local.get 1
                    i32.const 1
                    i32.add
                    local.set 1
                    local.get 20
                    local.get 25
                    i32.const 58
                    i32.mul
                    i32.add
                    i32.const 4703
                    i32.add
                    i32.load8_u
                    local.tee 20
                    i32.const -1
                    i32.add
                    i32.const 8
                    i32.lt_u
                    br_if 0 (;@8;)
                  end
                  block  ;; label = @8
                    block  ;; label = @9
                      block  ;; label = @10
                        local.get 20
                        i32.const 27
                        i32.eq
                        br_if 0 (;@10;)
                        local.get 20
                        i32.eqz
                        br_if 3 (;@7;)
                        block  ;; label = @11
                          local.get 23
                          i32.const 0
                          i32.lt_s
                          br_if 0 (;@11;)
                          local.get 4
                          local.get 23
                          i32.const 2
                          i32.shl
                          i32.add
                          local.get 20
                          i32.store
                          local.get 5
                          local.get 3
                          local.get 23
                          i32.const 3
                          i32.shl
                          i32.add
                          i64.load
                          i64.store offset=56
                          br 2 (;@9;)
                        end
                        block  ;; label = @11
                          local.get 0
                          br_if 0 (;@11;)
                          i32.const 0
                          local.set 19
                          br 10 (;@1;)
                        end
                        local.get 5
                        i32.const 56
                        i32.add
                        local.get 20
                        local.get 2
                        call 168
                        br 2 (;@8;)
                      end
                      local.get 23
                      i32.const -1
                      i32.gt_s
                      br_if 2 (;@7;)
                    end
                    i32.const 0
                    local.set 20
                    local.get 0
                    i32.eqz
                    br_if 4 (;@4;)
                  end
                  local.get 26
                  i32.const -65537
                  i32.and
                  local.tee 29
                  local.get 26
                  local.get 26
                  i32.const 8192
                  i32.and
                  select
                  local.set 30
                  block  ;; label = @8
                    block  ;; label = @9
                      block  ;; label = @10
                        block  ;; label = @11
                          block  ;; label = @12
                            block  ;; label = @13
                              block  ;; label = @14
                                block  ;; label = @15
                                  block  ;; label = @16
                                    block  ;; label = @17
                                      block  ;; label = @18
                                        block  ;; label = @19
                                          block  ;; label = @20
                                            block  ;; label = @21
                                              block  ;; label = @22
                                                block  ;; label = @23
                                                  block  ;; label = @24
                                                    block  ;; label = @25
                                                      block  ;; label = @26
                                                        local.get 1
                                                        i32.const -1
                                                        i32.add
                                                        i32.load8_s
                                                        local.tee 20
                                                        i32.const -33
                                                        i32.and
                                                        local.get 20
                                                        local.get 20
                                                        i32.const 15
                                                        i32.and
                                                        i32.const 3
                                                        i32.eq
                                                        select
                                                        local.get 20
                                                        local.get 25
                                                        select
                                                        local.tee 31
                                                        i32.const -65
                                                        i32.add
                                                        br_table 16 (;@10;) 17 (;@9;) 13 (;@13;) 17 (;@9;) 16 (;@10;) 16 (;@10;) 16 (;@10;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 12 (;@14;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 3 (;@23;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 16 (;@10;) 17 (;@9;) 8 (;@18;) 5 (;@21;) 16 (;@10;) 16 (;@10;) 16 (;@10;) 17 (;@9;) 5 (;@21;) 17 (;@9;) 17 (;@9;) 17 (;@9;) 9 (;@17;) 1 (;@25;) 4 (;@22;) 2 (;@24;) 17 (;@9;) 17 (;@9;) 10 (;@16;) 17 (;@9;) 0 (;@26;) 17 (;@9;) 17 (;@9;) 3 (;@23;) 17 (;@9;)
                                                      end
                                                      i32.const 0
                                                      local.set 23
                                                      i32.const 1071
                                                      local.set 32
                                                      local.get 5
                                                      i64.load offset=56
                                                      local.set 33
                                                      br 5 (;@20;)
                                                    end
                                                    i32.const 0
                                                    local.set 20
                                                    block  ;; label = @25
                                                      block  ;; label = @26
                                                        block  ;; label = @27
                                                          block  ;; label = @28
                                                            block  ;; label = @29
                                                              block  ;; label = @30
                                                                block  ;; label = @31
                                                                  local.get 25
                                                                  i32.const 255
                                                                  i32.and
                                                                  br_table 0 (;@31;) 1 (;@30;) 2 (;@29;) 3 (;@28;) 4 (;@27;) 27 (;@4;) 5 (;@26;) 6 (;@25;) 27 (;@4;)
                                                                end
                                                                local.get 5
                                                                i32.load offset=56
                                                                local.get 19
                                                                i32.store
                                                                br 26 (;@4;)
                                                              end
                                                              local.get 5
                                                              i32.load offset=56
                                                              local.get 19
                                                              i32.store
                                                              br 25 (;@4;)
                                                            end
                                                            local.get 5
                                                            i32.load offset=56
                                                            local.get 19
                                                            i64.extend_i32_s
                                                            i64.store
                                                            br 24 (;@4;)
                                                          end
                                                          local.get 5
                                                          i32.load offset=56
                                                          local.get 19
                                                          i32.store16
                                                          br 23 (;@4;)
                                                        end
                                                        local.get 5
                                                        i32.load offset=56
                                                        local.get 19
                                                        i32.store8
                                                        br 22 (;@4;)
                                                      end
                                                      local.get 5
                                                      i32.load offset=56
                                                      local.get 19
                                                      i32.store
                                                      br 21 (;@4;)
                                                    end
                                                    local.get 5
                                                    i32.load offset=56
                                                    local.get 19
                                                    i64.extend_i32_s
                                                    i64.store
                                                    br 20 (;@4;)
                                                  end
                                                  local.get 24
                                                  i32.const 8
                                                  local.get 24
                                                  i32.const 8
                                                  i32.gt_u
                                                  select
                                                  local.set 24
                                                  local.get 30
                                                  i32.const 8
                                                  i32.or
                                                  local.set 30
                                                  i32.const 120
                                                  local.set 31
                                                end
                                                i32.const 0
                                                local.set 23
                                                i32.const 1071
                                                local.set 32
                                                block  ;; label = @23
                                                  local.get 5
                                                  i64.load offset=56
                                                  local.tee 33
                                                  i64.eqz
                                                  i32.eqz
                                                  br_if 0 (;@23;)
                                                  local.get 17
                                                  local.set 21
                                                  br 4 (;@19;)
                                                end
                                                local.get 31
                                                i32.const 32
                                                i32.and
                                                local.set 25
                                                local.get 17
                                                local.set 21
                                                loop  ;; label = @23
                                                  local.get 21
                                                  i32.const -1
                                                  i32.add
                                                  local.tee 21
                                                  local.get 33
                                                  i32.wrap_i64
                                                  i32.const 15
                                                  i32.and
                                                  i32.const 5232
                                                  i32.add
                                                  i32.load8_u
                                                  local.get 25
                                                  i32.or
                                                  i32.store8
                                                  local.get 33
                                                  i64.const 15
                                                  i64.gt_u
                                                  local.set 20
                                                  local.get 33
                                                  i64.const 4
                                                  i64.shr_u
                                                  local.set 33
                                                  local.get 20
                                                  br_if 0 (;@23;)
                                                end
                                                local.get 30
                                                i32.const 8
                                                i32.and
                                                i32.eqz
                                                br_if 3 (;@19;)
                                                local.get 31
                                                i32.const 4
                                                i32.shr_s
                                                i32.const 1071
                                                i32.add
                                                local.set 32
                                                i32.const 2
                                                local.set 23
                                                br 3 (;@19;)
                                              end
                                              local.get 17
                                              local.set 21
                                              block  ;; label = @22
                                                local.get 5
                                                i64.load offset=56
                                                local.tee 33
                                                i64.eqz
                                                br_if 0 (;@22;)
                                                local.get 17
                                                local.set 21
                                                loop  ;; label = @23
                                                  local.get 21
                                                  i32.const -1
                                                  i32.add
                                                  local.tee 21
                                                  local.get 33
                                                  i32.wrap_i64
                                                  i32.const 7
                                                  i32.and
                                                  i32.const 48
                                                  i32.or
                                                  i32.store8
                                                  local.get 33
                                                  i64.const 7
                                                  i64.gt_u
                                                  local.set 20
                                                  local.get 33
                                                  i64.const 3
                                                  i64.shr_u
                                                  local.set 33
                                                  local.get 20
                                                  br_if 0 (;@23;)
                                                end
                                              end
                                              i32.const 0
                                              local.set 23
                                              i32.const 1071
                                              local.set 32
                                              local.get 30
                                              i32.const 8
                                              i32.and
                                              i32.eqz
                                              br_if 2 (;@19;)
                                              local.get 24
                                              local.get 17
                                              local.get 21
                                              i32.sub
                                              local.tee 20
                                              i32.const 1
                                              i32.add
                                              local.get 24
                                              local.get 20
                                              i32.gt_s
                                              select
                                              local.set 24
                                              br 2 (;@19;)
                                            end
                                            block  ;; label = @21
                                              local.get 5
                                              i64.load offset=56
                                              local.tee 33
                                              i64.const -1
                                              i64.gt_s
                                              br_if 0 (;@21;)
                                              local.get 5
                                              i64.const 0
                                              local.get 33
                                              i64.sub
                                              local.tee 33
                                              i64.store offset=56
                                              i32.const 1
                                              local.set 23
                                              i32.const 1071
                                              local.set 32
                                              br 1 (;@20;)
                                            end
                                            block  ;; label = @21
                                              local.get 30
                                              i32.const 2048
                                              i32.and
                                              i32.eqz
                                              br_if 0 (;@21;)
                                              i32.const 1
                                              local.set 23
                                              i32.const 1072
                                              local.set 32
                                              br 1 (;@20;)
                                            end
                                            i32.const 1073
                                            i32.const 1071
                                            local.get 30
                                            i32.const 1
                                            i32.and
                                            local.tee 23
                                            select
                                            local.set 32
                                          end
                                          block  ;; label = @20
                                            block  ;; label = @21
                                              local.get 33
                                              i64.const 4294967296
                                              i64.ge_u
                                              br_if 0 (;@21;)
                                              local.get 33
                                              local.set 34
                                              local.get 17
                                              local.set 21
                                              br 1 (;@20;)
                                            end
                                            local.get 17
                                            local.set 21
                                            loop  ;; label = @21
                                              local.get 21
                                              i32.const -1
                                              i32.add
                                              local.tee 21
                                              local.get 33
                                              local.get 33
                                              i64.const 10
                                              i64.div_u
                                              local.tee 34
                                              i64.const 10
                                              i64.mul
                                              i64.sub
                                              i32.wrap_i64
                                              i32.const 48
                                              i32.or
                                              i32.store8
                                              local.get 33
                                              i64.const 42949672959
                                              i64.gt_u
                                              local.set 20
                                              local.get 34
                                              local.set 33
                                              local.get 20
                                              br_if 0 (;@21;)
                                            end
                                          end
                                          local.get 34
                                          i32.wrap_i64
                                          local.tee 20
                                          i32.eqz
                                          br_if 0 (;@19;)
                                          loop  ;; label = @20
                                            local.get 21
                                            i32.const -1
                                            i32.add
                                            local.tee 21
                                            local.get 20
                                            local.get 20
                                            i32.const 10
                                            i32.div_u
                                            local.tee 25
                                            i32.const 10
                                            i32.mul
                                            i32.sub
                                            i32.const 48
                                            i32.or
                                            i32.store8
                                            local.get 20
                                            i32.const 9
                                            i32.gt_u
                                            local.set 26
                                            local.get 25
                                            local.set 20
                                            local.get 26
                                            br_if 0 (;@20;)
                                          end
                                        end
                                        block  ;; label = @19
                                          local.get 28
                                          i32.eqz
                                          br_if 0 (;@19;)
                                          local.get 24
                                          i32.const 0
                                          i32.lt_s
                                          br_if 16 (;@3;)
                                        end
                                        local.get 30
                                        i32.const -65537
                                        i32.and
                                        local.get 30
                                        local.get 28
                                        select
                                        local.set 29
                                        block  ;; label = @19
                                          local.get 5
                                          i64.load offset=56
                                          local.tee 33
                                          i64.const 0
                                          i64.ne
                                          br_if 0 (;@19;)
                                          i32.const 0
                                          local.set 26
                                          local.get 24
                                          br_if 0 (;@19;)
                                          local.get 17
                                          local.set 21
                                          local.get 17
                                          local.set 20
                                          br 11 (;@8;)
                                        end
                                        local.get 24
                                        local.get 17
                                        local.get 21
                                        i32.sub
                                        local.get 33
                                        i64.eqz
                                        i32.add
                                        local.tee 20
                                        local.get 24
                                        local.get 20
                                        i32.gt_s
                                        select
                                        local.set 26
                                        local.get 17
                                        local.set 20
                                        br 10 (;@8;)
                                      end
                                      local.get 5
                                      local.get 5
                                      i64.load offset=56
                                      i64.store8 offset=55
                                      i32.const 0
                                      local.set 23
                                      i32.const 1071
                                      local.set 32
                                      i32.const 1
                                      local.set 26
                                      local.get 7
                                      local.set 21
                                      local.get 17
                                      local.set 20
                                      br 9 (;@8;)
                                    end
                                    i32.const 0
                                    i32.load offset=6412
                                    call 164
                                    local.set 21
                                    br 1 (;@15;)
                                  end
                                  local.get 5
                                  i32.load offset=56
                                  local.tee 20
                                  i32.const 2395
                                  local.get 20
                                  select
                                  local.set 21
                                end
                                i32.const 0
                                local.set 23
                                local.get 21
                                local.get 21
                                i32.const 2147483647
                                local.get 24
                                local.get 24
                                i32.const 0
                                i32.lt_s
                                select
                                call 183
                                local.tee 26
                                i32.add
                                local.set 20
                                i32.const 1071
                                local.set 32
                                local.get 24
                                i32.const -1
                                i32.gt_s
                                br_if 6 (;@8;)
                                local.get 20
                                i32.load8_u
                                i32.eqz
                                br_if 6 (;@8;)
                                br 11 (;@3;)
                              end
                              local.get 5
                              i32.load offset=56
                              local.set 25
                              local.get 24
                              br_if 1 (;@12;)
                              i32.const 0
                              local.set 20
                              br 2 (;@11;)
                            end
                            local.get 5
                            i32.const 0
                            i32.store offset=12
                            local.get 5
                            local.get 5
                            i64.load offset=56
                            i64.store32 offset=8
                            local.get 5
                            local.get 5
                            i32.const 8
                            i32.add
                            i32.store offset=56
                            i32.const -1
                            local.set 24
                            local.get 5
                            i32.const 8
                            i32.add
                            local.set 25
                          end
                          i32.const 0
                          local.set 20
                          local.get 25
                          local.set 21
                          block  ;; label = @12
                            loop  ;; label = @13
                              local.get 21
                              i32.load
                              local.tee 22
                              i32.eqz
                              br_if 1 (;@12;)
                              block  ;; label = @14
                                local.get 5
                                i32.const 4
                                i32.add
                                local.get 22
                                call 191
                                local.tee 22
                                i32.const 0
                                i32.lt_s
                                local.tee 26
                                br_if 0 (;@14;)
                                local.get 22
                                local.get 24
                                local.get 20
                                i32.sub
                                i32.gt_u
                                br_if 0 (;@14;)
                                local.get 21
                                i32.const 4
                                i32.add
                                local.set 21
                                local.get 24
                                local.get 22
                                local.get 20
                                i32.add
                                local.tee 20
                                i32.gt_u
                                br_if 1 (;@13;)
                                br 2 (;@12;)
                              end
                            end
                            local.get 26
                            br_if 10 (;@2;)
                          end
                          local.get 20
                          i32.const 0
                          i32.lt_s
                          br_if 8 (;@3;)
                        end
                        block  ;; label = @11
                          local.get 30
                          i32.const 73728
                          i32.and
                          local.tee 26
                          br_if 0 (;@11;)
                          local.get 27
                          local.get 20
                          i32.le_s
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 112
                          i32.add
                          i32.const 32
                          local.get 27
                          local.get 20
                          i32.sub
                          local.tee 21
                          i32.const 256
                          local.get 21
                          i32.const 256
                          i32.lt_u
                          local.tee 22
                          select
                          call 176
                          drop
                          block  ;; label = @12
                            local.get 22
                            br_if 0 (;@12;)
                            loop  ;; label = @13
                              block  ;; label = @14
                                local.get 0
                                i32.load8_u
                                i32.const 32
                                i32.and
                                br_if 0 (;@14;)
                                local.get 5
                                i32.const 112
                                i32.add
                                i32.const 256
                                local.get 0
                                call 154
                                drop
                              end
                              local.get 21
                              i32.const -256
                              i32.add
                              local.tee 21
                              i32.const 255
                              i32.gt_u
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 0
                          i32.load8_u
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 112
                          i32.add
                          local.get 21
                          local.get 0
                          call 154
                          drop
                        end
                        block  ;; label = @11
                          local.get 20
                          i32.eqz
                          br_if 0 (;@11;)
                          i32.const 0
                          local.set 21
                          loop  ;; label = @12
                            local.get 25
                            i32.load
                            local.tee 22
                            i32.eqz
                            br_if 1 (;@11;)
                            local.get 5
                            i32.const 4
                            i32.add
                            local.get 22
                            call 191
                            local.tee 22
                            local.get 21
                            i32.add
                            local.tee 21
                            local.get 20
                            i32.gt_u
                            br_if 1 (;@11;)
                            block  ;; label = @13
                              local.get 0
                              i32.load8_u
                              i32.const 32
                              i32.and
                              br_if 0 (;@13;)
                              local.get 5
                              i32.const 4
                              i32.add
                              local.get 22
                              local.get 0
                              call 154
                              drop
                            end
                            local.get 25
                            i32.const 4
                            i32.add
                            local.set 25
                            local.get 21
                            local.get 20
                            i32.lt_u
                            br_if 0 (;@12;)
                          end
                        end
                        block  ;; label = @11
                          local.get 26
                          i32.const 8192
                          i32.ne
                          br_if 0 (;@11;)
                          local.get 27
                          local.get 20
                          i32.le_s
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 112
                          i32.add
                          i32.const 32
                          local.get 27
                          local.get 20
                          i32.sub
                          local.tee 21
                          i32.const 256
                          local.get 21
                          i32.const 256
                          i32.lt_u
                          local.tee 22
                          select
                          call 176
                          drop
                          block  ;; label = @12
                            local.get 22
                            br_if 0 (;@12;)
                            loop  ;; label = @13
                              block  ;; label = @14
                                local.get 0
                                i32.load8_u
                                i32.const 32
                                i32.and
                                br_if 0 (;@14;)
                                local.get 5
                                i32.const 112
                                i32.add
                                i32.const 256
                                local.get 0
                                call 154
                                drop
                              end
                              local.get 21
                              i32.const -256
                              i32.add
                              local.tee 21
                              i32.const 255
                              i32.gt_u
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 0
                          i32.load8_u
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 112
                          i32.add
                          local.get 21
                          local.get 0
                          call 154
                          drop
                        end
                        local.get 27
                        local.get 20
                        local.get 27
                        local.get 20
                        i32.gt_s
                        select
                        local.set 20
                        br 6 (;@4;)
                      end
                      block  ;; label = @10
                        local.get 28
                        i32.eqz
                        br_if 0 (;@10;)
                        local.get 24
                        i32.const 0
                        i32.lt_s
                        br_if 7 (;@3;)
                      end
                      local.get 5
                      f64.load offset=56
                      local.set 35
                      local.get 5
                      i32.const 0
                      i32.store offset=108
                      block  ;; label = @10
                        block  ;; label = @11
                          local.get 35
                          i64.reinterpret_f64
                          i64.const -1
                          i64.gt_s
                          br_if 0 (;@11;)
                          local.get 35
                          f64.neg
                          local.set 35
                          i32.const 1
                          local.set 36
                          i32.const 0
                          local.set 37
                          i32.const 1081
                          local.set 38
                          br 1 (;@10;)
                        end
                        block  ;; label = @11
                          local.get 30
                          i32.const 2048
                          i32.and
                          i32.eqz
                          br_if 0 (;@11;)
                          i32.const 1
                          local.set 36
                          i32.const 0
                          local.set 37
                          i32.const 1084
                          local.set 38
                          br 1 (;@10;)
                        end
                        i32.const 1087
                        i32.const 1082
                        local.get 30
                        i32.const 1
                        i32.and
                        local.tee 36
                        select
                        local.set 38
                        local.get 36
                        i32.eqz
                        local.set 37
                      end
                      block  ;; label = @10
                        local.get 35
                        f64.abs
                        f64.const inf (;=inf;)
                        f64.lt
                        br_if 0 (;@10;)
                        local.get 36
                        i32.const 3
                        i32.add
                        local.set 21
                        block  ;; label = @11
                          local.get 30
                          i32.const 8192
                          i32.and
                          br_if 0 (;@11;)
                          local.get 27
                          local.get 21
                          i32.le_s
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 624
                          i32.add
                          i32.const 32
                          local.get 27
                          local.get 21
                          i32.sub
                          local.tee 20
                          i32.const 256
                          local.get 20
                          i32.const 256
                          i32.lt_u
                          local.tee 22
                          select
                          call 176
                          drop
                          block  ;; label = @12
                            local.get 22
                            br_if 0 (;@12;)
                            loop  ;; label = @13
                              block  ;; label = @14
                                local.get 0
                                i32.load8_u
                                i32.const 32
                                i32.and
                                br_if 0 (;@14;)
                                local.get 5
                                i32.const 624
                                i32.add
                                i32.const 256
                                local.get 0
                                call 154
                                drop
                              end
                              local.get 20
                              i32.const -256
                              i32.add
                              local.tee 20
                              i32.const 255
                              i32.gt_u
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 0
                          i32.load8_u
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 624
                          i32.add
                          local.get 20
                          local.get 0
                          call 154
                          drop
                        end
                        block  ;; label = @11
                          local.get 0
                          i32.load
                          local.tee 20
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          local.get 38
                          local.get 36
                          local.get 0
                          call 154
                          drop
                          local.get 0
                          i32.load
                          local.set 20
                        end
                        block  ;; label = @11
                          local.get 20
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          i32.const 1746
                          i32.const 2317
                          local.get 31
                          i32.const 32
                          i32.and
                          local.tee 20
                          select
                          i32.const 1864
                          i32.const 2347
                          local.get 20
                          select
                          local.get 35
                          local.get 35
                          f64.ne
                          select
                          i32.const 3
                          local.get 0
                          call 154
                          drop
                        end
                        block  ;; label = @11
                          local.get 30
                          i32.const 73728
                          i32.and
                          i32.const 8192
                          i32.ne
                          br_if 0 (;@11;)
                          local.get 27
                          local.get 21
                          i32.le_s
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 624
                          i32.add
                          i32.const 32
                          local.get 27
                          local.get 21
                          i32.sub
                          local.tee 20
                          i32.const 256
                          local.get 20
                          i32.const 256
                          i32.lt_u
                          local.tee 22
                          select
                          call 176
                          drop
                          block  ;; label = @12
                            local.get 22
                            br_if 0 (;@12;)
                            loop  ;; label = @13
                              block  ;; label = @14
                                local.get 0
                                i32.load8_u
                                i32.const 32
                                i32.and
                                br_if 0 (;@14;)
                                local.get 5
                                i32.const 624
                                i32.add
                                i32.const 256
                                local.get 0
                                call 154
                                drop
                              end
                              local.get 20
                              i32.const -256
                              i32.add
                              local.tee 20
                              i32.const 255
                              i32.gt_u
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 0
                          i32.load8_u
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 624
                          i32.add
                          local.get 20
                          local.get 0
                          call 154
                          drop
                        end
                        local.get 27
                        local.get 21
                        local.get 27
                        local.get 21
                        i32.gt_s
                        select
                        local.set 20
                        br 6 (;@4;)
                      end
                      block  ;; label = @10
                        block  ;; label = @11
                          block  ;; label = @12
                            local.get 35
                            local.get 5
                            i32.const 108
                            i32.add
                            call 192
                            local.tee 35
                            local.get 35
                            f64.add
                            local.tee 35
                            f64.const 0x0p+0 (;=0;)
                            f64.eq
                            br_if 0 (;@12;)
                            local.get 5
                            local.get 5
                            i32.load offset=108
                            local.tee 20
                            i32.const -1
                            i32.add
                            i32.store offset=108
                            local.get 31
                            i32.const 32
                            i32.or
                            local.tee 39
                            i32.const 97
                            i32.ne
                            br_if 1 (;@11;)
                            br 6 (;@6;)
                          end
                          local.get 31
                          i32.const 32
                          i32.or
                          local.tee 39
                          i32.const 97
                          i32.eq
                          br_if 5 (;@6;)
                          i32.const 6
                          local.get 24
                          local.get 24
                          i32.const 0
                          i32.lt_s
                          select
                          local.set 23
                          local.get 5
                          i32.load offset=108
                          local.set 25
                          br 1 (;@10;)
                        end
                        local.get 5
                        local.get 20
                        i32.const -29
                        i32.add
                        local.tee 25
                        i32.store offset=108
                        i32.const 6
                        local.get 24
                        local.get 24
                        i32.const 0
                        i32.lt_s
                        select
                        local.set 23
                        local.get 35
                        f64.const 0x1p+28 (;=2.68435e+08;)
                        f64.mul
                        local.set 35
                      end
                      local.get 5
                      i32.const 112
                      i32.add
                      local.get 16
                      local.get 25
                      i32.const 0
                      i32.lt_s
                      local.tee 40
                      select
                      local.tee 32
                      local.set 21
                      loop  ;; label = @10
                        block  ;; label = @11
                          block  ;; label = @12
                            local.get 35
                            f64.const 0x1p+32 (;=4.29497e+09;)
                            f64.lt
                            local.get 35
                            f64.const 0x0p+0 (;=0;)
                            f64.ge
                            i32.and
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 35
                            i32.trunc_f64_u
                            local.set 20
                            br 1 (;@11;)
                          end
                          i32.const 0
                          local.set 20
                        end
                        local.get 21
                        local.get 20
                        i32.store
                        local.get 21
                        i32.const 4
                        i32.add
                        local.set 21
                        local.get 35
                        local.get 20
                        f64.convert_i32_u
                        f64.sub
                        f64.const 0x1.dcd65p+29 (;=1e+09;)
                        f64.mul
                        local.tee 35
                        f64.const 0x0p+0 (;=0;)
                        f64.ne
                        br_if 0 (;@10;)
                      end
                      block  ;; label = @10
                        block  ;; label = @11
                          local.get 25
                          i32.const 1
                          i32.ge_s
                          br_if 0 (;@11;)
                          local.get 21
                          local.set 20
                          local.get 32
                          local.set 22
                          br 1 (;@10;)
                        end
                        local.get 32
                        local.set 22
                        loop  ;; label = @11
                          local.get 25
                          i32.const 29
                          local.get 25
                          i32.const 29
                          i32.lt_u
                          select
                          local.set 25
                          block  ;; label = @12
                            local.get 21
                            i32.const -4
                            i32.add
                            local.tee 20
                            local.get 22
                            i32.lt_u
                            br_if 0 (;@12;)
                            local.get 25
                            i64.extend_i32_u
                            local.set 34
                            i64.const 0
                            local.set 33
                            loop  ;; label = @13
                              local.get 20
                              local.get 20
                              i64.load32_u
                              local.get 34
                              i64.shl
                              local.get 33
                              i64.const 4294967295
                              i64.and
                              i64.add
                              local.tee 33
                              local.get 33
                              i64.const 1000000000
                              i64.div_u
                              local.tee 33
                              i64.const 1000000000
                              i64.mul
                              i64.sub
                              i64.store32
                              local.get 20
                              i32.const -4
                              i32.add
                              local.tee 20
                              local.get 22
                              i32.ge_u
                              br_if 0 (;@13;)
                            end
                            local.get 33
                            i32.wrap_i64
                            local.tee 20
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 22
                            i32.const -4
                            i32.add
                            local.tee 22
                            local.get 20
                            i32.store
                          end
                          block  ;; label = @12
                            loop  ;; label = @13
                              local.get 21
                              local.tee 20
                              local.get 22
                              i32.le_u
                              br_if 1 (;@12;)
                              local.get 20
                              i32.const -4
                              i32.add
                              local.tee 21
                              i32.load
                              i32.eqz
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 5
                          local.get 5
                          i32.load offset=108
                          local.get 25
                          i32.sub
                          local.tee 25
                          i32.store offset=108
                          local.get 20
                          local.set 21
                          local.get 25
                          i32.const 0
                          i32.gt_s
                          br_if 0 (;@11;)
                        end
                      end
                      block  ;; label = @10
                        local.get 25
                        i32.const -1
                        i32.gt_s
                        br_if 0 (;@10;)
                        local.get 23
                        i32.const 25
                        i32.add
                        i32.const 9
                        i32.div_u
                        i32.const 1
                        i32.add
                        local.set 41
                        loop  ;; label = @11
                          i32.const 0
                          local.get 25
                          i32.sub
                          local.tee 21
                          i32.const 9
                          local.get 21
                          i32.const 9
                          i32.lt_u
                          select
                          local.set 24
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 22
                              local.get 20
                              i32.lt_u
                              br_if 0 (;@13;)
                              local.get 22
                              i32.load
                              local.set 21
                              br 1 (;@12;)
                            end
                            i32.const 1000000000
                            local.get 24
                            i32.shr_u
                            local.set 29
                            i32.const -1
                            local.get 24
                            i32.shl
                            i32.const -1
                            i32.xor
                            local.set 28
                            i32.const 0
                            local.set 25
                            local.get 22
                            local.set 21
                            loop  ;; label = @13
                              local.get 21
                              local.get 21
                              i32.load
                              local.tee 26
                              local.get 24
                              i32.shr_u
                              local.get 25
                              i32.add
                              i32.store
                              local.get 26
                              local.get 28
                              i32.and
                              local.get 29
                              i32.mul
                              local.set 25
                              local.get 21
                              i32.const 4
                              i32.add
                              local.tee 21
                              local.get 20
                              i32.lt_u
                              br_if 0 (;@13;)
                            end
                            local.get 22
                            i32.load
                            local.set 21
                            local.get 25
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 20
                            local.get 25
                            i32.store
                            local.get 20
                            i32.const 4
                            i32.add
                            local.set 20
                          end
                          local.get 5
                          local.get 5
                          i32.load offset=108
                          local.get 24
                          i32.add
                          local.tee 25
                          i32.store offset=108
                          local.get 32
                          local.get 22
                          local.get 21
                          i32.eqz
                          i32.const 2
                          i32.shl
                          i32.add
                          local.tee 22
                          local.get 39
                          i32.const 102
                          i32.eq
                          select
                          local.tee 21
                          local.get 41
                          i32.const 2
                          i32.shl
                          i32.add
                          local.get 20
                          local.get 20
                          local.get 21
                          i32.sub
                          i32.const 2
                          i32.shr_s
                          local.get 41
                          i32.gt_s
                          select
                          local.set 20
                          local.get 25
                          i32.const 0
                          i32.lt_s
                          br_if 0 (;@11;)
                        end
                      end
                      i32.const 0
                      local.set 26
                      block  ;; label = @10
                        local.get 22
                        local.get 20
                        i32.ge_u
                        br_if 0 (;@10;)
                        local.get 32
                        local.get 22
                        i32.sub
                        i32.const 2
                        i32.shr_s
                        i32.const 9
                        i32.mul
                        local.set 26
                        local.get 22
                        i32.load
                        local.tee 25
                        i32.const 10
                        i32.lt_u
                        br_if 0 (;@10;)
                        i32.const 10
                        local.set 21
                        loop  ;; label = @11
                          local.get 26
                          i32.const 1
                          i32.add
                          local.set 26
                          local.get 25
                          local.get 21
                          i32.const 10
                          i32.mul
                          local.tee 21
                          i32.ge_u
                          br_if 0 (;@11;)
                        end
                      end
                      block  ;; label = @10
                        local.get 23
                        i32.const 0
                        local.get 26
                        local.get 39
                        i32.const 102
                        i32.eq
                        select
                        i32.sub
                        local.get 23
                        i32.const 0
                        i32.ne
                        local.get 39
                        i32.const 103
                        i32.eq
                        local.tee 28
                        i32.and
                        i32.sub
                        local.tee 21
                        local.get 20
                        local.get 32
                        i32.sub
                        i32.const 2
                        i32.shr_s
                        i32.const 9
                        i32.mul
                        i32.const -9
                        i32.add
                        i32.ge_s
                        br_if 0 (;@10;)
                        local.get 21
                        i32.const 9216
                        i32.add
                        local.tee 25
                        i32.const 9
                        i32.div_s
                        local.tee 24
                        i32.const 2
                        i32.shl
                        local.get 15
                        local.get 14
                        local.get 40
                        select
                        i32.add
                        local.tee 40
                        i32.const -4096
                        i32.add
                        local.set 29
                        i32.const 10
                        local.set 21
                        block  ;; label = @11
                          local.get 25
                          local.get 24
                          i32.const 9
                          i32.mul
                          i32.sub
                          local.tee 24
                          i32.const 7
                          i32.gt_s
                          br_if 0 (;@11;)
                          i32.const 8
                          local.get 24
                          i32.sub
                          local.tee 41
                          i32.const 7
                          i32.and
                          local.set 25
                          i32.const 10
                          local.set 21
                          block  ;; label = @12
                            local.get 24
                            i32.const -1
                            i32.add
                            i32.const 7
                            i32.lt_u
                            br_if 0 (;@12;)
                            local.get 41
                            i32.const -8
                            i32.and
                            local.set 24
                            i32.const 10
                            local.set 21
                            loop  ;; label = @13
                              local.get 21
                              i32.const 100000000
                              i32.mul
                              local.set 21
                              local.get 24
                              i32.const -8
                              i32.add
                              local.tee 24
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 25
                          i32.eqz
                          br_if 0 (;@11;)
                          loop  ;; label = @12
                            local.get 21
                            i32.const 10
                            i32.mul
                            local.set 21
                            local.get 25
                            i32.const -1
                            i32.add
                            local.tee 25
                            br_if 0 (;@12;)
                          end
                        end
                        local.get 29
                        i32.const 4
                        i32.add
                        local.set 41
                        block  ;; label = @11
                          block  ;; label = @12
                            local.get 29
                            i32.load
                            local.tee 25
                            local.get 25
                            local.get 21
                            i32.div_u
                            local.tee 39
                            local.get 21
                            i32.mul
                            i32.sub
                            local.tee 24
                            br_if 0 (;@12;)
                            local.get 41
                            local.get 20
                            i32.eq
                            br_if 1 (;@11;)
                          end
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 39
                              i32.const 1
                              i32.and
                              br_if 0 (;@13;)
                              f64.const 0x1p+53 (;=9.0072e+15;)
                              local.set 35
                              local.get 21
                              i32.const 1000000000
                              i32.ne
                              br_if 1 (;@12;)
                              local.get 29
                              local.get 22
                              i32.le_u
                              br_if 1 (;@12;)
                              local.get 29
                              i32.const -4
                              i32.add
                              i32.load8_u
                              i32.const 1
                              i32.and
                              i32.eqz
                              br_if 1 (;@12;)
                            end
                            f64.const 0x1.0000000000001p+53 (;=9.0072e+15;)
                            local.set 35
                          end
                          f64.const 0x1p-1 (;=0.5;)
                          f64.const 0x1p+0 (;=1;)
                          f64.const 0x1.8p+0 (;=1.5;)
                          local.get 41
                          local.get 20
                          i32.eq
                          select
                          f64.const 0x1.8p+0 (;=1.5;)
                          local.get 24
                          local.get 21
                          i32.const 1
                          i32.shr_u
                          local.tee 41
                          i32.eq
                          select
                          local.get 24
                          local.get 41
                          i32.lt_u
                          select
                          local.set 42
                          block  ;; label = @12
                            local.get 37
                            br_if 0 (;@12;)
                            local.get 38
                            i32.load8_u
                            i32.const 45
                            i32.ne
                            br_if 0 (;@12;)
                            local.get 42
                            f64.neg
                            local.set 42
                            local.get 35
                            f64.neg
                            local.set 35
                          end
                          local.get 29
                          local.get 25
                          local.get 24
                          i32.sub
                          local.tee 25
                          i32.store
                          local.get 35
                          local.get 42
                          f64.add
                          local.get 35
                          f64.eq
                          br_if 0 (;@11;)
                          local.get 29
                          local.get 25
                          local.get 21
                          i32.add
                          local.tee 21
                          i32.store
                          block  ;; label = @12
                            local.get 21
                            i32.const 1000000000
                            i32.lt_u
                            br_if 0 (;@12;)
                            local.get 40
                            i32.const -4100
                            i32.add
                            local.set 21
                            loop  ;; label = @13
                              local.get 21
                              i32.const 4
                              i32.add
                              i32.const 0
                              i32.store
                              block  ;; label = @14
                                local.get 21
                                local.get 22
                                i32.ge_u
                                br_if 0 (;@14;)
                                local.get 22
                                i32.const -4
                                i32.add
                                local.tee 22
                                i32.const 0
                                i32.store
                              end
                              local.get 21
                              local.get 21
                              i32.load
                              i32.const 1
                              i32.add
                              local.tee 25
                              i32.store
                              local.get 21
                              i32.const -4
                              i32.add
                              local.set 21
                              local.get 25
                              i32.const 999999999
                              i32.gt_u
                              br_if 0 (;@13;)
                            end
                            local.get 21
                            i32.const 4
                            i32.add
                            local.set 29
                          end
                          local.get 32
                          local.get 22
                          i32.sub
                          i32.const 2
                          i32.shr_s
                          i32.const 9
                          i32.mul
                          local.set 26
                          local.get 22
                          i32.load
                          local.tee 25
                          i32.const 10
                          i32.lt_u
                          br_if 0 (;@11;)
                          i32.const 10
                          local.set 21
                          loop  ;; label = @12
                            local.get 26
                            i32.const 1
                            i32.add
                            local.set 26
                            local.get 25
                            local.get 21
                            i32.const 10
                            i32.mul
                            local.tee 21
                            i32.ge_u
                            br_if 0 (;@12;)
                          end
                        end
                        local.get 29
                        i32.const 4
                        i32.add
                        local.tee 21
                        local.get 20
                        local.get 20
                        local.get 21
                        i32.gt_u
                        select
                        local.set 20
                      end
                      local.get 20
                      local.get 32
                      i32.sub
                      local.set 21
                      block  ;; label = @10
                        loop  ;; label = @11
                          local.get 21
                          local.set 25
                          local.get 20
                          local.tee 29
                          local.get 22
                          i32.le_u
                          local.tee 24
                          br_if 1 (;@10;)
                          local.get 25
                          i32.const -4
                          i32.add
                          local.set 21
                          local.get 29
                          i32.const -4
                          i32.add
                          local.tee 20
                          i32.load
                          i32.eqz
                          br_if 0 (;@11;)
                        end
                      end
                      block  ;; label = @10
                        block  ;; label = @11
                          local.get 28
                          br_if 0 (;@11;)
                          local.get 30
                          i32.const 8
                          i32.and
                          local.set 39
                          br 1 (;@10;)
                        end
                        local.get 26
                        i32.const -1
                        i32.xor
                        i32.const -1
                        local.get 23
                        i32.const 1
                        local.get 23
                        select
                        local.tee 20
                        local.get 26
                        i32.gt_s
                        local.get 26
                        i32.const -5
                        i32.gt_s
                        i32.and
                        local.tee 21
                        select
                        local.get 20
                        i32.add
                        local.set 23
                        i32.const -1
                        i32.const -2
                        local.get 21
                        select
                        local.get 31
                        i32.add
                        local.set 31
                        local.get 30
                        i32.const 8
                        i32.and
                        local.tee 39
                        br_if 0 (;@10;)
                        i32.const -9
                        local.set 20
                        block  ;; label = @11
                          local.get 24
                          br_if 0 (;@11;)
                          local.get 29
                          i32.const -4
                          i32.add
                          i32.load
                          local.tee 24
                          i32.eqz
                          br_if 0 (;@11;)
                          i32.const 0
                          local.set 20
                          local.get 24
                          i32.const 10
                          i32.rem_u
                          br_if 0 (;@11;)
                          i32.const 10
                          local.set 21
                          i32.const 0
                          local.set 20
                          loop  ;; label = @12
                            local.get 20
                            i32.const -1
                            i32.add
                            local.set 20
                            local.get 24
                            local.get 21
                            i32.const 10
                            i32.mul
                            local.tee 21
                            i32.rem_u
                            i32.eqz
                            br_if 0 (;@12;)
                          end
                        end
                        local.get 25
                        i32.const 2
                        i32.shr_s
                        i32.const 9
                        i32.mul
                        i32.const -9
                        i32.add
                        local.set 21
                        block  ;; label = @11
                          local.get 31
                          i32.const -33
                          i32.and
                          i32.const 70
                          i32.ne
                          br_if 0 (;@11;)
                          i32.const 0
                          local.set 39
                          local.get 23
                          local.get 21
                          local.get 20
                          i32.add
                          local.tee 20
                          i32.const 0
                          local.get 20
                          i32.const 0
                          i32.gt_s
                          select
                          local.tee 20
                          local.get 23
                          local.get 20
                          i32.lt_s
                          select
                          local.set 23
                          br 1 (;@10;)
                        end
                        i32.const 0
                        local.set 39
                        local.get 23
                        local.get 21
                        local.get 26
                        i32.add
                        local.get 20
                        i32.add
                        local.tee 20
                        i32.const 0
                        local.get 20
                        i32.const 0
                        i32.gt_s
                        select
                        local.tee 20
                        local.get 23
                        local.get 20
                        i32.lt_s
                        select
                        local.set 23
                      end
                      local.get 23
                      i32.const 2147483645
                      i32.const 2147483646
                      local.get 23
                      local.get 39
                      i32.or
                      local.tee 37
                      select
                      i32.gt_s
                      br_if 6 (;@3;)
                      local.get 23
                      local.get 37
                      i32.const 0
                      i32.ne
                      i32.add
                      i32.const 1
                      i32.add
                      local.set 41
                      block  ;; label = @10
                        block  ;; label = @11
                          local.get 31
                          i32.const -33
                          i32.and
                          i32.const 70
                          i32.ne
                          local.tee 40
                          br_if 0 (;@11;)
                          local.get 26
                          i32.const 2147483647
                          local.get 41
                          i32.sub
                          i32.gt_s
                          br_if 8 (;@3;)
                          local.get 26
                          i32.const 0
                          local.get 26
                          i32.const 0
                          i32.gt_s
                          select
                          local.set 20
                          br 1 (;@10;)
                        end
                        local.get 6
                        local.set 25
                        local.get 6
                        local.set 21
                        block  ;; label = @11
                          local.get 26
                          local.get 26
                          i32.const 31
                          i32.shr_s
                          local.tee 20
                          i32.add
                          local.get 20
                          i32.xor
                          local.tee 20
                          i32.eqz
                          br_if 0 (;@11;)
                          loop  ;; label = @12
                            local.get 21
                            i32.const -1
                            i32.add
                            local.tee 21
                            local.get 20
                            local.get 20
                            i32.const 10
                            i32.div_u
                            local.tee 24
                            i32.const 10
                            i32.mul
                            i32.sub
                            i32.const 48
                            i32.or
                            i32.store8
                            local.get 25
                            i32.const -1
                            i32.add
                            local.set 25
                            local.get 20
                            i32.const 9
                            i32.gt_u
                            local.set 28
                            local.get 24
                            local.set 20
                            local.get 28
                            br_if 0 (;@12;)
                          end
                        end
                        block  ;; label = @11
                          local.get 6
                          local.get 25
                          i32.sub
                          i32.const 1
                          i32.gt_s
                          br_if 0 (;@11;)
                          local.get 21
                          local.get 13
                          local.get 25
                          i32.sub
                          i32.add
                          local.tee 21
                          i32.const 48
                          local.get 12
                          local.get 25
                          i32.add
                          call 176
                          drop
                        end
                        local.get 21
                        i32.const -2
                        i32.add
                        local.tee 28
                        local.get 31
                        i32.store8
                        local.get 21
                        i32.const -1
                        i32.add
                        i32.const 45
                        i32.const 43
                        local.get 26
                        i32.const 0
                        i32.lt_s
                        select
                        i32.store8
                        local.get 6
                        local.get 28
                        i32.sub
                        local.tee 20
                        i32.const 2147483647
                        local.get 41
                        i32.sub
                        i32.gt_s
                        br_if 7 (;@3;)
                      end
                      local.get 20
                      local.get 41
                      i32.add
                      local.tee 20
                      local.get 36
                      i32.const 2147483647
                      i32.xor
                      i32.gt_s
                      br_if 6 (;@3;)
                      local.get 20
                      local.get 36
                      i32.add
                      local.set 41
                      block  ;; label = @10
                        local.get 30
                        i32.const 73728
                        i32.and
                        local.tee 30
                        br_if 0 (;@10;)
                        local.get 27
                        local.get 41
                        i32.le_s
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 624
                        i32.add
                        i32.const 32
                        local.get 27
                        local.get 41
                        i32.sub
                        local.tee 20
                        i32.const 256
                        local.get 20
                        i32.const 256
                        i32.lt_u
                        local.tee 21
                        select
                        call 176
                        drop
                        block  ;; label = @11
                          local.get 21
                          br_if 0 (;@11;)
                          loop  ;; label = @12
                            block  ;; label = @13
                              local.get 0
                              i32.load8_u
                              i32.const 32
                              i32.and
                              br_if 0 (;@13;)
                              local.get 5
                              i32.const 624
                              i32.add
                              i32.const 256
                              local.get 0
                              call 154
                              drop
                            end
                            local.get 20
                            i32.const -256
                            i32.add
                            local.tee 20
                            i32.const 255
                            i32.gt_u
                            br_if 0 (;@12;)
                          end
                        end
                        local.get 0
                        i32.load8_u
                        i32.const 32
                        i32.and
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 624
                        i32.add
                        local.get 20
                        local.get 0
                        call 154
                        drop
                      end
                      block  ;; label = @10
                        local.get 0
                        i32.load8_u
                        i32.const 32
                        i32.and
                        br_if 0 (;@10;)
                        local.get 38
                        local.get 36
                        local.get 0
                        call 154
                        drop
                      end
                      block  ;; label = @10
                        local.get 30
                        i32.const 65536
                        i32.ne
                        br_if 0 (;@10;)
                        local.get 27
                        local.get 41
                        i32.le_s
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 624
                        i32.add
                        i32.const 48
                        local.get 27
                        local.get 41
                        i32.sub
                        local.tee 20
                        i32.const 256
                        local.get 20
                        i32.const 256
                        i32.lt_u
                        local.tee 21
                        select
                        call 176
                        drop
                        block  ;; label = @11
                          local.get 21
                          br_if 0 (;@11;)
                          loop  ;; label = @12
                            block  ;; label = @13
                              local.get 0
                              i32.load8_u
                              i32.const 32
                              i32.and
                              br_if 0 (;@13;)
                              local.get 5
                              i32.const 624
                              i32.add
                              i32.const 256
                              local.get 0
                              call 154
                              drop
                            end
                            local.get 20
                            i32.const -256
                            i32.add
                            local.tee 20
                            i32.const 255
                            i32.gt_u
                            br_if 0 (;@12;)
                          end
                        end
                        local.get 0
                        i32.load8_u
                        i32.const 32
                        i32.and
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 624
                        i32.add
                        local.get 20
                        local.get 0
                        call 154
                        drop
                      end
                      block  ;; label = @10
                        block  ;; label = @11
                          local.get 40
                          br_if 0 (;@11;)
                          local.get 32
                          local.get 22
                          local.get 22
                          local.get 32
                          i32.gt_u
                          select
                          local.tee 28
                          local.set 24
                          loop  ;; label = @12
                            block  ;; label = @13
                              block  ;; label = @14
                                local.get 24
                                i32.load
                                local.tee 20
                                br_if 0 (;@14;)
                                local.get 11
                                local.set 22
                                local.get 11
                                local.set 21
                                br 1 (;@13;)
                              end
                              local.get 11
                              local.set 22
                              local.get 11
                              local.set 21
                              loop  ;; label = @14
                                local.get 21
                                i32.const -1
                                i32.add
                                local.tee 21
                                local.get 20
                                local.get 20
                                i32.const 10
                                i32.div_u
                                local.tee 25
                                i32.const 10
                                i32.mul
                                i32.sub
                                i32.const 48
                                i32.or
                                i32.store8
                                local.get 22
                                i32.const -1
                                i32.add
                                local.set 22
                                local.get 20
                                i32.const 9
                                i32.gt_u
                                local.set 26
                                local.get 25
                                local.set 20
                                local.get 26
                                br_if 0 (;@14;)
                              end
                            end
                            block  ;; label = @13
                              block  ;; label = @14
                                local.get 24
                                local.get 28
                                i32.eq
                                br_if 0 (;@14;)
                                local.get 21
                                local.get 5
                                i32.const 80
                                i32.add
                                i32.le_u
                                br_if 1 (;@13;)
                                local.get 21
                                local.get 5
                                i32.const 80
                                i32.add
                                i32.add
                                local.get 22
                                i32.sub
                                local.tee 21
                                i32.const 48
                                local.get 22
                                local.get 5
                                i32.const 80
                                i32.add
                                i32.sub
                                call 176
                                drop
                                br 1 (;@13;)
                              end
                              local.get 21
                              local.get 11
                              i32.ne
                              br_if 0 (;@13;)
                              local.get 5
                              i32.const 48
                              i32.store8 offset=88
                              local.get 10
                              local.set 21
                            end
                            block  ;; label = @13
                              local.get 0
                              i32.load8_u
                              i32.const 32
                              i32.and
                              br_if 0 (;@13;)
                              local.get 21
                              local.get 11
                              local.get 21
                              i32.sub
                              local.get 0
                              call 154
                              drop
                            end
                            local.get 24
                            i32.const 4
                            i32.add
                            local.tee 24
                            local.get 32
                            i32.le_u
                            br_if 0 (;@12;)
                          end
                          block  ;; label = @12
                            local.get 37
                            i32.eqz
                            br_if 0 (;@12;)
                            local.get 0
                            i32.load8_u
                            i32.const 32
                            i32.and
                            br_if 0 (;@12;)
                            i32.const 2387
                            i32.const 1
                            local.get 0
                            call 154
                            drop
                          end
                          block  ;; label = @12
                            block  ;; label = @13
                              local.get 24
                              local.get 29
                              i32.lt_u
                              br_if 0 (;@13;)
                              local.get 23
                              local.set 20
                              br 1 (;@12;)
                            end
                            block  ;; label = @13
                              local.get 23
                              i32.const 1
                              i32.ge_s
                              br_if 0 (;@13;)
                              local.get 23
                              local.set 20
                              br 1 (;@12;)
                            end
                            loop  ;; label = @13
                              block  ;; label = @14
                                block  ;; label = @15
                                  block  ;; label = @16
                                    local.get 24
                                    i32.load
                                    local.tee 20
                                    br_if 0 (;@16;)
                                    local.get 11
                                    local.set 21
                                    local.get 11
                                    local.set 22
                                    br 1 (;@15;)
                                  end
                                  local.get 11
                                  local.set 22
                                  local.get 11
                                  local.set 21
                                  loop  ;; label = @16
                                    local.get 21
                                    i32.const -1
                                    i32.add
                                    local.tee 21
                                    local.get 20
                                    local.get 20
                                    i32.const 10
                                    i32.div_u
                                    local.tee 25
                                    i32.const 10
                                    i32.mul
                                    i32.sub
                                    i32.const 48
                                    i32.or
                                    i32.store8
                                    local.get 22
                                    i32.const -1
                                    i32.add
                                    local.set 22
                                    local.get 20
                                    i32.const 9
                                    i32.gt_u
                                    local.set 26
                                    local.get 25
                                    local.set 20
                                    local.get 26
                                    br_if 0 (;@16;)
                                  end
                                  local.get 21
                                  local.get 5
                                  i32.const 80
                                  i32.add
                                  i32.le_u
                                  br_if 1 (;@14;)
                                end
                                local.get 21
                                local.get 5
                                i32.const 80
                                i32.add
                                i32.add
                                local.get 22
                                i32.sub
                                local.tee 21
                                i32.const 48
                                local.get 22
                                local.get 5
                                i32.const 80
                                i32.add
                                i32.sub
                                call 176
                                drop
                              end
                              block  ;; label = @14
                                local.get 0
                                i32.load8_u
                                i32.const 32
                                i32.and
                                br_if 0 (;@14;)
                                local.get 21
                                local.get 23
                                i32.const 9
                                local.get 23
                                i32.const 9
                                i32.lt_s
                                select
                                local.get 0
                                call 154
                                drop
                              end
                              local.get 23
                              i32.const -9
                              i32.add
                              local.set 20
                              local.get 24
                              i32.const 4
                              i32.add
                              local.tee 24
                              local.get 29
                              i32.ge_u
                              br_if 1 (;@12;)
                              local.get 23
                              i32.const 9
                              i32.gt_s
                              local.set 21
                              local.get 20
                              local.set 23
                              local.get 21
                              br_if 0 (;@13;)
                            end
                          end
                          local.get 0
                          i32.const 48
                          local.get 20
                          i32.const 9
                          i32.add
                          i32.const 9
                          i32.const 0
                          call 169
                          br 1 (;@10;)
                        end
                        block  ;; label = @11
                          local.get 23
                          i32.const 0
                          i32.lt_s
                          br_if 0 (;@11;)
                          local.get 29
                          local.get 22
                          i32.const 4
                          i32.add
                          local.get 29
                          local.get 22
                          i32.gt_u
                          select
                          local.set 29
                          local.get 22
                          local.set 24
                          loop  ;; label = @12
                            block  ;; label = @13
                              block  ;; label = @14
                                local.get 24
                                i32.load
                                local.tee 20
                                i32.eqz
                                br_if 0 (;@14;)
                                i32.const 0
                                local.set 21
                                loop  ;; label = @15
                                  local.get 5
                                  i32.const 80
                                  i32.add
                                  local.get 21
                                  i32.add
                                  i32.const 8
                                  i32.add
                                  local.get 20
                                  local.get 20
                                  i32.const 10
                                  i32.div_u
                                  local.tee 25
                                  i32.const 10
                                  i32.mul
                                  i32.sub
                                  i32.const 48
                                  i32.or
                                  i32.store8
                                  local.get 21
                                  i32.const -1
                                  i32.add
                                  local.set 21
                                  local.get 20
                                  i32.const 9
                                  i32.gt_u
                                  local.set 26
                                  local.get 25
                                  local.set 20
                                  local.get 26
                                  br_if 0 (;@15;)
                                end
                                local.get 21
                                i32.eqz
                                br_if 0 (;@14;)
                                local.get 5
                                i32.const 80
                                i32.add
                                local.get 21
                                i32.add
                                i32.const 9
                                i32.add
                                local.set 20
                                br 1 (;@13;)
                              end
                              local.get 5
                              i32.const 48
                              i32.store8 offset=88
                              local.get 10
                              local.set 20
                            end
                            block  ;; label = @13
                              block  ;; label = @14
                                local.get 24
                                local.get 22
                                i32.eq
                                br_if 0 (;@14;)
                                local.get 20
                                local.get 5
                                i32.const 80
                                i32.add
                                i32.le_u
                                br_if 1 (;@13;)
                                local.get 5
                                i32.const 80
                                i32.add
                                i32.const 48
                                local.get 20
                                local.get 5
                                i32.const 80
                                i32.add
                                i32.sub
                                call 176
                                drop
                                local.get 5
                                i32.const 80
                                i32.add
                                local.set 20
                                br 1 (;@13;)
                              end
                              block  ;; label = @14
                                local.get 0
                                i32.load8_u
                                i32.const 32
                                i32.and
                                br_if 0 (;@14;)
                                local.get 20
                                i32.const 1
                                local.get 0
                                call 154
                                drop
                              end
                              local.get 20
                              i32.const 1
                              i32.add
                              local.set 20
                              block  ;; label = @14
                                local.get 39
                                br_if 0 (;@14;)
                                local.get 23
                                i32.const 1
                                i32.lt_s
                                br_if 1 (;@13;)
                              end
                              local.get 0
                              i32.load8_u
                              i32.const 32
                              i32.and
                              br_if 0 (;@13;)
                              i32.const 2387
                              i32.const 1
                              local.get 0
                              call 154
                              drop
                            end
                            local.get 11
                            local.get 20
                            i32.sub
                            local.set 21
                            block  ;; label = @13
                              local.get 0
                              i32.load8_u
                              i32.const 32
                              i32.and
                              br_if 0 (;@13;)
                              local.get 20
                              local.get 21
                              local.get 23
                              local.get 23
                              local.get 21
                              i32.gt_s
                              select
                              local.get 0
                              call 154
                              drop
                            end
                            local.get 23
                            local.get 21
                            i32.sub
                            local.set 23
                            local.get 24
                            i32.const 4
                            i32.add
                            local.tee 24
                            local.get 29
                            i32.ge_u
                            br_if 1 (;@11;)
                            local.get 23
                            i32.const -1
                            i32.gt_s
                            br_if 0 (;@12;)
                          end
                        end
                        local.get 0
                        i32.const 48
                        local.get 23
                        i32.const 18
                        i32.add
                        i32.const 18
                        i32.const 0
                        call 169
                        local.get 0
                        i32.load8_u
                        i32.const 32
                        i32.and
                        br_if 0 (;@10;)
                        local.get 28
                        local.get 6
                        local.get 28
                        i32.sub
                        local.get 0
                        call 154
                        drop
                      end
                      block  ;; label = @10
                        local.get 30
                        i32.const 8192
                        i32.ne
                        br_if 0 (;@10;)
                        local.get 27
                        local.get 41
                        i32.le_s
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 624
                        i32.add
                        i32.const 32
                        local.get 27
                        local.get 41
                        i32.sub
                        local.tee 20
                        i32.const 256
                        local.get 20
                        i32.const 256
                        i32.lt_u
                        local.tee 21
                        select
                        call 176
                        drop
                        block  ;; label = @11
                          local.get 21
                          br_if 0 (;@11;)
                          loop  ;; label = @12
                            block  ;; label = @13
                              local.get 0
                              i32.load8_u
                              i32.const 32
                              i32.and
                              br_if 0 (;@13;)
                              local.get 5
                              i32.const 624
                              i32.add
                              i32.const 256
                              local.get 0
                              call 154
                              drop
                            end
                            local.get 20
                            i32.const -256
                            i32.add
                            local.tee 20
                            i32.const 255
                            i32.gt_u
                            br_if 0 (;@12;)
                          end
                        end
                        local.get 0
                        i32.load8_u
                        i32.const 32
                        i32.and
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 624
                        i32.add
                        local.get 20
                        local.get 0
                        call 154
                        drop
                      end
                      local.get 27
                      local.get 41
                      local.get 27
                      local.get 41
                      i32.gt_s
                      select
                      local.set 20
                      br 4 (;@5;)
                    end
                    i32.const 0
                    local.set 23
                    i32.const 1071
                    local.set 32
                    local.get 17
                    local.set 20
                    local.get 30
                    local.set 29
                    local.get 24
                    local.set 26
                  end
                  local.get 20
                  local.get 21
                  i32.sub
                  local.tee 24
                  local.get 26
                  local.get 26
                  local.get 24
                  i32.lt_s
                  select
                  local.tee 28
                  i32.const 2147483647
                  local.get 23
                  i32.sub
                  i32.gt_s
                  br_if 4 (;@3;)
                  local.get 23
                  local.get 28
                  i32.add
                  local.tee 25
                  local.get 27
                  local.get 27
                  local.get 25
                  i32.lt_s
                  select
                  local.tee 20
                  local.get 22
                  i32.gt_s
                  br_if 4 (;@3;)
                  block  ;; label = @8
                    local.get 29
                    i32.const 73728
                    i32.and
                    local.tee 29
                    br_if 0 (;@8;)
                    local.get 25
                    local.get 27
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 5
                    i32.const 112
                    i32.add
                    i32.const 32
                    local.get 20
                    local.get 25
                    i32.sub
                    local.tee 22
                    i32.const 256
                    local.get 22
                    i32.const 256
                    i32.lt_u
                    local.tee 30
                    select
                    call 176
                    drop
                    block  ;; label = @9
                      local.get 30
                      br_if 0 (;@9;)
                      loop  ;; label = @10
                        block  ;; label = @11
                          local.get 0
                          i32.load8_u
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 112
                          i32.add
                          i32.const 256
                          local.get 0
                          call 154
                          drop
                        end
                        local.get 22
                        i32.const -256
                        i32.add
                        local.tee 22
                        i32.const 255
                        i32.gt_u
                        br_if 0 (;@10;)
                      end
                    end
                    local.get 0
                    i32.load8_u
                    i32.const 32
                    i32.and
                    br_if 0 (;@8;)
                    local.get 5
                    i32.const 112
                    i32.add
                    local.get 22
                    local.get 0
                    call 154
                    drop
                  end
                  block  ;; label = @8
                    local.get 0
                    i32.load8_u
                    i32.const 32
                    i32.and
                    br_if 0 (;@8;)
                    local.get 32
                    local.get 23
                    local.get 0
                    call 154
                    drop
                  end
                  block  ;; label = @8
                    local.get 29
                    i32.const 65536
                    i32.ne
                    br_if 0 (;@8;)
                    local.get 25
                    local.get 27
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 5
                    i32.const 112
                    i32.add
                    i32.const 48
                    local.get 20
                    local.get 25
                    i32.sub
                    local.tee 22
                    i32.const 256
                    local.get 22
                    i32.const 256
                    i32.lt_u
                    local.tee 23
                    select
                    call 176
                    drop
                    block  ;; label = @9
                      local.get 23
                      br_if 0 (;@9;)
                      loop  ;; label = @10
                        block  ;; label = @11
                          local.get 0
                          i32.load8_u
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 112
                          i32.add
                          i32.const 256
                          local.get 0
                          call 154
                          drop
                        end
                        local.get 22
                        i32.const -256
                        i32.add
                        local.tee 22
                        i32.const 255
                        i32.gt_u
                        br_if 0 (;@10;)
                      end
                    end
                    local.get 0
                    i32.load8_u
                    i32.const 32
                    i32.and
                    br_if 0 (;@8;)
                    local.get 5
                    i32.const 112
                    i32.add
                    local.get 22
                    local.get 0
                    call 154
                    drop
                  end
                  block  ;; label = @8
                    local.get 24
                    local.get 26
                    i32.ge_s
                    br_if 0 (;@8;)
                    local.get 5
                    i32.const 112
                    i32.add
                    i32.const 48
                    local.get 28
                    local.get 24
                    i32.sub
                    local.tee 22
                    i32.const 256
                    local.get 22
                    i32.const 256
                    i32.lt_u
                    local.tee 26
                    select
                    call 176
                    drop
                    block  ;; label = @9
                      local.get 26
                      br_if 0 (;@9;)
                      loop  ;; label = @10
                        block  ;; label = @11
                          local.get 0
                          i32.load8_u
                          i32.const 32
                          i32.and
                          br_if 0 (;@11;)
                          local.get 5
                          i32.const 112
                          i32.add
                          i32.const 256
                          local.get 0
                          call 154
                          drop
                        end
                        local.get 22
                        i32.const -256
                        i32.add
                        local.tee 22
                        i32.const 255
                        i32.gt_u
                        br_if 0 (;@10;)
                      end
                    end
                    local.get 0
                    i32.load8_u
                    i32.const 32
                    i32.and
                    br_if 0 (;@8;)
                    local.get 5
                    i32.const 112
                    i32.add
                    local.get 22
                    local.get 0
                    call 154
                    drop
                  end
                  block  ;; label = @8
                    local.get 0
                    i32.load8_u
                    i32.const 32
                    i32.and
                    br_if 0 (;@8;)
                    local.get 21
                    local.get 24
                    local.get 0
                    call 154
                    drop
                  end
                  local.get 29
                  i32.const 8192
                  i32.ne
                  br_if 3 (;@4;)
                  local.get 25
                  local.get 27
                  i32.ge_s
                  br_if 3 (;@4;)
                  local.get 5
                  i32.const 112
                  i32.add
                  i32.const 32
                  local.get 20
                  local.get 25
                  i32.sub
                  local.tee 21
                  i32.const 256
                  local.get 21
                  i32.const 256
                  i32.lt_u
                  local.tee 22
                  select
                  call 176
                  drop
                  block  ;; label = @8
                    local.get 22
                    br_if 0 (;@8;)
                    loop  ;; label = @9
                      block  ;; label = @10
                        local.get 0
                        i32.load8_u
                        i32.const 32
                        i32.and
                        br_if 0 (;@10;)
                        local.get 5
                        i32.const 112
                        i32.add
                        i32.const 256
                        local.get 0
                        call 154
                        drop
                      end
                      local.get 21
                      i32.const -256
                      i32.add
                      local.tee 21
                      i32.const 255
                      i32.gt_u
                      br_if 0 (;@9;)
                    end
                  end
                  local.get 0
                  i32.load8_u
                  i32.const 32
                  i32.and
                  br_if 3 (;@4;)
                  local.get 5
                  i32.const 112
                  i32.add
                  local.get 21
                  local.get 0
                  call 154
                  drop
                  br 3 (;@4;)
                end
                i32.const 0
                i32.const 28
                i32.store offset=6412
                br 4 (;@2;)
              end
              local.get 38
              local.get 31
              i32.const 26
              i32.shl
              i32.const 31
              i32.shr_s
              i32.const 9
              i32.and
              i32.add
              local.set 23
              block  ;; label = @6
                local.get 24
                i32.const 11
                i32.gt_u
                br_if 0 (;@6;)
                block  ;; label = @7
                  block  ;; label = @8
                    i32.const 12
                    local.get 24
                    i32.sub
                    local.tee 20
                    i32.const 7
                    i32.and
                    local.tee 21
                    br_if 0 (;@8;)
                    f64.const 0x1p+4 (;=16;)
                    local.set 42
                    br 1 (;@7;)
                  end
                  local.get 24
                  i32.const -12
                  i32.add
                  local.set 20
                  f64.const 0x1p+4 (;=16;)
                  local.set 42
                  loop  ;; label = @8
                    local.get 20
                    i32.const 1
                    i32.add
                    local.set 20
                    local.get 42
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    local.set 42
                    local.get 21
                    i32.const -1
                    i32.add
                    local.tee 21
                    br_if 0 (;@8;)
                  end
                  i32.const 0
                  local.get 20
                  i32.sub
                  local.set 20
                end
                block  ;; label = @7
                  local.get 24
                  i32.const -5
                  i32.add
                  i32.const 7
                  i32.lt_u
                  br_if 0 (;@7;)
                  loop  ;; label = @8
                    local.get 42
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    f64.const 0x1p+4 (;=16;)
                    f64.mul
                    local.set 42
                    local.get 20
                    i32.const -8
                    i32.add
                    local.tee 20
                    br_if 0 (;@8;)
                  end
                end
                block  ;; label = @7
                  local.get 23
                  i32.load8_u
                  i32.const 45
                  i32.ne
                  br_if 0 (;@7;)
                  local.get 42
                  local.get 35
                  f64.neg
                  local.get 42
                  f64.sub
                  f64.add
                  f64.neg
                  local.set 35
                  br 1 (;@6;)
                end
                local.get 35
                local.get 42
                f64.add
                local.get 42
                f64.sub
                local.set 35
              end
              block  ;; label = @6
                block  ;; label = @7
                  local.get 5
                  i32.load offset=108
                  local.tee 26
                  i32.eqz
                  br_if 0 (;@7;)
                  local.get 26
                  local.get 26
                  i32.const 31
                  i32.shr_s
                  local.tee 20
                  i32.add
                  local.get 20
                  i32.xor
                  local.set 20
                  i32.const 0
                  local.set 21
                  loop  ;; label = @8
                    local.get 5
                    i32.const 68
                    i32.add
                    local.get 21
                    i32.add
                    i32.const 11
                    i32.add
                    local.get 20
                    local.get 20
                    i32.const 10
                    i32.div_u
                    local.tee 22
                    i32.const 10
                    i32.mul
                    i32.sub
                    i32.const 48
                    i32.or
                    i32.store8
                    local.get 21
                    i32.const -1
                    i32.add
                    local.set 21
                    local.get 20
                    i32.const 9
                    i32.gt_u
                    local.set 25
                    local.get 22
                    local.set 20
                    local.get 25
                    br_if 0 (;@8;)
                  end
                  local.get 21
                  i32.eqz
                  br_if 0 (;@7;)
                  local.get 5
                  i32.const 68
                  i32.add
                  local.get 21
                  i32.add
                  i32.const 12
                  i32.add
                  local.set 20
                  br 1 (;@6;)
                end
                local.get 5
                i32.const 48
                i32.store8 offset=79
                local.get 9
                local.set 20
              end
              local.get 36
              i32.const 2
              i32.or
              local.set 28
              local.get 31
              i32.const 32
              i32.and
              local.set 22
              local.get 20
              i32.const -2
              i32.add
              local.tee 29
              local.get 31
              i32.const 15
              i32.add
              i32.store8
              local.get 20
              i32.const -1
              i32.add
              i32.const 45
              i32.const 43
              local.get 26
              i32.const 0
              i32.lt_s
              select
              i32.store8
              local.get 30
              i32.const 8
              i32.and
              local.set 25
              local.get 5
              i32.const 80
              i32.add
              local.set 21
              loop  ;; label = @6
                local.get 21
                local.set 20
                block  ;; label = @7
                  block  ;; label = @8
                    local.get 35
                    f64.abs
                    f64.const 0x1p+31 (;=2.14748e+09;)
                    f64.lt
                    i32.eqz
                    br_if 0 (;@8;)
                    local.get 35
                    i32.trunc_f64_s
                    local.set 21
                    br 1 (;@7;)
                  end
                  i32.const -2147483648
                  local.set 21
                end
                local.get 20
                local.get 21
                i32.const 5232
                i32.add
                i32.load8_u
                local.get 22
                i32.or
                i32.store8
                local.get 35
                local.get 21
                f64.convert_i32_s
                f64.sub
                f64.const 0x1p+4 (;=16;)
                f64.mul
                local.set 35
                block  ;; label = @7
                  local.get 20
                  i32.const 1
                  i32.add
                  local.tee 21
                  local.get 5
                  i32.const 80
                  i32.add
                  i32.sub
                  i32.const 1
                  i32.ne
                  br_if 0 (;@7;)
                  block  ;; label = @8
                    local.get 25
                    br_if 0 (;@8;)
                    local.get 24
                    i32.const 0
                    i32.gt_s
                    br_if 0 (;@8;)
                    local.get 35
                    f64.const 0x0p+0 (;=0;)
                    f64.eq
                    br_if 1 (;@7;)
                  end
                  local.get 20
                  i32.const 46
                  i32.store8 offset=1
                  local.get 20
                  i32.const 2
                  i32.add
                  local.set 21
                end
                local.get 35
                f64.const 0x0p+0 (;=0;)
                f64.ne
                br_if 0 (;@6;)
              end
              i32.const 2147483645
              local.get 6
              local.get 29
              i32.sub
              local.tee 32
              local.get 28
              i32.add
              local.tee 20
              i32.sub
              local.get 24
              i32.lt_s
              br_if 2 (;@3;)
              local.get 24
              i32.const 2
              i32.add
              local.get 21
              local.get 5
              i32.const 80
              i32.add
              i32.sub
              local.tee 22
              local.get 8
              local.get 21
              i32.add
              local.get 24
              i32.lt_s
              select
              local.get 22
              local.get 24
              select
              local.tee 26
              local.get 20
              i32.add
              local.set 21
              block  ;; label = @6
                local.get 30
                i32.const 73728
                i32.and
                local.tee 25
                br_if 0 (;@6;)
                local.get 27
                local.get 21
                i32.le_s
                br_if 0 (;@6;)
                local.get 5
                i32.const 624
                i32.add
                i32.const 32
                local.get 27
                local.get 21
                i32.sub
                local.tee 20
                i32.const 256
                local.get 20
                i32.const 256
                i32.lt_u
                local.tee 24
                select
                call 176
                drop
                block  ;; label = @7
                  local.get 24
                  br_if 0 (;@7;)
                  loop  ;; label = @8
                    block  ;; label = @9
                      local.get 0
                      i32.load8_u
                      i32.const 32
                      i32.and
                      br_if 0 (;@9;)
                      local.get 5
                      i32.const 624
                      i32.add
                      i32.const 256
                      local.get 0
                      call 154
                      drop
                    end
                    local.get 20
                    i32.const -256
                    i32.add
                    local.tee 20
                    i32.const 255
                    i32.gt_u
                    br_if 0 (;@8;)
                  end
                end
                local.get 0
                i32.load8_u
                i32.const 32
                i32.and
                br_if 0 (;@6;)
                local.get 5
                i32.const 624
                i32.add
                local.get 20
                local.get 0
                call 154
                drop
              end
              block  ;; label = @6
                local.get 0
                i32.load8_u
                i32.const 32
                i32.and
                br_if 0 (;@6;)
                local.get 23
                local.get 28
                local.get 0
                call 154
                drop
              end
              block  ;; label = @6
                local.get 25
                i32.const 65536
                i32.ne
                br_if 0 (;@6;)
                local.get 27
                local.get 21
                i32.le_s
                br_if 0 (;@6;)
                local.get 5
                i32.const 624
                i32.add
                i32.const 48
                local.get 27
                local.get 21
                i32.sub
                local.tee 20
                i32.const 256
                local.get 20
                i32.const 256
                i32.lt_u
                local.tee 24
                select
                call 176
                drop
                block  ;; label = @7
                  local.get 24
                  br_if 0 (;@7;)
                  loop  ;; label = @8
                    block  ;; label = @9
                      local.get 0
                      i32.load8_u
                      i32.const 32
                      i32.and
                      br_if 0 (;@9;)
                      local.get 5
                      i32.const 624
                      i32.add
                      i32.const 256
                      local.get 0
                      call 154
                      drop
                    end
                    local.get 20
                    i32.const -256
                    i32.add
                    local.tee 20
                    i32.const 255
                    i32.gt_u
                    br_if 0 (;@8;)
                  end
                end
                local.get 0
                i32.load8_u
                i32.const 32
                i32.and
                br_if 0 (;@6;)
                local.get 5
                i32.const 624
                i32.add
                local.get 20
                local.get 0
                call 154
                drop
              end
              block  ;; label = @6
                local.get 0
                i32.load8_u
                i32.const 32
                i32.and
                br_if 0 (;@6;)
                local.get 5
                i32.const 80
                i32.add
                local.get 22
                local.get 0
                call 154
                drop
              end
              block  ;; label = @6
                local.get 26
                local.get 22
                i32.sub
                local.tee 20
                i32.const 1
                i32.lt_s
                br_if 0 (;@6;)
                local.get 5
                i32.const 624
                i32.add
                i32.const 48
                local.get 20
                i32.const 256
                local.get 20
                i32.const 256
                i32.lt_u
                local.tee 22
                select
                call 176
                drop
                block  ;; label = @7
                  local.get 22
                  br_if 0 (;@7;)
                  loop  ;; label = @8
                    block  ;; label = @9
                      local.get 0
                      i32.load8_u
                      i32.const 32
                      i32.and
                      br_if 0 (;@9;)
                      local.get 5
                      i32.const 624
                      i32.add
                      i32.const 256
                      local.get 0
                      call 154
                      drop
                    end
                    local.get 20
                    i32.const -256
                    i32.add
                    local.tee 20
                    i32.const 255
                    i32.gt_u
                    br_if 0 (;@8;)
                  end
                end
                local.get 0
                i32.load8_u
                i32.const 32
                i32.and
                br_if 0 (;@6;)
                local.get 5
                i32.const 624
                i32.add
                local.get 20
                local.get 0
                call 154
                drop
              end
              block  ;; label = @6
                local.get 0
                i32.load8_u
                i32.const 32
                i32.and
                br_if 0 (;@6;)
                local.get 29
                local.get 32
                local.get 0
                call 154
                drop
              end
              block  ;; label = @6
                local.get 25
                i32.const 8192
                i32.ne
                br_if 0 (;@6;)
                local.get 27
                local.get 21
                i32.le_s
                br_if 0 (;@6;)
                local.get 5
                i32.const 624
                i32.add
                i32.const 32
                local.get 27
                local.get 21
                i32.sub
                local.tee 20
                i32.const 256
                local.get 20
                i32.const 256
                i32.lt_u
                local.tee 22
                select
                call 176
                drop
                block  ;; label = @7
                  local.get 22
                  br_if 0 (;@7;)
                  loop  ;; label = @8
                    block  ;; label = @9
                      local.get 0
                      i32.load8_u
                      i32.const 32
                      i32.and
                      br_if 0 (;@9;)
                      local.get 5
                      i32.const 624
                      i32.add
                      i32.const 256
                      local.get 0
                      call 154
                      drop
                    end
                    local.get 20
                    i32.const -256
                    i32.add
                    local.tee 20
                    i32.const 255
                    i32.gt_u
                    br_if 0 (;@8;)
                  end
                end
                local.get 0
                i32.load8_u
                i32.const 32
                i32.and
                br_if 0 (;@6;)
                local.get 5
                i32.const 624
                i32.add
                local.get 20
                local.get 0
                call 154
                drop
              end
              local.get 27
              local.get 21
              local.get 27
              local.get 21
              i32.gt_s
              select
              local.set 20
            end
            local.get 20
            i32.const 0
            i32.ge_s
            br_if 0 (;@4;)
          end
        end
        i32.const 0
        i32.const 61
        i32.store offset=6412
      end
      i32.const -1
      local.set 19
    end
    local.get 5
    i32.const 880
    i32.add
    global.set 0
    local.get 19)
  (func (;168;) (type 20) (param i32 i32 i32)
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
                          block  ;; label = @12
                            block  ;; label = @13
                              block  ;; label = @14
                                block  ;; label = @15
                                  block  ;; label = @16
                                    block  ;; label = @17
                                      block  ;; label = @18
                                        block  ;; label = @19
                                          local.get 1
                                          i32.const -9
                                          i32.add
                                          br_table 17 (;@2;) 0 (;@19;) 1 (;@18;) 4 (;@15;) 2 (;@17;) 3 (;@16;) 5 (;@14;) 6 (;@13;) 7 (;@12;) 8 (;@11;) 9 (;@10;) 10 (;@9;) 11 (;@8;) 12 (;@7;) 13 (;@6;) 14 (;@5;) 15 (;@4;) 16 (;@3;) 18 (;@1;)
                                        end
                                        local.get 2
                                        local.get 2
                                        i32.load
                                        local.tee 1
                                        i32.const 4
                                        i32.add
                                        i32.store
                                        local.get 0
                                        local.get 1
                                        i64.load32_s
                                        i64.store
                                        return
                                      end
                                      local.get 2
                                      local.get 2
                                      i32.load
                                      local.tee 1
                                      i32.const 4
                                      i32.add
                                      i32.store
                                      local.get 0
                                      local.get 1
                                      i64.load32_u
                                      i64.store
                                      return
                                    end
                                    local.get 2
                                    local.get 2
                                    i32.load
                                    local.tee 1
                                    i32.const 4
                                    i32.add
                                    i32.store
                                    local.get 0
                                    local.get 1
                                    i64.load32_s
                                    i64.store
                                    return
                                  end
                                  local.get 2
                                  local.get 2
                                  i32.load
                                  local.tee 1
                                  i32.const 4
                                  i32.add
                                  i32.store
                                  local.get 0
                                  local.get 1
                                  i64.load32_u
                                  i64.store
                                  return
                                end
                                local.get 2
                                local.get 2
                                i32.load
                                i32.const 7
                                i32.add
                                i32.const -8
                                i32.and
                                local.tee 1
                                i32.const 8
                                i32.add
                                i32.store
                                local.get 0
                                local.get 1
                                i64.load
                                i64.store
                                return
                              end
                              local.get 2
                              local.get 2
                              i32.load
                              local.tee 1
                              i32.const 4
                              i32.add
                              i32.store
                              local.get 0
                              local.get 1
                              i64.load16_s
                              i64.store
                              return
                            end
                            local.get 2
                            local.get 2
                            i32.load
                            local.tee 1
                            i32.const 4
                            i32.add
                            i32.store
                            local.get 0
                            local.get 1
                            i64.load16_u
                            i64.store
                            return
                          end
                          local.get 2
                          local.get 2
                          i32.load
                          local.tee 1
                          i32.const 4
                          i32.add
                          i32.store
                          local.get 0
                          local.get 1
                          i64.load8_s
                          i64.store
                          return
                        end
                        local.get 2
                        local.get 2
                        i32.load
                        local.tee 1
                        i32.const 4
                        i32.add
                        i32.store
                        local.get 0
                        local.get 1
                        i64.load8_u
                        i64.store
                        return
                      end
                      local.get 2
                      local.get 2
                      i32.load
                      i32.const 7
                      i32.add
                      i32.const -8
                      i32.and
                      local.tee 1
                      i32.const 8
                      i32.add
                      i32.store
                      local.get 0
                      local.get 1
                      i64.load
                      i64.store
                      return
                    end
                    local.get 2
                    local.get 2
                    i32.load
                    local.tee 1
                    i32.const 4
                    i32.add
                    i32.store
                    local.get 0
                    local.get 1
                    i64.load32_u
                    i64.store
                    return
                  end
                  local.get 2
                  local.get 2
                  i32.load
                  i32.const 7
                  i32.add
                  i32.const -8
                  i32.and
                  local.tee 1
                  i32.const 8
                  i32.add
                  i32.store
                  local.get 0
                  local.get 1
                  i64.load
                  i64.store
                  return
                end
                local.get 2
                local.get 2
                i32.load
                i32.const 7
                i32.add
                i32.const -8
                i32.and
                local.tee 1
                i32.const 8
                i32.add
                i32.store
                local.get 0
                local.get 1
                i64.load
                i64.store
                return
              end
              local.get 2
              local.get 2
              i32.load
              local.tee 1
              i32.const 4
              i32.add
              i32.store
              local.get 0
              local.get 1
              i64.load32_s
              i64.store
              return
            end
            local.get 2
            local.get 2
            i32.load
            local.tee 1
            i32.const 4
            i32.add
            i32.store
            local.get 0
            local.get 1
            i64.load32_u
            i64.store
            return
          end
          local.get 2
          local.get 2
          i32.load
          i32.const 7
          i32.add
          i32.const -8
          i32.and
          local.tee 1
          i32.const 8
          i32.add
          i32.store
          local.get 0
          local.get 1
          f64.load
          f64.store
          return
        end
        call 170
        unreachable
      end
      local.get 2
      local.get 2
      i32.load
      local.tee 1
      i32.const 4
      i32.add
      i32.store
      local.get 0
      local.get 1
      i32.load
      i32.store
    end)
  (func (;169;) (type 21) (param i32 i32 i32 i32 i32)
    (local i32)
    global.get 0
    i32.const 256
    i32.sub
    local.tee 5
    global.set 0
    block  ;; label = @1
      local.get 2
      local.get 3
      i32.le_s
      br_if 0 (;@1;)
      local.get 4
      i32.const 73728
      i32.and
      br_if 0 (;@1;)
      local.get 5
      local.get 1
      local.get 2
      local.get 3
      i32.sub
      local.tee 2
      i32.const 256
      local.get 2
      i32.const 256
      i32.lt_u
      local.tee 4
      select
      call 176
      local.set 3
      block  ;; label = @2
        local.get 4
        br_if 0 (;@2;)
        loop  ;; label = @3
          block  ;; label = @4
            local.get 0
            i32.load8_u
            i32.const 32
            i32.and
            br_if 0 (;@4;)
            local.get 3
            i32.const 256
            local.get 0
            call 154
            drop
          end
          local.get 2
          i32.const -256
          i32.add
          local.tee 2
          i32.const 255
          i32.gt_u
          br_if 0 (;@3;)
        end
      end
      local.get 0
      i32.load8_u
      i32.const 32
      i32.and
      br_if 0 (;@1;)
      local.get 3
      local.get 2
      local.get 0
      call 154
      drop
    end
    local.get 5
    i32.const 256
    i32.add
    global.set 0)
  (func (;170;) (type 14)
    i32.const 2816
    i32.const 5248
    call 165
    drop
    call 90
    unreachable)
  (func (;171;) (type 7) (param i32 i32 i32 i32) (result i32)
    (local i32 i32)
    global.get 0
    i32.const 128
    i32.sub
    local.tee 4
    global.set 0
    i32.const -1
    local.set 5
    local.get 4
    local.get 1
    i32.const -1
    i32.add
    i32.const 0
    local.get 1
    select
    i32.store offset=116
    local.get 4
    local.get 0
    local.get 4
    i32.const 126
    i32.add
    local.get 1
    select
    local.tee 0
    i32.store offset=112
    local.get 4
    i32.const 0
    i32.const 112
    call 176
    local.tee 4
    i32.const -1
    i32.store offset=64
    local.get 4
    i32.const 7
    i32.store offset=32
    local.get 4
    local.get 4
    i32.const 112
    i32.add
    i32.store offset=68
    local.get 4
    local.get 4
    i32.const 127
    i32.add
    i32.store offset=40
    block  ;; label = @1
      block  ;; label = @2
        local.get 1
        i32.const -1
        i32.gt_s
        br_if 0 (;@2;)
        i32.const 0
        i32.const 61
        i32.store offset=6412
        br 1 (;@1;)
      end
      local.get 0
      i32.const 0
      i32.store8
      local.get 4
      local.get 2
      local.get 3
      call 166
      local.set 5
    end
    local.get 4
    i32.const 128
    i32.add
    global.set 0
    local.get 5)
  (func (;172;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32)
    block  ;; label = @1
      local.get 0
      i32.load offset=68
      local.tee 3
      i32.load offset=4
      local.tee 4
      local.get 0
      i32.load offset=20
      local.get 0
      i32.load offset=24
      local.tee 5
      i32.sub
      local.tee 6
      local.get 4
      local.get 6
      i32.lt_u
      select
      local.tee 6
      i32.eqz
      br_if 0 (;@1;)
      local.get 3
      i32.load
      local.get 5
      local.get 6
      call 175
      drop
      local.get 3
      local.get 3
      i32.load
      local.get 6
      i32.add
      i32.store
      local.get 3
      local.get 3
      i32.load offset=4
      local.get 6
      i32.sub
      local.tee 4
      i32.store offset=4
    end
    local.get 3
    i32.load
    local.set 6
    block  ;; label = @1
      local.get 4
      local.get 2
      local.get 4
      local.get 2
      i32.lt_u
      select
      local.tee 4
      i32.eqz
      br_if 0 (;@1;)
      local.get 6
      local.get 1
      local.get 4
      call 175
      drop
      local.get 3
      local.get 3
      i32.load
      local.get 4
      i32.add
      local.tee 6
      i32.store
      local.get 3
      local.get 3
      i32.load offset=4
      local.get 4
      i32.sub
      i32.store offset=4
    end
    local.get 6
    i32.const 0
    i32.store8
    local.get 0
    local.get 0
    i32.load offset=40
    local.tee 3
    i32.store offset=24
    local.get 0
    local.get 3
    i32.store offset=20
    local.get 2)
  (func (;173;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32)
    local.get 2
    i32.const 0
    i32.ne
    local.set 3
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            local.get 0
            i32.const 3
            i32.and
            i32.eqz
            br_if 0 (;@4;)
            local.get 2
            i32.eqz
            br_if 0 (;@4;)
            block  ;; label = @5
              local.get 0
              i32.load8_u
              local.get 1
              i32.const 255
              i32.and
              i32.ne
              br_if 0 (;@5;)
              local.get 0
              local.set 4
              local.get 2
              local.set 5
              br 3 (;@2;)
            end
            local.get 2
            i32.const -1
            i32.add
            local.tee 5
            i32.const 0
            i32.ne
            local.set 3
            local.get 0
            i32.const 1
            i32.add
            local.tee 4
            i32.const 3
            i32.and
            i32.eqz
            br_if 1 (;@3;)
            local.get 5
            i32.eqz
            br_if 1 (;@3;)
            local.get 4
            i32.load8_u
            local.get 1
            i32.const 255
            i32.and
            i32.eq
            br_if 2 (;@2;)
            local.get 2
            i32.const -2
            i32.add
            local.tee 5
            i32.const 0
            i32.ne
            local.set 3
            local.get 0
            i32.const 2
            i32.add
            local.tee 4
            i32.const 3
            i32.and
            i32.eqz
            br_if 1 (;@3;)
            local.get 5
            i32.eqz
            br_if 1 (;@3;)
            local.get 4
            i32.load8_u
            local.get 1
            i32.const 255
            i32.and
            i32.eq
            br_if 2 (;@2;)
            local.get 2
            i32.const -3
            i32.add
            local.tee 5
            i32.const 0
            i32.ne
            local.set 3
            local.get 0
            i32.const 3
            i32.add
            local.tee 4
            i32.const 3
            i32.and
            i32.eqz
            br_if 1 (;@3;)
            local.get 5
            i32.eqz
            br_if 1 (;@3;)
            local.get 4
            i32.load8_u
            local.get 1
            i32.const 255
            i32.and
            i32.eq
            br_if 2 (;@2;)
            local.get 0
            i32.const 4
            i32.add
            local.set 4
            local.get 2
            i32.const -4
            i32.add
            local.tee 5
            i32.const 0
            i32.ne
            local.set 3
            br 1 (;@3;)
          end
          local.get 2
          local.set 5
          local.get 0
          local.set 4
        end
        local.get 3
        i32.eqz
        br_if 1 (;@1;)
      end
      block  ;; label = @2
        local.get 4
        i32.load8_u
        local.get 1
        i32.const 255
        i32.and
        i32.eq
        br_if 0 (;@2;)
        local.get 5
        i32.const 4
        i32.lt_u
        br_if 0 (;@2;)
        local.get 1
        i32.const 255
        i32.and
        i32.const 16843009
        i32.mul
        local.set 0
        loop  ;; label = @3
          local.get 4
          i32.load
          local.get 0
          i32.xor
          local.tee 2
          i32.const -1
          i32.xor
          local.get 2
          i32.const -16843009
          i32.add
          i32.and
          i32.const -2139062144
          i32.and
          br_if 1 (;@2;)
          local.get 4
          i32.const 4
          i32.add
          local.set 4
          local.get 5
          i32.const -4
          i32.add
          local.tee 5
          i32.const 3
          i32.gt_u
          br_if 0 (;@3;)
        end
      end
      local.get 5
      i32.eqz
      br_if 0 (;@1;)
      local.get 1
      i32.const 255
      i32.and
      local.set 2
      loop  ;; label = @2
        block  ;; label = @3
          local.get 4
          i32.load8_u
          local.get 2
          i32.ne
          br_if 0 (;@3;)
          local.get 4
          return
        end
        local.get 4
        i32.const 1
        i32.add
        local.set 4
        local.get 5
        i32.const -1
        i32.add
        local.tee 5
        br_if 0 (;@2;)
      end
    end
    i32.const 0)
  (func (;174;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32)
    i32.const 0
    local.set 3
    block  ;; label = @1
      local.get 2
      i32.eqz
      br_if 0 (;@1;)
      block  ;; label = @2
        loop  ;; label = @3
          local.get 0
          i32.load8_u
          local.tee 4
          local.get 1
          i32.load8_u
          local.tee 5
          i32.ne
          br_if 1 (;@2;)
          local.get 1
          i32.const 1
          i32.add
          local.set 1
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 2
          i32.const -1
          i32.add
          local.tee 2
          br_if 0 (;@3;)
          br 2 (;@1;)
        end
      end
      local.get 4
      local.get 5
      i32.sub
      local.set 3
    end
    local.get 3)
  (func (;175;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        local.get 1
        i32.const 3
        i32.and
        i32.eqz
        br_if 0 (;@2;)
        local.get 2
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.get 1
        i32.load8_u
        i32.store8
        local.get 2
        i32.const -1
        i32.add
        local.set 3
        local.get 0
        i32.const 1
        i32.add
        local.set 4
        local.get 1
        i32.const 1
        i32.add
        local.tee 5
        i32.const 3
        i32.and
        i32.eqz
        br_if 1 (;@1;)
        local.get 3
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        local.get 1
        i32.load8_u offset=1
        i32.store8 offset=1
        local.get 2
        i32.const -2
        i32.add
        local.set 3
        local.get 0
        i32.const 2
        i32.add
        local.set 4
        local.get 1
        i32.const 2
        i32.add
        local.tee 5
        i32.const 3
        i32.and
        i32.eqz
        br_if 1 (;@1;)
        local.get 3
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        local.get 1
        i32.load8_u offset=2
        i32.store8 offset=2
        local.get 2
        i32.const -3
        i32.add
        local.set 3
        local.get 0
        i32.const 3
        i32.add
        local.set 4
        local.get 1
        i32.const 3
        i32.add
        local.tee 5
        i32.const 3
        i32.and
        i32.eqz
        br_if 1 (;@1;)
        local.get 3
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        local.get 1
        i32.load8_u offset=3
        i32.store8 offset=3
        local.get 2
        i32.const -4
        i32.add
        local.set 3
        local.get 0
        i32.const 4
        i32.add
        local.set 4
        local.get 1
        i32.const 4
        i32.add
        local.set 5
        br 1 (;@1;)
      end
      local.get 2
      local.set 3
      local.get 0
      local.set 4
      local.get 1
      local.set 5
    end
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          local.get 4
          i32.const 3
          i32.and
          local.tee 1
          br_if 0 (;@3;)
          block  ;; label = @4
            block  ;; label = @5
              local.get 3
              i32.const 16
              i32.lt_u
              br_if 0 (;@5;)
              block  ;; label = @6
                local.get 3
                i32.const -16
                i32.add
                local.tee 1
                i32.const 16
                i32.and
                br_if 0 (;@6;)
                local.get 4
                local.get 5
                i64.load align=4
                i64.store align=4
                local.get 4
                local.get 5
                i64.load offset=8 align=4
                i64.store offset=8 align=4
                local.get 4
                i32.const 16
                i32.add
                local.set 4
                local.get 5
                i32.const 16
                i32.add
                local.set 5
                local.get 1
                local.set 3
              end
              local.get 1
              i32.const 16
              i32.lt_u
              br_if 1 (;@4;)
              loop  ;; label = @6
                local.get 4
                local.get 5
                i64.load align=4
                i64.store align=4
                local.get 4
                i32.const 8
                i32.add
                local.get 5
                i32.const 8
                i32.add
                i64.load align=4
                i64.store align=4
                local.get 4
                i32.const 16
                i32.add
                local.get 5
                i32.const 16
                i32.add
                i64.load align=4
                i64.store align=4
                local.get 4
                i32.const 24
                i32.add
                local.get 5
                i32.const 24
                i32.add
                i64.load align=4
                i64.store align=4
                local.get 4
                i32.const 32
                i32.add
                local.set 4
                local.get 5
                i32.const 32
                i32.add
                local.set 5
                local.get 3
                i32.const -32
                i32.add
                local.tee 3
                i32.const 15
                i32.gt_u
                br_if 0 (;@6;)
              end
            end
            local.get 3
            local.set 1
          end
          block  ;; label = @4
            local.get 1
            i32.const 8
            i32.and
            i32.eqz
            br_if 0 (;@4;)
            local.get 4
            local.get 5
            i64.load align=4
            i64.store align=4
            local.get 5
            i32.const 8
            i32.add
            local.set 5
            local.get 4
            i32.const 8
            i32.add
            local.set 4
          end
          block  ;; label = @4
            local.get 1
            i32.const 4
            i32.and
            i32.eqz
            br_if 0 (;@4;)
            local.get 4
            local.get 5
            i32.load
            i32.store
            local.get 5
            i32.const 4
            i32.add
            local.set 5
            local.get 4
            i32.const 4
            i32.add
            local.set 4
          end
          block  ;; label = @4
            local.get 1
            i32.const 2
            i32.and
            i32.eqz
            br_if 0 (;@4;)
            local.get 4
            local.get 5
            i32.load16_u align=1
            i32.store16 align=1
            local.get 4
            i32.const 2
            i32.add
            local.set 4
            local.get 5
            i32.const 2
            i32.add
            local.set 5
          end
          local.get 1
          i32.const 1
          i32.and
          br_if 1 (;@2;)
          br 2 (;@1;)
        end
        block  ;; label = @3
          local.get 3
          i32.const 32
          i32.lt_u
          br_if 0 (;@3;)
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                local.get 1
                i32.const -1
                i32.add
                br_table 0 (;@6;) 1 (;@5;) 2 (;@4;) 3 (;@3;)
              end
              local.get 4
              local.get 5
              i32.load
              local.tee 6
              i32.store8
              local.get 4
              local.get 6
              i32.const 16
              i32.shr_u
              i32.store8 offset=2
              local.get 4
              local.get 6
              i32.const 8
              i32.shr_u
              i32.store8 offset=1
              local.get 3
              i32.const -3
              i32.add
              local.set 3
              local.get 4
              i32.const 3
              i32.add
              local.set 7
              i32.const 0
              local.set 1
              loop  ;; label = @6
                local.get 7
                local.get 1
                i32.add
                local.tee 4
                local.get 5
                local.get 1
                i32.add
                local.tee 2
                i32.const 4
                i32.add
                i32.load
                local.tee 8
                i32.const 8
                i32.shl
                local.get 6
                i32.const 24
                i32.shr_u
                i32.or
                i32.store
                local.get 4
                i32.const 4
                i32.add
                local.get 2
                i32.const 8
                i32.add
                i32.load
                local.tee 6
                i32.const 8
                i32.shl
                local.get 8
                i32.const 24
                i32.shr_u
                i32.or
                i32.store
                local.get 4
                i32.const 8
                i32.add
                local.get 2
                i32.const 12
                i32.add
                i32.load
                local.tee 8
                i32.const 8
                i32.shl
                local.get 6
                i32.const 24
                i32.shr_u
                i32.or
                i32.store
                local.get 4
                i32.const 12
                i32.add
                local.get 2
                i32.const 16
                i32.add
                i32.load
                local.tee 6
                i32.const 8
                i32.shl
                local.get 8
                i32.const 24
                i32.shr_u
                i32.or
                i32.store
                local.get 1
                i32.const 16
                i32.add
                local.set 1
                local.get 3
                i32.const -16
                i32.add
                local.tee 3
                i32.const 16
                i32.gt_u
                br_if 0 (;@6;)
              end
              local.get 7
              local.get 1
              i32.add
              local.set 4
              local.get 5
              local.get 1
              i32.add
              i32.const 3
              i32.add
              local.set 5
              br 2 (;@3;)
            end
            local.get 4
            local.get 5
            i32.load
            local.tee 6
            i32.store16 align=1
            local.get 3
            i32.const -2
            i32.add
            local.set 3
            local.get 4
            i32.const 2
            i32.add
            local.set 7
            i32.const 0
            local.set 1
            loop  ;; label = @5
              local.get 7
              local.get 1
              i32.add
              local.tee 4
              local.get 5
              local.get 1
              i32.add
              local.tee 2
              i32.const 4
              i32.add
              i32.load
              local.tee 8
              i32.const 16
              i32.shl
              local.get 6
              i32.const 16
              i32.shr_u
              i32.or
              i32.store
              local.get 4
              i32.const 4
              i32.add
              local.get 2
              i32.const 8
              i32.add
              i32.load
              local.tee 6
              i32.const 16
              i32.shl
              local.get 8
              i32.const 16
              i32.shr_u
              i32.or
              i32.store
              local.get 4
              i32.const 8
              i32.add
              local.get 2
              i32.const 12
              i32.add
              i32.load
              local.tee 8
              i32.const 16
              i32.shl
              local.get 6
              i32.const 16
              i32.shr_u
              i32.or
              i32.store
              local.get 4
              i32.const 12
              i32.add
              local.get 2
              i32.const 16
              i32.add
              i32.load
              local.tee 6
              i32.const 16
              i32.shl
              local.get 8
              i32.const 16
              i32.shr_u
              i32.or
              i32.store
              local.get 1
              i32.const 16
              i32.add
              local.set 1
              local.get 3
              i32.const -16
              i32.add
              local.tee 3
              i32.const 17
              i32.gt_u
              br_if 0 (;@5;)
            end
            local.get 7
            local.get 1
            i32.add
            local.set 4
            local.get 5
            local.get 1
            i32.add
            i32.const 2
            i32.add
            local.set 5
            br 1 (;@3;)
          end
          local.get 4
          local.get 5
          i32.load
          local.tee 6
          i32.store8
          local.get 3
          i32.const -1
          i32.add
          local.set 3
          local.get 4
          i32.const 1
          i32.add
          local.set 7
          i32.const 0
          local.set 1
          loop  ;; label = @4
            local.get 7
            local.get 1
            i32.add
            local.tee 4
            local.get 5
            local.get 1
            i32.add
            local.tee 2
            i32.const 4
            i32.add
            i32.load
            local.tee 8
            i32.const 24
            i32.shl
            local.get 6
            i32.const 8
            i32.shr_u
            i32.or
            i32.store
            local.get 4
            i32.const 4
            i32.add
            local.get 2
            i32.const 8
            i32.add
            i32.load
            local.tee 6
            i32.const 24
            i32.shl
            local.get 8
            i32.const 8
            i32.shr_u
            i32.or
            i32.store
            local.get 4
            i32.const 8
            i32.add
            local.get 2
            i32.const 12
            i32.add
            i32.load
            local.tee 8
            i32.const 24
            i32.shl
            local.get 6
            i32.const 8
            i32.shr_u
            i32.or
            i32.store
            local.get 4
            i32.const 12
            i32.add
            local.get 2
            i32.const 16
            i32.add
            i32.load
            local.tee 6
            i32.const 24
            i32.shl
            local.get 8
            i32.const 8
            i32.shr_u
            i32.or
            i32.store
            local.get 1
            i32.const 16
            i32.add
            local.set 1
            local.get 3
            i32.const -16
            i32.add
            local.tee 3
            i32.const 18
            i32.gt_u
            br_if 0 (;@4;)
          end
          local.get 7
          local.get 1
          i32.add
          local.set 4
          local.get 5
          local.get 1
          i32.add
          i32.const 1
          i32.add
          local.set 5
        end
        block  ;; label = @3
          local.get 3
          i32.const 16
          i32.and
          i32.eqz
          br_if 0 (;@3;)
          local.get 4
          local.get 5
          i32.load8_u
          i32.store8
          local.get 4
          local.get 5
          i32.load offset=1 align=1
          i32.store offset=1 align=1
          local.get 4
          local.get 5
          i64.load offset=5 align=1
          i64.store offset=5 align=1
          local.get 4
          local.get 5
          i32.load16_u offset=13 align=1
          i32.store16 offset=13 align=1
          local.get 4
          local.get 5
          i32.load8_u offset=15
          i32.store8 offset=15
          local.get 4
          i32.const 16
          i32.add
          local.set 4
          local.get 5
          i32.const 16
          i32.add
          local.set 5
        end
        block  ;; label = @3
          local.get 3
          i32.const 8
          i32.and
          i32.eqz
          br_if 0 (;@3;)
          local.get 4
          local.get 5
          i64.load align=1
          i64.store align=1
          local.get 4
          i32.const 8
          i32.add
          local.set 4
          local.get 5
          i32.const 8
          i32.add
          local.set 5
        end
        block  ;; label = @3
          local.get 3
          i32.const 4
          i32.and
          i32.eqz
          br_if 0 (;@3;)
          local.get 4
          local.get 5
          i32.load align=1
          i32.store align=1
          local.get 4
          i32.const 4
          i32.add
          local.set 4
          local.get 5
          i32.const 4
          i32.add
          local.set 5
        end
        block  ;; label = @3
          local.get 3
          i32.const 2
          i32.and
          i32.eqz
          br_if 0 (;@3;)
          local.get 4
          local.get 5
          i32.load16_u align=1
          i32.store16 align=1
          local.get 4
          i32.const 2
          i32.add
          local.set 4
          local.get 5
          i32.const 2
          i32.add
          local.set 5
        end
        local.get 3
        i32.const 1
        i32.and
        i32.eqz
        br_if 1 (;@1;)
      end
      local.get 4
      local.get 5
      i32.load8_u
      i32.store8
    end
    local.get 0)
  (func (;176;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32 i64)
    block  ;; label = @1
      local.get 2
      i32.eqz
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      i32.store8
      local.get 2
      local.get 0
      i32.add
      local.tee 3
      i32.const -1
      i32.add
      local.get 1
      i32.store8
      local.get 2
      i32.const 3
      i32.lt_u
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      i32.store8 offset=2
      local.get 0
      local.get 1
      i32.store8 offset=1
      local.get 3
      i32.const -3
      i32.add
      local.get 1
      i32.store8
      local.get 3
      i32.const -2
      i32.add
      local.get 1
      i32.store8
      local.get 2
      i32.const 7
      i32.lt_u
      br_if 0 (;@1;)
      local.get 0
      local.get 1
      i32.store8 offset=3
      local.get 3
      i32.const -4
      i32.add
      local.get 1
      i32.store8
      local.get 2
      i32.const 9
      i32.lt_u
      br_if 0 (;@1;)
      local.get 0
      i32.const 0
      local.get 0
      i32.sub
      i32.const 3
      i32.and
      local.tee 4
      i32.add
      local.tee 3
      local.get 1
      i32.const 255
      i32.and
      i32.const 16843009
      i32.mul
      local.tee 1
      i32.store
      local.get 3
      local.get 2
      local.get 4
      i32.sub
      i32.const -4
      i32.and
      local.tee 4
      i32.add
      local.tee 2
      i32.const -4
      i32.add
      local.get 1
      i32.store
      local.get 4
      i32.const 9
      i32.lt_u
      br_if 0 (;@1;)
      local.get 3
      local.get 1
      i32.store offset=8
      local.get 3
      local.get 1
      i32.store offset=4
      local.get 2
      i32.const -8
      i32.add
      local.get 1
      i32.store
      local.get 2
      i32.const -12
      i32.add
      local.get 1
      i32.store
      local.get 4
      i32.const 25
      i32.lt_u
      br_if 0 (;@1;)
      local.get 3
      local.get 1
      i32.store offset=24
      local.get 3
      local.get 1
      i32.store offset=20
      local.get 3
      local.get 1
      i32.store offset=16
      local.get 3
      local.get 1
      i32.store offset=12
      local.get 2
      i32.const -16
      i32.add
      local.get 1
      i32.store
      local.get 2
      i32.const -20
      i32.add
      local.get 1
      i32.store
      local.get 2
      i32.const -24
      i32.add
      local.get 1
      i32.store
      local.get 2
      i32.const -28
      i32.add
      local.get 1
      i32.store
      local.get 4
      local.get 3
      i32.const 4
      i32.and
      i32.const 24
      i32.or
      local.tee 5
      i32.sub
      local.tee 2
      i32.const 32
      i32.lt_u
      br_if 0 (;@1;)
      local.get 1
      i64.extend_i32_u
      i64.const 4294967297
      i64.mul
      local.set 6
      local.get 3
      local.get 5
      i32.add
      local.set 1
      loop  ;; label = @2
        local.get 1
        local.get 6
        i64.store
        local.get 1
        i32.const 24
        i32.add
        local.get 6
        i64.store
        local.get 1
        i32.const 16
        i32.add
        local.get 6
        i64.store
        local.get 1
        i32.const 8
        i32.add
        local.get 6
        i64.store
        local.get 1
        i32.const 32
        i32.add
        local.set 1
        local.get 2
        i32.const -32
        i32.add
        local.tee 2
        i32.const 31
        i32.gt_u
        br_if 0 (;@2;)
      end
    end
    local.get 0)
  (func (;177;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 178
    local.tee 0
    i32.const 0
    local.get 0
    i32.load8_u
    local.get 1
    i32.const 255
    i32.and
    i32.eq
    select)
  (func (;178;) (type 3) (param i32 i32) (result i32)
    (local i32 i32 i32)
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            local.get 1
            i32.const 255
            i32.and
            local.tee 2
            i32.eqz
            br_if 0 (;@4;)
            local.get 0
            i32.const 3
            i32.and
            i32.eqz
            br_if 2 (;@2;)
            block  ;; label = @5
              local.get 0
              i32.load8_u
              local.tee 3
              br_if 0 (;@5;)
              local.get 0
              return
            end
            local.get 3
            local.get 1
            i32.const 255
            i32.and
            i32.ne
            br_if 1 (;@3;)
            local.get 0
            return
          end
          local.get 0
          local.get 0
          call 181
          i32.add
          return
        end
        block  ;; label = @3
          local.get 0
          i32.const 1
          i32.add
          local.tee 3
          i32.const 3
          i32.and
          br_if 0 (;@3;)
          local.get 3
          local.set 0
          br 1 (;@2;)
        end
        local.get 3
        i32.load8_u
        local.tee 4
        i32.eqz
        br_if 1 (;@1;)
        local.get 4
        local.get 1
        i32.const 255
        i32.and
        i32.eq
        br_if 1 (;@1;)
        block  ;; label = @3
          local.get 0
          i32.const 2
          i32.add
          local.tee 3
          i32.const 3
          i32.and
          br_if 0 (;@3;)
          local.get 3
          local.set 0
          br 1 (;@2;)
        end
        local.get 3
        i32.load8_u
        local.tee 4
        i32.eqz
        br_if 1 (;@1;)
        local.get 4
        local.get 1
        i32.const 255
        i32.and
        i32.eq
        br_if 1 (;@1;)
        block  ;; label = @3
          local.get 0
          i32.const 3
          i32.add
          local.tee 3
          i32.const 3
          i32.and
          br_if 0 (;@3;)
          local.get 3
          local.set 0
          br 1 (;@2;)
        end
        local.get 3
        i32.load8_u
        local.tee 4
        i32.eqz
        br_if 1 (;@1;)
        local.get 4
        local.get 1
        i32.const 255
        i32.and
        i32.eq
        br_if 1 (;@1;)
        local.get 0
        i32.const 4
        i32.add
        local.set 0
      end
      block  ;; label = @2
        local.get 0
        i32.load
        local.tee 3
        i32.const -1
        i32.xor
        local.get 3
        i32.const -16843009
        i32.add
        i32.and
        i32.const -2139062144
        i32.and
        br_if 0 (;@2;)
        local.get 2
        i32.const 16843009
        i32.mul
        local.set 2
        loop  ;; label = @3
          local.get 3
          local.get 2
          i32.xor
          local.tee 3
          i32.const -1
          i32.xor
          local.get 3
          i32.const -16843009
          i32.add
          i32.and
          i32.const -2139062144
          i32.and
          br_if 1 (;@2;)
          local.get 0
          i32.const 4
          i32.add
          local.tee 0
          i32.load
          local.tee 3
          i32.const -1
          i32.xor
          local.get 3
          i32.const -16843009
          i32.add
          i32.and
          i32.const -2139062144
          i32.and
          i32.eqz
          br_if 0 (;@3;)
        end
      end
      local.get 0
      i32.const -1
      i32.add
      local.set 3
      loop  ;; label = @2
        local.get 3
        i32.const 1
        i32.add
        local.tee 3
        i32.load8_u
        local.tee 0
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        local.get 1
        i32.const 255
        i32.and
        i32.ne
        br_if 0 (;@2;)
      end
    end
    local.get 3)
  (func (;179;) (type 3) (param i32 i32) (result i32)
    (local i32 i32)
    local.get 1
    i32.load8_u
    local.set 2
    block  ;; label = @1
      local.get 0
      i32.load8_u
      local.tee 3
      i32.eqz
      br_if 0 (;@1;)
      local.get 3
      local.get 2
      i32.const 255
      i32.and
      i32.ne
      br_if 0 (;@1;)
      local.get 0
      i32.const 1
      i32.add
      local.set 0
      local.get 1
      i32.const 1
      i32.add
      local.set 1
      loop  ;; label = @2
        local.get 1
        i32.load8_u
        local.set 2
        local.get 0
        i32.load8_u
        local.tee 3
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        i32.const 1
        i32.add
        local.set 0
        local.get 1
        i32.const 1
        i32.add
        local.set 1
        local.get 3
        local.get 2
        i32.const 255
        i32.and
        i32.eq
        br_if 0 (;@2;)
      end
    end
    local.get 3
    local.get 2
    i32.const 255
    i32.and
    i32.sub)
  (func (;180;) (type 0) (param i32) (result i32)
    (local i32 i32)
    block  ;; label = @1
      local.get 0
      call 181
      i32.const 1
      i32.add
      local.tee 1
      call 40
      local.tee 2
      i32.eqz
      br_if 0 (;@1;)
      local.get 2
      local.get 0
      local.get 1
      call 175
      drop
    end
    local.get 2)
  (func (;181;) (type 0) (param i32) (result i32)
    (local i32 i32)
    local.get 0
    local.set 1
    block  ;; label = @1
      block  ;; label = @2
        local.get 0
        i32.const 3
        i32.and
        i32.eqz
        br_if 0 (;@2;)
        local.get 0
        local.set 1
        local.get 0
        i32.load8_u
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        i32.const 1
        i32.add
        local.tee 1
        i32.const 3
        i32.and
        i32.eqz
        br_if 0 (;@2;)
        local.get 1
        i32.load8_u
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        i32.const 2
        i32.add
        local.tee 1
        i32.const 3
        i32.and
        i32.eqz
        br_if 0 (;@2;)
        local.get 1
        i32.load8_u
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        i32.const 3
        i32.add
        local.tee 1
        i32.const 3
        i32.and
        i32.eqz
        br_if 0 (;@2;)
        local.get 1
        i32.load8_u
        i32.eqz
        br_if 1 (;@1;)
        local.get 0
        i32.const 4
        i32.add
        local.set 1
      end
      local.get 1
      i32.const -4
      i32.add
      local.set 1
      loop  ;; label = @2
        local.get 1
        i32.const 4
        i32.add
        local.tee 1
        i32.load
        local.tee 2
        i32.const -1
        i32.xor
        local.get 2
        i32.const -16843009
        i32.add
        i32.and
        i32.const -2139062144
        i32.and
        i32.eqz
        br_if 0 (;@2;)
      end
      local.get 2
      i32.const 255
      i32.and
      i32.eqz
      br_if 0 (;@1;)
      loop  ;; label = @2
        local.get 1
        i32.const 1
        i32.add
        local.tee 1
        i32.load8_u
        br_if 0 (;@2;)
      end
    end
    local.get 1
    local.get 0
    i32.sub)
  (func (;182;) (type 1) (param i32 i32 i32) (result i32)
    (local i32 i32 i32)
    block  ;; label = @1
      local.get 2
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    i32.const 0
    local.set 3
    block  ;; label = @1
      local.get 0
      i32.load8_u
      local.tee 4
      i32.eqz
      br_if 0 (;@1;)
      local.get 0
      i32.const 1
      i32.add
      local.set 0
      local.get 2
      i32.const -1
      i32.add
      local.set 2
      loop  ;; label = @2
        block  ;; label = @3
          local.get 1
          i32.load8_u
          local.tee 5
          br_if 0 (;@3;)
          local.get 4
          local.set 3
          br 2 (;@1;)
        end
        block  ;; label = @3
          local.get 2
          br_if 0 (;@3;)
          local.get 4
          local.set 3
          br 2 (;@1;)
        end
        block  ;; label = @3
          local.get 4
          i32.const 255
          i32.and
          local.get 5
          i32.eq
          br_if 0 (;@3;)
          local.get 4
          local.set 3
          br 2 (;@1;)
        end
        local.get 2
        i32.const -1
        i32.add
        local.set 2
        local.get 1
        i32.const 1
        i32.add
        local.set 1
        local.get 0
        i32.load8_u
        local.set 4
        local.get 0
        i32.const 1
        i32.add
        local.set 0
        local.get 4
        br_if 0 (;@2;)
      end
    end
    local.get 3
    i32.const 255
    i32.and
    local.get 1
    i32.load8_u
    i32.sub)
  (func (;183;) (type 3) (param i32 i32) (result i32)
    (local i32)
    local.get 0
    i32.const 0
    local.get 1
    call 173
    local.tee 2
    local.get 0
    i32.sub
    local.get 1
    local.get 2
    select)
  (func (;184;) (type 3) (param i32 i32) (result i32)
    local.get 0)
  (func (;185;) (type 3) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call 184)
  (func (;186;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32)
    loop  ;; label = @1
      local.get 0
      i32.load8_s
      local.tee 1
      i32.const -14
      i32.add
      local.set 2
      local.get 0
      i32.const 1
      i32.add
      local.tee 3
      local.set 0
      local.get 1
      i32.const 32
      i32.eq
      br_if 0 (;@1;)
      local.get 3
      local.set 0
      local.get 2
      i32.const -6
      i32.gt_u
      br_if 0 (;@1;)
    end
    i32.const 0
    local.set 4
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            local.get 1
            i32.const -43
            i32.add
            br_table 2 (;@2;) 0 (;@4;) 1 (;@3;) 0 (;@4;)
          end
          local.get 3
          i32.const -1
          i32.add
          local.set 3
          i32.const 0
          local.set 4
          br 2 (;@1;)
        end
        i32.const 1
        local.set 4
      end
      local.get 3
      i32.load8_s
      local.set 1
    end
    i32.const 0
    local.set 2
    block  ;; label = @1
      local.get 1
      i32.const -48
      i32.add
      local.tee 1
      i32.const 9
      i32.gt_u
      br_if 0 (;@1;)
      local.get 3
      i32.const 1
      i32.add
      local.set 0
      i32.const 0
      local.set 2
      loop  ;; label = @2
        local.get 2
        i32.const 10
        i32.mul
        local.get 1
        i32.sub
        local.set 2
        local.get 0
        i32.load8_s
        local.set 1
        local.get 0
        i32.const 1
        i32.add
        local.set 0
        local.get 1
        i32.const -48
        i32.add
        local.tee 1
        i32.const 10
        i32.lt_u
        br_if 0 (;@2;)
      end
    end
    local.get 2
    i32.const 0
    local.get 2
    i32.sub
    local.get 4
    select)
  (func (;187;) (type 22) (param i32 i32 i32 i32)
    (local i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 208
    i32.sub
    local.tee 4
    global.set 0
    local.get 4
    i64.const 1
    i64.store offset=8
    block  ;; label = @1
      local.get 2
      local.get 1
      i32.mul
      local.tee 5
      i32.eqz
      br_if 0 (;@1;)
      local.get 4
      local.get 2
      i32.store offset=16
      local.get 4
      local.get 2
      i32.store offset=20
      i32.const 0
      local.get 2
      i32.sub
      local.set 6
      local.get 4
      i32.const 16
      i32.add
      i32.const 8
      i32.or
      local.set 7
      local.get 2
      local.set 8
      local.get 2
      local.set 9
      loop  ;; label = @2
        local.get 7
        local.get 9
        local.get 2
        i32.add
        local.get 8
        local.tee 9
        i32.add
        local.tee 8
        i32.store
        local.get 7
        i32.const 4
        i32.add
        local.set 7
        local.get 9
        local.set 9
        local.get 8
        local.get 5
        i32.lt_u
        br_if 0 (;@2;)
      end
      block  ;; label = @2
        block  ;; label = @3
          local.get 0
          local.get 5
          i32.add
          local.get 6
          i32.add
          local.tee 10
          local.get 0
          i32.gt_u
          br_if 0 (;@3;)
          i32.const 0
          local.set 9
          i32.const 1
          local.set 8
          i32.const 1
          local.set 7
          br 1 (;@2;)
        end
        local.get 2
        local.get 1
        i32.const -1
        i32.add
        i32.mul
        local.set 5
        i32.const 0
        local.set 9
        i32.const 1
        local.set 8
        i32.const 1
        local.set 7
        loop  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              local.get 8
              i32.const 3
              i32.and
              i32.const 3
              i32.ne
              br_if 0 (;@5;)
              local.get 0
              local.get 2
              local.get 3
              local.get 7
              local.get 4
              i32.const 16
              i32.add
              call 188
              local.get 4
              local.get 9
              i32.const 2
              i32.shr_u
              local.tee 1
              i32.store offset=12
              local.get 9
              i32.const 30
              i32.shl
              local.get 8
              i32.const 2
              i32.shr_u
              i32.or
              local.set 8
              local.get 7
              i32.const 2
              i32.add
              local.set 7
              local.get 1
              local.set 9
              br 1 (;@4;)
            end
            block  ;; label = @5
              block  ;; label = @6
                local.get 4
                i32.const 16
                i32.add
                local.get 7
                i32.const -1
                i32.add
                local.tee 1
                i32.const 2
                i32.shl
                i32.add
                i32.load
                local.get 5
                i32.lt_u
                br_if 0 (;@6;)
                local.get 0
                local.get 2
                local.get 3
                local.get 4
                i32.const 8
                i32.add
                local.get 7
                i32.const 0
                local.get 4
                i32.const 16
                i32.add
                call 189
                br 1 (;@5;)
              end
              local.get 0
              local.get 2
              local.get 3
              local.get 7
              local.get 4
              i32.const 16
              i32.add
              call 188
            end
            block  ;; label = @5
              local.get 7
              i32.const 1
              i32.ne
              br_if 0 (;@5;)
              local.get 4
              local.get 9
              i32.const 1
              i32.shl
              local.get 8
              i32.const 31
              i32.shr_u
              i32.or
              local.tee 9
              i32.store offset=12
              local.get 8
              i32.const 1
              i32.shl
              local.set 8
              i32.const 0
              local.set 7
              br 1 (;@4;)
            end
            local.get 4
            i32.const 0
            local.get 8
            local.get 1
            i32.const 31
            i32.gt_u
            local.tee 9
            select
            local.tee 8
            i32.const 32
            local.get 7
            i32.const -33
            i32.add
            local.get 1
            local.get 9
            select
            local.tee 7
            i32.sub
            i32.shr_u
            local.get 4
            i32.const 8
            i32.add
            local.get 1
            i32.const 32
            i32.lt_u
            i32.const 2
            i32.shl
            i32.or
            i32.load
            local.get 7
            i32.shl
            i32.or
            local.tee 9
            i32.store offset=12
            local.get 8
            local.get 7
            i32.shl
            local.set 8
            i32.const 1
            local.set 7
          end
          local.get 4
          local.get 8
          i32.const 1
          i32.or
          local.tee 8
          i32.store offset=8
          local.get 5
          local.get 2
          i32.sub
          local.set 5
          local.get 0
          local.get 2
          i32.add
          local.tee 0
          local.get 10
          i32.lt_u
          br_if 0 (;@3;)
        end
      end
      local.get 0
      local.get 2
      local.get 3
      local.get 4
      i32.const 8
      i32.add
      local.get 7
      i32.const 0
      local.get 4
      i32.const 16
      i32.add
      call 189
      block  ;; label = @2
        local.get 7
        i32.const 1
        i32.ne
        br_if 0 (;@2;)
        local.get 8
        i32.const 1
        i32.ne
        br_if 0 (;@2;)
        local.get 9
        i32.eqz
        br_if 1 (;@1;)
      end
      local.get 0
      local.get 6
      i32.add
      local.set 0
      loop  ;; label = @2
        block  ;; label = @3
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                local.get 7
                i32.const 1
                i32.gt_s
                br_if 0 (;@6;)
                block  ;; label = @7
                  local.get 8
                  i32.const -1
                  i32.add
                  i32.ctz
                  local.tee 5
                  br_if 0 (;@7;)
                  block  ;; label = @8
                    local.get 9
                    i32.ctz
                    local.tee 5
                    i32.eqz
                    br_if 0 (;@8;)
                    local.get 5
                    i32.const 32
                    i32.add
                    local.set 10
                    br 3 (;@5;)
                  end
                  i32.const 0
                  local.set 10
                  local.get 9
                  local.set 1
                  i32.const 0
                  local.set 5
                  br 3 (;@4;)
                end
                i32.const 32
                local.set 10
                local.get 5
                i32.const 32
                i32.ge_u
                br_if 1 (;@5;)
                local.get 5
                local.set 10
                local.get 9
                local.set 1
                br 2 (;@4;)
              end
              local.get 4
              local.get 9
              i32.const 2
              i32.shl
              local.get 8
              i32.const 30
              i32.shr_u
              i32.or
              local.tee 9
              i32.const 31
              i32.shl
              local.get 8
              i32.const 1
              i32.shl
              i32.const 2147483646
              i32.and
              i32.or
              i32.const 3
              i32.xor
              local.tee 8
              i32.store offset=8
              local.get 4
              local.get 9
              i32.const 1
              i32.shr_u
              local.tee 5
              i32.store offset=12
              local.get 7
              i32.const -1
              i32.add
              local.set 1
              local.get 0
              local.get 4
              i32.const 16
              i32.add
              local.get 7
              i32.const -2
              i32.add
              local.tee 7
              i32.const 2
              i32.shl
              i32.add
              i32.load
              i32.sub
              local.get 2
              local.get 3
              local.get 4
              i32.const 8
              i32.add
              local.get 1
              i32.const 1
              local.get 4
              i32.const 16
              i32.add
              call 189
              local.get 4
              local.get 5
              i32.const 1
              i32.shl
              local.get 9
              i32.const 1
              i32.and
              i32.or
              local.tee 9
              i32.store offset=12
              local.get 4
              local.get 8
              i32.const 1
              i32.shl
              i32.const 1
              i32.or
              local.tee 8
              i32.store offset=8
              local.get 0
              local.get 2
              local.get 3
              local.get 4
              i32.const 8
              i32.add
              local.get 7
              i32.const 1
              local.get 4
              i32.const 16
              i32.add
              call 189
              br 2 (;@3;)
            end
            local.get 10
            i32.const -32
            i32.add
            local.set 5
            i32.const 0
            local.set 1
            local.get 9
            local.set 8
          end
          local.get 4
          local.get 1
          local.get 5
          i32.shr_u
          local.tee 9
          i32.store offset=12
          local.get 4
          local.get 1
          i32.const 32
          local.get 5
          i32.sub
          i32.shl
          local.get 8
          local.get 5
          i32.shr_u
          i32.or
          local.tee 8
          i32.store offset=8
          local.get 10
          local.get 7
          i32.add
          local.set 7
        end
        local.get 0
        local.get 6
        i32.add
        local.set 0
        local.get 7
        i32.const 1
        i32.ne
        br_if 0 (;@2;)
        local.get 8
        i32.const 1
        i32.ne
        br_if 0 (;@2;)
        local.get 9
        br_if 0 (;@2;)
      end
    end
    local.get 4
    i32.const 208
    i32.add
    global.set 0)
  (func (;188;) (type 21) (param i32 i32 i32 i32 i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 496
    i32.sub
    local.tee 5
    global.set 0
    local.get 5
    local.get 0
    i32.store
    block  ;; label = @1
      local.get 3
      i32.const 1
      i32.le_s
      br_if 0 (;@1;)
      i32.const 0
      local.get 1
      i32.sub
      local.set 6
      local.get 5
      i32.const 4
      i32.or
      local.set 7
      i32.const 1
      local.set 8
      local.get 0
      local.set 9
      block  ;; label = @2
        loop  ;; label = @3
          block  ;; label = @4
            local.get 0
            local.get 9
            local.get 6
            i32.add
            local.tee 9
            local.get 4
            local.get 3
            i32.const -2
            i32.add
            local.tee 10
            i32.const 2
            i32.shl
            i32.add
            i32.load
            i32.sub
            local.tee 11
            local.get 2
            call_indirect (type 3)
            i32.const 0
            i32.lt_s
            br_if 0 (;@4;)
            local.get 0
            local.get 9
            local.get 2
            call_indirect (type 3)
            i32.const -1
            i32.gt_s
            br_if 2 (;@2;)
          end
          local.get 7
          local.get 11
          local.get 9
          local.get 11
          local.get 9
          local.get 2
          call_indirect (type 3)
          i32.const -1
          i32.gt_s
          local.tee 12
          select
          local.tee 9
          i32.store
          local.get 7
          i32.const 4
          i32.add
          local.set 7
          local.get 8
          i32.const 1
          i32.add
          local.set 8
          local.get 3
          i32.const -1
          i32.add
          local.get 10
          local.get 12
          select
          local.tee 3
          i32.const 1
          i32.gt_s
          br_if 0 (;@3;)
        end
      end
      local.get 8
      i32.const 2
      i32.lt_u
      br_if 0 (;@1;)
      local.get 5
      local.get 8
      i32.const 2
      i32.shl
      i32.add
      local.tee 4
      local.get 5
      i32.const 240
      i32.add
      i32.store
      local.get 1
      i32.eqz
      br_if 0 (;@1;)
      local.get 8
      i32.const -2
      i32.and
      local.set 10
      local.get 8
      i32.const 1
      i32.and
      local.set 12
      local.get 5
      i32.const 240
      i32.add
      local.set 3
      loop  ;; label = @2
        local.get 3
        local.get 0
        local.get 1
        i32.const 256
        local.get 1
        i32.const 256
        i32.lt_u
        select
        local.tee 9
        call 175
        drop
        i32.const 0
        local.set 7
        block  ;; label = @3
          local.get 8
          i32.const 1
          i32.eq
          br_if 0 (;@3;)
          i32.const 0
          local.set 7
          local.get 5
          local.set 3
          loop  ;; label = @4
            local.get 3
            local.get 0
            local.get 3
            i32.const 4
            i32.add
            local.tee 11
            i32.load
            local.tee 2
            local.get 9
            call 175
            local.get 9
            i32.add
            i32.store
            local.get 11
            local.get 2
            local.get 3
            i32.const 8
            i32.add
            local.tee 3
            i32.load
            local.tee 0
            local.get 9
            call 175
            local.get 9
            i32.add
            i32.store
            local.get 10
            local.get 7
            i32.const 2
            i32.add
            local.tee 7
            i32.ne
            br_if 0 (;@4;)
          end
        end
        block  ;; label = @3
          local.get 12
          i32.eqz
          br_if 0 (;@3;)
          local.get 5
          local.get 7
          i32.const 2
          i32.shl
          i32.add
          local.set 3
          local.get 3
          local.get 0
          local.get 3
          i32.const 4
          i32.add
          i32.load
          local.get 9
          call 175
          local.get 9
          i32.add
          i32.store
        end
        local.get 1
        local.get 9
        i32.sub
        local.tee 1
        i32.eqz
        br_if 1 (;@1;)
        local.get 4
        i32.load
        local.set 3
        local.get 5
        i32.load
        local.set 0
        br 0 (;@2;)
      end
    end
    local.get 5
    i32.const 496
    i32.add
    global.set 0)
  (func (;189;) (type 23) (param i32 i32 i32 i32 i32 i32 i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 496
    i32.sub
    local.tee 7
    global.set 0
    local.get 7
    local.get 0
    i32.store
    i32.const 1
    local.set 8
    local.get 3
    i32.load offset=4
    local.set 9
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          local.get 3
          i32.load
          local.tee 10
          i32.const 1
          i32.ne
          br_if 0 (;@3;)
          local.get 9
          br_if 0 (;@3;)
          local.get 0
          local.set 11
          local.get 5
          i32.eqz
          br_if 1 (;@2;)
          br 2 (;@1;)
        end
        i32.const 0
        local.get 1
        i32.sub
        local.set 12
        local.get 7
        i32.const 4
        i32.or
        local.set 13
        local.get 0
        local.set 14
        i32.const 1
        local.set 8
        loop  ;; label = @3
          block  ;; label = @4
            local.get 14
            local.get 6
            local.get 4
            i32.const 2
            i32.shl
            i32.add
            local.tee 3
            i32.load
            i32.sub
            local.tee 11
            local.get 0
            local.get 2
            call_indirect (type 3)
            i32.const 1
            i32.ge_s
            br_if 0 (;@4;)
            local.get 14
            local.set 11
            local.get 5
            i32.eqz
            br_if 2 (;@2;)
            br 3 (;@1;)
          end
          block  ;; label = @4
            local.get 5
            br_if 0 (;@4;)
            local.get 4
            i32.const 2
            i32.lt_s
            br_if 0 (;@4;)
            local.get 3
            i32.const -8
            i32.add
            i32.load
            local.set 3
            block  ;; label = @5
              local.get 14
              local.get 12
              i32.add
              local.tee 15
              local.get 11
              local.get 2
              call_indirect (type 3)
              i32.const -1
              i32.le_s
              br_if 0 (;@5;)
              local.get 14
              local.set 11
              br 3 (;@2;)
            end
            local.get 15
            local.get 3
            i32.sub
            local.get 11
            local.get 2
            call_indirect (type 3)
            i32.const -1
            i32.le_s
            br_if 0 (;@4;)
            local.get 14
            local.set 11
            br 2 (;@2;)
          end
          local.get 13
          local.get 11
          i32.store
          block  ;; label = @4
            block  ;; label = @5
              block  ;; label = @6
                local.get 10
                i32.const -1
                i32.add
                i32.ctz
                local.tee 3
                br_if 0 (;@6;)
                block  ;; label = @7
                  local.get 9
                  i32.ctz
                  local.tee 3
                  i32.eqz
                  br_if 0 (;@7;)
                  local.get 3
                  i32.const 32
                  i32.add
                  local.set 14
                  br 2 (;@5;)
                end
                i32.const 0
                local.set 14
                local.get 9
                local.set 15
                local.get 10
                local.set 9
                i32.const 0
                local.set 3
                br 2 (;@4;)
              end
              i32.const 32
              local.set 14
              local.get 3
              i32.const 32
              i32.ge_u
              br_if 0 (;@5;)
              local.get 3
              local.set 14
              local.get 9
              local.set 15
              local.get 10
              local.set 9
              br 1 (;@4;)
            end
            local.get 14
            i32.const -32
            i32.add
            local.set 3
            i32.const 0
            local.set 15
          end
          local.get 9
          local.get 3
          i32.shr_u
          local.set 10
          local.get 8
          i32.const 1
          i32.add
          local.set 8
          local.get 13
          i32.const 4
          i32.add
          local.set 13
          local.get 14
          local.get 4
          i32.add
          local.set 4
          local.get 15
          local.get 3
          i32.shr_u
          local.set 9
          i32.const 0
          local.set 5
          local.get 11
          local.set 14
          local.get 10
          local.get 15
          i32.const 32
          local.get 3
          i32.sub
          i32.shl
          i32.or
          local.tee 10
          i32.const 1
          i32.ne
          br_if 0 (;@3;)
          local.get 11
          local.set 14
          local.get 9
          br_if 0 (;@3;)
        end
      end
      block  ;; label = @2
        local.get 8
        i32.const 2
        i32.lt_u
        br_if 0 (;@2;)
        local.get 7
        local.get 8
        i32.const 2
        i32.shl
        i32.add
        local.tee 16
        local.get 7
        i32.const 240
        i32.add
        i32.store
        local.get 1
        i32.eqz
        br_if 0 (;@2;)
        local.get 8
        i32.const -2
        i32.and
        local.set 10
        local.get 8
        i32.const 1
        i32.and
        local.set 12
        local.get 7
        i32.const 240
        i32.add
        local.set 9
        local.get 1
        local.set 5
        loop  ;; label = @3
          local.get 9
          local.get 0
          local.get 5
          i32.const 256
          local.get 5
          i32.const 256
          i32.lt_u
          select
          local.tee 3
          call 175
          drop
          i32.const 0
          local.set 14
          block  ;; label = @4
            local.get 8
            i32.const 1
            i32.eq
            br_if 0 (;@4;)
            i32.const 0
            local.set 14
            local.get 7
            local.set 9
            loop  ;; label = @5
              local.get 9
              local.get 0
              local.get 9
              i32.const 4
              i32.add
              local.tee 13
              i32.load
              local.tee 15
              local.get 3
              call 175
              local.get 3
              i32.add
              i32.store
              local.get 13
              local.get 15
              local.get 9
              i32.const 8
              i32.add
              local.tee 9
              i32.load
              local.tee 0
              local.get 3
              call 175
              local.get 3
              i32.add
              i32.store
              local.get 10
              local.get 14
              i32.const 2
              i32.add
              local.tee 14
              i32.ne
              br_if 0 (;@5;)
            end
          end
          block  ;; label = @4
            local.get 12
            i32.eqz
            br_if 0 (;@4;)
            local.get 7
            local.get 14
            i32.const 2
            i32.shl
            i32.add
            local.set 9
            local.get 9
            local.get 0
            local.get 9
            i32.const 4
            i32.add
            i32.load
            local.get 3
            call 175
            local.get 3
            i32.add
            i32.store
          end
          local.get 5
          local.get 3
          i32.sub
          local.tee 5
          i32.eqz
          br_if 1 (;@2;)
          local.get 16
          i32.load
          local.set 9
          local.get 7
          i32.load
          local.set 0
          br 0 (;@3;)
        end
      end
      local.get 11
      local.get 1
      local.get 2
      local.get 4
      local.get 6
      call 188
    end
    local.get 7
    i32.const 496
    i32.add
    global.set 0)
  (func (;190;) (type 1) (param i32 i32 i32) (result i32)
    (local i32)
    i32.const 1
    local.set 3
    block  ;; label = @1
      local.get 0
      i32.eqz
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 1
        i32.const 127
        i32.gt_u
        br_if 0 (;@2;)
        local.get 0
        local.get 1
        i32.store8
        i32.const 1
        return
      end
      block  ;; label = @2
        block  ;; label = @3
          i32.const 0
          i32.load offset=8536
          br_if 0 (;@3;)
          block  ;; label = @4
            local.get 1
            i32.const -128
            i32.and
            i32.const 57216
            i32.eq
            br_if 0 (;@4;)
            i32.const 0
            i32.const 25
            i32.store offset=6412
            br 2 (;@2;)
          end
          local.get 0
          local.get 1
          i32.store8
          i32.const 1
          return
        end
        block  ;; label = @3
          local.get 1
          i32.const 2047
          i32.gt_u
          br_if 0 (;@3;)
          local.get 0
          local.get 1
          i32.const 63
          i32.and
          i32.const 128
          i32.or
          i32.store8 offset=1
          local.get 0
          local.get 1
          i32.const 6
          i32.shr_u
          i32.const 192
          i32.or
          i32.store8
          i32.const 2
          return
        end
        block  ;; label = @3
          block  ;; label = @4
            local.get 1
            i32.const 55296
            i32.lt_u
            br_if 0 (;@4;)
            local.get 1
            i32.const -8192
            i32.and
            i32.const 57344
            i32.ne
            br_if 1 (;@3;)
          end
          local.get 0
          local.get 1
          i32.const 63
          i32.and
          i32.const 128
          i32.or
          i32.store8 offset=2
          local.get 0
          local.get 1
          i32.const 12
          i32.shr_u
          i32.const 224
          i32.or
          i32.store8
          local.get 0
          local.get 1
          i32.const 6
          i32.shr_u
          i32.const 63
          i32.and
          i32.const 128
          i32.or
          i32.store8 offset=1
          i32.const 3
          return
        end
        block  ;; label = @3
          local.get 1
          i32.const -65536
          i32.add
          i32.const 1048575
          i32.gt_u
          br_if 0 (;@3;)
          local.get 0
          local.get 1
          i32.const 63
          i32.and
          i32.const 128
          i32.or
          i32.store8 offset=3
          local.get 0
          local.get 1
          i32.const 18
          i32.shr_u
          i32.const 240
          i32.or
          i32.store8
          local.get 0
          local.get 1
          i32.const 6
          i32.shr_u
          i32.const 63
          i32.and
          i32.const 128
          i32.or
          i32.store8 offset=2
          local.get 0
          local.get 1
          i32.const 12
          i32.shr_u
          i32.const 63
          i32.and
          i32.const 128
          i32.or
          i32.store8 offset=1
          i32.const 4
          return
        end
        i32.const 0
        i32.const 25
        i32.store offset=6412
      end
      i32.const -1
      local.set 3
    end
    local.get 3)
  (func (;191;) (type 3) (param i32 i32) (result i32)
    block  ;; label = @1
      local.get 0
      br_if 0 (;@1;)
      i32.const 0
      return
    end
    local.get 0
    local.get 1
    i32.const 0
    call 190)
  (func (;192;) (type 24) (param f64 i32) (result f64)
    (local i64 i32)
    block  ;; label = @1
      local.get 0
      i64.reinterpret_f64
      local.tee 2
      i64.const 52
      i64.shr_u
      i32.wrap_i64
      i32.const 2047
      i32.and
      local.tee 3
      i32.const 2047
      i32.eq
      br_if 0 (;@1;)
      block  ;; label = @2
        local.get 3
        br_if 0 (;@2;)
        block  ;; label = @3
          local.get 0
          f64.const 0x0p+0 (;=0;)
          f64.ne
          br_if 0 (;@3;)
          local.get 1
          i32.const 0
          i32.store
          local.get 0
          return
        end
        local.get 0
        f64.const 0x1p+64 (;=1.84467e+19;)
        f64.mul
        local.get 1
        call 192
        local.set 0
        local.get 1
        local.get 1
        i32.load
        i32.const -64
        i32.add
        i32.store
        local.get 0
        return
      end
      local.get 1
      local.get 3
      i32.const -1022
      i32.add
      i32.store
      local.get 2
      i64.const -9218868437227405313
      i64.and
      i64.const 4602678819172646912
      i64.or
      f64.reinterpret_i64
      local.set 0
    end
    local.get 0)
  (func (;193;) (type 25) (param i32 i64 i64 i64 i64 i32)
    (local i32 i64 i64 i64 i64 i64 i64)
    global.get 0
    i32.const 48
    i32.sub
    local.tee 6
    global.set 0
    local.get 5
    i32.const 0
    i32.store
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          local.get 1
          local.get 2
          i64.const -9223372036854775808
          i64.xor
          i64.or
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 3
          i64.const 2
          i64.lt_u
          i32.const 0
          local.get 4
          i64.eqz
          select
          i32.eqz
          br_if 1 (;@2;)
          br 2 (;@1;)
        end
        block  ;; label = @3
          local.get 3
          local.get 4
          i64.const -9223372036854775808
          i64.xor
          i64.or
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 1
          i64.const 2
          i64.lt_u
          i32.const 0
          local.get 2
          i64.eqz
          select
          i32.eqz
          br_if 1 (;@2;)
          br 2 (;@1;)
        end
        local.get 2
        i64.const 63
        i64.shr_s
        local.tee 7
        local.get 1
        i64.xor
        local.tee 8
        local.get 7
        i64.sub
        local.tee 9
        i64.const 2
        i64.lt_u
        local.get 7
        local.get 2
        i64.xor
        local.get 7
        i64.sub
        local.get 8
        local.get 7
        i64.lt_u
        i64.extend_i32_u
        i64.sub
        local.tee 10
        i64.const 0
        i64.lt_s
        local.get 10
        i64.eqz
        select
        br_if 1 (;@1;)
        local.get 4
        i64.const 63
        i64.shr_s
        local.tee 8
        local.get 3
        i64.xor
        local.tee 11
        local.get 8
        i64.sub
        local.tee 12
        i64.const 2
        i64.lt_u
        local.get 8
        local.get 4
        i64.xor
        local.get 8
        i64.sub
        local.get 11
        local.get 8
        i64.lt_u
        i64.extend_i32_u
        i64.sub
        local.tee 11
        i64.const 0
        i64.lt_s
        local.get 11
        i64.eqz
        select
        br_if 1 (;@1;)
        block  ;; label = @3
          local.get 7
          local.get 8
          i64.xor
          local.tee 7
          local.get 7
          i64.or
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          local.get 6
          i32.const 16
          i32.add
          i64.const -1
          i64.const 9223372036854775807
          local.get 12
          local.get 11
          call 197
          local.get 9
          local.get 6
          i64.load offset=16
          i64.gt_u
          local.get 10
          local.get 6
          i32.const 24
          i32.add
          i64.load
          local.tee 7
          i64.gt_u
          local.get 10
          local.get 7
          i64.eq
          select
          br_if 1 (;@2;)
          br 2 (;@1;)
        end
        local.get 6
        i32.const 32
        i32.add
        i64.const 0
        i64.const -9223372036854775808
        local.get 12
        local.get 11
        call 197
        local.get 9
        local.get 6
        i64.load offset=32
        i64.le_u
        local.get 10
        local.get 6
        i32.const 40
        i32.add
        i64.load
        local.tee 7
        i64.le_u
        local.get 10
        local.get 7
        i64.eq
        select
        br_if 1 (;@1;)
      end
      local.get 5
      i32.const 1
      i32.store
    end
    local.get 6
    local.get 3
    local.get 4
    local.get 1
    local.get 2
    call 194
    local.get 0
    local.get 6
    i32.const 8
    i32.add
    i64.load
    i64.store offset=8
    local.get 0
    local.get 6
    i64.load
    i64.store
    local.get 6
    i32.const 48
    i32.add
    global.set 0)
  (func (;194;) (type 26) (param i32 i64 i64 i64 i64)
    (local i64)
    local.get 0
    local.get 4
    local.get 1
    i64.mul
    local.get 2
    local.get 3
    i64.mul
    i64.add
    local.get 3
    i64.const 32
    i64.shr_u
    local.tee 4
    local.get 1
    i64.const 32
    i64.shr_u
    local.tee 2
    i64.mul
    i64.add
    local.get 3
    i64.const 4294967295
    i64.and
    local.tee 3
    local.get 1
    i64.const 4294967295
    i64.and
    local.tee 1
    i64.mul
    local.tee 5
    i64.const 32
    i64.shr_u
    local.get 3
    local.get 2
    i64.mul
    i64.add
    local.tee 3
    i64.const 32
    i64.shr_u
    i64.add
    local.get 3
    i64.const 4294967295
    i64.and
    local.get 4
    local.get 1
    i64.mul
    i64.add
    local.tee 3
    i64.const 32
    i64.shr_u
    i64.add
    i64.store offset=8
    local.get 0
    local.get 3
    i64.const 32
    i64.shl
    local.get 5
    i64.const 4294967295
    i64.and
    i64.or
    i64.store)
  (func (;195;) (type 27) (param i32 i64 i64 i32)
    (local i64)
    block  ;; label = @1
      block  ;; label = @2
        local.get 3
        i32.const 64
        i32.and
        i32.eqz
        br_if 0 (;@2;)
        local.get 1
        local.get 3
        i32.const -64
        i32.add
        i64.extend_i32_u
        i64.shl
        local.set 2
        i64.const 0
        local.set 1
        br 1 (;@1;)
      end
      local.get 3
      i32.eqz
      br_if 0 (;@1;)
      local.get 1
      i32.const 64
      local.get 3
      i32.sub
      i64.extend_i32_u
      i64.shr_u
      local.get 2
      local.get 3
      i64.extend_i32_u
      local.tee 4
      i64.shl
      i64.or
      local.set 2
      local.get 1
      local.get 4
      i64.shl
      local.set 1
    end
    local.get 0
    local.get 1
    i64.store
    local.get 0
    local.get 2
    i64.store offset=8)
  (func (;196;) (type 25) (param i32 i64 i64 i64 i64 i32)
    (local i32 i64 i64 i64 i64 i64 i64 i32 i32 i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 6
    global.set 0
    block  ;; label = @1
      block  ;; label = @2
        block  ;; label = @3
          local.get 3
          local.get 1
          i64.le_u
          local.get 4
          local.get 2
          i64.le_u
          local.get 4
          local.get 2
          i64.eq
          select
          br_if 0 (;@3;)
          block  ;; label = @4
            local.get 5
            br_if 0 (;@4;)
            i64.const 0
            local.set 7
            br 2 (;@2;)
          end
          local.get 5
          local.get 1
          i64.store
          local.get 5
          local.get 2
          i64.store offset=8
          i64.const 0
          local.set 7
          br 1 (;@2;)
        end
        i64.const 0
        local.set 7
        block  ;; label = @3
          local.get 4
          i64.const 0
          i64.ne
          br_if 0 (;@3;)
          block  ;; label = @4
            block  ;; label = @5
              local.get 2
              local.get 3
              i64.ge_u
              br_if 0 (;@5;)
              block  ;; label = @6
                local.get 3
                i64.clz
                local.tee 8
                i64.eqz
                br_if 0 (;@6;)
                local.get 2
                local.get 8
                i64.shl
                local.get 1
                i64.const 1
                i64.shr_u
                local.get 8
                i64.const -1
                i64.xor
                i64.shr_u
                i64.or
                local.set 2
                local.get 1
                local.get 8
                i64.shl
                local.set 1
                local.get 3
                local.get 8
                i64.shl
                local.set 3
              end
              local.get 2
              local.get 2
              local.get 3
              i64.const 32
              i64.shr_u
              local.tee 7
              i64.div_u
              local.tee 4
              local.get 7
              i64.mul
              i64.sub
              local.set 9
              local.get 1
              i64.const 4294967295
              i64.and
              local.set 10
              local.get 1
              i64.const 32
              i64.shr_u
              local.set 1
              local.get 3
              i64.const 4294967295
              i64.and
              local.set 11
              block  ;; label = @6
                loop  ;; label = @7
                  block  ;; label = @8
                    local.get 4
                    i64.const 4294967295
                    i64.gt_u
                    br_if 0 (;@8;)
                    local.get 4
                    local.get 11
                    i64.mul
                    local.get 9
                    i64.const 32
                    i64.shl
                    local.get 1
                    i64.or
                    i64.le_u
                    br_if 2 (;@6;)
                  end
                  local.get 4
                  i64.const -1
                  i64.add
                  local.set 4
                  local.get 9
                  local.get 7
                  i64.add
                  local.tee 9
                  i64.const 4294967296
                  i64.lt_u
                  br_if 0 (;@7;)
                end
              end
              local.get 1
              local.get 2
              i64.const 32
              i64.shl
              i64.or
              local.get 4
              local.get 3
              i64.mul
              i64.sub
              local.tee 2
              local.get 2
              local.get 7
              i64.div_u
              local.tee 9
              local.get 7
              i64.mul
              i64.sub
              local.set 1
              block  ;; label = @6
                loop  ;; label = @7
                  block  ;; label = @8
                    local.get 9
                    i64.const 4294967295
                    i64.gt_u
                    br_if 0 (;@8;)
                    local.get 9
                    local.get 11
                    i64.mul
                    local.get 1
                    i64.const 32
                    i64.shl
                    local.get 10
                    i64.or
                    i64.le_u
                    br_if 2 (;@6;)
                  end
                  local.get 9
                  i64.const -1
                  i64.add
                  local.set 9
                  local.get 1
                  local.get 7
                  i64.add
                  local.tee 1
                  i64.const 4294967296
                  i64.lt_u
                  br_if 0 (;@7;)
                end
              end
              local.get 2
              i64.const 32
              i64.shl
              local.get 10
              i64.or
              local.get 9
              local.get 3
              i64.mul
              i64.sub
              local.get 8
              i64.shr_u
              local.set 1
              i64.const 0
              local.set 11
              br 1 (;@4;)
            end
            local.get 2
            local.get 2
            local.get 3
            i64.div_u
            local.tee 11
            local.get 3
            i64.mul
            i64.sub
            local.set 8
            block  ;; label = @5
              local.get 3
              i64.clz
              local.tee 12
              i64.eqz
              br_if 0 (;@5;)
              local.get 8
              local.get 12
              i64.shl
              local.get 1
              i64.const 64
              local.get 12
              i64.sub
              i64.shr_u
              i64.or
              local.set 8
              local.get 1
              local.get 12
              i64.shl
              local.set 1
              local.get 3
              local.get 12
              i64.shl
              local.set 3
            end
            local.get 8
            local.get 8
            local.get 3
            i64.const 32
            i64.shr_u
            local.tee 2
            i64.div_u
            local.tee 4
            local.get 2
            i64.mul
            i64.sub
            local.set 9
            local.get 1
            i64.const 4294967295
            i64.and
            local.set 10
            local.get 1
            i64.const 32
            i64.shr_u
            local.set 1
            local.get 3
            i64.const 4294967295
            i64.and
            local.set 7
            block  ;; label = @5
              loop  ;; label = @6
                block  ;; label = @7
                  local.get 4
                  i64.const 4294967295
                  i64.gt_u
                  br_if 0 (;@7;)
                  local.get 4
                  local.get 7
                  i64.mul
                  local.get 9
                  i64.const 32
                  i64.shl
                  local.get 1
                  i64.or
                  i64.le_u
                  br_if 2 (;@5;)
                end
                local.get 4
                i64.const -1
                i64.add
                local.set 4
                local.get 9
                local.get 2
                i64.add
                local.tee 9
                i64.const 4294967296
                i64.lt_u
                br_if 0 (;@6;)
              end
            end
            local.get 1
            local.get 8
            i64.const 32
            i64.shl
            i64.or
            local.get 4
            local.get 3
            i64.mul
            i64.sub
            local.tee 8
            local.get 8
            local.get 2
            i64.div_u
            local.tee 9
            local.get 2
            i64.mul
            i64.sub
            local.set 1
            block  ;; label = @5
              loop  ;; label = @6
                block  ;; label = @7
                  local.get 9
                  i64.const 4294967295
                  i64.gt_u
                  br_if 0 (;@7;)
                  local.get 9
                  local.get 7
                  i64.mul
                  local.get 1
                  i64.const 32
                  i64.shl
                  local.get 10
                  i64.or
                  i64.le_u
                  br_if 2 (;@5;)
                end
                local.get 9
                i64.const -1
                i64.add
                local.set 9
                local.get 1
                local.get 2
                i64.add
                local.tee 1
                i64.const 4294967296
                i64.lt_u
                br_if 0 (;@6;)
              end
            end
            local.get 8
            i64.const 32
            i64.shl
            local.get 10
            i64.or
            local.get 9
            local.get 3
            i64.mul
            i64.sub
            local.get 12
            i64.shr_u
            local.set 1
          end
          local.get 9
          local.get 4
          i64.const 32
          i64.shl
          i64.add
          local.set 7
          local.get 5
          i32.eqz
          br_if 2 (;@1;)
          local.get 5
          i64.const 0
          i64.store offset=8
          local.get 5
          local.get 1
          i64.store
          br 2 (;@1;)
        end
        local.get 6
        local.get 3
        local.get 4
        local.get 4
        i64.clz
        i32.wrap_i64
        local.tee 13
        local.get 2
        i64.clz
        i32.wrap_i64
        local.tee 14
        i32.sub
        local.tee 15
        call 195
        block  ;; label = @3
          local.get 15
          i32.const 0
          i32.lt_s
          br_if 0 (;@3;)
          local.get 6
          i32.const 8
          i32.add
          i64.load
          local.set 4
          local.get 6
          i64.load
          local.set 9
          local.get 13
          i32.const -1
          i32.xor
          local.get 14
          i32.add
          local.set 15
          i64.const 0
          local.set 7
          loop  ;; label = @4
            local.get 2
            local.get 4
            local.get 2
            i64.const -1
            i64.xor
            i64.add
            local.get 9
            local.get 1
            i64.const -1
            i64.xor
            i64.add
            local.get 9
            i64.lt_u
            i64.extend_i32_u
            i64.add
            local.tee 3
            i64.const 63
            i64.shr_s
            local.tee 11
            local.get 4
            i64.and
            i64.sub
            local.get 1
            local.get 11
            local.get 9
            i64.and
            local.tee 11
            i64.lt_u
            i64.extend_i32_u
            i64.sub
            local.set 2
            local.get 9
            i64.const 1
            i64.shr_u
            local.get 4
            i64.const 63
            i64.shl
            i64.or
            local.set 9
            local.get 7
            i64.const 1
            i64.shl
            local.get 3
            i64.const 63
            i64.shr_u
            i64.or
            local.set 7
            local.get 1
            local.get 11
            i64.sub
            local.set 1
            local.get 4
            i64.const 1
            i64.shr_u
            local.set 4
            local.get 15
            i32.const 1
            i32.add
            local.tee 13
            local.get 15
            i32.ge_u
            local.set 14
            local.get 13
            local.set 15
            local.get 14
            br_if 0 (;@4;)
          end
        end
        local.get 5
        i32.eqz
        br_if 0 (;@2;)
        local.get 5
        local.get 2
        i64.store offset=8
        local.get 5
        local.get 1
        i64.store
      end
      i64.const 0
      local.set 11
    end
    local.get 0
    local.get 7
    i64.store
    local.get 0
    local.get 11
    i64.store offset=8
    local.get 6
    i32.const 16
    i32.add
    global.set 0)
  (func (;197;) (type 26) (param i32 i64 i64 i64 i64)
    (local i32)
    global.get 0
    i32.const 16
    i32.sub
    local.tee 5
    global.set 0
    local.get 5
    local.get 1
    local.get 2
    local.get 3
    local.get 4
    i32.const 0
    call 196
    local.get 5
    i64.load
    local.set 1
    local.get 0
    local.get 5
    i32.const 8
    i32.add
    i64.load
    i64.store offset=8
    local.get 0
    local.get 1
    i64.store
    local.get 5
    i32.const 16
    i32.add
    global.set 0)
  (func (;198;) (type 14)
    call 31
    call 33
    call 130)
  (table (;0;) 8 8 funcref)
  (memory (;0;) 2)
  (global (;0;) (mut i32) (i32.const 74112))
  (export "memory" (memory 0))
  (export "_start" (func 198))
  (elem (;0;) (i32.const 1) func 39 143 145 147 148 163 172)
  (data (;0;) (i32.const 1024) "rmdir of what is not empty\00directory\00copy\00many\00-+   0X0x\00-0X+0X 0X-0x+0x 0x\00note.txt/x\00grow\00new\00lines.txt\00missing.txt\00note.txt\00gone.txt\00folder/inner/c.txt\00moved/c.txt\00folder/b.txt\00folder/a.txt\00text\00cut\00unlink the first\00report\00before the start\00mkdir without a parent\00exit\00write to it\00mkdir in it\00seek in it\00write in it\00unlink it\00close it\00limits\00links\00clocks\00yes\00a name of 299 bytes\00a name of 255 bytes\00 of %lld bytes with %d names\00files\00%d lines, the last %s\00stat %s: %s\00another error\00rmdir\00mkdir\00folder/inner\00rename over another\00folder/inner/folder\00remove the current folder\00rename a file over a folder\00hard link of a folder\00rename a folder\00no\00unknown\00close it again\00mkdir again\00unlink again\00a descriptor that is not open\00nan\00still\00ok\00unlink\00symlink\00hard link\00unlink a link\00create through a link\00seek\00missing\00truncate by opening\00to-nothing\00inf\00rename a folder into itself\00of a negative size\00overwrite\00else\00no/where\00write there\00exclusive, where there is one\00rename a missing one\00rename\00to-a/file\00to-a/to-file\00unlink an open file\00write in what is a file\00open a folder that is a file\00rename a folder over a file\00rmdir of a file\00readlink of a file\00made\00readlink %zd\00pread %zd\00second\00append\00moved\00many-%02d\00bb\00loop-b\00rwa\00data\00loop-a\00to-a\00XY\00ENOTEMPTY\00EEXIST\00ENOENT\00EACCES\00TOUR\00ENOTDIR\00EISDIR\00ELOOP\00NAN\00EPERM\00EINVAL\00ENAMETOOLONG\00INF\00EBADF\00HOME\00list %s:\000123456789\00to-a/.\00many-\00(null)\00!\00copied %zu bytes\0a\00%d variables, TOUR is %s, EMPTY has %zu bytes, HOME is %s\0a\00no such part: %s\0a\00at least 20 ms: %s\0a\00%s: %zd bytes: %s\0a\00list %s: %s\0a\00stat %s: %s\0a\00resolution: %s\0a\00argument %d: %s\0a\00after 2020: %s\0a\00removed %d while listing\0a\00first line\0a\00second line\0a\00%d at once\0a\00read there %zd\0a\00start %lld\0a\00at %lld\0a\00far %lld\0a\00back %lld\0a\00size %lld\0a\00end %lld\0a\00line %d\0a\00hole %zd %d %d\0a\00read %zd: %.5s %d %d %d\0a\00slept: %d\0a\00Support for formatting long double values is currently disabled.\0aTo enable it, add -lc-printscan-long-double to the link command.\0a\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00-1\01\00\00\00\00\00\00\00\00\01\00\00\00\00`\00\00\00 \00\00\00@\00\00\00\80\00\00\00\c0\00\00\00\c0\00\00\00\a0\00\00\00`\00\00\00 \00\00\00@\00\00\00\80\00\00\00\c0\00\00\00\c0\00\00\00\a0\00\00\80\14\00\00\f8\14\00\00p\15\00\00Success\00Illegal byte sequence\00Domain error\00Result not representable\00Not a tty\00Permission denied\00Operation not permitted\00No such file or directory\00No such process\00File exists\00Value too large for data type\00No space left on device\00Out of memory\00Resource busy\00Interrupted system call\00Resource temporarily unavailable\00Invalid seek\00Cross-device link\00Read-only file system\00Directory not empty\00Connection reset by peer\00Operation timed out\00Connection refused\00Host is unreachable\00Address in use\00Broken pipe\00I/O error\00No such device or address\00No such device\00Not a directory\00Is a directory\00Text file busy\00Exec format error\00Invalid argument\00Argument list too long\00Symbolic link loop\00Filename too long\00Too many open files in system\00No file descriptors available\00Bad file descriptor\00No child process\00Bad address\00File too large\00Too many links\00No locks available\00Resource deadlock would occur\00State not recoverable\00Previous owner died\00Operation canceled\00Function not implemented\00No message of desired type\00Identifier removed\00Link has been severed\00Protocol error\00Bad message\00Not a socket\00Destination address required\00Message too large\00Protocol wrong type for socket\00Protocol not available\00Protocol not supported\00Not supported\00Address family not supported by protocol\00Address not available\00Network is down\00Network unreachable\00Connection reset by network\00Connection aborted\00No buffer space available\00Socket is connected\00Socket not connected\00Operation already in progress\00Operation in progress\00Stale file handle\00Quota exceeded\00Multihop attempted\00Capabilities insufficient\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00u\02N\00\d6\01\e2\04\b9\04\18\01\8e\05\ed\02\16\04\f2\00\97\03\01\038\05\af\01\82\01O\03/\04\1e\00\d4\05\a2\00\12\03\1e\03\c2\01\de\03\08\00\ac\05\00\01d\02\f1\01e\054\02\8c\02\cf\02-\03L\04\e3\05\9f\02\f8\04\1c\05\08\05\b1\02K\05\15\02x\00R\02<\03\f1\03\e4\00\c3\03}\04\cc\00\aa\03y\05$\02n\01m\03\22\04\ab\04D\00\fb\01\ae\00\83\03`\00\e5\01\07\04\94\04^\04+\00X\019\01\92\00\c2\05\9b\01C\02F\01\f6\05\00\00\00\00\00\00\19\00\0a\00\19\19\19\00\00\00\00\05\00\00\00\00\00\00\09\00\00\00\00\0b\00\00\00\00\00\00\00\00\19\00\11\0a\19\19\19\03\0a\07\00\01\1b\09\0b\18\00\00\09\06\0b\00\00\0b\00\06\19\00\00\00\19\19\19\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\0e\00\00\00\00\00\00\00\00\19\00\0a\0d\19\19\19\00\0d\00\00\02\00\09\0e\00\00\00\09\00\0e\00\00\0e\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\0c\00\00\00\00\00\00\00\00\00\00\00\13\00\00\00\00\13\00\00\00\00\09\0c\00\00\00\00\00\0c\00\00\0c\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\10\00\00\00\00\00\00\00\00\00\00\00\0f\00\00\00\04\0f\00\00\00\00\09\10\00\00\00\00\00\10\00\00\10\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\12\00\00\00\00\00\00\00\00\00\00\00\11\00\00\00\00\11\00\00\00\00\09\12\00\00\00\00\00\12\00\00\12\00\00\1a\00\00\00\1a\1a\1a\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\1a\00\00\00\1a\1a\1a\00\00\00\00\00\00\09\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\14\00\00\00\00\00\00\00\00\00\00\00\17\00\00\00\00\17\00\00\00\00\09\14\00\00\00\00\00\14\00\00\14\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\16\00\00\00\00\00\00\00\00\00\00\00\15\00\00\00\00\15\00\00\00\00\09\16\00\00\00\00\00\16\00\00\16\00\000123456789ABCDEF")
  (data (;1;) (i32.const 5248) "\05\00\00\00\00\00\00\00\00\00\00\00\05\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\03\00\00\00\02\00\00\00@\19\00\00\00\00\00\00\00\00\00\00\00\00\00\00\02\00\00\00\00\00\00\00\ff\ff\ff\ff\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\80\14\00\00\00\00\00\00\09\00\00\00\00\00\00\00\00\00\00\00\05\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\04\00\00\00\00\00\00\00\02\00\00\00H\19\00\00\00\04\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\f8\14\00\00\00\00\00\00\05\00\00\00\00\00\00\00\00\00\00\00\05\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\06\00\00\00\02\00\00\00X\1d\00\00\00\04\00\00\00\00\00\00\00\00\00\00\01\00\00\00\00\00\00\00\0a\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00p\15\00\00"))
