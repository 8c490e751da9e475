# SPDX-License-Identifier: BSD-2-Clause
# The targets that a person types.  Included by the Makefile's first stage.

chosen  := $(or $(ARCH),$(ARCHS))
jobs    := $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 2))
setup   := sh tests/tools/setup.sh
stage   = $(MAKE) --no-print-directory $(jobs) STAGE=build $(foreach c,$(CONFIG),'$(c)=$($(c))') $(if $(O),'O=$(O)')
tools_x86_64  := x86_64-linux-gnu-gcc
tools_aarch64 := aarch64-linux-gnu-gcc
compilers := $(if $(clang),clang ld.lld llvm-ar,$(foreach a,$(chosen),$(tools_$(a))))
emulators := $(foreach a,$(chosen),qemu-system-$(a))

.DEFAULT_GOAL := help
.PHONY: help setup run shell debug lib shim portcheck test selftest test-machines test-foreign test-programs fuzz bench model stress lint clean

help:
	@printf '%s\n' 'Loam: a heap, mman, shared memory and message queues for the user land of hobby kernels' '' \
	'  make run                              boot the demonstration, on both CPUs' \
	'  make run ARCH=aarch64 PROG=my.c       compile your C file and boot it' \
	"  make run PROG=my.c ARGS=\"a 'b c'\"     with arguments; ELF=file boots a static program that is built" \
	'  make run PROG=my.c TRACE=1            and what it never freed, by call stack' \
	'  make run PORT=mine PERSONALITY=tiny   the same through a port of yours to the kernel that the reference kernel then plays' \
	'  make shell                            boot to a prompt on the serial line; T=pattern adds tests, ELF=file a program' \
	'  make debug T=unit/heap/zero           gdb, stopped at the main of a test, ELF=file or the demonstration' \
	'  make test                             every test on every machine; narrow it with' \
	'       T=pattern RUN=native|user|shim ARCH=$(subst $(empty) ,|,$(ARCHS)) MACHINE=q35|microvm SMP=n LIBC=host' \
	'       PORT=hosted RAW=0|1                what that port has, over the host C library' \
	'       PORT=tiny                          what that port has, on the reference kernel as another kernel' \
	'  make test-machines                    every test on every QEMU machine with 1, 2 and 4 CPUs' \
	'  make test-foreign                     unmodified static programs: Debian busybox, musl' \
	'  make test-programs                    redis, sqlite3, lua, perl, gcc, Python and its tests, stress-ng, with libloam.so' \
	'       preloaded; T=part of a name, SECONDS=n for each stressor; some minutes' \
	'  make fuzz                             1,000,000 random system calls on each CPU, then the units; CALLS=n SEED=n SMP=n' \
	'  make bench                            every benchmark; narrow it with' \
	'       B=$(subst $(empty) ,|,$(BENCHES)) ROUNDS=n WORK=part CHECK=1 UPDATE=1' \
	'  make model                            verify the model of the shared queues (some minutes; MODEL_SECONDS=n a step)' \
	'  make stress                           the shared queues: 20,000 kills, 100,000 corrupt memories, kills at every step' \
	'  make lint                             format, rules of the house, warnings as errors' \
	'  make lib ARCH= PORT=                  libloam.a libloamrt.a crt0.o libloam*.so loam-trace.o in build/<cpu>-<port>/' \
	'  make portcheck ARCH= PORT=            build/<cpu>-<port>/portcheck: boot it on your kernel, and it tells call by call what is right' \
	'  make shim                             the reference kernel in build/<cpu>-shim/' \
	'  make install                          headers, libraries, loam-cc, CMake and pkg-config files, manual pages' \
	'       ARCH= PREFIX=/usr/local DESTDIR=   for all CPUs unless told; make uninstall takes the same words' \
	'  make amalgamation                     the slab heap as one C file and its header in build/amalgamation/' \
	'  make test-sdk                         the installed files with every compiler and CMake; libloam.a over glibc and musl; the one-file heap' \
	'  make clean                            remove build/' '' \
	'Options: ARCH=$(subst $(empty) ,|,$(ARCHS)) PORT=$(subst $(empty) ,|,$(PORTS)) MALLOC=$(subst $(empty) ,|,$(MALLOCS)) HEAP=mmap|sbrk|array HARDEN=0|1|mte SLACK_CHECK=1|0 DEBUG=0|1 TLS=1|0 MQ=$(subst $(empty) ,|,$(MQS))' \
	'         CC=gcc|clang OPT=-O2 UBSAN=0|1 V=1 (show commands) O=dir (outputs) TIMEOUT=seconds'

