// The words of `yishi charters` in English; what a charter says is said by `yishi/language`.
export const charters = {
  help: {
    summary: 'lists the charters, explains one in plain words, or shows where two differ',
    one: 'the id of a charter, or a file (.yaml, .json)',
    other: 'another: where the two differ',
  },
  begins: (step: string) => `begins with: ${step}`,
  registers: 'Registers the community keeps',
  more: 'yishi charters ID explains one; yishi charters ID ID shows where two differ.',
  remarks: 'To be looked at',
  alike: (one: string, other: string) => `${one} and ${other} say the same.`,
};
