/**
 * Try the extension in a real VS Code (code-server) with a browser without a screen.
 *
 * Environment: CODE_SERVER, CHROMIUM and LINT_NEWS are programs, ROOM an empty folder. Prints JSON: what was seen.
 */

import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";

const { CODE_SERVER, CHROMIUM, LINT_NEWS, ROOM } = process.env;
const PAGE = "𠮷庄今年种了三百亩水稻😀，村民们都很高兴。\n邻里纠纠纷也少了,网上有人留言。\n比赛定于2月30日举行，今年2026年还有两场。\n";
const paper = join(ROOM, "报纸");
const page = join(paper, "版面.txt");
const trap = join(ROOM, "trapped");

function write(path, text, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}

function prepare() {
  write(page, PAGE);
  write(join(paper, "lint-news.toml"), "");
  const evil = `#!/bin/sh\necho "$0" >> '${trap}'\nexec '${LINT_NEWS}' "$@"\n`;
  write(join(paper, ".venv/bin/lint-news"), evil, 0o755);
  write(join(paper, "evil/lint-news"), evil, 0o755);
  write(join(paper, ".vscode/settings.json"), JSON.stringify({ "lint-news.path": join(paper, "evil/lint-news") }));
  const settings = {
    "security.workspace.trust.startupPrompt": "never",
    "workbench.startupEditor": "none",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "editor.codeActionsOnSave": { "source.fixAll.lint-news": "explicit" },
    "lint-news.severity": "warning",
  };
  write(join(ROOM, "data/User/settings.json"), JSON.stringify(settings));
  write(join(ROOM, ".profile"), `export PATH='${dirname(LINT_NEWS)}':$PATH\n`); // VS Code asks the login shell
}

const folders = ["--user-data-dir", join(ROOM, "data"), "--extensions-dir", join(ROOM, "extensions")];
const environment = { ...process.env, HOME: ROOM, SHELL: "/bin/sh" };

function codeServer(...args) {
  const child = spawn(CODE_SERVER, [...folders, ...args], { env: environment, stdio: ["ignore", "pipe", "pipe"], detached: true });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => process.stderr.write(data));
  }
  return child;
}

const ended = (child) => new Promise((resolve) => child.on("close", resolve));

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(what, found, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const value = await found();
    if (value) {
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The window of VS Code. */
class Window {
  constructor(browser) {
    this.browser = browser;
  }

  async open(port) {
    this.view = await this.browser.newPage({ viewport: { width: 1200, height: 760 } });
    await until("the server", () => fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.ok, () => false));
    await this.view.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(paper)}`);
    await this.view.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
    await this.pick("Control+P", "版面.txt");
    await this.view.locator(".view-line").first().waitFor();
  }

  /** Type into the box that keys open, and take the first entry that has the text. */
  async pick(keys, text) {
    const box = this.view.locator(".quick-input-widget");
    await until(`the box for ${text}`, async () => {
      await this.view.keyboard.press(keys);
      return box.isVisible();
    });
    await this.view.keyboard.type(text);
    const entry = box.locator(".monaco-list-row", { hasText: text }).first();
    await entry.click();
    await entry.waitFor({ state: "hidden" });
  }

  command(title) {
    return this.pick("F1", title);
  }

  async answer(question, text) {
    await this.view.locator(".quick-input-widget", { hasText: question }).waitFor();
    await this.view.keyboard.type(text);
    await this.shot("question");
    await this.view.keyboard.press("Enter");
  }

  async findings(count) {
    const entry = this.view.locator(".statusbar-item", { hasText: `lint-news: ${count}` });
    await entry.waitFor({ timeout: 40_000 });
    return this.view.locator(".squiggly-error, .squiggly-warning, .squiggly-info").count();
  }

  /** Put the cursor into a line, so many characters from its start. */
  async cursor(line, column) {
    await this.pick("Control+G", String(line));
    await this.view.keyboard.press("Home");
    for (let step = 0; step < column; step++) {
      await this.view.keyboard.press("ArrowRight");
    }
  }

  async trust() {
    await this.command("Workspaces: Manage Workspace Trust");
    await this.view.locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ }).click();
    await this.pick("Control+P", "版面.txt");
  }

  shot(name) {
    return this.view.screenshot({ path: join(ROOM, `${name}.png`) });
  }
}

async function fixedOnSaving(window) {
  await window.view.keyboard.press("Control+S");
  await until("the fix on saving", () => readFileSync(page, "utf8") !== PAGE);
  await window.findings(2);
  return readFileSync(page, "utf8");
}

async function accepted(window) {
  await window.cursor(2, 3);
  await window.command("Accept Finding: The Text Is Right");
  await window.answer("Why it is right", "村里的说法");
  const squiggles = await window.findings(1);
  return { squiggles, file: readFileSync(join(paper, ".lint-news-accepted.toml"), "utf8") };
}

async function untrusted(window) {
  return { squiggles: await window.findings(3), isTrapped: existsSync(trap) };
}

async function trusted(window) {
  const wasTrapped = existsSync(trap);
  await window.trust();
  await until("the program of the workspace", () => existsSync(trap));
  return { wasTrapped, squiggles: await window.findings(1) };
}

async function walk(window, port) {
  await window.open(port);
  const seen = {};
  for (const step of [untrusted, fixedOnSaving, accepted, trusted]) {
    seen[step.name] = await step(window);
    await window.shot(step.name);
  }
  return seen;
}

prepare();
await ended(codeServer("--install-extension", "dist/lint-news.vsix"));
const port = await freePort();
const server = codeServer("--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check");
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
const window = new Window(browser);
try {
  console.log(JSON.stringify(await walk(window, port)));
} catch (error) {
  await window.shot("failed");
  throw error;
} finally {
  await browser.close();
  process.kill(-server.pid);
}
