import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Rules of accessibility that a page, or a part of it, breaks, each with the HTML that does. */
export async function violations(
  page: Page,
  part = 'html',
): Promise<readonly (readonly [string, readonly string[]])[]> {
  // What passes is not described, which would take longer than the checks; frames of other sites are not looked at.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.include(part).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}
