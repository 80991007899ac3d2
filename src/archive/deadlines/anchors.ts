/**
 * True when what a time is counted from is the document itself: 本通知印发, 即. A bare 公布, 发布 or 公告 may be of anything
 * (a list, a result): it is the document's where the words around speak of the document or of coming into force.
 */
export function isDocument(anchor: string, around: string): boolean {
  return isBare(anchor) ? SPEAKS_OF_DOCUMENT.test(around) : DOCUMENT.test(anchor.trim());
}

/** True for 公布, 发布 and 公告 that do not say of what. */
export function isBare(anchor: string): boolean {
  return BARE.test(anchor.trim());
}

const DOCUMENT =
  /^(?:自|从)?(?:(?:本|该|此|政策|文件|上述|以上)[^,;。]{0,10}?)?(?:之)?(?:印发|发布|公布|下发|颁布|发文|签发|出台|即|(?<=本.{0,8})公告|(?<=通知|文件|意见)下达)$/;
const BARE = /^(?:自|从)?之?(?:公布|发布|公告)$/;
const SPEAKS_OF_DOCUMENT =
  /施行|生效|(?:有效|执行|实施|试行)期|(?:起|后|内|暂),?(?:正式|开始|全面|统一)?(?:执行|实行|试行)|(?:起|后),?(?:正式|开始|全面|统一)?实施|(?:(?:本|该|此|上述|以上)[^,;。]{0,8}(?:办法|通知|规定|条例|意见|公告|政策|措施|决定|细则|方案|通告|文件|预案)|》|《)自?(?:公布|发布|公告)/;

/** 缴费期延长至疫情解除: what is extended is not what the time is counted from. */
const EXTENDED_TO = /^.*(?:延长|顺延|延期|延迟|推迟|延续|展期)(?:至|到)/;

/** The event that a time is counted from, out of the words that stand before it: "应当自收到申请" → "收到申请". */
export function anchorIn(words: string): string | undefined {
  const clause = (/[^,;:。]{0,60}$/.exec(words)?.[0] ?? "").replace(EXTENDED_TO, "");
  const preposition = Math.max(clause.lastIndexOf("自"), clause.lastIndexOf("从"));
  const marked =
    preposition >= 0 && !/^(?:自(?:行|治|然|主|愿|我|动|身|助)|从(?:业|事))/.test(clause.slice(preposition))
      ? clause.slice(preposition + 1)
      : clause
          .replace(/^.*(?:应当|必须|应该|可以|(?<=[位关构门人者业])(?:应|须|需|要|可)|(?<![申提])请)/, "")
          .replace(/^.*(?:(?<![存现正所])在|(?<![关对由属])于)/, "");
  const anchor = marked
    .replace(
      /^(?:\([^()]{1,5}\)|允许|延期至|应|须|需|要|于|在|到|延长至|顺延至|至|并|且|或者?|\d+\.|[^)]{0,3}\)|的)+/,
      "",
    )
    .trim();
  // 单位负责人接到报告: who has to act is not part of what it is counted from.
  const event =
    /^(?:[^,]{0,30}[位关构门人者业员])?((?:接到|收到|受理|领取|取得|接报|签收).*)$/.exec(anchor)?.[1] ?? anchor;
  return event === "" ? undefined : event;
}
