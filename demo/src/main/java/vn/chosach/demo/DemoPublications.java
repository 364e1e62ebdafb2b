package vn.chosach.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseState;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.PublicationFile;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.Wording;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.GenuineGoods;
import vn.chosach.publicity.life.GenuineGoods.GenuineSign;
import vn.chosach.publicity.life.PublicationGround;

/**
 * A few closed cases and warnings, written, checked and approved through the door as officers of
 * the demonstration would do it. Starting it again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 220)
class DemoPublications implements Scene {

  /** A case is made public some days after it ended. */
  private static final Duration AFTER = Duration.ofDays(5);

  private final Publications publications;
  private final Cases cases;
  private final Officers officers;
  private final IncomingRegister incoming;
  private final StagedTime time;

  DemoPublications(
      Publications publications,
      Cases cases,
      Officers officers,
      IncomingRegister incoming,
      StagedTime time) {
    this.publications = publications;
    this.cases = cases;
    this.officers = officers;
    this.incoming = incoming;
    this.time = time;
  }

  /** After the cases of the demonstration: asks until they are there. */
  @Override
  public void play() {
    SeedTable.read("/seed/publicity/demo-cases.csv").forEach(this::plantCase);
    SeedTable.read("/seed/publicity/demo-alerts.csv").forEach(this::plantAlert);
  }

  private boolean there(String title, ActingOfficer reader) {
    return Stream.of(EditionState.values())
        .flatMap(state -> publications.desk(state, 0, 100, reader).entries().stream())
        .anyMatch(one -> one.edition().body().title().equals(title));
  }

  private void plantCase(SeedTable.SeedTableRow row) {
    ActingOfficer author = reader(row.text("author"));
    if (author == null) {
      return;
    }
    cases
        .list(new CaseQuestion(row.text("case_title"), null, false, true, 0, 20), author)
        .cases()
        .stream()
        .sorted(Comparator.comparing(file -> file.state() != CaseState.CLOSED))
        .filter(file -> publications.ofCase(file.id(), author).isEmpty())
        .findFirst()
        .ifPresent(
            file -> {
              ActingOfficer checker = reader(row.text("checker"));
              ActingOfficer approver = reader(row.text("approver"));
              Instant now = time.instant();
              Instant later = file.since().plus(AFTER);
              time.at(
                  later.isBefore(now) ? later : now,
                  () -> {
                    UUID id = done(publications.draft(file.number(), author), row);
                    Edition draft = newest(id, author);
                    Body body = body(row, draft.body(), GenuineGoods.NONE);
                    var ground = PublicationGround.valueOf(row.text("ground"));
                    var wording = new Wording(body, ground, day(row), "");
                    done(publications.write(draft.id(), wording, draft.version(), author), row);
                    return proceed(id, row, author, checker, approver);
                  });
            });
  }

  private void plantAlert(SeedTable.SeedTableRow row) {
    ActingOfficer author = reader(row.text("author"));
    ActingOfficer approver = reader(row.text("approver"));
    if (author == null || approver == null || there(row.text("title"), approver)) {
      return;
    }
    Body nothing =
        new Body("", "", List.of(), List.of(), List.of(), Body.English.NONE, List.of(), List.of());
    Duration ago = Duration.ofDays(Long.parseLong(row.text("ago")));
    time.at(
        time.instant().minus(ago),
        () -> {
          Body body = body(row, nothing, genuine(row, author));
          var wording = new Wording(body, PublicationGround.WARNING, day(row), "");
          UUID id = done(publications.warn(wording, null, author), row);
          return proceed(id, row, author, approver, approver);
        });
  }

  private UUID proceed(
      UUID id,
      SeedTable.SeedTableRow row,
      ActingOfficer author,
      @Nullable ActingOfficer checker,
      @Nullable ActingOfficer approver) {
    step(id, EditionEvent.SUBMIT, author, row);
    if (!row.text("until").equals("SUBMITTED")) {
      step(id, EditionEvent.CHECK, Objects.requireNonNull(checker), row);
    }
    if (row.text("until").equals("LIVE")) {
      step(id, EditionEvent.APPROVE, Objects.requireNonNull(approver), row);
    }
    return id;
  }

  private void step(UUID id, EditionEvent event, ActingOfficer by, SeedTable.SeedTableRow row) {
    Edition edition = newest(id, by);
    String harm = event == EditionEvent.SUBMIT ? row.optional("harm") : null;
    String words = Objects.requireNonNullElse(harm, "");
    done(publications.proceed(edition.id(), event, words, edition.version(), by), row);
  }

  private Edition newest(UUID id, ActingOfficer reader) {
    return publications.read(id, reader).map(PublicationFile::newest).orElseThrow();
  }

  private static Body body(SeedTable.SeedTableRow row, Body before, GenuineGoods genuine) {
    return new Body(
        row.text("title"),
        row.text("summary"),
        list(row, "lessons"),
        list(row, "advice"),
        before.steps().isEmpty() ? List.of() : list(row, "bases"),
        new Body.English(
            text(row, "title_en"),
            text(row, "summary_en"),
            list(row, "lessons_en"),
            list(row, "advice_en")),
        before.steps(),
        before.amounts(),
        List.of(),
        genuine);
  }

  /** As the holder of the mark confirmed them by a paper that came in the day before. */
  private GenuineGoods genuine(SeedTable.SeedTableRow row, ActingOfficer clerk) {
    String paper = text(row, "paper");
    if (paper.isEmpty()) {
      return GenuineGoods.NONE;
    }
    LocalDate day = Vietnam.dayOf(time.instant());
    incoming.enter(
        new Arrival(
            clerk.agency(),
            day,
            row.text("holder"),
            paper,
            day.minusDays(1),
            "Xác nhận dấu hiệu nhận biết hàng thật",
            Arrival.Secrecy.NONE,
            List.of(
                new Arrival.File(
                    "van-ban.pdf", "application/pdf", "%PDF-1.4 minh họa".getBytes(UTF_8)))),
        clerk);
    return new GenuineGoods(
        row.text("holder"),
        row.text("channel"),
        row.text("source"),
        paper,
        day.minusDays(1),
        signs(list(row, "genuine"), list(row, "fake")),
        signs(list(row, "genuine_en"), list(row, "fake_en")));
  }

  private static List<GenuineSign> signs(List<String> genuine, List<String> fake) {
    return IntStream.range(0, genuine.size())
        .mapToObj(i -> new GenuineSign(genuine.get(i), fake.get(i)))
        .toList();
  }

  private static String text(SeedTable.SeedTableRow row, String column) {
    return Objects.requireNonNullElse(row.optional(column), "");
  }

  private static List<String> list(SeedTable.SeedTableRow row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|"));
  }

  private LocalDate day(SeedTable.SeedTableRow row) {
    return Vietnam.dayOf(time.instant()).plusDays(Long.parseLong(row.text("days")));
  }

  private @Nullable ActingOfficer reader(String account) {
    return officers.named(account).map(ActingOfficer::of).orElse(null);
  }

  private static UUID done(ActOutcome<UUID> outcome, SeedTable.SeedTableRow row) {
    return switch (outcome) {
      case ActOutcome.Done<UUID>(UUID done) -> done;
      case ActOutcome.Refused<UUID> no ->
          throw new IllegalStateException(row + ": " + no.refusal());
      case ActOutcome.Overtaken<UUID> no -> throw new IllegalStateException(row + " was overtaken");
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }
}
