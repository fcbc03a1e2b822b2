import type { ChangeDesc, Text } from "@codemirror/state";
import type { Checked, Finding, Fix, Place, Position, Severity } from "./answers";
import type { Offsets } from "./offsets";

export interface Span {
  from: number;
  to: number;
}

export interface Edit extends Span {
  insert: string;
}

export interface Cure {
  title: string;
  isSafe: boolean;
  edits: readonly Edit[];
}

/** A finding. Offsets count UTF-16 units of the text as it is now. */
export interface Found extends Span {
  id: string;
  rule: string;
  family: string;
  severity: Severity;
  isDoubtful: boolean;
  message: string;
  title: string;
  help: string;
  start: Position;
  place: Place | undefined;
  cures: readonly Cure[];
  related: readonly (Span & { message: string | null })[];
  /** Why the house accepts it. */
  accepted: string | null;
  /** Whether an entry in the house's file accepts it, which can be taken out again. */
  isKept: boolean;
}

/** The findings of an answer in the order of the text. */
export function foundIn(answer: Checked, offsets: Offsets): Found[] {
  const span = (one: { start: Position; end: Position }): Span => ({
    from: offsets.units(one.start.offset),
    to: offsets.units(one.end.offset),
  });
  const kept = new Set(answer.kept);
  const made = answer.findings.map((one: Finding): Found => {
    const { severity, rule, family, message, start, place, accepted } = one;
    return {
      ...{ id: one.fingerprint, severity, rule, family, message, start, place, accepted, ...span(one) },
      title: answer.rules[rule]?.title ?? "",
      help: answer.rules[rule]?.help ?? "",
      isDoubtful: one.confidence === "doubtful",
      isKept: kept.has(one.fingerprint),
      cures: one.fixes.map((fix) => cure(fix, offsets)),
      related: one.related.map((other) => ({ ...span(other), message: other.message })),
    };
  });
  return made.sort((a, b) => a.from - b.from || a.to - b.to);
}

function cure(fix: Fix, offsets: Offsets): Cure {
  const edits = fix.edits.map((edit) => ({
    from: offsets.units(edit.start),
    to: offsets.units(edit.end),
    insert: edit.text,
  }));
  return { title: fix.title, isSafe: fix.safety === "safe", edits };
}

/** The finding after changes of the text; undefined where they touch it or what its fixes change. */
export function moved(found: Found, changes: ChangeDesc): Found | undefined {
  const spans: Span[] = [found, ...found.cures.flatMap((one) => one.edits)];
  if (spans.some((one) => changes.touchesRange(one.from, one.to))) return undefined;
  const move = <S extends Span>(one: S): S => ({ ...one, from: changes.mapPos(one.from, 1), to: changes.mapPos(one.to, -1) });
  const cures = found.cures.map((one) => ({ ...one, edits: one.edits.map(moveEdit) }));
  return { ...move(found), cures, related: found.related.map(move) };

  function moveEdit(edit: Edit): Edit {
    const from = changes.mapPos(edit.from, 1);
    return { ...edit, from, to: from + edit.to - edit.from };
  }
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Whether the first fix of a finding is made without asking. */
export function isSafe(found: Found): boolean {
  return Boolean(found.cures[0]?.isSafe) && edits(found).length > 0 && !found.isDoubtful;
}

/** The findings whose safe fixes can be made together: of fixes that touch, that of the most severe finding. */
export function safeOnes(all: readonly Found[]): Found[] {
  const chosen: Found[] = [];
  const taken = new Set<number>();
  for (const one of all.filter(isSafe).sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.from - b.from)) {
    const wanted = edits(one).flatMap((edit) => offsets(edit.from, edit.to + 1));
    if (wanted.some((offset) => taken.has(offset))) continue;
    for (const offset of wanted) taken.add(offset);
    chosen.push(one);
  }
  return chosen;
}

/** Tells which fixes cannot be made beside others: those that share a character with one, or have an edit of the same
 * span. */
export function barrier(others: Iterable<readonly Edit[]>): (made: readonly Edit[]) => boolean {
  const characters = new Set<number>();
  const spans = new Set<string>();
  for (const edit of [...others].flat()) {
    for (const offset of offsets(edit.from, edit.to)) characters.add(offset);
    spans.add(`${edit.from}-${edit.to}`);
  }
  return (made) =>
    made.some(({ from, to }) => spans.has(`${from}-${to}`) || offsets(from, to).some((offset) => characters.has(offset)));
}

function offsets(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n);
}

/** The edits of a fix, by default of the first. */
export function edits(found: Found, number = 0): readonly Edit[] {
  return found.cures[number]?.edits ?? [];
}

/** What a fix does, in pieces: the words around it, what it takes out, what it puts in. */
export function pieces(text: Text, made: readonly Edit[]): { kind: "same" | "del" | "ins"; text: string }[] {
  const around = 5;
  const sorted = [...made].sort((a, b) => a.from - b.from);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return [];
  const found: { kind: "same" | "del" | "ins"; text: string }[] = [];
  const add = (kind: "same" | "del" | "ins", words: string): void => void (words && found.push({ kind, text: words }));
  let at = Math.max(text.lineAt(first.from).from, first.from - around);
  for (const edit of sorted) {
    add("same", shortened(text.sliceString(at, edit.from)));
    add("del", shortened(text.sliceString(edit.from, edit.to)));
    add("ins", shortened(edit.insert));
    at = edit.to;
  }
  add("same", text.sliceString(at, Math.min(text.lineAt(at).to, at + around)));
  return found;
}

function shortened(words: string): string {
  const shown = words.replaceAll("\n", "⏎");
  return shown.length > 24 ? `${shown.slice(0, 11)}…${shown.slice(-11)}` : shown;
}
