-- What waits to be handed on is handed to a listener by the name of its class. The class of what comes back to a signal
-- has another name now; an event that waits since before the upgrade must still reach it.
UPDATE kernel.event_publication
   SET listener_id = replace(listener_id, 'vn.chosach.signals.Echoes.', 'vn.chosach.signals.FollowUps.')
 WHERE listener_id LIKE 'vn.chosach.signals.Echoes.%' AND completion_date IS NULL;
