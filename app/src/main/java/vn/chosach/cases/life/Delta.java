package vn.chosach.cases.life;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an act changed, as people read it.
 *
 * @param what name of the thing; its message key is {@code cases.what.<name>}
 * @param from value before; {@code null} when there was none
 * @param to value afterwards; {@code null} when it went away
 * @param fact the same for whoever counts; {@code null} where nothing is counted, and in a timeline
 *     that is read again
 */
public record Delta(
    String what, @Nullable String from, @Nullable String to, @Nullable CaseFact fact) {

  public Delta(String what, @Nullable String from, @Nullable String to) {
    this(what, from, to, null);
  }

  public static Delta of(String what, @Nullable Object from, @Nullable Object to) {
    return stating(what, from, to, null);
  }

  public static Delta added(String what, Object to) {
    return of(what, null, to);
  }

  /** An amount in đồng. */
  public static Delta money(String what, @Nullable Long from, @Nullable Long to) {
    return stating(what, from, to, new CaseFact.Money(from, to));
  }

  public static Delta finding(boolean violation) {
    return stating("violation-found", null, violation, new CaseFact.CaseFactFinding(violation));
  }

  public static Delta agency(@Nullable String from, String to) {
    return stating("agency", from, to, new CaseFact.Agency(from, to));
  }

  public static Delta named(SubjectKind kind, String name) {
    return stating(
        "subject-" + kind.name().toLowerCase(Locale.ROOT), null, name, new CaseFact.Named(kind));
  }

  /**
   * @param shown number and name, as people say it
   */
  public static Delta secured(int number, ExhibitKind kind, String shown) {
    return stating("exhibit", null, shown, new CaseFact.Secured(number, kind));
  }

  public static Delta joined(String number, UUID signal) {
    return stating("signal", null, number, new CaseFact.Tied(signal));
  }

  public static Delta left(String number, UUID signal) {
    return stating("signal", number, null, new CaseFact.Tied(signal));
  }

  private static Delta stating(
      String what, @Nullable Object from, @Nullable Object to, @Nullable CaseFact fact) {
    return new Delta(
        what, from == null ? null : from.toString(), to == null ? null : to.toString(), fact);
  }
}
