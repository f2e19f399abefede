/**
 * A content security policy that lets nothing be loaded from anywhere: only this style sheet and
 * this script, by their hashes (https://www.w3.org/TR/CSP3/#source-list-syntax).
 */
export async function policyFor(style: string, script: string): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await hashOf(style)}'`,
    `script-src '${await hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
