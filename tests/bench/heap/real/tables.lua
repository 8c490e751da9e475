-- SPDX-License-Identifier: BSD-2-Clause
-- Tables and strings that come and go: a tree, words that are counted, text put together.
local function tree(depth)
	if depth == 0 then
		return {}
	end
	return { tree(depth - 1), tree(depth - 1) }
end

local function count(node)
	return node[1] and 1 + count(node[1]) + count(node[2]) or 1
end

local nodes = 0
for _ = 1, 12 do
	nodes = nodes + count(tree(14))
end
local words, distinct = {}, 0
for i = 1, 400000 do
	local word = "word" .. (i * 7919 % 50021)
	if not words[word] then
		words[word] = 0
		distinct = distinct + 1
	end
	words[word] = words[word] + 1
end
local parts = {}
for i = 1, 200000 do
	parts[#parts + 1] = string.format("%d:%x;", i, i * 31)
end
print(nodes, distinct, words.word7, #table.concat(parts))
