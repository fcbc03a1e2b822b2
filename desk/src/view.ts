/** Draws what stands around the text: the list, filters, counts and buttons. */
import { redoDepth, undoDepth } from "@codemirror/commands";
import type { EditorState } from "@codemirror/state";
import { type Checked, type Rate, SEVERITIES } from "./answers";
import { byId, el } from "./dom";
import type { Filters } from "./filters";
import { type Found, isSafe } from "./found";
import { type Handler, item } from "./list";
import { activeField, barredBy, foundField, statusOf } from "./state";
import { say } from "./words";

/** The findings that the filters let through, in the order of the text. */
export function listed(state: EditorState, filters: Filters): Found[] {
  return state.field(foundField).filter((one) => filters.shows(one, statusOf(state, one)));
}

export function openOnes(state: EditorState): Found[] {
  return state.field(foundField).filter((one) => statusOf(state, one) === "open");
}

/** Draw the list anew; the item that has the focus keeps it, or the active one gets it. */
export function drawList(state: EditorState, filters: Filters, handler: Handler): void {
  const list = byId("list");
  const hadFocus = list.contains(document.activeElement);
  const open = openOnes(state);
  const same = new Map<string, number>();
  for (const one of open) if (one.cures.length) same.set(one.rule, (same.get(one.rule) ?? 0) + 1);
  const shown = listed(state, filters);
  const shared = { state, handler, same, isBarred: barredBy(state) };
  list.replaceChildren(...shown.map((one) => item(one, shared)));
  filters.draw(open);
  drawActive(state);
  const none = byId("none");
  none.hidden = shown.length > 0;
  none.textContent = say(state.doc.length === 0 ? "empty" : open.length ? "noneShown" : "none");
  if (hadFocus) focusActive();
}

/** Show which item is the active one. */
export function drawActive(state: EditorState): void {
  const active = state.field(activeField);
  for (const one of byId("list").children as HTMLCollectionOf<HTMLElement>) {
    const isActive = one.dataset.id === active;
    one.classList.toggle("active", isActive);
    const head = one.querySelector(".head");
    head?.setAttribute("aria-expanded", String(isActive));
    if (isActive) {
      head?.setAttribute("aria-current", "true");
      one.scrollIntoView({ block: "nearest" });
    } else head?.removeAttribute("aria-current");
  }
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
