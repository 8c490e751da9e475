/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The initrd: a ustar archive.  Its index is made once: an entry a file, the
 * directories that the archive implies included, sorted by path.
 */
#include "initrd.h"
#include <abi/stat.h>

#include "arch.h"
#include "console.h"
#include "file.h"
#include "kmem.h"
#include "param.h"

#define BLOCK      512
#define LINKS_MAX  8
#define TYPE_HARD  '1'
#define TYPE_LINK  '2'
#define TYPE_DIR   '5'
#define TYPE_PAX   'x'
#define TYPE_PAX_G 'g'

struct header {
	char name[100], mode[8], uid[8], gid[8], size[12], mtime[12], checksum[8];
	char type, target[100], magic[6], version[2], uname[32], gname[32];
	char devmajor[8], devminor[8], prefix[155], pad[12];
};

_Static_assert(sizeof(struct header) == BLOCK, "ustar header");

struct initrd_file *initrd_files;
size_t initrd_count;
static size_t capacity;

/* ---- fields ------------------------------------------------------------------------------ */

static uint64_t octal(const char *s, size_t n)
{
	uint64_t v = 0;

	while (n && *s == ' ')
		s++, n--;
	for (; n && *s >= '0' && *s <= '7'; s++, n--)
		v = v << 3 | (uint64_t)(*s - '0');
	return v;
}

static bool checksum_right(const struct header *h)
{
	const unsigned char *bytes = (const unsigned char *)h;
	uint64_t sum = 0;

	for (size_t i = 0; i < BLOCK; i++) {
		bool own =
		        i >= offsetof(struct header, checksum) && i < offsetof(struct header, type);

		sum += own ? ' ' : bytes[i];
	}
	return sum == octal(h->checksum, sizeof h->checksum);
}

/* Appends a field that may lack its terminator. */
static void append(char *out, const char *field, size_t n)
{
	size_t at = strlen(out);

	while (n-- && *field && at + 1 < KPATH_MAX)
		out[at++] = *field++;
	out[at] = '\0';
}

/* "/a/b" from a name as stored: no "./" in front, no slash at the end. */
static void clean_path(const char *raw, char out[KPATH_MAX])
{
	size_t n;

	while (*raw == '/' || (raw[0] == '.' && (raw[1] == '/' || !raw[1])))
		raw++;
	ksnprintf(out, KPATH_MAX, "/%s", raw);
	for (n = strlen(out); n > 1 && out[n - 1] == '/'; n--)
		out[n - 1] = '\0';
}

static void full_path(const struct header *h, char out[KPATH_MAX])
{
	char raw[KPATH_MAX] = "";

	append(raw, h->prefix, sizeof h->prefix);
	if (raw[0])
		append(raw, "/", 1);
	append(raw, h->name, sizeof h->name);
	clean_path(raw, out);
}

/* ---- the index ------------------------------------------------------------------------------ */

static struct initrd_file *lookup(const char *path)
{
	size_t low = 0, high = initrd_count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = strcmp(initrd_files[mid].path, path);

		if (order == 0)
			return &initrd_files[mid];
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

static void grow_index(void)
{
	size_t more = capacity ? capacity * 2 : 64;
	struct initrd_file *files = kmalloc(more * sizeof *files);

	if (!files)
		die("initrd: too little memory for its index");
	if (initrd_count)
		memcpy(files, initrd_files, initrd_count * sizeof *files);
	kfree(initrd_files);
	initrd_files = files;
	capacity = more;
}

/* A later entry of the same path replaces the earlier one. */
static struct initrd_file *add_entry(const char *path)
{
	struct initrd_file *f = lookup(path);
	size_t at = initrd_count;

