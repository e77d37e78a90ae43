// Why a record cannot be counted another way: a closed list of reasons. Imports nothing.
/** Why a record cannot be counted that way. */
export class WhatIfFault extends Error {
  override readonly name = 'WhatIfFault';

  constructor(
    readonly code:
      | 'nothing-counted'
      | 'unknown-rule'
      | 'unknown-method'
      | 'no-such-vote'
      | 'hands-have-no-area'
      | 'hands-have-no-names'
      | 'roll-has-no-areas'
      | 'nobody-by-name'
      | 'one-item'
      | 'no-rankings'
      | 'nobody-affected',
    readonly about: string,
    message: string,
  ) {
    super(message);
  }
}

/** What keeps one vote from being counted that way, and says nothing of the others. */
export const OF_ONE_VOTE: readonly WhatIfFault['code'][] = [
  'hands-have-no-area',
  'hands-have-no-names',
  'roll-has-no-areas',
  'nobody-by-name',
  'one-item',
  'nobody-affected',
];
