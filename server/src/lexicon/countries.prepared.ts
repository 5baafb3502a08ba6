import { COUNTRIES } from './countryList';

/**
 * Countries for `countries`, one a line in each text: what is said of it, and the names, demonyms and capitals that mean it. The
 * first country of the table keeps a name that two share: "Guinean" alone is of Guinea. The build runs this module and puts the
 * texts in its place.
 */
export default {
  countries: COUNTRIES.map(({ code, name, demonyms }) => `${code}|${name}|${demonyms[0] ?? ''}`).join('\n'),
  names: lines(COUNTRIES.map(({ names }) => names)),
  demonyms: lines(COUNTRIES.map(({ demonyms }) => demonyms)),
  capitals: lines(COUNTRIES.map(({ capitals }) => capitals)),
};

function lines(names: readonly (readonly string[])[]): string {
  const used = new Set<string>();
  const own = names.map((list) => {
    const forms = new Set(list.flatMap((name) => [name, name.replaceAll("'", '’')]));
    const first = [...forms].filter((form) => !used.has(form));
    for (const form of first) used.add(form);
    return first.join(';');
  });
  return own.join('\n');
}
