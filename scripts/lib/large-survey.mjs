// A survey of many administrations, as its file has it, for benches and browser tests: those of 2021 over and over, each with a
// name and an identifier of its own.
import { readFileSync } from "node:fs";

/** The address of its synthesis. */
export const LARGE_SYNTHESIS = "#/indagini/indagine-grande/sintesi";

/** The text of its file. */
export function largeSurvey(administrations) {
  const file = JSON.parse(readFileSync("public/examples/digital-services-2021.json", "utf8"));
  const own = file.survey.administrations;
  file.survey.administrations = Array.from({ length: administrations }, (_, copy) => {
    const one = own[copy % own.length];
    return { ...one, id: `${one.id}-${copy}`, name: `${one.name} ${copy + 1}` };
  });
  Object.assign(file.survey, { id: "indagine-grande", title: "Indagine grande" });
  return `${JSON.stringify(file, null, 2)}\n`;
}
