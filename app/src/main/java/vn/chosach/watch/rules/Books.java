package vn.chosach.watch.rules;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleLibrary;
import vn.chosach.screening.rules.RuleLinter;
import vn.chosach.screening.rules.RuleReader;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;

/** Compiles what is live, once for each state of the book and day. */
@Component
public class Books {

  /** The form in which all sections are read as one file. */
  private static final String FILE = "watch.rules";

  /** A section of nothing: what is found beside it is found in the live book. */
  private static final RuleSectionsSection AS_IT_STANDS = new RuleSectionsSection("", "", "");

  private static final int MOST_LINTED = 100;

  private final JdbcClient jdbc;
  private final InstantSource time;
  private volatile @Nullable RuleBookEdition newest;
  private volatile @Nullable Tried lived;
  private volatile @Nullable Tried tried;
  private volatile @Nullable Linted linted;

  Books(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** The book of today. */
  public RuleBookEdition today() {
    LocalDate day = Vietnam.dayOf(time.instant());
    long state = state();
    RuleBookEdition known = newest;
    if (known != null && known.state() == state && known.day().equals(day)) {
      return known;
    }
    String text = String.join("\n", live(""));
    Tried last = lived;
    if (last == null || !last.text().equals(text) || !last.day().equals(day)) {
      // A version that was entered and is not live yet changes the state and not the text.
      last = new Tried(text, day, compiled(read(text)));
      lived = last;
    }
    RuleBookEdition edition = new RuleBookEdition(state, day, last.rules());
    newest = edition;
    return edition;
  }

  /**
   * What the linter says of a section beside the live book, all of which is looked through for it.
   * Answers are kept while the book stays as it is; live sections have one in common.
   */
  List<RuleDefect> findings(RuleSectionsSection section) {
    List<String> live = live("");
    Linted known = linted;
    if (known == null || !known.live().equals(live) || known.defects().size() >= MOST_LINTED) {
      known = new Linted(live, new ConcurrentHashMap<>());
      linted = known;
    }
    return known
        .defects()
        .computeIfAbsent(
            live.contains(section.text()) ? AS_IT_STANDS : section,
            one -> RuleLinter.lint(with(one.kind(), one.name(), one.text())))
        .stream()
        .filter(one -> one.rule().equals(section.name()))
        .toList();
  }

  /** The live book with one section put in or replaced, not kept anywhere. */
  RuleBook with(String kind, String name, String text) {
    return read(text(kind, name, text));
  }

  /**
   * The live book with one section put in or replaced, compiled for today. The last one is kept in
   * memory: a trial is looked at again and counted on.
   */
  public CompiledRules trying(RuleSectionsSection section) {
    LocalDate day = Vietnam.dayOf(time.instant());
    String text = text(section.kind(), section.name(), section.text());
    Tried known = tried;
    if (known == null || !known.text().equals(text) || !known.day().equals(day)) {
      known = new Tried(text, day, compiled(read(text)));
      tried = known;
    }
    return known.rules();
  }

  /** The marks with the norms that are live. */
  public Brands brands() {
    return RuleLibrary.brands().with(read(String.join("\n", live(""))), unknown -> {});
  }

  /**
   * One rule with the lists of the live book and no other rule, compiled for today and kept
   * nowhere.
   */
  public CompiledRules alone(RuleSectionsSection section) {
    RuleBook whole = with(section.kind(), section.name(), section.text());
    return compiled(
        new RuleBook(
            whole.rules().stream().filter(rule -> rule.id().equals(section.name())).toList(),
            whole.lists(),
            whole.kinds(),
            List.of()));
  }

  private CompiledRules compiled(RuleBook book) {
    return CompiledRules.of(book, RuleLibrary.brands(), Vietnam.dayOf(time.instant()));
  }

  static RuleBook read(String text) {
    return RuleReader.read(FILE, text);
  }

  /** The rule that a section says; empty for a list, a kind or a norm. */
  static Optional<Rule> rule(String text) {
    return read(text).rules().stream().findFirst();
  }

  /** A rule with its number in its text. */
  static RuleSectionsSection numbered(RuleSectionsSection section, int version) {
    if (!section.kind().equals("rule")) {
      return section;
    }
    String text = section.text();
    String statement = "version: " + version;
    String with =
        text.matches("(?s).*\\nversion:.*")
            ? text.replaceFirst("\\nversion:[^\\n]*", "\n" + statement)
            : text.replaceFirst("\\n", "\n" + statement + "\n");
    return new RuleSectionsSection(section.kind(), section.name(), with);
  }

  private String text(String kind, String name, String text) {
    return String.join("\n", live(kind + " " + name)) + "\n" + text;
  }

  private long state() {
    return jdbc.sql("SELECT coalesce(max(number), 0) FROM watch.rule_change")
        .query(Long.class)
        .single();
  }

  private List<String> live(String without) {
    return jdbc.sql(
            """
            SELECT v.text FROM watch.rule_standing s
              JOIN watch.rule_version v
                ON v.kind = s.kind AND v.name = s.name AND v.version = s.live
             WHERE s.state = 'LIVE' AND s.kind || ' ' || s.name <> :without
             ORDER BY v.place, v.name
            """)
        .param("without", without)
        .query((row, n) -> row.getString("text"))
        .list();
  }

  private record Linted(List<String> live, Map<RuleSectionsSection, List<RuleDefect>> defects) {}

  private record Tried(String text, LocalDate day, CompiledRules rules) {}
}
