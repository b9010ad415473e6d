import type { MailWords } from '../mail-words.ts';

export default {
  texts: {
    invoice: {
      subject: 'Facture {{ invoice_number }} – {{ company.name }}',
      body: `Bonjour,

Veuillez trouver ci-joint notre facture {{ invoice_number }} du {{ invoice_date | date }}{% if title != "" %}, « {{ title }} »{% endif %}.

{% if amount_due > 0 %}Nous vous remercions de régler {{ total_amount | money }} au plus tard le {{ due_date | date }}.{% else %}Elle est déjà réglée : il ne vous reste rien à payer.{% endif %}

Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    'credit-note': {
      subject: 'Avoir {{ invoice_number }} – {{ company.name }}',
      body: `Bonjour,

Veuillez trouver ci-joint notre avoir {{ invoice_number }} du {{ invoice_date | date }}, d’un montant de {{ total_with_tax | money }}{% if credited_invoice_number != "" %}, sur la facture {{ credited_invoice_number }} du {{ credited_invoice_date | date }}{% endif %}.

Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{{ company.name }}`,
    },
    reminder: {
      subject: 'Rappel : facture {{ invoice_number }} échue le {{ due_date | date }}',
      body: `Bonjour,

Sauf erreur de notre part, notre facture {{ invoice_number }} du {{ invoice_date | date }}, échue le {{ due_date | date }}, n’est pas encore réglée. Il reste {{ total_amount | money }} à payer.

Nous vous remercions de procéder au règlement dans les meilleurs délais. La facture est jointe à ce message.

Si votre paiement vient de partir, ne tenez pas compte de ce rappel. En cas de difficulté, répondez-nous : nous trouverons une solution.

Cordialement,
{{ company.name }}`,
    },
    receipt: {
      subject:
        '{% if amount < 0 %}Remboursement{% else %}Quittance{% endif %} N° {{ receipt_number }} – {{ company.name }}',
      body: `Bonjour,

{% if is_counter_entry %}Nous avons annulé une écriture de votre compte.{% elsif payment_type == "refund" %}Nous vous avons remboursé {{ total_amount | money }} le {{ payment_date | date }}.{% elsif payment_type == "credit" %}Nous avons imputé {{ total_amount | money }} de votre crédit le {{ payment_date | date }}.{% else %}Nous avons bien reçu votre paiement de {{ total_amount | money }} du {{ payment_date | date }} et vous en remercions.{% endif %} Le justificatif est joint à ce message.

Cordialement,
{{ company.name }}`,
    },
    statement: {
      subject: 'Relevé de compte du {{ start_date | date }} au {{ end_date | date }} – {{ company.name }}',
      body: `Bonjour,

Veuillez trouver ci-joint le relevé de votre compte du {{ start_date | date }} au {{ end_date | date }}.

{% if closing_balance > 0 %}Le solde dû s’élève à {{ closing_balance | money }}.{% elsif closing_balance < 0 %}Le solde est en votre faveur : {{ closing_balance | abs | money }}.{% else %}Votre compte est soldé.{% endif %}

Si un point ne correspond pas à vos écritures, répondez à ce message.

Cordialement,
{{ company.name }}`,
    },
    quote: {
      subject: 'Devis {{ quote_number }} – {{ company.name }}',
      body: `Bonjour,

Nous avons le plaisir de vous adresser ci-joint notre devis {{ quote_number }} du {{ quote_date | date }}, d’un montant de {{ total_with_tax | money }}. Il est valable jusqu’au {{ valid_until | date }}.

S’il vous convient, répondez simplement à ce message.

Cordialement,
{{ company.name }}`,
    },
    report: {
      subject: '{{ title }} – {{ company.name }}',
      body: `Bonjour,

Veuillez trouver ci-joint le rapport « {{ title }} » pour la période du {{ start_date | date }} au {{ end_date | date }}.

Cordialement,
{{ company.name }}`,
    },
    'billing-report': {
      subject: 'Rapport de facturation du {{ start_date | date }} au {{ end_date | date }} : à valider',
      body: `Bonjour,

Veuillez trouver ci-joint vos commandes du {{ start_date | date }} au {{ end_date | date }} : {{ line_count }} ligne{% if line_count > 1 %}s{% endif %}, {{ total_amount | money }} hors taxes.

Merci d’indiquer dans le fichier, ligne par ligne, ce que vous acceptez ou contestez, avec un commentaire si quelque chose ne va pas, et de nous le renvoyer. Nous facturerons ce que vous aurez accepté.

Cordialement,
{{ company.name }}`,
    },
    test: {
      subject: 'Essai d’envoi – {{ company.name }}',
      body: `Bonjour,

Ce message d’essai confirme que les envois de {{ company.name }} arrivent à bon port.

Vérifiez l’expéditeur et l’adresse de réponse : ce sont ceux que verront vos clients.`,
    },
  },
  facts: {
    amountDue: 'À régler',
    nothingDue: 'Rien à régler',
    paid: 'Facture acquittée',
    credited: 'Montant de l’avoir',
    received: 'Montant reçu',
    given: 'Montant remboursé',
    applied: 'Crédit imputé',
    estimated: 'Montant du devis',
    balance: 'Solde dû',
    inFavour: 'Solde en votre faveur',
    invoice: 'Facture',
    creditNote: 'Avoir',
    creditedInvoice: 'Sur la facture',
    receipt: 'Quittance',
    quote: 'Devis',
    date: 'Date',
    dueDate: 'Échéance',
    dueSince: 'Échue depuis le',
    period: 'Période',
    method: 'Moyen',
    settles: 'Règle',
    validUntil: 'Valable jusqu’au',
    total: 'Total TTC',
    orders: 'Commandes',
    lines: 'Lignes',
  },
  pay: 'Payer en ligne',
  payAt: 'Payer en ligne : {url}',
  fromTo: 'du {from} au {to}',
} satisfies MailWords;
