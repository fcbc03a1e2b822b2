import { el } from "./dom";

/** Let the browser store data under a name. */
export function download(data: BlobPart, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([data], { type }));
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** 稿.审.docx for 稿.docx. */
export function renamed(name: string, mark: string, suffix?: string): string {
  const dot = name.lastIndexOf(".");
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name || "稿", ".txt"];
  return `${stem}.${mark}${suffix ?? end}`;
}
