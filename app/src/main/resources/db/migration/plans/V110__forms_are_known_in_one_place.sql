-- Forms that were carried out are known in ui.submission, for all rooms.
DROP TABLE plans.sent_form;
