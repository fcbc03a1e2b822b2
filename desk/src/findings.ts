/** What the reader does with findings: goes from one to the next, accepts, ignores. */
import { EditorSelection, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { accepting, apart, fixingAll, ignoring, judging, takingBack } from "./acts";
import { setBusy } from "./checks";
import { type Desk, textName } from "./desk";
import { ask } from "./dialogs";
import { type Found, edits, foundIn, pieces } from "./found";
import type { Handler } from "./list";
import { Offsets } from "./offsets";
import { type Right, activeField, barredBy, foundField, setActive, statusOf } from "./state";
import { focusActive, follow, listed, openOnes, tell, whyNone } from "./view";
import { byId } from "./dom";
import { say } from "./words";

export class Findings {
  readonly handler: Handler = {
    pick: (found) => this.show(found),
    accept: (found, fix) => this.accept([found], fix),
    acceptSame: (found) => this.acceptSame(found),
    takeBack: (found) => this.back(found, takingBack(this.desk.view.state, found)),
    ignore: (found, on) => this.ignore(found, on),
    keeps: () => this.desk.allowed?.edits ?? false,
    right: (found) => void this.right(found),
    withdraw: (found) => void this.judge({ id: found.id, reason: found.accepted ?? "", on: false }, (right) => this.back(found, judging(right))),
    show: (from, to) => this.select(from, to),
  };

  /** Settled when the server has done all that was asked for. */
  private judged: Promise<void> = Promise.resolve();

  constructor(private readonly desk: Desk) {}

  private found(id: string): Found | undefined {
    return this.desk.view.state.field(foundField).find((one) => one.id === id);
  }

  get active(): Found | undefined {
    return this.found(this.desk.view.state.field(activeField) ?? "");
  }

  pick(id: string): void {
    const found = this.found(id);
    if (found) this.show(found);
  }

  /** Make a finding the active one, and show it in the text. */
  show(found: Found): void {
    this.desk.view.dispatch({
      effects: [setActive.of(found.id), EditorView.scrollIntoView(found.from, { y: "center" })],
      selection: EditorSelection.cursor(found.from),
    });
    tell(`${say(found.severity)} · ${found.message}`);
  }

  private select(from: number, to: number): void {
    this.desk.view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.desk.view.focus();
  }

  /** Go to the next open finding, or with -1 to the one before; behind the last comes the first. */
  step(by: 1 | -1): void {
    const { state } = this.desk.view;
    const open = listed(state, this.desk.filters).filter((one) => statusOf(state, one) === "open");
    const at = open.findIndex((one) => one.id === state.field(activeField));
    const behind = open.findIndex((one) => one.from >= state.selection.main.head);
    const start = behind < 0 ? open.length : behind;
    const to = at >= 0 ? at + by : by > 0 ? start : start - 1;
    const next = open[(to + open.length) % open.length];
    if (!next) return tell(whyNone(state));
    this.show(next);
    follow();
  }

  accept(wanted: readonly Found[], fix: number): void {
    const [first] = wanted;
    if (!first || this.isDone(first)) return;
    if (!first.cures[fix]) return tell(say("noFix"));
    if (barredBy(this.desk.view.state)(edits(first, fix))) return tell(say("overlaps"));
    const did = pieces(this.desk.view.state.doc, edits(first, fix));
    const spec = accepting(this.desk.view.state, wanted, fix, this.desk.isEditable);
    this.leaving(wanted, spec);
    const words = did.filter((one) => one.kind !== "del").map((one) => one.text);
    tell(wanted.length > 1 ? say("fixedAll", { n: wanted.length }) : say("did", { what: words.join("") }));
  }

  /** Do something to the active finding; where there is none, say how to choose one. */
  withActive(act: (found: Found) => unknown): void {
    const found = this.active;
    if (found) act(found);
    else tell(openOnes(this.desk.view.state).length ? say("noneChosen") : whyNone(this.desk.view.state));
  }

  /** Whether something was decided of a finding already, which is told. */
  private isDone(found: Found): boolean {
    const isDone = statusOf(this.desk.view.state, found) !== "open";
    if (isDone) tell(say("done"));
    return isDone;
  }

  private acceptSame(found: Found): void {
    const same = openOnes(this.desk.view.state).filter((one) => one.rule === found.rule && one.cures.length);
    this.accept(apart(same), 0);
  }

  ignore(found: Found, on = true): void {
    if (on && this.isDone(found)) return;
    const spec = ignoring(found, on);
    if (on) this.leaving([found], spec);
    else this.back(found, spec);
    tell(on ? say("didIgnore", { what: found.message }) : "");
  }

  /** Accept a finding for good, with a reason. */
  async right(found: Found): Promise<void> {
    if (!this.handler.keeps()) return tell(say("keepsNone"));
    if (this.isDone(found)) return;
    const reason = await ask(say("reasonTitle"), say("reasonAbout"), "reason");
    if (reason === null) return tell(say("noReason"));
    await this.judge({ id: found.id, reason, on: true }, (right, isNew) => this.leaving([found], isNew ? judging(right) : {}));
  }

  /** Accept a finding for good, or take that back, one after the other; `done` is told whether it was new. */
  judge(right: Right, done: (right: Right, isNew: boolean) => void = () => undefined): Promise<void> {
    const run = async (): Promise<void> => {
      const { server, page } = this.desk;
      const isNew = right.on ? await server.accept(page, right.id, right.reason) : (await server.withdraw(right.id), true);
      done(right, isNew);
      this.desk.checkedAfter(say(right.on ? "didRight" : "didWithdraw"));
    };
    this.judged = this.judged.then(run).catch((error: unknown) => this.desk.failed(error));
    return this.judged;
  }

  /** Take back what was done to a finding, and make it the active one. */
  private back(found: Found, spec: TransactionSpec): void {
    this.desk.act({ ...spec, effects: [...many(spec.effects), setActive.of(found.id)] });
  }

  /** Do something to findings, and go on to the next one that is open. */
  private leaving(done: readonly Found[], spec: TransactionSpec): void {
    const { state } = this.desk.view;
    const open = listed(state, this.desk.filters).filter((one) => statusOf(state, one) === "open" && !done.includes(one));
    const last = Math.max(...done.map((one) => one.from));
    const next = open.find((one) => one.from >= last) ?? open[0];
    this.desk.act({ ...spec, effects: [...many(spec.effects), setActive.of(next?.id ?? null)] });
    const now = this.active;
    if (now) this.desk.view.dispatch({ effects: EditorView.scrollIntoView(now.from, { y: "center" }) });
  }

  async fixAll(): Promise<void> {
    const { state } = this.desk.view;
    setBusy(true);
    await this.desk.guarded(async (signal) => {
      const name = textName(this.desk.opened.name);
      const done = await fixingAll(state, this.desk.isEditable, async (text) =>
        foundIn(await this.desk.server.check({ text, name }, signal), new Offsets(text)),
      );
      if (this.desk.view.state.doc !== state.doc || signal.aborted) return;
      if (done) this.desk.act(done.spec);
      if (!done || !this.desk.isEditable) setBusy(false);
      tell(done ? say("fixedAll", { n: done.count }) : say("nothingSafe"));
    });
  }

  /** Between the text and the list. */
  leave(): void {
    if (byId("found").contains(document.activeElement)) this.desk.view.focus();
    else focusActive();
  }
}

function many<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
