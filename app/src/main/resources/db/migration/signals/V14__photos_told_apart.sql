-- What waits to be read in photos is told by an event of its own.
UPDATE kernel.event_publication
   SET listener_id = 'vn.chosach.signals.Arrivals.on(vn.chosach.signals.life.PhotosArrived)',
       event_type = 'vn.chosach.signals.life.PhotosArrived',
       serialized_event = json_build_object('signal', serialized_event::json ->> 'signal')::text
 WHERE listener_id = 'vn.chosach.signals.Arrivals.on(vn.chosach.signals.life.SignalArrived)';
