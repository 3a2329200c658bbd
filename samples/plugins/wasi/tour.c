/* A plain C program that uses what a WASI host offers; it names nothing of FlowPilot. The same source compiled natively, in an empty
   folder, gives the same output: expected.sh makes what the tests compare with.

   tour files            files and directories of the current folder
   tour seek             sizes, positions, holes, and cutting
   tour links            links, and paths that lead nowhere
   tour limits           names and descriptors that cannot be
   tour report a b c     arguments and environment
   tour clocks           clocks and sleep
   tour copy             copies the standard input to the standard output, and says on standard error how much that was
   tour exit N           ends with the code N */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static const char *name_of(int error) {
  switch (error) {
    case 0: return "ok";
    case EACCES: return "EACCES";
    case EBADF: return "EBADF";
    case EEXIST: return "EEXIST";
    case EINVAL: return "EINVAL";
    case EISDIR: return "EISDIR";
    case ELOOP: return "ELOOP";
    case ENAMETOOLONG: return "ENAMETOOLONG";
    case ENOENT: return "ENOENT";
    case ENOTDIR: return "ENOTDIR";
    case ENOTEMPTY: return "ENOTEMPTY";
    case EPERM: return "EPERM";
    default: return "another error";
  }
}

/* What a call gave: "ok", or the name of its error. */
static void say(const char *what, int result) {
  printf("%s: %s\n", what, result < 0 ? name_of(errno) : "ok");
}

static int put(const char *path, const char *text, int flags) {
  int file = open(path, O_WRONLY | O_CREAT | flags, 0644);
  if (file < 0) {
    return -1;
  }
  ssize_t written = write(file, text, strlen(text));
  return close(file) < 0 || written != (ssize_t)strlen(text) ? -1 : 0;
}

static void show(const char *path) {
  char text[256];
  int file = open(path, O_RDONLY);
  if (file < 0) {
    printf("%s: %s\n", path, name_of(errno));
    return;
  }
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  text[length < 0 ? 0 : length] = 0;
  printf("%s: %zd bytes: %s\n", path, length, text);
}

static void describe(const char *path) {
  struct stat stat_of;
  if (lstat(path, &stat_of) < 0) {
    printf("stat %s: %s\n", path, name_of(errno));
    return;
  }
  const char *kind = S_ISREG(stat_of.st_mode) ? "file" : S_ISDIR(stat_of.st_mode) ? "directory" : S_ISLNK(stat_of.st_mode) ? "link" : "else";
  printf("stat %s: %s", path, kind);
  if (S_ISREG(stat_of.st_mode)) {
    printf(" of %lld bytes with %d names", (long long)stat_of.st_size, (int)stat_of.st_nlink);
  }
  printf("\n");
}

