package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequest.AccountRequestWish;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.urgent.UrgentAct;
import vn.chosach.officers.urgent.UrgentActs;

/** Whoever runs the machine brings nobody back who signs before two of the house looked. */
@ChosachTest
class AdministratorReturnTest {

  @Autowired AdministratorReturn returns;
  @Autowired LinkUses uses;
  @Autowired UrgentActs urgent;
  @Autowired SecondPersonPolicy seconds;
  @Autowired AccountRequests requests;
  @Autowired AgencyRoll agencies;
  @Autowired Officers officers;
  @Autowired Journal journal;
  @Autowired People people;
  @Autowired MovableClock clock;

  @Value("${chosach.home}")
  Path home;

  @AfterEach
  void presentTime() {
    clock.reset();
  }

  @Test
  void whoCameBackAgreesToNothingBeforeTwoOfTheHouseLooked() throws IOException {
    twoAdministrators();
    UUID id = returned("BB " + clock.instant());
    UrgentAct act = act(id);
    assertThat(act.reason()).contains("BB ", "Bà A (Sở Công Thương)", "Ông B (Công an tỉnh)");
    assertThat(act.waits()).isTrue();
    assertThat(
            urgent.waiting(people.complete(Role.AUDITOR).actor(), Set.of(Role.AUDITOR)).stream()
                .map(UrgentAct::id))
        .contains(act.id());
    assertThat(journal.newest("installation", "accounts", null, 1).getFirst().act().verb())
        .isEqualTo("officers.administrator-returned");

    Person asks = people.complete(Role.ADMINISTRATOR);
    Person officer = people.opened(Role.CASE_OFFICER);
    var wish =
        new AccountRequestWish.Grant(
            officer.id(), Role.AGENCY_HEAD, people.today(), null, List.of());
    UUID request = ((ActOutcome.Waiting<UUID>) requests.ask(wish, "QĐ 1", asks.actor())).value();
    Actor back = Actor.officer(id, agency(id));
    assertThat(code(requests.agree(request, "", back)))
        .isEqualTo("officers.returned-signs-nothing");
    look(act.id(), Role.AUDITOR);
    assertThat(code(requests.agree(request, "", back)))
        .isEqualTo("officers.returned-signs-nothing");
    look(act.id(), Role.INTEGRITY_OFFICER);
    assertThat(code(requests.agree(request, "", back))).isEqualTo("done");
  }

  @Test
  void nobodyLooksBeforeSomebodyCameInByTheRecord() throws IOException {
    twoAdministrators();
    String paper = "BB chưa ai vào " + clock.instant();
    record(paper);
    assertThat(returns.link()).isPresent();
    UUID act =
        urgent.newest().stream()
            .filter(one -> one.reason().contains(paper))
            .map(UrgentAct::id)
            .findFirst()
            .orElseThrow();
    Actor auditor = people.complete(Role.AUDITOR).actor();
    assertThat(code(urgent.look(act, auditor, Set.of(Role.AUDITOR))))
        .isEqualTo("officers.urgent-nobody-yet");
    assertThat(urgent.waiting(auditor, Set.of(Role.AUDITOR)))
        .as("the first page asks for no look that is refused")
        .noneMatch(one -> one.id().equals(act));
  }

  @Test
  void whereNobodyCanLookItSignsAfterThirtyDays() throws IOException {
    twoAdministrators();
    UUID id = returned("BB muộn");
    Actor back = Actor.officer(id, agency(id));
    assertThat(seconds.first(back, "tip", "x").map(Refusal::code))
        .contains("officers.returned-signs-nothing");
    clock.move(Duration.ofDays(31));
    assertThat(seconds.first(back, "tip", "x")).isEmpty();
  }

  private void record(String paper) throws IOException {
    Files.write(
        home.resolve(ReturnCommand.FILE),
        List.of(
            "paper=" + paper,
            "first=Bà A",
            "firstFor=Sở Công Thương",
            "second=Ông B",
            "secondFor=Công an tỉnh",
            "reason=mất hết"));
  }

  private UUID returned(String paper) throws IOException {
    record(paper);
    OneTimeLink link = returns.link().orElseThrow();
    String token = link.path().substring(OneTimeLink.PATH.length());
    String name = "tro.lai." + Long.toString(System.nanoTime() % 100_000_000, 36);
    String agency =
        agencies.on(people.today()).stream()
            .map(AgencyRoll.Agency::key)
            .filter(key -> !key.equals(People.AGENCY))
            .findFirst()
            .orElseThrow();
    assertThat(uses.openFirst(token, name, "Người Trở Lại", "Trở lại", agency, People.PASSWORD))
        .isNull();
    return officers.named(name).orElseThrow().id();
  }

  /** There were administrators of two agencies once, so that a link is that of a return. */
  private void twoAdministrators() {
    people.complete(Role.ADMINISTRATOR);
    people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR);
  }

  private UrgentAct act(UUID officer) {
    return urgent.newest().stream()
        .filter(one -> officer.equals(one.officer()))
        .findFirst()
        .orElseThrow();
  }

  private void look(UUID act, Role role) {
    assertThat(code(urgent.look(act, people.complete(role).actor(), Set.of(role))))
        .isEqualTo("done");
  }

  private String agency(UUID officer) {
    return officers.inOffice(officer).map(Officer::agencyKey).orElseThrow();
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome.settle(done -> "done", no -> no.code());
  }
}
