import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { editDistance } from '../annotations/similarity';
import type { Analysis, Problem } from '../document/analysis';
import type { Span } from '../text/span';
import { otherCoder, SOURCE } from './diagnostics';
import { shorten } from './markdown';
import { toRange, toSpan } from './position';
import { ACT_COMMAND, type Action, COMMANDS, type ProblemCode } from './shown';
import type { ShownTag } from './tags';

export interface FixParameters {
  readonly uri: string;
  readonly span: Span;
  /** What the client shows there; fixes are tied to these. */
  readonly diagnostics: readonly Diagnostic[];
  readonly tags: readonly ShownTag[];
  /** Who asks: the tags of others are theirs. */
  readonly coder: string;
  /** The client runs COMMANDS. */
  readonly commands: boolean;
  /** The present year. */
  readonly year: number;
}

/** Years offered for a date without one. */
const YEARS_OFFERED = 3;
/** Places offered for a tag that lost its own. */
const PLACES_OFFERED = 3;

/** Quick fixes of our diagnostics at the span; each kind of problem has at least one. */
export function problemFixes(analysis: Analysis, parameters: FixParameters): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const diagnostic of parameters.diagnostics) {
    if (diagnostic.source !== SOURCE || typeof diagnostic.code !== 'string') continue;
    const code = diagnostic.code as ProblemCode;
    const span = toSpan(analysis.lines, diagnostic.range);
    const fix = new Fixes(analysis, parameters, diagnostic);
    if (code === 'tag-lost' || code === 'tag-unknown') {
      const tag = parameters.tags.find((item) => item.id === (diagnostic.data as { tag?: unknown } | undefined)?.tag);
      if (tag && otherCoder(tag, parameters.coder) === '')
        actions.push(...(code === 'tag-lost' ? fix.lostTag(tag) : fix.unknownTag(tag)));
    } else {
      const problem = analysis.problems.find((item) => item.code === code && item.start === span.start);
      if (problem) actions.push(...fix.problem(problem));
    }
    actions.push(...fix.switchOff(code));
  }
  return actions;
}

class Fixes {
  readonly #analysis: Analysis;
  readonly #parameters: FixParameters;
  readonly #diagnostic: Diagnostic;

  constructor(analysis: Analysis, parameters: FixParameters, diagnostic: Diagnostic) {
    this.#analysis = analysis;
    this.#parameters = parameters;
    this.#diagnostic = diagnostic;
  }

