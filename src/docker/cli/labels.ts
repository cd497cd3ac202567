/** The fields that rows with labels have: all of them in one text, and one by its name. */
export function labelFields(labels: Readonly<Record<string, string>> | null) {
  const rows = () => Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`)
  return {
    Labels: () => rows().sort().join(','),
    Label: (name: string) => labels?.[name] ?? '',
  }
}
