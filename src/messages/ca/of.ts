/** `de` loses its vowel before another one: `d’Anna`, `d’Hug`, `d’avui`. */
export function of(name: string): string {
  return /^h?[aeiouàèéíòóúïü]/i.test(name) ? `d’${name}` : `de ${name}`
}
