/** Of the web, with a host. It is never opened; any other name, `file:` included, is a path. */
const address = /^https?:\/\/(?:[^\s/?#@]*@)?[\p{L}\p{N}[][^\s/?#]*/iu

export const isAddress = (file: string): boolean => address.test(file)
