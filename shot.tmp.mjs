import { launch, newPage } from "./scripts/lib/browser.mjs";
import { serve } from "./scripts/lib/server.mjs";
const s = await serve(process.env.DIST ?? "dist"); const b = await launch();
const shots = process.argv.slice(2);
for (const [w,h] of [[360,740],[1440,900]]) {
  const p = await newPage(b,{width:w,height:h}); p.on("pageerror", e=>console.log("ERR", e.message)); p.on("console", m=>m.type()==="error"&&console.log("CON", m.text().slice(0,300)));
  await p.goto(s.url + "#/piani/arti-2020/scheda"); await p.locator("[data-total]").first().waitFor(); await p.waitForTimeout(1500);
  const open = async (name) => { const o = p.getByRole("button",{name, exact:true}).first(); await o.scrollIntoViewIfNeeded(); await o.click(); await p.waitForTimeout(500); await p.screenshot({path:`/tmp/shots/ed-${name.replace(/\W+/g,"-")}-${w}.png`}); };
  await open("Dati del piano");
  await open("Modifica obiettivo 3.1");
  if (w>700) await open("Modifica indicatore di 3.1");
  if (w>700) await open("Modifica ambito 4");
  await p.context().close();
}
await b.close(); process.exit();
