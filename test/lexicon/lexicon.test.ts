import assert from 'node:assert/strict';
import isoCountries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import { countryOfCapital, countryOfDemonym, countryOfName } from '../../server/src/lexicon/countries';
import { COUNTRIES, KNOWN_PLACES } from '../../server/src/lexicon/countryList';
import { knownOrganization, ORGANIZATIONS } from '../../server/src/lexicon/organizations';

const telling = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? [name];

describe('the lexicon of countries', () => {
  isoCountries.registerLocale(english);

  it('knows every country of ISO 3166-1 but uninhabited ones', () => {
    const known = new Set(COUNTRIES.map(({ code }) => code));
    const missing = Object.keys(isoCountries.getAlpha2Codes()).filter((code) => !known.has(code));
    assert.deepEqual(missing.sort(), ['BL', 'BV', 'CC', 'CX', 'GS', 'HM', 'MF', 'TF', 'UM']);
  });

  it('gives each name the code that ISO gives it', () => {
    for (const { code, names } of COUNTRIES) {
      const official = isoCountries.getNames('en', { select: 'all' })[code] ?? [];
      if (code === 'XK') continue;
      const known = new Set(names.flatMap(telling));
      assert.ok(
        [official].flat().some((name) => telling(name).some((word) => known.has(word))),
        `${code}: ${names[0]} is none of ${official}`,
      );
    }
  });

  it('has no code, and no main name, twice', () => {
    assert.equal(new Set(COUNTRIES.map(({ code }) => code)).size, COUNTRIES.length);
    assert.equal(new Set(COUNTRIES.map(({ name }) => name)).size, COUNTRIES.length);
  });

  const rows: [find: (name: string) => { code: string } | undefined, name: string, code: string | undefined][] = [
    [countryOfName, 'DR Congo', 'CD'],
    [countryOfName, 'Côte d’Ivoire', 'CI'],
    [countryOfName, 'Burma', 'MM'],
    [countryOfName, 'U.S.', 'US'],
    [countryOfDemonym, 'Cambodian', 'KH'],
    [countryOfDemonym, 'Filipinos', 'PH'],
    [countryOfDemonym, 'Kurds', undefined],
    [countryOfCapital, 'Canberra', 'AU'],
    [countryOfCapital, 'Melbourne', undefined],
  ];
  for (const [find, name, code] of rows) it(`${name}: ${code}`, () => assert.equal(find(name)?.code, code));

  it('places cities in countries that exist', () => {
    const codes = new Set(COUNTRIES.map(({ code }) => code));
    for (const { name, code } of KNOWN_PLACES) assert.ok(code === '' || codes.has(code), name);
  });
});

describe('the lexicon of organizations', () => {
  it('finds long names and acronyms', () => {
    assert.equal(knownOrganization('UNHCR')?.name, 'United Nations High Commissioner for Refugees');
    assert.equal(knownOrganization('Australian Federal Police')?.country, 'AU');
  });

  it('does not guess between two bodies with one acronym', () => {
    assert.equal(knownOrganization('AFP'), undefined);
  });

  it('belongs to countries that exist', () => {
    const codes = new Set(COUNTRIES.map(({ code }) => code));
    for (const { name, country } of ORGANIZATIONS) assert.ok(country === '' || codes.has(country), name);
  });
});
