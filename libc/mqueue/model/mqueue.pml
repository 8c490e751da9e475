/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The shared queue's protocol (lock.h, transfer.c, sleep.c, recover.c), a step for each store
 * that others see, with a killer that ends processes before any step, and the kernel, which
 * looks after the lock that a dead one had pending.  Proven: what is committed comes once,
 * nobody sleeps beside work, every slot is accounted for.  Left out: bytes of messages, notices,
 * kernels without robust lists, stores that reach others out of order.
 *
 * BUG=n makes a mistake that must be found:
 *   1 gives the lock up first, then wakes   5 a dead receiver's order is not made anew
 *   2 wakes one sleeper only                6 a sleeper has no lock pending
 *   3 who takes the lock forgets WAITERS    7 who wakes does not pass on what DIED says
 *   4 a sleeper looks without the lock      8 wakes in a second step and does not leave DIED
 *   9 the kernel wakes nobody for a free word that is not 0: Linux before 6.2
 */
#ifndef BUG
#define BUG 0
#endif
#ifndef DEATHS
#define DEATHS 2
#endif
#ifndef SENDERS
#define SENDERS 2
#endif
#ifndef EACH
#define EACH 1 /* messages of a sender */
#endif
#ifndef RECEIVERS
#define RECEIVERS 2
#endif
#ifndef ROOM
#define ROOM 1
#endif
#ifndef SIGNALS
#define SIGNALS 0 /* so many sleeps are interrupted, or time out */
#endif
#ifndef LOCK_SLEEPS
#define LOCK_SLEEPS 0 /* 1: who finds the lock taken may sleep on it, too */
#endif
#ifndef PARTED
#define PARTED 0 /* 1: the kernel cannot store and wake in one step */
#endif
#ifndef EARLY
#define EARLY 0 /* 1: a sender may wake with the lock held, as when a notice is wanted */
#endif
#define PEOPLE   (SENDERS + RECEIVERS) /* 4 at most */
#define MESSAGES (SENDERS * EACH)
#define SEND     0 /* the sides */
#define RECEIVE  1
#define NONE     2
#define NOBODY   255

byte count[2], drained;              /* S and R; D */
byte ring[ROOM], message[ROOM], number[ROOM]; /* of slots: content and sequence */
bool heap[ROOM], torn, busy;         /* torn: somebody is in the middle of changing it */
byte owner[2] = NOBODY;              /* these three are the lock's word */
bool waiters[2], died[2];
bool contended[2], sleepers[2];
byte pending[4] = NONE, asleep[4] = NONE; /* the side whose lock it is */
bool killed[4];

/* What only the proof knows. */
bool committed[MESSAGES];
byte got[MESSAGES];

#define WAITING    (count[SEND] - count[RECEIVE])
/* Those who sleep on side's lock do so rightly. */
#define IN_VAIN(side) (WAITING == (side == RECEIVE -> ROOM : 0))
/* Odd messages come first; within a priority the older one. */
#define BEFORE(a, b) \
	(message[a] % 2 > message[b] % 2 || (message[a] % 2 == message[b] % 2 && number[a] < number[b]))

/* ---- the futex ---------------------------------------------------------------------------- */

inline wake_one(side) {
	if
	:: asleep[0] == side -> asleep[0] = NONE
	:: asleep[1] == side -> asleep[1] = NONE
	:: asleep[2] == side -> asleep[2] = NONE
	:: asleep[3] == side -> asleep[3] = NONE
	:: else
	fi
}

inline wake_all(side) {
	d_step {
		i = 0;
		do
		:: i < 4 && asleep[i] == side -> asleep[i] = NONE; i++
		:: i < 4 && asleep[i] != side -> i++
		:: i >= 4 -> break
		od;
		i = 0
	}
}

/* What the kernel does for a dead process, and for one that is through. */
inline end_of(who) {
	atomic {
		asleep[who] = NONE;
		if
		:: pending[who] != NONE && owner[pending[who]] == who ->
			owner[pending[who]] = NOBODY;
			died[pending[who]] = true;
			if
			:: waiters[pending[who]] -> wake_one(pending[who])
			:: else
			fi
		:: pending[who] != NONE && owner[pending[who]] == NOBODY ->
			if
			:: BUG == 9 && (waiters[pending[who]] || died[pending[who]])
			:: else -> wake_one(pending[who])
			fi
		:: else
		fi;
		pending[who] = NONE
	}
}