	if (f)
		return f;
	if (initrd_count == capacity)
		grow_index();
	while (at && strcmp(initrd_files[at - 1].path, path) > 0)
		at--;
	f = &initrd_files[at];
	memmove(f + 1, f, (initrd_count - at) * sizeof *f);
	*f = (struct initrd_file){.path = kstrdup(path), .inode = 2 + initrd_count++};
	if (!f->path)
		die("initrd: too little memory for its index");
	return f;
}

static void add_parents(const char *path)
{
	char parent[KPATH_MAX];

	kstrcpy(parent, path, sizeof parent);
	for (size_t n = strlen(parent); n > 1; n--) {
		if (parent[n - 1] != '/')
			continue;
		parent[n - 1] = '\0';
		if (!lookup(parent))
			add_entry(parent)->mode = S_IFDIR | 0755;
	}
	if (!lookup("/"))
		add_entry("/")->mode = S_IFDIR | 0755;
}

static void take_contents(struct initrd_file *f, const struct header *h, uint64_t size)
{
	const struct initrd_file *other;
	char raw[KPATH_MAX] = "", target[KPATH_MAX];

	f->data = (const unsigned char *)h + BLOCK;
	f->size = size;
	f->mode |= h->type == TYPE_DIR ? S_IFDIR : S_IFREG;
	if (h->type == TYPE_LINK) {
		f->mode = S_IFLNK | 0777;
		f->target = h->target; /* a name of 100 bytes has no terminator: type follows */
		f->size = 0;
	}
	if (h->type != TYPE_HARD)
		return;
	append(raw, h->target, sizeof h->target);
	clean_path(raw, target);
	other = lookup(target);
	if (!other)
		die("initrd: %s is a link to %s, which is not there", f->path, target);
	f->data = other->data;
	f->size = other->size;
	f->mode = other->mode;
}

static void add_file(const struct header *h, uint64_t size)
{
	char path[KPATH_MAX];
	struct initrd_file *f;

	full_path(h, path);
	add_parents(path);
	f = add_entry(path);
	f->mode = (unsigned)octal(h->mode, sizeof h->mode) & 07777;
	f->uid = (unsigned)octal(h->uid, sizeof h->uid);
	f->gid = (unsigned)octal(h->gid, sizeof h->gid);
	f->mtime = octal(h->mtime, sizeof h->mtime);
	take_contents(f, h, size);
}

static bool is_end(const struct header *h)
{
	const unsigned char *bytes = (const unsigned char *)h;

	for (size_t i = 0; i < BLOCK; i++)
		if (bytes[i])
			return false;
	return true;
}

void initrd_init(const struct boot_info *boot)
{
	const unsigned char *data = arch_phys_to_virt(boot->initrd);
	uint64_t left = boot->initrd_size;

	if (!left)
		die("no initrd: start the kernel with -initrd and a ustar archive");
	while (left >= BLOCK) {
		const struct header *h = (const struct header *)data;
		uint64_t size = octal(h->size, sizeof h->size);
		uint64_t whole = BLOCK + ((size + BLOCK - 1) & ~(uint64_t)(BLOCK - 1));

		if (is_end(h))
			return;
		if (memcmp(h->magic, "ustar", 5) || !checksum_right(h))
			die("initrd: not a ustar archive, or damaged");
		if (whole > left)
			die("initrd: the archive is cut off");
		if (h->type != TYPE_PAX && h->type != TYPE_PAX_G)
			add_file(h, size);
		data += whole;
		left -= whole;
	}
	if (!initrd_count)
		die("initrd: not a ustar archive");
}

/* ---- lookup --------------------------------------------------------------------------------- */

/* The path that a symbolic link names, relative to its directory.  False: too long. */
static bool link_path(const struct initrd_file *f, char out[KPATH_MAX])
{
	char joined[KPATH_MAX];
	size_t dir = strlen(f->path);

	while (dir > 1 && f->path[dir - 1] != '/')
		dir--;
	kstrcpy(joined, f->path, dir + 1);
	if (f->target[0] == '/')
		joined[0] = '\0';
	append(joined, f->target, sizeof((struct header *)0)->target);
	return path_resolve(joined, out) == 0;
}

const struct initrd_file *initrd_find(const char *path, bool follow)
{
	const struct initrd_file *f = lookup(path);
	char next[KPATH_MAX];

	for (int links = 0; f && follow && (f->mode & S_IFMT) == S_IFLNK; links++) {
		if (links == LINKS_MAX || !link_path(f, next))
			return NULL;
		f = lookup(next);
	}
	return f;
}