# ---- build ---------------------------------------------------------------------
lib shim portcheck:
	@$(setup) $(compilers) python3
	@set -e; for a in $(chosen); do $(stage) ARCH=$$a $@; done

# ---- run: boot one program on each CPU ------------------------------------------------
ifneq ($(filter run,$(MAKECMDGOALS)),)
$(if $(PROG),$(if $(wildcard $(subst $(empty) ,\ ,$(PROG))),,$(error PROG=$(PROG): there is no such file)))
$(if $(ELF),$(if $(wildcard $(subst $(empty) ,\ ,$(ELF))),,$(error ELF=$(ELF): there is no such file)))
endif
boot = python3 tests/boot.py --arch $$a --timeout $(TIMEOUT) $(if $(MACHINE),--machine $(MACHINE)) $(if $(SMP),--smp $(SMP)) $(if $(MEM),--mem $(MEM)) $(if $(clang),--shim build/$$a-shim-clang) $(if $(PERSONALITY),--kernel-args personality=$(PERSONALITY)) $(if $(TRACE),--env LOAM_LEAKS=1)
run:
	@$(setup) $(compilers) $(emulators) python3
	@set -e; for a in $(chosen); do \
	    $(if $(ELF),$(stage) ARCH=$$a shim; elf='$(ELF)'; \
	    ,$(if $(PROG),$(stage) ARCH=$$a 'PROG=$(PROG)' 'TRACE=$(TRACE)' prog; elf="$(or $(O),build/$$a-$(PORT)$(variant))/prog/$(basename $(notdir $(PROG)))"; \
	    ,d="$(or $(O),build/$$a-$(PORT)$(variant))"; $(stage) ARCH=$$a $$d/tests/demo/demo shim; elf=$$d/tests/demo/demo;)) \
	    echo "$$a, booted under qemu-system-$$a:"; $(boot) "$$elf" -- $(ARGS); done

# ---- shell, debug: on one CPU, x86_64 unless told ------------------------------------------
# A test that T names, or part of its name; several only for the shell.
one_cpu = $(firstword $(chosen))
of_name = $(or $(wildcard tests/$(T).c),$(shell find tests/unit tests/conformance tests/fault tests/hostile tests/stress -name '*.c' -path '*$(T)*' | sort))
programs = $(if $(ELF),$(ELF)) $(if $(T),$(patsubst %.c,$(call out,$(one_cpu))/%,$(of_name)))
built = $(filter-out $(ELF),$(programs)) $(call out,$(one_cpu))/tests/demo/demo
ifneq ($(filter shell debug,$(MAKECMDGOALS)),)
$(if $(T),$(if $(of_name),,$(error T=$(T): there is no such test)))
endif
shell:
	@$(setup) $(compilers) qemu-system-$(one_cpu) python3
	@$(stage) ARCH=$(one_cpu) shim $(built)
	@python3 tests/tools/shell.py --arch $(one_cpu) $(if $(MACHINE),--machine $(MACHINE)) $(if $(SMP),--smp $(SMP)) $(if $(MEM),--mem $(MEM)) \
	    $(programs) $(call out,$(one_cpu))/tests/demo/demo
debug:
	@$(setup) $(compilers) qemu-system-$(one_cpu) gdb-multiarch python3
	@$(stage) ARCH=$(one_cpu) shim $(firstword $(built))
	@python3 tests/tools/debug.py --arch $(one_cpu) $(if $(MACHINE),--machine $(MACHINE)) $(if $(SMP),--smp $(SMP)) \
	    $(firstword $(programs) $(call out,$(one_cpu))/tests/demo/demo) -- $(ARGS)

# ---- test: every test on every machine -------------------------------------------------
# Without further words also the other heaps and queues, with the tests that concern them.
out     = build/$(1)-$(PORT)$(variant)
# Another port, with the heap and the TLS that its port.mk says.
stage_of = $(MAKE) --no-print-directory $(jobs) STAGE=build PORT=$(1) $(foreach c,$(filter-out PORT HEAP TLS,$(CONFIG)),'$(c)=$($(c))')
heaps    = $(if $(variant)$(filter-out linux,$(PORT)),,simple:mmap:0 simple:sbrk:0 slab:sbrk:0 slab:array:0 slab:mmap:1 slab:mmap:0:notls slab:mmap:0:debug \
            $(if $(filter $(1),$(MEMTAG_ARCHS)),slab:mmap:mte))
