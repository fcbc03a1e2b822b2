import type { Checked } from "./answers";
import { type Form, PASTED, decode } from "./encoding";
import { Told } from "./requests";
import { say } from "./words";

/** What the reader works on: a text to edit, or a file whose text is shown. */
export interface Opened {
  name: string;
  form: Form;
  text: string;
  /** A Word document or a PDF, and its findings, with which its text came. */
  file: File | undefined;
  answer: Checked | undefined;
}

export const NEW: Opened = { name: "", form: PASTED, text: "", file: undefined, answer: undefined };
const LARGEST = 32 << 20;
const TEXTS = /\.(txt|md|markdown|html?|text)$/i;
const CONTAINERS = /\.(docx|pdf|doc|wps|rtf|odt)$/i;

/** Read a file. Raises Told. `check` asks the server: what it cannot read is not opened. */
export async function opened(file: File, check: (file: File) => Promise<Checked>): Promise<Opened> {
  const { name } = file;
  if (file.size > LARGEST) throw new Told(say("tooLarge", { name }));
  if (CONTAINERS.test(name)) {
    const answer = await check(file);
    return { ...NEW, name, file, answer, text: answer.text ?? "" };
  }
  const read = decode(new Uint8Array(await file.arrayBuffer()));
  if (!read) throw new Told(say("notText", { name }));
  if (read.form.encoding !== "utf-8" || !TEXTS.test(name)) await check(file);
  return { ...NEW, name, form: read.form, text: read.text };
}

/** Let files be dropped or pasted anywhere on the page. */
export function onDrop(open: (file: File) => void): void {
  const holds = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  for (const name of ["dragenter", "dragover"] as const)
    addEventListener(name, (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
  addEventListener(
    "paste",
    (event) => {
      const data = event.clipboardData;
      const file = data?.types.includes("text/plain") ? undefined : data?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      open(file);
    },
    { capture: true },
  );
  addEventListener("dragleave", (event) => event.relatedTarget === null && document.body.classList.remove("dropping"));
  addEventListener(
    "drop",
    (event) => {
      document.body.classList.remove("dropping");
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      open(file);
    },
    { capture: true },
  );
}
