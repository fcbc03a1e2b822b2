// Builds the page into lint_news/server/static. The same sources and versions give the same bytes.
import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";

const OUT = new URL("../lint_news/server/static/", import.meta.url).pathname;

await mkdir(OUT, { recursive: true });
await copyFile("index.html", `${OUT}index.html`);
await copyFile("icon.svg", `${OUT}icon.svg`);
await build({
  entryPoints: { desk: "src/main.ts", style: "style.css" },
  outdir: OUT,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome109", "firefox115", "safari16"],
  charset: "utf8",
  legalComments: "none",
  banner: { js: "/* CodeMirror 6, MIT licence, (c) Marijn Haverbeke and others; lint-news, MIT licence */" },
});
