// What went otherwise than a script says, for people: which act, what came, and where it stands.
import { namesOf } from 'yishi/language';
import type { Answered, Failed } from 'yishi/script';
import type { Complaint } from './exit.js';
import type { Desk } from './print/desk.js';

const titleOf = (desk: Desk, { asked, now }: Answered, number: number | undefined): string => {
  const { person } = desk.language.say(namesOf(now.context));
  const who =
    asked.by === 'clock'
      ? desk.words.run.nobody
      : desk.words.journal.who(person(asked.by), asked.for && person(asked.for));
  return desk.words.run.act(number, who, asked.type);
};

export function failedAct(desk: Desk, { act, answered, unmet }: Failed): Complaint {
  const { words, language } = desk;
  const title = titleOf(desk, answered, act?.number);
  const sentence = answered.refusal && language.refusal(answered.refusal, namesOf(answered.now.context));
  const message = unmet
    ? words.run.unmet(title, unmet.about, unmet.expected, unmet.came) + (sentence ? `\n  ${sentence}` : '')
    : words.run.refused(title, sentence ?? '');
  const code = answered.refusal?.code;
  return { message, ...(code !== undefined && { code }), ...(act && { at: unmet ? act.expectedAt : act.position }) };
}
