# SPDX-License-Identifier: BSD-2-Clause
# How the aarch64 kernel is compiled and linked, and made into what QEMU boots.
KERNEL_CFLAGS := -mgeneral-regs-only -mno-outline-atomics -mcmodel=small -mbranch-protection=none \
	-fno-pic -fno-omit-frame-pointer -mno-omit-leaf-frame-pointer -fno-optimize-sibling-calls \
	$(if $(clang),,-fno-shrink-wrap)
KERNEL_LDFLAGS := -z max-page-size=4096 -z noexecstack
KERNEL_IMAGE_CMD = $(OBJCOPY) -O binary $< $@
