/** The change slip (改样单): every change since the text was opened, with its reason, as CSV for spreadsheets. */
import type { EditorState } from "@codemirror/state";
import { chosenField, foundField, madeField, sinceField } from "./state";
import { say } from "./words";

interface Row {
  at: number;
  before: string;
  after: string;
  rule: string;
  reason: string;
}

/** The slip. */
export function slip(state: EditorState): string {
  const whole = state.field(sinceField).original;
  const original = whole.sliceString(0, whole.length, "\n");
  const made = [...(state.field(chosenField).size ? chosen(state) : edited(state, original))];
  const rows = made.map((row, n) => [String(n + 1), ...place(original, row.at), row.before, row.after, row.rule, row.reason]);
  const lines = [say("slipHead").split(","), ...rows].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** The changes of a text, with the reasons of the fixes that made them. */
function* edited(state: EditorState, original: string): Iterable<Row> {
  const rows: Row[] = [];
  state.field(sinceField).changes.iterChanges((from, to, start, end, inserted) => {
    const [before, after] = [original.slice(from, to), inserted.sliceString(0, inserted.length, "\n")];
    if (before === after) return;
    const why = state.field(madeField).filter((one) => one.from <= end && start <= one.to);
    const reason = [...new Set(why.map((one) => one.message))].join(" ") || say("edited");
    rows.push({ at: from, before, after, rule: [...new Set(why.map((one) => one.rule))].join(" "), reason });
  });
  yield* rows;
}

/** The chosen fixes of a file. */
function* chosen(state: EditorState): Iterable<Row> {
  const numbers = state.field(chosenField);
  for (const one of state.field(foundField))
    for (const { from, to, insert } of one.cures[numbers.get(one.id) ?? -1]?.edits ?? [])
      yield { at: from, before: state.sliceDoc(from, to), after: insert, rule: one.rule, reason: one.message };
}

function place(text: string, offset: number): string[] {
  const lines = text.slice(0, offset).split("\n");
  return [String(lines.length), String([...(lines.at(-1) ?? "")].length + 1)];
}

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r\n＝＋－＠']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