/* ---- the lock ----------------------------------------------------------------------------- */

/* The sleep has a time limit, and so is no more than a delay; but it may take a wake-up. */
inline lock_sleep(side) {
	atomic {
		LOCK_SLEEPS && owner[side] != NOBODY ->
		slept = true;
		other = owner[side];
		contended[side] = true
	}
	atomic {
		if
		:: owner[side] == other -> waiters[side] = true; died[side] = true
		:: else
		fi
	}
	atomic {
		if
		:: owner[side] == other && waiters[side] && died[side] -> asleep[me] = side
		:: else
		fi;
		other = 0
	}
	asleep[me] = NONE
}

inline lock(side) {
	pending[me] = side;
	do
	:: atomic {
		owner[side] == NOBODY ->
		owner[side] = me;
		look = died[side];
		died[side] = slept;
		waiters[side] = (waiters[side] && BUG != 3) || slept;
		slept = false;
		break
	}
	:: lock_sleep(side)
	od;
	if
	:: look -> sleepers[side] = true
	:: else
	fi;
	look = false
}

inline give_up(side, W, D) {
	owner[side] = NOBODY;
	waiters[side] = W;
	died[side] = D
}

/* Nobody sleeps until the queue changes. */
inline unlock(side) {
	atomic { give_up(side, false, false) }
	if
	:: contended[side] ->
		atomic {
			look = (asleep[0] == side || asleep[1] == side || asleep[2] == side || asleep[3] == side);
			wake_one(side)
		}
		if
		:: !look && owner[side] == NOBODY && !waiters[side] && !died[side] ->
			contended[side] = false
		:: else
		fi
	:: else
	fi;
	look = false
}

inline unlock_to_sleep(side) {
	atomic { look = died[side]; give_up(side, true, false) }
	if
	:: look -> wake_all(side)
	:: else
	fi;
	look = false
}

inline unlock_and_wake(side) {
#if BUG == 1
	atomic { give_up(side, false, false) }
	wake_all(side)
#elif BUG == 2
	atomic { give_up(side, false, false); wake_one(side) }
#elif PARTED
	atomic { give_up(side, true, BUG != 8) }
	wake_all(side)
#else
	atomic { give_up(side, false, false); wake_all(side) }
#endif
}

inline leave(side) {
	if
	:: !sleepers[side] -> unlock(side)
	:: sleepers[side] && IN_VAIN(side) -> unlock_to_sleep(side)
	:: sleepers[side] && !IN_VAIN(side) ->
		sleepers[side] = false;
		unlock_and_wake(side)
	fi
}

/* ---- sleeping ----------------------------------------------------------------------------- */

inline fall_asleep(side) {
#if BUG == 6
	pending[me] = NONE;
#endif
	atomic {
		if
		:: owner[side] == NOBODY && waiters[side] && !died[side] -> asleep[me] = side
		:: else
		fi
	}
	asleep[me] == NONE
}

/* Waits for side's next commit; comes back to look again. */
inline sleep(side) {
#if BUG == 4
	IN_VAIN(side) -> lock(side);
	if
	:: true ->
#else
	lock(side);
	if
	:: IN_VAIN(side) ->
#endif
		sleepers[side] = true;
		unlock_to_sleep(side);
		fall_asleep(side);
		if
		:: owner[side] == NOBODY && died[side] && BUG != 7 ->
			lock(side);
			leave(side)
		:: else
		fi
	:: else -> leave(side)
	fi;
	pending[me] = NONE
}

/* ---- sending ------------------------------------------------------------------------------ */

inline put(m) {
	slot = ring[count[SEND] % ROOM];
	assert(!heap[slot] || busy || owner[RECEIVE] != NOBODY);
	d_step { message[slot] = m; number[slot] = count[SEND]; slot = 0 }
	if
	:: EARLY && sleepers[SEND] ->
		wake_all(SEND);
		sleepers[SEND] = false
	:: true
	fi;
	d_step { count[SEND]++; committed[m] = true }
}

proctype sender(byte me) {
	byte sent, slot, other, i;
	bool look, slept;
	{
		do
		:: sent < EACH ->
			lock(SEND);
			if
			:: WAITING < ROOM ->
				put(me * EACH + sent);
				leave(SEND);
				pending[me] = NONE;
				sent++
			:: else ->
				leave(SEND);
				sleep(RECEIVE)
			fi
		:: else -> break
		od
	} unless { killed[me] };
	end_of(me)
}

