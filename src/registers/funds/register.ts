// 社区资金: funds and their ledger, joined. A community does not close over one that is open: its money would be nobody's.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { balanceOf, emptyFunds, type Fund, settings } from './words.js';

const isOpen = ({ status }: Fund): boolean => status === 'open';

export const funds = register({
  id: 'funds',
  place: 50,
  settings,
  empty: emptyFunds,
  commands,
  // What money went for, and why an entry was put right; never who gave it.
  published: {
    'fund.publish': ['/fields/place'],
    'fund.use': ['/fields/text'],
    'fund.transfer': ['/fields/reason'],
    'fund.reverse': ['/fields/reason'],
    'fund.close': ['/fields/reason'],
    'fund.reopen': ['/fields/reason'],
  },
  clocks: { 'fund-accounts': { owed: true, runsOn: true } },
  unfinished: (state) => [...state.funds.values()].filter(isOpen).map(({ fund }) => fund),
  money: ['moneyIn', 'moneyUsed', 'balance'],
  indicators: (state) => {
    const all = [...state.funds.values()];
    const sum = (of: (fund: Fund) => number): number => all.reduce((total, fund) => total + of(fund), 0);
    const overdue = Object.values(state.overdue).map(({ kind }): string => kind);
    const bySource = ({ bySource: sums }: Fund) => Object.values(sums).reduce((total, one) => total + one, 0);
    const byPurpose = ({ byPurpose: sums }: Fund) => Object.values(sums).reduce((total, one) => total + one, 0);
    return {
      open: all.filter(isOpen).length,
      moneyIn: sum(bySource),
      moneyUsed: sum(byPurpose),
      balance: sum(({ totals }) => balanceOf(totals)),
      publications: sum(({ publications }) => publications),
      accountsOverdue: overdue.filter((kind) => kind === 'fund-accounts').length,
    };
  },
  texts,
});
