package vn.chosach.cases.purchases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.TestPurchases;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.purchases.PurchaseLife;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;
import vn.chosach.vault.KeptFile;

/** Draws up the page of a test purchase. */
@Component
record PurchasePages(TestPurchases purchases, PurchaseFacts facts) {

  private static final long MEGABYTE = 1_048_576;

  /**
   * What a page shows beside the record itself.
   *
   * @param asked the step whose form was asked for or sent
   * @param filled that form as it was sent
   * @param files what was wrong with files that were sent
   */
  record Showing(
      @Nullable PurchaseEvent asked,
      @Nullable FormView filled,
      FormErrors files,
      @Nullable String address) {

    static Showing of(@Nullable PurchaseEvent asked) {
      return new Showing(asked, null, FormErrors.none(), null);
    }

    static Showing again(PurchaseEvent asked, FormView filled) {
      return new Showing(asked, filled, FormErrors.none(), null);
    }

    static Showing refused(FormErrors files) {
      return new Showing(null, null, files, null);
    }

    static Showing opened(@Nullable String address) {
      return new Showing(null, null, FormErrors.none(), address);
    }
  }

  PurchaseView view(
      Dossier dossier, Purchase purchase, Showing showing, ActingOfficer reader, Page page) {
    List<PurchaseEvent> possible = possible(dossier, purchase, reader);
    FormView filled = showing.filled();
    List<KeptFile> files = purchases.files(purchase);
    String number = dossier.file().number();
    return new PurchaseView(
        number,
        dossier.file().title(),
        PurchaseRoutes.page(number, purchase.number()),
        page.t("cases.purchase.title", purchase.number(), purchase.plan().goods()),
        tone(purchase),
        standing(purchase, page),
        way(purchase, page),
        facts.sections(purchase, page),
        exhibits(dossier, purchase, page),
        files.stream().filter(KeptFile::kept).map(one -> row(one, page)).toList(),
        uploads(possible, files, page),
        PurchaseForms.forms(
            possible, showing.asked(), filled, event -> step(event, dossier, purchase, page), page),
        filled == null ? showing.files() : filled.errors(),
        filled != null && filled.overtaken() ? filled : null,
        showing.address());
  }

  /** What this officer can do now; an address that was not kept cannot be opened. */
  private static List<PurchaseEvent> possible(
      Dossier dossier, Purchase purchase, ActingOfficer reader) {
    Purchase.PurchaseOrder order = purchase.order();
    boolean kept = order != null && order.addressKept();
    return PurchaseLife.possible(dossier.file(), purchase, reader).stream()
        .filter(event -> event != PurchaseEvent.REVEAL || kept)
        .toList();
  }

  /** The form of one step. */
  PurchaseForms.StepForm step(PurchaseEvent event, Dossier dossier, Purchase purchase, Page page) {
    var target =
        new PurchaseForms.Target(
            PurchaseRoutes.page(dossier.file().number(), purchase.number()),
            dossier.file().version());
    String buyer = facts.name(purchase.plan().buyer(), page);
    return PurchaseForms.step(event, purchase, target, buyer, page);
  }

  /** What somebody else did, in one line. */
  String meanwhile(ActOutcome.Meanwhile one, Page page) {
    return page.t(
        "cases.meanwhile.line",
        page.moment(one.at()),
        facts.name(one.by().id(), page),
        page.t(one.textKey()));
  }

  private PurchaseView.@Nullable Uploads uploads(
      List<PurchaseEvent> possible, List<KeptFile> files, Page page) {
    if (!possible.contains(PurchaseEvent.UNPACK) && !possible.contains(PurchaseEvent.ADD_FILES)) {
      return null;
    }
    List<KeptFile> waiting = files.stream().filter(one -> !one.kept()).toList();
    return new PurchaseView.Uploads(
        waiting.stream().map(one -> row(one, page)).toList(),
        page.t("cases.purchase.files.limits", page.number(purchases.largestFilm() / MEGABYTE)),
        waiting.stream().anyMatch(one -> one.kind().film()));
  }

