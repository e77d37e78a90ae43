// Pabulib files: the four types of votes, and every way in which a section can be wrong.
import { expect, it } from 'vitest';
import { isProfile, readElection, readPabulib, writePabulib } from 'yishi/formats';
import { said, saying } from '../saying.js';

const wieliczka = `META
key; value
description; Municipal PB in Wieliczka
country; Poland
num_projects; 3
num_votes; 4
budget; 2500
rule; greedy
vote_type; approval
PROJECTS
project_id; cost; name
1; 600; "Park; with benches"
2; 800.50;
4; 1400; Library
VOTES
voter_id; age; vote
1; 34; 1,2,4
2; 51; 1, 2
3; 23; 1,2
4; 19;
`;

/** With every vote right, or refused. */
const problemsOf = (text: string) => {
  const read = readPabulib(text, { strict: true });
  return isProfile(read) ? [] : read.problems.map((one) => said(one));
};

it('reads projects with costs and names, and puts the same votes together', () => {
  expect(readElection(wieliczka, 'poland.pb')).toEqual({
    title: 'Municipal PB in Wieliczka',
    names: { 1: 'Park; with benches', 4: 'Library' },
    election: {
      candidates: ['1', '2', '4'],
      costs: { 1: 600, 2: 800.5, 4: 1400 },
      budget: 2500,
      ballots: [
        { count: 1, approvals: ['1', '2', '4'] },
        { count: 2, approvals: ['1', '2'] },
        { count: 1, approvals: [] },
      ],
    },
  });
  expect(readElection(wieliczka)).toEqual(readElection(wieliczka, 'poland.pb'));
});

const votes = (type: string, header: string, ...rows: string[]) =>
  wieliczka
    .replace('approval', type)
    .replace('num_votes; 4', `num_votes; ${rows.length}`)
    .replace(/voter_id; age(.|\n)*$/, [header, ...rows, ''].join('\n'));

it('reads ordinal votes as rankings, and points as scores', () => {
  expect(readPabulib(votes('ordinal', 'voter_id;vote', 'a;4,1'))).toMatchObject({
    election: { ballots: [{ ranking: ['4', '1'] }] },
  });
  expect(readPabulib(votes('cumulative', 'voter_id;vote;points', 'a;4,1;3,2.5'))).toMatchObject({
    election: { ballots: [{ scores: { 4: 3, 1: 2.5 } }] },
  });
  const scoring = votes('scoring', 'voter_id;vote;points', 'a;4;-1').replace('rule;', 'default_score; 2\nrule;');
  expect(readPabulib(scoring)).toMatchObject({ election: { ballots: [{ scores: { 1: 2, 2: 2, 4: -1 } }] } });
});

it.each([
  ['num_votes', 'num_votes; 4', 'num_votes; 5', '6: num_votes is 5, and the file has 4'],
  ['num_projects', 'num_projects; 3', 'num_projects; 30', '5: num_projects is 30, and the file has 3'],
])('is not taken in by a %s that lies', (_what, said, lie, told) => {
  expect(problemsOf(wieliczka.replace(said, lie))).toEqual([expect.stringContaining(told)]);
});

it.each([
  ['a negative cost', '; 600;', '; -600;', '12: cost is -600; write digits'],
  ['a cost that is no number', '; 600;', '; NaN;', '12: cost is NaN; write digits'],
  ['a cost beyond exact numbers', '; 600;', '; 99999999999999999999;', '12: cost is 99999999999999999999'],
  ['a budget with a unit', 'budget; 2500', 'budget; 2500 PLN', '7: budget is 2500 PLN; write digits'],
  ['no budget', 'budget; 2500\n', '', '2: META does not say budget'],
  ['a project listed twice', '2; 800.50', '1; 800.50', '13: two candidates are called 1'],
  ['a project that is not there', '1,2,4', '1,2,5', '17: there is no project 5 in PROJECTS'],
  ['a project voted for twice', '1,2,4', '1,2,2', '17: project 2 stands in this vote twice'],
  ['a voter who votes twice', '2; 51', '1; 51', '18: voter 1 has voted on line 17 already'],
  ['a type of votes that there is not', 'approval', 'quadratic', '9: there is no vote_type quadratic'],
  ['a project every object has', '2; 800.50', '__proto__; 800.50', '13: no candidate can be called __proto__'],
  ['a row cut short', '3; 23; 1,2', '3; 23', '19: cells in this row: 2, in the header: 3'],
  ['a quotation mark left open', '4; 1400; L', '4; 1400; "L', '14: a quotation mark opened here is never closed'],
  ['no votes at all', /VOTES(.|\n)*/, '', '1: there is no section VOTES'],
  ['no column of costs', 'project_id; cost', 'project_id; price', '11: there is no column cost'],
])('names the line of %s', (_what, right, wrong, told) => {
  expect(problemsOf(wieliczka.replace(right, wrong))).toContainEqual(expect.stringContaining(told));
});

it('reads votes that choose one project as approving of it, and refuses two', () => {
  const one = votes('choose-1', 'voter_id;vote', 'a;4', 'b;');
  expect(readPabulib(one)).toMatchObject({ election: { ballots: [{ approvals: ['4'] }, { approvals: [] }] } });
  expect(problemsOf(votes('choose-1', 'voter_id;vote', 'a;4,1'))).toEqual([
    expect.stringMatching(/^17: this vote names 2 projects, and vote_type choose-1 allows one/),
  ]);
});

