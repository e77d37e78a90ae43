// Refusals any command can meet before its own rule speaks, in English.
import type { DoorRefusals } from '../../../procedure/vocabulary.js';
import type { Sentences } from '../../dictionary.js';
import { nameOf, told } from '../../working.js';
import { behindName, office } from '../terms.js';

export const door: Sentences<DoorRefusals> = {
  malformed: ({ problems }) =>
    `The command is not well formed: ${told(problems)
      .map((problem) => `“${nameOf(problem) || 'the command'}” ${behindName(problem)}`)
      .join('; ')}. Put it right and submit it again.`,
  'command.unknown': ({ type }) => `There is no command “${type}”. Check its name.`,
  'not-now': ({ type, place }, say) =>
    `“${say.command(type)}” is not possible now (${say.place(place)}). Ask again when the procedure has come to it.`,
  'not-yours': ({ type, roles }, say) => `“${say.command(type)}” is for ${say.roles(roles)}. Leave it to them.`,
  stranger: ({ person }, say) =>
    // Whoever asks from outside may have named nobody.
    !person
      ? 'Nobody is named as the one who acts. Say who it is.'
      : `${say.person(person)} is not known to this consultation, neither by name nor on any roll. Admit them first.`,
  'clerk.not-entitled': ({ person, offices }, say) =>
    offices.length === 0
      ? `Under these rules of procedure nobody enters for others, and so ${say.person(person)} may not. Let people submit it themselves.`
      : `${say.person(person)} may not enter what others did: that is for the ${say.either(offices.map(office))}.`,
  'on.after-at': ({ on, at }, say) =>
    `It is said to have happened on ${say.when(on)}, after it was recorded on ${say.when(at)}. Check the time: only what has happened is entered.`,
  'principal.not-allowed': ({ type }, say) => `“${say.command(type)}” is done in person and not for somebody else.`,
  'witness.needed': ({ type }, say) =>
    `“${say.command(type)}” needs a second person as witness. Name one who is known here and is not the one acting.`,
  'key.reused': ({ key }) => `The key “${key}” was used for a different command. Use another key.`,
  'seq.moved': ({ expected, actual }) =>
    `This was asked at entry ${expected}, and the record has come to entry ${actual}. Look at it again and ask again.`,
};
