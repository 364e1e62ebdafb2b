package vn.chosach.cases.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;

/**
 * Who must be the second person for what needs two: rows with days of validity and their ground.
 * What hides a violation most easily, closing without result and making a crime smaller, needs an
 * officer of another agency; for the rest the head of the leading agency is enough.
 */
public final class SecondPersons {

  private static final List<SecondPersonsRule> ROWS =
      SeedTable.read("/seed/cases/second-persons.csv").stream().map(SecondPersons::row).toList();

  /** Where the second person serves. */
  public enum SecondPersonsUnit {
    /** In the leading agency, and one of the two heads it. */
    OWN,
    /** In an agency that does not work on the case. */
    OTHER
  }

  /**
   * One rule.
   *
   * @param event what needs two persons
   * @param unit where the second one serves
   * @param reviewers roles that may be the second person of another agency, the first one asked
   *     first; empty for {@link SecondPersonsUnit#OWN}
   * @param basis ground, as cited on documents
   * @param validity days on which it holds
   * @param confirmed whether the text of the ground was read as published
   */
  public record SecondPersonsRule(
      CaseEvent event,
      SecondPersonsUnit unit,
      List<Role> reviewers,
      String basis,
      Validity validity,
      boolean confirmed) {

    public SecondPersonsRule {
      reviewers = List.copyOf(reviewers);
    }

    /** The same where nobody of the leading agency could answer. */
    public SecondPersonsRule elsewhere() {
      return new SecondPersonsRule(
          event,
          SecondPersonsUnit.OTHER,
          List.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
          basis,
          validity,
          confirmed);
    }
  }

  private SecondPersons() {}

  /**
   * The rule of a day.
   *
   * @throws IllegalStateException if what needs two persons has no rule on that day
   */
  public static SecondPersonsRule rule(CaseEvent event, LocalDate day) {
    return ROWS.stream()
        .filter(row -> row.event() == event && row.validity().contains(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no second person for " + event));
  }

  private static SecondPersonsRule row(SeedTable.SeedTableRow row) {
    String reviewers = Objects.requireNonNullElse(row.optional("reviewers"), "");
    return new SecondPersonsRule(
        CaseEvent.valueOf(row.text("event")),
        SecondPersonsUnit.valueOf(row.text("unit")),
        Stream.of(reviewers.split("\\|"))
            .filter(name -> !name.isEmpty())
            .map(Role::valueOf)
            .toList(),
        row.text("basis"),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        row.text("status").equals("V"));
  }
}
