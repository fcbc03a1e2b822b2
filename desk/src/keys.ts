import type { Word } from "./words";

export type Act = "next" | "previous" | "accept" | "ignore" | "right" | "fixAll" | "undo" | "redo" | "open" | "save" | "help" | "leave";

/** The keys of the page, as its help shows them. They work everywhere on the page. */
export const KEYS: { act: Act; keys: string[]; word: Word }[] = [
  { act: "next", keys: ["F8", "Alt+↓"], word: "next" },
  { act: "previous", keys: ["Shift+F8", "Alt+↑"], word: "previous" },
  { act: "accept", keys: ["Alt+Enter"], word: "keyAccept" },
  { act: "ignore", keys: ["Alt+I"], word: "ignore" },
  { act: "right", keys: ["Alt+R"], word: "right" },
  { act: "fixAll", keys: ["Alt+A"], word: "fixAll" },
  { act: "undo", keys: ["Ctrl+Z"], word: "undo" },
  { act: "redo", keys: ["Ctrl+Y", "Ctrl+Shift+Z"], word: "redo" },
  { act: "open", keys: ["Ctrl+O"], word: "open" },
  { act: "save", keys: ["Ctrl+S"], word: "save" },
  { act: "leave", keys: ["F6"], word: "leave" },
  { act: "help", keys: ["F1"], word: "help" },
];

const CODES: Record<string, Act> = {
  F8: "next",
  "Alt+ArrowDown": "next",
  "Shift+F8": "previous",
  "Alt+ArrowUp": "previous",
  "Alt+Enter": "accept",
  "Alt+KeyI": "ignore",
  "Alt+KeyR": "right",
  "Alt+KeyA": "fixAll",
  "Ctrl+KeyZ": "undo",
  "Ctrl+KeyY": "redo",
  "Ctrl+Shift+KeyZ": "redo",
  "Ctrl+KeyO": "open",
  "Ctrl+KeyS": "save",
  F6: "leave",
  F1: "help",
};

/** What a key on the page asks for: an act, or the number of a fix to accept. */
export function wanted(event: KeyboardEvent): Act | number | undefined {
  if (event.isComposing) return undefined;
  const held = [(event.ctrlKey || event.metaKey) && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift"];
  const chord = [...held.filter(Boolean), event.code.replace("NumpadEnter", "Enter")].join("+");
  const digit = /^Alt\+Digit([1-9])$/.exec(chord);
  return digit ? Number(digit[1]) - 1 : CODES[chord];
}
