import { ArchiveSection } from './archive-section.tsx';
import { CacheSection } from './cache-section.tsx';

/** Two stores: what left the house, and copies that can be made again. */
export default function DocumentsPart() {
  return (
    <>
      <ArchiveSection />
      <CacheSection />
    </>
  );
}
