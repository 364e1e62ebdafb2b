package vn.chosach.journal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.journal.ActFilter;
import vn.chosach.journal.ActorNames;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.kernel.Role;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;

/** Nhật ký: how the log stands, and for those who oversee, who did what. */
@Controller
record JournalController(Journal journal, ActorNames names) {

  private static final List<String> DAYS = List.of("tu-ngay", "den-ngay");
  private static final int ROWS = 25;

  /** A count goes no further. */
  private static final int MOST = 100;

  /** As many as the journal gives at once. */
  private static final int AT_ONCE = 200;

  static final Set<String> ASKED =
      Set.of("viec", "hanh-vi", "co-quan", "nguoi", "tu-ngay", "den-ngay");

  @GetMapping(JournalRoutes.DESK)
  String list(
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) @Nullable String truoc) {
    boolean reads = viewer.has(Role.AUDITOR) || viewer.has(Role.INTEGRITY_OFFICER);
    var asked = new TreeMap<String, String>();
    for (String name : ASKED) {
      asked.put(name, sent.getOrDefault(name, "").strip());
    }
    String account = asked.getOrDefault("nguoi", "");
    Optional<UUID> actor = names.named(account);
    boolean nobody = !account.isEmpty() && actor.isEmpty();
    FormErrors errors = faults(asked, nobody, page);
    List<JournalEntry> acts =
        reads && errors.isEmpty()
            ? journal.newest(filter(asked, actor.orElse(null)), number(truoc), ROWS)
            : List.of();
    String question =
        asked.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> one.getKey() + "=" + encoded(one.getValue()) + "&")
            .collect(Collectors.joining());
    Pager pager =
        new Pager(
            truoc == null ? null : JournalRoutes.DESK + "?" + question,
            acts.size() < ROWS
                ? null
                : JournalRoutes.DESK + "?" + question + "truoc=" + acts.getLast().number(),
            page.t("journal.acts.count", acts.size()));
    model.addAttribute(
        "journal",
        new JournalPage(journal.state(), reads, lines(acts, names, page), asked, errors, pager));
    return "journal/journal";
  }

  /** What is asked for and nobody has, or no calendar; nothing is dropped in silence. */
  private static FormErrors faults(Map<String, String> asked, boolean nobody, Page page) {
    FormErrors errors = FormErrors.none();
    for (String day : DAYS) {
      if (undated(asked, day)) {
        errors = errors.with(day, page.t("journal.acts.no-day"));
      }
    }
    return nobody ? errors.with("nguoi", page.t("journal.acts.nobody")) : errors;
  }

  /** Whether a day is asked for that is in no calendar: no act answers then. */
  private static boolean undated(Map<String, String> asked, String day) {
    String sent = asked.getOrDefault(day, "");
    return !sent.isEmpty() && SentDay.of(sent) == null;
  }

  private static boolean undated(Map<String, String> asked) {
    return DAYS.stream().anyMatch(day -> undated(asked, day));
  }

  /** All acts that answer, for a file. */
  static List<ActLine> all(
      Journal journal, ActorNames names, Map<String, String> asked, Page page) {
    String account = asked.getOrDefault("nguoi", "");
    Optional<UUID> actor = names.named(account);
    ActFilter filter = filter(asked, actor.orElse(null));
    return !account.isEmpty() && actor.isEmpty() || undated(asked)
        ? List.of()
        : lines(
            DeskList.<JournalEntry>gathered(
                last -> journal.newest(filter, last == null ? null : last.number(), AT_ONCE),
                AT_ONCE),
            names,
            page);
  }

  private static List<ActLine> lines(List<JournalEntry> acts, ActorNames names, Page page) {
    Map<UUID, String> known =
        names.names(
            acts.stream()
                .map(one -> one.act().actor().id())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return acts.stream().map(one -> ActLine.of(page, one, known)).toList();
  }

  /** Acts that answer, at most {@link #MOST}; none where nobody has the name that is asked for. */
  static int count(Journal journal, ActorNames names, Map<String, String> asked) {
    String account = asked.getOrDefault("nguoi", "");
    Optional<UUID> actor = names.named(account);
    return !account.isEmpty() && actor.isEmpty() || undated(asked)
        ? 0
        : journal.newest(filter(asked, actor.orElse(null)), null, MOST).size();
  }

  /** Of one subject, written {@code kind/identifier} or as identifier alone, or of all. */
  private static ActFilter filter(Map<String, String> asked, @Nullable UUID actor) {
    String subject = asked.getOrDefault("viec", "");
    int cut = subject.indexOf('/');
    return new ActFilter(
        cut < 0 ? null : subject.substring(0, cut),
        orNull(subject.substring(cut + 1)),
        orNull(asked.getOrDefault("hanh-vi", "")),
        orNull(asked.getOrDefault("co-quan", "").toUpperCase(Locale.ROOT)),
        actor,
        SentDay.of(asked.getOrDefault("tu-ngay", "")),
        SentDay.of(asked.getOrDefault("den-ngay", "")));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
