package vn.chosach.retention.acts;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordVisibility;
import vn.chosach.officers.sight.RowSecurityContext;

/** An act of retention needs sight of the record, not only a role. */
@Component
record Sighted(RecordVisibility records, RowSecurityContext context, Agencies agencies) {

  boolean sees(Actor officer, Set<Role> roles, UUID record) {
    return records.sees(new ActingOfficer(officer, roles), record);
  }

  /** The rest of the transaction is the program's own: what was let do, or its nightly run. */
  void program() {
    context.ofTheProgram();
  }
}
