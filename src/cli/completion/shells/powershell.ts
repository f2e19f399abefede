import type { Completion, TypedLine } from '../completion.js'

/** What is put into the line, what the list shows, and what it means, in this order. */
export const powershellLines = (
  { candidates, prefix }: Completion,
  { words }: TypedLine,
): readonly string[] =>
  candidates
    .map(({ value, description }) => ({ word: prefix + value, value, description }))
    .filter(({ word }) => word.toLowerCase().startsWith((words.at(-1) ?? '').toLowerCase()))
    .map(({ word, value, description }) => [quoted(word), value, description || value].join('\t'))

/** PowerShell takes four characters for a single quotation mark; each is doubled inside of it. */
const quoted = (word: string): string =>
  /^[\p{L}\p{N}_./=:+-]+$/u.test(word)
    ? word
    : `'${word.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`

/**
 * Words travel as one Base64 text: Windows PowerShell drops empty arguments and takes the quotation marks
 * out of others.
 */
export const powershellScript = `# merit: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName merit -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($null -ne $_.Value) { $_.Value } else { $_.Extent.Text } })
    $typed = $wordToComplete -replace "^['\`"]|['\`"]$", ''
    $text = [string]::Join("\`n", [string[]]($words + $typed))
    $encoded = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($text))
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [Text.Encoding]::UTF8
        $lines = @(merit __complete powershell -- $encoded 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    $lines | Select-Object -Skip 1 | ForEach-Object {
        $insert, $shown, $meaning = $_ -split "\`t"
        [System.Management.Automation.CompletionResult]::new($insert, $shown, 'ParameterValue', $meaning)
    }
}
`
