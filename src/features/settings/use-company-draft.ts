import { useState } from 'react';
import type { Company } from '@domain/parties/parties.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { notSavedYet } from '../not-saved-yet.ts';
import { useServices } from '../services-context.ts';
import { sayRefusal } from '../say-refusal.ts';

export interface CompanyDraft {
  company: Company;
  change: (patch: Partial<Company>) => void;
  isChanged: boolean;
  /** Whether it was saved. */
  save: () => Promise<boolean>;
  discard: () => void;
  /** What is wrong with a field, by its path. */
  faultAt: (field: string) => string | undefined;
  /** A fault of no field that is shown. */
  fault: string;
}

/** The company with unsaved changes on top; undefined until it is read. */
export function useCompanyDraft(): CompanyDraft | undefined {
  const services = useServices();
  const { data: stored } = useLive('company', () => services.company.get());
  const [patch, setPatch] = useState<Partial<Company>>({});
  const [fault, setFault] = useState<{ field: string; text: string } | null>(null);
  if (!stored) return undefined;
  const save = async () => {
    const result = await services.company.update(patch);
    if (result.ok) {
      setPatch((now) => notSavedYet(now, patch));
      setFault(null);
    } else {
      setFault({ field: result.error.field ?? '', text: await sayRefusal(result.error) });
    }
    return result.ok;
  };
  return {
    company: { ...stored, ...patch },
    change: (more) => setPatch((now) => ({ ...now, ...more })),
    isChanged: Object.keys(patch).length > 0,
    save,
    discard: () => {
      setPatch({});
      setFault(null);
    },
    faultAt: (field) => (fault?.field === field ? fault.text : undefined),
    fault: fault?.text ?? '',
  };
}
