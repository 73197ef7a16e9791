// Load HTML pages below a folder in Chromium, one of every report, level of scope
// and language, as wide as a phone in light and as wide as a desk in dark. Fails
// when the page is wider than the window, asks for anything outside itself,
// reports an error, says less without its script than with it, or is a report of
// one sheet that does not fit a phone's screen with its parts folded. The largest
// page of every report is looked at more closely, on the phone in Chinese and on
// the desk in English: fails when axe finds a violation, or when a table sorted by
// any column has its total anywhere but last or does not turn over.
//
// usage: node pages.mjs DIR
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const WIDTHS = [390, 1280];
// A phone's screen; what fits on it needs no thumb.
const SCREEN = 844;
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

// The largest page of every report in a language.
function largest(english) {
  const size = (name) => statSync(join(folder, name)).size;
  const all = new Map();
  for (const name of files.filter((file) => file.endsWith(".en.html") === english)) {
    const other = all.get(dirname(name));
    if (!other || size(other) < size(name)) all.set(dirname(name), name);
  }
  return new Set(all.values());
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

// Opens the parts of a report of one sheet; how tall it stood with them folded, 0 if it has none.
function unfold() {
  const folded = [...document.querySelectorAll("button.unfold[aria-expanded=false]")];
  const tall = folded.length > 0 ? document.scrollingElement.scrollHeight : 0;
  folded.forEach((button) => button.click());
  return tall;
}

let complaints = 0;
let kept = 0;
let looked = 0;
// What axe holds against the page, in one line a rule.
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
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
// Every page at one width in one look.
async function see(width, colorScheme, closely) {
  const context = await browser.newContext({ viewport: { width, height: SCREEN }, isMobile: width < 600, colorScheme });
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
    const tall = await page.evaluate(unfold);
    if (tall > SCREEN) complain(file, width, `one sheet, and ${tall} px tall with its parts folded`);
    const wide = await page.evaluate(overflow);
    if (wide) complain(file, width, wide);
    if (!(await page.evaluate(() => document.body.innerText.trim()))) complain(file, width, "is empty");
    if (colorScheme === "light") {
      await bare.goto(pathToFileURL(join(folder, file)).href);
      if ((await bare.locator("main").textContent()).replace(/\s+/g, "") !== (await page.evaluate(words))) {
        complain(file, width, "says other words without its script");
      }
    }
    if (!closely.has(file)) continue;
    looked += 1;
    for (const violation of await violations(page)) complain(file, width, violation);
    const { wrong, kept: here } = await page.evaluate(sorting);
    for (const text of wrong) complain(file, width, text);
    kept += here;
  }
  await context.close();
}

// Two at a time, as there are two cores.
await Promise.all([see(WIDTHS[0], "light", largest(false)), see(WIDTHS[1], "dark", largest(true))]);
await browser.close();
if (kept === 0) complain("all pages", WIDTHS[0], "no table with a total was sorted");
console.log(`${kept} times a total stayed last`);
console.log(`${files.length} pages at ${WIDTHS[0]} px in light and ${WIDTHS[1]} px in dark, ${looked} looked at closely, ${complaints} complaints`);
process.exit(complaints === 0 ? 0 : 1);
