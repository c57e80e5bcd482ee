import {
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../../../languages/en/functionWords.ts';
import { ACQUITTALS } from '../../../languages/en/proceedings/acquittals.ts';
import {
  CHARGES,
  CONVICTIONS,
  OTHER_PEOPLE,
  type ProceedingRow,
} from '../../../languages/en/proceedings/charges.ts';
import { ENDS_OF_CONVICTIONS, OUTCOMES } from '../../../languages/en/proceedings/outcomes.ts';
import { CONDITIONS, HOPES } from '../../../languages/en/questions/hypotheticals.ts';
import { clauseStart } from '../../../languages/phrases/clauseStart.ts';
import { findPhrase, hasPhrase, type PhraseMatch } from '../../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../../languages/phrases/phraseTable.ts';
import { readTokens, type Token } from '../../../languages/phrases/readTokens.ts';
import { termsOf } from '../../../search/terms/tokenize.ts';
import { findAccused, type People } from './findAccused.ts';

/** A charge in a sentence, or the end of one. */
export interface Proceeding {
  readonly isOutcome: boolean;
  /** Whether it finds someone guilty. */
  readonly isConviction: boolean;
  /** Whether it is the end of a conviction or a sentence. */
  readonly undoesConviction: boolean;
  /** Whom it is about; see `findAccused`. */
  readonly accused: People | null;
  /** Whether it is only mentioned in passing: "Berg, who was charged in May, resigned." */
  readonly isAside: boolean;
  /** Terms of the words after it, which may name the offence; no numbers. */
  readonly offence: readonly string[];
}

/** Unit: tokens. */
const OFFENCE_LENGTH = 8;
/** Words before a proceeding that is mentioned in passing. */
const ASIDES: ReadonlySet<string> = new Set([...SUBORDINATORS, ...QUESTION_WORDS, ',']);
const otherPeople: ReadonlySet<string> = new Set(OTHER_PEOPLE);
const pronouns: ReadonlySet<string> = new Set(SUBJECT_PRONOUNS);

/** Finds the charges in a sentence and their ends, but none that is only asked for, possible or denied. */
export function findProceedings(text: string): Proceeding[] {
  const tokens = readTokens(text);
  return [
    ...matchesOf(CHARGES, tokens).map(match => readProceeding(text, tokens, match, false)),
    ...[ACQUITTALS, OUTCOMES].flatMap(table =>
      matchesOf(table, tokens).map(match => readProceeding(text, tokens, match, true)),
    ),
  ];
}

function matchesOf(
  table: PhraseTable<ProceedingRow>,
  tokens: readonly Token[],
): PhraseMatch<ProceedingRow>[] {
  const found: PhraseMatch<ProceedingRow>[] = [];
  for (let match = findPhrase(table, tokens); match !== null; ) {
    found.push(match);
    match = findPhrase(table, tokens, match.end);
  }
  return found.filter(match => isReal(tokens, match));
}

function readProceeding(
  text: string,
  tokens: readonly Token[],
  match: PhraseMatch<ProceedingRow>,
  isOutcome: boolean,
): Proceeding {
  const phrase = { start: tokens[match.first]?.start ?? 0, end: tokens[match.end - 1]?.end ?? 0 };
  const accused = findAccused(text, phrase, match.row.accused);
  const within = tokens.slice(match.first, match.end);
  return {
    isOutcome,
    isConviction: !isOutcome && hasPhrase(CONVICTIONS, within),
    undoesConviction: isOutcome && hasPhrase(ENDS_OF_CONVICTIONS, within),
    isAside: ASIDES.has(tokens[match.first - 1]?.word ?? ''),
    accused: accused === null && isOnOtherPeople(tokens, match) ? [] : accused,
    offence: tokens
      .slice(match.end, match.end + OFFENCE_LENGTH)
      .flatMap(({ word, kind }) => (kind === 'word' ? termsOf(word) : [])),
  };
}

function isReal(tokens: readonly Token[], { first, end }: PhraseMatch): boolean {
  const start = clauseStart(tokens, first);
  const before = tokens.slice(start, first);
  return !hasPhrase(HOPES, before) && !hasPhrase(CONDITIONS, tokens.slice(start, end));
}

/** Whether a proceeding without a name is about a person related to others: "her brother was charged". */
function isOnOtherPeople(
  tokens: readonly Token[],
  { row, first, end }: PhraseMatch<ProceedingRow>,
) {
  const beside = row.accused === 'before' ? tokens.slice(0, first) : tokens.slice(end, end + 3);
  const words = beside.map(({ word }) => word);
  return words.some(word => otherPeople.has(word)) && !words.some(word => pronouns.has(word));
}
