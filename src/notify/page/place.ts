/** A folder for pages, as long as it is open. What goes wrong is thrown. */
export interface PageFolder {
  list(): Promise<string[]>
  /** Null when there is no page of that name. */
  read(name: string): Promise<string | null>
  /** Puts a page in place at once, so that nobody reads half of it. */
  write(name: string, text: string): Promise<void>
  remove(name: string): Promise<void>
  close(): void
}

/** Where pages are published. */
export interface PagePlace {
  /** Such as `www@web.example.org:/srv/pages`; without secrets. */
  readonly name: string
  open(): Promise<PageFolder>
}

const probeName = '.tomatic-check.html'

/** Opens the place, and puts a page there and takes it away again; throws whatever does not let it. */
export async function tryPlace(place: PagePlace): Promise<void> {
  const folder = await place.open()
  try {
    await folder.write(probeName, 'tomatic doctor')
    await folder.remove(probeName)
  } finally {
    folder.close()
  }
}
