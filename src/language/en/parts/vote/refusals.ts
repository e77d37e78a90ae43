// Why something in step 3, the vote, is not admitted, in English.
import { decisionRule } from '../../../../law/index.js';
import type { Objection, Paper } from '../../../../parts/3-vote/slice.js';
import type { AfterFailure, BallotForm } from '../../../../parts/3-vote/words.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { are, channel as channelWord, have, itemStatus, many, unit, wordIn } from '../../terms.js';
import { words } from '../../words.js';

/** What a decision rule is called. */
const ruleTitle = (id: string): string => decisionRule(id)?.title.en ?? id;

const MARKS: Readonly<Record<BallotForm['marks'], string>> = {
  names: 'names',
  ranking: 'a ranking',
  points: 'points',
};

const HOW: Readonly<Record<BallotForm['marks'], string>> = {
  names: 'a list of options, [a, b]',
  ranking: 'a list, best first, equals in an inner list: [a, [b, c]]',
  points: 'points for each, { a: 3, b: 1 }',
};

const paperStatus: Readonly<Record<Paper['status'], string>> = {
  out: 'still out',
  returned: 'already back',
  spoiled: 'cancelled',
};

const WAYS: Readonly<Record<AfterFailure, string>> = {
  deliberation: 'back to deliberation',
  'call-again': 'call the vote again',
  close: 'close',
};

/** What did not pass, and what left seats empty. */
function notThrough(items: readonly string[], vacant: readonly string[], say: Say): string {
  const failed = items.filter((item) => !vacant.includes(item));
  return [
    ...(failed.length > 0 ? [`${say.items(failed)} did not pass`] : []),
    ...(vacant.length > 0 ? [`seats are left empty on ${say.items(vacant)}`] : []),
  ].join(', and ');
}

const objectionStatus: Readonly<Record<Objection['status'], string>> = {
  filed: 'filed',
  replied: 'replied to',
  mediated: 'mediated',
  withdrawn: 'withdrawn',
  noted: 'noted',
  upheld: 'upheld',
};