queues  := $(if $(variant)$(filter-out linux,$(PORT)),,shared auto)
# Beside Linux's: the ports that the reference kernel has a personality for.
others  := $(if $(variant)$(filter-out linux,$(PORT)),,$(if $(filter shim,$(RUN)),tiny))
malloc_of = $(word 1,$(subst :, ,$(1)))
heap_of   = $(word 2,$(subst :, ,$(1)))
harden_of = $(word 3,$(subst :, ,$(1)))
debug_of  = $(if $(filter debug,$(word 4,$(subst :, ,$(1)))),1,0)
tls_of    = $(if $(filter notls,$(word 4,$(subst :, ,$(1)))),0,1)
# Which tests a heap has: the words in their `variants:`.
tests_of  = $(if $(filter 1,$(call debug_of,$(1))),debug,heap$(if $(filter mte,$(call harden_of,$(1))),|hardenmte))
heap_suffix = $(subst -slab,,-$(call malloc_of,$(1)))$(subst -mmap,,-$(call heap_of,$(1)))$(if $(filter-out 0,$(call harden_of,$(1))),-harden$(filter-out 1,$(call harden_of,$(1))))$(if $(filter 0,$(call tls_of,$(1))),-notls)$(if $(filter 1,$(call debug_of,$(1))),-debug)
# QEMU's machines have no memory tags that work (kernel_shim/arch/aarch64/README.md), and what
# DEBUG=1 checks is the same on each.
tag_runs = $(or $(filter-out shim,$(RUN)),shim)
users   := $(if $(filter user,$(RUN)),$(foreach a,$(chosen),qemu-$(a)))
systems := $(if $(filter shim,$(RUN)),$(emulators))
headers = $(foreach a,$(chosen),$(if $(filter $(a),$(shell uname -m)),/usr,/usr/$(a)-linux-gnu)/include/stdlib.h)
group   = --build $(1) --arch $(2) $(if $(clang),--shim build/$(2)-shim-clang)
groups  = $(foreach a,$(chosen),$(call group,$(call out,$(a)),$(a)) $(foreach v,$(foreach h,$(call heaps,$(a)),$(call heap_suffix,$(h))) $(addprefix -,$(queues)),$(call group,$(call out,$(a))$(v),$(a))$(if $(filter %mte %debug,$(v)), --run $(tag_runs))) $(foreach p,$(others),$(call group,build/$(a)-$(p),$(a)) --run shim))
test:
	@$(setup) $(compilers) $(users) $(systems) python3 $(if $(T),,$(if $(systems),gdb-multiarch) $(headers)) $(if $(filter host,$(LIBC)),/usr/include/stdlib.h)
ifeq ($(LIBC),host)
	@set -e; for a in $(chosen); do $(stage) ARCH=$$a hosttests; done
	@python3 tests/run.py --libc host --run native $(foreach a,$(chosen),--build build/$(a)-host --arch $(a)) $(if $(T),--test '$(T)')
else ifeq ($(PORT),hosted)
	@$(setup) $(headers) $(foreach a,$(filter-out $(shell uname -m),$(chosen)),qemu-$(a))
	@set -e; for a in $(chosen); do $(stage) ARCH=$$a hostedtests; done
	@python3 tests/run.py --test '$(or $(T),unit/mman/ unit/shm/ unit/mqueue/ conformance/mman/ conformance/shm/ conformance/mq/ unit/port/host_)' \
	    $(foreach a,$(chosen),--build $(call out,$(a))/hosted --arch $(a) --run $(if $(filter $(shell uname -m),$(a)),native,user) --again 'ARCH=$(a) PORT=hosted RAW=$(RAW) MQ=$(MQ)')
else
	@set -e; $(foreach a,$(chosen),\
	    $(stage) ARCH=$(a) tests $(if $(T),,lib) $(if $(systems),shim); \
	    $(foreach h,$(call heaps,$(a)),$(stage) ARCH=$(a) MALLOC=$(call malloc_of,$(h)) HEAP=$(call heap_of,$(h)) HARDEN=$(call harden_of,$(h)) TLS=$(call tls_of,$(h)) DEBUG=$(call debug_of,$(h)) 'TESTS_FOR=$(call tests_of,$(h))' tests;) \
	    $(foreach q,$(queues),$(stage) ARCH=$(a) MQ=$(q) 'TESTS_FOR=$(q)$(if $(filter-out auto,$(q)),|mq)' tests;) \
	    $(foreach p,$(others),$(call stage_of,$(p)) ARCH=$(a) TESTS_FOR=port tests;))
	@python3 tests/run.py --run $(RUN) $(if $(MACHINE),--machine $(MACHINE)) $(if $(SMP),--smp $(SMP)) $(if $(JUNIT),--junit '$(JUNIT)') \
	    --selftest $(if $(T),--test '$(T)') $(groups)
endif

