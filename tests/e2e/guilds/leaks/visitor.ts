import { InteractionType } from 'discord-api-types/v10';
import type { Channel } from '../../../../src/sandbox/model/channel.ts';
import type { ShownMessage } from '../../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../../src/sandbox/user/user.ts';
import type { Footnote } from '../../footnote.ts';
import { botMention } from '../../messaging.ts';

/** A component or form that is used, whether or not the bot has shown it. */
export interface Forgery {
  /** State of the custom id. */
  readonly state?: readonly string[];
  /** Values that are chosen. */
  readonly values?: readonly string[];
  /** Texts of a form, by input. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The message that it stands under. */
  readonly below?: ShownMessage;
}

/** Someone who asks from a place. */
export interface Visitor {
  readonly user: User;
  readonly where: Pick<Channel, 'id'>;
  /** Whether the bot reads messages there. */
  readonly isRead: boolean;
  /** The mention of the bot. */
  readonly mention: string;
  /** Uses the component or form of an action; resolves with the outcome. */
  readonly forge: (action: string, forgery: Forgery) => Promise<unknown>;
}

interface Place extends Pick<Visitor, 'user' | 'where' | 'isRead'> {
  /** The installations that Discord names instead of the real ones. */
  readonly owners?: Readonly<Record<number, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The shared folder answers it everywhere. */
const SHARED_QUESTION = 'When does the ferry to Sandholm leave?';

/** Lets someone ask from a place. */
export function visit({ sandbox }: Footnote, { owners, ...place }: Place): Visitor {
  let forged: Fields = {};
  const change = (data: Fields): Fields => {
    const { message, ...others } = forged;
    forged = {};
    return {
      ...data,
      ...others,
      ...(message === undefined
        ? {}
        : { message: { ...fieldsOf(data.message), ...fieldsOf(message) } }),
      ...(owners === undefined ? {} : { authorizing_integration_owners: owners }),
    };
  };
  sandbox.faults.onEvent('INTERACTION_CREATE', change, Number.POSITIVE_INFINITY);
  const { user, where } = place;
  return {
    ...place,
    mention: botMention(sandbox),
    forge: async (action, forgery) => {
      const reply = await user.slash('ask', { question: SHARED_QUESTION }, where);
      forged = forgedFields(action, forgery);
      return await user.press(reply, 'Context 1');
    },
  };
}

function forgedFields(action: string, { state = [], values = [], fields, below }: Forgery): Fields {
  const components = Object.entries(fields ?? {}).map(([id, value]) => ({
    component: { custom_id: id, value },
  }));
  return {
    ...(fields === undefined ? {} : { type: InteractionType.ModalSubmit }),
    data: { custom_id: ['2', action, ...state].join(':'), values, components },
    ...(below === undefined ? {} : { message: shownFields(below) }),
  };
}

function shownFields({ content, embeds, components }: ShownMessage): Fields {
  return { content, embeds, components };
}

function fieldsOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
