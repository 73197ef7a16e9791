// Load every HTML page below a folder in Chromium, as wide as a phone and as a
// desk, and print it. Fails when the page is wider than the window, asks for
// anything outside itself, or reports an error.
//
// usage: node pages.mjs DIR
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const WIDTHS = [390, 1280];
const require = createRequire(join(process.env.CI_TOOLS, "package.json"));
const { chromium } = require("playwright-core");

// A bare machine has no Chinese font, and widths depend on the font: show the
// pages in ours.
const fonts = join(process.env.CI_TOOLS, "fonts.conf");
writeFileSync(
  fonts,
  `<?xml version="1.0"?>
<fontconfig><dir>${resolve("assets/fonts")}</dir><cachedir>${resolve(process.env.CI_TOOLS, "fonts")}</cachedir></fontconfig>
`,
);

const folder = resolve(process.argv[2]);
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".html"))
      .sort()
  : [];
if (files.length === 0) {
  console.log(`no HTML below ${folder}`);
  process.exit(1);
}

// The widest elements that reach past the window, for the complaint.
function overflow() {
  const root = document.scrollingElement;
  if (Math.max(root.scrollWidth, document.body.scrollWidth) <= root.clientWidth) return null;
  const past = [...document.body.querySelectorAll("*")]
    .map((element) => [element, element.getBoundingClientRect().right])
    .filter(([, right]) => right > root.clientWidth + 1)
    .sort((left, right) => right[1] - left[1])
    .slice(0, 3)
    .map(([element, right]) => `<${element.localName} class="${element.className}"> to ${Math.round(right)}`);
  return `${root.scrollWidth} px wide: ${past.join(", ")}`;
}

let complaints = 0;
function complain(file, width, text) {
  complaints += 1;
  console.log(`${file} at ${width} px: ${text}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
  env: { ...process.env, FONTCONFIG_FILE: fonts },
});
for (const width of WIDTHS) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, isMobile: width < 600 });
  const page = await context.newPage();
  let file = "";
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && url !== pathToFileURL(join(folder, file)).href) {
      complain(file, width, `asks for ${url}`);
    }
  });
  page.on("pageerror", (error) => complain(file, width, error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complain(file, width, message.text());
  });
  for (file of files) {
    await page.goto(pathToFileURL(join(folder, file)).href);
    const wide = await page.evaluate(overflow);
    if (wide) complain(file, width, wide);
    if (!(await page.evaluate(() => document.body.innerText.trim()))) complain(file, width, "is empty");
  }
  await context.close();
}
await browser.close();
console.log(`${files.length} pages at ${WIDTHS.join(" and ")} px, ${complaints} complaints`);
process.exit(complaints === 0 ? 0 : 1);