static int by_name(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

static void list(const char *path) {
  char *names[64];
  int count = 0;
  DIR *folder = opendir(path);
  if (folder == NULL) {
    printf("list %s: %s\n", path, name_of(errno));
    return;
  }
  for (struct dirent *entry = readdir(folder); entry != NULL && count < 64; entry = readdir(folder)) {
    names[count++] = strdup(entry->d_name);
  }
  closedir(folder);
  qsort(names, count, sizeof *names, by_name);
  printf("list %s:", path);
  for (int i = 0; i < count; i++) {
    printf(" %s", names[i]);
    free(names[i]);
  }
  printf("\n");
}

static int files(void) {
  say("write", put("note.txt", "first line\n", O_TRUNC));
  say("append", put("note.txt", "second line\n", O_APPEND));
  show("note.txt");
  say("exclusive, where there is one", put("note.txt", "x", O_EXCL));
  say("truncate by opening", put("note.txt", "new", O_TRUNC));
  show("note.txt");
  describe("note.txt");
  show("missing.txt");
  say("mkdir", mkdir("folder", 0755));
  say("mkdir again", mkdir("folder", 0755));
  say("mkdir without a parent", mkdir("no/where", 0755));
  say("write in it", put("folder/a.txt", "a", O_TRUNC));
  say("write in it", put("folder/b.txt", "bb", O_TRUNC));
  say("mkdir in it", mkdir("folder/inner", 0755));
  list("folder");
  list(".");
  list("note.txt");
  list("missing");
  say("rename", rename("folder/a.txt", "folder/inner/c.txt"));
  say("rename over another", rename("folder/b.txt", "note.txt"));
  say("rename a missing one", rename("folder/b.txt", "note.txt"));
  say("rename a folder into itself", rename("folder", "folder/inner/folder"));
  say("rename a file over a folder", rename("note.txt", "folder"));
  say("rename a folder over a file", rename("folder", "note.txt"));
  show("note.txt");
  show("folder/inner/c.txt");
  say("rmdir of what is not empty", rmdir("folder"));
  say("rmdir of a file", rmdir("note.txt"));
  say("rename a folder", rename("folder/inner", "moved"));
  say("rmdir", rmdir("folder"));
  list(".");
  say("unlink", unlink("moved/c.txt"));
  say("unlink again", unlink("moved/c.txt"));
  say("rmdir", rmdir("moved"));
  say("write in what is a file", put("note.txt/x", "x", O_TRUNC));
  say("open a folder that is a file", open("note.txt", O_RDONLY | O_DIRECTORY));
  int file = open("gone.txt", O_RDWR | O_CREAT, 0644);
  say("unlink an open file", unlink("gone.txt"));
  say("write to it", (int)write(file, "still", 5));
  say("close it", close(file));
  say("close it again", close(file));
  for (int i = 0; i < 40; i++) {
    char path[32];
    snprintf(path, sizeof path, "many-%02d", i);
    if (put(path, path, O_TRUNC) < 0) {
      printf("%s: %s\n", path, name_of(errno));
    }
  }
  DIR *folder = opendir(".");
  int removed = 0;
  for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
    if (strncmp(entry->d_name, "many-", 5) == 0 && unlink(entry->d_name) == 0) {
      removed++;
    }
  }
  closedir(folder);
  printf("removed %d while listing\n", removed);
  list(".");
  return 0;
}

static int seek(void) {
  char text[64] = {0};
  struct stat stat_of;
  int file = open("data", O_RDWR | O_CREAT | O_TRUNC, 0644);
  say("write", (int)write(file, "0123456789", 10));
  printf("at %lld\n", (long long)lseek(file, 0, SEEK_CUR));
  printf("start %lld\n", (long long)lseek(file, 3, SEEK_SET));
  printf("read %zd", read(file, text, 4));
  printf(" %s\n", text);
  printf("back %lld\n", (long long)lseek(file, -2, SEEK_CUR));
  printf("end %lld\n", (long long)lseek(file, -1, SEEK_END));
  say("before the start", (int)lseek(file, -1, SEEK_SET));
  say("overwrite", (int)pwrite(file, "XY", 2, 1));
  memset(text, 0, sizeof text);
  printf("pread %zd", pread(file, text, 5, 0));
  printf(" %s\n", text);
  printf("far %lld\n", (long long)lseek(file, 200000, SEEK_SET));
  printf("read there %zd\n", read(file, text, 1));
  say("write there", (int)write(file, "end", 3));
  fstat(file, &stat_of);
  printf("size %lld\n", (long long)stat_of.st_size);
  memset(text, 1, sizeof text);
  printf("hole %zd %d %d\n", pread(file, text, 8, 100000), text[0], text[7]);
  say("cut", ftruncate(file, 5));
  say("grow", ftruncate(file, 8));
  say("of a negative size", ftruncate(file, -1));
  memset(text, 1, sizeof text);
  printf("read %zd: %.5s %d %d %d\n", pread(file, text, 64, 0), text, text[5], text[6], text[7]);
  int other = open("data", O_WRONLY | O_APPEND);
  lseek(other, 0, SEEK_SET);
  say("append", (int)write(other, "!", 1));
  fstat(file, &stat_of);
  printf("size %lld\n", (long long)stat_of.st_size);
  close(other);
  close(file);
  FILE *stream = fopen("lines.txt", "w");
  for (int i = 0; i < 1000; i++) {
    fprintf(stream, "line %d\n", i);
  }
  fclose(stream);
  stream = fopen("lines.txt", "r");
  int count = 0;
  while (fgets(text, sizeof text, stream) != NULL) {
    count++;
  }
  printf("%d lines, the last %s", count, text);
  fclose(stream);
  return 0;
}

