import type { Form } from '../../render/components/form.ts';
import type { ChannelMessage } from '../payloads/readMessage.ts';
import type { Place } from '../permissions/place.ts';
import type { Actions } from './action.ts';
import type { Command } from './command.ts';
import type {
  MessageCommandData,
  OptionsOf,
  OptionValues,
  SlashCommandData,
} from './commandData.ts';
import type { Computation, Reply } from './reply.ts';
import type { FormContext, RequestContext } from './requestContext.ts';

interface Behaviour<Input> {
  readonly run: (input: Input, request: RequestContext) => Computation<Reply>;
  /** Whether only the asker sees the reply; true also if the option `private` is set. */
  readonly isPrivate?: (input: Input, place: Place) => boolean;
  readonly isOnArticles?: boolean;
  /** The form to open in place of running; null to run. */
  readonly form?: (input: Input, request: FormContext) => Form | null;
  readonly complete?: Command['complete'];
  readonly actions?: Actions;
}

/** Defines a slash command; the types of its options follow from `data`. */
export function defineCommand<const Data extends SlashCommandData>(
  data: Data,
  behaviour: Behaviour<OptionsOf<Data>>,
): Command {
  const { run, isPrivate = () => false, form = () => null } = behaviour;
  // `readOptions` checks the values against the data, so they have the types that follow from it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const optionsIn = (values: OptionValues) => values as OptionsOf<Data>;
  return {
    ...withDefaults(behaviour),
    data,
    isPrivate: (values, place) => values.private === true || isPrivate(optionsIn(values), place),
    run: ({ values }, request) => run(optionsIn(values), request),
    form: ({ values }, request) => form(optionsIn(values), request),
  };
}

/** Defines a command in the menu of a message; only the asker sees its replies. */
export function defineMessageCommand(
  data: MessageCommandData,
  behaviour: Omit<Behaviour<ChannelMessage>, 'isPrivate' | 'form' | 'complete'>,
): Command {
  return {
    ...withDefaults(behaviour),
    data,
    isPrivate: () => true,
    form: () => null,
    run: ({ target }, request) => {
      if (target === null) throw new TypeError(`${data.name} without a message`);
      return behaviour.run(target, request);
    },
  };
}

function withDefaults({
  isOnArticles = true,
  complete = () => [],
  actions = {},
}: Pick<Behaviour<never>, 'isOnArticles' | 'complete' | 'actions'>) {
  return { isOnArticles, complete, actions };
}
