-- What was drawn from the words of a tip goes with them, when two agencies have erased those.
GRANT DELETE ON signals.identifier, signals.photo, signals.likeness, signals.findable TO ${app};
