/** What the reader does with findings. Each act is one step of undo. */
import { isolateHistory } from "@codemirror/commands";
import { ChangeSet, EditorState, type StateEffect, Text, type TransactionSpec } from "@codemirror/state";
import type { Edit, Found } from "./found";
import { edits, safeOnes } from "./found";
import { type Made, type Right, addMade, barredBy, chosenField, foundField, setChosen, setIgnored, setRight, statusOf } from "./state";

let key = 0;
const alone = isolateHistory.of("full");

/** Make the fixes of findings, which do not touch: edits of a text, choices in a file that cannot be edited. */
export function accepting(state: EditorState, wanted: readonly Found[], fix: number, isEditable: boolean): TransactionSpec {
  if (!isEditable) {
    const isBarred = barredBy(state);
    const free = wanted.filter((one) => !isBarred(edits(one, fix)));
    return { effects: free.map((one) => choice(state, one.id, fix)), annotations: alone };
  }
  const changes = state.changes(wanted.flatMap((one) => [...edits(one, fix)]));
  return { changes, effects: wanted.flatMap((one) => noted(one, edits(one, fix), changes)), annotations: alone, userEvent: "input.fix" };
}

function choice(state: EditorState, id: string, fix: number | null): StateEffect<unknown> {
  return setChosen.of({ id, fix, before: state.field(chosenField).get(id) ?? null });
}

/** Notes of why a text was changed, at the places where the changes then stand. */
function noted(found: Found, made: readonly Edit[], changes: ChangeSet): StateEffect<Made>[] {
  return made.map(({ from, to }) => {
    const span = { from: changes.mapPos(from, -1), to: changes.mapPos(to, 1) };
    return addMade.of({ key: key++, ...span, rule: found.rule, message: found.message });
  });
}

export function takingBack(state: EditorState, found: Found): TransactionSpec {
  return { effects: choice(state, found.id, null), annotations: alone };
}

/** What the server has done for good, as a step of undo. */
export function judging(right: Right): TransactionSpec {
  return { effects: setRight.of(right), annotations: alone };
}

export function ignoring(found: Found, on: boolean): TransactionSpec {
  return { effects: setIgnored.of({ id: found.id, on }), annotations: alone };
}

const ROUNDS = 10;

/** All safe fixes, round by round until none is left; `check` finds what is in a text. Null where there is none. */
export async function fixingAll(
  state: EditorState,
  isEditable: boolean,
  check: (text: string) => Promise<readonly Found[]>,
): Promise<{ spec: TransactionSpec; count: number } | null> {
  const open = (all: readonly Found[]): Found[] => safeOnes(all.filter((one) => statusOf(state, one) === "open"));
  let chosen = open(state.field(foundField));
  if (!chosen.length) return null;
  if (!isEditable) return { spec: accepting(state, chosen, 0, false), count: chosen.length };
  let all = ChangeSet.empty(state.doc.length);
  let notes: Made[] = [];
  let text: Text = state.doc;
  let count = 0;
  const ends = state.facet(EditorState.lineSeparator);
  for (let round = 0; chosen.length && round < ROUNDS; round++) {
    const changes = ChangeSet.of(chosen.flatMap((one) => [...edits(one)]), text.length, ends);
    notes = [...notes.map((one) => ({ ...one, from: changes.mapPos(one.from, -1), to: changes.mapPos(one.to, 1) })),
      ...chosen.flatMap((one) => noted(one, edits(one), changes).map((effect) => effect.value))];
    all = all.compose(changes);
    text = changes.apply(text);
    count += chosen.length;
    chosen = open(await check(text.sliceString(0, text.length, "\n")));
  }
  return { spec: { changes: all, effects: notes.map((one) => addMade.of(one)), annotations: alone, userEvent: "input.fix" }, count };
}

/** Of findings in the order of the text those whose first fixes do not touch one before. */
export function apart(all: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let end = -1;
  for (const one of all) {
    const made = edits(one);
    if (Math.min(...made.map((edit) => edit.from)) <= end) continue;
    kept.push(one);
    end = Math.max(...made.map((edit) => edit.to));
  }
  return kept;
}
