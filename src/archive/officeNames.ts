/** What the name of an office ends in, as part of a pattern. 部门 and 购物中心 are no offices. */
export const OFFICE_END =
  "(?:部|委|局|厅|署|院|办|政府|办公室|银行|[总分支]行|海关|党组|团委|残联|[妇文侨台]联|工商联|科协|" +
  "委员会|[监管常党工]委会|[银保证电]监会|联合会|[总协学商工]会|人民代表大会|红十字会|基金会|联席会议|" +
  "指挥部|领导小组|机制|(?<!购物|商业)中心|主席)";

/** True for words that count offices and name none: 四部委, 多家银行, 各区政府. 三明市政府 and 多伦县财政局 are names. */
export function countsOffices(words: string): boolean {
  return /^(?:各|(?:多|[两几\d]{1,3}|[一二三四五六七八九十]{1,3})[余多]?[个家大地部委办局厅省市区县])/.test(words);
}
