package vn.chosach.deadlines.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.counting.CountingGround;
import vn.chosach.deadlines.counting.CountingQuestion;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Validity;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Tone;

/** The legal time limits as of a day, each with a form to try it. */
@Controller
record RuleController(RuleBook rules, CalendarBook calendars) {

  private static final String HOME = "/thoi-han/quy-tac";

  @GetMapping(HOME)
  String list(
      Page page,
      Model model,
      @RequestParam(name = "ngay", defaultValue = "") String dayText,
      @RequestParam(name = "tim", defaultValue = "") String words) {
    Optional<LocalDate> asked = day(dayText);
    FormErrors errors =
        asked.isPresent() || dayText.isBlank()
            ? FormErrors.none()
            : FormErrors.none()
                .with(
                    "ngay", page.t(Refusal.of("deadlines.date-unreadable", "date", cut(dayText))));
    LocalDate day = asked.orElseGet(page::today);
    List<LegalRule> found = words.isBlank() ? rules.inForce(day) : rules.search(day, words);
    var groups = new LinkedHashMap<String, List<RuleView.RuleViewLine>>();
    for (LegalRule rule : found) {
      groups
          .computeIfAbsent(rule.procedure().in(page.lang()), any -> new ArrayList<>())
          .add(line(rule, day, page));
    }
    model.addAttribute(
        "rules",
        new RuleView.Listing(
            day.toString(),
            words,
            errors,
            groups.entrySet().stream()
                .map(group -> new RuleView.RuleGroup(group.getKey(), group.getValue()))
                .toList(),
            found.size()));
    return "deadlines/rules";
  }

  @GetMapping(HOME + "/{key}")
  String rule(
      Page page,
      Model model,
      @PathVariable String key,
      @RequestParam(name = "tu", defaultValue = "") String date,
      @RequestParam(name = "gio", defaultValue = "") String time) {
    List<LegalRule> versions = rules.versions(key);
    if (versions.isEmpty()) {
      throw Page.absent();
    }
    LegalRule newest = versions.getFirst();
    LocalDate day = day(date).orElseGet(page::today);
    Optional<LegalRule> inForce =
        versions.stream().filter(rule -> rule.validity().contains(day)).findFirst();
    LegalRule shown = inForce.orElse(newest);
    boolean hours =
        shown.limit().unit() == LimitUnit.H || shown.limit().unit() == LimitUnit.IMMEDIATE;
    var trial =
        date.isBlank() ? Trial.NONE : trial(page, shown, inForce.isPresent(), date, time, hours);
    var wording = new Wording(page.lang(), page::t, shown.ground());
    model.addAttribute(
        "rule",
        new RuleView.Detail(
            line(shown, day, page),
            shown.procedure().in(page.lang()),
            inForce(shown.validity(), page),
            shown.extensionVi(),
            shown.noteVi(),
            ExtensionLines.of(shown, wording, page, option -> false),
            others(versions, shown, page),
            hours,
            date.isBlank() ? page.today().toString() : date,
            time,
            trial.errors(),
            trial.answer()));
    return "deadlines/rule";
  }

  private Trial trial(
      Page page, LegalRule rule, boolean inForce, String date, String time, boolean hours) {
    return switch (CountingQuestion.readStart(date, time, rule.limit(), hours)) {
      case CountingQuestion.NotUnderstood not -> new Trial(CountController.errors(page, not), null);
      case CountingQuestion.Understood understood -> {
        if (!inForce) {
          String day = page.day(Vietnam.dayOf(understood.question().start()));
          var refusal =
              new Refusal(
                  "deadlines.rule-not-in-force", java.util.Map.of("rule", rule.key(), "date", day));
          yield new Trial(FormErrors.none().with("tu", page.t(refusal)), null);
        }
        var calendar = calendars.current().calendar();
        yield new Trial(
            FormErrors.none(),
            CountController.answer(page, calendar, understood.question(), rule.ground()));
      }
    };
  }

  private static RuleView.RuleViewLine line(LegalRule rule, LocalDate day, Page page) {
    var wording = new Wording(page.lang(), page::t, CountingGround.CIVIL);
    DayStanding known = rule.standing();
    String standing =
        switch (known) {
          case UNCONFIRMED -> "unconfirmed";
          case REPORTED -> "reported";
          case VERIFIED -> rule.reread() ? "reread" : "verified";
        };
    Tone tone =
        switch (known) {
          case UNCONFIRMED -> Tone.CARE;
          case REPORTED -> Tone.NONE;
          case VERIFIED -> rule.reread() ? Tone.NONE : Tone.OK;
        };
    return new RuleView.RuleViewLine(
        rule.key(),
        rule.name().in(page.lang()),
        rule.actor().in(page.lang()),
        wording.limit(rule.limit()),
        rule.trigger().in(page.lang()),
        rule.legalBasis(),
        page.t("deadlines.standing." + standing),
        tone,
        rule.role().runs() ? null : role(rule, page),
        href(rule.key(), day.equals(page.today()) ? null : day));
  }

  /** What a rule that runs as no clock is for. */
  private static String role(LegalRule rule, Page page) {
    return page.t(rule.role().textKey(), rule.partOf() == null ? "" : rule.partOf());
  }

  private static List<RuleView.RuleVersion> others(
      List<LegalRule> versions, LegalRule shown, Page page) {
    return versions.stream()
        .filter(version -> version != shown)
        .map(
            version -> {
              LocalDate from = version.validity().from();
              return new RuleView.RuleVersion(
                  new Wording(page.lang(), page::t, version.ground()).limit(version.limit()),
                  inForce(version.validity(), page),
                  version.legalBasis(),
                  href(version.key(), from));
            })
        .toList();
  }

  private static String inForce(Validity validity, Page page) {
    if (validity.to() == null) {
      return page.t("deadlines.rule.since", page.day(validity.from()));
    }
    return validity.from() == null
        ? page.t("deadlines.rule.until", page.day(validity.to()))
        : page.t("deadlines.rule.between", page.day(validity.from()), page.day(validity.to()));
  }

  private static String href(String key, @Nullable LocalDate day) {
    String address = HOME + "/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    return day == null ? address : address + "?tu=" + day;
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(SentDay.of(text));
  }

  private static String cut(String words) {
    return words.length() <= 40 ? words : words.substring(0, 40) + "…";
  }

  /** What came of trying a rule. */
  private record Trial(FormErrors errors, CountView.@Nullable CountAnswer answer) {
    static final Trial NONE = new Trial(FormErrors.none(), null);
  }
}
