export default {
  blockedTitle: 'Another window is updating your books',
  blocked:
    'Your books are open in another window or tab that has not let go of them yet. Wait for the update to end, or close the other Quittance windows: this one then goes on by itself.',
  unreadableTitle: 'Your books cannot be opened',
  unreadable:
    'The browser refuses to open the database on this device. Nothing was deleted. Try again; if it stays so, restart the browser. You can also save what is still readable to a file before anything else, then restore a backup.',
  newerTitle: 'These books belong to a newer Quittance',
  newer:
    'A newer version has already opened these books on this device. This version writes nothing, so that nothing is damaged. Reload to get the newer version.',
  supersededTitle: 'A newer version has taken over',
  superseded:
    'Another window has brought the books to a newer version. Reload to go on here; nothing was lost.',
  replaced:
    'Another window has restored or erased these books. This window shows them as they are now; what was typed here and not saved is gone.',
  upgradingTitle: 'Your books are being brought to the new version',
  upgrading:
    'This happens once. Leave this window open: if it is closed, nothing is lost, and the update begins again at the next start.',
  upgradingDone: '{done} of {total} records',
  retry: 'Try again',
  reload: 'Reload',
  salvage: 'Save what is readable',
  salvaged: '{tables} {tables|table|tables} saved to a file. Keep it safe: it is not encrypted.',
  salvageNothing: 'Nothing could be read. Restart the browser and try again.',
  address: 'These books live at {origin}, on this device and in this browser only.',
} as const;
