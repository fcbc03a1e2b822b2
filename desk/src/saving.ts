/** What the reader takes away: the corrected text or the marked file, and the change slip. */
import type { Desk } from "./desk";
import { download, renamed } from "./downloads";
import { encode } from "./encoding";
import { slip } from "./slip";
import { chosenField, ignoredField } from "./state";
import { tell } from "./view";
import { say } from "./words";

export class Saving {
  private text = "";
  private choices: unknown;

  constructor(private readonly desk: Desk) {}

  /** Whether there is something that closing the page would lose. */
  get isDue(): boolean {
    return this.desk.text() !== this.text || this.desk.view.state.field(chosenField) !== this.choices;
  }

  /** What there is now need not be saved. */
  done(): void {
    this.text = this.desk.text();
    this.choices = this.desk.view.state.field(chosenField);
  }

  async save(): Promise<void> {
    const { file, name, form } = this.desk.opened;
    if (file) return this.saveMarked(file);
    const { bytes, encoding } = encode(this.desk.text(), form);
    const to = renamed(name, "改");
    download(bytes, to, "application/octet-stream");
    tell(say(encoding === form.encoding ? "saved" : "savedUtf8", { name: to }));
    this.done();
  }

  private async saveMarked(file: File): Promise<void> {
    const { state } = this.desk.view;
    const only = [...state.field(chosenField)].map(([id, fix]) => `${id}:${fix}`);
    await this.desk.guarded(async () => {
      const made = await this.desk.server.marked(file, only, [...state.field(ignoredField)]);
      const to = renamed(file.name, "审");
      download(made, to, made.type);
      tell(say("saved", { name: to }));
      this.done();
    });
  }

  saveSlip(): void {
    const { view, opened } = this.desk;
    const to = renamed(opened.name, "改样单", ".csv");
    download(slip(view.state), to, "text/csv");
    tell(say("saved", { name: to }));
  }
}
