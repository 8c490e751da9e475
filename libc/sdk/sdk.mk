# SPDX-License-Identifier: BSD-2-Clause
# The installed SDK.  Included by both stages of the Makefile: what a person types, and
# what one CPU's build needs.

PREFIX  ?= /usr/local
VERSION := 0.1
sdk     := DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' VERSION=$(VERSION) sh libc/sdk/install.sh

AMALGAM := build/amalgamation/loam-heap.c
# The heap's own tests with loam-heap.c in the place of libloam's heap, but for those that look
# inside libloam's, at what the one file does not have (fork, memory tags, sources of memory,
# drawings and statistics), or at how little memory it takes.
AMALGAM_NOT := before_main draw foreign_sbrk sbrk_threads fork_in_threads fork_reclaims info info_options map mallinfo \
	most_recent_block stats own_names recallocarray_openbsd realloc_large_moves_pages trim calloc_fresh limits \
	sizes_over_32_bits mte_% free_of_mapping overflow_mapping overflow_mapping_handled stack_smash write_after_free \
	double_free_at_once recallocarray_wrong_old
AMALGAM_SRC := $(filter-out $(foreach n,$(AMALGAM_NOT),tests/unit/heap/$(n).c tests/fault/$(n).c),\
	$(wildcard tests/unit/heap/*.c tests/fault/*.c))

ifneq ($(STAGE),build)
.PHONY: install uninstall amalgamation test-sdk
ifneq ($(filter install,$(MAKECMDGOALS)),)
$(if $(filter hosted,$(PORT)),$(error PORT=hosted has no start-up of its own: there is nothing that loam-cc could link))
endif
install:
	@$(setup) $(compilers)
	@set -e; for a in $(chosen); do $(stage) ARCH=$$a 'DESTDIR=$(DESTDIR)' 'PREFIX=$(PREFIX)' install-cpu; done; \
	    $(sdk) common '$(chosen)'; \
	    echo 'installed in $(DESTDIR)$(PREFIX), for $(chosen); now $(DESTDIR)$(PREFIX)/bin/loam-cc --help'
uninstall:
	@$(sdk) remove '$(chosen)'
# The slab heap as one file, for a kernel.
amalgamation:
	@$(setup) python3
	@python3 tests/tools/amalgamate.py build/amalgamation
	@echo 'build/amalgamation: loam-heap.c loam-heap.h, which says how they are used'
static_glibc := /usr/include/stdlib.h $(foreach a,$(filter-out $(shell uname -m),$(ARCHS)),/usr/$(a)-linux-gnu/lib/libc.a)
# What `make test` looks at with the tools that are there, here with all of them.
test-sdk:
	@$(setup) $(foreach a,$(ARCHS),$(tools_$(a)) qemu-$(a) qemu-system-$(a)) clang ld.lld llvm-ar \
	    cmake pkg-config python3 dpkg-deb $(static_glibc)
	@set -e; for a in $(ARCHS); do $(stage) ARCH=$$a lib shim; $(stage) ARCH=$$a MQ=shared lib; \
	    sh tests/tools/unpack_deb.sh build/foreign $$a busybox-static musl-dev; done
	@python3 tests/selftest/check_sdk.py --all
	@python3 tests/selftest/check_other_libc.py build/foreign
	@set -e; for a in $(ARCHS); do $(stage) ARCH=$$a amalgamtests; done
	@python3 tests/run.py --test '$(AMALGAM_SRC)' $(foreach a,$(ARCHS),--build build/$(a)-linux/amalgam --arch $(a))
else
.PHONY: install-cpu amalgamtests
# Headers as the sources see them: what the port has goes before what all have.
install-cpu: lib
	@CROSS='$(CROSS)' CFLAGS='$(ARCH_CFLAGS)' LDFLAGS='$(ARCH_LDFLAGS)' \
	    $(sdk) cpu $(ARCH) $(O) $(ABI_DIRS) arch/$(ARCH) libc/include

A := $(O)/amalgam
amalgamtests: $(patsubst tests/%.c,$(A)/tests/%,$(AMALGAM_SRC))
	@:
$(AMALGAM): tests/tools/amalgamate.py $(wildcard libc/sdk/amalgam/*.[ch] libc/malloc/*.[ch] libc/malloc/slab/*.[ch] libc/internal/*.h)
	$(Q)python3 tests/tools/amalgamate.py $(@D)
$(A)/loam-heap.o: $(AMALGAM)
$(A)/heap_hooks.o: tests/sdk/heap_hooks.c $(AMALGAM)
$(A)/%.o:
	$(call say,CC)
	@mkdir -p $(@D)
	$(Q)$(TCC) $(filter-out -MMD -MP,$(PROGCFLAGS)) -I $(dir $(AMALGAM)) -DLOAM_HEAP_STANDARD_NAMES -DLOAM_HEAP_ERRNO -c $< -o $@
$(A)/tests/%: $(O)/obj/tests/%.o $(A)/loam-heap.o $(A)/heap_hooks.o $(O)/crt0.o $(LIBS) linker.ld
	$(call say,LINK)
	@mkdir -p $(@D)
	$(Q)$(call LINK,$(filter $(A)/%.o $(O)/obj/%,$^)) -o $@
endif
