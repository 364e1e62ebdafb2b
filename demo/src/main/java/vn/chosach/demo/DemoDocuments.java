package vn.chosach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.Urgency;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.incoming.Receipts;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/**
 * Documents in every state and a page of the incoming register, through the doors and by the
 * officers of the demonstration. What is refused is logged and left out. Starting it again adds
 * nothing.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 100)
class DemoDocuments implements Scene {

  private static final Logger LOG = LoggerFactory.getLogger(DemoDocuments.class);
  private static final String AGENCY = "QLTT-AG";
  private static final String COMMITTEE = "BCD389-AG";
  private static final String BASIS = "Quyết định phân công của bản minh họa";
  static final String SEALED = "14 mã vận đơn";
  private static final int RIGHTS = 240;
  private static final int STEPS_A_DAY = 3;

  private static final Pattern DAY = Pattern.compile("\\{([+-]\\d+)}");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Documents documents;
  private final IncomingRegister incoming;
  private final Receipts receipts;
  private final SigningRights rights;
  private final Officers officers;
  private final StagedTime time;
  private final DemoSigning signing;
  private final DemoCertificates certificates;

  DemoDocuments(
      Documents documents,
      IncomingRegister incoming,
      Receipts receipts,
      SigningRights rights,
      Officers officers,
      StagedTime time,
      DemoSigning signing,
      DemoCertificates certificates) {
    this.certificates = certificates;
    this.signing = signing;
    this.documents = documents;
    this.incoming = incoming;
    this.receipts = receipts;
    this.rights = rights;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    if (officers.named("qltt.truong").isEmpty()
        || officers.named("lanhdao").isEmpty()
        || right(COMMITTEE).isPresent()) {
      return;
    }
    officers.named("qltt.truong").map(ActingOfficer::of).ifPresent(signing::right);
    officers
        .named("chutich")
        .map(ActingOfficer::of)
        .ifPresent(one -> signing.right(one, "province.chairman", "CHỦ TỊCH"));
    grant("lanhdao", COMMITTEE);
    SeedTable.read("/seed/documents/demo-documents.csv").forEach(this::play);
    SeedTable.read("/seed/documents/demo-incoming.csv").forEach(this::arrive);
  }

  /**
   * The agency gets its own key, and its registry signs the last paper of its head that is not yet
   * issued: two signatures on one paper. The others wait for it.
   */
  void seal() {
    certificates.certifyAgency(AGENCY);
    documents
        .list(
            new DocumentQuestion(SEALED, DocumentState.NUMBERED, "CV", 0, 0, 1),
            ActingOfficer.PROGRAM)
        .documents()
        .forEach(this::seal);
  }

  private void seal(Document one) {
    var sealed =
        documents.proceed(one.id(), new DocumentAct.Affix(""), one.version(), scribe("qltt.vien"));
    if (sealed instanceof ActOutcome.Refused<Document> no
        && !no.refusal().code().equals("documents.sealed-before")) {
      throw new IllegalStateException(one.number() + ": " + no.refusal());
    }
  }

  /** A deputy head of the committee, who is a vice chairman of the People's Committee. */
  private void grant(String account, String agency) {
    Officer officer = officers.named(account).orElseThrow();
    var signature =
        new PrintedPaper.Signature(
            PrintedPaper.Capacity.FOR_HEAD,
            "TRƯỞNG BAN",
            "PHÓ TRƯỞNG BAN",
            officer.displayName(),
            "PHÓ CHỦ TỊCH UBND TỈNH");
    rights
        .grant(
            Actor.SYSTEM,
            new Signing(
                new UUID(0, 0),
                officer.id(),
                agency,
                null,
                signature,
                today().minusDays(RIGHTS),
                null,
                BASIS))
        .ifPresent(refusal -> LOG.warn("no right to sign for {}: {}", account, refusal));
    certificates.certify(officer.id(), agency);
  }

  /** The right that was recorded for the demonstration; other rights are left alone. */
  private Optional<Signing> right(String agency) {
    return rights.of(agency, today()).stream()
        .filter(one -> Set.of(BASIS, DemoSigning.BASIS).contains(one.basis()))
        .findFirst();
  }

  /** A refused step ends the story of its document; the next document begins all the same. */
  private void play(SeedTable.SeedTableRow row) {
    LocalDate began = today().minusDays(Long.parseLong(row.text("began")));
    // The roles are those of today: the accounts of a demonstration are opened when it starts.
    ActingOfficer writer = scribe(row.text("writer"));
    ActOutcome<Document> outcome =
        time.at(moment(began, 0), () -> documents.draft(drafting(row), writer));
    int taken = 1;
    for (String step : list(row.optional("steps"))) {
      if (!(outcome instanceof ActOutcome.Done<Document>(Document done))) {
        break;
      }
      String[] words = step.split(":", 3);
      ActingOfficer by = scribe(words[0]);
      outcome = time.at(moment(began, taken++), () -> act(done, words[1], words[2], by));
    }
    if (!(outcome instanceof ActOutcome.Done)) {
      LOG.warn("line {} of the made documents stopped: {}", row.line(), outcome);
    }
  }

  private ActOutcome<Document> act(
      Document document, String act, String said, ActingOfficer scribe) {
    UUID id = document.id();
    return switch (act) {
      case "correct" -> documents.correct(id, null, said, document.version(), scribe);
      case "subject" -> {
        Drafting was = documents.read(id, scribe).orElseThrow().drafting();
        yield documents.revise(
            id,
            new Drafting(
                was.kind(),
                was.agency(),
                said,
                was.addressees(),
                was.content(),
                was.recipients(),
                was.urgency(),
                was.origin()),
            document.version(),
            scribe);
      }
      default -> documents.proceed(id, deed(document, act, said), document.version(), scribe);
    };
  }

  private DocumentAct deed(Document document, String act, String said) {
    return switch (act) {
      case "opinions" -> new DocumentAct.AskOpinions(java.util.Set.of(said.split("\\+")));
      case "agree" -> new DocumentAct.GiveOpinion(true, said);
      case "object" -> new DocumentAct.GiveOpinion(false, said);
      case "submit" -> new DocumentAct.Submit(right(document.agency()).orElseThrow().id());
      case "issue" -> {
        String[] kept = said.split("/", 2);
        yield new DocumentAct.Issue(
            kept[0], kept.length == 1 ? null : (Integer) Integer.parseInt(kept[1]));
      }
      default ->
          new DocumentAct.Plainly(
              DocumentEvent.valueOf(act.toUpperCase(java.util.Locale.ROOT)), said);
    };
  }

  /** {@code {-18}} and {@code {+6}}: days before and after today, as officials write them. */
  private String dated(String text) {
    return DAY.matcher(text)
        .replaceAll(one -> WRITTEN.format(today().plusDays(Long.parseLong(one.group(1)))));
  }

  private Drafting drafting(SeedTable.SeedTableRow row) {
    String urgency = row.optional("urgency");
    return new Drafting(
        row.text("kind"),
        row.text("agency"),
        row.text("subject"),
        list(row.optional("addressees")),
        new Content(
            list(row.optional("basis")),
            list(dated(row.text("body"))).stream().map(DemoDocuments::block).toList(),
            List.of()),
        list(row.optional("recipients")).stream().map(DemoDocuments::recipient).toList(),
        urgency == null ? null : Urgency.valueOf(urgency),
        null);
  }

  private static Block block(String text) {
    if (text.startsWith("Điều ")) {
      return Block.heading(Block.Level.ARTICLE, text);
    }
    return text.startsWith("# ")
        ? Block.heading(Block.Level.SECTION, text.substring(2))
        : Block.words(text);
  }

  private static Recipient recipient(String text) {
    String[] three = text.split("=", 3);
    return new Recipient(
        three[0].isEmpty() ? null : three[0], three[1], Recipient.Purpose.valueOf(three[2]));
  }

  private void arrive(SeedTable.SeedTableRow row) {
    String subject = row.optional("subject");
    LocalDate received = today().minusDays(Long.parseLong(row.text("received")));
    var arrival =
        new Arrival(
            row.text("agency"),
            received,
            row.text("sender"),
            row.text("number"),
            today().minusDays(Long.parseLong(row.text("dated"))),
            subject == null ? "" : subject,
            Arrival.Secrecy.valueOf(row.text("secrecy")),
            List.of());
    ActingOfficer clerk = scribe(row.text("account"));
    var entered = time.at(moment(received, 0), () -> incoming.enter(arrival, clerk));
    entered.whyNot().ifPresent(no -> LOG.warn("line {} of the made register: {}", row.line(), no));
    if (entered instanceof ActOutcome.Done<IncomingRegister.IncomingEntry> done
        && received.isBefore(today())) {
      time.at(
          moment(received, 1),
          () -> receipts.handle(done.value().id(), DocumentFile.DeliveryState.PRESENTED, clerk));
    }
  }

  private ActingOfficer scribe(String account) {
    Officer officer = officers.named(account).orElseThrow();
    return ActingOfficer.of(officer);
  }

  private static List<String> list(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split("\\|"));
  }

  /** Steps of the morning and the early afternoon, day after day, never after now. */
  private Instant moment(LocalDate began, int step) {
    Instant then =
        began
            .plusDays(step / STEPS_A_DAY)
            .atTime(9 + 2 * (step % STEPS_A_DAY), 10)
            .atZone(Vietnam.ZONE)
            .toInstant();
    Instant now = time.instant();
    return then.isBefore(now) ? then : now;
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
