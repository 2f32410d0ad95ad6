// Whose chat can be tried, by the names that their policies give them (test/policy/names.test.ts).

export const controllers = {
  'tryg-no': 'Tryg',
  'tjm-dk': 'TJM Forsikring',
  'gjensidige-no': 'Gjensidige',
  'dnb-liv-no': 'DNB Liv',
} as const
export type Controller = keyof typeof controllers