  problem(problem: Problem): CodeAction[] {
    const [first, second] = problem.args;
    switch (problem.code) {
      case 'acronym-undefined':
        return [this.#writeOut(problem, first)];
      case 'acronym-before-definition':
        return second
          ? [this.#edit(`Write out as “${second} (${first})”`, [[problem, `${second} (${first})`]], true)]
          : [];
      case 'acronym-two-meanings':
        return [this.#edit(`Remove “${first}” here`, [[this.#withBrackets(problem), '']], false)];
      case 'name-two-spellings':
        return second ? this.#spelling(problem, first, respelled(first, second)) : [];
      case 'date-without-year':
        return this.#years(problem).map((year, index) => {
          const date = withYear(this.#textOf(problem), year);
          return this.#edit(`Write “${date}”`, [[problem, date]], index === 0);
        });
    }
  }

  lostTag(tag: ShownTag): CodeAction[] {
    const { uri } = this.#parameters;
    const moves = tag.places.slice(0, PLACES_OFFERED).map((place, index) => {
      const range = toRange(this.#analysis.lines, place);
      const title = `Put the tag on “${shorten(this.#textOf(place), 40)}” in line ${range.start.line + 1}`;
      return this.#act(title, { kind: 'moveTag', uri, tag: tag.id, range }, index === 0 && tag.places.length === 1);
    });
    const { span } = this.#parameters;
    if (span.end > span.start) {
      const range = toRange(this.#analysis.lines, span);
      moves.push(this.#act('Put the tag on the selection', { kind: 'moveTag', uri, tag: tag.id, range }, false));
    }
    return [...moves, this.#act('Remove the tag', { kind: 'removeTag', uri, tag: tag.id }, false)];
  }

  unknownTag(tag: ShownTag): CodeAction[] {
    const { uri, commands } = this.#parameters;
    const remove = this.#act('Remove the tag', { kind: 'removeTag', uri, tag: tag.id }, false);
    if (!commands) return [remove];
    return [this.#client('Change to a tag of the codebook…', COMMANDS.changeCode, { uri, tag: tag.id }), remove];
  }

  switchOff(code: ProblemCode): CodeAction[] {
    if (!this.#parameters.commands) return [];
    return [
      this.#client(`Do not report this kind of problem (${code})`, COMMANDS.setProblem, { code, severity: 'off' }),
    ];
  }

  #writeOut(problem: Problem, acronym: string): CodeAction {
    const { uri, commands } = this.#parameters;
    if (!commands) return this.#edit(`Write it out: “… (${acronym})”`, [[problem, `… (${acronym})`]], false);
    const range = toRange(this.#analysis.lines, problem);
    return this.#client(`Write out “${acronym}”…`, COMMANDS.writeOut, { uri, range, acronym });
  }

  #spelling(problem: Problem, here: string, other: string): CodeAction[] {
    const places = this.#analysis.mentions.filter((mention) => this.#textOf(mention) === here);
    const one = this.#edit(`Change to “${other}”`, [[problem, other]], true);
    if (places.length < 2) return [one];
    const all = places.map((place): [Span, string] => [place, other]);
    return [one, this.#edit(`Change all ${places.length} to “${other}”`, all, false)];
  }

  /** "(MoI)" with the space before it, for the acronym inside. */
  #withBrackets({ start, end }: Span): Span {
    const { text } = this.#analysis;
    if (text[start - 1] !== '(' || text[end] !== ')') return { start, end };
    return { start: text[start - 2] === ' ' ? start - 2 : start - 1, end: end + 1 };
  }

  /** The document's own year first, then the years it names, most frequent first; else this year and the last. */
  #years(problem: Problem): string[] {
    const counts = new Map<string, number>();
    for (const mention of this.#analysis.mentions) {
      if (mention.type !== 'DATE' || mention.start === problem.start) continue;
      const year = /\b(?:19|20)\d\d\b/.exec(this.#textOf(mention))?.[0];
      if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    const named = [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
    const own = this.#analysis.date?.slice(0, 4);
    const { year } = this.#parameters;
    const years = own ? [own, ...named] : named;
    return [...new Set(years.length > 0 ? years : [String(year), String(year - 1)])].slice(0, YEARS_OFFERED);
  }

  #textOf(span: Span): string {
    return this.#analysis.text.slice(span.start, span.end);
  }

  #edit(title: string, edits: readonly (readonly [Span, string])[], isPreferred: boolean): CodeAction {
    const changes: TextEdit[] = edits.map(([span, newText]) => ({
      range: toRange(this.#analysis.lines, span),
      newText,
    }));
    return { ...this.#base(title, isPreferred), edit: { changes: { [this.#parameters.uri]: changes } } };
  }

  #act(title: string, action: Action, isPreferred: boolean): CodeAction {
    return { ...this.#base(title, isPreferred), command: { title, command: ACT_COMMAND, arguments: [action] } };
  }

  #client(title: string, command: string, argument: unknown): CodeAction {
    return { ...this.#base(title, false), command: { title, command, arguments: [argument] } };
  }

  #base(title: string, isPreferred: boolean): CodeAction {
    return { title, kind: 'quickfix', diagnostics: [this.#diagnostic], ...(isPreferred ? { isPreferred } : {}) };
  }
}

/** `here` with the word that differs spelled as in `other`: "Soka" as in "Sar Sokha" is "Sokha". */
function respelled(here: string, other: string): string {
  const [words, others] = [here.split(/\s+/), other.split(/\s+/)];
  let best: { word: string; as: string; distance: number } | undefined;
  for (const word of words.filter((item) => !others.includes(item))) {
    for (const as of others.filter((item) => !words.includes(item))) {
      const distance = editDistance(word.toLowerCase(), as.toLowerCase(), Math.max(word.length, as.length));
      if (!best || distance < best.distance) best = { word, as, distance };
    }
  }
  return best ? here.replace(best.word, () => best.as) : other;
}

/** "May 2" takes the year after a comma, "2 May" and "May" after a space. */
function withYear(date: string, year: string): string {
  return /^\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?$/u.test(date) ? `${date}, ${year}` : `${date} ${year}`;
}
