import type { PrintJob } from '@documents/job.ts';
import type { Measure } from '@documents/operations.ts';
import type { HanForm } from '@documents/scripts/families.ts';
import type { FilledTemplate } from '@documents/template/filled.ts';
import { templateFields } from '@documents/template/unprintable-texts.ts';
import { scriptNeeds } from '@documents/scripts/script-needs.ts';
import type { Result } from '@domain/result.ts';
import { ok, refuse } from '@domain/result.ts';
import type { Faces } from '../pdf/font/measure.ts';
import { foreignHand } from '../pdf/shaping/foreign-text.ts';
import type { ForeignHand } from '../pdf/shaping/foreign.ts';
import type { ScriptFiles } from '../pdf/shaping/script-fonts.ts';
import { scriptFonts } from '../pdf/shaping/script-fonts.ts';
import { scriptSetter } from '../pdf/shaping/script-setter.ts';

/** As many as a sentence can name. */
const NAMED = 12;
const named = (characters: readonly string[]) => [...new Set(characters)].slice(0, NAMED).join(' ');

function nameOf(job: PrintJob): string {
  if ('invoice' in job) return job.invoice.number ?? job.invoice.customerName;
  return job.kind === 'report' ? job.table.title : job.buyer.name;
}

/** Where a document comes that the everyday faces cannot print: it goes on with the fonts it needs, or not at all. */
export function foreignDesk(files: ScriptFiles, faces: Faces, plain: Measure) {
  const fonts = scriptFonts(files);
  const hands = new Map<HanForm, ForeignHand>();

  return async (job: PrintJob, look?: FilledTemplate): Promise<Result<ForeignHand>> => {
    const document = nameOf(job);
    const { han, characters, missing } = scriptNeeds(job, look && templateFields(look));
    const [first] = missing;
    if (first !== undefined) {
      const lost = named(missing.map(({ character }) => character));
      return refuse(
        'ValidationError',
        'characters-not-printable',
        { characters: lost, document },
        first.field,
      );
    }
    const absent = await Promise.all(
      Array.from(characters, async ([family, codes]) =>
        (await fonts.bring(family, codes)) ? [] : [...codes],
      ),
    );
    const waiting = absent.flat().map((code) => String.fromCodePoint(code));
    if (waiting.length > 0) {
      return refuse('InvalidState', 'script-fonts-absent', { characters: named(waiting), document });
    }
    const hand = hands.get(han) ?? foreignHand(scriptSetter(faces, plain, { fonts, han }));
    hands.set(han, hand);
    return ok(hand);
  };
}
