package vn.chosach.subjects.sheets;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.steps.StepEvent;
import vn.chosach.subjects.life.LinkLifeCycle;

/** The life of a sheet: from, event, to, who, on what ground. */
public final class SheetLife {

  private static final Set<SheetState> DRAFT = Set.of(SheetState.DRAFT);

  static final List<Transition<SheetState, SheetEvent, SheetWho>> TABLE =
      List.of(
          stays(DRAFT, SheetEvent.PREPARE, SheetWho.GIVER, LinkLifeCycle.BASIS),
          to(
              DRAFT,
              SheetEvent.SHARE,
              SheetState.SHARED,
              SheetWho.NOBODY,
              LinkLifeCycle.BASIS,
              TransitionNeed.DOCUMENT),
          to(
              DRAFT,
              SheetEvent.DROP,
              SheetState.DROPPED,
              SheetWho.GIVER,
              LinkLifeCycle.BASIS,
              TransitionNeed.WORDS),
          to(
              Set.of(SheetState.SHARED),
              SheetEvent.RECALL,
              SheetState.RECALLED,
              SheetWho.GIVER,
              LinkLifeCycle.BASIS,
              TransitionNeed.WORDS));

  private SheetLife() {}

  /** Where a sheet stands. */
  public enum SheetState {
    DRAFT,
    /** Its paper is signed; the recipient reads it until its day. */
    SHARED,
    /** The recipient knows that it was there, and reads nothing of it. */
    RECALLED,
    DROPPED;

    /** Message key of its name. */
    public String textKey() {
      return "subjects.sheet-state." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What can happen to a sheet. */
  public enum SheetEvent implements StepEvent {
    DRAW("sheet-drawn"),
    /** The paper was drawn up whose signature shares it. */
    PREPARE("sheet-prepared"),
    SHARE("sheet-shared"),
    RECALL("sheet-recalled"),
    DROP("sheet-dropped");

    private final String words;

    SheetEvent(String words) {
      this.words = words;
    }

    @Override
    public String verb() {
      return "subjects." + words;
    }

    @Override
    public String textKey() {
      return "subjects.sheet-event." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whose act it is. */
  enum SheetWho {
    /** Who works on cases for the agency that shares. */
    GIVER,
    /** The signature under its paper. */
    NOBODY
  }

  /** What the recipient may do with what it reads. */
  public enum SheetLevel {
    /** To know, not to stand in any record. */
    KNOW,
    /** To use in the own cases. */
    USE,
    /** To use, and to pass on within the 389 bodies. */
    PASS_ON;

    /** Message key of its name. */
    public String textKey() {
      return "subjects.level." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a sheet says of a subject; what is not chosen is not in it. */
  public enum SheetField {
    NAMES,
    NUMBERS,
    CASES,
    ROLES,
    RING;

    /** Message key of its name. */
    public String textKey() {
      return "subjects.sheet-field." + name().toLowerCase(Locale.ROOT);
    }
  }
}
