package vn.chosach.exchange.firms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.firms.FirmLinks.FirmLink;
import vn.chosach.exchange.firms.FirmParcels.ParcelRow;
import vn.chosach.exchange.firms.FirmParcels.ParcelTeller;
import vn.chosach.exchange.firms.FirmParcels.ToldParcel;
import vn.chosach.exchange.firms.FirmRepository.FirmNotice;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tips;
import vn.chosach.ui.form.PastedTable;

/**
 * What a firm does through its link: it answers a letter, or tells of a parcel and later reads how
 * far that has come, in the words that any reporter reads. It never reads a file.
 */
@Component
public class FirmGate {

  private final FirmLinks links;
  private final FirmRepository firms;
  private final FirmLetterRepository letters;
  private final FirmLetterHandler handler;
  private final Tips tips;
  private final FirmParcels parcels;

  FirmGate(
      FirmLinks links,
      FirmRepository firms,
      FirmLetterRepository letters,
      FirmLetterHandler handler,
      Tips tips,
      FirmParcels parcels) {
    this.links = links;
    this.firms = firms;
    this.letters = letters;
    this.handler = handler;
    this.tips = tips;
    this.parcels = parcels;
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
   * tips to whoever is competent. The same waybill with the same words is the same notice.
   *
   * @param tip identifier of the tip, under which its photos wait
   * @return number of the tip; refused with {@code exchange.link-over}, {@code .wrong-code}, {@code
   *     .waybill-missing}, {@code .holding-missing}, {@code .words-missing}, {@code .accepted-day},
   *     {@code .waybill-told} for a waybill that was told of in other words, or as the tips refuse
   *     a report
   */
  @Transactional
  public ActOutcome<String> notify(String token, String code, UUID tip, FirmParcel parcel) {
    return teller(token, code)
        .settle(who -> parcels.tell(who, tip, parcel).map(ToldParcel::number), ActOutcome::refused);
  }

  /** The same without photos. */
  @Transactional
  public ActOutcome<String> notify(String token, String code, FirmParcel parcel) {
    return notify(token, code, links.ids().next(), parcel);
  }

  /**
   * The firm tells of many at once, as a table with a row for each; a row that is wrong stops no
   * other.
   *
   * @return what became of each row; refused with {@code exchange.link-over}, {@code .wrong-code},
   *     or as {@link PastedTable#read} refuses
   */
  @Transactional
  public ActOutcome<List<ParcelRow>> notifyMany(String token, String code, String table) {
    return teller(token, code).settle(who -> parcels.tellMany(who, table), ActOutcome::refused);
  }

  private ActOutcome<ParcelTeller> teller(String token, String code) {
    FirmLink link = links.read(token).filter(one -> one.letter() == null).orElse(null);
    return link == null
        ? ActOutcome.refused("exchange.link-over")
        : links
            .open(link, code)
            .map(open -> new ParcelTeller(firms.one(open.firm()).orElseThrow(), open.id(), null));
  }
}
