import { Button } from '../signs/button.tsx';
import { Callout } from '../page/callout.tsx';
import { ProgressBar } from '../tasks/progress-bar.tsx';
import { Section } from '../page/section.tsx';

export const MessagesPart = () => (
  <Section title="Messages">
    <div className="q-stack">
      <Callout>Struck rows stay free for the next invoice.</Callout>
      <Callout tone="plain">A draft prints as PRO FORMA, without a number.</Callout>
      <Callout tone="good" acts={<Button>Look</Button>}>
        403 rows imported.
      </Callout>
      <Callout tone="warning">Two rows have no customer.</Callout>
      <Callout tone="error">Line 7: the tax rate 19.6 is not in your list. Did you mean 20?</Callout>
      <ProgressBar label="Import" done={40} total={100} />
    </div>
  </Section>
);
