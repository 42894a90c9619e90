import type { Page } from '@playwright/test';
import { expect } from './journey';

/** A person's way through the screens, counted: presses and fields, from which the time of a human is estimated. */
export class Hand {
  presses = 0;
  fields = 0;
  constructor(
    readonly page: Page,
    readonly base: string,
  ) {}

  async press(name: string | RegExp, role: 'link' | 'button' = 'button') {
    this.presses++;
    await this.page.getByRole(role, { name, exact: typeof name === 'string' }).first().click();
  }
  async fill(label: string | RegExp, words: string) {
    this.fields++;
    await this.page.getByLabel(label, { exact: typeof label === 'string' }).and(this.page.locator('input:not([type=checkbox]), textarea')).fill(words);
  }
  async choose(label: string | RegExp, value: string | { label: string }) {
    this.fields++;
    await this.page.getByLabel(label, { exact: typeof label === 'string' }).selectOption(value);
  }
  async tick(label: string, role: 'radio' | 'checkbox' = 'radio') {
    this.presses++;
    await this.page.getByRole(role, { name: label, exact: true }).check();
  }

  async makeGroup(name: string, code: string, kind: string, parent?: string): Promise<string> {
    await this.page.goto(this.base);
    await this.press('Make a group', 'link');
    await this.fill('Name', name);
    await this.fill('Code', code);
    await this.tick(kind);
    if (parent) await this.choose(/^Beneath/, { label: parent });
    await this.press('Make this group');
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(name);
    return new URL(this.page.url()).pathname;
  }

  async makeSeat(group: string, seat: { organisation?: string; sector?: string; label?: string; kind: string; byRole?: boolean }): Promise<string> {
    await this.page.goto(group);
    await this.press('Make a seat', 'link');
    if (seat.organisation) await this.fill(/^Organisation whose seat it is/, seat.organisation);
    if (seat.sector) await this.choose(/^Sector/, seat.sector);
    if (seat.label) await this.fill(/^Name of the seat/, seat.label);
    await this.tick(seat.kind);
    if (seat.byRole) await this.tick('Show it by its role only', 'checkbox');
    await this.press('Make this seat');
    await this.page.waitForURL(/\/seats\/[0-9a-f-]{36}$/);
    return new URL(this.page.url()).pathname;
  }

  /** Seats for many organisations in one press: those that are offered, and these names. */
  async makeSeats(group: string, from: string | null, others: string[], kind = 'voting') {
    await this.page.goto(group);
    await this.press('Make several seats', 'link');
    if (from) {
      await this.choose('Start from', { label: from });
      await this.press('Show them');
      await expect(this.page.getByText(/\d+ to choose from/)).toBeVisible();
    }
    if (others.length > 0) await this.fill(/, by name/, others.join('\n'));
    await this.tick(kind);
    await this.press('Make these seats');
    await this.page.waitForURL((url) => url.pathname === group);
  }

  async appoint(seat: string, who: { name: string; email: string; kind?: string; from?: string }) {
    await this.page.goto(seat);
    await this.fill('Full name', who.name);
    await this.fill(/^E-mail address/, who.email);
    if (who.kind) await this.tick(who.kind);
    if (who.from) await this.fill(/^Comes from/, who.from);
    await this.press('Appoint and tell the group');
    await expect(this.page.getByRole('listitem').filter({ hasText: who.name })).toBeVisible();
  }

  /** A list is checked first, then carried out. */
  async appointFrom(group: string, lines: string[]) {
    await this.page.goto(group);
    await this.press('Appoint from a list', 'link');
    await this.fill('The list', lines.join('\n'));
    await this.press('Check, then appoint and tell the group');
    await expect(this.page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText('nothing is written yet');
    await this.tick('I checked the list: appoint them', 'checkbox');
    await this.press('Check, then appoint and tell the group');
    await this.page.waitForURL((url) => url.pathname === group);
  }

  async giveOffice(group: string, kind: string, name: string) {
    await this.page.goto(`${group}/offices`);
    await this.tick(kind);
    await this.choose(/^Somebody who sits here/, { label: name });
    await this.press('Give this office and tell the group');
    await expect(this.page.getByRole('listitem').filter({ hasText: name })).toContainText(`${kind} since`);
  }

  /** Two seconds a press with finding it, six a field. */
  get minutes(): number {
    return Math.round((this.presses * 2 + this.fields * 6) / 60);
  }
}
