# SPDX-License-Identifier: BSD-2-Clause
# Loam: one Makefile, globbed.  `make help` lists what you can ask for.
#
# It runs in two stages.  The first (what you type) checks the words you gave,
# installs missing tools and calls itself once for each CPU; the second, with
# STAGE=build, may then ask the compiler questions and holds all the rules.

# ---- what you may choose ------------------------------------------------------
ARCHS    := x86_64 $(filter-out x86_64,$(notdir $(patsubst %/,%,$(wildcard arch/*/))))
MEMTAG_ARCHS := $(patsubst arch/%/memtag_arch.h,%,$(wildcard arch/*/memtag_arch.h))
PORTS    := $(notdir $(patsubst %/,%,$(wildcard libc/port/*/)))
MALLOCS  := slab simple
MQS      := kernel shared auto
PORT     ?= linux
# What a port's kernel lacks decides other values: PORT_HEAP, PORT_TLS, PORT_RUN.
PORT_HEAP := mmap
PORT_TLS  := 1
PORT_RUN  := native user shim
-include libc/port/$(PORT)/port.mk
MALLOC   ?= slab
HEAP     ?= $(PORT_HEAP)
HARDEN   ?= 0
DEBUG    ?= 0
TLS      ?= $(PORT_TLS)
SLACK_CHECK ?= 1
MQ       ?= kernel
OPT      ?= -O2
UBSAN    ?= 0
RUN      ?= $(PORT_RUN)
TIMEOUT  ?= 60
RAW      ?= 0
V        ?= 0
ifeq ($(origin CC),default)
CC       := gcc
endif

one-of = $(if $(filter-out $(3),$(2)),$(error $(1)=$(2) is not known; it is one of: $(3)))
$(call one-of,ARCH,$(ARCH),$(ARCHS))
$(call one-of,PORT,$(PORT),$(PORTS))
$(call one-of,MALLOC,$(MALLOC),$(MALLOCS))
$(call one-of,HEAP,$(HEAP),mmap $(if $(filter mte,$(HARDEN)),,sbrk $(if $(filter slab,$(MALLOC)),array)))
$(call one-of,HARDEN,$(HARDEN),0 $(if $(filter slab,$(MALLOC)),1 mte))
$(if $(filter mte,$(HARDEN)),$(foreach a,$(or $(ARCH),$(ARCHS)),$(if $(wildcard arch/$(a)/memtag_arch.h),,\
    $(error HARDEN=mte: $(a) has no memory tags, there is no arch/$(a)/memtag_arch.h; with them: ARCH=$(MEMTAG_ARCHS)))))
$(call one-of,TLS,$(TLS),1 $(if $(filter slab0,$(MALLOC)$(HARDEN)),0))
$(call one-of,SLACK_CHECK,$(SLACK_CHECK),1 $(if $(filter slab0,$(MALLOC)$(HARDEN)),0))
$(call one-of,DEBUG,$(DEBUG),0 $(if $(filter slab,$(MALLOC)),1))
$(call one-of,MQ,$(MQ),$(MQS))
$(if $(filter build,$(STAGE)),,$(call one-of,RUN,$(RUN),$(PORT_RUN)))
$(call one-of,UBSAN,$(UBSAN),0 1)
$(call one-of,RAW,$(RAW),0 $(if $(filter hosted,$(PORT)),1))
# Every option that a second stage must see; each has one value by now.
CONFIG := PORT RAW MALLOC HEAP HARDEN SLACK_CHECK DEBUG TLS MQ CC OPT UBSAN V

# The default variant has no suffix; another is named by what differs.
clang   := $(findstring clang,$(CC))
words   := $(filter-out slab,$(MALLOC)) $(filter-out $(PORT_HEAP),$(HEAP)) \
           $(if $(filter-out 0,$(HARDEN)),harden$(filter-out 1,$(HARDEN))) $(if $(filter-out $(PORT_TLS),$(TLS)),$(if $(filter 0,$(TLS)),no)tls) $(if $(filter 0,$(SLACK_CHECK)),noslackcheck) $(if $(filter 1,$(DEBUG)),debug) $(filter-out kernel,$(MQ)) \
           $(clang) $(filter-out O2,$(OPT:-%=%)) $(if $(filter 1,$(UBSAN)),ubsan) $(if $(filter 1,$(RAW)),raw)
empty   :=
variant := $(subst $(empty) ,,$(foreach w,$(words),-$(w)))
Q       := $(if $(filter 0,$(V)),@)

ifneq ($(STAGE),build)
include tests/tools/targets.mk
include libc/sdk/sdk.mk
else
# ---- stage two: the rules ------------------------------------------------------
.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:
MAKEFLAGS += -r
O ?= build/$(ARCH)-$(PORT)$(variant)
K := build/$(ARCH)-shim$(if $(clang),-clang)

include arch/$(ARCH)/arch.mk
-include kernel_shim/arch/$(ARCH)/arch.mk
ifneq ($(clang),)
TCC     := $(CC) --target=$(ARCH)-none-elf
LD      := ld.lld
BIN     := llvm-
LIBGCC  :=
else
TCC     := $(CROSS)$(CC)
LD      := $(CROSS)ld
BIN     := $(CROSS)
LIBGCC  := $(shell $(TCC) -print-libgcc-file-name)
endif
AR := $(BIN)ar
OBJCOPY := $(BIN)objcopy
READELF := $(BIN)readelf
NM := $(BIN)nm
say = $(if $(filter 0,$(V)),@printf '  %-7s %s\n' $(1) $(patsubst build/%,%,$@))

# Compilers' own freestanding headers only: no header of the host is ever seen.
FREESTANDING := -ffreestanding -nostdinc -isystem $(shell $(TCC) -print-file-name=include) -fno-stack-protector \
	-fno-pie -fno-asynchronous-unwind-tables -fno-common -ffunction-sections -fdata-sections
ifneq ($(clang),)
FREESTANDING := $(subst -print-file-name=include,,$(FREESTANDING)) -isystem $(shell $(CC) -print-resource-dir)/include
endif
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wundef $(WERROR)
# Where a port has no header of its own, Linux's counts.
hosted  := $(filter hosted,$(PORT))
ABI_DIRS := $(foreach p,$(PORT) $(filter-out $(PORT),linux),libc/port/$(p)/$(ARCH) libc/port/$(p))
ABI     := $(addprefix -I ,$(ABI_DIRS)) $(if $(hosted),-DHOSTED_RAW=$(RAW))
PUBLIC  := $(ABI) -I arch/$(ARCH) -I libc/include
# Which headers count depends on what the port's folder holds and on its port.mk: when that
# changes, all is made anew.
MADE_OF := $(HEAP) $(TLS) $(sort $(wildcard $(addsuffix /*.h,$(ABI_DIRS)) $(addsuffix /abi/*.h,$(ABI_DIRS))))
ifneq ($(MADE_OF),$(shell cat $(O)/made-of 2>/dev/null))
$(shell mkdir -p $(O) && echo '$(MADE_OF)' >$(O)/made-of)
endif
UBFLAGS := $(if $(filter 1,$(UBSAN)),-fsanitize=undefined -fsanitize-undefined-trap-on-error)
BASE    := -std=gnu11 $(OPT) -g $(WARN) $(FREESTANDING) $(ARCH_CFLAGS) -MMD -MP
MTE_DIR := libc/malloc/slab/$(if $(filter mte,$(HARDEN)),mte,no_mte)
HEAPDEF := $(if $(filter sbrk,$(HEAP)),-DHAVE_SBRK)
LIBCFLAGS  := $(BASE) $(UBFLAGS) -fvisibility=hidden $(PUBLIC) -I libc/internal -I libc/port -I libc/malloc/$(MALLOC)/$(HEAP) -I $(MTE_DIR) $(HEAPDEF) -DHARDEN=$(HARDEN:mte=2) -DHEAP_TLS=$(TLS) -DSLACK_CHECK=$(SLACK_CHECK)
PROGCFLAGS := $(BASE) $(UBFLAGS) -ftls-model=local-exec $(PUBLIC) -I tests/harness

# ---- archives -------------------------------------------------------------------
# libloam.a: heap, mman, shm, mqueue and the port.  libloamrt.a: everything else.
# A file in arch/<cpu>/<module>/ replaces the one of that name in libc/<module>/.
HEAP_DIRS := malloc malloc/$(MALLOC) malloc/$(MALLOC)/$(HEAP) $(if $(filter mte,$(HARDEN)),malloc/slab/mte) $(if $(filter 1,$(DEBUG)),malloc/slab/debug)
IPC_DIRS  := mman shm mqueue mqueue/choose/$(MQ) $(addprefix mqueue/,$(if $(filter auto,$(MQ)),kernel shared,$(MQ)))
LOAM_DIRS := $(HEAP_DIRS) $(IPC_DIRS) internal
PORT_DIRS := port port/$(PORT) port/$(PORT)/$(ARCH)
RT_DIRS   := $(filter-out malloc mman shm mqueue port internal include preload,$(notdir $(patsubst %/,%,$(wildcard libc/*/))))
sources = $(foreach d,$(1),$(foreach f,$(wildcard libc/$(d)/*.c libc/$(d)/*.S),\
	$(or $(wildcard arch/$(ARCH)/$(d)/$(basename $(notdir $(f))).S),$(f))))
objects = $(addprefix $(O)/obj/,$(addsuffix .o,$(basename $(1))))
LOAM_OBJ := $(call objects,$(call sources,$(LOAM_DIRS)))
# Assembly that traps into a kernel with numbered calls goes with its port.
TRAPS    := $(if $(wildcard libc/port/$(PORT)/$(ARCH)/syscall_nr.h),$(wildcard $(addprefix arch/$(ARCH)/,clone.S sigreturn.S)))
PORT_OBJ := $(call objects,$(call sources,$(PORT_DIRS)) $(TRAPS))
RT_OBJ   := $(call objects,$(call sources,$(RT_DIRS)) $(filter-out %/crt0.S %/clone.S %/sigreturn.S,$(wildcard arch/$(ARCH)/*.S)))
# Two libraries for hosted programs: the heap, and the rest of libloam.  The break belongs to
# the one that takes memory from it, for the host keeps in mind where its own left it.
pic      = $(patsubst $(O)/obj/%,$(O)/pic/%,$(call objects,$(1))) $(PORT_OBJ:$(O)/obj/%=$(O)/pic/%)
HEAP_PIC := $(call pic,$(call sources,$(HEAP_DIRS) internal) $(addprefix libc/preload/,fork.c glibc.c hint.c) \
	$(if $(filter sbrk,$(HEAP)),libc/mman/brk.c))
IPC_PIC  := $(call pic,$(filter-out libc/mman/brk.c,$(call sources,$(IPC_DIRS) internal)) $(addprefix libc/preload/,fork.c ipc_names.c robust.c))
LIBS     := $(O)/libloamrt.a $(O)/libloam.a

# Where a host has start-up and threads of its own, only libloam is of use.
lib: $(O)/libloam.a $(O)/loam-trace.o $(if $(hosted),,$(O)/libloamrt.a $(O)/crt0.o) $(if $(filter linux hosted,$(PORT)),$(addprefix $(O)/,libloam.so libloam-ipc.so libloam-trace.so)) \
	$(if $(filter linux,$(PORT)),$(O)/loam-mq)
	@:

$(O)/obj/%.o: %.c $(O)/made-of
	$(call say,CC)
	@mkdir -p $(@D)
	$(Q)$(TCC) $(if $(filter tests/%,$<),$(PROGCFLAGS),$(LIBCFLAGS) -ftls-model=local-exec) -c $< -o $@
$(O)/obj/%.o: %.S $(O)/made-of
	$(call say,AS)
	@mkdir -p $(@D)
	$(Q)$(TCC) $(LIBCFLAGS) -c $< -o $@
$(O)/pic/%.o: %.c $(O)/made-of
	$(call say,CC)
	@mkdir -p $(@D)
	$(Q)$(TCC) $(filter-out -fno-pie,$(LIBCFLAGS)) -fPIC -ftls-model=initial-exec -c $< -o $@
$(O)/pic/%.o: %.S $(O)/made-of
	$(call say,AS)
	@mkdir -p $(@D)
	$(Q)$(TCC) $(filter-out -fno-pie,$(LIBCFLAGS)) -fPIC -c $< -o $@

# What the slab heap does once in hundreds of calls is compiled for size.
SELDOM := $(addprefix libc/malloc/slab/,$(addsuffix .o,block fault inbox magazine mixed orphans pages reserve resize runs slabs supply walk $(HEAP)/source mmap/large mmap/spare))
$(foreach o,obj pic,$(addprefix $(O)/$(o)/,$(SELDOM))): LIBCFLAGS += $(if $(filter -O2,$(OPT)),-Os)

# One relocatable object: there a port's own call takes the place of the weak
# one in optional.c, whichever a linker would have met first in an archive.
$(O)/port.o: $(PORT_OBJ)
	$(call say,LD)
	$(Q)$(LD) -r $^ -o $@
# What the files of a library share among themselves (hidden names) is renamed
# to names that no program may use, so that its own lock_wait never collides.
$(O)/%.names:
	$(Q)$(READELF) -sW $(filter %.o,$^) | awk '$$6 == "HIDDEN" && $$5 != "LOCAL" && $$7 != "UND" && $$8 !~ /^(__|loam_)/ \
		{ print $$8, "__loam_" $$8 }' | cat - $(filter %.names,$^) | sort -u >$@
# An archive is made anew: a member of a deleted source must not stay behind.
$(O)/libloam.names: $(LOAM_OBJ) $(O)/port.o
$(O)/libloam.a: $(LOAM_OBJ) $(O)/port.o $(O)/libloam.names
$(O)/libloamrt.names: $(RT_OBJ) $(O)/libloam.names
$(O)/libloamrt.a: $(RT_OBJ) $(O)/libloamrt.names
$(O)/%.a:
	$(call say,AR)
	@rm -f $@
	$(Q)$(AR) rcs $@ $(filter %.o,$^)
	$(Q)$(OBJCOPY) --redefine-syms=$(@:.a=.names) $@
$(O)/crt0.o: $(O)/obj/arch/$(ARCH)/crt0.o
	@cp $< $@

# The heap that traces (libc/malloc/trace): its functions get other names, and those of calls.c
# take their place.  For static programs it is one object, to be linked before libloam.a.
TRACED    := malloc free calloc realloc reallocf reallocarray recallocarray posix_memalign aligned_alloc memalign valloc \
	pvalloc free_sized free_aligned_sized freezero
plain      = $(Q)$(LD) -r $^ -o $@ && $(OBJCOPY) $(foreach n,$(TRACED),--redefine-sym $(n)=plain_$(n)) $@
HEAP_OBJ  := $(call objects,$(call sources,$(HEAP_DIRS)))
TRACE_OBJ := $(call objects,$(call sources,malloc/trace))
to_pic     = $(patsubst $(O)/obj/%,$(O)/pic/%,$(1))
$(TRACE_OBJ) $(call to_pic,$(TRACE_OBJ)): LIBCFLAGS += -fno-omit-frame-pointer -fno-optimize-sibling-calls
$(call to_pic,$(TRACE_OBJ)): LIBCFLAGS += -fasynchronous-unwind-tables
$(O)/obj/plain.o: $(HEAP_OBJ)
	$(call say,LD)
	$(plain)
$(O)/pic/plain.o: $(call to_pic,$(HEAP_OBJ))
	$(call say,LD)
	$(plain)
$(O)/loam-trace.names: $(TRACE_OBJ) $(O)/libloam.names
$(O)/loam-trace.o: $(O)/obj/plain.o $(TRACE_OBJ) $(O)/loam-trace.names
	$(call say,LD)
	$(Q)$(LD) -r $(filter %.o,$^) -o $@
	$(Q)$(OBJCOPY) --redefine-syms=$(@:.o=.names) $@

# The heap is initialised before every other library (initfirst).
$(O)/libloam.so: $(HEAP_PIC) libc/preload/heap.map
$(O)/libloam-trace.so: $(filter-out $(call to_pic,$(HEAP_OBJ)) %/hint.o,$(HEAP_PIC)) $(O)/pic/plain.o $(call to_pic,$(TRACE_OBJ)) libc/preload/heap.map
$(O)/libloam-ipc.so: $(IPC_PIC) libc/preload/ipc.map
$(O)/libloam.so: SOFLAGS := -z initfirst
$(O)/libloam-trace.so: SOFLAGS := -z initfirst --eh-frame-hdr
$(O)/%.so:
	$(call say,LD)
	$(Q)$(LD) -shared -soname $*.so --gc-sections -z relro -z now -z noexecstack $(SOFLAGS) --hash-style=gnu \
		--version-script=$(filter %.map,$^) $(filter %.o,$^) -o $@

# ---- programs ---------------------------------------------------------------------
LINK = $(LD) -static -nostdlib --gc-sections $(ARCH_LDFLAGS) $(if $(filter 1,$(DEBUG)),-u __loam_heap_is_valid) -T linker.ld $(O)/crt0.o $(1) --start-group $(LIBS) --end-group $(LIBGCC)

$(O)/tests/%: $(O)/obj/tests/%.o $(O)/crt0.o $(LIBS) linker.ld
	$(call say,LINK)
	@mkdir -p $(@D)
	$(Q)$(call LINK,$<) $$(sed -n 's,^// link: ,,p' tests/$*.c) -o $@

# A benchmark's program is its own file and all that stands in common/ of its suite's folder.
.SECONDEXPANSION:
$(O)/tests/bench/%: $(O)/obj/tests/bench/%.o $(O)/crt0.o $(LIBS) linker.ld \
		$$(call objects,$$(wildcard $$(addprefix tests/bench/$$(firstword $$(subst /, ,$$*))/common/,*.c $(ARCH)/*.c)))
	$(call say,LINK)
	@mkdir -p $(@D)
	$(Q)$(call LINK,$(filter $(O)/obj/%.o,$^)) -o $@

# portcheck: the port's own calls, and no start-up but crt0's.
PORTCHECK_OBJ := $(call objects,$(wildcard tests/portcheck/parts/*.c))
$(O)/obj/tests/portcheck/%.o: PROGCFLAGS += -I libc/port
$(patsubst %.c,$(O)/%,$(wildcard tests/portcheck/*.c)): $(O)/%: $(O)/obj/%.o $(PORTCHECK_OBJ) $(O)/port.o $(O)/crt0.o $(LIBS) linker.ld
	$(call say,LINK)
	@mkdir -p $(@D)
	$(Q)$(call LINK,$(filter $(O)/obj/%.o,$^) $(O)/port.o) $$(sed -n 's,^// link: ,,p' $*.c) -o $@
$(O)/portcheck: $(O)/tests/portcheck/portcheck
	@cp $< $@
portcheck: $(O)/portcheck
	@:

# Message queues from the command line, with the backend of this build.
TOOL_OBJ := $(O)/obj/libc/mqueue/tool/loam-mq.o $(O)/obj/libc/mqueue/tool/list.o
$(TOOL_OBJ): LIBCFLAGS := $(PROGCFLAGS)
$(O)/loam-mq: $(TOOL_OBJ) $(O)/crt0.o $(LIBS) linker.ld
	$(call say,LINK)
	$(Q)$(call LINK,$(TOOL_OBJ)) -o $@

# A program of the reader's own, from anywhere; TRACE=1: with the heap that traces.
prog: $(O)/crt0.o $(LIBS) $(K)/kernel $(if $(TRACE),$(O)/loam-trace.o)
	@mkdir -p $(O)/prog
	$(Q)$(TCC) $(filter-out -ffreestanding -Wmissing-prototypes -Wshadow -Wstrict-prototypes -MMD -MP,$(PROGCFLAGS)) $(if $(TRACE),-fno-omit-frame-pointer) -c '$(PROG)' -o '$(PROGRAM).o'
	$(Q)$(call LINK,'$(PROGRAM).o' $(if $(TRACE),$(O)/loam-trace.o)) -o '$(PROGRAM)'
PROGRAM = $(O)/prog/$(basename $(notdir $(PROG)))

TEST_DIRS := $(wildcard tests/portcheck tests/unit tests/conformance tests/fault tests/hostile tests/stress tests/selftest)
TEST_SRC  := $(shell $(if $(TESTS_FOR),grep -rlE '^// variants:.*\b($(TESTS_FOR))\b' $(TEST_DIRS) --include=*.c,find $(TEST_DIRS) -name '*.c' -not -path '*/parts/*'))
# Only what T asks for, where it is a plain part of names; selftests always.
ifneq ($(T),)
ifeq ($(findstring *,$(T))$(findstring ?,$(T))$(findstring [,$(T))$(word 2,$(T)),)
TEST_SRC := $(foreach s,$(TEST_SRC),$(if $(findstring $(T),$(s))$(filter tests/selftest/%,$(s)),$(s)))
endif
endif
tests: $(patsubst %.c,$(O)/%,$(TEST_SRC)) $(O)/tests/demo/demo
	@:
objects: $(patsubst %.c,$(O)/obj/%.o,$(TEST_SRC)) $(PORTCHECK_OBJ) lib shim

# The same tests on the host's own C library: a wrong test shows.
HOST := build/$(ARCH)-host
LOAM_ONLY = $(shell grep -rlE '^// needs:.*\bloam\b' $(TEST_DIRS) --include=*.c)
hosttests: $(patsubst %.c,$(HOST)/%,$(filter-out $(LOAM_ONLY),$(TEST_SRC)))
	@:
$(HOST)/tests/%: tests/%.c
	$(call say,HOSTCC)
	@mkdir -p $(@D)
	$(Q)$(CROSS)gcc -std=gnu11 -D_GNU_SOURCE -DLIBC_HOST $(OPT) -g -static -fno-builtin -w -MMD -MP -I tests/harness \
		-idirafter arch/$(ARCH) -idirafter libc/port/linux/$(ARCH) $< -o $@ -lrt -lpthread

# And on it with PORT=hosted before it: what needs nothing but that port's calls.
HOSTED_DIRS := $(wildcard tests/unit/mman tests/unit/shm tests/conformance/mman tests/conformance/shm tests/unit/mqueue tests/conformance/mq tests/unit/port/host_lacks_calls.c)
HOSTED_SRC   = $(shell grep -rL '^// link:' $(HOSTED_DIRS) --include=*.c)
hostedtests: $(patsubst tests/%.c,$(O)/hosted/tests/%,$(HOSTED_SRC))
	@:
$(O)/hosted/tests/%: tests/%.c $(O)/libloam.so $(O)/libloam-ipc.so
	$(call say,HOSTCC)
	@mkdir -p $(@D)
	$(Q)$(CROSS)gcc -std=gnu11 -D_GNU_SOURCE $(OPT) -g -fno-builtin -w -MMD -MP -I tests/harness $< -o $@ $(filter %.so,$^) -Wl,-rpath,$(abspath $(O)) -lpthread

include libc/sdk/sdk.mk

# ---- the reference kernel ------------------------------------------------------------
K_SRC  := $(wildcard kernel_shim/*.c kernel_shim/arch/$(ARCH)/*.c kernel_shim/arch/$(ARCH)/*.S)
K_OBJ  := $(addprefix $(K)/obj/,$(addsuffix .o,$(basename $(K_SRC)))) $(K)/obj/loam-heap.o
KFLAGS := -std=gnu11 $(OPT) -g $(WARN) $(filter-out -ffunction-sections -fdata-sections,$(FREESTANDING)) -fno-omit-frame-pointer \
	-I kernel_shim/arch/$(ARCH) -I kernel_shim -I libc/port/linux/$(ARCH) -I libc/port/linux -I libc/port/tiny -I build/amalgamation $(KERNEL_CFLAGS) -MMD -MP
KLINK   = $(LD) -static -nostdlib -z noexecstack $(KERNEL_LDFLAGS) -T kernel_shim/arch/$(ARCH)/kernel.ld

shim: $(K)/kernel
	@:
$(K)/obj/kernel_shim/kmem.o $(K)/obj/loam-heap.o: $(AMALGAM)
$(K)/obj/%.o: %.c
	$(call say,KCC)
	@mkdir -p $(@D)
	$(Q)$(TCC) $(KFLAGS) -c $< -o $@
# The kernel's heap is libloam's: small, and what nobody calls is left out.
HEAP_ROOTS := $(addprefix -u loam_,malloc calloc free malloc_trim heap_init)
$(K)/obj/loam-heap.o:
	$(call say,KCC)
	@mkdir -p $(@D)
	$(Q)$(TCC) $(KFLAGS) -ffunction-sections -fdata-sections -DLOAM_HEAP_SERIAL -DLOAM_HEAP_KEEP_PAGES=256 -c $(AMALGAM) -o $@.whole
	$(Q)$(LD) -r --gc-sections $(HEAP_ROOTS) $@.whole -o $@
$(K)/obj/%.o: %.S
	$(call say,KAS)
	@mkdir -p $(@D)
	$(Q)$(TCC) $(KFLAGS) -c $< -o $@
# Linked twice: the second time with the names of the first, for backtraces.
$(K)/kernel.elf: $(K_OBJ) kernel_shim/arch/$(ARCH)/kernel.ld tests/tools/ksyms.awk
	$(call say,KLINK)
	$(Q)$(KLINK) $(K_OBJ) -o $@.1
	$(Q)$(NM) -n $@.1 | awk -f tests/tools/ksyms.awk >$(K)/ksyms.S
	$(Q)$(TCC) $(KFLAGS) -c $(K)/ksyms.S -o $(K)/ksyms.o
	$(Q)$(KLINK) $(K_OBJ) $(K)/ksyms.o -o $@
$(K)/kernel: $(K)/kernel.elf
	$(Q)$(KERNEL_IMAGE_CMD)

.PHONY: lib portcheck prog tests objects hosttests hostedtests shim
-include $(shell find $(O) $(K) $(HOST) -name '*.d' 2>/dev/null)
endif
