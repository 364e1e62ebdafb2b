package vn.chosach.signals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.signals.Findings.Kept;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.searching.Likeness;
import vn.chosach.signals.searching.Marks;
import vn.chosach.signals.suggesting.SuggestionReason;

/**
 * Signals that may be about the same, with reasons. Nothing is stored: each question is bounded per
 * identifier and photo, so that a number which stands in ten thousand tips costs no more than one
 * that stands in ten. Like words are looked for among some 45,000 signals that arrived before it or
 * soon after: who tells the same in other words does so in the same weeks, and a text of years ago
 * is found by search.
 */
@Component
record Alikes(JdbcClient jdbc, Marks marks) {

  private static final int PER_TRACE = 12;
  private static final int SHOWN = 5;
  private static final int MOST_COUNTED = 100;

  /** Segments of arrivals before and behind its own among which like words are looked for. */
  private static final int BEFORE = 8;

  private static final int AFTER = 2;
  private static final int PHOTO = 45;
  private static final int SAME_NUMBER = 40;
  private static final int LIKE_ENOUGH = 40;
  private static final int LIKELY_SAME = 60;

  /**
   * A signal that may be about the same.
   *
   * @param signal which
   * @param weight sum of what speaks for it; 60 and more is likely the same
   * @param reasons at least one
   */
  public record Alike(Signal signal, int weight, List<SuggestionReason> reasons) {

    public boolean likelySame() {
      return weight >= LIKELY_SAME;
    }
  }

  private record Hit(Signal signal, String trace, int percent) {}

