import type en from '../../en/refusals/automations.ts';

export default {
  'automation-missing': 'Cette automatisation n’existe plus. Rechargez la liste.',
  'automation-exists': 'Cette automatisation est déjà remise en place.',
  'automation-name-missing': 'Donnez un nom à l’automatisation.',
  'automation-empty': 'Choisissez au moins une étape.',
  'automation-busy':
    'Une autre exécution est en cours, peut-être dans une autre fenêtre. Réessayez quand elle sera finie.',
  'service-unknown': '« {value} » n’est pas une étape possible d’une automatisation.',
  'period-unknown': '{value} n’est pas une période. Utilisez-en une comme previous-month, ou deux dates.',
  'step-setup-missing': 'Choisissez le rapport de facturation que cette étape produit.',
  'run-missing': 'Cette exécution n’est plus là. Rechargez la liste.',
  'run-nothing-failed': 'Rien n’a échoué dans cette exécution : il n’y a rien à refaire.',
  'run-not-waiting': 'Cette exécution n’attend plus rien. Rechargez-la.',
  'run-taken-over': 'Une autre fenêtre a repris cette exécution et la poursuit.',
  'run-control-differs':
    'Le compte n’est pas juste ({of}) : {in} à l’entrée, {accounted} retrouvés. Rien n’a été exécuté après cette étape. Regardez l’étape, puis refaites-la.',
  'run-step-dies':
    'L’application a été fermée trois fois au milieu de cette étape. Faites-la à la main par petites parties, puis exécutez le reste.',
  'run-step-broke':
    'Cette étape s’est interrompue à cause d’un défaut de l’application : {said}. Réessayez ; s’il persiste, signalez-le.',
  'run-restored':
    'Ces livres viennent d’une sauvegarde : l’exécution a pu se poursuivre depuis. Vérifiez ce qu’elle a produit, puis laissez-la continuer.',
  'schedule-ends-before': 'Le calendrier finit ({end}) avant de commencer ({start}). Inversez les dates.',
  'schedule-over': 'Ce calendrier n’a plus aucun jour. Choisissez un jour plus tard ou une autre fin.',
  'schedule-unknown': '« {value} » n’est rien qu’un calendrier connaisse.',
  'schedule-interval': '{value} n’est pas un intervalle. Écrivez un nombre entier de 1 à 999.',
  'schedule-weekdays': 'Choisissez au moins un jour de la semaine.',
  'schedule-month-day':
    '{value} n’est pas un jour de mois. Choisissez de 1 à 31, le dernier jour, ou un jour de la semaine.',
  'time-invalid': '« {value} » n’est pas une heure. Écrivez-la comme 08:00.',
  'rrule-invalid':
    '« {value} » ne se lit pas comme une règle de récurrence. Écrivez-en une comme FREQ=MONTHLY;BYMONTHDAY=2.',
  'rrule-unsupported':
    'Un calendrier ne sait pas faire {part} de cette règle. Retirez-le, ou choisissez les jours à la main.',
  'holiday-invalid':
    '« {value} » n’est pas un jour férié. Écrivez un jour de chaque année (05-01) ou une date (2026-04-06).',
  'holiday-there': '{value} est déjà dans la liste.',
  'holiday-twice': '{value} figure deux fois dans la liste. N’en gardez qu’un.',
} satisfies Record<keyof typeof en, string>;
