// The desk over a record: each act is kept before it is shown, and whatever others record meanwhile is shown as it comes.
import { isGiven } from 'yishi/desk';
import { localTime, namesAt, type Recorded } from 'yishi/script';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { toldOf } from '../problems.js';
import { type ReadRecord, readRecord } from '../records.js';
import { hallOf, type Went } from './hall.js';
import { roomOf, showDesk } from './room.js';
import { deskAt, seenIn } from './seen.js';
import type { Event, Room } from './state.js';

/** So many entries of one act are told; of the others their number. */
const TOLD = 2;

function sentenceOf(one: Recorded, { language, words }: Room): string {
  const names = namesAt(one);
  const { by } = one.fact;
  const said = language.fact(one.fact, names);
  const who = language.say(names).person(by);
  // What somebody chose is not shown again.
  return isGiven(one.fact.type)
    ? language.desk.room.entry(one.fact.seq, language.command(one.fact.type), language.say(names).who(one.fact))
    : // Whose act it was stands in it, or is said.
      by === 'clock' || said.includes(who)
      ? said
      : words.told.by(said, who);
}

/** What came of an act, in words. */
export function wentAs(went: Went, room: Room): string {
  const { told } = room.words;
  if ('refused' in went) return went.refused;
  if ('failed' in went) return went.failed;
  if ('changed' in went) return told.changed;
  const { recorded } = went;
  const lines = recorded.slice(-TOLD).map((one) => told.recorded(one.fact.seq, sentenceOf(one, room)));
  return [...lines, ...(recorded.length > TOLD ? [told.more(recorded.length - TOLD)] : [])].join('\n');
}

export async function meetOver(desk: Desk, file: string): Promise<ExitCode | number> {
  const { words } = desk;
  const first = await readRecord(file, desk);
  if (first.recorded[0]?.fact.type !== 'consultation.open') throw new Stop(EXIT.usage, words.meet.community(file));
  const room = roomOf(desk);
  const hall = hallOf(desk, file, first);
  const seenOf = (read: ReadRecord) => seenIn(read.recorded, read.now, room);
  let last = first;
  /** What is in the record and was not written here. */
  const follow = async (tell: (event: Event) => void): Promise<void> => {
    const read = await hall.look();
    if (!read) return;
    const more = read.entries.length - last.entries.length;
    last = read;
    tell({ is: 'seen', seen: seenOf(read), moment: hall.moment() });
    if (more > 0) tell({ is: 'news', text: words.meet.told.grown(more) });
  };
  /** Deadlines that were asked to pass, by the entry after which: where nobody may write they are not asked for again and again. */
  let passed = -1;
  const { code } = await showDesk(desk, {
    first: seenOf(first),
    moment: hall.moment,
    async run(effect, model, tell) {
      if (effect.do === 'next' || effect.do === 'answer') return;
      const went =
        effect.do === 'go'
          ? await hall.go(effect.written)
          : await hall.act(effect.text, effect.once ? model.seen.now.context.seq : undefined);
      last = hall.held();
      tell({ is: 'seen', seen: seenOf(last), moment: hall.moment() });
      const local = localTime(hall.moment(), model.seen.zone);
      const quiet = effect.do === 'go' && 'recorded' in went && went.recorded.length === 0;
      tell({ is: 'went', went, told: quiet ? words.meet.told.went(`${local.day} ${local.time}`) : wentAs(went, room) });
    },
    async tick(model, tell) {
      try {
        await follow(tell);
      } catch (error) {
        const stop = toldOf(error, desk);
        if (!stop) throw error;
        tell({ is: 'told', text: words.meet.told.damaged(stop.complaints.map(({ message }) => message).join('\n')) });
        return;
      }
      const { seq } = last.now.context;
      const due = deskAt(model.seen, hall.moment()).deadlines.some(({ reached }) => reached);
      if (!model.seen.live || !due || passed === seq || model.busy) return;
      passed = seq;
      const went = await hall.act('- { do: wait }');
      if ('recorded' in went && went.recorded.length > 0) {
        last = hall.held();
        tell({ is: 'seen', seen: seenOf(last), moment: hall.moment() });
        tell({ is: 'news', text: wentAs(went, room) });
      }
    },
  });
  desk.warn(words.meet.left(file, last.entries.length));
  return code;
}
