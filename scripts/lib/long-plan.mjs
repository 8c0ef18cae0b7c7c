// A plan of many objectives, as its file has it, for benches and browser tests: three indicators each, every second one a
// schedule of five phases, the others fractions. Nothing in it is random.
const AREAS = 20;
const INDICATORS = 3;
const PHASES = 5;

/** The identifier of the plan, and the addresses of two of its screens. */
export const LONG_PLAN = "piano-lungo";
export const LONG_SHEET = `#/piani/${LONG_PLAN}/scheda`;

export const LONG_SIMULATOR = `#/piani/${LONG_PLAN}/simulatore`;

/** The text of its file. */
export function longPlan(objectives) {
  const all = Array.from({ length: objectives }, (_, index) => objective(index, objectives));
  const inArea = Math.ceil(objectives / AREAS);
  const areas = Array.from({ length: Math.ceil(objectives / inArea) }, (_, index) => ({
    id: `area-${index + 1}`,
    code: `${index + 1}`,
    title: `Ambito strategico numero ${index + 1}`,
    objectives: all.slice(index * inArea, (index + 1) * inArea),
  }));
  const plan = { id: LONG_PLAN, title: "Piano lungo", body: "Ente di prova", body_short: "Prova", year: 2020, stage: "final", areas };
  const rules = { name: "Criteri DGR 149 e 243 del 2020", schedule_method: "weighted_phases", rounding: "last_step" };
  return `${JSON.stringify({ format: "stadera/plan", version: 1, application: "0.1.0", rules, plan }, null, 2)}\n`;
}

function objective(index, count) {
  const code = `${index + 1}`;
  const indicators = Array.from({ length: INDICATORS }, (_, number) => indicator(`${code}-${number + 1}`, index * INDICATORS + number));
  const title = `Obiettivo numero ${code}, con un titolo lungo quanto lo sono quelli dei piani veri`;
  return { id: `objective-${code}`, code, title, weight: weight(index, count), indicators };
}

/** The first objective weighs about as much as all others, so that what is typed there shows in the total. */
function weight(index, count) {
  const other = Math.round(5000 / count) / 100;
  return (index === 0 ? 100 - other * (count - 1) : other).toFixed(2);
}

function indicator(id, number) {
  const common = { id: `indicator-${id}`, title: `Indicatore ${id}: istruttorie concluse sul totale delle domande`, target: { value: "100.00" } };
  if (number % 2 === 1) return { ...common, measure: { schedule: schedule(id) } };
  const final = { numerator: `${55 + (number % 40)}`, denominator: "100" };
  return { ...common, measure: { numeric: { unit: "%", figure: "ratio", final } } };
}

function schedule(id) {
  const phases = Array.from({ length: PHASES }, (_, index) => {
    const month = (place) => String(place).padStart(2, "0");
    const [start, end] = [`2020-${month(2 * index + 1)}-01`, `2020-${month(2 * index + 2)}-28`];
    const common = { id: `phase-${id}-${index + 1}`, code: `${index + 1}`, title: `Fase ${index + 1}`, start, end, weight: "20.00" };
    return { ...common, final: { completion: { completed: end } } };
  });
  return { name: `Cronoprogramma ${id}`, due: "2020-12-31", phases };
}
