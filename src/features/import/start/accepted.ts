/** Extensions offered by the file chooser; what a file really is, is told by its first bytes. */
export const accepted = '.xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.csv,.tsv,.tab,.txt,.xml,.slk,.dif,.numbers,.pdf';
