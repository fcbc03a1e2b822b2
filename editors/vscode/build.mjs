/** Bundle the extension, or with the argument `test` its tests; collect the licences of what is bundled. */

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const isTest = process.argv[2] === "test";
const { metafile } = await build({
  entryPoints: isTest ? readdirSync("test").filter((name) => name.endsWith(".test.ts")).map((name) => `test/${name}`) : ["src/extension.ts"],
  outdir: isTest ? "dist/test" : "dist",
  bundle: true,
  platform: "node",
  target: "node20",
  external: ["vscode"],
  minify: !isTest,
  metafile: true,
});

if (!isTest) {
  const bundled = Object.keys(metafile.inputs).map((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]);
  const packages = [...new Set(bundled)].filter(Boolean).sort();
  writeFileSync("NOTICES.txt", packages.map(notice).join("\n\n"));
  copyFileSync("../../LICENSE", "LICENSE");
}

function notice(folder) {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8")}`;
}
