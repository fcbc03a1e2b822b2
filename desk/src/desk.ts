/** The desk: one text or file, how it is opened and checked, and what is drawn of it. */
import { redo, undo } from "@codemirror/commands";
import { type Extension, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Allowed, Checked, Rate } from "./answers";
import { Checks, setBusy } from "./checks";
import { askToken, confirmed } from "./dialogs";
import { byId } from "./dom";
import { spoken, stateOf, words } from "./editor";
import { Filters } from "./filters";
import { Findings } from "./findings";
import { type Found, foundIn } from "./found";
import { marking } from "./marks";
import { Rating } from "./rating";
import { Offsets } from "./offsets";
import { NEW, type Opened, opened } from "./opening";
import { type Page, Server, Told } from "./requests";
import { Saving } from "./saving";
import { activeField, asked, ignoredField, isDecided, setActive, setFound } from "./state";
import { counts, drawActive, drawButtons, drawCounts, drawList, drawNotices, openOnes, tell, tellError } from "./view";
import { say } from "./words";

export class Desk {
  readonly server = new Server(askToken, (n) => tell(say("busy", { n })));
  readonly view: EditorView;
  opened: Opened = NEW;
  /** The latest answer; undefined until the text is checked. */
  answer: Checked | undefined;
  /** What the server allows; undefined until the first text is checked: only then is the token known. */
  allowed: Allowed | undefined;
  readonly filters = new Filters(byId("filters"), () => this.draw());
  readonly checks = new Checks(() => this.check(), () => this.view.composing);
  readonly rating = new Rating(this);
  /** What is told before the result of the next check. */
  private after = "";
  readonly saving = new Saving(this);
  /** Called after each change of the text, of findings and of what is decided of them. */
  readonly watchers = new Set<() => void>();
  readonly findings = new Findings(this);

  constructor() {
    this.view = new EditorView({ parent: byId("editor"), state: this.stateOf(NEW, "") });
    this.saving.done();
    this.draw();
  }

  get isEditable(): boolean {
    return this.opened.file === undefined;
  }

  /** What is sent to be checked. */
  get page(): Page {
    const { file, name } = this.opened;
    return file ? { file } : { text: this.text(), name: textName(name) };
  }

  async open(file: File): Promise<void> {
    if (this.saving.isDue && !(await confirmed(say("openAnother")))) return;
    tell(say("checking"));
    await this.guarded(async (signal) => {
      const next = await opened(file, (one) => this.server.check({ file: one }, signal));
      if (!signal.aborted) this.begin(next);
    }, undefined, file.name);
  }

  private begin(next: Opened): void {
    this.opened = next;
    this.view.setState(this.stateOf(next, next.text));
    this.saving.done();
    this.drawName();
    const { answer } = next;
    this.took(answer, answer ? foundIn(answer, new Offsets(next.text)) : []);
    if (!answer) this.checks.now();
  }

  private stateOf(next: Opened, text: string): ReturnType<typeof stateOf> {
    return stateOf(text, !next.file, next.form.end === undefined, this.extensions());
  }

  private extensions(): Extension {
    return [
      marking((id) => this.findings.pick(id)),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.checks.soon();
        for (const see of this.watchers) see();
        const { startState: before, state: after } = update;
        if (before.field(ignoredField) !== after.field(ignoredField)) this.rating.soon();
        for (const right of update.transactions.flatMap(asked)) void this.findings.judge(right);
        if (isDecided(before, after)) this.draw();
        else if (before.field(activeField) !== after.field(activeField)) drawActive(after) || this.draw();
        else drawButtons(after);
      }),
    ];
  }

  private async check(): Promise<void> {
    if (this.isEditable && !this.text().trim()) return this.took(undefined, []);
    tell(say("checking"));
    const { doc } = this.view.state;
    const ignored = this.view.state.field(ignoredField);
    await this.guarded(
      async (signal) => {
        const answer = await this.server.check(this.page, signal, [...ignored]);
        if (signal.aborted || doc !== this.view.state.doc) return;
        this.took(answer, foundIn(answer, new Offsets(this.text())));
        if (ignored !== this.view.state.field(ignoredField)) this.rating.soon();
      },
      () => this.checks.now(),
    );
  }

  private took(answer: Checked | undefined, found: Found[]): void {
    this.answer = answer;
    tellError("");
    if (answer && !this.allowed) void this.learn();
    const active = this.view.state.field(activeField);
    const kept = found.some((one) => one.id === active) ? active : null;
    this.view.dispatch({ effects: [setFound.of(found), setActive.of(kept)] });
    drawNotices(answer);
    this.draw();
    tell(answer ? this.after + say("checked", counts(openOnes(this.view.state))) : "");
    this.after = "";
  }

  /** Check again after something was done for good, and say so. */
  checkedAfter(words: string): void {
    this.after = `${words} `;
    this.checks.now();
  }

  /** Another rate for the same findings. */
  rated(rate: Rate): void {
    if (!this.answer) return;
    this.answer = { ...this.answer, rate };
    drawCounts(this.view.state, rate, !this.isEditable);
  }

  private async learn(): Promise<void> {
    this.allowed = await this.server.allowed();
    this.draw();
  }

  /** Run something; what goes wrong is told, with a button to try `again`. The server calls every file `page`. */
  async guarded(run: (signal: AbortSignal) => Promise<void>, again?: () => void, name = ""): Promise<void> {
    const { signal } = this.checks;
    try {
      await run(signal);
    } catch (error) {
      if (!signal.aborted) this.failed(error, again, name);
    }
  }

  failed(error: unknown, again?: () => void, name = ""): void {
    setBusy(false);
    tell("");
    const words = error instanceof Told ? error.message : String(error);
    tellError(name ? words.replace(/^page\.\w+/, name) : words, again);
  }

  act(spec: TransactionSpec): void {
    this.view.dispatch(spec);
  }

  undo(): void {
    undo(this.view);
  }

  redo(): void {
    redo(this.view);
  }

  text(): string {
    return this.view.state.sliceDoc();
  }

  /** Draw all that depends on decisions, and on the language. */
  draw(): void {
    const { state } = this.view;
    drawList(state, this.filters, this.findings.handler);
    drawButtons(state);
    drawCounts(state, this.answer?.rate, !this.isEditable);
  }

  /** Speak the other language; messages come from the server again. */
  spoken(): void {
    this.view.dispatch({ effects: spoken.reconfigure(words()) });
    this.drawName();
    this.draw();
    this.checks.now();
  }

  private drawName(): void {
    const { name, file } = this.opened;
    byId("name").textContent = name + (file ? ` · ${say("readOnly")}` : "");
  }
}

/** The server reads a text by the ending of its name alone. */
export function textName(name: string): string {
  return /\.(md|markdown|html?)$/i.test(name) ? `page.${name.split(".").at(-1)?.toLowerCase()}` : "page.txt";
}
