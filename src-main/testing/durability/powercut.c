/*
 * Preloaded into a node under test: copies to KIND_DISK exactly what was synced of the folder KIND_CACHE, as a disk would hold it after a
 * power cut. Ranges written since the last sync are copied at fsync/fdatasync; renames and removals at the sync of their folder; a new
 * file's name with its own first sync (as ext4 and XFS do). Nothing is really synced, since KIND_DISK is the disk.
 * With KIND_DIE=file, the process ends at the first sync after that file is there, with nothing of that sync on the disk.
 * With KIND_ROOM=bytes, writes beyond that many fail with ENOSPC: a full disk.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define FDS 4096
#define FILES 4096
#define WAITING 1024

struct file { dev_t dev; ino_t ino; off_t lo, hi; int fresh; };
struct change { char from[PATH_MAX], to[PATH_MAX]; };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct file files[FILES];
static int file_count, of_fd[FDS], change_count;
static struct change *changes;
static const char *cache, *disk, *die;
static long long room = -1;

static int (*real_open)(const char *, int, ...);
static int (*real_close)(int), (*real_rename)(const char *, const char *), (*real_unlink)(const char *);
static int (*real_ftruncate)(int, off64_t);
static ssize_t (*real_write)(int, const void *, size_t), (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_writev)(int, const struct iovec *, int), (*real_pwritev)(int, const struct iovec *, int, off64_t);

__attribute__((constructor)) static void begin(void) {
  real_open = dlsym(RTLD_NEXT, "open64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_writev = dlsym(RTLD_NEXT, "writev");
  real_pwritev = dlsym(RTLD_NEXT, "pwritev64");
  cache = getenv("KIND_CACHE");
  disk = getenv("KIND_DISK");
  die = getenv("KIND_DIE");
  if (getenv("KIND_ROOM")) room = atoll(getenv("KIND_ROOM"));
  changes = calloc(WAITING, sizeof *changes);
}

/* Path on the disk of a path in the cache; 0 for files elsewhere. */
static int on_disk(const char *path, char *out) {
  size_t n;
  if (!cache || !disk || !path) return 0;
  n = strlen(cache);
  if (strncmp(path, cache, n) != 0 || (path[n] != '/' && path[n] != 0)) return 0;
  return snprintf(out, PATH_MAX, "%s%s", disk, path + n) < PATH_MAX;
}

static int path_of(int fd, char *out) {
  char link[64];
  ssize_t n;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  n = readlink(link, out, PATH_MAX - 1);
  if (n < 0) return 0;
  out[n] = 0;
  return 1;
}

static struct file *file_at(int fd) {
  return fd >= 0 && fd < FDS && of_fd[fd] > 0 ? &files[of_fd[fd] - 1] : NULL;
}

static void opened(int fd, int fresh, int cut) {
  struct stat s;
  char path[PATH_MAX], there[PATH_MAX];
  int i;
  if (fd >= 0 && fd < FDS) of_fd[fd] = 0;
  if (fd < 0 || fd >= FDS || !path_of(fd, path) || !on_disk(path, there)) return;
  if (fstat(fd, &s) != 0 || !S_ISREG(s.st_mode)) return;
  pthread_mutex_lock(&lock);
  for (i = 0; i < file_count; i++)
    if (files[i].dev == s.st_dev && files[i].ino == s.st_ino) break;
  if (i == file_count && file_count < FILES) file_count++;
  if (i < FILES) {
    if (files[i].ino != s.st_ino || fresh) files[i] = (struct file){s.st_dev, s.st_ino, LLONG_MAX, 0, fresh};
    if (cut) files[i].lo = 0;
    of_fd[fd] = i + 1;
  }
  pthread_mutex_unlock(&lock);
}

static int open_any(const char *path, int flags, mode_t mode) {
  struct stat s;
  int fresh = (flags & O_CREAT) && stat(path, &s) != 0;
  int fd = real_open(path, flags, mode);
  opened(fd, fresh, (flags & O_TRUNC) != 0);
  return fd;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & O_CREAT) { va_list a; va_start(a, flags); mode = va_arg(a, mode_t); va_end(a); }
