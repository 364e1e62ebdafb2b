package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.MovableClock;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.Courier;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;
import vn.chosach.ui.BrowserTest;

/** The people of a journey, each at the screens with a session of the own. */
abstract class JourneyWalk extends BrowserTest {

  private static final String STANDING = ProvincePack.current().agency("SCT");
  protected static final String CASE = "/ho-so-vu-viec/";

  @Autowired protected People people;
  @Autowired protected Tips tips;
  @Autowired protected Signals signals;
  @Autowired protected Courier courier;
  @Autowired protected Referrals referrals;
  @Autowired protected Cases cases;
  @Autowired protected CaseRecords records;
  @Autowired protected Office office;
  @Autowired protected MovableClock clock;

  protected ActingOfficer duty;
  protected ActingOfficer police;
  protected ActingOfficer handler;
  protected ActingOfficer head;
  protected ActingOfficer leader;
  private final Map<ActingOfficer, ScreenDesk> desks = new HashMap<>();
  private final Map<ActingOfficer, String> cookies = new HashMap<>();

  @BeforeEach
  void everybodySignsIn() {
    duty = person(STANDING, Role.OPERATOR, Role.STANDING_OFFICE);
    police = person(Office.POLICE, Role.CASE_OFFICER);
    handler = person(Office.QLTT, Role.CASE_OFFICER);
    head = person(Office.QLTT, Role.AGENCY_HEAD);
    leader = person(Office.QLTT, Role.CASE_OFFICER);
  }

  protected ActingOfficer person(String agency, Role... roles) {
    Person person = people.completeIn(agency, roles);
    var visit = new Visit(URI.create(address("/")).getPort());
    visit.enter(people, person);
    var reader = new ActingOfficer(Actor.officer(person.id(), agency), Set.of(roles));
    desks.put(
        reader,
        new ScreenDesk(
            new Walker(
                URI.create(address("/")).getPort(), visit.cookie(), agency + List.of(roles))));
    cookies.put(reader, visit.cookie());
    return reader;
  }

  protected ScreenDesk desk(ActingOfficer reader) {
    return Objects.requireNonNull(desks.get(reader));
  }

  /** The browser becomes that of this person. */
  protected void sitsDown(ActingOfficer reader) {
    session(Objects.requireNonNull(cookies.get(reader)));
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  protected void act(ScreenDesk desk, String number, String slug, String filled) {
    desk.does(CASE + number + "/lam/" + slug, "/lam/" + slug, filled);
  }

  protected ScreenDesk everyone() {
    return new ScreenDesk(new Walker(URI.create(address("/")).getPort(), "", "everybody"));
  }

  protected Reception.Received reported(String story) {
    UUID tip = UUID.randomUUID();
    return (Reception.Received)
        tips.receive(
            tip,
            UUID.randomUUID().toString() + UUID.randomUUID(),
            Report.of(Channel.HOTLINE, "phường Long Xuyên", story),
            Reporter.UNKNOWN,
            Actor.officer(Office.id(duty), STANDING));
  }

  protected String number(Reception.Received received) {
    return tip(received).number();
  }

  protected Tip tip(Reception.Received received) {
    return tips.read(List.of(received.tip()), vn.chosach.tips.TipDesk.SIFTING).getFirst();
  }

  protected void decide(Signal signal, Decision decision) {
    int version = signals.read(signal.id(), duty).orElseThrow().signal().version();
    assertThat(signals.decide(signal.id(), decision, version, duty))
        .isInstanceOf(ActOutcome.Done.class);
    clock.move(Duration.ofSeconds(40));
    courier.carry();
  }

  protected List<Handed> about(String kind, UUID id, ActingOfficer reader) {
    return referrals.about(new Subject(kind, id), reader);
  }

  protected @Nullable CaseFile caseOf(Signal signal) {
    return records.ofSignal(signal.id(), handler).orElse(null);
  }

  protected CaseState state(String number) {
    return records.file(number, handler).orElseThrow().state();
  }

  protected static <T> T awaited(Supplier<@Nullable T> what) {
    return Objects.requireNonNull(
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(what::get, Objects::nonNull));
  }
}
