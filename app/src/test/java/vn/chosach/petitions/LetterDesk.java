package vn.chosach.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.FreshWord;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Letters that come in and are settled by the right persons, through their screens. */
@Component
public class LetterDesk {

  public static final String AGENCY = "SCT-AG";

  private final Signals signals;
  private final Tips tips;
  private final Petitions petitions;
  private final Documents documents;
  private final Office office;
  private final Vault vault;
  private final ObjectProvider<MockMvc> mvc;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  private final ActingOfficer desk =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), AGENCY), Set.of(Role.OPERATOR));

  LetterDesk(
      Signals signals,
      Tips tips,
      Petitions petitions,
      Documents documents,
      Office office,
      Vault vault,
      ObjectProvider<MockMvc> mvc,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.signals = signals;
    this.tips = tips;
    this.petitions = petitions;
    this.documents = documents;
    this.office = office;
    this.vault = vault;
    this.mvc = mvc;
    this.events = events;
    this.transaction = transaction;
  }

  /** A named letter that the desk sifted as one of the four. */
  Signal sifted(Procedure procedure, String story) {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID().toString() + UUID.randomUUID(),
        Report.of(Channel.LETTER, "chợ Long Xuyên", story),
        new Reporter("Nguyễn Thị Thử", "0900000389", "", "Phường Long Xuyên"),
        Actor.officer(UUID.randomUUID(), AGENCY));
    String number = tips.read(List.of(tip), TipDesk.SIFTING).getFirst().number();
    Signal signal = awaited(() -> signals.numbered(number, desk).orElse(null));
    if (signal.procedure() != procedure) {
      assertThat(
              signals.handle(
                  signal.id(), new DeskAct.Settle(procedure, "Theo đơn"), signal.version(), desk))
          .isInstanceOf(ActOutcome.Done.class);
    }
    return signals.read(signal.id(), desk).orElseThrow().signal();
  }

  Signal now(Signal signal) {
    return signals.read(signal.id(), desk).orElseThrow().signal();
  }

  void decide(Signal signal, Decision decision) {
    assertThat(signals.decide(signal.id(), decision, now(signal).version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
    told(signal, decision.event());
  }

  void told(Signal signal, SignalEvent event) {
    transaction.executeWithoutResult(
        status -> events.publishEvent(new SignalSettled(signal.id(), event)));
  }

  /** Received at the own agency, as the head sees it. */
  public Petition received(Procedure procedure, ActingOfficer head) {
    Signal signal = sifted(procedure, "Đơn " + FreshWord.any());
    decide(signal, new Decision.Admit("Đơn của bạn đã được tiếp nhận."));
    return ofSignal(signal, head);
  }

  Petition ofSignal(Signal signal, ActingOfficer reader) {
    return awaited(() -> petitions.ofSignal(signal.id(), reader).stream().findFirst().orElse(null));
  }

  Petition read(Petition one, ActingOfficer by) {
    return petitions.read(one.number(), by).orElseThrow().petition();
  }

  Desk screen(ActingOfficer by) {
    return new Desk(mvc.getObject(), by);
  }

  /** Fills the form of an act and sends it; expects that it was done. */
  void does(Petition one, PetitionEvent event, ActingOfficer by, String... filled)
      throws Exception {
    MockHttpServletResponse answer = fills(one, event, by, filled);
    String why = Jsoup.parse(answer.getContentAsString()).select("#errors, .error").text();
    assertThat(answer.getStatus()).as(event + ": " + why).isEqualTo(302);
  }

  MockHttpServletResponse fills(
      Petition one, PetitionEvent event, ActingOfficer by, String... filled) throws Exception {
    boolean filed = event.way() == PetitionWay.FILE;
    String path = "/don-thu/" + one.number() + (filed ? "/giay-to/" : "/lam/") + event.slug();
    if (!filed) {
      return screen(by).fill(path, event.slug(), filled);
    }
    String pass =
        Objects.requireNonNull(screen(by).page(path).selectFirst("input[name=pass]")).val();
    UUID owner = UUID.fromString(pass.substring(0, pass.indexOf('.')));
    wait(owner);
    String[] all = java.util.Arrays.copyOf(filled, filled.length + 2);
    all[filled.length] = "pass";
    all[filled.length + 1] = pass;
    return screen(by).fill(path, event.slug(), all);
  }

  /** Under what a signed paper waits. */
  UUID waiting() {
    UUID owner = UUID.randomUUID();
    wait(owner);
    return owner;
  }

  private void wait(UUID owner) {
    assertThat(vault.stage(owner, owner, "bien-ban.pdf", new ByteArrayInputStream(Pictures.pdf())))
        .isInstanceOf(Staging.Staged.class);
  }

  /** The paper that was drawn up last, submitted under a right and signed. */
  void signed(Petition one, ActingOfficer drafter, ActingOfficer head, UUID right) {
    UUID paper = paper(one, drafter);
    done(documents.proceed(paper, new DocumentAct.Submit(right), 0, drafter));
    done(documents.proceed(paper, plainly(DocumentEvent.SIGN, ""), 0, head));
  }

  /** Signed and issued: it leaves for those that it names, and the record learns it. */
  void sent(Petition one, ActingOfficer drafter, ActingOfficer head, UUID right) {
    signed(one, drafter, head, right);
    issued(one, drafter);
  }

  /** The paper that was signed last leaves. */
  void issued(Petition one, ActingOfficer by) {
    UUID paper =
        read(one, by).steps().stream()
            .filter(step -> step.facts().paperNumber() != null)
            .reduce((first, next) -> next)
            .map(step -> step.facts().document())
            .orElseThrow();
    done(documents.proceed(paper, new DocumentAct.Issue("DT-01", 10), 0, by));
    awaited(
        () ->
            read(one, by).steps().stream()
                    .anyMatch(
                        step ->
                            step.event() == PetitionEvent.SEND
                                && paper.equals(step.facts().document()))
                ? true
                : null);
  }

  /** Submitted, and why it is not signed. */
  String refusedSignature(Petition one, ActingOfficer drafter, ActingOfficer head, UUID right) {
    UUID paper = paper(one, drafter);
    done(documents.proceed(paper, new DocumentAct.Submit(right), 0, drafter));
    return code(documents.proceed(paper, plainly(DocumentEvent.SIGN, ""), 0, head));
  }

  /** The desk takes back its last act. */
  void takenBack(Signal signal) {
    UUID act =
        Objects.requireNonNull(signals.read(signal.id(), desk).orElseThrow().undoable()).id();
    assertThat(signals.undo(act, desk)).isInstanceOf(ActOutcome.Done.class);
    told(signal, SignalEvent.UNDO);
  }

  UUID paper(Petition one, ActingOfficer drafter) {
    return Objects.requireNonNull(
        petitions.read(one.number(), drafter).orElseThrow().document(), "no paper waits");
  }

  String submitted(Petition one, ActingOfficer drafter, UUID right) {
    return code(documents.proceed(paper(one, drafter), new DocumentAct.Submit(right), 0, drafter));
  }

  void dropped(Petition one, ActingOfficer drafter) {
    done(documents.proceed(paper(one, drafter), plainly(DocumentEvent.DROP, "Sai"), 0, drafter));
  }

  /** Why an act is refused. */
  String refused(Petition one, PetitionTerms terms, ActingOfficer by) {
    int seen = petitions.read(one.number(), by).map(file -> file.petition().version()).orElse(0);
    return code(petitions.proceed(one.id(), terms, seen, by));
  }

  void goes(Petition one, PetitionTerms terms, ActingOfficer by) {
    int seen = petitions.read(one.number(), by).orElseThrow().petition().version();
    ActOutcome<Petition> outcome = petitions.proceed(one.id(), terms, seen, by);
    assertThat(outcome).as(terms.toString()).isInstanceOf(ActOutcome.Done.class);
  }

  ActingOfficer officer(String agency, Role role) {
    return office.officer(agency, role);
  }

  private static DocumentAct plainly(DocumentEvent event, String words) {
    return new DocumentAct.Plainly(event, words);
  }

  private static void done(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
  }

  private static <T> String code(ActOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<T>) outcome).refusal().code();
  }

  static <T> T awaited(Supplier<@Nullable T> what) {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).until(what::get, Objects::nonNull);
  }
}
