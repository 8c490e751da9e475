/* SPDX-License-Identifier: BSD-2-Clause */
/* mmap, munmap, mremap: the port is given whole pages only. */
#include <port.h>
#include <stdarg.h>
#include <sys/mman.h>
#include "attributes.h"
#include "errno_return.h"
#include "pages.h"

/* A mapping has at least one page. */
static long map_len(size_t *len)
{
	return *len ? whole_pages(len) : -EINVAL;
}

void *mmap(void *addr, size_t len, int prot, int flags, int fd, off_t off)
{
	long err = map_len(&len);

	if (!err && (off % ABI_PAGE_SIZE || (flags & MAP_FIXED && !is_page(addr))))
		err = -EINVAL;
	if (err)
		return (void *)errno_return(err);
	return errno_return_pointer(port_mmap(addr, len, prot, flags, fd, off));
}

int munmap(void *addr, size_t len)
{
	if (!is_page(addr) || map_len(&len))
		return (int)errno_fail(EINVAL);
	return (int)errno_return(port_munmap(addr, len));
}

WEAK void *mremap(void *old, size_t old_len, size_t new_len, int flags, ...)
{
	long err = map_len(&new_len);
	void *to = NULL;
	va_list args;

	if (flags & MREMAP_FIXED) {
		va_start(args, flags);
		to = va_arg(args, void *);
		va_end(args);
	}
	if (!is_page(old) || !is_page(to) || whole_pages(&old_len))
		err = -EINVAL;
	if (err)
		return (void *)errno_return(err);
	return errno_return_pointer(port_mremap(old, old_len, new_len, flags, to));
}
