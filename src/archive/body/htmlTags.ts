import { DROPPED_ELEMENTS } from "./dropped.ts";

/** True for text with a tag or a comment of HTML in it. 《实施<中华人民共和国慈善法>办法》 and <http://…> are none. */
export function isHtml(text: string): boolean {
  return new RegExp(`${TAG}|<!--`, "i").test(text);
}

/**
 * HTML as plain as it can be: no comments, no attributes but `hidden` on what is to be dropped. A < that opens no tag
 * becomes &lt;. So a parser swallows nothing, whatever is wrong with the quotation marks of an attribute.
 */
export function simpleTags(html: string): string {
  return withoutComments(html).replace(new RegExp(`${TAG}|${DECLARATION}|<`, "gi"), simpleTag);
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

function simpleTag(tag: string, slash?: string, written?: string): string {
  if (written === undefined) return tag === "<" ? "&lt;" : "";
  const name = written.toLowerCase();
  if (slash) return `</${name}>`;
  const hidden = DROPPED_ELEMENTS.some((dropped) => dropped.tag.test(tag)) ? " hidden" : "";
  const isClosed = tag.endsWith("/>") && !VOID.test(name);
  return `<${name}${hidden}>${isClosed ? `</${name}>` : ""}`;
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
