import * as agreement from './agreement';
import * as anchors from './anchors';
import * as entities from './entities';
import * as events from './events';
import * as floors from './floors';
import * as load from './load';
import { shippedKnowledge } from './places';
import * as speed from './speed';
import * as themes from './themes';

/** `npm run eval -- NAME [arguments]`: measures the shipped models and prints the figures. */
const EVALUATIONS: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  agreement: (args) => agreement.run(args),
  anchors: () => anchors.run(),
  entities: (args) => entities.run(args, shippedKnowledge),
  events: (args) => events.run(args, shippedKnowledge),
  floors: () => floors.run(shippedKnowledge),
  load: () => load.run(),
  speed: () => speed.run(shippedKnowledge),
  themes: (args) => themes.run(args),
};

const [name, ...args] = process.argv.slice(2);
const evaluation = EVALUATIONS[name ?? ''];
if (evaluation) {
  Promise.resolve(evaluation(args)).catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
} else {
  console.error(`Usage: npm run eval -- ${Object.keys(EVALUATIONS).join(' | ')}`);
  process.exitCode = 2;
}
