import type { Channel } from '../workspace/model.ts'
import type { CommandSuggestion, PageContext } from './pageContext.ts'

/** The field in which one writes messages and commands, with suggestions for `/` and `@`. */
export function Composer({ channel, where, page }: { channel: Channel; where: string; page: PageContext }) {
  const { texts } = page
  return (
    <form
      class="composer"
      data-say={channel.id}
      data-commands={JSON.stringify(commandSuggestions(page))}
      data-people={JSON.stringify(peopleSuggestions(page))}
    >
      <div id="suggestions" role="listbox" aria-label={texts.suggestions} hidden />
      <textarea
        id="composer"
        name="text"
        rows={1}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-describedby="composer-hint"
        aria-label={texts.composer(where)}
        placeholder={texts.composer(where)}
        autocomplete="off"
      />
      <button type="submit" class="button primary">
        {texts.send}
      </button>
      <p id="composer-hint">{texts.composerHint}</p>
    </form>
  )
}

function commandSuggestions(page: PageContext): readonly CommandSuggestion[] {
  const own = page.options.commandSuggestions?.(page.language)
  if (own !== undefined) return own
  return page.workspace.commands.map(({ command, usageHint = '', description = '' }) => ({
    insert: `${command} `,
    usage: usageHint,
    description,
  }))
}

function peopleSuggestions(page: PageContext): readonly CommandSuggestion[] {
  return page.workspace
    .members()
    .filter(({ deleted }) => !deleted)
    .map(({ name, realName }) => ({ insert: `@${name} `, usage: '', description: realName }))
}
