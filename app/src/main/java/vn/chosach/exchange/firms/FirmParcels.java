package vn.chosach.exchange.firms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.firms.FirmGate.FirmParcel;
import vn.chosach.exchange.firms.FirmRepository.FirmNotice;
import vn.chosach.exchange.firms.ParcelTable.TableParcel;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.ui.form.PastedTable.PastedRow;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/**
 * Notices of parcels, by whatever way a firm tells them. A waybill is told of once: its number is
 * the key under which the tip is received, so that what is sent twice is there once.
 */
@Component
public class FirmParcels {

  private static final int LONGEST_WAYBILL = 60;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST = 4_000;

  private final FirmRepository firms;
  private final ParcelTable tables;
  private final Tips tips;
  private final Vault vault;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  FirmParcels(
      FirmRepository firms,
      ParcelTable tables,
      Tips tips,
      Vault vault,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.firms = firms;
    this.tables = tables;
    this.tips = tips;
    this.vault = vault;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Who tells, and by which way: a link or a system of its own.
   *
   * @param link {@code null} for a system
   * @param partner {@code null} for a link
   */
  public record ParcelTeller(Firm firm, @Nullable UUID link, @Nullable UUID partner) {}

  /** A notice that is here; {@code again} where it was here before. */
  public record ToldParcel(String number, boolean again) {}

  /**
   * What became of a row.
   *
   * @param line of the table, the heads are line 1
   * @param told {@code null} for one that was refused
   * @param refusal {@code null} for one that is here
   */
  public record ParcelRow(
      int line, String waybill, @Nullable ToldParcel told, @Nullable Refusal refusal) {}

  /** The firm of a number that works today and carries parcels. */
  @Transactional(readOnly = true)
  public Optional<Firm> working(@Nullable String number) {
    LocalDate today = Vietnam.dayOf(time.instant());
    return Optional.ofNullable(number)
        .flatMap(firms::numbered)
        .filter(one -> one.state() == FirmState.LISTED && !one.validFrom().isAfter(today))
        .filter(one -> one.kind().postal());
  }

  /** Tells of many; refused as a table is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<List<ParcelRow>> tellMany(ParcelTeller teller, String table) {
    return tables
        .read(table)
        .map(rows -> rows.stream().map(row -> tell(teller, row, List.of())).toList());
  }

  /**
   * Tells of one with photos.
   *
   * @param row cells under the names of {@link ParcelTable#PARTS}
   * @param photos JPEG, PNG or WebP
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ParcelRow tellRow(ParcelTeller teller, PastedRow row, List<byte[]> photos) {
    return tell(teller, tables.rows(List.of(row)).getFirst(), photos);
  }

  private ParcelRow tell(ParcelTeller teller, TableParcel row, List<byte[]> photos) {
    UUID tip = ids.next();
    FirmParcel parcel = row.parcel();
    return Optional.ofNullable(row.refusal())
        .or(() -> photos.stream().flatMap(photo -> unfit(tip, photo).stream()).findFirst())
        .<ActOutcome<ToldParcel>>map(ActOutcome::refused)
        .orElseGet(() -> tell(teller, tip, parcel))
        .settle(
            told -> new ParcelRow(row.line(), parcel.waybill(), told, null),
            no -> new ParcelRow(row.line(), parcel.waybill(), null, no));
  }

  private Optional<Refusal> unfit(UUID tip, byte[] photo) {
    return switch (vault.stage(tip, tip, null, new ByteArrayInputStream(photo))) {
      case Staging.Staged taken -> Optional.empty();
      case Staging.StagingRefused no -> Optional.of(no.refusal());
    };
  }

  /** Tells of one; its photos wait under the identifier of the tip. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<ToldParcel> tell(ParcelTeller teller, UUID tip, FirmParcel parcel) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Firm firm = teller.firm();
    Report report = report(parcel, firm);
    Reporter reporter =
        new Reporter(
            firm.name() + ", " + firm.contact(), firm.phone(), firm.email(), firm.address());
    LocalDate seen = parcel.seenOn();
    Optional<Refusal> refusal =
        unlessWords(parcel.waybill(), LONGEST_WAYBILL, "exchange.waybill-missing")
            .or(() -> unlessWords(parcel.holding(), LONGEST_LINE, "exchange.holding-missing"))
            .or(() -> when(parcel.parties().length() > LONGEST_LINE, "exchange.parties-long"))
            .or(() -> unlessWords(parcel.words(), LONGEST, "exchange.words-missing"))
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
        : received(teller, tip, key(firm, parcel), report, reporter, now);
  }

  private String key(Firm firm, FirmParcel parcel) {
    String waybill = Folding.fold(parcel.waybill()).replaceAll("[^a-z0-9]", "");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(vault.mark("firm-parcel", (firm.id() + "\n" + waybill).getBytes(UTF_8)));
  }

  private ActOutcome<ToldParcel> received(
      ParcelTeller teller, UUID tip, String key, Report report, Reporter reporter, Instant now) {
    Firm firm = teller.firm();
    var actor = new Actor(Actor.ActorKind.PARTNER, firm.id(), null);
    return switch (tips.receive(tip, key, report, reporter, actor)) {
      case Reception.Received got -> {
        // The firm follows its notice by the link; the code of a reporter is nobody's.
        tips.codeKept(got.code(), false);
        if (!got.again()) {
          firms.noticed(
              ids.next(), teller, new FirmNotice(firm.id(), got.tip(), got.number(), now));
          journal.append(
              Act.of(actor, "exchange.parcel-noticed", "exchange-firm", firm.id())
                  .under(FirmTransitions.LAW)
                  .with(Map.of("number", firm.number(), "tip", got.number())));
        }
        yield ActOutcome.done(new ToldParcel(got.number(), got.again()));
      }
      case Reception.ReceptionRefused no ->
          ActOutcome.refused(named(no.faults().getFirst().refusal()));
    };
  }

  /** A sender without a form is not told of one. */
  private static Refusal named(Refusal refusal) {
    return refusal.code().equals("tips.sent-with-other-words")
        ? new Refusal("exchange.waybill-told", refusal.facts())
        : refusal;
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
