package vn.chosach.cases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.Office.id;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.JobRunner;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/** A case does not go with who moves to another agency, nor out of everybody's sight. */
@ChosachTest
class DepartedHandlerTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Officers officers;
  @Autowired JdbcClient jdbc;
  @Autowired JobRunner jobs;

  private ActingOfficer handler;
  private ActingOfficer head;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
  }

  @Test
  void a_case_of_who_moved_lies_with_a_head_of_its_agency() throws Exception {
    CaseFile file = office.assigned(handler, head, "Kem trộn");
    moved(handler);
    assertThat(cases.read(file.number(), now(handler))).as("another agency").isEmpty();
    jobs.runOnce("departures");
    UUID answers =
        requireNonNull(cases.read(file.number(), head).orElseThrow().file().access().officer());
    assertThat(officers.inOffice(answers).orElseThrow())
        .matches(one -> one.has(Role.AGENCY_HEAD) && one.agencyKey().equals(head.agency()));
  }

  @Test
  void what_is_read_by_name_alone_is_not_lost_with_the_only_one_who_was_named() throws Exception {
    CaseFile file = office.assigned(handler, head, "Tin nội bộ");
    file = office.go(file, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    moved(handler);
    assertThat(cases.read(file.number(), head)).isEmpty();
    jobs.runOnce("departures");
    assertThat(readers(file, Role.AGENCY_HEAD)).hasSize(1);
  }

  @Test
  void it_stays_with_those_who_are_named_as_long_as_one_is_there() throws Exception {
    ActingOfficer colleague = office.handler();
    CaseFile file = office.assigned(handler, head, "Tin nội bộ");
    file =
        office.go(file, new CaseAct.Assign(id(handler), List.of(id(colleague)), "Cùng làm"), head);
    file = office.go(file, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    moved(handler);
    jobs.runOnce("departures");
    assertThat(cases.read(file.number(), colleague).orElseThrow().file().access().officer())
        .isEqualTo(id(colleague));
    assertThat(readers(file, Role.AGENCY_HEAD)).isEmpty();
  }

  /** Who in the agency of the head reads the case. */
  private List<ActingOfficer> readers(CaseFile file, Role role) {
    return officers.working(head.agency(), role).stream()
        .map(ActingOfficer::of)
        .filter(one -> cases.read(file.number(), one).isPresent())
        .toList();
  }

  private ActingOfficer now(ActingOfficer officer) {
    return officers.inOffice(id(officer)).map(ActingOfficer::of).orElseThrow();
  }

  private void moved(ActingOfficer officer) {
    jdbc.sql(
            """
            UPDATE officers.posting
               SET valid_from = valid_from - 10, valid_to = :today::date - 1
             WHERE officer_id = :officer AND valid_to IS NULL;
            INSERT INTO officers.posting (id, officer_id, agency_key, valid_from)
            VALUES (gen_random_uuid(), :officer, 'THUE-AG', :today)
            """)
        .param("officer", id(officer))
        .param("today", Vietnam.dayOf(Instant.now()))
        .update();
  }
}