# ---- bench: measures; a timing is never a test ------------------------------------------
BENCHES := $(notdir $(patsubst %/,%,$(dir $(wildcard tests/bench/*/suite.py))))
bench:
	@$(setup) python3
	@python3 tests/bench/bench.py $(B) $(if $(ROUNDS),--rounds '$(ROUNDS)') $(if $(WORK),--work '$(WORK)') \
	    $(if $(CHECK),--check) $(if $(UPDATE),--update)

# ---- machines: the default build on all that the kernel knows -----------------------------
test-machines:
	@$(setup) $(compilers) $(emulators) python3
	@set -e; for a in $(chosen); do $(stage) ARCH=$$a tests shim; done
	@python3 tests/run.py --run shim --machine $(or $(MACHINE),all) --smp $(or $(SMP),1 2 4) $(if $(T),--test '$(T)') \
	    $(foreach a,$(chosen),$(call group,$(call out,$(a)),$(a)))

# ---- foreign: static programs of others say on kernel_shim what they say on Linux --------------
foreign_cpus = $(sort $(chosen) $(shell uname -m))
test-foreign:
	@$(setup) $(foreach a,$(foreign_cpus),$(tools_$(a))) $(emulators) python3 dpkg-deb
	@set -e; for a in $(foreign_cpus); do \
	    sh tests/tools/unpack_deb.sh build/foreign $$a busybox-static musl-dev; done; \
	    for a in $(chosen); do $(stage) ARCH=$$a shim; done
	@python3 tests/foreign/check.py build/foreign $(chosen)

# ---- programs: Debian's, with the libraries preloaded; on this machine's own CPU -------------
# Before them the tests' own, on both CPUs and in C++ too, which `make test` leaves out where it is not there.
test-programs:
	@$(setup) $(foreach a,$(ARCHS),$(tools_$(a)) $(a)-linux-gnu-g++ $(if $(filter-out $(native),$(a)),qemu-$(a))) $(headers) python3 && \
	    $(setup) $$(python3 tests/programs/check.py --tools)
	@$(stage) ARCH=$(native) lib
	@$(if $(T),,python3 tests/selftest/check_preload.py)
	@python3 tests/programs/check.py $(if $(SECONDS),--seconds '$(SECONDS)') $(if $(T),--only '$(T)') $(call out,$(native))

# ---- fuzz: hostile calls in great number, and the units behind them in the same boot ---------
fuzz:
	@$(setup) $(compilers) $(emulators) python3
	@set -e; for a in $(chosen); do $(stage) ARCH=$$a tests shim; \
	    python3 tests/tools/fuzz.py --arch $$a --build $(call out,$$a) --smp $(or $(SMP),4) \
	        $(if $(CALLS),--calls '$(CALLS)') $(if $(SEED),--seed '$(SEED)'); done

# ---- the proofs of the shared queues ------------------------------------------------------
model:
	@$(setup) spin cc
	@sh libc/mqueue/model/run.sh build/model

# On Linux, on this machine's own CPU.
native = $(shell uname -m)
stressed = build/$(native)-$(PORT)-shared/tests/stress
stress:
	@$(setup) $(tools_$(native))
	@$(MAKE) --no-print-directory $(jobs) STAGE=build ARCH=$(native) MQ=shared \
	    $(addprefix $(stressed)/,mq_kill_random mq_hostile mq_kill_steps mq_kill_woken)
	KILLS=20000 timeout 1200 $(stressed)/mq_kill_random
	CASES=100000 timeout 1200 $(stressed)/mq_hostile
	SECONDS=120 timeout 1500 $(stressed)/mq_kill_steps
	SECONDS=120 timeout 600 $(stressed)/mq_kill_woken

# ---- lint ------------------------------------------------------------------------------
# The rules of the house, then every source with warnings as errors, both compilers.
lint:
	@$(setup) $(foreach a,$(ARCHS),$(tools_$(a))) clang ld.lld llvm-ar clang-format python3 git
	@python3 tests/tools/lint.py
	@set -e; for a in $(ARCHS); do for c in gcc clang; do \
	    printf 'lint: %s with %s, warnings as errors\n' $$a $$c; \
	    $(MAKE) --no-print-directory $(jobs) STAGE=build ARCH=$$a CC=$$c WERROR=-Werror O=build/lint/$$a-$$c K=build/lint/$$a-shim-$$c objects; \
	    for p in $(filter-out linux,$(PORTS)); do o=build/lint/$$a-$$p-$$c; \
	        $(MAKE) --no-print-directory $(jobs) STAGE=build ARCH=$$a CC=$$c PORT=$$p WERROR=-Werror O=$$o $$o/port.o; done; done; done
	@python3 tests/tools/lint.py --archives $(foreach a,$(ARCHS),build/lint/$(a)-gcc)

clean:
	rm -rf build
