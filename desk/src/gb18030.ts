/** Writes GB18030, which browsers can only read. */
let pairs: Map<string, number> | undefined;

/** The bytes of a text; undefined where a character of it has none that reads back the same. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  for (const char of text) bytes.push(...bytesOf(char));
  const made = new Uint8Array(bytes);
  return new TextDecoder("gb18030", { ignoreBOM: true }).decode(made) === text ? made : undefined;
}

function bytesOf(char: string): number[] {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const pair = (pairs ??= readPairs()).get(char);
  if (pair !== undefined) return [pair >> 8, pair & 0xff];
  return code > 0xffff ? four(code - 0x10000 + 189000) : four(rank(char));
}

/** All characters of two bytes, as the browser reads them. */
function readPairs(): Map<string, number> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (trail !== 0x7f && !char.includes("\uFFFD") && !found.has(char)) found.set(char, (lead << 8) | trail);
    }
  return found;
}

function four(pointer: number): number[] {
  const digits = [pointer % 10, Math.floor(pointer / 10) % 126, Math.floor(pointer / 1260) % 10];
  return [0x81 + Math.floor(pointer / 12600), 0x30 + (digits[2] ?? 0), 0x81 + (digits[1] ?? 0), 0x30 + (digits[0] ?? 0)];
}

/** The number among sequences of four bytes of a character up to U+FFFF: their order is that of code points. */
function rank(char: string): number {
  const decoder = new TextDecoder("gb18030");
  let low = 0;
  let high = 39419;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decoder.decode(new Uint8Array(four(middle))) < char) low = middle + 1;
    else high = middle;
  }
  return low;
}
