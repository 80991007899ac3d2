import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type Asked, type Asking, openInteraction } from "./asked.ts";
import { type Refusal, refuse, refuseBody } from "./fault.ts";
import { type Gateway, openGateway } from "./gateway.ts";
import { faultsOfCommands } from "./limits.ts";
import { openapiCheck } from "./openapi.ts";

// biome-ignore lint/suspicious/noExplicitAny: what goes over the wire is anything until it is looked at.
type Json = any;

/** The only token it knows. */
export const TOKEN = "loopback.token.of-no-use-elsewhere";
/** The only server the bot is in. */
export const GUILD = "300000000000000001";
const BOT = user("100000000000000001", "clerk");
const LI = user("200000000000000001", "li");
const CHANNEL = "400000000000000001";

/** Who asks, and how long ago, when it is not Li just now. */
interface Circumstances {
  readonly userId?: string;
  readonly ageMs?: number;
}

/** A Discord on this machine that takes what Discord takes and refuses what Discord refuses. */
export interface LoopbackDiscord {
  readonly apiUrl: string;
  readonly gateway: Gateway;
  /** The commands registered: under "global" or a guild's id. */
  readonly commands: ReadonlyMap<string, Json[]>;
  readonly refusals: readonly Refusal[];
  slash(command: string, options?: Readonly<Record<string, string | number | boolean>>, when?: Circumstances): Asked;
  /** Types into an option that is completed. */
  complete(command: string, option: string, typed: string): Asked;
  /** Presses a button under the message that answered something. */
  press(customId: string, under: Asked, when?: Circumstances): Asked;
  stop(): Promise<void>;
}

