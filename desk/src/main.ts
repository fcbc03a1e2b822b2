import { Desk } from "./desk";
import { showHelp, showRate } from "./dialogs";
import { byId, el, translate } from "./dom";
import { type Act, wanted } from "./keys";
import { showLists } from "./lists";
import { onDrop } from "./opening";
import { Pages } from "./pages";
import { reports } from "./reports";
import { language, say, speak } from "./words";

document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
translate();
const desk = new Desk();
const pages = new Pages(desk);
desk.watchers.add(() => pages.update());
const file = byId<HTMLInputElement>("file");
const menu = byId<HTMLDetailsElement>("save");

const ACTS: Record<Act, () => unknown> = {
  next: () => desk.findings.step(1),
  previous: () => desk.findings.step(-1),
  accept: () => desk.findings.withActive((found) => desk.findings.accept([found], 0)),
  ignore: () => desk.findings.withActive((found) => desk.findings.ignore(found)),
  right: () => desk.findings.withActive((found) => desk.findings.right(found)),
  fixAll: () => desk.findings.fixAll(),
  undo: () => desk.undo(),
  redo: () => desk.redo(),
  open: () => file.click(),
  save: () => desk.saving.save(),
  leave: () => desk.findings.leave(),
  help: () => showHelp(),
};

function downloads(): HTMLElement[] {
  const item = (words: string, run: () => unknown): HTMLElement =>
    el("button", { click: () => (closeMenu(), run()) }, words);
  return [
    item(say(desk.isEditable ? "saveText" : "saveMarked"), () => desk.saving.save()),
    item(say("saveSlip"), () => desk.saving.saveSlip()),
    ...reports(desk).map(([words, run]) => item(words, run)),
  ];
}

const BUTTONS: Record<string, () => unknown> = {
  open: ACTS.open,
  "fix-all": ACTS.fixAll,
  undo: ACTS.undo,
  redo: ACTS.redo,
  lists: () => showLists(desk),
  help: ACTS.help,
  panel: togglePanel,
  rate: () => desk.answer && showRate(desk.answer.rate.told, !desk.isEditable),
  language: () => {
    speak(language() === "zh" ? "en" : "zh");
    document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
    translate();
    desk.spoken();
  },
};
for (const [id, run] of Object.entries(BUTTONS)) byId(id).addEventListener("click", () => void run());

/** Close the menu of downloads; the focus, which would be lost, goes to what opens it. */
function closeMenu(): void {
  menu.removeAttribute("open");
  menu.querySelector("summary")?.focus();
}

function togglePanel(): void {
  const isHidden = document.body.classList.toggle("without-panel");
  byId("panel").setAttribute("aria-expanded", String(!isHidden));
}

menu.addEventListener("toggle", () => menu.open && byId("downloads").replaceChildren(...downloads()));
menu.addEventListener("keydown", (event) => event.key === "Escape" && closeMenu());
document.addEventListener("click", (event) => menu.contains(event.target as Node) || menu.removeAttribute("open"));
file.addEventListener("change", () => {
  const chosen = file.files?.[0];
  if (chosen) void desk.open(chosen);
  file.value = "";
});
onDrop((dropped) => void desk.open(dropped));
addEventListener("beforeunload", (event) => desk.saving.isDue && event.preventDefault());

addEventListener(
  "keydown",
  (event) => {
    if (document.querySelector("dialog[open]")) return;
    const act = wanted(event) ?? inList(event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    menu.removeAttribute("open");
    if (typeof act === "number") desk.findings.withActive((found) => desk.findings.accept([found], act));
    else ACTS[act]();
  },
  { capture: true },
);

const PLAIN: Record<string, Act> = { ArrowDown: "next", KeyJ: "next", ArrowUp: "previous", KeyK: "previous", Enter: "accept", Delete: "ignore" };

/** In the list plain keys do the same. */
function inList(event: KeyboardEvent): Act | undefined {
  const isHead = (event.target as HTMLElement).closest?.("#list .head");
  if (!isHead || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return undefined;
  const isActive = (event.target as HTMLElement).closest(".item")?.classList.contains("active");
  const act = PLAIN[event.code];
  return act === "accept" && !isActive ? undefined : act;
}
