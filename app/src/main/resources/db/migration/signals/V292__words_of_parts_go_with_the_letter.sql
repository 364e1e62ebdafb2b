-- What the parts of a letter are about, and the words of it for which a machine proposed a procedure, go with the tip.
GRANT DELETE ON signals.part, signals.proposal TO ${app};
