// Pictures of two pages of HTML, the plan and the report: on a phone, on a desk
// and in the dark; and the report as the browser prints it.
//
// usage: node shots.mjs OUT PLAN REPORT
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [out, plan, report] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(process.env.CI_TOOLS, "package.json"));
const { chromium } = require("playwright-core");
// Pictures depend on the font: show the pages in ours.
const fonts = join(out, "fonts.conf");
writeFileSync(
  fonts,
  `<?xml version="1.0"?>
<fontconfig><dir>${resolve("assets/fonts")}</dir><cachedir>${join(out, "fonts")}</cachedir></fontconfig>
`,
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
  env: { ...process.env, FONTCONFIG_FILE: fonts },
});
const looks = [
  ["phone", { width: 390, height: 1200 }, "light"],
  ["desk", { width: 1280, height: 760 }, "light"],
  ["dark", { width: 1280, height: 760 }, "dark"],
];
for (const [name, viewport, colorScheme] of looks) {
  const page = await (await browser.newContext({ viewport, colorScheme })).newPage();
  for (const [kind, path] of [["plan", plan], ["report", report]]) {
    await page.goto(pathToFileURL(path).href);
    await page.screenshot({ path: join(out, `${kind}-${name}.png`) });
  }
}
const page = await browser.newPage();
await page.goto(pathToFileURL(report).href);
await page.pdf({ path: join(out, "printed.pdf"), format: "A4", preferCSSPageSize: true });
await browser.close();
