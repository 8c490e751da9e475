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

#define BLOCK     512
#define TYPE_DIR  '5'
#define TYPE_FILE '0' /* in old archives 0 */

struct header {
	char name[100], mode[8], uid[8], gid[8], size[12], mtime[12], checksum[8];
	char type, target[100], magic[6], version[2], uname[32], gname[32];
	char devmajor[8], devminor[8], prefix[155], pad[12];
};

_Static_assert(sizeof(struct header) == BLOCK, "ustar header");

struct initrd_file *initrd_files;
size_t initrd_count;
static struct buffer index; /* initrd_files */

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

/* "/a/b" from the name as stored: no "./" in front, no slash at the end. */
static void full_path(const struct header *h, char out[KPATH_MAX])
{
	char raw[KPATH_MAX] = "", *p = raw;

	append(raw, h->prefix, sizeof h->prefix);
	if (raw[0])
		append(raw, "/", 1);
	append(raw, h->name, sizeof h->name);
	while (*p == '/' || (p[0] == '.' && (p[1] == '/' || !p[1])))
		p++;
	ksnprintf(out, KPATH_MAX, "/%s", p);
	for (size_t n = strlen(out); n > 1 && out[n - 1] == '/'; n--)
		out[n - 1] = '\0';
}

/* ---- the index ------------------------------------------------------------------------------ */

struct initrd_file *initrd_find(const char *path)
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

/* A later entry of the same path replaces the earlier one. */
static struct initrd_file *add_entry(const char *path, unsigned mode)
{
	struct initrd_file *f = initrd_find(path);
	size_t at = initrd_count;

	if (f)
		return f;
	if (!buffer_add(&index, sizeof *f))
		die("initrd: too little memory for its index");
	initrd_files = (struct initrd_file *)(void *)index.data;
	while (at && strcmp(initrd_files[at - 1].path, path) > 0)
		at--;
	f = &initrd_files[at];
	memmove(f + 1, f, (initrd_count - at) * sizeof *f);
	*f = (struct initrd_file){.path = kstrdup(path)};
	f->inode = (struct inode){.mode = mode, .number = 2 + initrd_count++};
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
		add_entry(parent, S_IFDIR | 0755);
	}
	add_entry("/", S_IFDIR | 0755);
}

static void add_file(const struct header *h, uint64_t size)
{
	char path[KPATH_MAX];
	struct initrd_file *f;

	full_path(h, path);
	if (h->type != TYPE_DIR && h->type != TYPE_FILE && h->type)
		die("initrd: %s: neither a file nor a directory", path);
	add_parents(path);
	f = add_entry(path, 0);
	f->inode.mode = (unsigned)octal(h->mode, sizeof h->mode) & 07777;
	f->inode.mode |= h->type == TYPE_DIR ? S_IFDIR : S_IFREG;
	f->inode.uid = (unsigned)octal(h->uid, sizeof h->uid);
	f->inode.gid = (unsigned)octal(h->gid, sizeof h->gid);
	f->mtime = octal(h->mtime, sizeof h->mtime);
	f->data = (const unsigned char *)h + BLOCK;
	f->size = size;
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
		add_file(h, size);
		data += whole;
		left -= whole;
	}
	if (!initrd_count)
		die("initrd: not a ustar archive");
}
