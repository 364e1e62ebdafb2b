package vn.chosach.petitions.desk;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
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

    private final ObjectProvider<Heirs> heirs;

    PetitionMarks(ObjectProvider<Heirs> heirs) {
      this.heirs = heirs;
    }

    @Override
    public Stream<String> of(ActingOfficer officer) {
      boolean head = officer.has(Role.AGENCY_HEAD);
      if (officer.agency().isEmpty() || !head && !officer.has(Role.CASE_OFFICER)) {
        return Stream.empty();
      }
      return heirs.getObject().of(officer).stream()
          .flatMap(
              agency ->
                  Stream.concat(
                      Stream.of(
                          "petition:" + agency,
                          "petition-officer:" + officer.actor().id() + "@" + agency),
                      Stream.of("petition-head:" + agency).filter(mark -> head)));
    }
  }
}