  /** The five that speak most for being the same; those judged different are left out. */
  List<Alike> of(Signal of, List<Kept> identifiers, Reach reach) {
    UUID signal = of.id();
    Map<UUID, Alike> found = new LinkedHashMap<>();
    Map<String, Kept> byMark = new HashMap<>();
    identifiers.forEach(kept -> byMark.put(HexFormat.of().formatHex(kept.mark()), kept));
    for (Hit hit : sameIdentifier(signal, reach)) {
      Kept kept = byMark.get(hit.trace());
      if (kept != null) {
        String shown = Identifier.masked(kept.kind(), kept.key(), kept.core());
        join(
            found,
            hit.signal(),
            weight(kept.kind()),
            new SuggestionReason(key(kept.kind()), shown));
      }
    }
    for (Hit hit : sameNumber(signal, identifiers, reach)) {
      Kept kept = byMark.get(hit.trace());
      if (kept != null) {
        String shown = Identifier.masked(kept.kind(), kept.key(), kept.core());
        join(
            found,
            hit.signal(),
            SAME_NUMBER,
            new SuggestionReason("signals.same.account-number", shown));
      }
    }
    for (Hit hit : samePhoto(signal, reach)) {
      join(found, hit.signal(), PHOTO, new SuggestionReason("signals.same.photo", ""));
    }
    for (Hit hit : likeWords(signal, reach)) {
      if (hit.percent() >= LIKE_ENOUGH) {
        var suggestionReason =
            new SuggestionReason("signals.same.words", String.valueOf(hit.percent()));
        join(found, hit.signal(), hit.percent(), suggestionReason);
      }
    }
    Collection<UUID> different = judgedDifferent(signal);
    return found.values().stream()
        .filter(alike -> !different.contains(alike.signal().id()))
        .filter(alike -> of.tip() == null || !of.tip().equals(alike.signal().tip()))
        .sorted(
            Comparator.comparingInt(Alike::weight)
                .reversed()
                .thenComparing(alike -> alike.signal().id(), Comparator.reverseOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** In how many other signals that the reader may see each identifier stands, at most 100. */
  Map<String, Integer> seen(UUID signal, Reach reach) {
    var counts = new HashMap<String, Integer>();
    reach
        .bind(
            jdbc.sql(
                """
                SELECT encode(own.mark, 'hex') AS trace, other.seen
                  FROM signals.identifier own
                 CROSS JOIN LATERAL (
                   SELECT count(*) AS seen FROM (
                     SELECT FROM signals.identifier i JOIN signals.signal s ON s.id = i.signal
                      WHERE i.mark = own.mark AND i.signal <> own.signal AND %s
                      LIMIT :most) bounded) other
                 WHERE own.signal = :signal
                """
                    .formatted(reach.condition())))
        .param("signal", signal)
        .param("most", MOST_COUNTED)
        .query((row, n) -> counts.put(row.getString("trace"), row.getInt("seen")))
        .list();
    return counts;
  }

  private List<Hit> sameIdentifier(UUID signal, Reach reach) {
    return hits(
        """
        SELECT encode(own.mark, 'hex') AS trace, 0 AS percent, alike.*
          FROM signals.identifier own
         CROSS JOIN LATERAL (
           SELECT %s FROM signals.identifier i JOIN signals.signal s ON s.id = i.signal
            WHERE i.mark = own.mark AND i.signal <> own.signal AND %s
            ORDER BY i.signal DESC LIMIT :most) alike
         WHERE own.signal = :signal AND own.sureness <> 'DOUBTFUL'
        """,
        signal, reach);
  }

  /** The same number of an account, told once with its bank and once without. */
  private List<Hit> sameNumber(UUID signal, List<Kept> identifiers, Reach reach) {
    String[] bare =
        identifiers.stream()
            .filter(kept -> kept.kind() == IdentifierKind.BANK_ACCOUNT)
            .map(kept -> HexFormat.of().formatHex(marks.ofBareAccount(kept.core())))
            .toArray(String[]::new);
    if (bare.length == 0) {
      return List.of();
    }
    return reach
        .bind(
            jdbc.sql(
                """
                SELECT encode(own.mark, 'hex') AS trace, alike.*
                  FROM signals.identifier own
                 CROSS JOIN LATERAL (
                   SELECT %s FROM signals.identifier i JOIN signals.signal s ON s.id = i.signal
                    WHERE i.core_mark = own.core_mark AND i.kind = 'BANK_ACCOUNT'
                      AND i.mark <> own.mark AND i.signal <> own.signal AND %s
                      AND (encode(own.mark, 'hex') = ANY (:bare)
                           OR encode(i.mark, 'hex') = ANY (:bare))
                    ORDER BY i.signal DESC LIMIT :most) alike
                 WHERE own.signal = :signal AND own.kind = 'BANK_ACCOUNT'
                   AND own.sureness <> 'DOUBTFUL'
                """
                    .formatted(SignalRepository.COLUMNS, reach.condition())))
        .param("signal", signal)
        .param("bare", bare)
        .param("most", PER_TRACE)
        .query((row, n) -> new Hit(SignalRepository.signal(row, n), row.getString("trace"), 0))
        .list();
  }

  private List<Hit> samePhoto(UUID signal, Reach reach) {
    return hits(
        """
        SELECT '' AS trace, 0 AS percent, alike.*
          FROM signals.photo own
         CROSS JOIN LATERAL (
           SELECT %s FROM signals.photo p JOIN signals.signal s ON s.id = p.signal
            WHERE p.hash = own.hash AND p.signal <> own.signal AND %s
            ORDER BY p.signal DESC LIMIT :most) alike
         WHERE own.signal = :signal
        """,
        signal, reach);
  }

  /** A text and the segment in which it arrived. */
  private record ArrivedText(Likeness likeness, long segment) {}

  private List<Hit> likeWords(UUID signal, Reach reach) {
    ArrivedText own =
        jdbc.sql(
                """
                SELECT l.signature, f.segment
                  FROM signals.likeness l JOIN signals.findable f ON f.signal = l.signal
                 WHERE l.signal = :signal
                """)
            .param("signal", signal)
            .query(
                (row, n) ->
                    new ArrivedText(Likeness.of(row.getBytes("signature")), row.getLong("segment")))
            .optional()
            .orElse(null);
    if (own == null) {
      return List.of();
    }
    List<Hit> near = likeWords(signal, own, 1, 1, reach);
    return near.size() < SHOWN ? likeWords(signal, own, BEFORE, AFTER, reach) : near;
  }

  private List<Hit> likeWords(UUID signal, ArrivedText own, int before, int after, Reach reach) {
    List<Long> keys =
        own.likeness().bandsWithin(Math.max(0, own.segment() - before), own.segment() + after);
    return reach
        .bind(
            jdbc.sql(
                """
                SELECT l.signature, %s
                  FROM signals.like_ones(:signal, :keys, :bounded) l
                  JOIN signals.signal s ON s.id = l.signal
                 WHERE %s
                """
                    .formatted(SignalRepository.COLUMNS, reach.condition())))
        .param("signal", signal)
        .param("keys", keys.toArray(Long[]::new))
        .param("bounded", PER_TRACE * PER_TRACE)
        .query(
            (row, n) ->
                new Hit(
                    SignalRepository.signal(row, n),
                    "",
                    own.likeness().percent(Likeness.of(row.getBytes("signature")))))
        .list();
  }

  private List<Hit> hits(String sql, UUID signal, Reach reach) {
    return reach
        .bind(jdbc.sql(sql.formatted(SignalRepository.COLUMNS, reach.condition())))
        .param("signal", signal)
        .param("most", PER_TRACE)
        .query(
            (row, n) ->
                new Hit(
                    SignalRepository.signal(row, n), row.getString("trace"), row.getInt("percent")))
        .list();
  }

  private List<UUID> judgedDifferent(UUID signal) {
    return jdbc.sql(
            """
            SELECT value FROM (
              SELECT DISTINCT ON (value) value, verdict FROM signals.judgement
               WHERE signal = :signal AND about = 'DUPLICATE' ORDER BY value, at DESC) newest
             WHERE NOT verdict
            """)
        .param("signal", signal)
        .query((row, n) -> UUID.fromString(row.getString("value")))
        .list();
  }

  private static void join(
      Map<UUID, Alike> found, Signal signal, int weight, SuggestionReason suggestionReason) {
    found.merge(
        signal.id(),
        new Alike(signal, weight, List.of(suggestionReason)),
        (one, more) -> {
          var reasons = new ArrayList<>(one.reasons());
          reasons.addAll(more.reasons());
          return new Alike(signal, one.weight() + more.weight(), List.copyOf(reasons));
        });
  }

  private static int weight(IdentifierKind kind) {
    return switch (kind) {
      case ITEM -> 60;
      case BANK_ACCOUNT, PHONE -> 45;
      case SHOP -> 40;
      case TAX_CODE, CITIZEN_NUMBER, EMAIL, LINK -> 35;
    };
  }

  private static String key(IdentifierKind kind) {
    return "signals.same." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
