import type { Company, MailSettings } from './parties.ts';

/** Mail as it is before anybody set it up. */
export const noMailSettings: MailSettings = { senderName: '', senderAddress: '', replyTo: '', copyTo: '' };

/** From whom the company's mails are; an empty address means that none can be sent yet. */
export const senderOf = ({ mail, name, email }: Pick<Company, 'mail' | 'name' | 'email'>) => ({
  name: mail.senderName || name,
  address: mail.senderAddress || email,
});
