/** A list as a table of cells that can be changed. Comments and empty rows stay where they are. */
import { el } from "./dom";
import { language, say } from "./words";

export interface Wrong {
  row: number | null;
  column: number | null;
  line: number;
  message: Record<"zh" | "en", string>;
}
export interface Table {
  columns: { field: string; title: string; about: string; required: boolean }[];
  before: string[][];
  headings: string[];
  rows: string[][];
  /** The number of each row, as a spreadsheet counts it. */
  lines: number[];
  errors: Wrong[];
}

/** Rows that are shown at a time: a list may have thousands. */
const MOST = 200;

export class Sheet {
  readonly element: HTMLElement;
  isChanged = false;
  private readonly rows: string[][];
  private readonly body = el("tbody");
  private readonly search = el("input", { type: "search", placeholder: say("listFilter"), "aria-label": say("listFilter") });
  private readonly more = el("p", { class: "soft" });
  private wrong = new Map<string, Wrong>();
  private readonly lines: ReadonlyMap<string[], number>;
  private readonly added = new Set<string[]>();
  private wanted = "";

  constructor(
    private readonly table: Table,
    private readonly isEditable: boolean,
    private readonly changed: () => void,
  ) {
    this.rows = table.rows.map((row) => [...row]);
    this.lines = new Map(this.rows.map((row, n) => [row, table.lines[n] ?? 0]));
    this.search.addEventListener("input", () => ((this.wanted = this.search.value.trim()), this.draw()));
    const add = el("button", { hidden: !isEditable, click: () => this.add() }, say("listAdd"));
    const heads = table.headings.map((head) => this.heading(head));
    const head = el("thead", {}, el("tr", {}, el("th", { class: "number" }, "#"), ...heads, el("th")));
    this.element = el("div", {}, el("p", { class: "sheet-tools" }, this.search, add), el("table", {}, head, this.body), this.more);
    this.mark(table.errors);
  }

  /** The table as it is to be written. */
  get written(): Pick<Table, "before" | "headings" | "rows"> {
    return { before: this.table.before, headings: this.table.headings, rows: this.rows };
  }

  /** Show errors at their cells; those of no cell stand in the row, or above the table. */
  mark(errors: Wrong[]): void {
    this.wrong = new Map(errors.map((one) => [`${one.row ?? ""} ${one.column ?? ""}`, one]));
    this.draw();
    this.element.querySelector<HTMLElement>("[aria-invalid], .wrong")?.focus();
  }

  private heading(head: string): HTMLElement {
    const column = this.table.columns.find((one) => [one.field, one.title].includes(head.trim()));
    const isNeeded = column?.required ? el("b", { title: say("listNeeded") }, " *") : "";
    return el("th", { scope: "col", title: column?.about }, head, isNeeded);
  }

  private draw(): void {
    const shown = [...this.rows.keys()].filter((n) => this.isWanted(n)).sort((a, b) => this.rank(a) - this.rank(b) || a - b);
    this.body.replaceChildren(...shown.slice(0, MOST).map((n) => this.row(n)));
    const left = Math.max(0, shown.length - MOST);
    this.more.textContent = left ? say("listMore", { n: left }) : shown.length ? "" : say("listEmpty");
  }

  private isWanted(n: number): boolean {
    const row = this.rows[n] ?? [];
    if (this.wanted) return !isComment(row) && row.some((cell) => cell.includes(this.wanted));
    return this.added.has(row) || row.some((cell) => cell.trim());
  }

  /** Rows with errors and new ones stand first where there are more than are shown. */
  private rank(n: number): number {
    const isFirst = this.added.has(this.rows[n] ?? []) || [...this.wrong.values()].some((one) => one.row === n);
    return this.rows.length > MOST && isFirst ? 0 : 1;
  }

  private row(n: number): HTMLElement {
    const row = this.rows[n] ?? [];
    if (isComment(row)) return el("tr", { class: "comment" }, el("td"), el("td", { colspan: this.table.headings.length + 1 }, row.join(" ")));
    const cells = this.table.headings.map((head, column) => this.cell(n, column, head));
    const drop = el("button", { class: "plain", "aria-label": say("listDrop"), title: say("listDrop"), click: () => this.drop(n) }, "✕");
    const of = this.wrong.get(`${n} `);
    const said = of ? el("p", { class: "wrong", tabindex: "-1" }, of.message[language()]) : "";
    return el("tr", { "data-row": n }, el("td", { class: "number" }, String(this.lines.get(row) ?? "+"), said), ...cells, el("td", {}, this.isEditable ? drop : ""));
  }

  private cell(n: number, column: number, head: string): HTMLElement {
    const wrong = this.wrong.get(`${n} ${column}`);
    const value = this.rows[n]?.[column] ?? "";
    if (!this.isEditable) return el("td", {}, value, wrong ? el("p", { class: "wrong" }, wrong.message[language()]) : "");
    const input = el("input", { value, "aria-label": `${head} ${n + 1}`, "aria-invalid": wrong ? "true" : undefined });
    input.addEventListener("input", () => this.set(n, column, input.value));
    return el("td", {}, input, wrong ? el("p", { class: "wrong" }, wrong.message[language()]) : "");
  }

  private set(n: number, column: number, value: string): void {
    const row = this.rows[n] ?? [];
    while (row.length <= column) row.push("");
    row[column] = value;
    this.touch();
  }

  private add(): void {
    const row = this.table.headings.map(() => "");
    this.added.add(row);
    this.rows.push(row);
    this.search.value = this.wanted = "";
    this.touch();
    this.draw();
    this.body.querySelector<HTMLElement>(`[data-row="${this.rows.length - 1}"] input`)?.focus();
  }

  /** Take a row out; errors are told anew when the list is written. */
  private drop(n: number): void {
    this.rows.splice(n, 1);
    this.wrong.clear();
    this.touch();
    this.draw();
  }

  private touch(): void {
    this.isChanged = true;
    this.changed();
  }
}

function isComment(row: string[]): boolean {
  return (row[0] ?? "").trim().startsWith("#");
}