  private static PurchaseView.FileRow row(KeptFile file, Page page) {
    String kind = page.t(file.kind().film() ? "cases.purchase.film" : "cases.purchase.photo");
    return new PurchaseView.FileRow(
        file.id().toString(),
        page.t("cases.purchase.file", kind, file.slot()),
        file.kind().name(),
        page.t("cases.purchase.kilobytes", page.number(Math.max(1, file.size() / 1000))),
        file.sha256(),
        file.kept() ? "/bang-chung/" + file.id() : null);
  }

  private static String standing(Purchase purchase, Page page) {
    Purchase.PurchaseFinding finding = purchase.finding();
    String state = page.t(purchase.state().textKey());
    return finding == null ? state : state + ": " + page.t(finding.result().textKey());
  }

  static Tone tone(Purchase purchase) {
    return switch (purchase.state()) {
      case PLANNED -> Tone.CARE;
      case APPROVED, ORDERED, RECEIVED, UNPACKED, APPRAISING -> Tone.WEEK;
      case CONCLUDED -> {
        var finding = Objects.requireNonNull(purchase.finding());
        yield switch (finding.result()) {
          case GENUINE -> Tone.OK;
          case COUNTERFEIT -> Tone.WARN;
          case UNCLEAR -> Tone.CARE;
        };
      }
      case DECLINED, CANCELLED -> Tone.DONE;
    };
  }

  private static List<PurchaseView.Station> way(Purchase purchase, Page page) {
    var way = new ArrayList<PurchaseView.Station>();
    station(way, "plan", purchase.plan().plannedAt(), page);
    station(way, "approve", at(purchase.approval()), page);
    var order = purchase.order();
    station(way, "order", order == null ? null : noon(order.on()), page);
    var parcel = purchase.parcel();
    station(way, "receive", parcel == null ? null : parcel.at(), page);
    var opening = purchase.opening();
    station(way, "unpack", opening == null ? null : opening.at(), page);
    var sample = purchase.sample();
    var finding = purchase.finding();
    if (sample != null || finding == null) {
      station(way, "sample", sample == null ? null : sample.at(), page);
    }
    station(way, "conclude", finding == null ? null : noon(finding.on()), page);
    if (purchase.state().open()) {
      way.stream()
          .filter(one -> one.when().isEmpty())
          .findFirst()
          .ifPresent(next -> way.set(way.indexOf(next), next.next()));
    }
    return way;
  }

  private static @Nullable Instant at(Purchase.@Nullable Approval approval) {
    return approval == null ? null : approval.at();
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
  }

  private static void station(
      List<PurchaseView.Station> way, String name, @Nullable Instant at, Page page) {
    way.add(
        new PurchaseView.Station(
            page.t("cases.purchase.station." + name),
            at == null ? "" : page.day(Vietnam.dayOf(at)),
            at == null ? "is-none" : "is-ok",
            false));
  }

  private static List<PurchaseView.Exhibit> exhibits(
      Dossier dossier, Purchase purchase, Page page) {
    Purchase.Parcel parcel = purchase.parcel();
    Purchase.Sample sample = purchase.sample();
    Set<Integer> own =
        Stream.of(
                parcel == null ? null : parcel.exhibit(), sample == null ? null : sample.exhibit())
            .filter(Objects::nonNull)
            .collect(java.util.stream.Collectors.toSet());
    return dossier.evidence().stream()
        .filter(one -> own.contains(one.number()))
        .map(
            one ->
                new PurchaseView.Exhibit(
                    one.number() + ". " + one.name(),
                    one.seal() == null ? "" : page.t("cases.seal", one.seal()),
                    one.custody().stream()
                        .map(
                            hand ->
                                page.t(
                                    "cases.custody.line",
                                    page.moment(hand.at()),
                                    hand.from() == null ? "–" : hand.from(),
                                    hand.to(),
                                    hand.reason()))
                        .toList()))
        .toList();
  }
}
