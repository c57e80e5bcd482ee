import { ComponentType } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import { decodeCustomId, encodeCustomId } from '../components/customId.ts';
import type { Row } from '../components/row.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { fileName } from '../text/articleName.ts';
import { plainLine } from '../text/escape.ts';

/** A file that waits to be added. */
export interface WaitingFile {
  /** Of its draft. */
  readonly id: string;
  readonly name: string;
}

/** The files that a preview is about, from its menu; none if it is about one file. */
export function readWaitingFiles({ components }: Pick<Message, 'components'>): WaitingFile[] {
  return components
    .flatMap(row => row.components)
    .flatMap(component => {
      if (component.type !== ComponentType.StringSelect) return [];
      if (decodeCustomId(component.custom_id)?.command !== 'draft') return [];
      return component.options.map(({ value, label }) => ({ id: value, name: label }));
    });
}

/** The menu that shows one of several files; it also holds their drafts for later. */
export function fileMenu(
  waiting: readonly WaitingFile[],
  shown: string,
  origin: string,
  { adding }: Messages,
): Row[] {
  if (waiting.length < 2) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: encodeCustomId('draft', 'show', origin),
          placeholder: adding.buttons.chooseFile,
          options: waiting.map(({ id, name }) => ({
            label: fileName(name, LIMITS.optionText, plainLine),
            value: id,
            default: id === shown,
          })),
        },
      ],
    },
  ];
}
