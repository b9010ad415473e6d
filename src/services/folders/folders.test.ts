import { describe, expect, it } from 'vitest';
import { numberedName } from '@domain/archive/file-name.ts';
import { ok, refuse } from '@domain/result.ts';
import type { Deps, FolderAccess } from '../ports.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

/** A folder in memory behind the port; what the browser's own does is tried in the browser. */
function folderDeps() {
  const files = new Map<string, string>();
  const state = { permission: 'granted' as PermissionState, failsAt: '' };
  const handle = { kind: 'directory', name: 'Factures' } as FileSystemDirectoryHandle;
  const folders: FolderAccess = {
    isOffered: true,
    choose: async () => ok(handle),
    permission: async () => state.permission,
    ask: async () => state.permission,
    place: async (folder, fileName, bytes) => {
      if (fileName === state.failsAt) return refuse('QuotaExceeded', 'folder-full', { folder: folder.name });
      const text = new TextDecoder().decode(bytes);
      for (let count = 1; ; count += 1) {
        const as = numberedName(fileName, count);
        if (files.get(as) === text) return ok({ outcome: 'same', as });
        if (files.has(as)) continue;
        files.set(as, text);
        return ok({ outcome: 'written', as });
      }
    },
  };
  return { deps: testDeps({ folders }), files, state };
}

async function withIssued(deps: Deps, names: readonly string[]) {
  const open = await openFrenchBooks(undefined, deps);
  const issue = async (name: string) => {
    const { id } = await addCustomer(open.services, name);
    await addRow(open.services, id, '2026-11-10');
    return valueOf(await open.services.invoices.generate({ customerId: id, ...november, issue: true })).id;
  };
  const ids: string[] = [];
  for (const name of names) ids.push(await issue(name));
  return { ...open, ids, issue };
}

describe('output folders', () => {
  it('A5 issued documents are written by the pattern, in the archive as saved, and never twice', async () => {
    const { deps, files } = folderDeps();
    const { services, ids } = await withIssued(deps, ['Café: du Pont', 'Vaise']);
    valueOf(await services.outputFolders.choose('invoices'));
    valueOf(await services.outputFolders.set('invoices', { pattern: '{year} {number} {customer}' }));
    expect(valueOf(await services.outputFolders.writeInvoices(ids))).toEqual({
      written: 2,
      same: 0,
      renamed: [],
    });
    expect([...files.keys()]).toEqual(['2026 F-2026-0001 Café- du Pont.pdf', '2026 F-2026-0002 Vaise.pdf']);
    expect(valueOf(await services.outputFolders.writeInvoices(ids))).toEqual({
      written: 0,
      same: 2,
      renamed: [],
    });
    const [archived] = await services.archive.of(ids[0]!);
    expect(archived).toMatchObject({
      fileName: '2026 F-2026-0001 Café- du Pont.pdf',
      departures: [{ how: 'saved' }],
    });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A5 A10 a report that is kept lies in the folder of reports too, and is kept where that is full', async () => {
    const { deps, files, state } = folderDeps();
    const { services } = await withIssued(deps, ['Vaise']);
    const query = { kind: 'sales-by-period', from: november.from, to: november.to };
    const how = { formats: ['pdf' as const], language: 'fr' as const };
    valueOf(await services.reports.make(query, how));
    expect(files.size, 'no folder was chosen yet').toBe(0);
    valueOf(await services.outputFolders.choose('reports'));
    const made = valueOf(await services.reports.make(query, how));
    expect([...files.keys()]).toEqual([made.files[0]!.fileName]);
    state.failsAt = made.files[0]!.fileName;
    valueOf(await services.reports.make(query, how));
    expect(await services.reports.made()).toHaveLength(3);
  });

  it('A5 FN5 a file that holds something else stays, the document lies beside it', async () => {
    const { deps, files } = folderDeps();
    const { services, ids } = await withIssued(deps, ['Vaise']);
    files.set('F-2026-0001 Vaise.pdf', 'notes of the owner');
    valueOf(await services.outputFolders.choose('invoices'));
    expect(valueOf(await services.outputFolders.writeInvoices(ids))).toEqual({
      written: 1,
      same: 0,
      renamed: [{ fileName: 'F-2026-0001 Vaise.pdf', as: 'F-2026-0001 Vaise (2).pdf' }],
    });
    expect(files.get('F-2026-0001 Vaise.pdf')).toBe('notes of the owner');
  });

  it('A5 an automatic folder gets what is issued from then on, also what waited for the permission', async () => {
    const { deps, files, state } = folderDeps();
    const { services, issue } = await withIssued(deps, ['Before']);
    valueOf(await services.outputFolders.choose('invoices'));
    valueOf(await services.outputFolders.set('invoices', { isAutomatic: true }));
    expect(valueOf(await services.outputFolders.writeWaiting()).written).toBe(0);
    state.permission = 'prompt';
    const id = await issue('After');
    const [waiting] = await services.outputFolders.list();
    expect(waiting).toMatchObject({ waiting: 1, permission: 'prompt' });
    expect(await services.outputFolders.writeWaiting()).toMatchObject({
      ok: false,
      error: { reason: 'folder-not-allowed', params: { folder: 'Factures' } },
    });
    state.permission = 'granted';
    valueOf(await services.outputFolders.allow('invoices'));
    expect(valueOf(await services.outputFolders.writeWaiting()).written).toBe(1);
    expect([...files.keys()]).toEqual(['F-2026-0002 After.pdf']);
    const invoice = (await services.invoices.get(id))!;
    valueOf(await services.receivables.payInFull([id], { method: 'cash' }));
    expect((await services.outputFolders.list())[0]).toMatchObject({ waiting: 0 });
    expect(invoice.number).toBe('F-2026-0002');
  });

  it('A5 a full disk leaves what was written noted and says the place', async () => {
    const { deps, files, state } = folderDeps();
    const { services, ids } = await withIssued(deps, ['One', 'Two']);
    valueOf(await services.outputFolders.choose('invoices'));
    state.failsAt = 'F-2026-0002 Two.pdf';
    expect(await services.outputFolders.writeInvoices(ids)).toMatchObject({
      ok: false,
      error: { reason: 'folder-full', params: { folder: 'Factures' } },
    });
    expect([...files.keys()]).toEqual(['F-2026-0001 One.pdf']);
    expect((await services.archive.of(ids[0]!))[0]?.departures).toMatchObject([{ how: 'saved' }]);
    expect((await services.archive.of(ids[1]!)).flatMap(({ departures }) => departures)).toEqual([]);
  });

  it('A5 drafts, no folder and a browser without folders are refused with the reason', async () => {
    const { deps } = folderDeps();
    const { services, ids } = await withIssued(deps, ['One']);
    expect(await services.outputFolders.writeInvoices(ids)).toMatchObject({
      error: { reason: 'folder-none' },
    });
    valueOf(await services.outputFolders.choose('invoices'));
    const copy = valueOf(await services.invoices.duplicate(ids[0]!));
    expect(await services.outputFolders.writeInvoices([copy.id])).toMatchObject({
      error: { reason: 'folder-drafts-only' },
    });
    const without = await openFrenchBooks();
    expect(await without.services.outputFolders.isOffered()).toBe(false);
    expect(await without.services.outputFolders.choose('reports')).toMatchObject({
      error: { reason: 'folders-not-offered' },
    });
  });
});
