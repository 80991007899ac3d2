import { DROPPED_ELEMENTS } from "./dropped.ts";

/** True for text with a tag or a comment of HTML in it. 《实施<中华人民共和国慈善法>办法》 and <http://…> are none. */
export function isHtml(text: string): boolean {
  return new RegExp(`${TAG}|<!--`, "i").test(text);
}

/** HTML with simple tags, and the name of the first element in it that was to be dropped and has no end. */
interface Simple {
  readonly markup: string;
  readonly unclosed?: string;
}

/**
 * HTML as plain as it can be: no comments, no attributes but `hidden` on what is to be dropped, and no tag that
 * would drop all the rest for want of an end tag. A < that opens no tag becomes &lt;. So a parser swallows
 * nothing, whatever is wrong with the quotation marks of an attribute.
 */
export function simpleTags(html: string): Simple {
  const source = withoutComments(html);
  const tags = [...source.matchAll(new RegExp(`${TAG}|${DECLARATION}|<`, "gi"))].map(tagOf);
  const unclosed = unclosedIn(tags);
  let markup = "";
  let at = 0;
  for (const tag of tags) {
    markup += source.slice(at, tag.start) + (unclosed.has(tag) ? "" : simpleTag(tag));
    at = tag.end;
  }
  const [first] = unclosed;
  return { markup: markup + source.slice(at), ...(first?.name && { unclosed: first.name }) };
}

/** True when elements (as `simpleTags` writes them) stand in each other deeper than any editor puts them. */
export function isTooDeep(markup: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ""] of markup.matchAll(SIMPLE_TAG)) {
    if (slash) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (!VOID.test(name)) {
      if (open.at(-1) === name && CLOSES_ITSELF.test(name)) open.pop();
      if (open.push(name) > DEEPEST) return true;
    }
  }
  return false;
}

/** What is left of HTML (as `simpleTags` writes it) when its tags are taken out. */
export function withoutTags(markup: string): string {
  return markup.replace(SIMPLE_TAG, "\n");
}

/** True for the attributes that `simpleTags` gives to what is to be dropped. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes["hidden"] !== undefined;
}

/** Names are listed, so that <姓名>, <abc> and the like stay text; o:p and st1:date are Word's. */
const NAMES =
  "a|abbr|address|area|article|aside|audio|b|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|" +
  "d[dlt]|del|details|div|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6r]|head|header|html|i|iframe|img|input|" +
  "ins|label|li|link|main|map|mark|meta|nav|nobr|noscript|object|[ou]l|option|p|param|pre|q|s|script|section|select|small|" +
  "source|span|strike|strong|style|su[bp]|summary|svg|table|tbody|t[dhrt]|template|tfoot|thead|time|title|u|video|wbr|" +
  "[a-z][a-z0-9]{0,9}:[a-z][a-z0-9]{0,19}";

/** Up to the > outside of quotation marks or, where they are not in pairs, up to the first one. Never over a <. */
const ATTRIBUTES = `(?:[^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*>|[^<>]*>)`;
const TAG = `<(/?)(${NAMES})(?=[\\s/>])${ATTRIBUTES}`;
const DECLARATION = "<(?:!doctype|!\\[|\\?)[^<>]*>";
const SIMPLE_TAG = /<(\/?)([a-z0-9:]+)(?: hidden)?>/g;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|param|source|wbr)$/;
const CLOSES_ITSELF = /^(?:li|option|p|t[dhr])$/;
const DEEPEST = 500;

/** What begins with <, and its place. */
interface Tag {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Undefined for what is no tag. */
  readonly name?: string;
  readonly closes: boolean;
  /** It opens an element, which goes on until a tag closes it. */
  readonly opens: boolean;
  readonly isDropped: boolean;
}

function tagOf(match: RegExpExecArray): Tag {
  const { 0: text, 1: slash, 2: written, index: start } = match;
  const end = start + text.length;
  if (written === undefined) return { text, start, end, closes: false, opens: false, isDropped: false };
  const name = written.toLowerCase();
  const closes = slash !== "";
  const opens = !closes && !VOID.test(name) && !text.endsWith("/>");
  return { text, start, end, name, closes, opens, isDropped: !closes && isToBeDropped(name, text) };
}

function isToBeDropped(name: string, tag: string): boolean {
  const attributes = [...tag.slice(name.length + 1).matchAll(ATTRIBUTE)].map(
    ([, key, value = ""]) => `${key}=${value.replace(/^["']|["']$/g, "")}`,
  );
  return DROPPED_ELEMENTS.some(
    ({ element, attribute }) => element?.test(name) || (attribute && attributes.some((one) => attribute.test(one))),
  );
}

const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'<>]*))?/g;

/** The tags that open what is to be dropped and is closed by no tag of its name. */
function unclosedIn(tags: readonly Tag[]): ReadonlySet<Tag> {
  const lastEnd = new Map<string, Tag>();
  for (const tag of tags) if (tag.closes && tag.name) lastEnd.set(tag.name, tag);
  const open = new Map<string, Tag[]>();
  let script: string | undefined;
  for (const tag of tags) {
    const { name, closes, opens, start } = tag;
    if (name === undefined || (script !== undefined && !(closes && name === script))) continue;
    const ofName = open.get(name) ?? [];
    open.set(name, ofName);
    script = undefined;
    if (closes) ofName.pop();
    else if (opens) ofName.push(tag);
    // Tags in a script are words of it, unless it has no end.
    if (opens && /^(?:script|style)$/.test(name) && (lastEnd.get(name)?.start ?? -1) > start) script = name;
  }
  const unclosed = [...open.values()].flat().filter(({ isDropped }) => isDropped);
  return new Set(unclosed.toSorted((a, b) => a.start - b.start));
}

function simpleTag({ text, name, closes, opens, isDropped }: Tag): string {
  if (name === undefined) return text === "<" ? "&lt;" : "";
  if (closes) return `</${name}>`;
  const isClosed = !opens && !VOID.test(name);
  return `<${name}${isDropped ? " hidden" : ""}>${isClosed ? `</${name}>` : ""}`;
}

function withoutComments(html: string): string {
  let text = "";
  let at = 0;
  for (;;) {
    const start = html.indexOf("<!--", at);
    const end = start < 0 ? -1 : html.indexOf("-->", start + 4);
    if (end < 0) return text + html.slice(at);
    text += html.slice(at, start);
    at = end + 3;
  }
}
