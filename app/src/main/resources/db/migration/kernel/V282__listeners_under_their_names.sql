-- As V281, for what was renamed before it: an event that waits since before the upgrade is handed on under the name
-- that its listener has today.
UPDATE kernel.event_publication waiting
   SET listener_id = replace(waiting.listener_id, renamed.before, renamed.today)
  FROM (VALUES ('vn.chosach.petitions.desk.PetitionTelling.', 'vn.chosach.petitions.desk.PetitionStatusDelivery.'),
               ('vn.chosach.publicity.Lapsing.', 'vn.chosach.publicity.LapseListener.'),
               ('vn.chosach.referrals.Standing.', 'vn.chosach.referrals.ReferralEscalation.'),
               ('vn.chosach.signals.Steering.', 'vn.chosach.signals.IntegrityRouting.')) AS renamed (before, today)
 WHERE starts_with(waiting.listener_id, renamed.before) AND waiting.completion_date IS NULL;
-- The figures count reports by the journal and no longer by these events: nothing is lost with them.
DELETE FROM kernel.event_publication
 WHERE listener_id IN ('vn.chosach.reports.facts.Hearing.on(vn.chosach.tips.TipReceived)',
                       'vn.chosach.reports.facts.Hearing.on(vn.chosach.tips.TipMoved)');
-- An event that lies within another now.
UPDATE kernel.event_publication
   SET listener_id = 'vn.chosach.exchange.hooks.HookEvents.on(vn.chosach.tips.TipMoved$AccusationMoved)',
       event_type = 'vn.chosach.tips.TipMoved$AccusationMoved'
 WHERE listener_id = 'vn.chosach.exchange.hooks.HookEvents.on(vn.chosach.tips.AccusationMoved)' AND completion_date IS NULL;
