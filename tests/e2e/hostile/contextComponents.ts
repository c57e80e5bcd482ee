import { ComponentType } from 'discord-api-types/v10';
import { decodeCustomId } from '../../../src/render/components/customId.ts';
import { flattenComponents } from '../../../src/sandbox/model/components.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';

/** The buttons that open quotes in context, with references to the quotes. */
export function contextButtons({ components }: ShownMessage) {
  return flattenComponents(components)
    .filter(component => component.type === ComponentType.Button)
    .flatMap(button => {
      if (!('custom_id' in button)) return [];
      const { custom_id, label = '' } = button;
      const id = decodeCustomId(custom_id);
      if (id?.command !== 'context') return [];
      return { number: Number(/\d+$/u.exec(label)?.[0]), label, reference: id.state.join(':') };
    });
}

/** The menu options that do the same where there are too many quotes for buttons. */
export function contextOptions({ components }: ShownMessage) {
  return flattenComponents(components)
    .filter(component => component.type === ComponentType.StringSelect)
    .filter(({ custom_id }) => decodeCustomId(custom_id)?.command === 'context')
    .flatMap(({ custom_id: customId, options }) =>
      options.map(({ label, value }) => ({
        number: Number(/^\d+/u.exec(label)?.[0]),
        value,
        customId,
      })),
    );
}
