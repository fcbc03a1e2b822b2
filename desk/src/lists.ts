/** The house's lists: a dialog with one of them as a table. */
import type { Desk } from "./desk";
import { confirmed } from "./dialogs";
import { el } from "./dom";
import { Told } from "./requests";
import { type Table, Sheet } from "./sheet";
import { language, say } from "./words";

interface Named {
  id: string;
  file: string;
  editable: boolean;
}
interface Refusal {
  error: Record<"zh" | "en", string>;
  errors?: Table["errors"];
}

export async function showLists(desk: Desk): Promise<void> {
  await desk.guarded(async () => {
    const answer = await desk.server.settled("v1/lists", {});
    if (!answer.ok) throw new Told(((await answer.json()) as Refusal).error[language()]);
    const { edits, lists } = (await answer.json()) as { edits: boolean; lists: Named[] };
    new Lists(desk, lists, edits).open();
  });
}

/** Why a list of this file can only be looked at, and what to do instead. */
function shownWords(file: string): string {
  return say(/\.toml$/i.test(file) ? "listToml" : "listSheet", { file }) + say("listAsCsv");
}

class Lists {
  private readonly said = el("p", { class: "said", role: "alert" });
  private readonly place = el("div", { class: "sheet" });
  private readonly save = el("button", { class: "main", disabled: true, click: () => void this.put() }, say("saveList"));
  private readonly choice: HTMLSelectElement;
  private readonly dialog: HTMLDialogElement;
  private sheet: Sheet | undefined;
  private id = "";
  private tag = "";

  constructor(
    private readonly desk: Desk,
    private readonly lists: Named[],
    private readonly edits: boolean,
  ) {
    const options = lists.map((one) => el("option", { value: one.id }, `${one.id} · ${one.file}${one.editable ? "" : say("onlyShown")}`));
    this.choice = el("select", { "aria-label": say("lists"), change: () => void this.choose(this.choice.value) }, ...options);
    const close = el("button", { click: () => void this.close() }, say("close"));
    const head = el("div", { class: "sheet-head" }, el("h2", {}, say("lists")), this.choice, el("span", { class: "gap" }), this.save, close);
    this.dialog = el("dialog", { class: "lists", "aria-label": say("lists") }, head, this.said, this.place);
    this.dialog.addEventListener("cancel", (event) => (event.preventDefault(), void this.close()));
    this.dialog.addEventListener("keydown", (event) => event.stopPropagation());
  }

  open(): void {
    document.body.append(this.dialog);
    this.dialog.showModal();
    const [first] = this.lists;
    this.choice.hidden = this.save.hidden = first === undefined;
    if (first) void this.choose(first.id);
    else this.tell(say("noLists"));
  }

  private async close(): Promise<void> {
    if (!(await this.mayLeave())) return;
    this.dialog.close();
    this.dialog.remove();
  }

  private async mayLeave(): Promise<boolean> {
    return !this.sheet?.isChanged || confirmed(say("leaveList"));
  }

  private async choose(id: string): Promise<void> {
    if (await this.mayLeave()) await this.read(id);
    this.choice.value = this.id;
  }

  private async read(id: string): Promise<void> {
    this.id = id;
    this.sheet = undefined;
    this.place.replaceChildren();
    this.save.disabled = true;
    const answer = await this.desk.server.settled(`v1/lists/${encodeURIComponent(id)}`, {});
    if (!answer.ok) return this.tell(((await answer.json()) as Refusal).error[language()]);
    this.show((await answer.json()) as Table & Named, answer.headers.get("ETag") ?? "");
    const one = this.lists.find((list) => list.id === id);
    this.save.hidden = !this.edits || !one?.editable;
    this.tell(one && !one.editable ? shownWords(one.file) : this.edits ? "" : say("listNoEdits"));
  }

  private show(table: Table & Named, tag: string): void {
    this.tag = tag;
    this.sheet = new Sheet(table, this.edits && table.editable, () => (this.save.disabled = false));
    this.place.replaceChildren(this.sheet.element);
    this.save.disabled = true;
  }

  /** Write the list; where something is wrong in it, say so at its cells. */
  private async put(): Promise<void> {
    if (!this.sheet) return;
    const headers = { "Content-Type": "application/json", "If-Match": this.tag, "Lint-News-Edit": "1" };
    const request = { method: "PUT", headers, body: JSON.stringify(this.sheet.written) };
    this.save.disabled = true;
    const answer = await this.desk.server.settled(`v1/lists/${encodeURIComponent(this.id)}`, request);
    if (answer.ok) {
      this.show((await answer.json()) as Table & Named, answer.headers.get("ETag") ?? "");
      this.tell(say("listSaved"));
      this.desk.checks.now();
      return;
    }
    const { error, errors } = (await answer.json()) as Refusal;
    this.save.disabled = false;
    this.sheet.mark(errors ?? []);
    this.tell(errors?.length ? say("listWrong", { n: errors.length }) : error[language()]);
    if (answer.status === 412) this.said.append(el("button", { click: () => void this.read(this.id) }, say("listAgain")));
  }

  private tell(words: string): void {
    this.said.textContent = words;
  }
}