static int links(void) {
  char target[64] = {0};
  mkdir("a", 0755);
  put("a/file", "text", O_TRUNC);
  say("symlink", symlink("file", "a/to-file"));
  say("symlink", symlink("a", "to-a"));
  say("symlink", symlink("missing", "to-nothing"));
  say("symlink", symlink("loop-b", "loop-a"));
  say("symlink", symlink("loop-a", "loop-b"));
  show("a/to-file");
  show("to-a/file");
  show("to-a/to-file");
  show("to-nothing");
  show("loop-a");
  describe("to-a");
  describe("to-a/.");
  printf("readlink %zd", readlink("a/to-file", target, sizeof target));
  printf(" %s\n", target);
  say("readlink of a file", (int)readlink("a/file", target, sizeof target));
  say("create through a link", put("to-nothing", "made", 0));
  show("missing");
  say("hard link", link("a/file", "second"));
  describe("second");
  say("write to it", put("second", "other", O_TRUNC));
  show("a/file");
  say("unlink the first", unlink("a/file"));
  describe("second");
  show("a/to-file");
  say("hard link of a folder", link("a", "b"));
  say("unlink a link", unlink("to-a"));
  list("a");
  return 0;
}

static int limits(void) {
  static char longest[300];
  memset(longest, 'n', sizeof longest - 1);
  say("a name of 299 bytes", put(longest, "x", O_TRUNC));
  longest[255] = 0;
  say("a name of 255 bytes", put(longest, "x", O_TRUNC));
  say("unlink it", unlink(longest));
  say("a descriptor that is not open", close(1000));
  say("seek in it", (int)lseek(1000, 0, SEEK_SET));
  say("remove the current folder", rmdir("."));
  int files[32];
  int opened = 0;
  while (opened < 32 && (files[opened] = open("many", O_RDWR | O_CREAT, 0644)) >= 0) {
    opened++;
  }
  printf("%d at once\n", opened);
  while (opened > 0) {
    close(files[--opened]);
  }
  list(".");
  return 0;
}

static int report(int count, char **arguments) {
  for (int i = 1; i < count; i++) {
    printf("argument %d: %s\n", i, arguments[i]);
  }
  int variables = 0;
  for (char **variable = environ; variable != NULL && *variable != NULL; variable++) {
    variables++;
  }
  const char *tour = getenv("TOUR");
  const char *empty = getenv("EMPTY");
  printf("%d variables, TOUR is %s, EMPTY has %zu bytes, HOME is %s\n", variables, tour ? tour : "missing", empty ? strlen(empty) : 99, getenv("HOME") ? "there" : "missing");
  return 0;
}

static int clocks(void) {
  struct timespec before, after, pause = {0, 20000000}, resolution;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  printf("after 2020: %s\n", now.tv_sec > 1577836800 ? "yes" : "no");
  clock_gettime(CLOCK_MONOTONIC, &before);
  printf("slept: %d\n", nanosleep(&pause, NULL));
  clock_gettime(CLOCK_MONOTONIC, &after);
  long long nanoseconds = (after.tv_sec - before.tv_sec) * 1000000000LL + after.tv_nsec - before.tv_nsec;
  printf("at least 20 ms: %s\n", nanoseconds >= 20000000 ? "yes" : "no");
  printf("resolution: %s\n", clock_getres(CLOCK_MONOTONIC, &resolution) == 0 && resolution.tv_nsec > 0 ? "known" : "unknown");
  return 0;
}

static int copy(void) {
  char block[4096];
  size_t total = 0;
  for (size_t length = fread(block, 1, sizeof block, stdin); length > 0; length = fread(block, 1, sizeof block, stdin)) {
    fwrite(block, 1, length, stdout);
    total += length;
  }
  fprintf(stderr, "copied %zu bytes\n", total);
  return 0;
}

int main(int count, char **arguments) {
  const char *what = count > 1 ? arguments[1] : "";
  return strcmp(what, "files") == 0 ? files()
    : strcmp(what, "seek") == 0 ? seek()
    : strcmp(what, "links") == 0 ? links()
    : strcmp(what, "limits") == 0 ? limits()
    : strcmp(what, "report") == 0 ? report(count, arguments)
    : strcmp(what, "clocks") == 0 ? clocks()
    : strcmp(what, "copy") == 0 ? copy()
    : strcmp(what, "exit") == 0 && count > 2 ? atoi(arguments[2])
    : (fprintf(stderr, "no such part: %s\n", what), 99);
}
