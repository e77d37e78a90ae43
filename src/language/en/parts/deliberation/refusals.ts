// Why something in step 2, deliberation, is not admitted, in English.
import type { Texts } from '../../../dictionary.js';
import { are, have, itemStatus, many, stance } from '../../terms.js';

const AT_CAP: Readonly<Record<string, string>> = {
  vote: 'put the items to the vote',
  shelve: 'shelve the items',
  refer: 'refer the items',
};

export const refusals: Texts<'deliberation'>['refusals'] = {
  'round.items-settled': ({ items }, say) =>
    `${say.items(items)} ${are(items.length)} settled and cannot be on this round’s agenda. Leave them out.`,
  'round.none': () => 'No round is called. Call one first.',
  'round.none-held': () => 'No round has been held, so there is nothing to conclude from. Call and hold one first.',
  'rounds.used-up': ({ held, max, atCap }) =>
    `${held} of at most ${many(max, 'round')} ${have(held)} been held, and no more may be called. The rules say: ${AT_CAP[atCap] ?? atCap}.`,
  'stakeholder.not-invited': ({ persons }, say) =>
    `${many(persons.length, 'stakeholder')} who must be invited ${are(persons.length)} not: ${say.people(persons)}. Invite them and call again.`,
  'notice.too-short': ({ opens, earliest }, say) =>
    `The notice is too short: it would begin on ${say.when(opens)}, and the earliest is ${say.when(earliest)}. Choose a later time.`,
  'session.too-early': ({ opens }, say) => `The session is called for ${say.when(opens)}. Wait until then.`,
  'quorum.missing': ({ members, present, needed }) =>
    members === 0
      ? 'There is no roll of members yet, so no quorum can be told. Enter the roll first.'
      : `${present} of ${many(members, 'member')} ${are(present)} present and ${needed} are needed; ${needed - present} more. Nothing is decided without them: wait for them, or break off and call another session.`,
  'quorum.reached': ({ members, present, needed }) =>
    `${present} of ${many(members, 'member')} ${are(present)} present and ${needed} are needed: there is a quorum. Open the session.`,
  'party.absent': ({ persons }, say) =>
    `${say.people(persons)} must be there and ${are(persons.length)} not. Wait for them, or call another session.`,
  'party.not-required': ({ kinds }, say) =>
    `The rules of procedure want every party at a session, and nobody is required to come of: ${say.list(kinds)}. Name one of each and call again.`,
  'oath.needed': () => 'The oath has not been taken, and nobody speaks before it. Take it first.',
  'oath.taken': () => 'The oath has been taken in this round and need not be repeated.',
  'floor.taken': ({ person }, say) => `${say.person(person)} has the floor. One speaks at a time: wait.`,
  'floor.not-requested': ({ person }, say) => `${say.person(person)} has not asked for the floor. Ask first.`,
  'floor.not-yours': ({ person }, say) =>
    `${say.person(person)} does not have the floor, or you may not speak of their turn.`,
  'floor.requested': ({ person }, say) => `${say.person(person)} has asked for the floor and waits to be called.`,
  'floor.newcomer-first': ({ person, newcomer }, say) =>
    `Newcomers speak first: ${say.person(newcomer)} has not spoken on this item and comes before ${say.person(person)}. Call them first.`,
  'floor.other-side': ({ person, stance: side }, say) =>
    `The sides alternate: ${say.person(person)} (${stance[side]}) comes next. Call them first.`,
  'speech.used-up': ({ person, item, speeches, max }, say) =>
    `${say.person(person)} has spoken ${speeches} of at most ${many(max, 'time')} on ${say.item(item)} in this round. Leave the floor to others.`,
  'chair.neutral': ({ person }, say) =>
    `The chair is neutral, and ${say.person(person)} holds it. Hand the chair over before speaking.`,
  'debate.closed': ({ item }, say) => `The debate on ${say.item(item)} is closed. Go on to its decision.`,
  'item.not-in-round': ({ item }, say) =>
    `${say.item(item)} was not announced for this round and may not be discussed in it. Put it on the next round’s agenda.`,
  'item.not-open': ({ item, status }, say) =>
    `${say.item(item)} is ${itemStatus(status)} and may no longer be discussed or changed.`,
  'comment.exists': ({ comment }) => `A comment “${comment}” has been submitted. Use another id.`,
  'comment.outside-window': ({ moment }, say) =>
    `The comment is of ${say.when(moment)}, outside this round’s time, and cannot be taken. Submit it while the round is open.`,
  'evidence.exists': ({ evidence }) => `Evidence “${evidence}” has been submitted. Use another id.`,
  'motion.exists': ({ motion }, say) => `${say.named('A motion', motion)} has been moved. Use another id.`,
  'motion.unknown': ({ motion }) => `There is no motion “${motion}” before the meeting. Check its id.`,
  'motion.pending': ({ motion }, say) =>
    `${say.named('The motion', motion)} is still pending. One at a time: deal with it first.`,
  'motion.nothing-to-amend': () => 'There is no motion to amend. Move a main motion first.',
  'motion.decided': ({ motion, status }, say) =>
    status === 'withdrawn'
      ? `“${motion}” was withdrawn. Move it again if it is to be decided.`
      : `“${motion}” was ${status} already. If its votes were entered wrongly, put them right: ${say.command('motion.correct')}.`,
  'motion.no-option': ({ motion }) =>
    `“${motion}” amends no option: a title and a cost are an option’s. Move an amendment that names the option, or leave them out.`,
  'motion.depth': ({ motion }) => `“${motion}” is itself an amendment and cannot be amended. Decide it first.`,
  'motion.precedence': ({ motion, pending }) =>
    `“${motion}” does not take precedence over the pending motion “${pending}”. Deal with that first.`,
  'motion.not-next': ({ motion, next }, say) =>
    next === ''
      ? `${say.named('The motion', motion)} is not pending. Check its id.`
      : `It is not yet the turn of ${say.named('the motion', motion)}: “${next}” comes first.`,
  'motion.not-yours': ({ motion }, say) =>
    `${say.named('The motion', motion)} is somebody else’s: only its mover may withdraw it.`,
  'motion.own-second': ({ motion }) => `You moved “${motion}” yourself; it takes somebody else to second it.`,
  'motion.seconded': ({ motion }, say) => `${say.named('The motion', motion)} has been seconded already.`,
  'motion.unseconded': ({ motion }, say) =>
    `Nobody has seconded ${say.named('the motion', motion)}. Ask for a second first.`,
  'votes.over-attendance': ({ votes, present }) =>
    `${many(votes, 'vote')} ${are(votes)} more than the ${many(present, 'person', 'persons')} present who can be counted, by ${votes - present}. Count again.`,
  'option.exists': ({ option }) => `An option “${option}” has been proposed. Use another id.`,
  'option.unknown': ({ option }) => `There is no option “${option}”. Check its id.`,
  'option.withdrawn': ({ option }) => `The option “${option}” has been withdrawn.`,
  'option.not-yours': ({ option }) =>
    `The option “${option}” is somebody else’s and not yours to amend or withdraw. Move an amendment instead.`,
  'option.needed': ({ item }, say) => `${say.item(item)} has more than one option. Say which one it is to be.`,
  'option.not-ranked-first': ({ item, option, ranked }, say) =>
    `The options of ${say.item(item)} were ranked, and ${say.option(item, ranked)} came first, not ${say.option(item, option)}. Take that one, or have the body choose again.`,
  'ranking.too-few-options': ({ item, options }, say) =>
    `${say.item(item)} has ${options === 0 ? 'no option' : many(options, 'option')}, and a ranking needs at least two. Propose another first.`,
  'ranking.too-many-options': ({ item, options, most }, say) =>
    `${say.item(item)} has ${many(options, 'option')}, and at most ${most} are ranked at once. Have some withdrawn first.`,
  'ranking.open': ({ item }, say) =>
    `The options of ${say.item(item)} are being ranked and stay as they are. Close or cancel the ranking first.`,
  'ranking.none': ({ item }, say) => `The options of ${say.item(item)} are not being ranked. Open the ranking first.`,
  'ranking.not-on-it': ({ item, options, on }, say) =>
    `${say.list(options.map((option) => say.option(item, option)))} ${are(options.length)} not in this ranking, which is of ${say.list(on.map((option) => say.option(item, option)))}. Leave out what is not in it.`,
  'ranking.named-twice': ({ item, option }, say) =>
    `${say.option(item, option)} is named twice. Give each option one place.`,
  'ranking.no-ballots': ({ item }, say) =>
    `Nobody has given a ranking of the options of ${say.item(item)} that counts, so there is nothing to close. Wait for one, or cancel the ranking.`,
  'ranking.tied': ({ item, among }, say) =>
    `${say.list(among.map((option) => say.option(item, option)))} are tied for the first place. The chair gives a casting vote for one of them on closing.`,
  'ranking.no-casting-vote': ({ item }, say) =>
    `There is no casting vote to give on the options of ${say.item(item)}: none are tied for the first place, or the rules break ties in another way. Close without it.`,
  'option.chosen-later': ({ item }, say) =>
    `${say.item(item)} is voted on as a choice among all its options. Freeze them without naming one.`,
  'item.no-route': ({ item }, say) =>
    `${say.item(item)} has no decision route: it is agreed by consensus and not put to the vote.`,
  'items.undecided': ({ items }, say) =>
    items.length === 0
      ? 'No item is ready for the vote. Freeze an item’s options first.'
      : `${many(items.length, 'item')} ${are(items.length)} undecided or not for the vote: ${say.items(items)}. Bring each to a conclusion first.`,
  'items.not-adoptable': ({ items }, say) =>
    items.length === 0
      ? 'No item has been agreed by consensus, so nothing can be concluded this way. Test for consensus first.'
      : `${say.items(items)} ${have(items.length)} to be concluded the other way: what becomes a project is converted, the rest is adopted.`,
  'items.need-vote': ({ items }, say) =>
    `${say.items(items)} ${have(items.length)} to be put to the vote; deliberation does not replace it. Conclude with the vote.`,
  'conclusion.reply-missing': () => 'The proposers are owed a reply when items are shelved or referred. Write one.',
  'motion.built-on': ({ motion }, say) =>
    `Something was decided since ${say.named('the motion', motion)}, so its votes can no longer be corrected. Move the matter again.`,
  'round.none-closed': () => `No round was closed by hand since the last one was called. Call a round.`,
  'round.over': ({ closes }, say) =>
    `The round was to close on ${say.until(closes)}, and that hour has passed. Call another.`,
  'item.not-frozen': ({ item, status }, say) =>
    `${say.item(item)} is ${itemStatus(status)}: its options are neither frozen nor agreed on.`,
};
