/** Draws what stands around the text: the list, filters, counts and buttons. */
import { redoDepth, undoDepth } from "@codemirror/commands";
import type { EditorState } from "@codemirror/state";
import { type Checked, type Rate, SEVERITIES } from "./answers";
import { byId, el } from "./dom";
import type { Filters } from "./filters";
import { type Found, isSafe } from "./found";
import { type Handler, item } from "./list";
import { activeField, barredBy, foundField, isHandled, statusOf } from "./state";
import { say } from "./words";

/** The findings that the filters let through, in the order of the text. */
export function listed(state: EditorState, filters: Filters): Found[] {
  return state.field(foundField).filter((one) => filters.shows(one, statusOf(state, one)));
}

export function openOnes(state: EditorState): Found[] {
  return state.field(foundField).filter((one) => statusOf(state, one) === "open");
}

/** Why there is nothing to go to. */
export function whyNone(state: EditorState): string {
  if (state.doc.length === 0) return say("empty");
  if (openOnes(state).length) return say("noneShown");
  const n = state.field(foundField).length;
  return n ? say("allHandled", { n }) : say("none");
}

const PART = 200;
/** The most items that are drawn: a list of thousands makes the page slow. */
let most = PART;

/** Draw the list anew; the item that has the focus keeps it, or the active one gets it. */
export function drawList(state: EditorState, filters: Filters, handler: Handler): void {
  const list = byId("list");
  const hadFocus = list.contains(document.activeElement);
  const open = openOnes(state);
  const shown = listed(state, filters);
  const active = shown.findIndex((one) => one.id === state.field(activeField));
  const drawn = Math.max(most, active + PART / 2);
  const shared = { state, handler, same: ofRules(open), isBarred: barredBy(state) };
  const items = shown.slice(0, drawn).map((one) => item(one, shared));
  const more = (): void => {
    most = drawn + PART;
    drawList(state, filters, handler);
  };
  const rest = shown.length - items.length;
  list.replaceChildren(...items, ...(rest > 0 ? [el("li", {}, el("button", { click: more }, say("rest", { n: rest })))] : []));
  filters.draw(open, state.field(foundField).filter((one) => isHandled(statusOf(state, one))).length);
  drawActive(state);
  const none = byId("none");
  none.hidden = shown.length > 0;
  none.textContent = whyNone(state);
  if (hadFocus) focusActive();
}

/** How many findings with a fix each rule has. */
function ofRules(open: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of open) if (one.cures.length) counts.set(one.rule, (counts.get(one.rule) ?? 0) + 1);
  return counts;
}

/** Show which item is the active one. Whether it is drawn. */
export function drawActive(state: EditorState): boolean {
  const list = byId("list");
  const before = list.querySelector(".active");
  before?.classList.remove("active");
  before?.querySelector(".head")?.removeAttribute("aria-current");
  before?.querySelector(".head")?.setAttribute("aria-expanded", "false");
  const active = state.field(activeField);
  if (active === null) return true;
  const now = list.querySelector(`[data-id="${CSS.escape(active)}"]`);
  now?.classList.add("active");
  now?.querySelector(".head")?.setAttribute("aria-current", "true");
  now?.querySelector(".head")?.setAttribute("aria-expanded", "true");
  const room = Math.min(list.clientHeight, byId("found").clientHeight);
  now?.scrollIntoView({ block: (now as HTMLElement).offsetHeight > room ? "start" : "nearest" });
  return now !== null;
}

/** Give the focus to the active item where another one of the list has it. */
export function follow(): void {
  if (byId("list").contains(document.activeElement)) focusActive();
}

export function focusActive(): void {
  const head = document.querySelector<HTMLElement>("#list .active .head") ?? document.querySelector<HTMLElement>("#list .head");
  head?.focus({ preventScroll: true });
}

export function drawButtons(state: EditorState): void {
  const safe = openOnes(state).filter(isSafe).length;
  byId("safe-count").textContent = safe ? String(safe) : "";
  disable("fix-all", safe === 0);
  disable("undo", undoDepth(state) === 0);
  disable("redo", redoDepth(state) === 0);
}

function disable(id: string, isOff: boolean): void {
  byId<HTMLButtonElement>(id).disabled = isOff;
}

/** How many findings there are of each severity. */
export function counts(open: readonly Found[]): Record<string, number> {
  return Object.fromEntries(SEVERITIES.map((one) => [one, open.filter((found) => found.severity === one).length]));
}

export function drawCounts(state: EditorState, rate: Rate | undefined, isFile: boolean): void {
  const open = openOnes(state);
  byId("counts").textContent = rate ? say("counts", { n: rate.characters.toLocaleString(), ...counts(open) }) : "";
  const button = byId("rate");
  button.hidden = !rate;
  if (rate) button.textContent = say("rate", { rate: rate.per_10000.toFixed(2) }) + (isFile ? say("rateOfFile") : "");
}

/** What is to be said of the file, and of rules that broke. */
export function drawNotices(answer: Checked | undefined): void {
  const who = answer?.failures.map((one) => one.who).join(", ");
  const said = [...(answer?.notices ?? []), ...(who ? [say("partial", { who })] : [])];
  const list = byId("notices");
  list.hidden = said.length === 0;
  list.replaceChildren(...said.map((one) => el("li", {}, one)));
}

/** An error, until the next one; nothing hides it. */
export function tellError(words: string, again?: () => void): void {
  const place = byId("told");
  place.hidden = !words;
  place.replaceChildren(words, again ? el("button", { click: again }, say("again")) : "");
}

export function tell(words: string): void {
  byId("status").textContent = words;
}
