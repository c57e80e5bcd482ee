import { type APIUnfurledMediaItem, ComponentType } from 'discord-api-types/v10';
import type { Component } from '../model/components.ts';
import { withoutNulls } from './withoutNulls.ts';

/** A component with Discord's defaults (components/reference). */
export function componentPayload(
  component: Component,
  messageId: string,
): Readonly<Record<string, unknown>> {
  const all = (components: readonly Component[]) =>
    components.map(child => componentPayload(child, messageId));
  const media = (item: APIUnfurledMediaItem) => ({
    proxy_url: item.url,
    ...withoutNulls(item),
    id: messageId,
  });
  const given = withoutNulls(component);
  switch (component.type) {
    case ComponentType.ActionRow:
      return { ...given, components: all(component.components) };
    case ComponentType.StringSelect:
      return { ...ONE_CHOICE, ...given, options: component.options.map(withoutNulls) };
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return { ...ONE_CHOICE, ...given };
    case ComponentType.Container:
      return {
        accent_color: null,
        spoiler: false,
        ...given,
        components: all(component.components),
      };
    case ComponentType.Section:
      return {
        ...given,
        components: all(component.components),
        accessory: componentPayload(component.accessory, messageId),
      };
    case ComponentType.Separator:
      return { divider: true, spacing: 1, ...given };
    case ComponentType.Thumbnail:
      return { ...PLAIN_MEDIA, ...given, media: media(component.media) };
    case ComponentType.MediaGallery:
      return {
        ...given,
        items: component.items.map(item => ({
          ...PLAIN_MEDIA,
          ...withoutNulls(item),
          media: media(item.media),
        })),
      };
    case ComponentType.File:
      return { name: null, size: null, spoiler: false, ...given, file: media(component.file) };
    default:
      return given;
  }
}

const ONE_CHOICE = { min_values: 1, max_values: 1 };
const PLAIN_MEDIA = { description: null, spoiler: false };
