import { type Fault, type Refusal, refuse, refuseBody } from "./fault.ts";
import { faultsOfChoices, faultsOfMessage } from "./limits.ts";
import type { CheckBody } from "./openapi.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a bot sends is for the tests to look at.
type Json = any;

/** What the bot did about something a user did. */
interface Act {
  readonly kind: "reply" | "defer" | "update" | "defer update" | "choices" | "edit" | "follow up" | "delete";
  /** The message or the choices, as sent. */
  readonly body: Json;
}

/** Something a user did, and what became of it. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  /** What the bot did next that Discord took; fails when nothing comes for a few seconds. */
  next(): Promise<Act>;
  /** The message that answers it, as it stands now. */
  message(): Json;
  /** For the server: each does what it says, or says why not. */
  callback(body: Json): Refusal | undefined;
  edit(body: Json): Refusal | undefined;
  followUp(body: Json): Refusal | undefined;
  remove(): Refusal | undefined;
}

/** What an interaction is opened with. */
export interface Asking {
  readonly id: string;
  readonly token: string;
  readonly type: "slash" | "autocomplete" | "button";
  readonly createdAt: number;
  /** The message that a button stands under. */
  readonly under?: Json;
  /** An empty message of the bot's, to be filled. */
  newMessage(): Json;
  readonly check: CheckBody;
}

/** How long Discord waits for the first answer, in milliseconds. */
const PATIENCE = 3000;

const SCHEMA: Readonly<Record<number, string>> = {
  4: "CreateMessageInteractionCallbackRequest",
  5: "CreateMessageInteractionCallbackRequest",
  6: "UpdateMessageInteractionCallbackRequest",
  7: "UpdateMessageInteractionCallbackRequest",
  8: "ApplicationCommandAutocompleteCallbackRequest",
};

/** Which callbacks answer what. */
const ANSWERS = { slash: [4, 5], autocomplete: [8], button: [4, 5, 6, 7] };

/** One interaction from Discord's side: it is acknowledged once and in time, and its message edited later. */
export function openInteraction({ id, token, type, createdAt, under, newMessage, check }: Asking): Asked {
  const acts: Act[] = [];
  const waiting: ((act: Act) => void)[] = [];
  let isAcknowledged = false;
  let message: Json;

  function note(kind: Act["kind"], body: Json): undefined {
    const act = { kind, body };
    const next = waiting.shift();
    if (next) next(act);
    else acts.push(act);
  }

  function acknowledge(body: Json): Refusal | undefined {
    const data = body.data ?? {};
    switch (body.type) {
      case 4:
        message = { ...newMessage(), ...data };
        return note("reply", data);
      case 5:
        message = newMessage();
        return note("defer", data);
      case 6:
        message = under;
        return note("defer update", data);
      case 7:
        message = Object.assign(under, data);
        return note("update", data);
      default:
        return note("choices", data.choices);
    }
  }

  return {
    id,
    token,
    message: () => message,
    next() {
      const act = acts.shift();
      if (act) return Promise.resolve(act);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("the bot did nothing")), 5000);
        waiting.push((next) => {
          clearTimeout(timer);
          resolve(next);
        });
      });
    },
    callback(body) {
      if (isAcknowledged) return refuse(400, 40060, "Interaction has already been acknowledged.");
      if (Date.now() - createdAt > PATIENCE) return refuse(404, 10062, "Unknown interaction");
      if (!ANSWERS[type].includes(body.type)) {
        return refuseBody([{ path: "type", code: "BASE_TYPE_CHOICES", message: `No ${body.type} for a ${type}.` }]);
      }
      const faults = [...faultsOfCallback(body), ...check(SCHEMA[body.type] as string, body)];
      if (faults.length > 0) return refuseBody(faults);
      isAcknowledged = true;
      return acknowledge(body);
    },
    edit(body) {
      if (message === undefined) return refuse(404, 10008, "Unknown Message");
      const flags = body.flags ?? message.flags;
      const faults = [
        ...faultsOfMessage({ ...body, flags: flags & ~64 }, true),
        ...check("IncomingWebhookUpdateRequestPartial", body),
      ];
      if (faults.length > 0) return refuseBody(faults);
      Object.assign(message, body);
      return note("edit", body);
    },
    followUp(body) {
      if (!isAcknowledged) return refuse(404, 10015, "Unknown Webhook");
      const faults = [...faultsOfMessage(body), ...check("IncomingWebhookRequestPartial", body)];
      return faults.length > 0 ? refuseBody(faults) : note("follow up", body);
    },
    remove() {
      if (message === undefined) return refuse(404, 10008, "Unknown Message");
      message = undefined;
      return note("delete", undefined);
    },
  };
}

function faultsOfCallback({ type, data }: Json): Fault[] {
  switch (type) {
    case 4:
      return within("data", faultsOfMessage(data ?? {}));
    case 5:
      return [0, 64].includes(data?.flags ?? 0)
        ? []
        : [{ path: "data.flags", code: "FLAGS", message: "Only EPHEMERAL." }];
    case 7:
      return within("data", faultsOfMessage(data ?? {}, true));
    case 8:
      return within("data", faultsOfChoices(data?.choices));
    default:
      return [];
  }
}

function within(path: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` }));
}
