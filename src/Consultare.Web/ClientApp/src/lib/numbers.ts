const integer = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 0 });
const money = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });

/** 1.234 */
export const formatCount = (value: number) => integer.format(value);

/** R$ 1.234,56, with an ordinary space. */
export const formatMoney = (value: number) => money.format(value).replace(/\u00a0/g, ' ');

/** 12,3% of a share between 0 and 1. */
export const formatPercent = (share: number, decimals = 1) =>
  `${(share * 100).toLocaleString('pt-BR', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}%`;

/** "1 fatia", "3 fatias": the word comes in both forms because Portuguese plurals are not made by rule. */
export const plural = (count: number, one: string, many: string) => `${formatCount(count)} ${count === 1 ? one : many}`;
