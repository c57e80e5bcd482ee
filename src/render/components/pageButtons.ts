import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import type { Row } from './row.ts';

/**
 * The buttons to the previous and next page; none if there is only one page.
 *
 * @param number the current page, counted from 0
 * @param idOf returns the custom id for a page, also for one that does not exist
 */
export function pageButtons(
  { number, pages }: { readonly number: number; readonly pages: number },
  idOf: (page: number) => string,
  { components }: Messages,
): Row[] {
  if (pages < 2 && number === 0) return [];
  const button = (label: string, page: number): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: idOf(page),
    disabled: page < 0 || page >= pages,
  });
  const previous = Math.min(number, pages) - 1;
  return [
    {
      type: ComponentType.ActionRow,
      components: [button(components.previous, previous), button(components.next, number + 1)],
    },
  ];
}
