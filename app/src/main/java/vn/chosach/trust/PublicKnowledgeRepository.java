package vn.chosach.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.trust.rating.Rating;
import vn.chosach.trust.rating.TrustLabel;

/** The rows of what is public about identifiers. Nobody but the job writes them. */
@Component
record PublicKnowledgeRepository(JdbcClient jdbc) {

  /** What is public about one identifier. */
  record Known(List<PublicFact> facts, @Nullable ReportBand band, @Nullable LocalDate lastMonth) {
    static final Known NOTHING = new Known(List.of(), null, null);
  }

  /**
   * One row: an identifier and a publication.
   *
   * @param mark keyed mark, 32 hexadecimal digits
   * @param coreMark the same without the bank, of an account
   * @param source number of the case that was published
   */
  record EntryRow(
      String mark,
      @Nullable String coreMark,
      String source,
      TrustLabel label,
      String slug,
      String title,
      String agency,
      LocalDate since,
      LocalDate expiresOn,
      @Nullable ReportBand band,
      @Nullable LocalDate lastMonth) {

    PublicFact fact() {
      boolean rated = source.equals(slug);
      return new PublicFact(
          label,
          (rated ? Rating.PATH : PublicationKind.CASE.path()) + "/" + slug,
          title,
          agency,
          since,
          expiresOn,
          rated);
    }
  }

  /**
   * What is public today about each of these, labels by criteria before publications; always one
   * statement. The source of a label is its own number, which is no number of a case.
   */
  Map<Identifier, Known> known(Map<Identifier, List<byte[]>> asked, LocalDate today) {
    String[] all =
        asked.values().stream()
            .flatMap(Collection::stream)
            .map(PublicKnowledgeRepository::hex)
            .toArray(String[]::new);
    Map<String, List<EntryRow>> byMark = new HashMap<>();
    jdbc.sql(
            """
            SELECT mark, core_mark, source, label, slug, title, agency, since, expires_on, band,
                   last_month
              FROM trust.entry
             WHERE (mark = ANY (:marks) OR core_mark = ANY (:marks)) AND expires_on >= :today
            UNION ALL
            SELECT mark, NULL, number, label, number, shop, agency, shown_from, expires_on,
                   NULL, NULL::date
              FROM trust.rating
             WHERE mark = ANY (:marks) AND state IN ('PUBLISHED', 'APPEALED')
               AND expires_on >= :today
             ORDER BY since DESC, source
            """)
        .param("marks", all)
        .param("today", today)
        .query(EntryRow.class)
        .list()
        .forEach(
            row -> {
              byMark.computeIfAbsent(row.mark(), any -> new ArrayList<>()).add(row);
              if (row.coreMark() != null) {
                byMark.computeIfAbsent(row.coreMark(), any -> new ArrayList<>()).add(row);
              }
            });
    var known = new LinkedHashMap<Identifier, Known>();
    asked.forEach(
        (one, marks) ->
            known.put(
                one,
                sum(
                    marks.stream()
                        .flatMap(mark -> byMark.getOrDefault(hex(mark), List.of()).stream())
                        .distinct()
                        .toList())));
    return known;
  }

  private static Known sum(List<EntryRow> rows) {
    ReportBand band = null;
    LocalDate last = null;
    for (EntryRow row : rows) {
      band =
          row.band() != null && (band == null || row.band().compareTo(band) > 0)
              ? row.band()
              : band;
      last =
          row.lastMonth() != null && (last == null || row.lastMonth().isAfter(last))
              ? row.lastMonth()
              : last;
    }
    List<PublicFact> facts =
        rows.stream()
            .map(EntryRow::fact)
            .distinct()
            .sorted(Comparator.comparing(fact -> !fact.rated()))
            .toList();
    return new Known(facts, band, last);
  }

  /** All rows, in their order. */
  List<EntryRow> all() {
    return jdbc.sql("SELECT * FROM trust.entry ORDER BY mark, source").query(EntryRow.class).list();
  }

  /** Puts these in the place of what stands there. */
  void become(List<EntryRow> rows) {
    jdbc.sql("DELETE FROM trust.entry").update();
    rows.forEach(
        row ->
            jdbc.sql(
                    """
                    INSERT INTO trust.entry
                      (mark, core_mark, source, label, slug, title, agency, since, expires_on, band,
                       last_month)
                    VALUES (:mark, :coreMark, :source, :label, :slug, :title, :agency, :since,
                            :expiresOn, :band, :lastMonth)
                    """)
                .paramSource(row)
                .update());
  }

  static String hex(byte[] mark) {
    return java.util.HexFormat.of().formatHex(mark);
  }
}
