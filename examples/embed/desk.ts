// The desk of one person, in words: for a screen in the hall, or on a phone.
import { type Fact, replay, type Store, toFact, unopened } from 'yishi';
import { autopilot, deskOf, deskSections, roomSections } from 'yishi/desk';
import { type LanguageId, language, namesOf } from 'yishi/language';

// #region desk
/** Everything that matters at this moment to whoever looks, part by part. */
export async function desk(store: Store, id: string, person: string, moment: string, lang: LanguageId) {
  const facts: Fact[] = [];
  for await (const page of store.read(id)) facts.push(...page.map(toFact));
  const now = replay(unopened(id), facts);
  const [words, names] = [language(lang), namesOf(now.context)];
  const seen = deskOf(now, { person, moment, facts });
  return [...roomSections(seen, words, names, autopilot(now, moment)), ...deskSections(seen, words, names)];
}
// #endregion
