/** True when what a time is counted from is the document itself: 本通知印发, 发布, 即. */
export function isDocument(anchor: string): boolean {
  return DOCUMENT.test(anchor.trim());
}

const DOCUMENT =
  /^(?:自|从)?(?:(?:本|该|此|政策|文件|上述|以上)[^,;。]{0,10}?)?(?:之)?(?:印发|发布|公布|下发|颁布|发文|签发|出台|即|(?<=本.{0,8})公告|(?<=通知|文件|意见)下达)$/;

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
