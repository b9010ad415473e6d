import { describe, expect, it } from 'vitest';
import { payUrl, samplePayLinkValues } from './pay-link.ts';

const urlOf = (pattern: string) => payUrl(pattern, samplePayLinkValues);

describe('B16 the address to pay at', () => {
  it('B16 variables are written out, safe inside an address', () => {
    expect(urlOf('https://buy.stripe.com/x?client_reference_id={{ invoice_number }}')).toEqual({
      ok: true,
      value: 'https://buy.stripe.com/x?client_reference_id=F-2026-0418',
    });
    expect(urlOf('https://paypal.me/atelier/{amount_due}{currency}')).toEqual({
      ok: true,
      value: 'https://paypal.me/atelier/1250.00EUR',
    });
    expect(urlOf('https://pay.example/?n={{client.name}}&c={{ amount_due_minor }}')).toEqual({
      ok: true,
      value: 'https://pay.example/?n=Caf%C3%A9%20M%C3%BCller&c=125000',
    });
  });

  it('B16 a variable that does not exist names the one that was meant', () => {
    expect(urlOf('https://pay.example/{{ invoice_numer }}')).toMatchObject({
      error: {
        reason: 'pay-link-variable',
        field: 'payLink',
        params: { name: 'invoice_numer', meant: 'invoice_number' },
      },
    });
    expect(urlOf('https://pay.example/{{ invoice_number')).toMatchObject({
      error: { reason: 'pay-link-variable' },
    });
    expect(urlOf('https://pay.example/{{ __proto__ }}')).toMatchObject({
      error: { reason: 'pay-link-variable' },
    });
  });

  it('B16 what is no address, runs code or is too long for a code is refused', () => {
    expect(urlOf('pay.example/{{ invoice_number }}')).toMatchObject({
      error: { reason: 'pay-link-address' },
    });
    expect(urlOf('javascript:alert(1)')).toMatchObject({ error: { reason: 'pay-link-address' } });
    expect(urlOf(`https://pay.example/${'a'.repeat(400)}`)).toMatchObject({
      error: { reason: 'pay-link-long' },
    });
  });
});
