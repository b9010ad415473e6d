import type en from '../../en/refusals/pipeline.ts';

export default {
  'pipeline-setup-missing': 'Ce rapport de facturation n’existe plus. Rechargez la liste.',
  'pipeline-setup-rows':
    'Des commandes de {name} ont déjà été repérées : elles seraient oubliées. Gardez-le, ou créez-en un autre à côté.',
  'pipeline-key-fixed':
    'Des commandes ont déjà été trouvées par la clé de ce rapport : avec une autre, chacune serait de nouveau nouvelle. Créez un nouveau rapport à côté.',
  'pipeline-currency-fixed':
    'Des mois de ce rapport ont déjà été demandés en {currency} : dans une autre devise, leurs montants voudraient dire autre chose. Créez un nouveau rapport à côté.',
  'pipeline-name-missing': 'Donnez un nom au rapport de facturation.',
  'pipeline-one-orders': 'Une seule source contient les commandes. Choisissez laquelle.',
  'pipeline-source-name':
    '« {value} » ne peut pas nommer une source : il faut à chacune un nom propre, sans point ni @.',
  'pipeline-books-source':
    '{source} lit ces comptes : elle se rattache aux commandes, et contient les clients ou les produits.',
  'pipeline-join-nowhere':
    'Rien ne mène à {source}. Choisissez les colonnes qui trouvent ses lignes, sans tourner en rond.',
  'pipeline-join-key':
    '{source} se trouve par autant de colonnes que sa clé en a : choisissez-en une pour chacune.',
  'pipeline-field-missing': 'Choisissez la colonne : {field}.',
  'pipeline-field-source': '« {value} » n’est la colonne d’aucune source de ce rapport.',
  'pipeline-layout-empty': 'Mettez au moins une colonne dans le rapport.',
  'pipeline-period-invalid': '« {value} » n’est pas un mois. Écrivez-le comme 2025-01.',
  'pipeline-file-missing': 'Aucun fichier de {source} n’a encore été lu ici. Ajoutez-le et relancez.',
  'pipeline-file-awaited':
    'Le fichier de {source} n’est pas encore là : cet appareil ne surveille rien de nouveau appelé {name}. Donnez-le ici, ou mettez-le dans le dossier surveillé et continuez.',
  'pipeline-files-equal':
    'Plusieurs nouveaux fichiers de {source} sont aussi récents l’un que l’autre : {names}. Donnez ici celui qui compte, ou laissez-le seul dans le dossier et continuez.',
  'pipeline-pattern':
    '« {value} » ne remplace rien dans le nom d’un fichier surveillé. Il peut contenir {known}.',
  'pipeline-file-unknown': 'Ce rapport n’a pas de source appelée {source}.',
  'pipeline-column-missing':
    '{file} n’a pas de colonne « {column} », dont {source} a besoin. Ajoutez la colonne, ou choisissez-en une autre dans le réglage.',
  'pipeline-no-rows': 'Il n’y a aucune commande dans les fichiers.',
  'pipeline-difference':
    'L’étape ne tombe pas juste : {rows} {rows|ligne|lignes} et {amount} {currency} entre l’entrée et la sortie. Rien n’a été conservé.',
  'pipeline-not-as-stated':
    'Les fichiers ne sont pas ce qui était annoncé : {rows} {rows|ligne|lignes} et {amount} {currency} de trop, ou manquants si c’est négatif. Rien n’a été conservé.',
  'pipeline-month-answered':
    'Le client a déjà répondu pour {month} de « {name} » : refaite toute seule, sa réponse ne compterait plus. Facturez le mois, ou relancez-le à la main.',
  'billing-lines-unreadable':
    '{count} {count|ligne illisible|lignes illisibles} : {names}. Corrigez le fichier et relancez le mois.',
  'billing-lines-unmatched':
    '{count} {count|ligne|lignes} sans correspondance : {names}. Retenu ; ajoutez ce qui manque à son fichier et relancez le mois, ou laissez faire la prochaine exécution.',
  'billing-lines-vanished':
    '{count} {count|ligne disparue|lignes disparues} des fichiers avant facturation : {names}. Retenu ; remettez ce qui est à facturer et relancez le mois.',
  'billing-lines-moved':
    '{count} {count|ligne facturée|lignes facturées} à un autre client auparavant : {names}. Retenu ; corrigez le client dans le fichier et relancez le mois.',
  'pipeline-answered-meanwhile':
    'La réponse {name} du client a été prise pendant la lecture de ce fichier. Si celui-ci est le plus récent, redonnez-le.',
  'pipeline-answered-since':
    'Le client a répondu pour {month} de « {name} » pendant que le mois était relancé. Sa réponse compte, rien n’a été relancé. Facturez le mois, ou relancez-le.',
  'pipeline-run-missing': 'Cette exécution n’existe plus. Rechargez la liste.',
  'pipeline-run-replaced': 'Le mois a été relancé depuis : répondez à son fichier le plus récent.',
  'pipeline-run-stopped': 'Cette exécution s’est arrêtée et n’a rien demandé au client. Relancez le mois.',
  'pipeline-run-invoiced': 'L’exécution de ce mois est déjà facturée.',
  'pipeline-not-answered': 'Importez d’abord la réponse du client.',
  'pipeline-answer-columns':
    '{name} n’a pas les colonnes de lignes et de réponses du fichier envoyé. Reprenez la réponse dans ce fichier.',
  'pipeline-answer-amount':
    '{name} n’a pas la colonne « {column} » du fichier envoyé : un montant modifié passerait inaperçu. Reprenez la réponse dans ce fichier.',
  'pipeline-answer-other':
    'Aucune ligne de {name} ne figure dans le fichier de ce mois. Choisissez la réponse à ce mois.',
  'pipeline-file-gone': 'Ce fichier n’est plus dans les livres, ou n’est plus ce qu’il était.',
  'pipeline-nothing-accepted': 'Le client n’a accepté aucune ligne : il n’y a rien à facturer.',
} satisfies Record<keyof typeof en, string>;
