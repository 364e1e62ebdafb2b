package vn.chosach.tips.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipPlace;
import vn.chosach.tips.rules.ReportChecks;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.SentDay;

/**
 * What a citizen has filled in so far, as typed.
 *
 * @param values by name of the field
 */
public record ReportForm(Map<String, String> values) {

  static final ReportForm EMPTY = new ReportForm(Map.of());

  private static final List<String> TYPED =
      List.of(
          "about",
          "shared",
          "areaWords",
          "where",
          "story",
          "wrong",
          "paid",
          "accused",
          "name",
          "phone",
          "email",
          "address");

  private static final Pattern MONEY_MARKS = Pattern.compile("[.,\\s\\p{Z}\\p{Sc}]|vnd|d");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}");

  public ReportForm {
    values = Map.copyOf(values);
  }

  /** What was typed into a field; empty when nothing was. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /**
   * The same form with the fields of one step as they were sent. Absent fields become empty, unless
   * the body broke off: then what was there before stays.
   */
  ReportForm with(FormStep step, FormBody body) {
    var all = new HashMap<>(values);
    for (String field : step.fields()) {
      if (body.whole() || body.fields().containsKey(field)) {
        all.put(field, body.field(field));
      }
    }
    return new ReportForm(all);
  }

  /** The same form in a commune that was found by what was typed. */
  ReportForm in(String area) {
    var all = new HashMap<>(values);
    all.put("area", area);
    return new ReportForm(all);
  }

  /** The same form with a link more among what is shared. */
  ReportForm sharing(String link) {
    String before = value("shared");
    var all = new HashMap<>(values);
    all.put(
        "shared",
        before.isBlank() ? link : before.contains(link.strip()) ? before : before + "\n" + link);
    return new ReportForm(all);
  }

  /** Whether nothing was typed or chosen; the word of a call comes with the address. */
  boolean empty() {
    return values.entrySet().stream()
        .allMatch(one -> one.getKey().equals("campaign") || one.getValue().isBlank());
  }

  /** What was typed, beside what was chosen. */
  List<String> typed() {
    return TYPED.stream().map(this::value).filter(words -> !words.isBlank()).toList();
  }

  /** Whether anything was chosen beside what was typed. */
  boolean chosen() {
    return values.entrySet().stream()
        .anyMatch(
            one ->
                !TYPED.contains(one.getKey())
                    && !one.getKey().equals("campaign")
                    && !one.getValue().isBlank());
  }

  /** The tile that was chosen. */
  public @Nullable Subject subject() {
    return Subject.of(value("subject")).orElse(null);
  }

  public @Nullable TipPlace place() {
    return Stream.of(TipPlace.values())
        .filter(tipPlace -> tipPlace.name().equals(value("place")))
        .findFirst()
        .orElse(null);
  }

  /** What is typed so that no report can be made of it. */
  List<Reception.ReceptionFault> faults() {
    var faults = new ArrayList<Reception.ReceptionFault>();
    if (!value("seenOn").isEmpty() && day() == null) {
      faults.add(new Reception.ReceptionFault("seenOn", Refusal.of("tips.day-unclear")));
    }
    if (!value("seenAt").isEmpty() && minute() == null) {
      faults.add(new Reception.ReceptionFault("seenAt", Refusal.of("tips.time-unclear")));
    }
    if (!value("paid").isBlank() && paid() == null) {
      faults.add(new Reception.ReceptionFault("paid", Refusal.of("tips.paid-unclear")));
    }
    return faults;
  }

  /** The report as it would be sent now. */
  public Report report() {
    Subject subject = subject();
    String area = value("area");
    return new Report(
        Channel.WEB,
        place(),
        value("shared"),
        area.isEmpty() ? null : area,
        value("where"),
        subject == null ? null : subject.goods(),
        value("story"),
        day(),
        minute(),
        paid(),
        !value("againstOffice").isEmpty(),
        value("accused"),
        value("accusedAgency").isEmpty() ? null : value("accusedAgency"),
        null,
        value("crime").isEmpty() ? null : Boolean.TRUE);
  }

  Reporter reporter() {
    return new Reporter(value("name"), value("phone"), value("email"), value("address"));
  }

  /** Why it is shown again but not kept: it is longer than any report may be. */
  Optional<Refusal> tooLong() {
    int length =
        values.values().stream().mapToInt(one -> one.codePointCount(0, one.length())).sum();
    return length <= ReportChecks.ALL
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "tips.too-long",
                Map.of(
                    "length", String.valueOf(length), "limit", String.valueOf(ReportChecks.ALL))));
  }

  private @Nullable LocalDate day() {
    return SentDay.of(value("seenOn"));
  }

  private @Nullable Integer minute() {
    try {
      return value("seenAt").isEmpty()
          ? null
          : (Integer) (LocalTime.parse(value("seenAt")).toSecondOfDay() / 60);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What was paid. */
  public @Nullable Dong paid() {
    String digits = MONEY_MARKS.matcher(Folding.fold(value("paid"))).replaceAll("");
    return AMOUNT.matcher(digits).matches() ? new Dong(Long.parseLong(digits)) : null;
  }
}
