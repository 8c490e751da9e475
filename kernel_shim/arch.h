/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The contract between the portable core and a CPU.  Everything that the core
 * asks of a CPU is declared here and supplied by kernel_shim/arch/<cpu>/; what
 * a CPU asks of the core stands in the last section.  The types and constants
 * that differ are in that folder's arch_types.h:
 *
 *   struct arch_frame    registers of user code at its last trap, on top of
 *                        the thread's kernel stack
 *   struct arch_thread   callee-saved context, FPU state, TLS base
 *   struct arch_aspace   one user address space (root of the page tables)
 *   PAGE_SHIFT PAGE_SIZE USER_BASE USER_TOP ARCH_WINDOW ARCH_PTE_ADDR KSTACK_SIZE MAX_CPUS
 *   ARCH_ELF_MACHINE     e_machine of its programs
 *   ARCH_PROT_TAGGED     the PROT_ bit for tagged memory, 0 where there is none
 *   arch_phys_to_virt()  inline; all RAM is mapped at one offset
 *
 * One lock: whoever runs kernel code holds the kernel lock (klock.h), with
 * interrupts off, from kernel entry to the return to user mode.  Interrupts
 * are taken in user mode and in arch_cpu_idle only.  Unless a call says
 * otherwise it needs the kernel lock.
 */
#ifndef KERNEL_SHIM_ARCH_H
#define KERNEL_SHIM_ARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arch_types.h"

struct thread;

/* ---- boot ------------------------------------------------------------- */

#define BOOT_MAX_RAM     8
#define BOOT_CMDLINE_MAX 1024

/* What firmware told us, copied out of its memory before anything is reused. */
struct boot_info {
	struct {
		uint64_t base, size; /* bytes, page aligned, usable RAM only */
	} ram[BOOT_MAX_RAM];
	unsigned nram;
	uint64_t kernel_start, kernel_end; /* physical, inside a ram range */
	uint64_t initrd, initrd_size;      /* physical; size 0: none given */
	char cmdline[BOOT_CMDLINE_MAX];
	unsigned ncpus;      /* CPUs that the machine has, at most MAX_CPUS */
	const char *machine; /* "q35", "microvm", "virt" */
};

/* The whole pages of [start, end) are RAM: pmm.c, for the CPU's start. */
void boot_add_ram(struct boot_info *boot, uint64_t start, uint64_t end);

/* ---- CPUs ------------------------------------------------------------- */

/* Index of the CPU that asks, 0 for the boot CPU.  Needs no lock. */
unsigned arch_cpu_id(void);

/* Starts every other CPU; each ends up in kernel_secondary_main.  Returns the
 * number of CPUs now running, the boot CPU included. */
unsigned arch_cpu_start_others(unsigned ncpus);

/* Called with the kernel lock NOT held: enables interrupts, waits for one and
 * returns with interrupts off.  No wake-up between the caller's last check and
 * the wait is lost: an interrupt that is pending ends the wait at once. */
void arch_cpu_idle(void);

/* Makes CPU `cpu` leave user mode or arch_cpu_idle soon and call
 * kernel_interrupt_tick.  Needs no lock. */
void arch_cpu_kick(unsigned cpu);

/* One turn of a loop that waits, with interrupts off, for a word that another CPU
 * changes by arch_atomic_store: relaxes the CPU or halts it until such a store, and
 * answers a TLB request that another CPU waits for.  Needs no lock. */
void arch_spin_wait(void);

/* Atomic exchange with acquire order and store with release order on a kernel
 * word: all that klock.c needs.  Needs no lock. */
uint32_t arch_atomic_swap(uint32_t *word, uint32_t value);
void arch_atomic_store(uint32_t *word, uint32_t value);

/* ---- context ---------------------------------------------------------- */

/* Prepares a new thread whose kernel stack is [stack, stack + KSTACK_SIZE):
 * the first switch to it runs entry(arg) on that stack with the lock held. */
void arch_thread_init(struct arch_thread *t, void *stack, void (*entry)(void *), void *arg);

/* Saves the caller in prev (FPU and TLS included), loads next and its stack;
 * returns when somebody switches back.  The address space is not touched. */
void arch_thread_switch(struct arch_thread *prev, struct arch_thread *next);

/* The user frame at the top of a thread's kernel stack. */
struct arch_frame *arch_thread_frame(struct arch_thread *t);

/* Copies FPU state and TLS base for fork and clone. */
void arch_thread_copy(struct arch_thread *child, struct arch_thread *parent);

/* Releases the kernel lock and enters user mode with the frame of the current
 * thread.  Called at the end of a new thread's entry; does not return. */
