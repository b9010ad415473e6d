import type { Flow } from '../automation/run.ts';
import type { PipelineStage, StagePart } from './setup.ts';

const isOfOthers = ({ code }: StagePart): boolean => code === 'other-customer';

function without({ rows, amounts }: Flow, { rows: less, amount }: { rows: number; amount: number }): Flow {
  return {
    rows: rows - less,
    amounts: Object.fromEntries(Object.entries(amounts).map(([currency, sum]) => [currency, sum - amount])),
  };
}

/**
 * BR24: the stages as the customer of a set-up is shown them: what others ordered stands in none of their totals, and
 * they still add up. A set-up has one currency.
 */
export const stagesForCustomer = (stages: readonly PipelineStage[]): PipelineStage[] =>
  stages.map((stage) => {
    const others = stage.parts.filter(isOfOthers);
    if (others.length === 0) return stage;
    const control = { ...stage.control };
    for (const part of others) {
      control.in = without(control.in, part);
      control[part.side] = without(control[part.side], part);
    }
    return { ...stage, control, parts: stage.parts.filter((part) => !isOfOthers(part)) };
  });
