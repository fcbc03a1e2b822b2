/** What the editor keeps beside the text: findings, and what the reader decided. Undo takes decisions back too. */
import { invertedEffects } from "@codemirror/commands";
import { type ChangeDesc, ChangeSet, type EditorState, type Extension, StateEffect, StateField, type Text, type Transaction } from "@codemirror/state";
import { type Edit, type Found, barrier, moved } from "./found";

/** An accepted fix in an edited text: where it stands now, and why. */
export interface Made {
  key: number;
  from: number;
  to: number;
  rule: string;
  message: string;
}

/** What is said of a finding for good. */
export interface Right {
  id: string;
  reason: string;
  on: boolean;
}

interface Choice {
  id: string;
  fix: number | null;
  before: number | null;
}

const mapped = (made: Made, changes: ChangeDesc): Made => ({
  ...made,
  from: changes.mapPos(made.from, -1),
  to: changes.mapPos(made.to, 1),
});

export const setFound = StateEffect.define<readonly Found[]>();
export const setActive = StateEffect.define<string | null>();
/** Ignore a finding, or no longer. */
export const setIgnored = StateEffect.define<{ id: string; on: boolean }>();
/** Choose a fix of a finding in a file that cannot be edited; null takes the choice back. */
export const setChosen = StateEffect.define<Choice>();
/** A finding was accepted for good, or that was taken back; the server has done it already. */
export const setRight = StateEffect.define<Right>();
export const addMade = StateEffect.define<Made>({ map: mapped });
export const dropMade = StateEffect.define<Made>({ map: mapped });

export const foundField = StateField.define<readonly Found[]>({
  create: () => [],
  update(value, tr) {
    for (const effect of tr.effects) if (effect.is(setFound)) return effect.value;
    if (!tr.docChanged) return value;
    return value.flatMap((one) => moved(one, tr.changes) ?? []);
  },
});

export const activeField = StateField.define<string | null>({
  create: () => null,
  update: (value, tr) => tr.effects.reduce((last, effect) => (effect.is(setActive) ? effect.value : last), value),
});

export const ignoredField = StateField.define<ReadonlySet<string>>({
  create: () => new Set(),
  update(value, tr) {
    let next = value;
    for (const effect of tr.effects)
      if (effect.is(setIgnored)) {
        const others = [...next].filter((id) => id !== effect.value.id);
        next = new Set(effect.value.on ? [...others, effect.value.id] : others);
      }
    return next;
  },
});

export const chosenField = StateField.define<ReadonlyMap<string, number>>({
  create: () => new Map(),
  update(value, tr) {
    let next: Map<string, number> | undefined;
    for (const effect of tr.effects)
      if (effect.is(setChosen)) {
        next ??= new Map(value);
        if (effect.value.fix === null) next.delete(effect.value.id);
        else next.set(effect.value.id, effect.value.fix);
      }
    return next ?? value;
  },
});

export const madeField = StateField.define<readonly Made[]>({
  create: () => [],
  update(value, tr) {
    let next = tr.docChanged ? value.map((one) => mapped(one, tr.changes)) : value;
    for (const effect of tr.effects) {
      if (effect.is(addMade)) next = [...next, effect.value];
      if (effect.is(dropMade)) next = next.filter((one) => one.key !== effect.value.key);
    }
    return next;
  },
});

/** The text as it was opened or pasted, and all changes since. */
export const sinceField = StateField.define<{ original: Text; changes: ChangeSet }>({
  create: (state) => ({ original: state.doc, changes: ChangeSet.empty(state.doc.length) }),
  update(value, tr) {
    if (!tr.docChanged) return value;
    if (isNew(tr)) return { original: tr.newDoc, changes: ChangeSet.empty(tr.newDoc.length) };
    return { original: value.original, changes: value.changes.compose(tr.changes) };
  },
});

/** Whether somebody puts a text in the place of all that was there. */
function isNew(tr: Transaction): boolean {
  if (!tr.isUserEvent("input") || tr.isUserEvent("input.fix")) return false;
  let kept = tr.startState.doc.length;
  tr.changes.iterChanges((from, to) => (kept -= to - from));
  return kept === 0;
}

const undoing = invertedEffects.of((tr) =>
  tr.effects.flatMap((effect) => {
    if (effect.is(setIgnored)) return setIgnored.of({ ...effect.value, on: !effect.value.on });
    if (effect.is(setRight)) return setRight.of({ ...effect.value, on: !effect.value.on });
    if (effect.is(setChosen)) {
      const { id, fix, before } = effect.value;
      return setChosen.of({ id, fix: before, before: fix });
    }
    if (effect.is(addMade)) return dropMade.of(effect.value);
    if (effect.is(dropMade)) return addMade.of(effect.value);
    return [];
  }),
);

export const decisions: Extension = [
  foundField,
  activeField,
  ignoredField,
  chosenField,
  madeField,
  sinceField,
  undoing,
];

export type Status = "open" | "chosen" | "ignored" | "house";

/** Whether it needs nobody any more, and is listed only where that is asked for. */
export function isHandled(status: Status): boolean {
  return status === "ignored" || status === "house";
}

/** What undo or redo asks the server for. */
export function asked(tr: Transaction): Right[] {
  if (!tr.isUserEvent("undo") && !tr.isUserEvent("redo")) return [];
  return tr.effects.flatMap((effect) => (effect.is(setRight) ? [effect.value] : []));
}

/** What has been decided of a finding. */
export function statusOf(state: EditorState, found: Found): Status {
  if (found.accepted !== null) return "house";
  if (state.field(chosenField).has(found.id)) return "chosen";
  return state.field(ignoredField).has(found.id) ? "ignored" : "open";
}

/** Tells which fixes cannot be chosen because others that overlap them are. */
export function barredBy(state: EditorState): (made: readonly Edit[]) => boolean {
  const chosen = state.field(chosenField);
  if (!chosen.size) return () => false;
  return barrier(state.field(foundField).flatMap((one) => {
    const number = chosen.get(one.id);
    return number === undefined ? [] : [one.cures[number]?.edits ?? []];
  }));
}

/** Whether the findings are others, or something was decided of them. */
export function isDecided(before: EditorState, after: EditorState): boolean {
  const ids = (state: EditorState): string => state.field(foundField).map((one) => one.id).join();
  return (
    before.field(ignoredField) !== after.field(ignoredField) ||
    before.field(chosenField) !== after.field(chosenField) ||
    (before.field(foundField) !== after.field(foundField) && ids(before) !== ids(after))
  );
}
