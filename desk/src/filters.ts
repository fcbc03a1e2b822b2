import { SEVERITIES, type Severity } from "./answers";
import { el } from "./dom";
import type { Found } from "./found";
import { type Status, isHandled } from "./state";
import { familyName, say } from "./words";

/** Which findings are listed. */
export class Filters {
  private readonly off = new Set<Severity>();
  private family = "";
  private handled = false;

  constructor(
    private readonly place: HTMLElement,
    private readonly changed: () => void,
  ) {}

  shows(found: Found, status: Status): boolean {
    if (this.off.has(found.severity) || (this.family && found.family !== this.family)) return false;
    return this.handled || !isHandled(status);
  }

  /** Draw the filters with the numbers of open findings, and of those that are handled. */
  draw(open: readonly Found[], handled: number): void {
    const focused = this.place.contains(document.activeElement) ? document.activeElement?.id : undefined;
    this.place.replaceChildren(
      ...SEVERITIES.map((one) => this.severity(one, open.filter((found) => found.severity === one).length)),
      this.families(open),
      el("label", {}, this.box(), handled ? `${say("handled")} ${handled}` : say("handled")),
    );
    if (focused) document.getElementById(focused)?.focus();
  }

  private severity(severity: Severity, count: number): HTMLElement {
    const click = (): void => {
      if (!this.off.delete(severity)) this.off.add(severity);
      this.changed();
    };
    const values = { id: `show-${severity}`, class: `severity ${severity}`, "aria-pressed": String(!this.off.has(severity)), click };
    return el("button", values, `${say(severity)} ${count}`);
  }

  private families(open: readonly Found[]): HTMLElement {
    const counts = new Map<string, number>();
    for (const one of open) counts.set(one.family, (counts.get(one.family) ?? 0) + 1);
    if (this.family && !counts.has(this.family)) counts.set(this.family, 0);
    const options = [...counts].sort().map(([name, count]) => option(name, `${familyName(name)} ${count}`, this.family));
    const change = (event: Event): void => {
      this.family = (event.target as HTMLSelectElement).value;
      this.changed();
    };
    return el("select", { id: "family", "aria-label": say("family"), change }, option("", say("all"), this.family), ...options);
  }

  private box(): HTMLElement {
    const change = (): void => {
      this.handled = !this.handled;
      this.changed();
    };
    return el("input", { id: "handled", type: "checkbox", checked: this.handled, change });
  }
}

function option(value: string, words: string, chosen: string): HTMLElement {
  return el("option", { value, selected: value === chosen }, words);
}