/* ---- receiving ---------------------------------------------------------------------------- */

/* The order is what the ring does not hold. */
inline recover() {
	if
	:: busy && BUG != 5 ->
		torn = true;
		d_step {
			i = 0;
			do
			:: i < ROOM -> heap[i] = true; i++
			:: else -> break
			od;
			i = drained;
			do
			:: i < count[RECEIVE] + ROOM -> heap[ring[i % ROOM]] = false; i++
			:: else -> break
			od;
			i = 0
		}
		torn = false;
		busy = false
	:: else
	fi
}

/* Sorts the inbox in, as it was when the receiver looked. */
inline drain() {
	do
	:: drained != seen ->
		assert(!torn);
		torn = true;
		heap[ring[drained % ROOM]] = true;
		torn = false;
		drained++
	:: else -> break
	od
}

inline best() {
	d_step {
		assert(!torn);
		slot = NOBODY;
		i = 0;
		do
		:: i < ROOM && heap[i] && (slot == NOBODY || BEFORE(i, slot)) -> slot = i; i++
		:: i < ROOM && !(heap[i] && (slot == NOBODY || BEFORE(i, slot))) -> i++
		:: i >= ROOM -> break
		od;
		i = 0;
		assert(slot != NOBODY)
	}
}

inline take() {
	ring[count[RECEIVE] % ROOM] = slot;
	d_step {
		assert(committed[message[slot]] && got[message[slot]] == 0);
		got[message[slot]]++;
		count[RECEIVE]++
	}
}

inline get() {
	busy = true;
	if
	:: drained == count[RECEIVE] && seen == drained + 1 ->
		slot = ring[drained % ROOM];
		drained++;
		take()
	:: else ->
		drain();
		best();
		take();
		torn = true;
		heap[slot] = false;
		torn = false
	fi;
	slot = 0;
	busy = false
}

proctype receiver(byte me) {
	byte slot, seen, other, i;
	bool look, slept;
	{
		do
		:: lock(RECEIVE);
			recover();
			seen = count[SEND];
			if
			:: seen != count[RECEIVE] ->
				get();
				seen = 0;
				leave(RECEIVE);
				pending[me] = NONE
			:: else ->
				seen = 0;
				leave(RECEIVE);
				sleep(SEND)
			fi
		od
	} unless { killed[me] };
	end_of(me)
}

/* ---- the proof ---------------------------------------------------------------------------- */

proctype killer() {
	byte left = DEATHS, signals = SIGNALS, who;

	do
	:: left > 0 ->
		atomic { select(who : 0 .. PEOPLE - 1); killed[who] = true; left--; who = 0 }
	:: signals > 0 ->
		atomic { select(who : 0 .. PEOPLE - 1); asleep[who] = NONE; signals--; who = 0 }
	:: break
	od
}

/* Nothing moves any more. */
inline judge() {
	d_step {
		assert(owner[SEND] == NOBODY && owner[RECEIVE] == NOBODY);
		assert(count[RECEIVE] <= drained && drained <= count[SEND] && WAITING <= ROOM);
		i = 0;
		do
		:: i < PEOPLE -> assert(asleep[i] == NONE || IN_VAIN(asleep[i])); i++
		:: else -> break
		od;
		/* Each slot is in the ring once, or sorted in; what waits was not received. */
		i = drained;
		do
		:: i < count[RECEIVE] + ROOM ->
			assert(!(used & (1 << ring[i % ROOM])));
			used = used | (1 << ring[i % ROOM]);
			assert(i >= count[SEND] || !got[message[ring[i % ROOM]]]);
			i++
		:: else -> break
		od;
		i = 0;
		do
		:: i < ROOM ->
			assert(busy || heap[i] == !(used & (1 << i)));
			assert((used & (1 << i)) || !got[message[i]]);
			i++
		:: else -> break
		od;
		i = 0;
		do
		:: i < MESSAGES -> all = all + committed[i] - got[i]; i++
		:: else -> break
		od;
		assert(all == WAITING)
	}
}

init {
	byte i, used;
	short all;

	atomic {
		do
		:: i < ROOM -> ring[i] = i; i++
		:: else -> break
		od;
		i = 0;
		do
		:: i < PEOPLE ->
			if
			:: i < SENDERS -> run sender(i)
			:: else -> run receiver(i)
			fi;
			i++
		:: else -> break
		od;
		run killer()
	}
	timeout -> judge()
}
