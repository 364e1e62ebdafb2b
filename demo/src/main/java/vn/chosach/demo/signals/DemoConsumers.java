package vn.chosach.demo.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.DemoSigning;
import vn.chosach.demo.Scene;
import vn.chosach.demo.StagedTime;
import vn.chosach.demo.cases.DemoPapers;
import vn.chosach.documents.DocumentFile.DeliveryState;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.incoming.Receipts;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.SeedTable.SeedTableRow;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions;
import vn.chosach.petitions.Petitions.PetitionFile;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.signals.Signal;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipPlace;

/**
 * Requests of consumers of the months before, one a month: accepted, passed on to the trader,
 * answered, concluded and settled by signed papers, some with the trader on the warning list until
 * its days are over. What was not yet due at an earlier start goes on at a later one.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 82)
class DemoConsumers implements Scene {

  private static final String AGENCY = "QLTT-AG";
  private static final int MOST_MONTHS = 12;
  private static final int MONTH = 30;

  /** The newest came so many days ago. */
  private static final int NEWEST = 21;

  private static final int KEPT_YEARS = 10;
  private static final int NINE = 9;

  private final DemoSifting sifting;
  private final Petitions petitions;
  private final Documents documents;
  private final DemoSigning signing;
  private final DemoPapers papers;
  private final Receipts receipts;
  private final StagedTime time;
  private final int months;

  DemoConsumers(
      DemoSifting sifting,
      Petitions petitions,
      Documents documents,
      DemoSigning signing,
      DemoPapers papers,
      Receipts receipts,
      StagedTime time,
      @Value("${chosach.demo.months:16}") int lookedBack) {
    this.sifting = sifting;
    this.petitions = petitions;
    this.documents = documents;
    this.signing = signing;
    this.papers = papers;
    this.receipts = receipts;
    this.time = time;
    this.months = Math.min(MOST_MONTHS, lookedBack);
  }

  @Override
  public void play() {
    List<SeedTableRow> rows = SeedTable.read("/seed/signals/demo-consumers.csv");
    for (int month = months - 1; month >= 0; month--) {
      SeedTableRow row = rows.get(month % rows.size());
      String key = "demonstration-consumer-" + month;
      Instant at = time.instant().minus(Duration.ofDays(NEWEST + (long) month * MONTH));
      Petition begun = sifting.sent(key).map(this::there).orElseGet(() -> begun(row, key, at));
      new Course(begun.number(), begun.receivedAt()).play(row);
    }
  }

  private Petition there(Signal signal) {
    return DemoSifting.await(() -> petitions.ofSignal(signal.id(), head()).stream().findFirst());
  }

  private Petition begun(SeedTableRow row, String key, Instant at) {
    var report =
        new Report(
            Channel.valueOf(row.text("channel")),
            TipPlace.SHOP,
            "",
            row.text("area"),
            row.text("where"),
            row.text("goods"),
            row.text("story"),
            null,
            null,
            new Dong(Long.parseLong(row.text("paid"))),
            false,
            "",
            null,
            at);
    var reporter = new Reporter(row.text("name"), row.text("phone"), "", "");
    return there(sifting.referred(key, report, reporter, Procedure.CONSUMER_REQUEST, AGENCY, at));
  }

  private ActingOfficer head() {
    return sifting.officer("qltt.truong");
  }

  /** What becomes of one of them, day by day from its receipt, as far as the days have come. */
  private final class Course {

    private final String number;
    private final Instant received;
    private final ActingOfficer handler = sifting.officer("qltt.vien");

    private Course(String number, Instant received) {
      this.number = number;
      this.received = received;
    }

    private void play(SeedTableRow row) {
      var outcome = PetitionOutcome.valueOf(row.text("outcome"));
      boolean warned = outcome == PetitionOutcome.VIOLATION;
      paper(1, terms(PetitionEvent.ACCEPT, ""), true);
      paper(2, terms(PetitionEvent.FORWARD, row.text("asks")).naming(row.text("trader")), true);
      step(6, terms(PetitionEvent.REPLY, row.text("reply")));
      step(9, terms(PetitionEvent.RESULT, row.text("result")).found(outcome));
      paper(11, terms(PetitionEvent.DECIDE, row.text("answer")), true);
      if (warned) {
        var list =
            terms(PetitionEvent.WARN, row.text("result"))
                .naming(row.text("trader"))
                .at(row.text("where"));
        paper(14, list, false);
        step(46, terms(PetitionEvent.UNLIST, "Hết thời hạn công khai"));
      }
      step(warned ? 47 : 13, terms(PetitionEvent.CLOSE, "Đã giải quyết xong"));
    }

    private PetitionTerms terms(PetitionEvent event, String words) {
      return PetitionTerms.of(event, words);
    }

    private Instant on(int day) {
      return received.plus(Duration.ofDays(day));
    }

    private boolean due(int day, PetitionEvent event) {
      return on(day).isBefore(time.instant()) && !read().petition().did(event);
    }

    private PetitionFile read() {
      return petitions.read(number, handler).orElseThrow();
    }

    /** Done by the handler, with the paper of somebody else where one is asked for. */
    private void step(int day, PetitionTerms terms) {
      if (due(day, terms.event())) {
        boolean filed = terms.event().way() == PetitionWay.FILE;
        PetitionTerms on = terms.on(Vietnam.dayOf(on(day)));
        PetitionTerms whole = filed ? on.with(papers.specimen("van-ban", "VAN BAN")) : on;
        proceed(day, whole);
      }
    }

    private void proceed(int day, PetitionTerms terms) {
      Petition now = read().petition();
      time.at(
          on(day),
          () -> DemoSifting.done(petitions.proceed(now.id(), terms, now.version(), handler)));
    }

    /**
     * Drawn up by the handler, signed by the head and issued.
     *
     * @param told whether the request learns that it was sent
     */
    private void paper(int day, PetitionTerms terms, boolean told) {
      if (!due(day, terms.event())) {
        return;
      }
      ActingOfficer head = head();
      UUID right = signing.right(head);
      proceed(day, terms);
      UUID paper =
          documents
              .from(new DocumentOrigin("petitions", read().petition().id().toString()), handler)
              .stream()
              .filter(one -> one.state().open())
              .findFirst()
              .orElseThrow()
              .id();
      time.at(
          on(day),
          () ->
              DemoSifting.done(
                  documents.proceed(paper, new DocumentAct.Submit(right), 0, handler)));
      time.at(
          on(day),
          () ->
              DemoSifting.done(
                  documents.proceed(paper, new DocumentAct.Sign("Ký gửi", true), 0, head)));
      var issue = new DocumentAct.Issue("NTD-" + Vietnam.dayOf(on(day)), KEPT_YEARS);
      time.at(on(day), () -> DemoSifting.done(documents.proceed(paper, issue, 0, handler)));
      if (told) {
        DemoSifting.await(
            () -> Optional.of(read()).filter(one -> one.petition().sent(terms.event())));
      }
      received(day, paper);
    }

    /** The office that passed the request on enters its copy of each paper the next morning. */
    private void received(int day, UUID paper) {
      ActingOfficer clerk = sifting.officer("sct.vien");
      Instant morning =
          Vietnam.dayOf(on(day)).plusDays(1).atTime(NINE, 0).atZone(Vietnam.ZONE).toInstant();
      Instant now = time.instant();
      Instant at = morning.isBefore(now) ? morning : now;
      documents.read(paper, handler).orElseThrow().deliveries().stream()
          .filter(one -> clerk.agency().equals(one.agency()))
          .forEach(
              one ->
                  time.at(
                      at, () -> receipts.record(one.id(), DeliveryState.RECEIVED, null, clerk)));
    }
  }
}
