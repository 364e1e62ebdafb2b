package vn.chosach.cases.life;

import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;

/** Who may do something with a case that the reader may see. */
public enum CaseAuthority {
  /** Every officer who sees it, whoever is asked for a second person included. */
  READER,
  /** Every officer of an agency that works on it. */
  WORKER,
  /** An officer of the leading agency to whom it was given, or a head of that agency. */
  HANDLER,
  /** A head of the leading agency. */
  HEAD,
  /**
   * Whoever draws up decisions: the handler, and while a higher office decides an officer of that
   * agency.
   */
  DRAFTER,
  /** A head of the agency that decides in the place of the leading one. */
  DECIDER,
  /** The program, when something happened elsewhere. */
  PROGRAM;

  public boolean may(CaseFile file, ActingOfficer reader) {
    Actor actor = reader.actor();
    if (this == PROGRAM || actor.kind() == Actor.ActorKind.SYSTEM) {
      return this == PROGRAM && actor.kind() == Actor.ActorKind.SYSTEM;
    }
    boolean leading = file.access().agency().equals(actor.agency());
    boolean head = leading && Visibility.leads(reader);
    return switch (this) {
      case READER -> Visibility.works(reader);
      case WORKER ->
          Visibility.works(reader)
              && actor.agency() != null
              && file.access().agencies().contains(actor.agency());
      case HANDLER -> head || leading && file.access().people().contains(actor.id());
      case HEAD -> head;
      case DRAFTER ->
          file.above()
              ? Visibility.works(reader) && file.decides().equals(actor.agency())
              : HANDLER.may(file, reader);
      case DECIDER ->
          file.above() && Visibility.leads(reader) && file.decides().equals(actor.agency());
      case PROGRAM -> false;
    };
  }
}
