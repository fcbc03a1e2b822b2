import { byId } from "./dom";

const PAUSE = 600;

/** Runs a check when the text has not changed for a moment. A new check ends the one before. */
export class Checks {
  private timer = 0;
  private controller = new AbortController();

  /** `isComposing`: an input method has not finished its characters; a check waits for them. */
  constructor(
    private readonly run: () => Promise<void>,
    private readonly isComposing: () => boolean,
  ) {}

  /** Ends when what was begun with it is outdated. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  soon(): void {
    this.stop();
    this.timer = window.setTimeout(() => (this.isComposing() ? this.soon() : void this.begin()), PAUSE);
  }

  now(): void {
    this.stop();
    void this.begin();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.controller.abort();
    this.controller = new AbortController();
    setBusy(true);
  }

  private async begin(): Promise<void> {
    const { signal } = this;
    await this.run();
    if (!signal.aborted) setBusy(false);
  }
}

/** Say to programs that read the screen whether the findings are those of the text as it is. */
export function setBusy(isBusy: boolean): void {
  byId("found").setAttribute("aria-busy", String(isBusy));
}
