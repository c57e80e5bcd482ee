import { z } from 'zod';
import { newId } from '../../../storage/newId.ts';
import {
  addGap,
  deleteGaps,
  type Gap,
  readGaps,
  withdrawGap,
} from '../../../storage/questions/gaps.ts';
import type { GapReason } from '../../../storage/schema.ts';
import type { Storage } from '../../../storage/storage.ts';
import type { BackgroundWrites } from './backgroundWrites.ts';
import type { QuestionVectors } from './createQuestionVectors.ts';
import { dayBefore, dayOf } from './days.ts';
import {
  type GapGroup,
  type GapQuestion,
  groupGaps,
  type QuestionGap,
  textOf,
} from './groupGaps.ts';

/** Questions without a good answer, which are kept only while the server's settings say so. */
export interface GapFunctions {
  /**
   * Notes a question in the background.
   *
   * @param messageId of the answer that was voted down; null for a question that was declined
   */
  readonly noteGap: (question: GapQuestion, reason: GapReason, messageId: string | null) => void;
  /** Forgets the question of an answer in the background, unless someone else still votes it down. */
  readonly withdrawGap: (messageId: string) => void;
  /** The latest questions, grouped by meaning, those asked most first. */
  readonly readGaps: () => Promise<readonly GapGroup[]>;
  /** Deletes some questions, or all for null. */
  readonly deleteGaps: (ids: readonly string[] | null) => Promise<void>;
}

/** What these functions work with. */
export interface GapParts {
  readonly storage: Storage;
  readonly writes: BackgroundWrites;
  readonly vectorsOf: QuestionVectors;
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
}

/** Questions are kept for this long. Unit: days. */
export const GAP_DAYS = 90;
/** The latest ones are grouped; bounds the time that it takes. */
const MAX_GROUPED = 300;

const questionSchema = z.object({ text: z.string(), carried: z.array(z.string()) });

/** Binds the functions to one server. */
export function bindGaps(
  { storage, writes, vectorsOf, now }: GapParts,
  guildId: string,
): GapFunctions {
  return {
    noteGap: ({ text, carried }, reason, messageId) => {
      const question = JSON.stringify({ text, carried });
      const gap = { id: messageId ?? newId(), question, reason, day: dayOf(now()) };
      writes.add(() => addGap(storage, guildId, gap), 'a question for /gaps was not saved');
    },
    withdrawGap: messageId =>
      writes.add(
        () => withdrawGap(storage, guildId, messageId),
        'a question for /gaps was not deleted',
      ),
    readGaps: async () => {
      await writes.done;
      const from = dayBefore(now(), GAP_DAYS - 1);
      const read = await readGaps(storage, guildId, { from, limit: MAX_GROUPED });
      const gaps = read.map(questionGap);
      return groupGaps(gaps, await vectorsOf(gaps.map(textOf)));
    },
    deleteGaps: ids => deleteGaps(storage, guildId, ids),
  };
}

function questionGap({ id, question, reason, day }: Gap): QuestionGap {
  return { id, reason, day, ...questionSchema.parse(JSON.parse(question)) };
}
