// A training at the desk: a written script is played in memory, and before each act it is asked what comes next. No record is ever written.
import { type Entry, placeOf, type Snapshot } from 'yishi';
import { namesOf } from 'yishi/language';
import { memory } from 'yishi/memory';
import {
  type Asked,
  apartIn,
  goOn,
  playScript,
  type Recorded,
  readOnward,
  readScript,
  type Script,
  type ScriptAct,
} from 'yishi/script';
import { attaching } from '../attached.js';
import { listed } from '../commands/going-on.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { failedAct } from '../failed.js';
import { besideFile, readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { toldOf } from '../problems.js';
import { looksLikeRecord } from '../records.js';
import { roomOf, showDesk } from './room.js';
import { seenIn } from './seen.js';
import type { Event, Training } from './state.js';

/** Whom an act is about: named in its fields, or else whoever asks. */
const subjectOf = ({ fields, for: principal, by }: Asked): string => {
  const { person, from } = fields;
  return [person, from].find((one): one is string => typeof one === 'string') ?? principal ?? by;
};

/** What is asked: neither waiting nor what a script tries to see it refused. */
const isAsked = ({ type, expect }: ScriptAct): boolean => type !== 'wait' && expect?.refused === undefined;

export async function trainedBy(desk: Desk, file: string): Promise<ExitCode | number> {
  const { words, language } = desk;
  const told = words.meet.training;
  // A script may look like anything; a record looks like a record.
  if (/\.jsonl$/i.test(file) && (await looksLikeRecord(file))) throw new Stop(EXIT.usage, told.live);
  const { attach } = attaching(file);
  const read = await readScript(await readText(file, desk), { file, read: besideFile(file), attach });
  const script: Script = { ...read, opening: { ...read.opening, mode: 'drill' } };
  const { zone } = script.opening.charter;
  const room = roomOf(desk);
  const store = memory();
  const recorded: Recorded[] = [];
  let now: Snapshot | undefined;
  let moment = script.at;
  let training: Training = { beat: 0, beats: script.acts.filter(isAsked).length, found: 0 };
  let waiting: { act: ScriptAct; go: () => void } | undefined;
  let tell: ((event: Event) => void) | undefined;
  let reached: () => void = () => {};
  const first = new Promise<void>((resolve) => {
    reached = resolve;
  });

  const titleOf = ({ type, asked }: ScriptAct): [command: string, who: string] => {
    const names = now ? seenIn(recorded, now, room).people : [];
    const called = [...new Set(asked.map(subjectOf))].map(
      (id) => names.find(({ person }) => person === id)?.name ?? id,
    );
    const [one = '', ...more] = called;
    // A script that was read names commands there are.
    return [
      language.command(type as Parameters<typeof language.command>[0]),
      more.length > 2 ? words.journal.many('', called.length, [one]).trim() : called.join('、'),
    ];
  };
  const show = (text?: { kind: 'done' | 'told'; text: string }): void => {
    if (!now || !tell) return;
    tell({ is: 'seen', seen: seenIn([...recorded], now, room), moment });
    tell({ is: 'training', training, message: text ?? { kind: 'told', text: told.ask } });
  };
  let message: { kind: 'done' | 'told'; text: string } | undefined;
  const playing = playScript(script, {
    store,
    watch: (answered) => {
      recorded.push(...answered.flatMap((one) => one.recorded));
      now = answered.at(-1)?.now ?? now;
    },
    pause: (act) => {
      moment = act.at;
      if (!isAsked(act)) return Promise.resolve();
      training = { ...training, beat: training.beat + 1 };
      return new Promise((go) => {
        waiting = { act, go };
        reached();
        show(message && { kind: message.kind, text: `${message.text}\n${told.ask}` });
      });
    },
  }).then((ending) => {
    waiting = undefined;
    reached();
    const end = ending.ok
      ? told.over(training.found, training.beats)
      : told.stopped(failedAct({ ...desk, zone }, ending).message);
    show({ kind: 'told', text: message ? `${message.text}\n${end}` : end });
  });
  await Promise.race([first, playing]);
  if (!now) return EXIT.no;

  const on = (found: boolean): void => {
    if (!waiting) return;
    const { act, go } = waiting;
    waiting = undefined;
    training = { ...training, found: training.found + (found ? 1 : 0) };
    const [command, who] = titleOf(act);
    message = found
      ? { kind: 'done', text: told.right(command, who) }
      : { kind: 'told', text: told.shown(command, who) };
    go();
  };

  /** What an answer comes to: what the script does, something else that can be done, or what the engine refuses. */
  const answer = async (text: string, say: (event: Event) => void): Promise<void> => {
    const refused = (sentence: string) => say({ is: 'went', went: { refused: sentence }, told: sentence });
    const entries: Entry[] = [];
    for await (const page of store.read(script.id)) entries.push(...page);
    try {
      const onward = await readOnward(listed([text], apartIn(entries)), entries, {
        file: words.goingOn.act,
        now: new Date(),
        anew: true,
      });
      const said = onward.acts.at(-1);
      const expected = waiting?.act;
      if (!said || !expected) return refused(told.ask);
      if (said.type === expected.type) {
        const meant = new Set(expected.asked.map(subjectOf));
        if (said.asked.every((one) => meant.has(subjectOf(one)))) return on(true);
        return refused(told.otherPerson(titleOf(said)[0]));
      }
      const copy = memory();
      await copy.append(script.id, 0, entries, { place: placeOf(onward.held.now) });
      const went = await goOn(onward, { store: copy, partial: true });
      const sentence =
        went.ok || !went.answered.refusal
          ? told.other
          : language.refusal(went.answered.refusal, namesOf(went.answered.now.context));
      refused(sentence);
    } catch (error) {
      const stop = toldOf(error, desk);
      if (!stop) throw error;
      refused(stop.complaints.map((one) => one.message).join('\n'));
    }
  };

  const { code } = await showDesk(desk, {
    first: seenIn([...recorded], now, room),
    moment: () => moment,
    begin: (event) => {
      tell = event;
      show();
    },
    async run(effect, _model, say) {
      if (effect.do === 'next') return on(false);
      if (effect.do === 'answer') {
        const { type, who } = effect;
        if (type !== waiting?.act.type) return say({ is: 'told', text: told.other });
        if (who === undefined || waiting.act.asked.map(subjectOf).includes(who)) return on(true);
        return say({ is: 'told', text: told.otherPerson(language.command(type)) });
      }
      if (effect.do === 'go') return say({ is: 'went', went: { refused: told.ask }, told: told.ask });
      return answer(effect.text, say);
    },
  });
  desk.print(told.ended(training.found, waiting ? Math.max(0, training.beat - 1) : training.beat));
  return code;
}
