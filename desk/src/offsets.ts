/** Offsets of the server count code points, those of the editor UTF-16 units. */
export class Offsets {
  /** For each character of two units its offset in code points, in order. */
  private readonly wide: number[] = [];

  constructor(text: string) {
    let seen = 0;
    for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) {
      this.wide.push(match.index - seen);
      seen += 1;
    }
  }

  /** The offset in units of an offset in code points. */
  units(points: number): number {
    return points + this.before(points);
  }

  /** How many characters of two units stand before an offset in code points. */
  private before(points: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.wide[middle] ?? Infinity) < points) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The number of code points in a text. */
export function points(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);
}

/** The text with U+FFFD for halves of characters, which JSON in UTF-8 cannot carry. Its length stays. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
