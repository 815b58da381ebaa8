import type { VNode } from 'preact'
import { isRecord, type Json, listOf } from '../../notify/slack/problem.ts'
import { type FoundElement, interactiveElements } from '../workspace/elements.ts'
import type { FormValues } from '../workspace/model.ts'
import { Control } from './controls.tsx'
import type { PageContext } from './pageContext.ts'
import { Markdown, plainText, RichText, TextObject } from './richText.tsx'
import { ChartBlock, TableBlock } from './tables.tsx'

interface BlockProps {
  readonly block: Json
  readonly elements: readonly FoundElement[]
  readonly scope: string
  readonly page: PageContext
  readonly entered: FormValues
}

/** Shows the blocks of a message, modal or home tab. */
export function Blocks({
  blocks,
  scope,
  page,
  entered = {},
}: {
  blocks: readonly Json[]
  scope: string
  page: PageContext
  entered?: FormValues
}) {
  return (
    <div class="blocks">
      {blocks.map((block) => (
        <Block
          block={block}
          elements={interactiveElements([block])}
          scope={scope}
          page={page}
          entered={entered}
        />
      ))}
    </div>
  )
}

const shownBlocks: { readonly [type: string]: (props: BlockProps) => VNode | null } = {
  section: Section,
  header: ({ block }) => <h3>{plainText(block.text)}</h3>,
  divider: () => <hr />,
  context: Context,
  actions: Actions,
  context_actions: Actions,
  image: ({ block, page }) => (
    <Picture image={block} page={page} title={isRecord(block.title) ? plainText(block.title) : ''} />
  ),
  input: Input,
  markdown: ({ block, page }) => (
    <div class="prose">
      <Markdown text={String(block.text)} page={page} />
    </div>
  ),
  rich_text: ({ block, page }) => (
    <div class="prose">
      <RichText block={block} page={page} />
    </div>
  ),
  table: ({ block, page }) => <TableBlock block={block} page={page} />,
  data_table: ({ block, page }) => <TableBlock block={block} page={page} />,
  data_visualization: ({ block, page }) => <ChartBlock block={block} page={page} />,
  alert: ({ block, page }) => (
    <div class="alert">
      <TextObject text={block.text} page={page} />
    </div>
  ),
}

function Block(props: BlockProps) {
  return shownBlocks[String(props.block.type)]?.(props) ?? null
}

function Section({ block, elements, scope, page, entered }: BlockProps) {
  const fields = listOf(block.fields)
  const accessory = elements[0]
  const picture = isRecord(block.accessory) && block.accessory.type === 'image' ? block.accessory : null
  return (
    <div class="section">
      <div class="prose">
        <TextObject text={block.text} page={page} />
        {fields.length === 0 ? null : (
          <div class="fields">
            {fields.map((field) => (
              <div>
                <TextObject text={field} page={page} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory === undefined ? null : (
        <Control found={accessory} scope={scope} page={page} entered={entered} />
      )}
      {picture === null ? null : <Picture image={picture} page={page} title="" />}
    </div>
  )
}

function Context({ block, page }: BlockProps) {
  return (
    <div class="context">
      {listOf(block.elements)
        .filter(isRecord)
        .map((element) =>
          element.type === 'image' ? (
            <Picture image={element} page={page} title="" />
          ) : (
            <div class="prose">
              <TextObject text={element} page={page} />
            </div>
          ),
        )}
    </div>
  )
}

function Actions({ elements, scope, page, entered }: BlockProps) {
  return (
    <div class="actions">
      {elements.map((found) => (
        <Control found={found} scope={scope} page={page} entered={entered} />
      ))}
    </div>
  )
}

const groups = ['radio_buttons', 'checkboxes']

function Input({ block, elements, scope, page, entered }: BlockProps) {
  const found = elements[0]
  if (found === undefined) return null
  const id = `${scope}-${found.blockId}-${found.actionId}`
  const type = String(found.element.type)
  const label = (
    <>
      {plainText(block.label)}
      {block.optional === true ? <small> ({page.texts.optional})</small> : null}
    </>
  )
  const isGroup = groups.includes(type) || type.startsWith('multi_')
  const content = (
    <>
      <Control found={found} scope={scope} page={page} entered={entered} />
      {isRecord(block.hint) ? <p class="field-hint">{plainText(block.hint)}</p> : null}
      <p
        class="field-error"
        id={`${id}-error`}
        data-error-for={found.blockId}
        data-keep
        role="alert"
        hidden
      />
    </>
  )
  if (isGroup)
    return (
      <div class="field">
        <span class="field-label" id={`${id}-label`}>
          {label}
        </span>
        {content}
      </div>
    )
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {content}
    </div>
  )
}

function Picture({ image, page, title }: { image: Json; page: PageContext; title: string }) {
  const file = isRecord(image.slack_file) ? image.slack_file : null
  const source = file === null ? String(image.image_url) : `${page.basePath}/files/${String(file.id)}`
  return (
    <figure>
      <img src={source} alt={String(image.alt_text)} loading="lazy" />
      {title === '' ? null : <figcaption>{title}</figcaption>}
    </figure>
  )
}