_Noreturn void arch_enter_user(struct arch_frame *frame);

/* Fresh registers for a program: pc, sp, everything else zero; resets FPU
 * state and TLS of t. */
void arch_frame_exec(struct arch_frame *f, struct arch_thread *t, uintptr_t pc, uintptr_t sp);

/* TLS base of a thread (fs base, tpidr_el0); for the running thread it takes
 * effect at once.  -EPERM for an address that is not canonical or not user. */
int arch_thread_set_tls(struct arch_thread *t, uintptr_t base);

static inline uintptr_t arch_frame_sp(const struct arch_frame *f);
static inline void arch_frame_set_sp(struct arch_frame *f, uintptr_t sp);

/* System call: number, arguments 0..5 and result in the frame.  The number and
 * argument 0 stay readable after the result was set (restart needs them). */
static inline long arch_syscall_nr(const struct arch_frame *f);
static inline uint64_t arch_syscall_arg(const struct arch_frame *f, unsigned n);
static inline void arch_syscall_set_result(struct arch_frame *f, long result);
/* Rewinds pc to the system call instruction with number nr and the first
 * argument as they were, so that return to user mode makes the call again. */
void arch_syscall_restart(struct arch_frame *f, long nr);

/* Another kernel's trap, for personality.c: int 0x50, svc #80.  Once it is enabled, at boot, it
 * calls kernel_call; until then it is what Linux makes of it. */
void arch_call_enable(void);
/* Word 0 is the number, words 1..3 the arguments; the result and the error have registers of
 * their own. */
static inline uint64_t arch_call_word(const struct arch_frame *f, unsigned n);
static inline void arch_call_set_result(struct arch_frame *f, long result, long error);

/* The order of clone's last two arguments differs between CPUs. */
struct arch_clone_args {
	uint64_t flags, stack, parent_tid, child_tid, tls;
};
struct arch_clone_args arch_clone_args(const struct arch_frame *f);

/* System calls that exist on this CPU only (arch_prctl; open, fork, poll and
 * their like on x86_64).  Sets *result and returns true when nr was one. */
bool arch_syscall(long nr, struct arch_frame *f, long *result);

/* ---- signals ---------------------------------------------------------- */

struct siginfo_abi;
/* All that a CPU needs to build Linux's rt_sigframe on the user stack. */
struct arch_signal {
	int sig;
	const void *info; /* siginfo, 128 bytes */
	uintptr_t handler, restorer;
	uint64_t flags;    /* SA_* */
	uint64_t old_mask; /* restored by rt_sigreturn */
	uintptr_t stack;   /* top of the stack to use; 0: the interrupted one */
	struct {
		uintptr_t sp;
		int flags;
		size_t size;
	} altstack; /* stored in uc_stack */
};
/* -EFAULT when the user stack cannot take the frame. */
int arch_signal_push(struct arch_frame *f, struct arch_thread *t, const struct arch_signal *s);
/* Undoes it from the frame that sp points at; fills *mask and the altstack of
 * *s; -EFAULT.  Registers that user code must not choose are sanitised. */
int arch_signal_pop(struct arch_frame *f, struct arch_thread *t, struct arch_signal *s);

/* ---- memory ----------------------------------------------------------- */

#define ARCH_READ   1u
#define ARCH_WRITE  2u
#define ARCH_EXEC   4u
#define ARCH_COW    8u  /* software bit: the page is shared until written */
#define ARCH_TAGGED 16u /* aarch64 MTE memory; ignored elsewhere */

/* Fills a new space in, whose top table has zeros: what the kernel needs in it. */
void arch_aspace_init(struct arch_aspace *as);
/* Afterwards no CPU has it loaded. */
void arch_aspace_forget(struct arch_aspace *as);
/* Loads it on this CPU; NULL: the kernel's own. */
void arch_aspace_switch(struct arch_aspace *as);

/* What an entry of a page table is; pagetable.c has the tables.  An entry is never 0, and
 * ARCH_PTE_ADDR are the bits of its address. */
static inline uint64_t arch_pte_table(uint64_t pa);
uint64_t arch_pte_page(uint64_t pa, unsigned prot);
unsigned arch_pte_prot(uint64_t pte);
/* Of the kernel heap's window, which begins at ARCH_WINDOW. */
uint64_t arch_pte_kernel(uint64_t pa);
uint64_t arch_kernel_root(void);
/* Afterwards walks of this CPU and others find the value. */
void arch_pte_store(uint64_t *entry, uint64_t value);
/* Before the entry of va gets another page. */
void arch_pte_replace(struct arch_aspace *as, uintptr_t va, uint64_t *entry, uint64_t pa);

