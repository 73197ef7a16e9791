// Load HTML pages below a folder in Chromium, one of every report, level of scope
// and language, as wide as a phone and as a desk, light and dark. Fails when the page is wider than the window, asks for
// anything outside itself, reports an error, when axe finds a violation, when a
// table sorted by any column has its total anywhere but last or does not turn
// over, or when the page without its script says less than with it.
//
// usage: node pages.mjs DIR
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const WIDTHS = [390, 1280];
const require = createRequire(join(process.env.CI_TOOLS, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// A bare machine has no Chinese font, and widths depend on the font: show the
// pages in ours.
const fonts = join(process.env.CI_TOOLS, "fonts.conf");
writeFileSync(
  fonts,
  `<?xml version="1.0"?>
<fontconfig><dir>${resolve("assets/fonts")}</dir><cachedir>${resolve(process.env.CI_TOOLS, "fonts")}</cachedir></fontconfig>
`,
);

// Pages of one kind differ in their figures alone: the first of them stands for all.
function kind(name) {
  const level = basename(name).replace(/[-.].*/, "");
  return [dirname(name), level, name.endsWith(".en.html")].join();
}

const folder = resolve(process.argv[2]);
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".html"))
      .sort()
      .filter((name, place, all) => all.findIndex((other) => kind(other) === kind(name)) === place)
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
let kept = 0;
// What axe holds against the page, in one line a rule.
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run());
  if (found.passes.length === 0) return ["axe looked at nothing"];
  return found.violations.map(({ id, nodes }) => `axe: ${id}, ${nodes.length} times, first ${nodes[0].html.slice(0, 120)}`);
}

// Words of the report, whether or not they are in sight; sorting marks and the
// fields for filtering have none.
function words() {
  return document.querySelector("main").textContent.replace(/\s+/g, "");
}

// Sort every table by every column, upwards and downwards: what is wrong then, and
// how many totals were seen to stay last.
function sorting() {
  const wrong = [];
  let kept = 0;
  for (const table of document.querySelectorAll("table")) {
    const last = [...table.rows].at(-1);
    if (/^(合计|Total)$/.test(last.cells[0].textContent.trim()) && last.className !== "total") {
      wrong.push(`a total is a row like others: ${last.textContent.trim().slice(0, 40)}`);
    }
  }
  for (const table of document.querySelectorAll("table[data-rows]")) {
    const totals = [...table.tBodies[0].rows].filter((row) => row.className === "total");
    const plain = () => [...table.tBodies[0].rows].filter((row) => row.className !== "total");
    for (const button of table.querySelectorAll("button.sort")) {
      const seen = [];
      for (let turn = 0; turn < 2; turn += 1) {
        button.click();
        const tail = [...table.tBodies[0].rows].slice(-totals.length || Infinity);
        if (totals.some((row, place) => tail[place] !== row)) wrong.push(`sorted by ${button.textContent}, the total is not last`);
        seen.push(plain().map((row) => row.cells[button.parentNode.cellIndex].textContent.trim()));
      }
      const said = seen.map((column) => column.filter((text) => text !== "—"));
      if (new Set(said[0]).size > 1 && said[0][0] === said[1][0] && said[0].at(-1) === said[1].at(-1)) {
        wrong.push(`sorting by ${button.textContent} changes nothing`);
      }
      kept += totals.length;
    }
  }
  return { wrong, kept };
}

function complain(file, width, text) {
  complaints += 1;
  console.log(`${file} at ${width} px: ${text}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
  env: { ...process.env, FONTCONFIG_FILE: fonts },
});
const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
const looks = WIDTHS.flatMap((width) => [{ width, colorScheme: "light" }, { width, colorScheme: "dark" }]);
for (const { width, colorScheme } of looks) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, isMobile: width < 600, colorScheme });
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
    for (const violation of await violations(page)) complain(file, `${colorScheme} ${width}`, violation);
    if (width !== WIDTHS[0] || colorScheme !== "light") continue;
    await bare.goto(pathToFileURL(join(folder, file)).href);
    if ((await bare.locator("main").textContent()).replace(/\s+/g, "") !== (await page.evaluate(words))) {
      complain(file, width, "says other words without its script");
    }
    const { wrong, kept: here } = await page.evaluate(sorting);
    for (const text of wrong) complain(file, width, text);
    kept += here;
  }
  await context.close();
}
await browser.close();
if (kept === 0) complain("all pages", WIDTHS[0], "no table with a total was sorted");
console.log(`${kept} times a total stayed last`);
console.log(`${files.length} pages at ${WIDTHS.join(" and ")} px, light and dark, ${complaints} complaints`);
process.exit(complaints === 0 ? 0 : 1);
