// node scripts/screenshots.mjs FOLDER [ROUTE…]: pictures of the built page, each route (such as "#/") at three widths and in both languages.
// The files are named after route, language and width.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, newPage } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const SIZES = [[360, 740], [768, 1024], [1440, 900]];
const [folder, ...routes] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/screenshots.mjs FOLDER [ROUTE…]   for example: node scripts/screenshots.mjs pictures "#/"');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const server = await serve("dist");
const browser = await launch();
for (const route of routes.length > 0 ? routes : ["#/"]) {
  for (const language of ["it", "en"]) {
    for (const [width, height] of SIZES) {
      const page = await newPage(browser, { language, width, height });
      page.on("pageerror", (error) => console.error(`${route} ${language} ${width}: ${error}`));
      await page.goto(server.url + route);
      // The loading text goes away when the program has drawn the page.
      await page.locator("#loading").waitFor({ state: "detached" });
      // The typeface comes after the first figures.
      await page.waitForFunction(() => document.fonts.size > 0);
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
      const name = `${route.replace(/[^\w.-]+/g, "-").replace(/^-|-$/g, "") || "home"}-${language}-${width}.png`;
      const path = join(folder, name);
      await page.screenshot({ path, fullPage: true, animations: "disabled" });
      // Wider than the window means scrolling sideways, the commonest fault on a phone.
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      console.log(path + (wide > 0 ? `  (${wide} px wider than the window)` : ""));
      await page.context().close();
    }
  }
}
await browser.close();
await server.close();
