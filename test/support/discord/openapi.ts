import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Fault } from "./fault.ts";

/** The part of JSON Schema that Discord's description of its API uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Checks a body against the schema of that name. */
export type CheckBody = (schema: string, body: unknown) => Fault[];

/** A check against Discord's own description of its API where a copy lies beside the project, else undefined. */
export function openapiCheck(): CheckBody | undefined {
  const file = resolve(import.meta.dirname, "../../../../shared/reference/discord-openapi.json");
  if (!existsSync(file)) return undefined;
  const { components } = JSON.parse(readFileSync(file, "utf8")) as {
    components: { schemas: Readonly<Record<string, Schema>> };
  };
  const named = (name: string): Schema => {
    const schema = components.schemas[name];
    if (schema === undefined) throw new Error(`Discord's API has no schema ${name}`);
    return schema;
  };
  return (name, body) => faultsOf(named(name), body, "", named);
}

type Named = (name: string) => Schema;

function faultsOf(schema: Schema, value: unknown, path: string, named: Named): Fault[] {
  if (schema.$ref !== undefined) return faultsOf(named(schema.$ref.split("/").at(-1) as string), value, path, named);
  const wrong = (message: string): Fault[] => [{ path, code: "OPENAPI", message }];
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOf(type, value))) {
    return wrong(`must be ${[schema.type].flat().join(" or ")}`);
  }
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return wrong(`must be one of ${schema.enum.join(", ")}`);
  if (schema.const !== undefined && schema.const !== value) return wrong(`must be ${schema.const}`);
  const faults = (schema.allOf ?? []).flatMap((part) => faultsOf(part, value, path, named));
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined) faults.push(...faultsOfVariants(variants, value, path, named));
  if (typeof value === "string")
    faults.push(...outside(value.length, schema.minLength, schema.maxLength).flatMap(wrong));
  if (typeof value === "number") faults.push(...outside(value, schema.minimum, schema.maximum).flatMap(wrong));
  if (Array.isArray(value)) {
    faults.push(...outside(value.length, schema.minItems, schema.maxItems).flatMap(wrong));
    const { items } = schema;
    if (items) faults.push(...value.flatMap((item, i) => faultsOf(items, item, join(path, String(i)), named)));
  } else if (typeof value === "object" && value !== null) {
    faults.push(...faultsOfObject(schema, value as Readonly<Record<string, unknown>>, path, named));
  }
  return faults;
}

/** None when one variant takes it; else the faults of the variant that comes nearest. */
function faultsOfVariants(variants: readonly Schema[], value: unknown, path: string, named: Named): Fault[] {
  const each = variants.map((variant) => faultsOf(variant, value, path, named));
  // A fault further in says that the variant was the right one up to there.
  const depth = (faults: readonly Fault[]) => Math.min(...faults.map((fault) => fault.path.length));
  return each.find((faults) => faults.length === 0) ?? each.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
}

function faultsOfObject(schema: Schema, value: Readonly<Record<string, unknown>>, path: string, named: Named): Fault[] {
  const { properties, additionalProperties: other, required = [] } = schema;
  const faults = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => ({ path: join(path, key), code: "OPENAPI", message: "is required" }));
  for (const [key, inner] of Object.entries(value)) {
    const known = properties?.[key] ?? (typeof other === "object" ? other : undefined);
    if (known) faults.push(...faultsOf(known, inner, join(path, key), named));
    else if (properties && !SENT_ANYWAY.has(key))
      faults.push({ path: join(path, key), code: "OPENAPI", message: "is not known" });
  }
  return faults;
}

/** What discord.js sends with every message, and Discord takes without saying so. */
const SENT_ANYWAY = new Set(["enforce_nonce", "tts"]);

function outside(size: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): string[] {
  return size < least || size > most ? [`must be between ${least} and ${most}, is ${size}`] : [];
}

function isOf(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  return type === "object"
    ? typeof value === "object" && value !== null && !Array.isArray(value)
    : typeof value === type;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
