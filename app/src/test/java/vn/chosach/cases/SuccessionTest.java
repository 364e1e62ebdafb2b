package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.cases.acts.Successions;
import vn.chosach.cases.acts.Successions.SuccessionMoved;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.ChangeReason;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** An agency ends; its cases go on with the same numbers and clocks. */
@ChosachTest
class SuccessionTest {

  private static final ChangeReason WHY = new ChangeReason("Sắp xếp bộ máy", null);

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Agencies agencies;

  @Test
  void the_successor_leads_with_number_and_clocks_unchanged() {
    String old = agency("CU");
    String next = agency("MOI");
    ActingOfficer head = office.officer(old, Role.AGENCY_HEAD);
    ActingOfficer handler = office.officer(old, Role.CASE_OFFICER);
    CaseFile file = office.assigned(handler, head, "Hàng không rõ nguồn gốc");
    var clocks = due(file, handler);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(cases.succeed(old, next, "Sáp nhập", standing))
        .isInstanceOf(ActOutcome.Refused.class);

    done(
        agencies.succeed(
            Actor.officer(Office.id(standing), "SCT-AG"),
            new Succeeding(old, next, true, null, null, office.today()),
            WHY));
    assertThat(cases.orphaned(handler)).isEmpty();
    assertThat(cases.orphaned(standing)).contains(new Successions.Orphaned(old, 1, List.of(next)));
    assertThat(cases.succeed(old, "QLTT-AG", "Sai nơi", standing))
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(cases.succeed(old, next, "", standing)).isInstanceOf(ActOutcome.Refused.class);
    assertThat(cases.succeed(old, next, "Sáp nhập", handler))
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(cases.succeed(old, next, "Sáp nhập", standing))
        .isEqualTo(ActOutcome.done(new SuccessionMoved(1, 0)));

    ActingOfficer there = office.officer(next, Role.AGENCY_HEAD);
    Dossier moved = cases.read(file.number(), there).orElseThrow();
    assertThat(moved.file().access().agency()).isEqualTo(next);
    assertThat(due(moved.file(), there)).isEqualTo(clocks);
    assertThat(moved.moments().getLast().event()).isEqualTo(CaseEvent.SUCCEED);
    assertThat(moved.moments().getLast().actor().id()).isEqualTo(Office.id(standing));
    assertThat(cases.succeed(old, next, "Lần nữa", standing))
        .isEqualTo(ActOutcome.done(new SuccessionMoved(0, 0)));
  }

  private List<String> due(CaseFile file, ActingOfficer by) {
    return cases.read(file.number(), by).orElseThrow().clocks().stream()
        .map(one -> one.clock().ruleKey() + " " + one.clock().dueAt())
        .toList();
  }

  private String agency(String begins) {
    String key = begins + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    done(
        agencies.register(
            Actor.SYSTEM,
            new Registration(
                key,
                Agency.AgencyKind.AGENCY,
                Agency.Level.PROVINCE,
                "Chi cục " + key,
                "Office " + key,
                null,
                null,
                null,
                LocalDate.of(2025, 1, 1)),
            WHY));
    return key;
  }

  private static void done(ActOutcome<String> directoryOutcome) {
    assertThat(directoryOutcome).isInstanceOf(ActOutcome.Done.class);
  }
}
