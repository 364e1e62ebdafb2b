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
import vn.chosach.cases.forms.Field;
import vn.chosach.cases.life.Moment;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.purchases.PurchaseLife;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.vault.KeptFile;

/** Draws up the page of a test purchase. */
@Component
class PurchasePages {

  private static final long MEGABYTE = 1_048_576;

  private final TestPurchases purchases;
  private final PurchaseFacts facts;

  PurchasePages(TestPurchases purchases, PurchaseFacts facts) {
    this.purchases = purchases;
    this.facts = facts;
  }

  /** What a page shows beside the record itself. */
  record Showing(
      @Nullable PurchaseEvent asked,
      Filled filled,
      List<Moment> meanwhile,
      @Nullable String address) {

    static Showing of(@Nullable PurchaseEvent asked, Page page) {
      return new Showing(asked, new Filled(java.util.Map.of(), page), List.of(), null);
    }

    static Showing again(@Nullable PurchaseEvent asked, Filled filled) {
      return new Showing(asked, filled, List.of(), null);
    }
  }

  PurchaseView view(
      Dossier dossier, Purchase purchase, Showing showing, ActingOfficer reader, Page page) {
    List<PurchaseEvent> possible = PurchaseLife.possible(dossier.file(), purchase, reader);
    List<KeptFile> files = purchases.files(purchase);
    String number = dossier.file().number();
    return new PurchaseView(
        number,
        dossier.file().title(),
        PurchaseRoutes.page(number, purchase.number()),
        page.t("cases.purchase.title", purchase.number(), purchase.plan().goods()),
        tone(purchase),
        standing(purchase, page),
        dossier.file().version(),
        way(purchase, page),
        facts.sections(purchase, page),
        exhibits(dossier, purchase, page),
        files.stream().filter(KeptFile::kept).map(one -> row(one, page)).toList(),
        uploads(possible, files, page),
        PurchaseForms.forms(
            possible,
            purchase,
            showing.asked(),
            showing.filled(),
            facts.name(purchase.plan().buyer(), page),
            page),
        showing.filled().sent().errors(),
        meanwhile(showing.meanwhile(), page),
        showing.address());
  }

  /** The fields of the form of one step, as they were filled. */
  List<Field> fields(PurchaseEvent event, Purchase purchase, Filled filled, Page page) {
    String buyer = facts.name(purchase.plan().buyer(), page);
    return PurchaseForms.fields(event, purchase, filled, buyer);
  }

  /** What others did, in one line each. */
  List<String> meanwhile(List<Moment> moments, Page page) {
    return moments.stream()
        .map(
            one ->
                page.t(
                    "cases.meanwhile.line",
                    page.moment(one.writtenAt()),
                    facts.name(one.actor().id(), page),
                    page.t(one.event().textKey())))
        .toList();
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
    Purchase.Finding finding = purchase.finding();
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