/** Starts one on a free port; without a copy of Discord's description it knows fewer faults (see `openapiCheck`). */
export async function startLoopbackDiscord(): Promise<LoopbackDiscord> {
  const check = openapiCheck() ?? (() => []);
  const asked = new Map<string, Asked>();
  const commands = new Map<string, Json[]>();
  const refusals: Refusal[] = [];
  const server = createServer(async (request, response) => {
    const answer = await handle(request);
    const isRefusal = "status" in answer;
    if (isRefusal) refusals.push(answer);
    response.statusCode = isRefusal ? answer.status : answer.body === undefined ? 204 : 200;
    if (answer.body === undefined) return response.end();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const gatewayUrl = `ws://127.0.0.1:${port}/gateway`;
  const gateway = openGateway(server, TOKEN, () => ({
    user: BOT,
    application: { id: BOT.id, flags: 0 },
    guilds: [{ id: GUILD, unavailable: true }],
    resume_gateway_url: gatewayUrl,
  }));

  async function handle(request: IncomingMessage): Promise<Refusal | { body?: Json }> {
    const { pathname } = new URL(request.url ?? "", "http://loopback");
    const [, api, version, ...path] = pathname.split("/");
    if (api !== "api" || version !== "v10") return NOT_FOUND;
    const body = await readJson(request);
    const isOpen = path[0] === "interactions" || path[0] === "webhooks";
    if (!isOpen && request.headers.authorization !== `Bot ${TOKEN}`) return refuse(401, 0, "401: Unauthorized");
    switch (`${request.method} ${path[0]}`) {
      case "GET gateway":
        return { body: { url: gatewayUrl, shards: 1, session_start_limit: SESSION_START_LIMIT } };
      case "GET applications":
        return { body: { id: BOT.id, name: "clerk", description: "", bot: BOT } };
      case "PUT applications":
        return register(path[2] === "guilds" ? (path[3] as string) : "global", body);
      case "POST interactions":
        return asked.get(path[2] as string)?.callback(body) ?? (asked.has(path[2] as string) ? {} : NOT_FOUND);
      case "POST webhooks":
        return message(path[2], (one) => one.followUp(body), { ...newMessage(), ...body });
      case "PATCH webhooks":
        return message(path[2], (one) => one.edit(body));
      case "GET webhooks":
        return message(path[2], () => undefined);
      case "DELETE webhooks":
        return message(path[2], (one) => one.remove());
      default:
        return NOT_FOUND;
    }
  }

  function register(scope: string, body: Json): Refusal | { body: Json } {
    if (scope !== "global" && scope !== GUILD) return refuse(403, 50001, "Missing Access");
    const faults = faultsOfCommands(body);
    for (const [i, command] of [...body].entries()) {
      for (const fault of check("ApplicationCommandUpdateRequest", command)) {
        faults.push({ ...fault, path: `${i}.${fault.path}` });
      }
    }
    if (faults.length > 0) return refuseBody(faults);
    commands.set(scope, body);
    return { body: body.map((command: Json) => ({ ...command, id: nextId(), application_id: BOT.id, version: "1" })) };
  }

  /** Does something to the message of an interaction, and answers with the message as it is then. */
  function message(token: string | undefined, act: (one: Asked) => Refusal | undefined, sent?: Json) {
    const one = asked.get(token ?? "");
    if (one === undefined) return refuse(404, 10015, "Unknown Webhook");
    return act(one) ?? { body: sent ?? one.message() };
  }

  function ask(type: Asking["type"], data: Json, when: Circumstances = {}, under?: Json): Asked {
    const createdAt = Date.now() - (when.ageMs ?? 0);
    const asker = when.userId === undefined ? LI : user(when.userId, "wang");
    const [id, token] = [nextId(createdAt), `token-of-${nextId()}`];
    const metadata = { id, type: 2, user: asker, authorizing_integration_owners: {} };
    const one = openInteraction({
      id,
      token,
      type,
      createdAt,
      under,
      newMessage: () => ({ ...newMessage(), interaction_metadata: metadata }),
      check,
    });
    asked.set(token, one);
    gateway.dispatch("INTERACTION_CREATE", {
      ...{ id, token, application_id: BOT.id, type: { slash: 2, button: 3, autocomplete: 4 }[type], data, version: 1 },
      ...{ guild_id: GUILD, channel_id: CHANNEL, channel: { id: CHANNEL, type: 0 }, locale: "zh-CN" },
      member: { user: asker, roles: [], permissions: "0", joined_at: "2026-01-01T00:00:00Z", deaf: false, mute: false },
      ...{ app_permissions: "0", entitlements: [], authorizing_integration_owners: {}, attachment_size_limit: 0 },
      ...(under === undefined ? {} : { message: under }),
    });
    return one;
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    gateway,
    commands,
    refusals,
    slash: (name, options = {}, when) =>
      ask("slash", { id: nextId(), name, type: 1, options: Object.entries(options).map(optionOf) }, when),
    complete: (name, option, typed) =>
      ask("autocomplete", { id: nextId(), name, type: 1, options: [{ ...optionOf([option, typed]), focused: true }] }),
    press: (custom_id, under, when) => ask("button", { custom_id, component_type: 2 }, when, under.message()),
    async stop() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const NOT_FOUND = refuse(404, 0, "404: Not Found");
const SESSION_START_LIMIT = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };

function optionOf([name, value]: [string, string | number | boolean]) {
  return { name, value, type: { string: 3, number: 4, boolean: 5 }[typeof value as "string" | "number" | "boolean"] };
}

function user(id: string, username: string) {
  return { id, username, discriminator: "0", global_name: null, avatar: null };
}

function newMessage() {
  return {
    ...{ id: nextId(), channel_id: CHANNEL, author: { ...BOT, bot: true }, content: "", type: 20, flags: 0 },
    ...{ timestamp: new Date().toISOString(), edited_timestamp: null, tts: false, pinned: false },
    ...{ mention_everyone: false, mentions: [], mention_roles: [], attachments: [], embeds: [], components: [] },
  };
}

/** A snowflake: the milliseconds since 2015, and a number that is never the same. */
function nextId(at = Date.now()): string {
  const random = Math.floor(Math.random() * 2 ** 22);
  return String((BigInt(at - 1_420_070_400_000) << 22n) | BigInt(random));
}

async function readJson(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}