export const refusals: Texts<'vote'>['refusals'] = {
  'stage.none': () => 'Nothing is being voted on. Post the notice of a vote first.',
  'stage.items-differ': ({ items }, say) =>
    items.length === 0
      ? 'An item is on the notice twice. List each once.'
      : `${say.items(items)} ${are(items.length)} decided by another body or rule than the rest and cannot be on the same ballot. Post separate notices.`,
  'stage.item-not-ready': ({ item, status }, say) =>
    `${say.item(item)} is ${itemStatus(status)} and cannot be put on a notice. Freeze its options first.`,
  'stage.undecided': ({ items }, say) =>
    `${say.items(items)} ${have(items.length)} no result yet. Count, or enter the result, first.`,
  'roll.missing': ({ body }, say) => `The roll of ${say.body(body)} has not been entered. Enter it before the notice.`,
  'notice.closes-early': ({ opens, closes }, say) =>
    `The poll would close on ${say.until(closes)}, not after it opens on ${say.when(opens)}. Choose a later close.`,
  'poll.not-over': ({ closes, outstanding }, say) =>
    `The notice says that voting lasts until ${say.until(closes)}, and ${outstanding} on the roll have not voted. Let it run until then.`,
  'notice.running': ({ opens }, say) =>
    `The notice is still running: the poll opens on ${say.when(opens)} at the earliest.`,
  'ballot.not-on-roll': ({ person }, say) =>
    `${say.person(person)} is not on the roll of this vote, which has been frozen since the notice. Check who it is.`,
  'ballot.twice': ({ person }, say) =>
    `${say.person(person)} has voted already, or their ballot was dealt with. If it was entered wrongly, the teller corrects it.`,
  'ballot.none': ({ person }, say) => `There is no ballot of ${say.person(person)}. Check who it is.`,
  'ballot.too-early': ({ opened, moment }, say) =>
    `The poll opened on ${say.when(opened)}; this ballot is of ${say.when(moment)} and cannot be counted.`,
  'ballot.late': ({ closed, moment }, say) =>
    `The poll closed on ${say.until(closed)}; this ballot is of ${say.when(moment)} and cannot be counted. A paper filled in before the close is entered by whoever may enter late, with its time.`,
  'ballot.not-on-ballot': ({ items }, say) =>
    `${say.items(items)} ${are(items.length)} not on the notice of this vote, and nothing unannounced is voted on.`,
  'ballot.nothing-valid': ({ person }, say) =>
    `Nothing on this paper of ${say.person(person)} can be read. Declare the paper invalid instead of entering it.`,
  'answer.not-offered': ({ answers }) =>
    `The notice offers only ${answers.map((answer) => words.choices[answer]).join(', ')}. Answer with one of these.`,
  'deemed.not-allowed': () =>
    'These rules of procedure do not count those who do not vote with the majority. Leave the ground for it out, or have the rules amended first.',
  'affected.missing': ({ items }, say) =>
    `The rule asks those affected, and nobody on the roll is named as affected by ${say.items(items)}. Name them when the agenda is set.`,
  'casting.needed': ({ items }, say) =>
    `There is a tie on ${say.items(items)}, and the rule leaves it to the chair. Count with the chair’s casting vote.`,
  'casting.no-tie': ({ items }, say) =>
    `${say.items(items)}: there is no tie that the chair could decide. Count without a casting vote on it.`,
  'rule.no-consent': ({ rule }) =>
    `The rule ${ruleTitle(rule)} does not say how many must agree, so nothing could fail by it. Name a rule that does.`,
  'ballot.rule-unfit': ({ rule, because }) =>
    because === 'consent'
      ? `${ruleTitle(rule)} asks how many agree to what is decided, and neither a ranking nor points show that. Let ballots name what they are for, or name a rule that asks for a quorum only.`
      : `${ruleTitle(rule)} asks a group by itself, and a choice among options is counted of all. Name another rule.`,
  'ballot.form-needed': ({ rule }) =>
    `${ruleTitle(rule)} is a law of elections. Say with which ballot form of the charter the election is held.`,
  'ballot.form-unknown': ({ ballot }) => `The charter has no ballot form “${ballot}”. Name one of its own.`,
  'ballot.budget-idle': ({ method }) =>
    `${method === null ? 'Those with most votes' : `What the method “${method}” elects`} may cost more than there is to spend. Name a method that chooses projects by their costs, or leave the budget out.`,
  'ballot.method-missing': ({ marks }) =>
    `Ballots that give ${MARKS[marks]} need a method that counts them. Name one in the ballot form.`,
  'ballot.method-unknown': ({ method }) =>
    `The method “${method}” is not at hand here. Start with the voting methods of yishi/methods, or name another.`,
  'ballot.method-unfit': ({ method, marks }) =>
    `The method “${method}” does not count ballots that give ${MARKS[marks]}. Name one that does.`,
  'ballot.method-refuses': ({ method, problem }) =>
    `The method “${method}” cannot count this election (${problem}). Put its options right in the ballot form.`,
  'ballot.too-few-options': ({ item, options }, say) =>
    `${say.item(item)} has ${many(options, 'option')}; a choice needs two. Propose another before the notice.`,
  'ballot.too-many-options': ({ item, options, most, heads }, say) =>
    `${say.item(item)} has ${many(options, 'option')}; the ballots of ${many(heads, 'head')} can be counted for ${most} at most. Have some withdrawn, or shortlist them first.`,
  'ballot.cost-missing': ({ item, options }, say) =>
    `${say.item(item)} is a budget, and ${say.list(options.map((one) => say.option(item, one)))} has no cost. Say what each would cost.`,
  'ballot.not-as-asked': ({ item, marks }, say) =>
    `The ballot on ${say.item(item)} gives ${MARKS[marks]}. Write it so: ${HOW[marks]}.`,
  'ballot.no-such-option': ({ item, options, on }, say) =>
    `${options.join(', ')} ${are(options.length)} not on the ballot for ${say.item(item)}; on it are ${on.join(', ')}.`,
  'ballot.named-twice': ({ item, option }, say) =>
    `The ballot on ${say.item(item)} names ${say.option(item, option)} twice. Name each once.`,
  'ballot.names': ({ item, named, least, most }, say) =>
    `${many(named, 'name')} for ${say.item(item)}, where ${least === most ? least : `${least} to ${most}`} may be named. Put it right; a paper that was filled in so is invalid on this item.`,
  'ballot.points': ({ item, given, most }, say) =>
    `${many(given, 'point')} for ${say.item(item)}, where a ballot has ${most}. Put it right; a paper that was filled in so is invalid on this item.`,
  'delegate.twice': ({ body, person }, say) =>
    `${say.person(person)} carries the vote of ${say.body(body)} already, and it has one.`,
  'delegate.no-figures': ({ item, body }, say) =>
    `The vote of ${say.body(body)} on ${say.item(item)} is carried without the figures behind it. Say how many there were for, against and abstaining.`,
  'delegate.too-many': ({ item, body, votes, members }, say) =>
    `${many(votes, 'vote')} of ${say.body(body)} on ${say.item(item)}, which has ${many(members, 'member')}. Check the figures.`,
  'delegate.contradicts': ({ item, body, for: ayes, against, bears }, say) =>
    `${say.body(body)} has ${ayes} for and ${against} against ${say.item(item)}: its delegate carries its vote as ${words.choices[bears]}.`,
  'tally.options': ({ item }, say) =>
    `Totals of ${say.item(item)} are entered option by option where votes by name are counted and nothing else is chosen. Enter them as the ballot asks.`,
  'roll.lacks': ({ body, rule, measure, persons }, say) =>
    `${ruleTitle(rule)} counts ${unit[measure]}, and the roll of ${say.body(body)} has none for ${say.people(persons)}. Enter it in the roll before the notice.`,
  'roll.lacks-group': ({ body, rule, group }, say) =>
    `${ruleTitle(rule)} asks ${say.quote(group)} by itself, and nobody on the roll of ${say.body(body)} belongs to it. Say in the roll who does.`,
  'papers.differ': ({ registered: { returned, spoiled, outstanding } }) =>
    `The papers in hand are not those of the register: by it ${returned} came back, ${spoiled} ${are(spoiled)} spoiled and ${outstanding} ${are(outstanding)} outstanding. Find the paper that is missing or was not entered before counting.`,
  'ballot.empty': () => 'The ballot answers nothing. Answer at least one item: for, against or abstain.',
  'ballot.counted-in-show': ({ person, item }, say) =>
    `${say.person(person)} is present, and their answer to ${say.item(item)} is in the tally already. It is not counted twice.`,
  'channel.unknown': ({ channel, known }, say) =>
    `The rules of procedure have no way of voting “${channelWord(channel)}”; they have: ${say.list(known.map(channelWord))}.`,
  'paper.exists': ({ paper }) => `Ballot paper ${paper} has been issued. Each number is used once.`,
  'paper.unknown': ({ paper }) => `No ballot paper ${paper} has been issued. Check the number.`,
  'paper.not-theirs': ({ paper, person }, say) =>
    `Ballot paper ${paper} was not issued to ${say.person(person)}. Check the number and the name.`,
  'paper.not-out': ({ paper, status }) => `Ballot paper ${paper} is ${wordIn(paperStatus, status)}.`,
  'proxy.not-voter': ({ to }, say) =>
    `${say.person(to)} has no vote here, and the law lets only voters stand for others. Name a voter.`,
  'proxy.candidate': ({ to }, say) =>
    `${say.person(to)} stands in this election, and candidates may not vote for others. Name another voter.`,
  'proxy.not-allowed': () => 'These rules of procedure allow no proxies. Everybody votes in person.',
  'proxy.not-written': () => 'A proxy must be given in writing here. Attach the written authority.',
  'proxy.expired': ({ from, until }, say) =>
    `The proxy of ${say.person(from)} ended on ${say.until(until)}. Let them vote themselves, or give a new one.`,
  'proxy.none': ({ from, to }, say) =>
    to === ''
      ? `${say.person(from)} has given nobody a proxy, so there is none to revoke.`
      : `There is no proxy from ${say.person(from)} to ${say.person(to)}. Enter the written authority first.`,
  'proxy.scope': ({ items }, say) =>
    `The proxy does not cover ${say.items(items)}. Let the principal vote, or give a wider authority.`,
  'proxy.cap': ({ to, cap }, say) =>
    `${say.person(to)} already stands for ${many(cap, 'person', 'persons')}, the most there may be. Choose somebody else.`,
  'proxy.chain': ({ from, to }, say) =>
    `${say.person(from)} cannot give a proxy to ${say.person(to)}: not to oneself, not passed on, and not to somebody who gave theirs away. Choose somebody else.`,
  'proxy.exists': ({ from }, say) => `${say.person(from)} has given a proxy already. Revoke it before giving another.`,
  'proxy.not-yours': ({ from }, say) => `A proxy is given and revoked by ${say.person(from)} or by the teller.`,
  'proxy.used': ({ from }, say) => `The proxy has voted for ${say.person(from)} and cannot be revoked any more.`,
  'consent.not-affected': ({ item, person }, say) =>
    `${say.person(person)} is not directly affected by ${say.item(item)}; their consent is not needed.`,
  'consent.given': ({ item, person }, say) => `${say.person(person)} has consented to ${say.item(item)} already.`,
  'consent.missing': ({ item, person }, say) =>
    `${say.person(person)} has not consented to ${say.item(item)}, so there is nothing to withdraw.`,
  'consent.not-yours': ({ person }, say) =>
    `Consent is ${say.person(person)}’s own to give, or entered from paper by the teller or the convener.`,
  'batch.counted': ({ batch }, say) => `${say.named('The batch', batch)} was entered twice and is counted.`,
  'batch.unknown': ({ batch }) => `There is no batch “${batch}”. Check its id.`,
  'batch.same-hand': ({ batch, person }, say) =>
    `${say.person(person)} entered ${say.named('the batch', batch)} the first time; the second time it takes somebody else.`,
  'batch.differs': ({ batch, papers }, say) =>
    `The two entries of ${say.named('the batch', batch)} differ in ${many(papers.length, 'paper')}: ${say.people(papers)}. Check the papers; if the first entry was wrong, discard the batch and enter it anew.`,
  'batch.person-twice': ({ batch, person }, say) =>
    `${say.person(person)} is in ${say.named('the batch', batch)} twice. Check the papers.`,
  'batch.unfinished': ({ batches }, say) =>
    `${many(batches.length, 'batch', 'batches')} ${have(batches.length)} been entered only once: ${say.list(batches)}. Enter a second time, or discard, before counting.`,
  'tally.area-counts': ({ rule }) =>
    `Under this vote’s rule (${ruleTitle(rule)}) area or weight counts, and hands have none. Enter every ballot by name.`,
  'scrutineer.missing': ({ needed, present }) =>
    `${many(needed, 'scrutineer')} ${are(needed)} needed and there ${are(present)} ${present}; ${needed - present} more. Appoint them first.`,
  'extension.used-up': ({ extensions, max }) =>
    `The poll has been extended ${extensions} of at most ${many(max, 'time')} and may not be extended again.`,
  'extension.too-long': ({ closes, latest }, say) =>
    `The poll would stay open until ${say.until(closes)}; the latest is ${say.until(latest)}. Choose an earlier close.`,
  'extension.backwards': ({ closes, before }, say) =>
    `The new close, ${say.until(closes)}, is not later than ${say.until(before)}. Choose a later one.`,
  'extension.formed': ({ items }, say) =>
    `${say.items(items)} ${have(items.length)} been counted with a result, and the poll may not go on. Only a void vote may.`,
  'posting.running': ({ until }, say) => `The result is posted until ${say.until(until)} and confirmed after that.`,
  'posting.over': ({ until }, say) => `The posting ended on ${say.until(until)}; objections are filed before that.`,
  'objection.exists': ({ objection }) => `An objection “${objection}” has been filed. Use another id.`,
  'objection.unknown': ({ objection }) => `There is no objection “${objection}”. Check its id.`,
  'objection.settled': ({ objection, status }, say) =>
    `${say.named('The objection', objection)} is ${wordIn(objectionStatus, status)} and closed.`,
  'objection.not-yours': ({ objection }, say) =>
    `${say.named('The objection', objection)} is somebody else’s: only whoever filed it may withdraw it.`,
  'objection.outstanding': ({ objections }, say) =>
    `${many(objections.length, 'objection')} ${are(objections.length)} outstanding: ${say.list(objections)}. Reply, mediate, or have each withdrawn, before confirming.`,
  'external.elected': ({ item, seats }, say) =>
    seats === 0
      ? `${say.item(item)} is no choice among options. Leave out who was elected.`
      : `The document on ${say.item(item)} elects up to ${seats} of those who stand, each once, if it passed, and nobody if not. Say whom.`,
  'external.contradicts': ({ item, claimed, computed }, say) =>
    `The document says that ${say.item(item)} is “${words.outcomes[claimed]}”; by its own figures it is “${words.outcomes[computed]}”. Check with whoever issued it.`,
  'external.twice': ({ item }, say) => `The other body’s result on ${say.item(item)} has been entered already.`,
  'confirmation.needs-otherwise': ({ items, vacant, ways }, say) =>
    `${notThrough(items, vacant, say)}. Say what follows: ${say.either(ways.map((way) => WAYS[way]))}.`,
  'confirmation.none-again': ({ items }, say) =>
    items.length > 0
      ? `${say.items(items)} was voted down. Only a vote that was not formed, or that left seats empty, is called again: go back to deliberation, or close.`
      : `There is nothing to call again: that is for a vote that was not formed, or that left seats empty. Leave out what follows.`,
  'calls.used-up': ({ item, calls, max }, say) =>
    `${say.item(item)} has been called ${calls} of at most ${many(max, 'time')} and may not be called again. Go back to deliberation, or close.`,
  'poll.no-reopening': () => `These rules of procedure do not let a closed poll be opened again.`,
  'poll.over': ({ closes }, say) =>
    `The poll was to close on ${say.until(closes)}, and that hour has passed. Extend it where the rules let you, or post the result.`,
  'tally.none': ({ item }, say) => `There is no tally on ${say.item(item)} to put right. Check the item.`,
  'batch.not-counted': ({ batch }, say) => `${say.named('The batch', batch)} is not counted yet. Discard it instead.`,
  'paper.still-out': ({ paper }) => `Ballot paper ${paper} is out, so there is nothing to correct.`,
  'paper.in-box': ({ paper }) => `Ballot paper ${paper} is in the box. Correct the ballot first.`,
  'delivery.none': ({ person }, say) => `No delivery to ${say.person(person)} was noted. Check who it is.`,
  'extension.none': () => `The poll was not extended, so there is no extension to correct.`,
  'external.none': ({ item }, say) => `No result of another body on ${say.item(item)} was entered yet. Enter it.`,
  'notice.answered': ({ ballots }) =>
    `${many(ballots, 'answer')} ${have(ballots)} come in already, so the notice can no longer be withdrawn. Let the poll run, or suspend the consultation.`,
};
