// Why a network cannot be built for these people, in English.
import type { NetworkProblems } from '../../../problems/networks.js';
import type { Sentences } from '../../dictionary.js';

export const networks: Sentences<NetworkProblems> = {
  'networks.too-few': ({ network, people, least }) =>
    `the network ${network} needs at least ${least} people with these settings, and there are ${people}; lower how many each knows`,
  'networks.labels-missing': ({ network }) =>
    `the network ${network} goes by the groups people are in, and their groups are not known; give each person one`,
  'networks.labels-count': ({ labels, people }) =>
    `there are groups for ${labels} people, and ${people} people; give one for each`,
  'networks.group-unknown': ({ group, known }) =>
    `a density is given for the group ${group}, which nobody is in; the groups are ${known.join(', ')}`,
  'networks.density-twice': ({ groups: [one, other] }) =>
    `the density between ${one} and ${other} is given twice; leave one`,
  'networks.person-unknown': ({ pair, person, people }) =>
    `pair ${pair} names person ${person}; the ${people} people are numbered from 0 to ${people - 1}`,
  'networks.pair-twice': ({ pair, from, to }) =>
    `pair ${pair} ties ${from} and ${to} a second time; write a tie once, with its weight`,
};
