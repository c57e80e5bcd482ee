import { z } from 'zod';

/** A payload change that Discord's documentation allows. */
export interface Variant {
  /** The path of the field, and what it is. */
  readonly name: string;
  readonly change: (payload: unknown) => unknown;
}

type Step = string | number;
/** The optional and nullable fields of an object, and those that hold objects. */
interface Shape {
  readonly loose: readonly string[];
  readonly inner: Readonly<Record<string, keyof typeof SHAPES>>;
}

/** Fields marked with `?` in Discord's documentation, except for those with the user, which Discord always sends. */
const SHAPES = {
  /** interactions/receiving-and-responding#interaction-object-interaction-structure */
  interaction: {
    loose: words('guild guild_id channel channel_id message locale guild_locale context'),
    inner: { channel: 'channel', member: 'member', user: 'user', message: 'message', data: 'data' },
  },
  /** interactions/receiving-and-responding#interaction-object-interaction-data */
  data: {
    loose: words('resolved options guild_id target_id values'),
    inner: { options: 'option', resolved: 'resolved', components: 'input' },
  },
  option: { loose: words('value options focused'), inner: {} },
  resolved: { loose: words('users members roles channels messages attachments'), inner: {} },
  /** interactions/receiving-and-responding#interaction-object-component-interaction-response */
  input: { loose: words('id value'), inner: { component: 'input', components: 'input' } },
  /** resources/message#message-object, events/gateway-events#message-create */
  message: {
    loose: words(
      'edited_timestamp mention_channels reactions nonce webhook_id activity application application_id flags message_reference message_snapshots referenced_message interaction_metadata interaction thread components sticker_items stickers position role_subscription_data resolved poll call shared_client_theme guild_id member channel_type',
    ),
    inner: {
      author: 'user',
      member: 'member',
      embeds: 'embed',
      components: 'component',
      attachments: 'attachment',
      poll: 'poll',
      referenced_message: 'message',
      message_reference: 'reference',
    },
  },
  reference: { loose: words('type message_id channel_id guild_id'), inner: {} },
  /** resources/user#user-object */
  user: {
    loose: words(
      'global_name avatar bot system mfa_enabled banner accent_color locale verified email flags premium_type public_flags avatar_decoration_data collectibles primary_guild',
    ),
    inner: {},
  },
  /** resources/guild#guild-member-object */
  member: {
    loose: words(
      'nick avatar banner joined_at premium_since pending permissions communication_disabled_until avatar_decoration_data collectibles',
    ),
    inner: { user: 'user' },
  },
  /** resources/channel#channel-object */
  channel: {
    loose: words(
      'guild_id position permission_overwrites name topic nsfw last_message_id rate_limit_per_user recipients icon owner_id application_id managed parent_id last_pin_timestamp thread_metadata member permissions app_permissions flags',
    ),
    inner: {},
  },
  /** resources/message#embed-object */
  embed: {
    loose: words(
      'title type description url timestamp color footer image thumbnail video provider author fields',
    ),
    inner: {},
  },
  /** components/reference */
  component: {
    loose: words(
      'id label emoji custom_id sku_id url disabled placeholder min_values max_values required accent_color spoiler value',
    ),
    inner: { components: 'component', component: 'component', accessory: 'component' },
  },
  /** resources/message#attachment-object */
  attachment: {
    loose: words(
      'title description content_type height width placeholder ephemeral duration_secs waveform flags application',
    ),
    inner: {},
  },
  /** resources/poll#poll-object */
  poll: { loose: words('expiry results'), inner: {} },
} as const satisfies Record<string, { loose: readonly string[]; inner: Record<string, string> }>;

/** Every variant of a payload with one optional or nullable field set to null, or left out. */
export function variantsOf(
  event: 'INTERACTION_CREATE' | 'MESSAGE_CREATE',
  payload: unknown,
): Variant[] {
  return pathsOf(event === 'MESSAGE_CREATE' ? 'message' : 'interaction', payload).flatMap(path => [
    { name: `${path.join('.')} is null`, change: data => withField(data, path, null) },
    { name: `${path.join('.')} is absent`, change: data => withField(data, path, undefined) },
  ]);
}

function pathsOf(kind: keyof typeof SHAPES, value: unknown): Step[][] {
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => pathsOf(kind, one).map(path => [index, ...path]));
  }
  const { data } = object.safeParse(value);
  if (data === undefined) return [];
  const { loose, inner }: Shape = SHAPES[kind];
  const within = Object.entries(inner).flatMap(([key, shape]) =>
    pathsOf(shape, data[key]).map(path => [key, ...path]),
  );
  return [...loose.map(key => [key]), ...within];
}

const object = z.record(z.string(), z.unknown());

function withField(value: unknown, [step, ...rest]: readonly Step[], field: unknown): unknown {
  if (step === undefined) return field;
  if (Array.isArray(value)) {
    return value.map((one, index) => (index === step ? withField(one, rest, field) : one));
  }
  const data = object.parse(value);
  return { ...data, [step]: withField(data[step], rest, field) };
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
