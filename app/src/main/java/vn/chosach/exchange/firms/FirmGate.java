package vn.chosach.exchange.firms;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.firms.FirmLinks.FirmLink;
import vn.chosach.exchange.firms.FirmRepository.FirmNotice;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tips;

/**
 * What a firm does through its link: it answers a letter, or tells of a parcel and later reads how
 * far that has come, in the words that any reporter reads. It never reads a file.
 */
@Component
public class FirmGate {

  private static final int LONGEST_WAYBILL = 60;
  private static final int LONGEST_LINE = 300;

  private final FirmLinks links;
  private final FirmRepository firms;
  private final FirmLetterRepository letters;
  private final FirmLetterHandler handler;
  private final Tips tips;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  FirmGate(
      FirmLinks links,
      FirmRepository firms,
      FirmLetterRepository letters,
      FirmLetterHandler handler,
      Tips tips,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.links = links;
    this.firms = firms;
    this.letters = letters;
    this.handler = handler;
    this.tips = tips;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * What stands behind a link.
   *
   * @param letter that it answers; {@code null} for notices of parcels
   * @param news what became of earlier notices, the newest first
   */
  public record GateFile(Firm firm, @Nullable FirmLetter letter, List<FirmNews> news) {}

  /**
   * How far a notice has come.
   *
   * @param words what the office told the firm, the oldest first
   */
  public record FirmNews(String number, Instant at, Stage stage, List<String> words) {}

  /**
   * A parcel that the firm suspects.
   *
   * @param waybill number of the consignment, 1 to 60 characters
   * @param holding where it is held now, 1 to 300 characters
   * @param parties who sends and who receives, as on the label; empty for unknown
   * @param area code of the commune where it lies
   * @param goods code of a goods group
   * @param words what is suspicious, 1 to 4,000 characters
   * @param seenOn day on which it was accepted, not in the future
   */
  public record FirmParcel(
      String waybill,
      String holding,
      String parties,
      @Nullable String area,
      @Nullable String goods,
      String words,
      @Nullable LocalDate seenOn) {}

  /** What stands behind a link; empty alike for one that is unknown, used, void or expired. */
  @Transactional(readOnly = true)
  public Optional<GateFile> open(String token) {
    return links.read(token).flatMap(this::file);
  }

  private Optional<GateFile> file(FirmLink link) {
    Firm firm = firms.one(link.firm()).orElseThrow();
    UUID about = link.letter();
    if (about == null) {
      return Optional.of(
          new GateFile(firm, null, firms.notices(firm.id()).stream().map(this::news).toList()));
    }
    return letters
        .one(about)
        .filter(one -> one.state() == FirmLetterState.SENT)
        .map(one -> new GateFile(firm, one, List.of()));
  }

  private FirmNews news(FirmNotice notice) {
    Stage stage = Stage.RECEIVED;
    var history = tips.history(notice.tip());
    for (Happening one : history) {
      Stage to = one.stage();
      stage = to == null ? stage : to;
    }
    return new FirmNews(
        notice.tipNumber(),
        notice.at(),
        stage,
        history.stream()
            .filter(one -> !one.byReporter() && !one.words().isBlank())
            .map(Happening::words)
            .toList());
  }

  /**
   * The firm answers the letter of its link, once.
   *
   * @return number of the letter; refused with {@code exchange.link-over}, {@code .wrong-code},
   *     {@code .words-missing}, {@code .answered}
   */
  @Transactional
  public ActOutcome<String> answer(String token, String code, String words) {
    FirmLink link = links.read(token).filter(one -> one.letter() != null).orElse(null);
    return link == null || file(link).isEmpty()
        ? ActOutcome.refused("exchange.link-over")
        : links
            .open(link, code)
            .settle(
                opened -> handler.answer(opened, words).map(FirmLetter::number),
                ActOutcome::refused);
  }

  /**
   * The firm tells of a parcel: a tip of the channel of postal firms, which goes the way of all
   * tips to whoever is competent.
   *
   * @return number of the tip; refused with {@code exchange.link-over}, {@code .wrong-code}, {@code
   *     .waybill-missing}, {@code .holding-missing}, {@code .words-missing}, {@code .accepted-day},
   *     or as the tips refuse a report
   */
  @Transactional
  public ActOutcome<String> notify(String token, String code, FirmParcel parcel) {
    FirmLink link = links.read(token).filter(one -> one.letter() == null).orElse(null);
    return link == null
        ? ActOutcome.refused("exchange.link-over")
        : links.open(link, code).settle(opened -> told(opened, parcel), ActOutcome::refused);
  }

  private ActOutcome<String> told(FirmLink link, FirmParcel parcel) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Firm firm = firms.one(link.firm()).orElseThrow();
    Report report = report(parcel, firm);
    Reporter reporter =
        new Reporter(
            firm.name() + ", " + firm.contact(), firm.phone(), firm.email(), firm.address());
    LocalDate seen = parcel.seenOn();
    Optional<Refusal> refusal =
        unlessWords(parcel.waybill(), LONGEST_WAYBILL, "exchange.waybill-missing")
            .or(() -> unlessWords(parcel.holding(), LONGEST_LINE, "exchange.holding-missing"))
            .or(() -> when(parcel.parties().length() > LONGEST_LINE, "exchange.parties-long"))
            .or(() -> unlessWords(parcel.words(), 4_000, "exchange.words-missing"))
            .or(
                () ->
                    when(seen == null || seen.isAfter(Vietnam.dayOf(now)), "exchange.accepted-day"))
            .or(
                () ->
                    tips.check(report, reporter).stream()
                        .findFirst()
                        .map(Reception.ReceptionFault::refusal));
    return refusal.isPresent()
        ? ActOutcome.refused(refusal.get())
        : received(link, firm, report, reporter, now);
  }

  private ActOutcome<String> received(
      FirmLink link, Firm firm, Report report, Reporter reporter, Instant now) {
    UUID tip = ids.next();
    var actor = new Actor(Actor.ActorKind.PARTNER, firm.id(), null);
    return switch (tips.receive(tip, ids.next() + "/" + ids.next(), report, reporter, actor)) {
      case Reception.Received got -> {
        // The firm follows its notice by the link; the code of a reporter is nobody's.
        tips.codeKept(got.code(), false);
        if (!got.again()) {
          firms.noticed(
              ids.next(), link.id(), new FirmNotice(firm.id(), got.tip(), got.number(), now));
          journal.append(
              Act.of(actor, "exchange.parcel-noticed", "exchange-firm", firm.id())
                  .under(FirmTransitions.LAW)
                  .with(Map.of("number", firm.number(), "tip", got.number())));
        }
        yield ActOutcome.done(got.number());
      }
      case Reception.ReceptionRefused no -> ActOutcome.refused(no.faults().getFirst().refusal());
    };
  }

  private static Report report(FirmParcel parcel, Firm firm) {
    String parties = parcel.parties().isBlank() ? "" : "\n" + clean(parcel.parties());
    return new Report(
        Channel.POSTAL_FIRM,
        null,
        "",
        parcel.area(),
        firm.name() + ", " + clean(parcel.holding()),
        parcel.goods(),
        clean(parcel.waybill()) + parties + "\n" + clean(parcel.words()),
        parcel.seenOn(),
        null,
        null,
        false,
        "",
        null,
        null);
  }
}
