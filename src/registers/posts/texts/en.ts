// What is said of posts, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Ground, Holding, PostsState, Refusals } from '../words.js';

const grounds: Readonly<Record<Ground, string>> = {
  elected: 'elected',
  appointed: 'appointed',
  'co-opted': 'co-opted',
};

const status: Readonly<Record<Holding['status'], string>> = { held: 'held', left: 'left', removed: 'removed' };

type Brief = Pick<Holding, 'post' | 'body'>;

const post = ({ post: named, body }: Brief, say: Say): string => `${say.quote(named)} of ${say.body(body)}`;

const posts = (all: readonly Brief[], say: Say): string => say.list(all.map((one) => post(one, say)));

/** A holding by what it is. */
const holding = (id: string, say: Say): string => say.named('the holding', id);

export const en: RegisterTexts<typeof commands, Refusals, PostsState> = {
  title: 'Posts across bodies',
  about: 'Who holds which post in which body, on what ground and until when, and where that collides.',
  commands: {
    'post.take': 'enter that somebody takes a post',
    'post.renew': 'renew a post',
    'post.leave': 'leave a post',
    'post.remove': 'remove somebody from a post',
    'post.relate': 'declare a relative',
    'post.unrelate': 'take back that somebody is a relative',
  },
  facts: {
    'post.take': ({ fields, ...fact }, say) =>
      `${say.who(fact)} entered that ${say.person(fields.person)} takes the post ${post(fields, say)}, ${grounds[fields.ground]}${
        fields.consultation === undefined ? '' : ` in the consultation ${say.quote(fields.consultation)}`
      }${fields.document === undefined ? '' : ` by ${say.quote(fields.document)}`}.`,
    'post.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)} renewed ${holding(fields.holding, say)}${
        fields.consultation === undefined ? '' : `, by the consultation ${say.quote(fields.consultation)}`
      }. Reason: ${say.quote(fields.reason)}.`,
    'post.leave': ({ fields, ...fact }, say) =>
      `${say.who(fact)} left ${holding(fields.holding, say)}. Reason: ${say.quote(fields.reason)}.`,
    'post.remove': ({ fields, ...fact }, say) =>
      `${say.who(fact)} ended ${holding(fields.holding, say)}. Reason: ${say.quote(fields.reason)}.`,
    'post.relate': ({ fields, ...fact }, say) =>
      `${say.who(fact)} declared that ${say.person(fields.person)} and ${say.person(fields.relative)} are close relatives.`,
    'post.unrelate': ({ fields, ...fact }, say) =>
      `${say.who(fact)} took back that ${say.person(fields.person)} and ${say.person(fields.relative)} are close relatives. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'post.take': ({ until, warned, recused }, say) => [
      until === null ? 'The term has no end.' : `The term ends ${say.until(until)}.`,
      ...(warned.length > 0 ? [`Beside ${posts(warned, say)}: the charter warns of that.`] : []),
      ...(recused.length > 0 ? [`Beside ${posts(recused, say)}: recused in each on matters of the other.`] : []),
    ],
    'post.renew': ({ from, until }, say) => [`From ${say.when(from)} until ${say.until(until)}.`],
    'post.relate': ({ beside }, say) =>
      beside.map(
        ({ mine, theirs }) =>
          `They hold ${post(mine, say)} and ${post(theirs, say)} between them: the charter lets nobody take that.`,
      ),
  },
  refusals: {
    'post.exists': ({ holding: id }, say) => `${say.named('The holding', id)} is entered already. Use another id.`,
    'post.unknown': ({ holding: id }, say) => `There is no holding ${say.quote(id)}. Check its id.`,
    'post.over': ({ holding: id, status: now }, say) =>
      `${say.named('The holding', id)} is over (${status[now]}). Enter another.`,
    'post.person-unknown': ({ person }, say) => `The community does not know ${say.quote(person)}. Admit them first.`,
    'post.body-unknown': ({ body }, say) => `There is no body ${say.quote(body)}. Check its id.`,
    'post.held': ({ person, ...held }, say) => `${say.person(person)} holds the post ${post(held, say)} already.`,
    'post.no-election': ({ post: named }, say) =>
      `Nothing says who elected to ${say.quote(named)}. Name the consultation, or the document of an election held elsewhere.`,
    'post.collides': ({ person, other, otherBody, ...taking }, say) =>
      `${say.person(person)} holds ${post({ post: other, body: otherBody }, say)}, and the charter keeps that apart from ${post(taking, say)}. They leave the one first.`,
    'post.relative': ({ person, relative, ...held }, say) =>
      `${say.person(relative)} holds ${post(held, say)} and is a close relative of ${say.person(person)}: the charter bars the two together.`,
    'post.itself': ({ person }, say) => `${say.person(person)} is no relative of their own. Name another.`,
    'post.related': ({ person, relative }, say) =>
      `That ${say.person(person)} and ${say.person(relative)} are related is declared already.`,
    'post.unrelated': ({ person, relative }, say) =>
      `Nobody declared that ${say.person(person)} and ${say.person(relative)} are related. Check the names.`,
    'post.not-yours': ({ holding: id }, say) =>
      `${say.named('The holding', id)} is left by whoever holds it; anybody else has it ended.`,
  },
  columns: ['Person', 'Post', 'Body', 'Ground', 'Until', 'Stands'],
  rows: (state, say) =>
    [...state.posts.values()].map((one) => [
      say.person(one.person),
      say.quote(one.post),
      say.body(one.body),
      grounds[one.ground],
      one.until === undefined ? '' : say.until(one.until),
      status[one.status],
    ]),
  clocks: { 'post-term': 'the term of a post' },
  indicators: {
    held: 'posts held',
    people: 'people who hold posts',
    across: 'people who hold posts in several bodies',
    elected: 'posts by election',
  },
};
