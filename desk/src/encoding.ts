import { encodeGb18030 } from "./gb18030";

type Name = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
const MARKS: [Name, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How the bytes of a text file were read, so that it is written in the same way. */
export interface Form {
  encoding: Name;
  hasMark: boolean;
  /** The end of all lines; undefined where they differ: then the text keeps them. */
  end: "\n" | "\r\n" | "\r" | undefined;
}

export const PASTED: Form = { encoding: "utf-8", hasMark: false, end: "\n" };

/** The text of a file with \n for line ends, and its form; undefined where it is no text. */
export function decode(bytes: Uint8Array): { text: string; form: Form } | undefined {
  const [encoding, mark] = MARKS.find(([, mark]) => mark.every((byte, n) => bytes[n] === byte)) ?? [undefined, []];
  const rest = bytes.subarray(mark.length);
  for (const name of encoding ? [encoding] : (["utf-8", "gb18030"] as const)) {
    const text = read(rest, name);
    if (text?.includes("\0") === false) return lines(text, name, mark.length > 0);
  }
  return undefined;
}

function read(bytes: Uint8Array, name: Name): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lines(raw: string, encoding: Name, hasMark: boolean): { text: string; form: Form } {
  const ends = new Set(raw.match(/\r\n|\r|\n/g));
  const end = ends.size > 1 ? undefined : ([...ends][0] ?? "\n");
  const form: Form = { encoding, hasMark, end: end as Form["end"] };
  return { text: end ? raw.replaceAll(end, "\n") : raw, form };
}

/** The bytes of a text in its form; in UTF-8 where the encoding of the file lacks a character. */
export function encode(text: string, form: Form): { bytes: Uint8Array<ArrayBuffer>; encoding: Name } {
  const raw = form.end ? text.replaceAll("\n", form.end) : text;
  const gb = form.encoding === "gb18030" ? encodeGb18030(raw) : undefined;
  const encoding = form.encoding === "gb18030" && !gb ? "utf-8" : form.encoding;
  const body = gb ?? (encoding === "utf-8" ? new TextEncoder().encode(raw) : utf16(raw, encoding === "utf-16le"));
  const mark = form.hasMark ? (MARKS.find(([name]) => name === encoding)?.[1] ?? []) : [];
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return { bytes, encoding };
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let n = 0; n < text.length; n++) view.setUint16(n * 2, text.charCodeAt(n), isLittle);
  return new Uint8Array(view.buffer);
}
