"""Whether a pattern can match at a place, told by a program that was made from it (see lint_news/match/programs.py).

A program is a part of one array of numbers. Each of its operations is a number and its arguments, and falls through to
the next unless it fails; a target is relative to its operation, the place of a set of characters is not. A set is its
widest range of code points, both ends of it, then the number of its ranges and both ends of each, sorted. Offsets are
code points.
"""

from __future__ import annotations

from array import array

IS_COMPILED = not __file__.endswith((".py", ".pyc"))
YES, CHARACTER, SET, RUN, FORK, JUMP, AHEAD, NOT_AHEAD, BEHIND, NOT_BEHIND, START, STOP, PERHAPS, SWITCH = range(14)
CLEAR, MARK, SAME = range(14, 17)
MARKS = 16
"""YES: it matches; PERHAPS: nothing is known of the rest. CHARACTER code; SET set; RUN set least most: characters of
the set. FORK target: what follows or, where that fails, the target. AHEAD target, BEHIND width target: what follows up
to a YES, then the target; NOT_ the same where it fails. START, STOP: a line begins or ends here. SWITCH number, then
code and target for each: the target of the character here, which is read. CLEAR: no mark is set. MARK number: it is set
here. SAME number: what stands between this mark and the next one stands here again."""
NO, FOUND, UNKNOWN, COSTLY = range(4)
"""Outcomes: it fails, it matches, nothing is known of the rest, and it costs too much to tell."""


class Programs:
    """Programs in one array. Compiled, they read no Python object but the text."""

    def __init__(self, code: array[int]) -> None:
        self.code = code
        self._done = 0
        self._marks = array("i", bytes(4 * MARKS))

    def outcome(self, text: str, at: int, end: int, program: int) -> int:
        """The outcome of the program at an index at an offset of `text[:end]`, which it sees whole."""
        self._done = 0
        return self._run(text, at, end, program, 0)

    def kept(self, text: str, places: list[int], end: int, program: int) -> list[int]:
        """Those of the places where the program does not fail."""
        found = list[int]()
        for at in places:
            self._done = 0
            if self._run(text, at, end, program, 0):
                found.append(at)
        return found

    def _run(self, text: str, at: int, end: int, pc: int, depth: int) -> int:  # noqa: C901, PLR0911, PLR0912, PLR0915 a loop over operations
        yes, character, set_, run, fork, jump, not_behind, start, stop, perhaps = 0, 1, 2, 3, 4, 5, 9, 10, 11, 12
        switch, clear, mark = 13, 14, 15
        behind, most, deep, line_end = 8, 20_000, 150, 10  # how many operations a place may cost, in how many calls
        if depth > deep:
            return 3
        while True:
            self._done += 1
            if self._done > most:
                return 3
            op = self.code[pc]
            if op == character:
                if at >= end or ord(text[at]) != self.code[pc + 1]:
                    return 0
                at, pc = at + 1, pc + 2
            elif op == set_:
                if at >= end or not self._has(self.code[pc + 1], ord(text[at])):
                    return 0
                at, pc = at + 1, pc + 2
            elif op == yes:
                return 1
            elif op == run:
                first, last, limit = at + self.code[pc + 2], at, at + self.code[pc + 3]
                while last < end and last < limit and self._has(self.code[pc + 1], ord(text[last])):
                    last += 1
                if last < first:
                    return 0
                pc += 4
                for place in range(first, last):
                    if self._may_go_on(text, place, end, pc):
                        result = self._run(text, place, end, pc, depth + 1)
                        if result:
                            return result
                at = last
            elif op == fork:
                if self._may_go_on(text, at, end, pc + 2):
                    result = self._run(text, at, end, pc + 2, depth + 1)
                    if result:
                        return result
                pc += self.code[pc + 1]
            elif op == jump:
                pc += self.code[pc + 1]
            elif op == start:
                if at > 0 and ord(text[at - 1]) != line_end:
                    return 0
                pc += 1
            elif op == stop:
                if at < end and ord(text[at]) != line_end:
                    return 0
                pc += 1
            elif op == perhaps:
                return 2
            elif op <= not_behind:
                result = self._looked(text, at, end, pc, depth + 1)
                if result != 1:
                    return result
                pc += self.code[pc + 2 if op >= behind else pc + 1]
            elif op == switch:
                result = self._target(pc, ord(text[at]) if at < end else -1)
                if not result:
                    return 0
                at, pc = at + 1, pc + result
            elif op == clear:
                for number in range(len(self._marks)):
                    self._marks[number] = -1
                pc += 1
            elif op == mark:
                number = self.code[pc + 1]
                before = self._marks[number]
                self._marks[number] = at
                result = self._run(text, at, end, pc + 2, depth + 1)
                if not result:
                    self._marks[number] = before
                return result
            else:
                result = self._same(text, at, end, self.code[pc + 1])
                if result < 0:
                    return 0
                at, pc = at + result, pc + 2

    def _looked(self, text: str, at: int, end: int, pc: int, depth: int) -> int:
        """The outcome of what looks ahead or behind."""
        not_ahead, behind, not_behind, costly, op = 7, 8, 9, 3, self.code[pc]
        body, place, result = pc + 2, at, 0
        if op >= behind:
            body, place = pc + 3, at - self.code[pc + 1]
        if place >= 0:
            result = self._run(text, place, end, body, depth)
        if result == costly:
            return result
        if op in {not_ahead, not_behind}:
            return 0 if result else 1
        return 1 if result else 0

    def _same(self, text: str, at: int, end: int, number: int) -> int:
        """The length of what stands between a mark and the next one, where it stands again at an offset; else -1."""
        first, last = self._marks[number], self._marks[number + 1]
        if first < 0 or last < first or last - first > end - at:
            return -1
        for place in range(last - first):
            if text[first + place] != text[at + place]:
                return -1
        return last - first

    def _may_go_on(self, text: str, at: int, end: int, pc: int) -> bool:
        """Whether the operation at an index does not fail at once because it wants another character."""
        return self.code[pc] != 1 or (at < end and ord(text[at]) == self.code[pc + 1])

    def _has(self, place: int, code: int) -> bool:
        """Whether a set has a code point."""
        if self.code[place] <= code <= self.code[place + 1]:
            return True
        low, high = 0, self.code[place + 2]
        while low < high:
            middle = low + high >> 1
            at = place + 3 + 2 * middle
            if code < self.code[at]:
                high = middle
            elif code > self.code[at + 1]:
                low = middle + 1
            else:
                return True
        return False

    def _target(self, pc: int, code: int) -> int:
        """The target that a SWITCH has for a code point; 0 for none."""
        low, high = 0, self.code[pc + 1]
        while low < high:
            middle = low + high >> 1
            at = pc + 2 + 2 * middle
            if code < self.code[at]:
                high = middle
            elif code > self.code[at]:
                low = middle + 1
            else:
                return self.code[at + 1]
        return 0
