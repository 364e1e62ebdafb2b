package vn.chosach.referrals.asking;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.CheckAnswer.Pointer;
import vn.chosach.referrals.asking.SubjectMarks.MarkedSubject;

/**
 * Kiểm tra trùng lặp: whether an agency works on a subject already, asked on its own or before an
 * act. The asker learns which agency to call and nothing of what it holds. What the police hold,
 * and what few may read, is silent: the asker gets the answer of no hit, and the holder is told who
 * asked. Each check is journalled with what the asker learnt. All rooms are asked for each subject
 * and the answer is sorted by agency, so that neither time nor order tells of a silent hit.
 */
@Component
public class DuplicateChecks {

  /** More subjects than this of one act are not asked; the first ones are. */
  static final int MOST = 40;

  private static final int LISTED = 50;

  private static final AskedAct ALONE =
      new AskedAct(Occasion.QUESTION, null, Set.of(), List.of(), List.of(), "");

  private final JdbcClient jdbc;
  private final SubjectMarks marks;
  private final List<SubjectHolder> holders;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  DuplicateChecks(
      JdbcClient jdbc,
      SubjectMarks marks,
      List<SubjectHolder> holders,
      Journal journal,
      InstantSource time,
      IdSource ids) {
    this.jdbc = jdbc;
    this.marks = marks;
    this.holders = List.copyOf(holders);
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /**
   * Asks before an act.
   *
   * @return without the own agency where it merely received a tip or entered the subject; clear for
   *     whoever has no agency
   */
  @Transactional
  public CheckAnswer check(AskedAct act, ActingOfficer party) {
    UUID about = act.about();
    var keys = marks.enter(party);
    if (keys.isEmpty()) {
      return new CheckAnswer(List.of(), List.of());
    }
    var asked = new LinkedHashMap<String, MarkedSubject>();
    Stream.concat(named(act.names(), keys), marks.identifiers(act.words()).stream())
        .forEach(one -> asked.putIfAbsent(HexFormat.of().formatHex(one.mark()), one));
    var goods = new HashSet<String>();
    named(act.goods(), keys)
        .forEach(
            one -> {
              String mark = HexFormat.of().formatHex(one.mark());
              if (asked.putIfAbsent(mark, one) == null) {
                goods.add(mark);
              }
            });
    var pointers = new ArrayList<Pointer>();
    var common = new ArrayList<String>();
    for (var one : asked.entrySet().stream().limit(MOST).toList()) {
      MarkedSubject subject = one.getValue();
      Held held = held(subject, act).of(goods.contains(one.getKey()));
      if (held.hub()) {
        common.add(subject.shown());
      } else {
        tell(subject, held.all(), act.occasion(), party);
        held.all().stream()
            .filter(hit -> !hit.silent())
            .filter(hit -> hit.works() || !keys.contains(hit.agency()))
            .map(hit -> new Pointer(hit.agency(), subject.kind()))
            .forEach(pointers::add);
      }
    }
    var answer =
        new CheckAnswer(
            pointers.stream()
                .distinct()
                .sorted(Comparator.comparing(Pointer::agency).thenComparing(Pointer::kind))
                .toList(),
            common);
    journal.append(
        Act.of(
                party.actor(),
                "referrals.duplicates-checked",
                about == null ? "check" : "case",
                about == null ? ids.next() : about)
            .with(
                Map.of(
                    "occasion", act.occasion().name(),
                    "subjects", String.valueOf(asked.size()),
                    "hits",
                        answer.pointers().stream()
                            .map(Pointer::agency)
                            .distinct()
                            .collect(Collectors.joining(",")))));
    return answer;
  }

  private Stream<MarkedSubject> named(Collection<String> names, Set<String> keys) {
    return names.stream()
        .filter(name -> SubjectMarks.fault(name, keys).isEmpty())
        .flatMap(this::ofName);
  }

  /** A name, and each identifier that stands in it. */
  private Stream<MarkedSubject> ofName(String name) {
    List<MarkedSubject> within = marks.identifiers(name);
    return within.isEmpty() ? Stream.of(marks.read(name)) : within.stream();
  }

  /** Asks on its own; see {@code Referrals.ask}. */
  public HitAnswer ask(String words, ActingOfficer party) {
    var fault = SubjectMarks.fault(words, marks.enter(party));
    if (fault.isPresent()) {
      return new HitAnswer.HitAnswerRefused(fault.get());
    }
    MarkedSubject subject = marks.read(words);
    Held held = held(subject, ALONE);
    if (!held.hub()) {
      tell(subject, held.all(), Occasion.QUESTION, party);
    }
    var found =
        held.all().stream()
            .filter(one -> !one.silent() || one.agency().equals(party.actor().agency()))
            .filter(one -> !one.silent() || one.record() == null)
            .map(Holding::agency)
            .collect(Collectors.toCollection(TreeSet::new));
    note(subject, found, party);
    return new HitAnswer.HitAnswerAsked(subject.kind(), subject.shown(), List.copyOf(found));
  }

  /** Who asked about what the own agency holds, the newest first, as far as the reader sees it. */
  @Transactional(readOnly = true)
  public List<ToldEntry> told(boolean unseen, ActingOfficer party) {
    marks.enter(party);
    return jdbc.sql(
            """
            SELECT id, at, number, path, silent, occasion, asked_by, asking, kind, value,
                   seen_at IS NOT NULL AS seen
              FROM referrals.told
             WHERE agency = ANY (referrals.keys()) AND (NOT :unseen OR seen_at IS NULL)
               AND asked_by IS DISTINCT FROM :officer
             ORDER BY at DESC, id LIMIT :most
            """)
        .param("unseen", unseen)
        .param("officer", party.actor().id())
        .param("most", LISTED)
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              return new ToldEntry(
                  id,
                  row.getTimestamp("at").toInstant(),
                  row.getString("number"),
                  row.getString("path"),
                  row.getBoolean("silent"),
                  Occasion.valueOf(row.getString("occasion")),
                  row.getObject("asked_by", UUID.class),
                  row.getString("asking"),
                  row.getString("kind"),
                  marks.letters().open(row.getBytes("value"), id, "told"),
                  row.getBoolean("seen"));
            })
        .list();
  }

  /**
   * Notes that the own agency knows who asked.
   *
   * @return {@code referrals.unknown} for what was not told to the own agency or is noted already
   */
  @Transactional
  public Optional<Refusal> acknowledge(UUID told, ActingOfficer party) {
    marks.enter(party);
    int noted =
        jdbc.sql(
                """
                UPDATE referrals.told SET seen_at = :now, seen_by = :officer
                 WHERE id = :id AND seen_at IS NULL
                """)
            .param("now", time.instant())
            .param("officer", party.actor().id())
            .param("id", told)
            .update();
    if (noted == 0) {
      return Optional.of(Refusal.of("referrals.unknown"));
    }
    journal.append(Act.of(party.actor(), "referrals.question-noted", "told", told));
    return Optional.empty();
  }

  /**
   * What is held of one subject.
   *
   * @param hub whether so much names it that it points at nobody; counted without silent ones
   */
  private record Held(List<Holding> all, boolean hub) {

    /** Of goods only what is worked on. */
    Held of(boolean goods) {
      List<Holding> worked = all.stream().filter(Holding::works).toList();
      long open = worked.stream().filter(one -> !one.silent()).count();
      return goods ? new Held(worked, open >= SubjectHolder.HUB) : this;
    }
  }

  private Held held(MarkedSubject subject, AskedAct act) {
    marks.reach().ask(HexFormat.of().formatHex(subject.mark()));
    var all =
        new ArrayList<>(
            jdbc.sql("SELECT agency FROM referrals.holding WHERE mark = :mark AND ended IS NULL")
                .param("mark", subject.mark())
                .query((row, n) -> new Holding(row.getString("agency"), false, false, null, "", ""))
                .list());
    boolean hub = false;
    for (SubjectHolder holder : holders) {
      List<Holding> found =
          holder.holdings(subject.asked()).stream().filter(one -> !act.own(one.record())).toList();
      hub |= found.stream().filter(one -> !one.silent()).count() >= SubjectHolder.HUB;
      all.addAll(found);
    }
    return new Held(all, hub);
  }

  /** Tells the holders; one statement, whether there are any or none. */
  private void tell(
      MarkedSubject subject, List<Holding> all, Occasion occasion, ActingOfficer party) {
    Instant now = time.instant();
    // within the own agency those are told whose record a colleague may not read
    List<Holding> others =
        all.stream()
            .filter(
                one ->
                    !one.agency().equals(party.actor().agency())
                        || one.silent() && one.record() != null)
            .toList();
    List<UUID> fresh = others.stream().map(one -> ids.next()).toList();
    jdbc.sql(
            """
            INSERT INTO referrals.told
              (id, at, day, agency, record, number, path, silent, occasion, asked_by, asking, kind,
               mark, value)
            SELECT t.id, :now, :day, t.agency, t.record, t.number, t.path, t.silent, :occasion,
                   :officer, :asking, :kind, :mark, t.value
              FROM unnest(:ids::uuid[], :agencies::text[], :records::uuid[], :numbers::text[],
                          :paths::text[], :silent::boolean[], :values::bytea[])
                   t (id, agency, record, number, path, silent, value)
            ON CONFLICT DO NOTHING
            """)
        .param("now", now)
        .param("day", Vietnam.dayOf(now))
        .param("occasion", occasion)
        .param("officer", party.actor().id())
        .param("asking", party.actor().agency())
        .param("kind", subject.kind())
        .param("mark", subject.mark())
        .param("ids", fresh.toArray(UUID[]::new))
        .param("agencies", others.stream().map(Holding::agency).toArray(String[]::new))
        .param("records", others.stream().map(Holding::record).toArray(UUID[]::new))
        .param("numbers", others.stream().map(Holding::number).toArray(String[]::new))
        .param("paths", others.stream().map(Holding::path).toArray(String[]::new))
        .param("silent", others.stream().map(Holding::silent).toArray(Boolean[]::new))
        .param(
            "values",
            fresh.stream()
                .map(id -> marks.letters().seal(subject.shown(), id, "told"))
                .toArray(byte[][]::new))
        .update();
  }

  private void note(MarkedSubject subject, Collection<String> found, ActingOfficer party) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO referrals.question (id, at, agency, officer, kind, mark, hits)
            VALUES (:id, :now, :agency, :officer, :kind, :mark, :hits)
            """)
        .param("id", id)
        .param("now", time.instant())
        .param("agency", party.actor().agency())
        .param("officer", party.actor().id())
        .param("kind", subject.kind())
        .param("mark", subject.mark())
        .param("hits", found.toArray(String[]::new))
        .update();
    journal.append(
        Act.of(party.actor(), "referrals.subject-asked", "question", id)
            .with(Map.of("kind", subject.kind(), "hits", String.join(",", found))));
  }
}
