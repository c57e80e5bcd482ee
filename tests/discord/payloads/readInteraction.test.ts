import { InteractionType, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readInteraction } from '../../../src/discord/payloads/readInteraction.ts';

const ARTICLE = { name: 'article', type: Type.String, value: 'ferry', focused: true };

/** An interaction with `/library remove article:ferry`, which is being typed or was sent. */
function libraryRemove(type: InteractionType) {
  const remove = { name: 'remove', type: Type.Subcommand, options: [ARTICLE] };
  return {
    id: '1',
    token: 'token',
    application_id: '2',
    type,
    user: { id: '3' },
    data: { id: '4', name: 'library', type: 1, options: [remove] },
  };
}

describe('readInteraction', () => {
  it('reads a sub-command under both names, with its own options', () => {
    expect(readInteraction(libraryRemove(InteractionType.ApplicationCommand))?.use).toMatchObject({
      kind: 'command',
      name: 'library remove',
      options: [{ name: 'article', value: 'ferry' }],
    });
  });

  it('reads the option of a sub-command that is being typed', () => {
    const typed = libraryRemove(InteractionType.ApplicationCommandAutocomplete);
    expect(readInteraction(typed)?.use).toEqual({
      kind: 'autocompletion',
      name: 'library remove',
      focused: { name: 'article', typed: 'ferry' },
    });
  });

  it('reads how large a file may be in the reply, where Discord says', () => {
    const sent = libraryRemove(InteractionType.ApplicationCommand);
    expect(readInteraction(sent)?.place.attachmentLimit).toBeNull();
    const limited = { ...sent, attachment_size_limit: 8_388_608 };
    expect(readInteraction(limited)?.place.attachmentLimit).toBe(8_388_608);
  });
});
