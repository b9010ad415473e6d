export default {
  'report-unknown': 'Il n’y a pas de rapport «\u202F{kind}\u202F». Choisissez-en un dans la liste.',
  'report-basis-unknown':
    'Ce rapport ne peut pas être établi par «\u202F{value}\u202F». Choisissez «\u202Fissued\u202F» (émission) ou «\u202Fpaid\u202F» (règlement).',
  'report-needs-customer': 'Ce rapport porte sur un client\u202F: choisissez-en un.',
  'saved-report-missing': 'Ce rapport enregistré n’existe plus. Choisissez-en un autre.',
  'report-missing': 'Ce rapport conservé n’existe plus. Établissez-le à nouveau.',
  'report-name-missing': 'Donnez un nom au rapport.',
} as const;
