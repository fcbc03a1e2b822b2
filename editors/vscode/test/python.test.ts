import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { pipRequirement, run } from "../src/python";

test("what pip is told", () => {
  assert.equal(pipRequirement("/a/lint_news-0.1.0-py3-none-any.whl", true), "/a/lint_news-0.1.0-py3-none-any.whl[lsp]");
  assert.equal(pipRequirement("git+https://host/a/b", false), "lint-news[lsp] @ git+https://host/a/b");
});

test("a name is no address: anybody could take it on a package index", () => {
  for (const source of ["lint-news", "--index-url=https://host", "/no/such.whl", "-r https://host/a"]) {
    assert.throws(() => pipRequirement(source, false), /no such file/);
  }
});

test("a program that fails, is missing, or is cancelled is an error, and what it says is logged", async () => {
  const said: string[] = [];
  const log = { info: (text: string) => void said.push(text) };
  const node = process.execPath;
  await run(node, ["-e", "console.error('gone')"], tmpdir(), log);
  assert.equal(said.at(-1), "gone");
  await assert.rejects(run(node, ["-e", "process.exit(3)"], tmpdir(), log), /ended with 3/);
  await assert.rejects(run("/no/such", [], tmpdir(), log), /ENOENT/);
  const token = { onCancellationRequested: (end: () => void) => setTimeout(end, 50) };
  await assert.rejects(run(node, ["-e", "setInterval(() => 0, 1000)"], tmpdir(), log, token), /ended with null/);
});
