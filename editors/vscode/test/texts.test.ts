import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const table = (path: string): Record<string, string> => JSON.parse(readFileSync(path, "utf8"));
const marks = (text: string) => [...text.matchAll(/\{\d\}|`[^`]+`/g)].map(String).sort();

function same(texts: Iterable<string>, chinese: Record<string, string>): void {
  assert.deepEqual([...new Set(texts)].sort(), Object.keys(chinese).sort());
}

test("every text of package.json is there in both languages", () => {
  const [english, chinese] = [table("package.nls.json"), table("package.nls.zh-cn.json")];
  const used = [...readFileSync("package.json", "utf8").matchAll(/"%(.+?)%"/g)].map((match) => match[1] ?? "");
  same(used, english);
  same(Object.keys(english), chinese);
  for (const [key, text] of Object.entries(english)) {
    assert.deepEqual(marks(chinese[key] ?? ""), marks(text), key);
  }
});

test("every text of the source is there in Chinese", () => {
  const source = readdirSync("src").map((name) => readFileSync(`src/${name}`, "utf8")).join("");
  const used = [...source.matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map((match): string => JSON.parse(match[1] ?? ""));
  const chinese = table("l10n/bundle.l10n.zh-cn.json");
  same(used, chinese);
  for (const [english, text] of Object.entries(chinese)) {
    assert.deepEqual(marks(text), marks(english), english);
  }
});
