package vn.chosach.journal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.DriverManager;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.publishing.PublishingLoop;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Viewer;

/** Who oversees reads acts; who runs the machine reads how the log stands; nobody else either. */
@ChosachTest
class JournalPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Journal journal;
  @Autowired PublishingLoop loop;
  @Autowired InstantSource clock;
  @Autowired TransactionTemplate transaction;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private final String subject = UUID.randomUUID().toString();

  @BeforeEach
  void anAct() {
    transaction.executeWithoutResult(
        status ->
            journal.append(
                Act.of(Actor.SYSTEM, "kernel.tried", "journal-page", subject)
                    .because("Vì <b>thử</b> " + subject)));
    loop.publish();
  }

  @Test
  void anAuditorReadsActsAndTheStateInBothLanguages() throws Exception {
    mvc.perform(get("/nhat-ky?viec=journal-page/" + subject).with(as(Role.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Vì &lt;b")))
        .andExpect(content().string(containsString("Chưa cấu hình bên đối chứng")));
    mvc.perform(get("/en/nhat-ky").with(as(Role.INTEGRITY_OFFICER)))
        .andExpect(content().string(containsString("Who did what")));
  }

  /** An auditor asks by day, act, agency and person, without knowing an identifier. */
  @Test
  void actsAreFoundByDayActAgencyAndPerson() throws Exception {
    LocalDate today = Vietnam.dayOf(clock.instant());
    String own = "viec=" + subject;
    for (String found :
        List.of(
            "&tu-ngay=" + today.minusDays(1) + "&den-ngay=" + today.plusDays(1),
            "&hanh-vi=kernel.tried",
            "")) {
      mvc.perform(get("/nhat-ky?" + own + found).with(as(Role.AUDITOR)))
          .andExpect(content().string(containsString("<b>kernel.tried</b>")));
    }
    for (String other :
        List.of(
            "&tu-ngay=" + today.plusDays(2),
            "&den-ngay=" + today.minusDays(2),
            "&hanh-vi=cases.closed",
            "&co-quan=SXD-AG",
            "&nguoi=khong.co.ai")) {
      mvc.perform(get("/nhat-ky?" + own + other).with(as(Role.AUDITOR)))
          .andExpect(content().string(not(containsString("<b>kernel.tried</b>"))));
    }
  }

  @Test
  void whatCannotBeLookedForIsSaidAtItsFieldAndNotDropped() throws Exception {
    String none =
        mvc.perform(get("/nhat-ky?nguoi=khong.co.ai&tu-ngay=hom-qua").with(as(Role.AUDITOR)))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    Document page = Jsoup.parse(none);
    assertThat(page.select("#nguoi-error").text()).contains("Không có tài khoản nào");
    assertThat(page.select("#tu-ngay-error").text()).contains("Không đọc được ngày này");
    assertThat(page.text()).doesNotContain("Không có việc nào khớp");
  }

  @Test
  void actsAreReadInWordsAndThoseWithoutWordsByTheirName() throws Exception {
    transaction.executeWithoutResult(
        status -> journal.append(Act.of(Actor.SYSTEM, "cases.closed", "case", subject)));
    mvc.perform(get("/nhat-ky?viec=" + subject).with(as(Role.AUDITOR)))
        .andExpect(content().string(containsString("<b>Kết thúc vụ việc</b>")))
        .andExpect(content().string(containsString("vụ việc …" + subject.substring(28))))
        .andExpect(content().string(containsString("<b>kernel.tried</b>")));
    mvc.perform(get("/en/nhat-ky?viec=case/" + subject).with(as(Role.AUDITOR)))
        .andExpect(content().string(containsString("<b>Closed</b>")))
        .andExpect(content().string(not(containsString("<b>kernel.tried</b>"))));
  }

  @Test
  void whoeverRunsTheMachineSeesHowTheLogStandsAndNoAct() throws Exception {
    for (Role watcher :
        List.of(Role.ADMINISTRATOR, Role.STANDING_OFFICE, Role.AUDITOR, Role.INTEGRITY_OFFICER)) {
      mvc.perform(get("/quan-tri/tinh-trang").with(as(watcher)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Đang công bố bình thường")))
          .andExpect(content().string(not(containsString(subject))));
    }
    mvc.perform(get("/en/quan-tri/tinh-trang").with(as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("Published as it should be")));
    mvc.perform(get("/quan-tri/tinh-trang").with(as(Role.OPERATOR)))
        .andExpect(status().isForbidden());
  }

  @Test
  void anAlarmStandsOnTheDeskOfWatchersAndInTheFiguresForMachines() throws Exception {
    mvc.perform(get("/log/metrics"))
        .andExpect(content().string(containsString("chosach_log_alarm 0")))
        // An entry of a job may just have come; it does not wait for long.
        .andExpect(content().string(matchesPattern("(?s).*oldest_waiting_seconds \\d\\.\\d+.*")));
    for (Role role : List.of(Role.ADMINISTRATOR, Role.OPERATOR)) {
      mvc.perform(get("/ban-lam-viec").with(as(role)))
          .andExpect(content().string(not(containsString("Nhật ký cần người xem ngay"))));
    }
    anActWaitsForTwoMinutes();
    for (Role watcher : List.of(Role.ADMINISTRATOR, Role.STANDING_OFFICE, Role.AUDITOR)) {
      mvc.perform(get("/ban-lam-viec").with(as(watcher)))
          .andExpect(content().string(containsString("Nhật ký cần người xem ngay")))
          .andExpect(content().string(containsString("/quan-tri/tinh-trang")));
    }
    mvc.perform(get("/ban-lam-viec").with(as(Role.OPERATOR)))
        .andExpect(content().string(not(containsString("Nhật ký cần người xem ngay"))));
    mvc.perform(get("/quan-tri/tinh-trang").with(as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("Công bố chậm")));
    mvc.perform(get("/log/metrics"))
        .andExpect(content().string(containsString("chosach_log_alarm 1")))
        .andExpect(content().string(matchesPattern("(?s).*oldest_waiting_seconds 1\\d\\d\\..*")));
    loop.publish();
    mvc.perform(get("/log/metrics"))
        .andExpect(content().string(containsString("chosach_log_alarm 0")))
        .andExpect(content().string(matchesPattern("(?s).*publish_lag_seconds 1\\d\\d\\..*")));
  }

  private void anActWaitsForTwoMinutes() throws Exception {
    UUID act =
        transaction.execute(
            status ->
                journal.append(Act.of(Actor.SYSTEM, "kernel.tried", "journal-page", subject)));
    try (var connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("ALTER TABLE journal.entry DISABLE TRIGGER USER");
      statement.execute(
          "UPDATE journal.entry SET recorded_at = recorded_at - interval '120 s' WHERE id = '"
              + act
              + "'");
      statement.execute("ALTER TABLE journal.entry ENABLE TRIGGER USER");
      connection.commit();
    }
  }

  @Test
  void othersAreTurnedAway() throws Exception {
    mvc.perform(get("/nhat-ky").with(as(Role.CASE_OFFICER))).andExpect(status().isForbidden());
    mvc.perform(get("/nhat-ky").with(as(Role.ADMINISTRATOR))).andExpect(status().isForbidden());
  }

  private static RequestPostProcessor as(Role role) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new Looking(UUID.randomUUID(), "BCD389-AG", Set.of(role)),
            null,
            Set.of(new SimpleGrantedAuthority("ROLE_" + role))));
  }

  private record Looking(UUID officerId, String agencyKey, Set<Role> roles) implements Viewer {
    @Override
    public String displayName() {
      return "Cán bộ thử";
    }

    @Override
    public String agencyName() {
      return "Cơ quan thử";
    }
  }
}
