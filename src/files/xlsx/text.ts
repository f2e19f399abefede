/** What XML cannot hold, in any writing: the two non-characters and halves of a character. */
const impossible =
  /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text as an XML part may hold it; nothing that a reader sees changes. */
export const xmlSafe = (text: string): string => text.replace(impossible, '\ufffd')
