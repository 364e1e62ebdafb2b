package vn.chosach.training.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The life of a class: from, event, to, who, on what ground. */
public final class ClassLifeCycle {

  /** Whose act it is. */
  public enum ClassWho {
    /** Who works for the agency that holds the class. */
    ORGANISER,
    /** The signature under its decision. */
    NOBODY
  }

  private static final String FORM = "nd-171-2025";

  private static final Set<ClassState> AHEAD = EnumSet.of(ClassState.DRAFT, ClassState.ANNOUNCED);

  public static final List<Transition<ClassState, ClassEvent, ClassWho>> TABLE =
      List.of(
          Transition.stays(AHEAD, ClassEvent.ADD_QUESTION, ClassWho.ORGANISER, FORM),
          Transition.stays(AHEAD, ClassEvent.DROP_QUESTION, ClassWho.ORGANISER, FORM),
          Transition.stays(Set.of(ClassState.DRAFT), ClassEvent.PREPARE, ClassWho.ORGANISER, FORM),
          Transition.to(
              Set.of(ClassState.DRAFT),
              ClassEvent.ANNOUNCE,
              ClassState.ANNOUNCED,
              ClassWho.NOBODY,
              FORM),
          Transition.to(
              Set.of(ClassState.ANNOUNCED),
              ClassEvent.CLOSE,
              ClassState.HELD,
              ClassWho.ORGANISER,
              FORM),
          Transition.to(
              AHEAD, ClassEvent.CALL_OFF, ClassState.CALLED_OFF, ClassWho.ORGANISER, FORM));

  private ClassLifeCycle() {}

  public static Optional<Transition<ClassState, ClassEvent, ClassWho>> row(
      ClassState from, ClassEvent event) {
    return Transition.in(TABLE, from, event);
  }
}
