/** What the server answers; `/v1/openapi.json` describes it. Offsets count code points. */
export type Severity = "error" | "warning" | "info";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export interface Position {
  offset: number;
  line: number;
  column: number;
}

export interface Place {
  page?: number;
  column?: number;
  paragraph?: number;
  part?: "body" | "header" | "footer" | "footnote" | "endnote" | "text-box";
  cell?: { table: number; row: number; column: number };
}

export interface Related {
  start: Position;
  end: Position;
  message: string | null;
}

export interface Fix {
  title: string;
  safety: "safe" | "review";
  edits: { start: number; end: number; text: string }[];
}

export interface Finding {
  rule: string;
  family: string;
  severity: Severity;
  confidence: "certain" | "likely" | "doubtful";
  message: string;
  fingerprint: string;
  start: Position;
  end: Position;
  place?: Place;
  related: Related[];
  fixes: Fix[];
  accepted: string | null;
}

export interface Rate {
  points: number;
  characters: number;
  per_10000: number;
  told: string;
}

/** What the server allows beside checking. */
export interface Allowed {
  /** Whether findings may be accepted for good, and lists of the house be written. */
  edits: boolean;
  lists: string[];
}

export interface Checked {
  notices: string[];
  findings: Finding[];
  failures: { who: string; error: string }[];
  rules: Record<string, { title: string; help: string }>;
  /** Fingerprints of findings that an entry in the house's file accepts. */
  kept: string[];
  rate: Rate;
  text: string | null;
}
