package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.StatementsSeen;
import vn.chosach.cases.Office;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Plan;

/**
 * How often a page asks the database, and in how many transactions, for an officer who is signed in
 * by a session: bounds close above what was reached, so that a page that asks twice is noticed.
 */
@ChosachTest
class PageCostsTest {

  /** The roll and the calendar are asked for what changed every other second. */
  private static final int TRIES = 3;

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Registry registry;
  @Autowired Plans plans;
  @Autowired SessionRepository<? extends Session> sessions;
  @Autowired InstantSource clock;

  private ActingOfficer handler;

  /** What a page took. */
  private record Cost(int statements, int transactions, String lines) {}

  @BeforeEach
  void anOfficer() {
    handler = office.handler();
  }

  @Test
  void the_desk() throws Exception {
    within(56, 30, "/ban-lam-viec", office.officer("SNNMT-AG", Role.CASE_OFFICER));
  }

  @Test
  void the_inbox() throws Exception {
    within(
        16,
        4,
        "/hop-tiep-nhan?tim=" + UUID.randomUUID(),
        office.officer(Office.QLTT, Role.STANDING_OFFICE));
  }

  @Test
  void a_case() throws Exception {
    var file = office.assigned(handler, office.head(), "Kem trộn " + UUID.randomUUID());
    within(63, 22, "/ho-so-vu-viec/" + file.number(), handler);
  }

  @Test
  void a_plan_and_its_matrix() throws Exception {
    ActingOfficer standing = office.officer(Office.QLTT, Role.STANDING_OFFICE);
    UUID plan =
        plans.list(standing).stream()
            .filter(Plan::ofCommittee)
            .map(Plan::id)
            .findFirst()
            .orElseThrow();
    within(19, 10, "/ke-hoach/" + plan, standing);
    within(30, 4, "/ke-hoach/" + plan + "/ma-tran", standing);
  }

  @Test
  void the_list_of_plans_counts_together_what_they_share() throws Exception {
    ActingOfficer standing = office.officer(Office.QLTT, Role.STANDING_OFFICE);
    long several = plans.list(standing).stream().filter(Plan::ofCommittee).count();
    within(40 + 2 * Math.toIntExact(several), 4, "/ke-hoach", standing);
  }

  @Test
  void a_paper_of_no_room() throws Exception {
    ActingOfficer writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    UUID paper = registry.drafted(writer, "Nháp " + UUID.randomUUID()).id();
    within(52, 5, "/van-ban/" + paper, writer);
  }

  private void within(int statements, int transactions, String path, ActingOfficer officer)
      throws Exception {
    Cookie cookie = signedIn(sessions, officer);
    asked(path, cookie);
    Cost least =
        IntStream.range(0, TRIES)
            .mapToObj(n -> asked(path, cookie))
            .min(Comparator.comparingInt(Cost::statements))
            .orElseThrow();
    assertThat(least.statements()).as(least.lines()).isLessThanOrEqualTo(statements);
    assertThat(least.transactions()).as(least.lines()).isLessThanOrEqualTo(transactions);
  }

  private Cost asked(String path, Cookie cookie) {
    try (var seen = StatementsSeen.here()) {
      MockHttpServletResponse answer =
          mvc.perform(get(path).cookie(cookie)).andReturn().getResponse();
      assertThat(answer.getStatus()).as(path).isEqualTo(200);
      return new Cost(
          seen.statements().size(),
          seen.transactions().size(),
          seen.statements().stream().sorted().collect(Collectors.joining("\n"))
              + "\n"
              + String.join("\n", seen.transactions()));
    } catch (Exception defect) {
      throw new AssertionError(path, defect);
    }
  }

  /** As the browser of somebody who signed in and opened a page before. */
  private <S extends Session> Cookie signedIn(SessionRepository<S> kept, ActingOfficer officer) {
    S session = kept.createSession();
    session.setAttribute(DeskSessions.OFFICER, Office.id(officer).toString());
    session.setAttribute(DeskSessions.SINCE, String.valueOf(clock.millis()));
    session.setAttribute(DeskSessions.DEVICE, "Chrome · Linux");
    session.setAttribute("officers.csrf", "mã-của-biểu-mẫu");
    kept.save(session);
    byte[] id = session.getId().getBytes(StandardCharsets.UTF_8);
    return new Cookie("phien", Base64.getEncoder().encodeToString(id));
  }
}