int open(const char *path, int flags, ...) { MODE(flags) return open_any(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_any(path, flags, mode); }

int close(int fd) {
  if (fd >= 0 && fd < FDS) of_fd[fd] = 0;
  return real_close(fd);
}

static int refused(int fd, size_t n) {
  if (room < 0 || !file_at(fd)) return 0;
  if (__sync_sub_and_fetch(&room, (long long)n) >= 0) return 0;
  room = 0;
  errno = ENOSPC;
  return 1;
}

static void wrote(int fd, off_t at, ssize_t n) {
  struct file *f = file_at(fd);
  if (!f || n <= 0) return;
  pthread_mutex_lock(&lock);
  if (at < f->lo) f->lo = at;
  if (at + n > f->hi) f->hi = at + n;
  pthread_mutex_unlock(&lock);
}

static size_t size_of(const struct iovec *v, int n) {
  size_t sum = 0;
  for (int i = 0; i < n; i++) sum += v[i].iov_len;
  return sum;
}

ssize_t write(int fd, const void *b, size_t n) {
  if (refused(fd, n)) return -1;
  ssize_t done = real_write(fd, b, n);
  if (file_at(fd)) wrote(fd, lseek(fd, 0, SEEK_CUR) - done, done);
  return done;
}
ssize_t writev(int fd, const struct iovec *v, int n) {
  if (refused(fd, size_of(v, n))) return -1;
  ssize_t done = real_writev(fd, v, n);
  if (file_at(fd)) wrote(fd, lseek(fd, 0, SEEK_CUR) - done, done);
  return done;
}
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t at) {
  if (refused(fd, n)) return -1;
  ssize_t done = real_pwrite(fd, b, n, at);
  wrote(fd, at, done);
  return done;
}
ssize_t pwrite(int fd, const void *b, size_t n, off_t at) { return pwrite64(fd, b, n, at); }
ssize_t pwritev64(int fd, const struct iovec *v, int n, off64_t at) {
  if (refused(fd, size_of(v, n))) return -1;
  ssize_t done = real_pwritev(fd, v, n, at);
  wrote(fd, at, done);
  return done;
}
ssize_t pwritev(int fd, const struct iovec *v, int n, off_t at) { return pwritev64(fd, v, n, at); }
int ftruncate64(int fd, off64_t size) { return real_ftruncate(fd, size); }
int ftruncate(int fd, off_t size) { return real_ftruncate(fd, size); }

static void changed(const char *from, const char *to) {
  char a[PATH_MAX], b[PATH_MAX] = "";
  if (!on_disk(from, a)) return;
  if (to && !on_disk(to, b)) return;
  pthread_mutex_lock(&lock);
  if (change_count < WAITING) {
    strcpy(changes[change_count].from, a);
    strcpy(changes[change_count++].to, b);
  }
  pthread_mutex_unlock(&lock);
}
int rename(const char *from, const char *to) {
  int done = real_rename(from, to);
  if (done == 0) changed(from, to);
  return done;
}
int unlink(const char *path) {
  int done = real_unlink(path);
  if (done == 0) changed(path, NULL);
  return done;
}

/* A folder was synced: what happened to names in it has happened. */
static void sync_names(void) {
  for (int i = 0; i < change_count; i++)
    if (changes[i].to[0]) real_rename(changes[i].from, changes[i].to);
    else real_unlink(changes[i].from);
  change_count = 0;
}

static void make_parents(char *path) {
  for (char *at = path + strlen(disk) + 1; (at = strchr(at, '/')); *at++ = '/') {
    *at = 0;
    mkdir(path, 0700);
  }
}

static void copy_range(int fd, int out, off_t from, off_t to) {
  static char page[1 << 16];
  while (from < to) {
    size_t want = to - from < (off_t)sizeof page ? (size_t)(to - from) : sizeof page;
    ssize_t n = pread(fd, page, want, from);
    if (n <= 0) return;
    real_pwrite(out, page, n, from);
    from += n;
  }
}

static void sync_file(int fd, struct file *f) {
  char path[PATH_MAX], there[PATH_MAX];
  struct stat s;
  int out, in;
  if (!path_of(fd, path) || !on_disk(path, there) || fstat(fd, &s) != 0) return;
  make_parents(there);
  if (f->fresh) {
    /* Another file of this name may be there, whose removal was not synced. */
    for (int i = 0; i < change_count; i++)
      if (strcmp(changes[i].from, there) == 0 && !changes[i].to[0]) changes[i].from[0] = 0;
    real_unlink(there);
    f->lo = 0;
    f->hi = s.st_size;
  }
  out = real_open(there, O_RDWR | O_CREAT, 0600);
  if (out < 0) return;
  in = real_open(path, O_RDONLY);
  if (in >= 0) {
    copy_range(in, out, f->lo, f->hi < s.st_size ? f->hi : s.st_size);
    real_close(in);
  }
  real_ftruncate(out, s.st_size);
  real_close(out);
  *f = (struct file){f->dev, f->ino, LLONG_MAX, 0, 0};
}

static int synced(int fd) {
  struct file *f = file_at(fd);
  char path[PATH_MAX], there[PATH_MAX];
  struct stat s;
  if (die && access(die, F_OK) == 0) kill(getpid(), SIGKILL);
  pthread_mutex_lock(&lock);
  if (f) sync_file(fd, f);
  else if (fstat(fd, &s) == 0 && S_ISDIR(s.st_mode) && path_of(fd, path) && on_disk(path, there)) sync_names();
  pthread_mutex_unlock(&lock);
  return 0;
}
int fsync(int fd) { return synced(fd); }
int fdatasync(int fd) { return synced(fd); }
