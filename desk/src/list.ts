import type { EditorState } from "@codemirror/state";
import { el } from "./dom";
import { type Edit, type Found, pieces } from "./found";
import { type Status, chosenField, statusOf } from "./state";
import { familyName, say } from "./words";

/** What the list asks for. */
export interface Handler {
  pick(found: Found): void;
  accept(found: Found, fix: number): void;
  acceptSame(found: Found): void;
  takeBack(found: Found): void;
  ignore(found: Found, on: boolean): void;
  /** Whether the server keeps what is accepted for good. */
  keeps(): boolean;
  right(found: Found): void;
  /** Take back that it was accepted for good. */
  withdraw(found: Found): void;
  show(from: number, to: number): void;
}

/** What the items of a list share. */
export interface Shared {
  state: EditorState;
  handler: Handler;
  /** How many open findings with a fix each rule has. */
  same: ReadonlyMap<string, number>;
  isBarred: (made: readonly Edit[]) => boolean;
}

/** An item of the list. */
export function item(found: Found, shared: Shared): HTMLElement {
  const { state, handler } = shared;
  const status = statusOf(state, found);
  return el(
    "li",
    { class: `item ${found.severity} ${status}`, "data-id": found.id },
    head(state, found, status, handler),
    el("div", { class: "cures" }, ...cures(found, status, shared)),
    el("div", { class: "more" }, ...more(found, status, shared)),
  );
}

function head(state: EditorState, found: Found, status: Status, handler: Handler): HTMLElement {
  const label = el("b", { class: "severity" }, say(found.severity));
  const decided = status === "open" ? "" : statusWords(found, status);
  return el(
    "button",
    { class: "head", "aria-expanded": "false", click: () => handler.pick(found) },
    el("span", { class: "top" }, label, el("span", { class: "at" }, placeWords(state, found)), decided && el("i", {}, decided)),
    el("span", { class: "message" }, found.message),
  );
}

function statusWords(found: Found, status: Status): string {
  if (status === "house") return say("house", { why: found.accepted ?? "" });
  return say(status === "chosen" ? "accepted" : "ignored");
}

/** Where a finding stands: its line and column as the text is now, or its place in a file. */
export function placeWords(state: EditorState, found: Found): string {
  const { page, column, paragraph, part = "body", cell } = found.place ?? {};
  if (page !== undefined) return say("page", { page }) + (column === undefined ? "" : say("column", { column }));
  if (cell) return say(part) + say("cell", { ...cell });
  if (paragraph !== undefined) return say(part) + say("paragraph", { n: paragraph });
  return lineWords(state, found.from);
}

function lineWords(state: EditorState, offset: number): string {
  const line = state.doc.lineAt(Math.min(offset, state.doc.length));
  return say("line", { line: line.number, column: [...state.sliceDoc(line.from, offset)].length + 1 });
}

function cures(found: Found, status: Status, { state, handler, isBarred }: Shared): HTMLElement[] {
  const chosen = state.field(chosenField).get(found.id);
  if (chosen !== undefined) return [el("div", { class: "cure" }, button("takeBack", () => handler.takeBack(found)), cureWords(state, found, chosen))];
  if (status === "house") return found.isKept && handler.keeps() ? [button("withdraw", () => handler.withdraw(found))] : [];
  if (status === "ignored") return [button("restore", () => handler.ignore(found, false))];
  return found.cures.map((one, n) => {
    const barred = isBarred(one.edits);
    return el(
      "div",
      { class: "cure" },
      el(
        "button",
        { class: "accept", disabled: barred, title: barred ? say("overlaps") : undefined, click: () => handler.accept(found, n) },
        say("accept"),
      ),
      cureWords(state, found, n),
    );
  });
}

/** What a fix puts for what, and what it is. */
function cureWords(state: EditorState, found: Found, number: number): HTMLElement {
  const { edits = [], title = "", isSafe = false } = found.cures[number] ?? {};
  const words = pieces(state.doc, edits).map((piece) => el(piece.kind === "same" ? "span" : piece.kind, {}, piece.text));
  const about = `${title}${title && " · "}${say(isSafe ? "safe" : "review")}`;
  return el("span", { class: "cure-words" }, el("span", { class: "pieces", lang: "zh-CN" }, ...words), el("small", {}, about));
}

function button(word: "takeBack" | "restore" | "withdraw", click: () => void): HTMLElement {
  return el("button", { class: "back", click }, say(word));
}

function more(found: Found, status: Status, { state, handler, same }: Shared): (HTMLElement | false)[] {
  const isOpen = status === "open";
  const many = found.cures.length ? (same.get(found.rule) ?? 0) : 0;
  return [
    isOpen && el("button", { class: "ignore", click: () => handler.ignore(found, true) }, say("ignore")),
    isOpen && handler.keeps() && el("button", { class: "right", click: () => handler.right(found) }, say("right")),
    isOpen && many > 1 && el("button", { class: "same", click: () => handler.acceptSame(found) }, say("same", { n: many })),
    found.related.length > 0 && also(state, found, handler),
    el("div", { class: "why" }, el("b", {}, found.title), el("p", {}, found.help), el("small", {}, `${familyName(found.family)} · ${found.rule}`)),
  ];
}

const MOST = 20;

function also(state: EditorState, found: Found, handler: Handler): HTMLElement {
  const links = found.related.slice(0, MOST).map((one) => {
    const words = `${one.message ?? ""} ${lineWords(state, one.from)}`;
    return el("button", { class: "plain", click: () => handler.show(one.from, one.to) }, words.trim());
  });
  return el("p", { class: "also" }, `${say("also")} `, ...links);
}
