/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The kernel's heap.  Small blocks come from pages cut into equal parts behind a
 * header; a larger one is a run of whole pages whose length the pmm remembers.
 * So a block at the start of a page is always a large one.
 */
#include "kmem.h"
#include "arch.h"
#include "console.h"
#include "list.h"
#include "pmm.h"

struct slab {
	struct list link; /* in partial[class] while it has a free block */
	void *free;       /* chain through the blocks' first words */
	uint16_t class, used, total;
};

#define HEADER 48
_Static_assert(sizeof(struct slab) <= HEADER, "blocks begin behind the header");

static const uint16_t sizes[] = {16, 32, 64, 128, 256, 496, 800, 1344, 2016};
#define NCLASSES (sizeof sizes / sizeof sizes[0])

static struct list partial[NCLASSES];
static size_t live;

static uint64_t pa_of(const void *kva)
{
	return (uintptr_t)kva - (uintptr_t)arch_phys_to_virt(0);
}

static unsigned class_of(size_t size)
{
	unsigned c = 0;

	while (c < NCLASSES && sizes[c] < size)
		c++;
	return c;
}

static struct slab *slab_create(unsigned class)
{
	uint64_t pa = pmm_alloc_raw();
	struct slab *s;

	if (!pa)
		return NULL;
	s = arch_phys_to_virt(pa);
	*s = (struct slab){.class = (uint16_t) class};
	for (size_t off = HEADER; off + sizes[class] <= PAGE_SIZE; off += sizes[class]) {
		void **block = (void **)((char *)s + off);

		*block = s->free;
		s->free = block;
		s->total++;
	}
	list_push_front(&partial[class], &s->link);
	return s;
}

static void *small_alloc(unsigned class)
{
	struct slab *s;
	void *block;

	if (!partial[class].next)
		list_init(&partial[class]);
	if (list_empty(&partial[class]))
		s = slab_create(class);
	else
		s = list_first(&partial[class], struct slab, link);
	if (!s)
		return NULL;
	block = s->free;
	s->free = *(void **)block;
	if (++s->used == s->total)
		list_remove(&s->link);
	return block;
}

/* An empty page goes back at once unless it is the class's last. */
static void small_free(struct slab *s, void *block)
{
	struct list *head = &partial[s->class];

	kassert(s->used && s->class < NCLASSES);
	*(void **)block = s->free;
	s->free = block;
	if (s->used-- == s->total)
		list_push_front(head, &s->link);
	if (s->used == 0 && head->next != head->prev) {
		list_remove(&s->link);
		pmm_free(pa_of(s));
	}
}

static void *large_alloc(size_t size)
{
	uint64_t pa = pmm_alloc_run((size + PAGE_SIZE - 1) >> PAGE_SHIFT);

	return pa ? arch_phys_to_virt(pa) : NULL;
}

static void large_free(void *ptr)
{
	pmm_free_run(pa_of(ptr), pmm_run_pages(pa_of(ptr)));
}

/* ---- what others call ----------------------------------------------------------- */

void *kmalloc(size_t size)
{
	unsigned class = class_of(size);
	void *p;

	if (size == 0 || size > SIZE_MAX / 2)
		return NULL;
	p = class < NCLASSES ? small_alloc(class) : large_alloc(size);
	if (p)
		live++;
	return p;
}

void *kzalloc(size_t size)
{
	void *p = kmalloc(size);

	return p ? memset(p, 0, size) : NULL;
}

void kfree(void *ptr)
{
	uintptr_t page = (uintptr_t)ptr & ~(PAGE_SIZE - 1);

	if (!ptr)
		return;
	live--;
	if ((uintptr_t)ptr == page)
		large_free(ptr);
	else
		small_free((struct slab *)page, ptr);
}

char *kstrdup(const char *s)
{
	size_t n = strlen(s) + 1;
	char *copy = kmalloc(n);

	return copy ? memcpy(copy, s, n) : NULL;
}

size_t kmem_live(void)
{
	return live;
}

void kmem_trim(void)
{
	struct slab *s, *tmp;

	for (unsigned c = 0; c < NCLASSES; c++) {
		if (!partial[c].next)
			continue;
		list_for_each_safe (s, tmp, &partial[c], link) {
			if (s->used)
				continue;
			list_remove(&s->link);
			pmm_free(pa_of(s));
		}
	}
}
