/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of this folder share: per-CPU data, system registers, devices. */
#ifndef ARM_CPU_H
#define ARM_CPU_H

#include "arch.h"
#include "arm_asm.h"

/* One for each CPU; tpidr_el1 points at it.  Written by its own CPU only. */
struct arm_cpu {
	uint64_t stack_top;          /* boot and idle stack, virtual */
	uint64_t root;               /* the kernel's level 0 table, physical */
	struct arch_thread *current; /* NULL before the first switch */
	uint64_t mpidr;
	uint64_t aspace_id;
	uint32_t id;
	uint32_t gic_mask;
	uint32_t online;
};

#define SYSREG(name)                                                             \
	static inline uint64_t read_##name(void)                                 \
	{                                                                        \
		uint64_t value;                                                  \
		__asm__ volatile("mrs %0, " #name : "=r"(value));                \
		return value;                                                    \
	}                                                                        \
	static inline void write_##name(uint64_t value)                          \
	{                                                                        \
		__asm__ volatile("msr " #name ", %0" : : "r"(value) : "memory"); \
	}
#define SYSREG_RO(name)                                           \
	static inline uint64_t read_##name(void)                  \
	{                                                         \
		uint64_t value;                                   \
		__asm__ volatile("mrs %0, " #name : "=r"(value)); \
		return value;                                     \
	}

SYSREG(tpidr_el0)
SYSREG(tpidr_el1)
SYSREG(ttbr0_el1)
SYSREG(sctlr_el1)
SYSREG(mair_el1)
SYSREG(cntv_ctl_el0)
SYSREG(cntv_cval_el0)
SYSREG(cntkctl_el1)
SYSREG_RO(cntvct_el0)
SYSREG_RO(cntfrq_el0)
SYSREG_RO(esr_el1)
SYSREG_RO(far_el1)
SYSREG_RO(mpidr_el1)
SYSREG_RO(ctr_el0)
SYSREG_RO(id_aa64isar0_el1)
SYSREG_RO(id_aa64mmfr1_el1)
SYSREG_RO(id_aa64pfr1_el1)

static inline void arm_isb(void)
{
	__asm__ volatile("isb" : : : "memory");
}

/* Stores before it are seen by every CPU's table walker after it. */
static inline void arm_dsb_stores(void)
{
	__asm__ volatile("dsb ishst" : : : "memory");
}

static inline void arm_dsb(void)
{
	__asm__ volatile("dsb ish" : : : "memory");
}

static inline struct arm_cpu *arm_this_cpu(void)
{
	return (struct arm_cpu *)read_tpidr_el1();
}

/* Whether the kernel's ordinary accesses to user pages fault; nothing without FEAT_PAN. */
static inline void arm_set_pan(bool on)
{
	if ((read_id_aa64mmfr1_el1() >> 20 & 15) == 0)
		return;
	if (on)
		__asm__ volatile(".inst 0xd500419f" : : : "memory"); /* msr pan, #1 */
	else
		__asm__ volatile(".inst 0xd500409f" : : : "memory"); /* msr pan, #0 */
}

/* Takes the tag off a user address; one of the upper half stays as it is. */
static inline uintptr_t arm_untag(uintptr_t addr)
{
	return addr >> 55 & 1 ? addr : addr & ~(0xfful << 56);
}

static inline uint64_t arm_virt_to_phys(const void *p)
{
	return (uint64_t)p - PHYSMAP_BASE;
}

static inline uint32_t arm_mmio_read(uint64_t pa)
{
	return *(volatile uint32_t *)arch_phys_to_virt(pa);
}

static inline void arm_mmio_write(uint64_t pa, uint32_t value)
{
	*(volatile uint32_t *)arch_phys_to_virt(pa) = value;
}

/* ---- boot, CPUs --------------------------------------------------------- */

/* What the device tree says beyond struct boot_info. */
struct arm_machine {
	uint64_t mpidr[MAX_CPUS];
	uint64_t seed; /* from /chosen/rng-seed */
};

extern struct arm_cpu arm_cpus[MAX_CPUS];
extern struct arm_machine arm_machine;

/* Fills both from the device tree; panics when it is none. */
void arm_fdt_read(const void *fdt, struct boot_info *boot, struct arm_machine *machine);
/* Sets up per-CPU registers that need no more than the CPU itself. */
void arm_cpu_init(struct arm_cpu *cpu);
long arm_psci(uint64_t function, uint64_t a, uint64_t b, uint64_t c);

/* ---- memory --------------------------------------------------------------- */

#define ARM_MAX_RAM_END 0x140000000ul /* how far the physmap reaches */

/* Maps the kernel and RAM for good; the kernel's root is in arm_kernel_root. */
void arm_mmu_init(const struct boot_info *boot);
extern uint64_t arm_kernel_root, arm_empty_root;
/* Gives `as` the page that handlers without a restorer return through. */
void arm_sigpage_init(struct arch_aspace *as);
extern const uintptr_t arm_sigpage_entry;
void arm_install_kernel_map(uint64_t root);
void arm_tlb_flush_local(void);

/* ---- memory tags ------------------------------------------------------------ */

void arm_mte_init(void);
/* QEMU 7.2 drops the offset in a page when it looks for a tag.  Such tags are
 * not offered.  Needs the final tables; asked before any page is tagged. */
void arm_mte_probe(void);
bool arm_mte_present(void);
/* Makes the CPU check tags as t wants it. */
void arm_mte_load(const struct arch_thread *t);
long arm_mte_prctl(struct arch_thread *t, const struct arch_frame *f);
/* From here to the next trap unprivileged accesses check tags as t's own do. */
void arm_mte_check_copies(void);
/* Tags of a whole page are copied, through the kernel's mapping of it. */
void arm_mte_copy_page(uint64_t to, uint64_t from);

/* ---- context and traps ------------------------------------------------------- */

void arm_switch(struct arch_thread *prev, struct arch_thread *next);
void arm_thread_start(void);
void arm_fpu_save(struct arm_fpu *fpu);
void arm_fpu_load(const struct arm_fpu *fpu);
extern char arm_vectors[];
/* The frame that a kernel fault left: where a backtrace begins; NULL: here. */
extern const struct arch_frame *arm_panic_frame;

/* A data abort of the kernel at f->pc: true when a fix-up of a user access
 * took care of it. */
bool arm_fixup(struct arch_frame *f, uint64_t esr, uintptr_t addr);

/* ---- devices ----------------------------------------------------------------- */

#define GIC_KICK    0  /* software interrupt of arch_cpu_kick */
#define GIC_TIMER   27 /* virtual timer */
#define GIC_CONSOLE 33 /* PL011 */

void arm_gic_init(void);
void arm_gic_init_cpu(struct arm_cpu *cpu);
void arm_gic_kick(const struct arm_cpu *cpu);
/* The pending interrupt's number, handled at its source; -1: none. */
int arm_gic_take(void);
void arm_uart_init(void);
void arm_uart_interrupt(void);
void arm_timer_init(void);
void arm_timer_interrupt(void);

#endif
