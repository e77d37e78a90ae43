// The desk: what those who run a consultation look at. It never tells a choice, and it can be sent as JSON.
import { describe, expect, it } from 'vitest';
import { deskOf, deskSections } from 'yishi/desk';
import { LANGUAGES, type LanguageId, language, namesOf } from 'yishi/language';
import { at, type Given, inCommunity, PLACES, type PlaceName, staff } from 'yishi/testing';

const said = ({ snapshot, facts }: Given, lang: LanguageId = 'zh-Hans') =>
  deskSections(deskOf(snapshot, { facts }), language(lang), namesOf(snapshot.context));

const lines = (given: Given, key: string, lang: LanguageId = 'zh-Hans'): string[] =>
  said(given, lang).find((section) => section.key === key)?.lines ?? [];

const standings = (place: PlaceName): unknown[] => deskOf(at(place).snapshot).items.map(({ standing }) => standing.at);

describe('the desk', () => {
  it.each(PLACES)('at %s is said in every language, with no word missing, and goes through JSON', (place) => {
    const given = at(place);
    for (const lang of LANGUAGES)
      for (const { title, lines: of } of said(given, lang)) {
        expect(title).not.toBe('');
        for (const line of of) expect(line).not.toMatch(/undefined|NaN|\[object|^\s*$/);
      }
    const desk = deskOf(given.snapshot, { facts: given.facts });
    expect(JSON.parse(JSON.stringify(desk))).toEqual(desk);
  });

  it('says of each item how far along it is, and not only its status', () => {
    expect(standings('deliberation.planning')).toContain('to-deliberate');
    expect(standings('deliberation.called')).toContain('called');
    expect(standings('deliberation.session')).toContain('deliberated');
    expect(standings('vote.noticed')).toContain('announced');
    expect(standings('vote.polling')).toContain('polling');
    expect(standings('vote.closed')).toContain('to-count');
    expect(standings('vote.counted')).toContain('to-post');
    expect(standings('vote.posted')).toContain('posted');
    expect(standings('closed.done')).toEqual(expect.arrayContaining(['decided']));
  });

  it('says "posted" until the posting is over, and then that it is to be confirmed', () => {
    const posted = at('vote.posted');
    const { postedUntil } = posted.snapshot.context.vote.current ?? {};
    const then = { ...posted.snapshot, context: { ...posted.snapshot.context, at: postedUntil ?? '' } };
    expect(lines(posted, 'items').join()).toMatch(/表决通过，公示中（至.*）/);
    expect(deskOf(then).items.map(({ standing }) => standing.at)).toContain('to-confirm');
  });

  it('says what is still needed, and who has not voted, by how they were reached: never what anybody chose', () => {
    const polling = at('vote.polling');
    const { poll } = deskOf(polling.snapshot);
    const [first, second] = poll?.outstanding ?? [];
    const [item] = poll ? deskOf(polling.snapshot).items.map((one) => one.item) : [];
    const cast = (given: Given, person: string, mark: string) =>
      given.when('ballot.cast', { choices: { [item ?? '']: mark }, channel: 'online' } as never, person).then();
    const [yes, no] = ['for', 'against'].map((mark) => deskOf(cast(polling, first?.person ?? '', mark).snapshot));
    expect(yes?.poll).toEqual(no?.poll);
    expect(yes?.poll?.outstanding.map(({ person }) => person)).not.toContain(first?.person);
    expect(second).toMatchObject({ contact: 'none' });
    const told = polling
      .when('notice.deliver', { person: second?.person ?? '', manner: 'by hand' }, staff.teller)
      .then();
    expect(deskOf(told.snapshot).poll?.outstanding).toContainEqual(
      expect.objectContaining({ person: second?.person, contact: 'told' }),
    );
    expect(lines(polling, 'needed').join()).toMatch(/再有.+即达三分之二$/);
    expect(lines(polling, 'needed', 'en').join()).toMatch(/ more make at least two thirds/);
    // Once it is closed, what is left to know is the count.
    expect(deskOf(at('vote.closed').snapshot).poll).toBeUndefined();
  });

  it('says who is there of how many, who speaks since when, and who waits', () => {
    const session = at('deliberation.session');
    const [item] = session.snapshot.context.deliberation.round?.items ?? [];
    const [one, other] = [...session.snapshot.context.presence.keys()].filter(
      (person) => !Object.values(staff).includes(person as never),
    );
    const asked = session
      .when('floor.request', { item: item ?? '', stance: 'for' }, one ?? '')
      .then()
      .when('floor.request', { item: item ?? '', stance: 'against' }, other ?? '')
      .then()
      .when('floor.grant', { person: one ?? '' }, staff.chair)
      .then();
    const { meeting } = deskOf(asked.snapshot, { facts: asked.facts });
    expect(meeting?.speaking).toMatchObject({ person: one, stance: 'for', since: asked.facts.at(-1)?.at });
    expect(meeting?.waiting).toMatchObject([{ person: other, stance: 'against' }]);
    expect(meeting?.quorum.present).toBe((meeting?.quorum.members ?? 0) - (meeting?.absent.length ?? 0));
    expect(lines(asked, 'meeting').join('\n')).toMatch(/应到\d+人，实到\d+人/);
  });

  it('says what leads on, by whom, and why it cannot be done yet; of ways back and of what has ended nothing', () => {
    expect(deskOf(at('topics.gathering').snapshot).next).toMatchObject([
      { type: 'gathering.close', people: [staff.convener] },
    ]);
    for (const place of PLACES) {
      const { next } = deskOf(at(place).snapshot);
      for (const { type } of next)
        expect(type).not.toMatch(/\.(reopen|withdraw|cancel|suspend|annul|retract|correct)$/);
      if (place.startsWith('closed.')) expect(next).toEqual([]);
      else if (place !== 'unopened' && place !== 'suspended') expect(next.length, place).toBeGreaterThan(0);
    }
  });

  it('of a community tells its registers, and nothing of votes or meetings', () => {
    const { snapshot } = inCommunity({ needs: {} }).when('need.post', { need: 'lamp', title: 'A lamp' }, 'r1').then();
    const desk = deskOf(snapshot);
    expect(desk).toMatchObject({ items: [], registers: [{ register: 'needs', things: 1 }] });
    expect(desk).not.toHaveProperty('poll');
    for (const lang of LANGUAGES)
      expect(deskSections(desk, language(lang), namesOf(snapshot.context)).map(({ key }) => key)).toContain(
        'registers',
      );
  });

  it('lists whoever waits, the soonest first', () => {
    const gathering = at('topics.gathering')
      .when('topic.submit', { topic: 'bench', title: 'A bench', text: 'To sit on', channel: 'visit' }, 'r1')
      .then();
    expect(deskOf(gathering.snapshot).owed).toContainEqual(
      expect.objectContaining({ what: 'answer-topic', about: 'bench', people: [staff.convener], late: false }),
    );
    const due = deskOf(gathering.snapshot).owed.map((one) => one.due ?? '~');
    expect(due).toEqual([...due].sort());
  });
});