/* Before a physical page is given out: memory tags that it had become 0, where there
 * are any.  Tags then follow the page; a page that takes the place of another tagged one
 * (the copy of a copy-on-write) takes that one's tags. */
static inline void arch_page_clear_tags(uint64_t pa);

/* Afterwards no CPU uses a stale translation of [va, va + n pages). */
void arch_tlb_flush(struct arch_aspace *as, uintptr_t va, size_t npages);
/* After code was written through the kernel's mapping: make it executable. */
void arch_icache_sync(void *kva, size_t size);

/* Every CPU forgets pages of the window, before the lock is let go or they are given out again. */
void arch_window_flush(uintptr_t va, size_t npages);

/* ---- user memory: never trusts an address, never panics ---------------- */

/* Where in user space an address of the running thread's points: the same, but for a
 * tag where the thread may keep one in it.  Not for the accesses below: they want it. */
static inline uintptr_t arch_user_addr(uintptr_t addr);
/* 0 or -EFAULT; what was copied before the fault stays copied. */
int arch_copy_in(void *dst, uintptr_t src, size_t n);
int arch_copy_out(uintptr_t dst, const void *src, size_t n);
/* Length without the NUL, -EFAULT, or -ENAMETOOLONG when max bytes hold none. */
long arch_copy_in_string(char *dst, uintptr_t src, size_t max);
/* Compare and swap on a user word; *seen gets the value found.  -EFAULT. */
int arch_user_cmpxchg(uintptr_t addr, uint32_t expect, uint32_t value, uint32_t *seen);

/* ---- time ------------------------------------------------------------- */

/* Nanoseconds since boot, monotonic and the same on every CPU.  No lock. */
uint64_t arch_time_ns(void);
/* Nanoseconds since 1970 at boot. */
uint64_t arch_time_epoch_ns(void);
/* This CPU's next timer interrupt, absolute in arch_time_ns; UINT64_MAX: none. */
void arch_timer_set(uint64_t deadline);

/* ---- console, random, end ------------------------------------------------ */

void arch_console_putc(char c);
int arch_console_getc(void); /* -1: nothing there */
/* Raises kernel_interrupt_tick when a character arrives. */
void arch_console_enable_input(void);
uint64_t arch_random(void);
/* Ends QEMU; status 0 is success.  Works at any time, with any lock held. */
_Noreturn void arch_poweroff(int status);

/* What the CPU offers user space, for the auxiliary vector. */
uint64_t arch_hwcap(void);
uint64_t arch_hwcap2(void);
const char *arch_platform(void);

/* ---- panics ------------------------------------------------------------ */

/* Prints the kernel registers and calls visit for each return address. */
void arch_backtrace(void (*visit)(uintptr_t pc));

/* ---- what a CPU calls in the core ----------------------------------------- */

/* On the boot CPU, paging on, interrupts off, on a stack of its own. */
_Noreturn void kernel_main(const struct boot_info *boot);
/* On every other CPU, likewise, without the kernel lock. */
_Noreturn void kernel_secondary_main(void);

/* From user mode; each takes the kernel lock, may switch threads, delivers
 * signals through arch_signal_push, releases the lock and returns with the
 * frame that user mode is to continue with. */
void kernel_syscall(struct arch_frame *f);
void kernel_call(struct arch_frame *f);
/* access: ARCH_READ/WRITE/EXEC. */
void kernel_page_fault(struct arch_frame *f, uintptr_t addr, unsigned access);
/* Any other fault of user code: the signal that Linux sends for it. */
void kernel_user_fault(struct arch_frame *f, int sig, int code, uintptr_t addr);
/* Timer, kick or console interrupt.  f is NULL when the CPU was idle (then
 * no lock is taken: the idle loop looks for work itself). */
void kernel_interrupt_tick(struct arch_frame *f);

/* A fault in kernel code at an instruction that touches user memory on
 * purpose (the CPU keeps the table): the lock is held already.  Returns true
 * when the page is now there; otherwise the CPU takes the fix-up. */
bool kernel_user_access_fault(uintptr_t addr, unsigned access);
/* Any other fault in kernel code: prints, backtraces, ends QEMU. */
_Noreturn void kernel_fault(const char *what, uintptr_t pc, uintptr_t addr);

/* Physical pages for page tables: zeroed, 0 when memory is out. */
uint64_t pmm_alloc(void);
void pmm_free(uint64_t pa);

#include "arch_inline.h" /* bodies of the static inline functions above */

#endif
