import type { Fault } from "./fault.ts";

/** Flags of a message that an interaction's answer may set. */
const FLAGS = { SuppressEmbeds: 1 << 2, Ephemeral: 1 << 6, SuppressNotifications: 1 << 12, ComponentsV2: 1 << 15 };
const ALL_FLAGS = Object.values(FLAGS).reduce((sum, flag) => sum | flag, 0);

const TYPE = { row: 1, button: 2, section: 9, text: 10, thumbnail: 11, separator: 14, container: 17 };

/** Which components may stand in which; "top" is the message. */
const CHILDREN: Readonly<Record<string, readonly number[]>> = {
  top: [TYPE.row, TYPE.section, TYPE.text, TYPE.separator, TYPE.container],
  [TYPE.container]: [TYPE.row, TYPE.section, TYPE.text, TYPE.separator],
  [TYPE.section]: [TYPE.text],
  [TYPE.row]: [TYPE.button],
};

/** How many components may stand in one of that type. */
const COUNTS: Readonly<Record<number, readonly [number, number]>> = {
  [TYPE.container]: [1, 40],
  [TYPE.section]: [1, 3],
  [TYPE.row]: [1, 5],
};

const LOCALES = new Set(
  (
    "ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk " +
    "vi zh-CN zh-TW"
  ).split(" "),
);

// biome-ignore lint/suspicious/noExplicitAny: a body may be anything until it has been looked at.
type Json = any;

