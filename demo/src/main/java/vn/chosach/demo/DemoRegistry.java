package vn.chosach.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.incoming.Receipts;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * The registries of the past months: what was signed was issued on the same day. What was signed in
 * the last days is left for the visitor.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 108)
class DemoRegistry implements Scene {

  private static final Duration LEFT = Duration.ofDays(2);
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final int PAGE = 1_000;
  private static final int YEARS = 10;
  private static final Set<Role> CLERKS = EnumSet.of(Role.CASE_OFFICER, Role.STANDING_OFFICE);

  private final Documents documents;
  private final IncomingRegister incoming;
  private final Receipts receipts;
  private final Officers officers;
  private final StagedTime time;

  DemoRegistry(
      Documents documents,
      IncomingRegister incoming,
      Receipts receipts,
      Officers officers,
      StagedTime time) {
    this.incoming = incoming;
    this.receipts = receipts;
    this.documents = documents;
    this.officers = officers;
    this.time = time;
  }

  /**
   * The same for what the scenes of today signed as of earlier days. Only then an agency gets a key
   * of its own: from that moment it issues nothing without its seal.
   */
  @Component
  @Profile("demo")
  @Order(Scene.TODAY + 230)
  record OfToday(DemoRegistry registry, DemoDocuments drafts) implements Scene {
    @Override
    public void play() {
      registry.play();
      drafts.seal();
    }
  }

  @Override
  public void play() {
    DemoAccount.all().stream()
        .filter(one -> one.roles().stream().anyMatch(CLERKS::contains))
        .flatMap(one -> officers.named(one.account()).stream())
        .map(ActingOfficer::of)
        .forEach(
            clerk -> {
              issue(clerk);
              present(clerk);
            });
  }

  /** What arrived was shown to who answers on the next morning. */
  private void present(ActingOfficer clerk) {
    LocalDate until = Vietnam.dayOf(time.instant());
    incoming.page("", IncomingRegister.ANY_YEAR, 0, PAGE, clerk).lines().stream()
        .filter(one -> one.state() == DocumentFile.DeliveryState.RECEIVED)
        .filter(one -> one.receivedOn().isBefore(until))
        .forEach(
            one ->
                time.at(
                    DemoHistory.at(one.receivedOn(), 16),
                    () -> receipts.handle(one.id(), DocumentFile.DeliveryState.PRESENTED, clerk)));
  }

  private void issue(ActingOfficer clerk) {
    Instant until = time.instant().minus(LEFT);
    Stream.of(DocumentState.SIGNED, DocumentState.NUMBERED)
        .map(state -> new DocumentQuestion("", state, null, 0, 0, PAGE))
        .flatMap(asked -> documents.list(asked, clerk).documents().stream())
        .filter(one -> one.changedAt().isBefore(until))
        .filter(one -> !one.subject().contains(DemoDocuments.SEALED))
        .forEach(one -> time.at(one.changedAt().plus(SOON), () -> issued(one, clerk)));
  }

  /** Papers of other agencies are in sight too, and refused. */
  private ActOutcome<Document> issued(Document one, ActingOfficer clerk) {
    ActOutcome<Document> numbered =
        one.state() == DocumentState.NUMBERED
            ? ActOutcome.done(one)
            : documents.proceed(
                one.id(), new DocumentAct.Plainly(DocumentEvent.NUMBER, ""), one.version(), clerk);
    return numbered instanceof ActOutcome.Done<Document>(Document now)
        ? documents.proceed(
            now.id(), new DocumentAct.Issue("HS-" + now.day(), YEARS), now.version(), clerk)
        : numbered;
  }
}
