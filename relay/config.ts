import { resolve } from 'node:path';
import { address } from '../contract/schema.ts';

export interface SmtpConfig {
  host: string;
  port: number;
  /** TLS from the first byte; without it STARTTLS is demanded unless the server is this machine. */
  secure: boolean;
  requireTls: boolean;
  user: string;
  pass: string;
  connections: number;
  /** Messages in a second, over all connections; 0 = as fast as it goes. */
  perSecond: number;
  /** Milliseconds without an answer. */
  timeout: number;
}

export interface DkimConfig {
  domainName: string;
  keySelector: string;
  privateKey: string;
}

export interface Config {
  host: string;
  port: number;
  folder: string;
  /** Where the world reaches the relay, no slash at the end. */
  publicUrl: string;
  appUrl: string;
  senders: string[];
  origins: string[];
  /** null = the test mailbox. */
  smtp: SmtpConfig | null;
  dkim: DkimConfig | null;
  limits: {
    recipients: number;
    bytes: number;
    messagesPerHour: number;
    /** Milliseconds for a whole request. */
    requestTime: number;
    /** Bytes of all requests that are being read at once. */
    bytesInFlight: number;
  };
  retry: {
    /** Milliseconds before the second try; doubled each time. */
    first: number;
    longest: number;
    giveUpAfter: number;
  };
  /** Milliseconds that outcomes are remembered. */
  keepFor: number;
  logLevel: string;
}

/** The configuration is wrong; the message says which variable, never its value. */
export class ConfigError extends Error {}

type Env = Record<string, string | undefined>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function numberOf(env: Env, name: string, otherwise: number, least = 0): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isFinite(value) || value < least)
    throw new ConfigError(`${name} must be a number from ${least}.`);
  return value;
}

const listOf = (text = ''): string[] =>
  text
    .split(/[,\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function urlOf(env: Env, name: string, otherwise: string): string {
  const text = env[name] || otherwise;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new ConfigError(`${name} must be an http(s) address.`);
  return text.replace(/\/+$/, '');
}

export const isLoopbackName = (name: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(name);

function smtpOf(env: Env): SmtpConfig | null {
  const url = env['SMTP_URL'];
  if (url && !URL.canParse(url))
    throw new ConfigError('SMTP_URL must look like smtps://user:password@host:port.');
  const from = url ? new URL(url) : undefined;
  const host = env['SMTP_HOST'] || from?.hostname;
  if (!host) return null;
  const secure = env['SMTP_SECURE'] ? env['SMTP_SECURE'] === 'true' : from?.protocol === 'smtps:';
  const port = numberOf(env, 'SMTP_PORT', Number(from?.port) || (secure ? 465 : 587), 1);
  const tls = env['SMTP_TLS'] ?? 'required';
  if (!['required', 'optional'].includes(tls))
    throw new ConfigError('SMTP_TLS must be required or optional.');
  return {
    host,
    port,
    secure: secure || port === 465,
    requireTls: tls === 'required' && !isLoopbackName(host),
    user: env['SMTP_USER'] || decodeURIComponent(from?.username ?? ''),
    pass: env['SMTP_PASS'] || decodeURIComponent(from?.password ?? ''),
    connections: numberOf(env, 'SMTP_CONNECTIONS', 5, 1),
    perSecond: numberOf(env, 'SMTP_PER_SECOND', 0),
    timeout: numberOf(env, 'SMTP_TIMEOUT_MS', 5 * MINUTE, 100),
  };
}

function dkimOf(env: Env): DkimConfig | null {
  const [domainName, keySelector, privateKey] = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'].map(
    (name) => env[name] ?? '',
  );
  if (!domainName && !keySelector && !privateKey) return null;
  if (!domainName || !keySelector || !privateKey)
    throw new ConfigError('DKIM needs DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY together.');
  return { domainName, keySelector, privateKey: privateKey.replaceAll('\\n', '\n') };
}

function sendersOf(env: Env, smtp: SmtpConfig | null): string[] {
  const named = listOf(env['RELAY_SENDERS']);
  const senders = named.length === 0 && smtp && address.safeParse(smtp.user).success ? [smtp.user] : named;
  if (!senders.every((sender) => address.safeParse(sender).success))
    throw new ConfigError('RELAY_SENDERS must be addresses, with commas between them.');
  if (smtp && senders.length === 0)
    throw new ConfigError('RELAY_SENDERS must say which addresses mail may be sent from.');
  return senders.map((sender) => sender.toLowerCase());
}

/** Reads the environment; throws ConfigError. */
export function configFrom(env: Env, folder: string): Config {
  const smtp = smtpOf(env);
  const publicUrl = urlOf(env, 'RELAY_PUBLIC_URL', 'http://localhost:4173/relay');
  return {
    host: env['RELAY_HOST'] || '127.0.0.1',
    port: numberOf(env, 'RELAY_PORT', 4174),
    folder: resolve(env['RELAY_DATA'] || folder),
    publicUrl,
    appUrl: urlOf(env, 'RELAY_APP_URL', new URL(publicUrl).origin),
    senders: sendersOf(env, smtp),
    origins: listOf(env['RELAY_ORIGINS']).map((origin) => origin.replace(/\/+$/, '')),
    smtp,
    dkim: dkimOf(env),
    limits: {
      recipients: numberOf(env, 'RELAY_MAX_RECIPIENTS', 20, 1),
      bytes: numberOf(env, 'RELAY_MAX_BYTES', 15_000_000, 1000),
      messagesPerHour: numberOf(env, 'RELAY_MESSAGES_PER_HOUR', 2000, 1),
      requestTime: numberOf(env, 'RELAY_REQUEST_MS', MINUTE, 100),
      bytesInFlight: numberOf(env, 'RELAY_BYTES_IN_FLIGHT', 30_000_000, 1000),
    },
    retry: {
      first: numberOf(env, 'RELAY_RETRY_FIRST_MS', MINUTE, 1),
      longest: numberOf(env, 'RELAY_RETRY_LONGEST_MS', HOUR, 1),
      giveUpAfter: numberOf(env, 'RELAY_GIVE_UP_MS', 48 * HOUR, 1),
    },
    keepFor: numberOf(env, 'RELAY_KEEP_DAYS', 400, 30) * 24 * HOUR,
    logLevel: env['RELAY_LOG'] || 'info',
  };
}
