import { jsPDF } from 'jspdf';

/** The floor of a first document: jsPDF as it comes, and one word. */
self.onmessage = () => {
  const doc = new jsPDF();
  doc.text('Facture', 20, 20);
  self.postMessage(doc.output('arraybuffer'));
};
