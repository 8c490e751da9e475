#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# redis.sh FOLDER: a server of redis, asked by redis-benchmark over a socket in FOLDER.  Prints
# the server's CPU time and peak memory, and how many keys it holds in the end.  Whatever is
# preloaded is so for the server only, unless PRELOAD_CLIENTS is set.

folder=$1
library=$LD_PRELOAD
[ -n "$PRELOAD_CLIENTS" ] || unset LD_PRELOAD
socket=$folder/redis.socket
# Debian's redis-tools have the server too: it is what it is called.
ln -sf "$(command -v redis-check-rdb)" "$folder/redis-server"

ask() {
	redis-cli -s "$socket" "$@"
}

rm -f "$socket"
LD_PRELOAD=$library "$folder/redis-server" --port 0 --unixsocket "$socket" --save '' \
	--dir "$folder" >"$folder/redis.log" 2>&1 &
server=$!
trap 'kill -9 $server 2>/dev/null' EXIT
tries=0
until [ "$(ask ping 2>/dev/null)" = PONG ]; do
	tries=$((tries + 1))
	[ $tries -lt 100 ] || exit 1
	sleep 0.05
done
redis-benchmark -s "$socket" -q -n 40000 -r 20000 -c 20 -P 16 -d 200 \
	-t set,get,lpush,lpop,sadd,hset,zadd,lrange_100 >/dev/null 2>&1 || exit 1
ask info cpu | awk -F: '/^used_cpu_(user|sys):/ { sum += $2 } END { print "cpu " sum }'
awk '/^VmHWM/ { print "peak " $2 }' "/proc/$server/status"
ask set finished yes
ask shutdown nosave
wait "$server"
