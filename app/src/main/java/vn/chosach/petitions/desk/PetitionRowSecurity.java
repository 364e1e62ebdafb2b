package vn.chosach.petitions.desk;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordMarks;
import vn.chosach.officers.sight.RowSecurityContext;

/** For whom a transaction reads petitions. */
@Component
public record PetitionRowSecurity(RowSecurityContext context) {

  /** From here on the transaction sees what this officer sees. */
  public void of(ActingOfficer officer) {
    context.of(officer, Map.of());
  }

  /** From here on it sees all: the program itself acts. */
  public void ofTheProgram() {
    context.ofTheProgram();
  }

  /** One answer with the eyes of the program. */
  public <T> T asTheProgram(Supplier<T> answer) {
    return context.asTheProgram(Map.of(), answer);
  }

  /** The same predicate for what belongs to a petition in other rooms. */
  @Component
  static class PetitionMarks implements RecordMarks {

    @Override
    public Stream<String> of(ActingOfficer officer) {
      String agency = officer.agency();
      boolean head = officer.has(Role.AGENCY_HEAD);
      if (agency.isEmpty() || !head && !officer.has(Role.CASE_OFFICER)) {
        return Stream.empty();
      }
      return Stream.concat(
          Stream.of(
              "petition:" + agency, "petition-officer:" + officer.actor().id() + "@" + agency),
          Stream.of("petition-head:" + agency).filter(mark -> head));
    }
  }
}
