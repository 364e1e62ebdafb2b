package vn.chosach.referrals.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralInbox;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Phối hợp: what came in, what was sent, and the whole province for the standing office. */
@Controller
record TrayController(Referrals referrals, PartyNames names) {

  private static final int ROWS = 25;
  static final List<String> FIELDS = List.of("ngan", "xem", "loai", "co-quan", "so");

  @GetMapping(ReferralRoutes.DESK)
  String tray(Page page, Viewer viewer, Model model, @RequestParam Map<String, String> asked) {
    ActingOfficer party = ActingOfficer.of(viewer);
    var chosen = new LinkedHashMap<String, String>();
    FIELDS.forEach(field -> chosen.put(field, asked.getOrDefault(field, "")));
    ReferralInbox.ReferralInboxSide side = side(chosen.get("ngan"), party);
    int number = page(asked.get("trang"));
    ReferralInbox referralInbox = referrals.tray(question(chosen, number, party), party);
    model.addAttribute(
        "tray",
        new TrayView(
            tabs(page, party, side),
            referralInbox.rows().stream().map(row -> row(row, side, page)).toList(),
            referralInbox.count(),
            todo(page, party),
            choices(page, viewer),
            chosen,
            side == ReferralInbox.ReferralInboxSide.IN,
            side == ReferralInbox.ReferralInboxSide.ALL,
            ReferralAccessPolicy.office(party),
            pager(page, chosen, number, referralInbox)));
    return "referrals/tray";
  }

  static ReferralInbox.ReferralInboxQuestion question(
      Map<String, String> chosen, int number, ActingOfficer party) {
    return new ReferralInbox.ReferralInboxQuestion(
        side(chosen.get("ngan"), party),
        one(ReferralInbox.Stage.values(), chosen.get("xem")).orElse(ReferralInbox.Stage.OPEN),
        one(Purpose.values(), chosen.get("loai")).orElse(null),
        empty(chosen.get("co-quan")),
        chosen.getOrDefault("so", ""),
        number,
        ROWS);
  }

  private static List<TrayView.TrayTab> tabs(
      Page page, ActingOfficer party, ReferralInbox.ReferralInboxSide side) {
    var tabs = new ArrayList<TrayView.TrayTab>();
    for (ReferralInbox.ReferralInboxSide one : ReferralInbox.ReferralInboxSide.values()) {
      boolean seen =
          one == ReferralInbox.ReferralInboxSide.ALL
              ? ReferralAccessPolicy.overview(party)
              : ReferralAccessPolicy.office(party);
      if (seen) {
        String name = one.name().toLowerCase(Locale.ROOT);
        tabs.add(
            new TrayView.TrayTab(
                page.t("referrals.tab." + name),
                ReferralRoutes.DESK
                    + (one == ReferralInbox.ReferralInboxSide.IN ? "" : "?ngan=" + name),
                one == side));
      }
    }
    return tabs;
  }

  private List<String> todo(Page page, ActingOfficer party) {
    ReferralInbox.ReferralInboxTally tally = referrals.tally(party);
    var todo = new ArrayList<String>();
    add(todo, page, "referrals.todo.unopened", tally.unopened());
    add(todo, page, "referrals.todo.unanswered", tally.unanswered());
    add(todo, page, "referrals.todo.countered", tally.countered());
    add(todo, page, "referrals.todo.escalated", tally.escalated());
    return todo;
  }

  private static void add(List<String> todo, Page page, String key, int count) {
    if (count > 0) {
      todo.add(page.t(key, count));
    }
  }

  private Map<String, List<Choice>> choices(Page page, Viewer viewer) {
    var choices = new HashMap<String, List<Choice>>();
    choices.put(
        "xem",
        Arrays.stream(ReferralInbox.Stage.values())
            .map(
                stage ->
                    Choice.of(
                        stage == ReferralInbox.Stage.OPEN ? "" : stage.name(),
                        page.t("referrals.stage." + stage.name().toLowerCase(Locale.ROOT))))
            .toList());
    choices.put(
        "loai",
        Stream.concat(
                Stream.of(Choice.of("", page.t("referrals.filter.any"))),
                Arrays.stream(Purpose.values())
                    .map(purpose -> Choice.of(purpose.name(), page.t(purpose.textKey()))))
            .toList());
    choices.put(
        "co-quan",
        Stream.concat(
                Stream.of(Choice.of("", page.t("referrals.filter.any"))),
                names.receivers(viewer.agencyKey(), key -> true, page).stream())
            .toList());
    return choices;
  }

  private TrayView.TrayRow row(
      ReferralInbox.ReferralInboxRow row, ReferralInbox.ReferralInboxSide side, Page page) {
    return new TrayView.TrayRow(
        ReferralRoutes.DESK + "/" + row.referral(),
        row.number(),
        row.title(),
        page.t(row.purpose().textKey()),
        names.agency(row.sender(), page),
        names.agency(row.receiver(), page),
        page.moment(row.sentAt()),
        Tones.of(row.state()),
        page.t(row.state().textKey()),
        side == ReferralInbox.ReferralInboxSide.IN && row.openedAt() == null,
        due(row, page),
        dueTone(row, page),
        row.escalated() == 0 || !row.state().open()
            ? null
            : page.t("referrals.escalated." + row.escalated()),
        row.fault() == null ? null : page.t(row.fault().textKey()));
  }

  private static String due(ReferralInbox.ReferralInboxRow row, Page page) {
    if (!row.state().open()) {
      return "–";
    }
    if (row.dueAt() != null) {
      return page.until(row.dueAt());
    }
    return row.answerBy() == null ? "–" : page.day(row.answerBy());
  }

  private static @Nullable Tone dueTone(ReferralInbox.ReferralInboxRow row, Page page) {
    Instant due =
        row.dueAt() != null || row.answerBy() == null
            ? row.dueAt()
            : row.answerBy().plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
    if (due == null || !row.state().open()) {
      return null;
    }
    if (due.isBefore(page.now())) {
      return Tone.LATE;
    }
    // What ends at midnight ends today.
    return Vietnam.dayOf(due.minusMillis(1)).equals(page.today()) ? Tone.TODAY : Tone.LATER;
  }

  private static @Nullable Pager pager(
      Page page, Map<String, String> chosen, int number, ReferralInbox referralInbox) {
    return new ListSheet(number + 1, ROWS)
        .pager(referralInbox.count(), one -> address(chosen, one - 1), page);
  }

  private static String address(Map<String, String> chosen, int number) {
    var address = UriComponentsBuilder.fromPath(ReferralRoutes.DESK);
    chosen.forEach(
        (field, value) -> {
          if (!value.isEmpty()) {
            address.queryParam(field, "{" + field + "}");
          }
        });
    return address
        .queryParam("trang", number)
        .encode()
        .buildAndExpand(
            chosen.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .toUriString();
  }

  private static ReferralInbox.ReferralInboxSide side(@Nullable String name, ActingOfficer party) {
    ReferralInbox.ReferralInboxSide side =
        one(ReferralInbox.ReferralInboxSide.values(), name)
            .orElse(ReferralInbox.ReferralInboxSide.IN);
    return ReferralAccessPolicy.office(party) || side == ReferralInbox.ReferralInboxSide.ALL
        ? side
        : ReferralInbox.ReferralInboxSide.ALL;
  }

  private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
    return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst();
  }

  private static @Nullable String empty(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static int page(@Nullable String text) {
    return text != null && text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }
}
