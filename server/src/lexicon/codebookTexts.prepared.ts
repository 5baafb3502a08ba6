import codebook from './data/codebook.yaml';

/**
 * The shipped codebook as JSON, for `codebookShipped`: first all but the phrases, then the phrases theme by theme, so that only
 * those of the themes that a document touches are read. The build runs this module and puts the texts in its place.
 */
export default prepare();

function prepare(): readonly string[] {
  const { themes, ...head } = codebook;
  const heads = themes.map(({ phrases: _, not: __, ...theme }) => theme);
  const phrases = themes.map(({ phrases, not }) => JSON.stringify({ phrases, not }));
  return [JSON.stringify({ ...head, themes: heads }), ...phrases];
}