it('wants as many points as projects', () => {
  expect(problemsOf(votes('cumulative', 'voter_id;vote;points', 'a;4,1;3', 'b;4;x', 'c;1;2'))).toEqual([
    expect.stringMatching(/^17: this vote names 2 projects/),
    expect.stringMatching(/^18: this vote names 1 projects/),
  ]);
});

it('writes no file that would be read otherwise', () => {
  const ballots = [{ count: 1, approvals: ['A'] }];
  const whole = { candidates: ['A'], ballots, costs: { A: 1 }, budget: 1 };
  expect(saying(() => writePabulib({ election: { candidates: ['A'], ballots } }))).toContain('budget');
  expect(saying(() => writePabulib({ election: { ...whole, costs: { A: 1e21 } } }))).toContain('decimal');
  expect(saying(() => writePabulib({ election: { ...whole, candidates: ['A,B'] } }))).toContain('comma');
  expect(saying(() => writePabulib({ election: { ...whole, ballots: [{ count: 1, choice: 'A' }] } }))).toContain(
    'one kind',
  );
  expect(saying(() => writePabulib({ election: { ...whole, ballots: [{ count: 9e9, approvals: [] }] } }))).toContain(
    'too many',
  );
});

/** What is told of votes that are left out, and how many are counted. */
const counted = (text: string) => {
  const read = readPabulib(text);
  return isProfile(read)
    ? {
        votes: read.election.ballots.reduce((sum, { count }) => sum + count, 0),
        told: (read.notes ?? []).map((one) => said(one)),
      }
    : { refused: read.problems.map((one) => said(one)) };
};

it.each([
  ['names a project twice', '1,2,4', '1,2,2', '17: project 2 stands in this vote twice'],
  ['names a project that is not there', '1,2,4', '1,2,5', '17: there is no project 5 in PROJECTS'],
  ['is the second of one voter', '2; 51', '1; 51', '18: voter 1 has voted on line 17 already'],
  ['ends in a comma', '1,2,4', '1,2,', '17: there is no project "" in PROJECTS'],
])('leaves out a vote that %s, counts the rest, and says so', (_what, right, wrong, told) => {
  expect(counted(wieliczka.replace(right, wrong))).toEqual({
    votes: 3,
    told: [expect.stringMatching(/^16: 1 of 4 votes is wrong in itself and left out/), expect.stringContaining(told)],
  });
});

it.each([
  ['fewer points than projects', 'a;4,1;3'],
  ['points that are no numbers', 'a;4;x'],
  ['more points than projects', 'a;4;3,1'],
])('leaves out a vote with %s', (_what, row) => {
  expect(counted(votes('cumulative', 'voter_id;vote;points', row, 'b;4;3', 'c;1,2;1,1'))).toMatchObject({ votes: 2 });
});

it('counts half of the votes where the other half is wrong, and refuses where most are', () => {
  const rows = (good: number, bad: number) =>
    votes(
      'approval',
      'voter_id;vote',
      ...Array.from({ length: good + bad }, (_none, at) => `${at};${at < good ? '1' : '9'}`),
    );
  expect(counted(rows(3, 3))).toMatchObject({ votes: 3 });
  expect(counted(rows(3, 4))).toMatchObject({
    refused: [20, 21, 22, 23].map((line) => expect.stringMatching(`^${line}: `)),
  });
  expect(counted(rows(100, 60)).told).toHaveLength(1 + 20);
  expect(counted(rows(100, 60)).told?.at(-1)).toMatch(/\(and 40 more like this\)$/);
});

it('keeps a quotation mark within a cell, and the whole of a cell in quotation marks', () => {
  const quoted = wieliczka.replace('"Park; with benches"', 'Park "Za Groblą" 5"').replace('Library', '"Old" library');
  expect(readPabulib(quoted)).toMatchObject({ names: { 1: 'Park "Za Groblą" 5"', 4: '"Old" library' } });
  expect(readPabulib(wieliczka.replace('with benches', 'with ""benches""'))).toMatchObject({
    names: { 1: 'Park; with "benches"' },
  });
});

it('reads META without its heading, and keeps the lines', () => {
  expect(readPabulib(wieliczka.replace('key; value\n', ''))).toEqual(readPabulib(wieliczka));
  expect(problemsOf(wieliczka.replace('key; value\n', '').replace('; 2500', '; x'))).toEqual([
    expect.stringContaining('6: budget is x'),
  ]);
});

it('carries the score that a project needs, and says that projects which exclude others are not known', () => {
  const needed = wieliczka.replace('rule; greedy', 'rule; greedy-threshold\nmin_project_score_threshold; 50');
  expect(readPabulib(needed)).toMatchObject({ options: { minimumScore: 50 } });
  expect(readPabulib(needed.replace('threshold; 50', 'threshold; '))).not.toHaveProperty('options');
  expect(problemsOf(needed.replace('threshold; 50', 'threshold; many'))).toEqual([
    expect.stringContaining('9: min_project_score_threshold is many'),
  ]);
  expect(counted(wieliczka.replace('rule; greedy', 'rule; greedy-exclusive'))).toMatchObject({
    votes: 4,
    told: [expect.stringMatching(/^8: the city decided by greedy-exclusive/)],
  });
});
