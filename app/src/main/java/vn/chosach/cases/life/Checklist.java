package vn.chosach.cases.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chosach.cases.life.CrimeThresholds.Threshold;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/** What must be in order before the next step; the page shows it, and the step waits for it. */
public final class Checklist {

  /**
   * One line.
   *
   * @param key name of what must be in order; text {@code cases.check.<key>}, refusal {@code
   *     cases.<key>}
   * @param articles articles of the Penal Code that it is about; empty for none
   */
  public record ChecklistLine(String key, boolean done, String articles) {

    ChecklistLine(String key, boolean done) {
      this(key, done, "");
    }
  }

  private Checklist() {}

  /**
   * The lines of an event, in the order in which they are worked off.
   *
   * @param crimes thresholds of the Penal Code that are reached
   * @param answered whether an investigating body itself gave the last file back or declined it
   * @param appraised whether a signed paper found what the exhibits are worth, or an investigating
   *     body gave the file back for a sanction
   * @param minuted whether minutes of a violation of the kind that the file names are signed, or an
   *     investigating body gave the file back for a sanction
   * @param heard whether the right to explain is over or the frame gave none, or the investigating
   *     body has heard
   */
  public static List<ChecklistLine> of(
      CaseEvent event,
      CaseFile file,
      ActingOfficer reader,
      List<Threshold> crimes,
      boolean answered,
      boolean appraised,
      boolean minuted,
      boolean heard) {
    if (!event.has(CaseTrait.CHECKED)) {
      return List.of();
    }
    var lines = new ArrayList<ChecklistLine>();
    lines.add(new ChecklistLine("nobody-answers", file.access().officer() != null));
    lines.add(
        new ChecklistLine(
            "statement-missing", file.access().declared().contains(reader.actor().id())));
    if (sanctions(event)) {
      lines.add(new ChecklistLine("not-appraised", appraised));
      lines.add(new ChecklistLine("not-classified", classified(file)));
    }
    if (event == CaseEvent.MINUTE_VIOLATION || event == CaseEvent.FINE_AT_ONCE) {
      lines.add(new ChecklistLine("not-classified", classified(file)));
    }
    if (event.has(CaseTrait.CRIME_FIRST)) {
      lines.add(
          new ChecklistLine(
              "crime-undecided",
              !crimeUndecided(event, file, crimes),
              CrimeThresholds.articles(crimes)));
    }
    if (event == CaseEvent.KEEP) {
      List<Threshold> anyValue = crimes.stream().filter(Threshold::anyValue).toList();
      lines.add(
          new ChecklistLine(
              "no-lower-limit",
              anyValue.isEmpty() || answered,
              CrimeThresholds.articles(anyValue)));
    }
    if (sanctions(event)) {
      lines.add(new ChecklistLine("no-violation-minutes", minuted));
      lines.add(new ChecklistLine("not-heard", heard));
    }
    return lines;
  }

  private static boolean classified(CaseFile file) {
    return file.matter().violation() != null && file.matter().goods() != null;
  }

  /** A sanction that is laid before a higher office is as ready as one that is signed here. */
  private static boolean sanctions(CaseEvent event) {
    return event == CaseEvent.FINE || event == CaseEvent.HAND_UP;
  }

  /**
   * Whether a sign of a crime that nobody decided stands against an event. Asked again when the
   * second person agrees: what was found may have been valued anew since it was proposed.
   */
  public static boolean crimeUndecided(CaseEvent event, CaseFile file, List<Threshold> crimes) {
    return event.has(CaseTrait.CRIME_FIRST) && !crimes.isEmpty() && !file.valuation().kept();
  }

  /** Why the step must wait; empty when all is in order. */
  public static Optional<Refusal> refused(List<ChecklistLine> lines) {
    return lines.stream()
        .filter(line -> !line.done())
        .findFirst()
        .map(
            line ->
                line.articles().isEmpty()
                    ? Refusal.of("cases." + line.key())
                    : Refusal.of("cases." + line.key(), "articles", line.articles()));
  }
}
