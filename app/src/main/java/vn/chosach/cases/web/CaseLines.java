package vn.chosach.cases.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.Moment;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.purchases.PurchaseResult;
import vn.chosach.cases.purchases.PurchaseState;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Words the entries of a timeline, old to new. */
@Component
record CaseLines(CaseNames names) {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM HH:mm");

  /** The entries in the order given; who acted and on what ground is looked up once for each. */
  List<CaseView.CaseLine> lines(List<Moment> moments, Page page) {
    var who = new HashMap<Actor, String>();
    var grounds = new HashMap<String, String>();
    return moments.stream()
        .map(
            moment ->
                line(
                    moment,
                    who.computeIfAbsent(moment.actor(), actor -> names.actor(actor, page)),
                    grounds.computeIfAbsent(moment.ground(), law -> names.ground(law, page)),
                    page))
        .toList();
  }

  private CaseView.CaseLine line(Moment moment, String who, String ground, Page page) {
    return new CaseView.CaseLine(
        moment.event().section().anchor(),
        when(moment.at(), page),
        page.t(moment.event().textKey()),
        who,
        ground,
        moment.words(),
        moment.changes().stream()
            .filter(delta -> moment.event() != CaseEvent.OPEN || !delta.what().equals("state"))
            .map(delta -> shift(delta, page))
            .toList(),
        tone(moment));
  }

  private static String when(Instant moment, Page page) {
    var at = moment.atZone(Vietnam.ZONE);
    return at.getYear() == page.today().getYear() ? SHORT.format(at) : page.moment(moment);
  }

  /** What somebody else did meanwhile, in one line. */
  String meanwhile(ActOutcome.Meanwhile one, Page page) {
    return page.t(
        "cases.meanwhile.line",
        when(one.at(), page),
        names.actor(one.by(), page),
        page.t(one.textKey()));
  }

  /** A case opens from a report or from a listing; both stand where the report stood first. */
  private static String what(Delta delta) {
    String to = delta.to();
    boolean listing = delta.what().equals("signal") && to != null && to.startsWith("TR-");
    return "cases.what." + (listing ? "listing" : delta.what());
  }

  private CaseView.Shift shift(Delta delta, Page page) {
    return new CaseView.Shift(
        page.t(what(delta)),
        value(delta.what(), delta.from(), page),
        value(delta.what(), delta.to(), page));
  }

  private @Nullable String value(String what, @Nullable String value, Page page) {
    if (value == null) {
      return null;
    }
    return switch (what) {
      case "worth",
          "gain",
          "damage",
          "amount",
          "fines-to-annul",
          "paid",
          "fine-booked",
          "late-booked",
          "late-paid",
          "remitted",
          "coerced" ->
          page.money(new Dong(Long.parseLong(value)));
      case "officer", "leader", "asked-by" -> names.officer(UUID.fromString(value), page);
      case "agency", "receiver", "second-unit" -> names.agency(value, page);
      case "answer" -> page.t(ReferralEvent.valueOf(value).textKey());
      case "result" -> page.t(ReferralResult.valueOf(value).textKey());
      case "purchase-result" -> page.t(PurchaseResult.valueOf(value).textKey());
      case "purchase-step" -> page.t(PurchaseState.valueOf(value).textKey());
      case "told" -> page.t("cases.told." + value);
      case "platform" -> names.platform(value, page);
      case "state" -> page.t(CaseState.valueOf(value).textKey());
      case "goods" -> names.goods(value, page);
      case "violation" -> names.violation(value, page);
      case "service-way" -> page.t(ServiceWay.valueOf(value).textKey());
      case "measure" -> page.t(MeasureKind.valueOf(value).textKey());
      // one of before minutes were asked for says that it was oral
      case "explanation" -> page.t("cases.explanation." + value.toLowerCase(Locale.ROOT));
      case "suspended" -> page.t(CaseState.valueOf(value).textKey());
      case "secrecy" -> page.t(Secrecy.valueOf(value).textKey());
      case "wanted" -> page.t(CaseEvent.valueOf(value).textKey());
      case "criminal-stage" -> page.t(CriminalStage.valueOf(value).textKey());
      case "coercion" -> page.t(CoercionMeasure.valueOf(value).textKey());
      case "served", "pay-by", "due", "inspection-day" ->
          page.day(java.time.LocalDate.parse(value));
      case "violation-found", "repeated", "kept", "gone" ->
          page.t("cases.yes." + value.toLowerCase(Locale.ROOT));
      default -> value;
    };
  }

  private static Tone tone(Moment moment) {
    return switch (moment.after()) {
      case CRIMINAL, FINED, TAXED -> moment.before() == moment.after() ? Tone.OK : Tone.CARE;
      case CLOSED -> moment.before() == moment.after() ? Tone.OK : Tone.DONE;
      case VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED, EXECUTED, CLEARED -> Tone.OK;
    };
  }
}
