# SPDX-License-Identifier: BSD-2-Clause
# The installed SDK.  Included by both stages of the Makefile: what a person types, and
# what one CPU's build needs.

PREFIX  ?= /usr/local
VERSION := 0.1
sdk     := DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' VERSION=$(VERSION) sh libc/sdk/install.sh

ifneq ($(STAGE),build)
.PHONY: install uninstall test-sdk
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
static_glibc := /usr/include/stdlib.h $(foreach a,$(filter-out $(shell uname -m),$(ARCHS)),/usr/$(a)-linux-gnu/lib/libc.a)
# What `make test` looks at with the tools that are there, here with all of them.
test-sdk:
	@$(setup) $(foreach a,$(ARCHS),$(tools_$(a)) qemu-$(a) qemu-system-$(a)) clang ld.lld llvm-ar \
	    cmake pkg-config python3 dpkg-deb $(static_glibc)
	@set -e; for a in $(ARCHS); do $(stage) ARCH=$$a lib shim; \
	    sh tests/tools/unpack_deb.sh build/foreign $$a busybox-static musl-dev; done
	@python3 tests/selftest/check_sdk.py --all
	@python3 tests/selftest/check_other_libc.py build/foreign
else
.PHONY: install-cpu
# Headers as the sources see them: what the port has goes before what all have.
install-cpu: lib
	@CROSS='$(CROSS)' CFLAGS='$(ARCH_CFLAGS)' LDFLAGS='$(ARCH_LDFLAGS)' \
	    $(sdk) cpu $(ARCH) $(O) $(ABI_DIRS) arch/$(ARCH) libc/include
endif
