/** Asks for the error rate again when something was ignored: the server leaves it out. */
import type { Desk } from "./desk";
import { byId } from "./dom";
import { ignoredField } from "./state";

const PAUSE = 400;

export class Rating {
  private timer = 0;
  private controller = new AbortController();

  constructor(private readonly desk: Desk) {}

  soon(): void {
    this.controller.abort();
    this.controller = new AbortController();
    clearTimeout(this.timer);
    setDue(true);
    this.timer = window.setTimeout(() => void this.ask(this.controller.signal), PAUSE);
  }

  /** An answer for a text that is another now, or was checked again, is not used. */
  private async ask(signal: AbortSignal): Promise<void> {
    const { answer, page, server, view } = this.desk;
    try {
      if (answer) {
        const { rate } = await server.check(page, signal, [...view.state.field(ignoredField)]);
        if (!signal.aborted && answer === this.desk.answer) this.desk.rated(rate);
      }
    } catch {
      // The next check says what is wrong.
    }
    if (!signal.aborted) setDue(false);
  }
}

/** Say to programs that read the screen whether the rate is the one of what is ignored now. */
function setDue(isDue: boolean): void {
  byId("rate").setAttribute("aria-busy", String(isDue));
}
