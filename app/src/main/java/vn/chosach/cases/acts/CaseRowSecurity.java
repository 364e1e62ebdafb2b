package vn.chosach.cases.acts;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.Visibility;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordMarks;
import vn.chosach.officers.sight.RowSecurityContext;

/** For whom a transaction reads cases: the settings that the policies of this room ask. */
@Component
public record CaseRowSecurity(RowSecurityContext context) {

  private static final Map<String, String> PROGRAM = settings("on", "off", "off", "off", "", "");

  /** From here on the transaction sees what this reader sees. */
  public void of(ActingOfficer reader) {
    context.of(reader, settings(reader));
  }

  /** From here on the transaction sees all: the program itself acts, or checks an invariant. */
  public void ofTheProgram() {
    context.ofTheProgram(PROGRAM);
  }

  /**
   * Answers one question as a reader sees it, whatever the transaction saw before and sees after.
   */
  public <T> T as(ActingOfficer reader, Supplier<T> answer) {
    return context.as(reader, settings(reader), answer);
  }

  /** The same with the eyes of the program. */
  public <T> T asTheProgram(Supplier<T> answer) {
    return context.asTheProgram(PROGRAM, answer);
  }

  private static Map<String, String> settings(ActingOfficer reader) {
    UUID officer = reader.actor().id();
    return settings(
        "off",
        word(Visibility.works(reader)),
        word(Visibility.leads(reader)),
        word(Visibility.reviews(reader)),
        reader.agency(),
        officer == null ? "" : officer.toString());
  }

  private static Map<String, String> settings(
      String everything,
      String works,
      String leads,
      String reviews,
      String agency,
      String officer) {
    return Map.of(
        "cases.everything", everything,
        "cases.works", works,
        "cases.leads", leads,
        "cases.reviews", reviews,
        "cases.agency", agency,
        "cases.officer", officer);
  }

  private static String word(boolean yes) {
    return yes ? "on" : "off";
  }

  /** The same predicate for what belongs to a case in other rooms. */
  @Component
  static class CaseMarks implements RecordMarks {

    @Override
    public Stream<String> of(ActingOfficer officer) {
      String agency = officer.agency();
      if (agency.isEmpty() || !Visibility.works(officer)) {
        return Stream.empty();
      }
      return Stream.of(
              Stream.of("case:" + agency, "case-officer:" + officer.actor().id() + "@" + agency),
              Stream.of("case-head:" + agency).filter(mark -> Visibility.leads(officer)),
              Stream.of("case-review:" + agency).filter(mark -> Visibility.reviews(officer)))
          .flatMap(marks -> marks);
    }
  }
}
