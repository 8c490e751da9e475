# SPDX-License-Identifier: BSD-2-Clause
# How the aarch64 kernel is compiled and linked, and made into what QEMU boots.
KERNEL_CFLAGS := -mgeneral-regs-only -mno-outline-atomics -mcmodel=small -mbranch-protection=none \
	-fno-pic -fno-omit-frame-pointer
KERNEL_LDFLAGS := -z max-page-size=4096 -z noexecstack
KERNEL_IMAGE_CMD = $(OBJCOPY) -O binary $< $@