/** What Discord would refuse in a message; `isEdit` for one that was sent before. */
export function faultsOfMessage(message: Json, isEdit = false): Fault[] {
  const faults: Fault[] = [];
  const wrong = (path: string, code: string, text: string) => faults.push({ path, code, message: text });
  const flags: number = message.flags ?? 0;
  if (flags & ~ALL_FLAGS) wrong("flags", "FLAGS_INVALID", `Unknown flags ${flags & ~ALL_FLAGS}.`);
  if (isEdit && flags & FLAGS.Ephemeral) wrong("flags", "FLAGS_INVALID", "A message can't become ephemeral.");
  for (const kind of message.allowed_mentions?.parse ?? []) {
    if (!["users", "roles", "everyone"].includes(kind))
      wrong("allowed_mentions.parse", "ENUM", `No such kind: ${kind}.`);
  }
  const components: Json[] = message.components ?? [];
  if ((flags & FLAGS.ComponentsV2) === 0) {
    if (typeof message.content === "string" && message.content.length > 2000) {
      wrong("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
    }
    if (components.some(({ type }) => type !== TYPE.row)) {
      wrong("components", "UNION_TYPE_CHOICES", "Needs the flag IS_COMPONENTS_V2.");
    }
    if (!isEdit && !message.content && !message.embeds?.length) wrong("", "EMPTY", "Cannot send an empty message");
  } else {
    for (const field of ["content", "embeds", "poll", "sticker_ids"]) {
      const isSet = Array.isArray(message[field]) ? message[field].length > 0 : Boolean(message[field]);
      if (isSet) wrong(field, "LEGACY_FIELD", "Can't be used with the flag IS_COMPONENTS_V2.");
    }
    if (components.length === 0) wrong("components", "BASE_TYPE_REQUIRED", "This field is required");
  }
  return [...faults, ...faultsOfComponents(components)];
}

function faultsOfComponents(components: readonly Json[]): Fault[] {
  const faults: Fault[] = [];
  const wrong = (path: string, code: string, text: string) => faults.push({ path, code, message: text });
  const ids = new Set<string>();
  let count = 0;
  let text = 0;
  const visit = (component: Json, path: string, within: string) => {
    count++;
    const { type } = component;
    const isAccessory = within === "accessory" && (type === TYPE.button || type === TYPE.thumbnail);
    if (!isAccessory && !CHILDREN[within]?.includes(type))
      wrong(path, "UNION_TYPE_CHOICES", `No ${type} in ${within}.`);
    if (type === TYPE.text) {
      const content = String(component.content ?? "");
      text += content.length;
      if (content.trim() === "")
        wrong(`${path}.content`, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 4000 in length.");
    }
    if (type === TYPE.button) faults.push(...faultsOfButton(component, path, ids));
    if (type === TYPE.section && !component.accessory) wrong(`${path}.accessory`, "BASE_TYPE_REQUIRED", "Is required.");
    if (component.accessory) visit(component.accessory, `${path}.accessory`, "accessory");
    const children: Json[] = component.components ?? [];
    const [least, most] = COUNTS[type] ?? [0, 0];
    if (children.length < least || children.length > most) {
      wrong(`${path}.components`, "BASE_TYPE_BAD_LENGTH", `Must be between ${least} and ${most} in length.`);
    }
    children.forEach((child, i) => {
      visit(child, `${path}.components.${i}`, String(type));
    });
  };
  components.forEach((component, i) => {
    visit(component, `components.${i}`, "top");
  });
  if (count > 40) wrong("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "At most 40 components in all.");
  if (text > 4000) wrong("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "At most 4000 characters in all.");
  return faults;
}

function faultsOfButton(button: Json, path: string, ids: Set<string>): Fault[] {
  const faults: Fault[] = [];
  const wrong = (field: string, code: string, text: string) =>
    faults.push({ path: `${path}.${field}`, code, message: text });
  const { custom_id: id, url, label, style } = button;
  if (!label && !button.emoji) wrong("label", "BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji.");
  if ((label?.length ?? 0) > 80) wrong("label", "BASE_TYPE_MAX_LENGTH", "Must be 80 or fewer in length.");
  if (style === 5) {
    if (id !== undefined) wrong("custom_id", "BUTTON_COMPONENT_INVALID", "A link button has no custom id.");
    if (!/^(https?|discord):\/\/[^\s/]/.test(url ?? "")) wrong("url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    if ((url?.length ?? 0) > 512) wrong("url", "BASE_TYPE_MAX_LENGTH", "Must be 512 or fewer in length.");
    return faults;
  }
  if (url !== undefined) wrong("url", "BUTTON_COMPONENT_INVALID", "Only a link button has an address.");
  if (typeof id !== "string" || id === "" || id.length > 100) {
    wrong("custom_id", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
  }
  if (ids.has(id)) wrong("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  ids.add(id);
  return faults;
}

/** What Discord would refuse in the choices offered while an option is typed. */
export function faultsOfChoices(choices: Json): Fault[] {
  if (!Array.isArray(choices)) return [{ path: "choices", code: "BASE_TYPE_REQUIRED", message: "Is required." }];
  const faults: Fault[] = [];
  if (choices.length > 25) faults.push({ path: "choices", code: "BASE_TYPE_MAX_LENGTH", message: "At most 25." });
  choices.forEach((choice, i) => {
    for (const field of ["name", "value"]) faults.push(...faultsOfLength(choice[field], `choices.${i}.${field}`, 100));
  });
  return faults;
}

/** What Discord would refuse in a list of slash commands. */
export function faultsOfCommands(commands: Json): Fault[] {
  if (!Array.isArray(commands)) return [{ path: "", code: "BASE_TYPE_BAD_TYPE", message: "Must be a list." }];
  const faults: Fault[] = [];
  if (commands.length > 100) faults.push({ path: "", code: "BASE_TYPE_MAX_LENGTH", message: "At most 100 commands." });
  const names = commands.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    faults.push({ path: "", code: "APPLICATION_COMMANDS_DUPLICATE_NAME", message: "Names must be unique." });
  }
  commands.forEach((command, i) => {
    const options: Json[] = command.options ?? [];
    faults.push(...faultsOfNamed(command, String(i)), ...faultsOfOptions(options, `${i}.options`));
    const total = [command, ...options].reduce(
      (sum, each) => sum + longestOf(each, "name") + longestOf(each, "description"),
      0,
    );
    if (total > 8000) faults.push({ path: String(i), code: "APPLICATION_COMMAND_TOO_LARGE", message: "At most 8000." });
  });
  return faults;
}

function faultsOfOptions(options: readonly Json[], path: string): Fault[] {
  const faults: Fault[] = [];
  const wrong = (code: string, message: string) => faults.push({ path, code, message });
  if (options.length > 25) wrong("BASE_TYPE_MAX_LENGTH", "At most 25 options.");
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    wrong("APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option names must be unique.");
  }
  options.forEach((option, i) => {
    faults.push(...faultsOfNamed(option, `${path}.${i}`));
    if (option.required && i > 0 && !options[i - 1].required) {
      wrong("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must come first.");
    }
    if (option.autocomplete && ![3, 4, 10].includes(option.type)) {
      wrong("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Only texts and numbers are completed.");
    }
  });
  return faults;
}

function faultsOfNamed(named: Json, path: string): Fault[] {
  const faults: Fault[] = [];
  const { name, description_localizations: others = {} } = named;
  if (typeof name !== "string" || !/^[-_'\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase()) {
    faults.push({ path: `${path}.name`, code: "APPLICATION_COMMAND_INVALID_NAME", message: "Is no name." });
  }
  faults.push(...faultsOfLength(named.description, `${path}.description`, 100));
  for (const [locale, text] of Object.entries(others)) {
    const at = `${path}.description_localizations.${locale}`;
    if (!LOCALES.has(locale)) faults.push({ path: at, code: "ENUM_TYPE_COERCE", message: "Is no locale." });
    faults.push(...faultsOfLength(text, at, 100));
  }
  return faults;
}

function faultsOfLength(text: unknown, path: string, most: number): Fault[] {
  if (typeof text === "string" && text.length > 0 && text.length <= most) return [];
  return [{ path, code: "BASE_TYPE_BAD_LENGTH", message: `Must be between 1 and ${most} in length.` }];
}

function longestOf(named: Json, field: string): number {
  const texts = [named[field], ...Object.values(named[`${field}_localizations`] ?? {})];
  return Math.max(...texts.map((text) => String(text ?? "").length));
}
