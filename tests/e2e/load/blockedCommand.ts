import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Steps } from '../../../src/concurrency/steps.ts';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import type { Message } from '../../../src/render/message.ts';

/** The reply of a command once its work is done. */
export const DONE = 'Done';

/** The topic that makes the command fail in the end. */
export const FAILS = 'fails';

/** A stand-in for /compare that works in steps until it is released. */
export function blockedCommand(onStep = () => {}) {
  const released = new AbortController();
  let running = 0;
  let most = 0;
  let steps = 0;
  function* work(fails: boolean): Steps<Message> {
    running += 1;
    most = Math.max(most, running);
    while (!released.signal.aborted) {
      steps += 1;
      onStep();
      yield;
    }
    running -= 1;
    if (fails) throw new Error('no');
    return { content: DONE, embeds: [], components: [] };
  }
  const command = defineCommand(
    {
      type: ApplicationCommandType.ChatInput,
      name: 'compare',
      options: [{ type: ApplicationCommandOptionType.String, name: 'topic' }],
    },
    {
      run:
        ({ topic }) =>
        () =>
          work(topic === FAILS),
    },
  );
  return {
    command,
    release: () => released.abort(),
    mostAtOnce: () => most,
    steps: () => steps,
  };
}
