import type { EditorState } from "@codemirror/state";
import { el } from "./dom";
import { type Found, pieces } from "./found";
import { type Status, isBarred, statusOf } from "./state";
import { familyName, say } from "./words";

/** What the list asks for. */
export interface Handler {
  pick(found: Found): void;
  accept(found: Found, fix: number): void;
  acceptSame(found: Found): void;
  takeBack(found: Found): void;
  ignore(found: Found, on: boolean): void;
  /** Undefined where the server does not keep what is accepted. */
  right: ((found: Found) => void) | undefined;
  show(from: number, to: number): void;
}

/** An item of the list. `same` is how many other open findings have the same rule and a first fix. */
export function item(state: EditorState, found: Found, same: number, handler: Handler): HTMLElement {
  const status = statusOf(state, found);
  return el(
    "li",
    { class: `item ${found.severity} ${status}`, "data-id": found.id },
    head(state, found, status, handler),
    el("div", { class: "cures" }, ...cures(state, found, status, handler)),
    el("div", { class: "more" }, ...more(found, status, same, handler)),
  );
}

function head(state: EditorState, found: Found, status: Status, handler: Handler): HTMLElement {
  const label = el("b", { class: "severity" }, say(found.severity));
  const decided = status === "open" ? "" : statusWords(found, status);
  return el(
    "button",
    { class: "head", click: () => handler.pick(found) },
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
  if (found.place?.page !== undefined) return say("page", { page: found.place.page });
  if (found.place?.paragraph !== undefined) return say("paragraph", { n: found.place.paragraph });
  const line = state.doc.lineAt(Math.min(found.from, state.doc.length));
  return say("line", { line: line.number, column: [...state.sliceDoc(line.from, found.from)].length + 1 });
}

function cures(state: EditorState, found: Found, status: Status, handler: Handler): (HTMLElement | false)[] {
  if (status === "chosen") return [button("takeBack", () => handler.takeBack(found))];
  if (status === "house") return [];
  if (status === "ignored") return [button("restore", () => handler.ignore(found, false))];
  return found.cures.map((one, n) => {
    const barred = isBarred(state, found, n);
    const words = pieces(state.doc, one.edits).map((piece) => el(piece.kind === "same" ? "span" : piece.kind, {}, piece.text));
    return el(
      "div",
      { class: "cure" },
      el(
        "button",
        { class: "accept", disabled: barred, title: barred ? say("overlaps") : undefined, click: () => handler.accept(found, n) },
        say("accept"),
      ),
      el("span", { class: "cure-words" }, el("span", { class: "pieces", lang: "zh-CN" }, ...words), el("small", {}, cureWords(one.title, one.isSafe))),
    );
  });
}

function cureWords(title: string, isSafe: boolean): string {
  return `${title}${title && " · "}${say(isSafe ? "safe" : "review")}`;
}

function button(word: "takeBack" | "restore", click: () => void): HTMLElement {
  return el("button", { class: "back", click }, say(word));
}

function more(found: Found, status: Status, same: number, handler: Handler): (HTMLElement | false | undefined)[] {
  const isOpen = status === "open";
  const { right } = handler;
  return [
    isOpen && el("button", { class: "ignore", click: () => handler.ignore(found, true) }, say("ignore")),
    isOpen && right && el("button", { class: "right", click: () => right(found) }, say("right")),
    isOpen && same > 1 && el("button", { class: "same", click: () => handler.acceptSame(found) }, say("same", { n: same })),
    found.related.length > 0 && also(found, handler),
    el("div", { class: "why" }, el("b", {}, found.title), el("p", {}, found.help), el("small", {}, `${familyName(found.family)} · ${found.rule}`)),
  ];
}

const MOST = 20;

function also(found: Found, handler: Handler): HTMLElement {
  const links = found.related.slice(0, MOST).map((one, n) =>
    el("button", { class: "plain", click: () => handler.show(one.from, one.to) }, one.message ?? String(n + 1)),
  );
  return el("p", { class: "also" }, `${say("also")} `, ...links);
}
