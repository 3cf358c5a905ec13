/** The days that article 13 of Regulation (EU) 2023/1114 leaves a buyer at least; what a page says where it does not know the sale's own. */
export const LEGAL_WITHDRAWAL_DAYS = 14
