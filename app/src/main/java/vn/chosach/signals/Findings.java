package vn.chosach.signals;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.chosach.signals.searching.Sight;
import vn.chosach.signals.searching.SignalSearch;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.suggesting.ProcedureProposal;
import vn.chosach.signals.suggesting.SuggestionReason;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** What machines read in signals: kept apart from what persons decide. */
@Component
record Findings(
    JdbcClient jdbc, Marks marks, Vault vault, IdSource ids, InstantSource clock, Sight sight)
    implements NamingRecords {

  private static final String BREAK = "\n";

  private static final String FINDABLE =
      """
      INSERT INTO signals.findable AS f (signal, segment, terms)
      SELECT :signal::uuid, segment, :terms::bigint[] || segment::bigint
        FROM (SELECT (nextval('signals.arrivals') / :size)::int AS segment) place
      ON CONFLICT (signal) DO UPDATE
         SET terms = ARRAY(SELECT DISTINCT unnest(f.terms || :terms::bigint[]))
      """;

  private static final String FINDABLE_AND_ALIKE =
      "WITH found AS ("
          + FINDABLE
          + """
          RETURNING f.signal, f.segment)
          INSERT INTO signals.likeness (signal, bands, signature)
          SELECT found.signal,
                 ARRAY(SELECT (found.segment::bigint << 40) | band
                         FROM unnest(:bands::bigint[]) band),
                 :signature::bytea
            FROM found
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
    keepIdentifiers(signal, text, foundIn);
    found(jdbc.sql(FINDABLE), signal, text, moreTerms).update();
  }

  /**
   * The same for what a new signal tells, with its story by which like ones meet, in one step: both
   * are placed by the segment that the signal gets.
   */
  void keepTold(UUID signal, String text, Collection<String> moreTerms, String story) {
    Likeness likeness = Likeness.of(story, marks.secret()).orElse(null);
    if (likeness == null) {
      keep(signal, text, FoundIn.TEXT, moreTerms);
      return;
    }
    keepIdentifiers(signal, text, FoundIn.TEXT);
    found(jdbc.sql(FINDABLE_AND_ALIKE), signal, text, moreTerms)
        .param("bands", likeness.bands().toArray(Long[]::new))
        .param("signature", likeness.stored())
        .update();
  }

  private void keepIdentifiers(UUID signal, String text, FoundIn foundIn) {
    List<Identifier> found = IdentifierScan.of(text).identifiers();
    if (!found.isEmpty()) {
      keep(signal, found, foundIn);
    }
  }

  private JdbcClient.StatementSpec found(
      JdbcClient.StatementSpec statement, UUID signal, String text, Collection<String> moreTerms) {
    var terms = new LinkedHashSet<>(SearchTerms.of(text));
    terms.addAll(moreTerms);
    return statement
        .param("signal", signal)
        .param("size", SignalSearch.SEGMENT)
        .param("terms", marks.ofTerms(terms));
  }

  void keepPhotos(UUID signal, Collection<String> sha256) {
    for (String hash : new LinkedHashSet<>(sha256)) {
      jdbc.sql("INSERT INTO signals.photo (signal, hash) VALUES (:signal, :hash)")
          .param("signal", signal)
          .param("hash", HexFormat.of().parseHex(hash))
          .update();
    }
  }

  /** Keeps what is proposed, with its reasons, in one step. */
  void keepProposals(UUID signal, List<ProcedureProposal> proposals) {
    List<UUID> rows = proposals.stream().map(one -> ids.next()).toList();
    jdbc.sql(
            """
            INSERT INTO signals.proposal (id, signal, at, about, value, weight, ground, reasons)
            SELECT id, :signal, :at, 'PROCEDURE', value, weight, ground, reasons
              FROM unnest(:ids::uuid[], :values::text[], :weights::int[], :grounds::text[],
                          :reasons::bytea[]) AS p (id, value, weight, ground, reasons)
            """)
        .param("signal", signal)
        .param("at", clock.instant())
        .param("ids", rows.toArray(UUID[]::new))
        .param("values", each(proposals, one -> one.procedure().name()))
        .param("weights", proposals.stream().map(ProcedureProposal::weight).toArray(Integer[]::new))
        .param("grounds", each(proposals, one -> one.ground().toString()))
        .param(
            "reasons",
            IntStream.range(0, rows.size())
                .mapToObj(n -> sealed("proposal/" + rows.get(n), reasons(proposals.get(n))))
                .toArray(byte[][]::new))
        .update();
  }

  private static <T> String[] each(List<T> some, Function<T, String> part) {
    return some.stream().map(part).toArray(String[]::new);
  }

  private static String reasons(ProcedureProposal proposal) {
    return proposal.reasons().stream()
        .map(reason -> reason.textKey() + BREAK + reason.words())
        .collect(Collectors.joining(BREAK + BREAK));
  }

  /** The identifiers of a signal, those that were stated first. */
  List<Kept> identifiers(UUID signal) {
    return jdbc.sql(
            """
            SELECT kind, sureness, found_in, value, mark FROM signals.identifier
             WHERE signal = :signal ORDER BY sureness DESC, kind, mark LIMIT 50
            """)
        .param("signal", signal)
        .query(
            (row, n) -> {
              byte[] mark = row.getBytes("mark");
              String[] value = opened(place(signal, mark), row.getBytes("value")).split(BREAK, 2);
              return new Kept(
                  IdentifierKind.valueOf(row.getString("kind")),
                  value[0],
                  value[1],
                  Identifier.Sureness.valueOf(row.getString("sureness")),
                  FoundIn.valueOf(row.getString("found_in")),
                  mark);
            })
        .list();
  }

  @Override
  public String kind() {
    return "TIP";
  }

  /** What was told; who told it is not among it. */
  @Override
  public List<NamingRecord> after(UUID last, int most) {
    sight.ofTheProgram();
    return jdbc.sql(
            """
            SELECT id, number, '/hop-tiep-nhan/' || id AS path, '' AS words, '' AS name, source
              FROM signals.signal
             WHERE id > :last AND source_kind = 'TIP' ORDER BY id LIMIT :most
            """)
        .param("last", last)
        .param("most", most)
        .query(
            (row, n) -> {
              NamingRecord one = NamingRecord.of(row);
              var values =
                  identifiers(one.record()).stream()
                      .filter(kept -> kept.sureness() != Identifier.Sureness.DOUBTFUL)
                      .map(kept -> new NamedValue(kept.kind(), kept.key(), kept.core()));
              return one.of(one.record(), row.getObject("source", UUID.class), values.toList());
            })
        .list();
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
                    reasons(
                        opened(
                            "proposal/" + row.getObject("id", UUID.class),
                            row.getBytes("reasons")))))
        .list();
  }

  private static List<SuggestionReason> reasons(String kept) {
    return Arrays.stream(kept.split(BREAK + BREAK))
        .map(line -> line.split(BREAK, 2))
        .map(parts -> new SuggestionReason(parts[0], parts.length > 1 ? parts[1] : ""))
        .toList();
  }

  private void keep(UUID signal, List<Identifier> found, FoundIn foundIn) {
    byte[][] own = found.stream().map(marks::of).toArray(byte[][]::new);
    jdbc.sql(
            """
            INSERT INTO signals.identifier
              (signal, mark, core_mark, kind, sureness, found_in, value)
            SELECT :signal, mark, core, kind, sureness, :foundIn, value
              FROM unnest(:marks::bytea[], :cores::bytea[], :kinds::text[], :surenesses::text[],
                          :values::bytea[]) AS i (mark, core, kind, sureness, value)
            ON CONFLICT (signal, mark) DO NOTHING
            """)
        .param("signal", signal)
        .param("marks", own)
        .param("cores", found.stream().map(marks::ofCore).toArray(byte[][]::new))
        .param("kinds", each(found, one -> one.kind().name()))
        .param("surenesses", each(found, one -> one.sureness().name()))
        .param("foundIn", foundIn.name())
        .param(
            "values",
            IntStream.range(0, own.length)
                .mapToObj(n -> sealed(place(signal, own[n]), value(found.get(n))))
                .toArray(byte[][]::new))
        .update();
  }

  private static String value(Identifier identifier) {
    return identifier.key() + BREAK + identifier.core();
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
