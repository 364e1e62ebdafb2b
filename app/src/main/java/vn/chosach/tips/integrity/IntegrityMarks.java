package vn.chosach.tips.integrity;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordMarks;

/**
 * By which marks tips of the integrity desk open to its officers, and close to those of an agency
 * that a tip accuses. Both are asked when they are needed: the marks are borne before any room is
 * ready.
 */
@Component
record IntegrityMarks(ObjectProvider<Accusations> accusations) implements RecordMarks {

  @Override
  public Stream<String> of(ActingOfficer officer) {
    String agency = officer.agency();
    if (agency.isEmpty() || !officer.has(Role.INTEGRITY_OFFICER)) {
      return Stream.empty();
    }
    Accusations desk = accusations.getObject();
    return Stream.concat(
        Stream.of(desk.marks(agency)).map(mark -> "tip-accused:" + mark),
        Stream.of("integrity-home").filter(mark -> desk.home(agency)));
  }
}
