package vn.chosach.signals;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.kernel.IdSource;
import vn.chosach.signals.searching.Likeness;
import vn.chosach.signals.searching.Marks;
import vn.chosach.signals.searching.SearchTerms;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.searching.SignalSearch;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.suggesting.ProcedureProposal;
import vn.chosach.signals.suggesting.SuggestionReason;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** What machines read in signals: kept apart from what persons decide. */
@Component
record Findings(
    JdbcClient jdbc,
    Marks marks,
    Vault vault,
    IdSource ids,
    InstantSource clock,
    SignalRowSecurity rowSecurity)
    implements NamingRecords {

  private static final String BREAK = "\n";
  private static final int READ = 50;
  private static final String FINDABLE =
      """
      INSERT INTO signals.findable AS f (signal, segment, terms)
      SELECT :signal::uuid, segment, :terms::bigint[] || segment::bigint
        FROM (SELECT (nextval('signals.arrivals') / :size)::int AS segment) place
      ON CONFLICT (signal) DO UPDATE
         SET terms = ARRAY(SELECT DISTINCT unnest(f.terms || :terms::bigint[]))
      """;

  private static final String TOLD =
      """
      WITH given AS (
        SELECT * FROM unnest(:signals::uuid[], :terms::text[], :bands::text[], :signatures::bytea[])
                   AS g (signal, terms, bands, signature)),
      found AS (
        INSERT INTO signals.findable AS f (signal, segment, terms)
        SELECT signal, segment, terms::bigint[] || segment::bigint
          FROM (SELECT g.*, (nextval('signals.arrivals') / :size)::int AS segment FROM given g) place
        RETURNING f.signal, f.segment),
      proposed AS (
        INSERT INTO signals.proposal (id, signal, at, about, value, weight, ground, reasons)
        SELECT id, signal, :at::timestamptz, 'PROCEDURE', value, weight, ground, reasons
          FROM unnest(:ids::uuid[], :about::uuid[], :values::text[], :weights::int[],
                      :grounds::text[], :reasons::bytea[])
                 AS p (id, signal, value, weight, ground, reasons))
      INSERT INTO signals.likeness (signal, bands, signature)
      SELECT g.signal,
             ARRAY(SELECT (found.segment::bigint << 40) | band FROM unnest(g.bands::bigint[]) band),
             g.signature
        FROM found JOIN given g ON g.signal = found.signal
       WHERE g.signature IS NOT NULL
      """;

  /** Where a machine read something. */
  enum FoundIn {
    TEXT,
    PHOTO,
    REPLY
  }

  /** An identifier as it is kept. */
  record Kept(
      IdentifierKind kind,
      String key,
      String core,
      Identifier.Sureness sureness,
      FoundIn foundIn,
      byte[] mark) {}

  /**
   * Keeps the identifiers of a text, and the terms by which the signal can be found. The database
   * keeps them among the open ones too, as long as the signal is open.
   */
  void keep(UUID signal, String text, FoundIn foundIn, Collection<String> moreTerms) {
    keep(found(signal, text).toList(), foundIn);
    jdbc.sql(FINDABLE)
        .param("signal", signal)
        .param("size", SignalSearch.SEGMENT)
        .param("terms", terms(text, moreTerms))
        .update();
  }

  /** What a new signal tells: the number of its tip, and the story by which like ones meet. */
  record ToldSignal(
      UUID signal, String text, String number, String story, List<ProcedureProposal> proposals) {}

  /**
   * Keeps what new signals tell and what is proposed for them, all in a few steps; what is found
   * and what is alike is placed by the segment that a signal gets.
   */
  void keepTold(List<ToldSignal> told) {
    keep(told.stream().flatMap(one -> found(one.signal(), one.text())).toList(), FoundIn.TEXT);
    List<@Nullable Likeness> alike =
        told.stream().map(one -> Likeness.of(one.story(), marks.secret()).orElse(null)).toList();
    List<KeptProposal> proposals =
        told.stream()
            .flatMap(
                one ->
                    one.proposals().stream()
                        .map(proposal -> new KeptProposal(ids.next(), one.signal(), proposal)))
            .toList();
    jdbc.sql(TOLD)
        .param("signals", told.stream().map(ToldSignal::signal).toArray(UUID[]::new))
        .param(
            "terms",
            each(told, one -> array(terms(one.text(), Set.of(SearchTerms.number(one.number()))))))
        .param("size", SignalSearch.SEGMENT)
        .param(
            "bands",
            each(alike, one -> one == null ? null : array(one.bands().toArray(Long[]::new))))
        .param(
            "signatures",
            alike.stream().map(one -> one == null ? null : one.stored()).toArray(byte[][]::new))
        .param("at", clock.instant())
        .param("ids", proposals.stream().map(KeptProposal::id).toArray(UUID[]::new))
        .param("about", proposals.stream().map(KeptProposal::signal).toArray(UUID[]::new))
        .param("values", each(proposals, one -> one.proposal().procedure().name()))
        .param(
            "weights",
            proposals.stream().map(one -> one.proposal().weight()).toArray(Integer[]::new))
        .param("grounds", each(proposals, one -> one.proposal().ground().toString()))
        .param(
            "reasons",
            proposals.stream()
                .map(
                    one ->
                        sealed(
                            "proposal/" + one.id(),
                            SuggestionReason.kept(one.proposal().reasons())))
                .toArray(byte[][]::new))
        .update();
  }

  private static String array(Long[] numbers) {
    return Arrays.toString(numbers).replace('[', '{').replace(']', '}');
  }

  private static Stream<FoundIdentifier> found(UUID signal, String text) {
    return IdentifierScan.of(text).identifiers().stream()
        .map(one -> new FoundIdentifier(signal, one));
  }

  private Long[] terms(String text, Collection<String> moreTerms) {
    var terms = new LinkedHashSet<>(SearchTerms.of(text));
    terms.addAll(moreTerms);
    return marks.ofTerms(terms);
  }

  void keepPhotos(UUID signal, Collection<String> sha256) {
    for (String hash : new LinkedHashSet<>(sha256)) {
      jdbc.sql("INSERT INTO signals.photo (signal, hash) VALUES (:signal, :hash)")
          .param("signal", signal)
          .param("hash", HexFormat.of().parseHex(hash))
          .update();
    }
  }

  private record KeptProposal(UUID id, UUID signal, ProcedureProposal proposal) {}

  private static <T> @Nullable String[] each(List<T> some, Function<T, @Nullable String> part) {
    return some.stream().map(part).toArray(String[]::new);
  }

  /** Those that were stated first. */
  List<Kept> identifiers(UUID signal) {
    return jdbc.sql(
            """
            SELECT kind, sureness, found_in, value, mark FROM signals.identifier
             WHERE signal = :signal ORDER BY sureness DESC, kind, mark LIMIT :each
            """)
        .param("signal", signal)
        .param("each", READ)
        .query((row, n) -> kept(signal, row))
        .list();
  }

  private Kept kept(UUID signal, ResultSet row) throws SQLException {
    byte[] mark = row.getBytes("mark");
    String[] value = opened(place(signal, mark), row.getBytes("value")).split(BREAK, 2);
    return new Kept(
        IdentifierKind.valueOf(row.getString("kind")),
        value[0],
        value[1],
        Identifier.Sureness.valueOf(row.getString("sureness")),
        FoundIn.valueOf(row.getString("found_in")),
        mark);
  }

  @Override
  public String kind() {
    return "TIP";
  }

  /** What was told; who told it is not among it. One statement for all of them. */
  @Override
  public List<NamingRecord> after(UUID last, int most) {
    rowSecurity.ofTheProgram();
    var records = new LinkedHashMap<UUID, NamingRecord>();
    jdbc.sql(
            """
            SELECT s.*, i.*
              FROM (SELECT id, number, '/hop-tiep-nhan/' || id AS path, '' AS words, '' AS name,
                           source
                      FROM signals.signal
                     WHERE id > :last AND source_kind = 'TIP' ORDER BY id LIMIT :most) s
              LEFT JOIN LATERAL (SELECT kind, sureness, found_in, value, mark
                                   FROM signals.identifier WHERE signal = s.id
                                  ORDER BY sureness DESC, kind, mark LIMIT :each) i ON true
             ORDER BY s.id, i.sureness DESC, i.kind, i.mark
            """)
        .param("last", last)
        .param("most", most)
        .param("each", READ)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              NamingRecord read =
                  NamingRecord.of(row)
                      .of(id, row.getObject("source", UUID.class), new ArrayList<>());
              NamingRecord one = Objects.requireNonNullElse(records.putIfAbsent(id, read), read);
              Kept kept = row.getString("kind") == null ? null : kept(id, row);
              if (kept != null && kept.sureness() != Identifier.Sureness.DOUBTFUL) {
                one.values().add(new NamedValue(kept.kind(), kept.key(), kept.core()));
              }
            });
    return List.copyOf(records.values());
  }

  /** The procedures proposed for a signal, strongest first. */
  List<Sheet.Proposed> proposals(UUID signal) {
    return jdbc.sql(
            """
            SELECT id, value, ground, reasons FROM signals.proposal
             WHERE signal = :signal AND about = 'PROCEDURE' ORDER BY weight DESC, id
            """)
        .param("signal", signal)
        .query(
            (row, n) ->
                new Sheet.Proposed(
                    Procedure.valueOf(row.getString("value")),
                    row.getString("ground"),
                    SuggestionReason.read(
                        opened(
                            "proposal/" + row.getObject("id", UUID.class),
                            row.getBytes("reasons")))))
        .list();
  }

  private record FoundIdentifier(UUID signal, Identifier identifier) {
    private String value() {
      return identifier.key() + BREAK + identifier.core();
    }
  }

  private void keep(List<FoundIdentifier> found, FoundIn foundIn) {
    if (found.isEmpty()) {
      return;
    }
    byte[][] own = found.stream().map(one -> marks.of(one.identifier())).toArray(byte[][]::new);
    jdbc.sql(
            """
            INSERT INTO signals.identifier
              (signal, mark, core_mark, kind, sureness, found_in, value)
            SELECT signal, mark, core, kind, sureness, :foundIn, value
              FROM unnest(:signals::uuid[], :marks::bytea[], :cores::bytea[], :kinds::text[],
                          :surenesses::text[], :values::bytea[])
                     AS i (signal, mark, core, kind, sureness, value)
            ON CONFLICT (signal, mark) DO NOTHING
            """)
        .param("signals", found.stream().map(FoundIdentifier::signal).toArray(UUID[]::new))
        .param("marks", own)
        .param(
            "cores",
            found.stream().map(one -> marks.ofCore(one.identifier())).toArray(byte[][]::new))
        .param("kinds", each(found, one -> one.identifier().kind().name()))
        .param("surenesses", each(found, one -> one.identifier().sureness().name()))
        .param("foundIn", foundIn.name())
        .param(
            "values",
            IntStream.range(0, own.length)
                .mapToObj(n -> sealed(place(found.get(n).signal(), own[n]), found.get(n).value()))
                .toArray(byte[][]::new))
        .update();
  }

  private byte[] sealed(String place, String words) {
    return vault.seal(Lock.CONTENT, "signals/" + place, words.getBytes(StandardCharsets.UTF_8));
  }

  private String opened(String place, byte[] sealed) {
    return new String(vault.open(Lock.CONTENT, "signals/" + place, sealed), StandardCharsets.UTF_8);
  }

  private static String place(UUID signal, byte[] mark) {
    return "identifier/" + signal + "/" + HexFormat.of().formatHex(Arrays.copyOf(mark, 16));
  }
}
