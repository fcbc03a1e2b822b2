import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { beforeEach, test } from "node:test";
import { expand, findProgram, inEnvironment, ownEnvironment, type Places } from "../src/program";

let root: string;
let places: Places;

function program(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "");
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lint-news-"));
  const [folder, bin, storage] = ["workspace", "bin", "storage"].map((name) => join(root, name)) as [string, string, string];
  places = { folders: [folder], isTrusted: true, storage, searchPath: bin };
});

const inWorkspace = () => inEnvironment(join(root, "workspace", ".venv"), "lint-news");
const inPath = () => join(root, "bin", "lint-news");
const installed = () => inEnvironment(ownEnvironment(places.storage), "lint-news");

test("the workspace, then PATH, then what the extension installed", () => {
  assert.equal(findProgram("", places), undefined);
  for (const path of [installed(), inPath(), inWorkspace()]) {
    program(path);
    assert.equal(findProgram("", places), path);
  }
});

test("an untrusted workspace does not decide which program runs", () => {
  const lent = program(join(root, "workspace", "bin", "lint-news"));
  program(inWorkspace());
  const untrusted = { ...places, isTrusted: false, searchPath: [dirname(lent), ".", ""].join(delimiter) };
  for (const setting of ["", "lint-news", "bin/lint-news", "./bin/lint-news", "${workspaceFolder}/bin/lint-news", lent]) {
    assert.equal(findProgram(setting, untrusted), undefined, setting);
  }
  program(inPath());
  assert.equal(findProgram("", { ...untrusted, searchPath: `${dirname(lent)}${delimiter}${places.searchPath}` }), inPath());
});

test("relative folders of PATH are passed over", () => {
  program(inPath());
  assert.equal(findProgram("", { ...places, searchPath: `.${delimiter}bin${delimiter}${places.searchPath}` }), inPath());
});

test("a program that the setting names, and no other in its place", () => {
  program(inPath());
  const named = program(join(root, "workspace", "tools", "lint-news"));
  for (const setting of [named, "tools/lint-news", "${workspaceFolder}/tools/lint-news"]) {
    assert.equal(findProgram(setting, places), named, setting);
  }
  assert.equal(findProgram("lint-news", places), inPath());
  assert.equal(findProgram("no-such", places), undefined);
  assert.equal(findProgram(join(root, "no-such"), places), undefined);
});

test("a folder and a file without rights are no programs", { skip: process.platform === "win32" }, () => {
  mkdirSync(inPath(), { recursive: true });
  chmodSync(program(installed()), 0o644);
  assert.equal(findProgram("", places), undefined);
});

test("paths are written out", () => {
  assert.equal(expand("~/a.toml", { folders: [] }), join(homedir(), "a.toml"));
  assert.equal(expand("a.toml", { folders: ["/w"] }), join("/w", "a.toml"));
  assert.equal(expand("${workspaceFolder}/$&.toml", { folders: ["/$1"] }), join("/$1", "$&.toml"));
});
