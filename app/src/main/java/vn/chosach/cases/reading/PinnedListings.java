package vn.chosach.cases.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;

/** Listings that are evidence of cases. */
@Component
public class PinnedListings {

  private final JdbcClient jdbc;
  private final CaseRepository repository;

  PinnedListings(JdbcClient jdbc, CaseRepository repository) {
    this.jdbc = jdbc;
    this.repository = repository;
  }

  /** Enters a listing as evidence of a case. */
  public void add(CaseFile file, PinnedListing listing) {
    jdbc.sql(
            """
            INSERT INTO cases.listing
              (hit, case_id, number, title, price_dong, seller, platform, url, score, snapshot,
               sha256, pinned_at)
            VALUES (:hit, :case, :number, :title, :price, :seller, :platform, :url, :score,
                    :snapshot, :sha256, :at)
            ON CONFLICT (hit) DO UPDATE
               SET case_id = excluded.case_id, title = excluded.title,
                   price_dong = excluded.price_dong, seller = excluded.seller,
                   score = excluded.score, snapshot = excluded.snapshot, sha256 = excluded.sha256,
                   pinned_at = excluded.pinned_at, taken_back_at = NULL
             WHERE listing.taken_back_at IS NOT NULL
            """)
        .paramSource(listing)
        .param("case", file.id())
        .param("at", listing.pinnedAt())
        .update();
  }

  /** The case of a listing that was not taken back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> caseOf(UUID hit) {
    return jdbc.sql("SELECT case_id FROM cases.listing WHERE hit = :hit AND taken_back_at IS NULL")
        .param("hit", hit)
        .query(UUID.class)
        .optional();
  }

  /** The listing belongs to its case no longer. */
  public void takeBack(UUID hit, Instant at) {
    jdbc.sql("UPDATE cases.listing SET taken_back_at = :at WHERE hit = :hit")
        .param("at", at)
        .param("hit", hit)
        .update();
  }

  /** The listings of a case that the transaction may see, oldest first. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<PinnedListing> of(UUID id) {
    return jdbc.sql(
            """
            SELECT hit, number, title, price_dong AS price, seller, platform, url, score,
                   snapshot, sha256,
                   pinned_at
              FROM cases.listing WHERE case_id = :case AND taken_back_at IS NULL
             ORDER BY pinned_at, hit
            """)
        .param("case", id)
        .query(PinnedListing.class)
        .list();
  }

  private record Violator(@Nullable String name, @Nullable String note) {}

  /**
   * Listings of a case whose sellers its standing fines are against: the violator is called so, or
   * what is noted of the violator names the shop. Where the case knows one seller and nobody else
   * who could be the violator, it is that one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<PinnedListing> fined(UUID id) {
    List<Violator> fined =
        jdbc.sql(
                """
                SELECT s.name, s.note
                  FROM cases.ruling r LEFT JOIN cases.subject s ON s.id = r.violator
                 WHERE r.case_id = :case AND r.kind = 'FINE' AND r.annulled_on IS NULL
                """)
            .param("case", id)
            .query(Violator.class)
            .list();
    if (fined.isEmpty()) {
      return List.of();
    }
    List<PinnedListing> all = of(id);
    return all.stream()
        .filter(one -> fined.stream().anyMatch(who -> means(who, one.seller())) || alone(id, all))
        .toList();
  }

  /** Whether a decision was a fine of the case, and was annulled. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean annulled(UUID id, String decision) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.ruling
                            WHERE case_id = :case AND number = :decision AND kind = 'FINE'
                              AND annulled_on IS NOT NULL)
            """)
        .param("case", id)
        .param("decision", decision)
        .query(Boolean.class)
        .single();
  }

  private static boolean means(Violator who, String seller) {
    String called = words(seller);
    return !called.isBlank()
        && (words(who.name()).contains(called) || words(who.note()).contains(called));
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : " " + Folding.fold(text).replaceAll("[^a-z0-9]+", " ").strip() + " ";
  }

  private boolean alone(UUID id, List<PinnedListing> all) {
    return all.stream()
                .map(one -> List.of(one.platform(), Folding.fold(one.seller())))
                .distinct()
                .count()
            == 1
        && jdbc.sql(
                    """
                SELECT count(DISTINCT mark) FROM cases.subject
                 WHERE case_id = :case AND kind IN ('PERSON', 'BUSINESS', 'SHOP')
                """)
                .param("case", id)
                .query(Integer.class)
                .single()
            <= 1;
  }

  /**
   * Listings of a case that a request to a platform was about: those whose address it names, or
   * those on that platform where it names none of them. A seller elsewhere has nothing taken down.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<PinnedListing> asked(UUID id, UUID request) {
    return jdbc.sql("SELECT platform, addresses FROM cases.takedown WHERE id = :request")
        .param("request", request)
        .query((row, n) -> asked(of(id), row.getString(1), row.getString(2)))
        .optional()
        .orElse(List.of());
  }

  private static List<PinnedListing> asked(
      List<PinnedListing> all, String platform, String addresses) {
    List<PinnedListing> named = all.stream().filter(one -> names(addresses, one.url())).toList();
    return named.isEmpty()
        ? all.stream().filter(one -> one.platform().equalsIgnoreCase(platform)).toList()
        : named;
  }

  /** Among other words and beside marks of a sentence, but not as the beginning of another one. */
  private static boolean names(String words, String url) {
    return !url.isBlank()
        && Pattern.compile(
                "(?<![^\\s,;(<\"])" + Pattern.quote(url) + "(?=[.,;)>\"]*(\\s|$|https?://))")
            .matcher(words)
            .find();
  }

  /**
   * Numbers of the newest cases that the transaction may see and that name a seller so, or have its
   * listings.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  private List<String> casesOfSeller(String seller, String mark) {
    return jdbc.sql(
            """
            SELECT f.number FROM cases.case_file f
             WHERE EXISTS (SELECT FROM cases.listing l
                            WHERE l.case_id = f.id AND l.seller = :seller
                              AND l.taken_back_at IS NULL)
                OR EXISTS (SELECT FROM cases.subject s
                            WHERE s.case_id = f.id AND s.kind = 'SHOP' AND s.mark = :mark)
             ORDER BY f.opened_at DESC LIMIT 10
            """)
        .param("seller", seller)
        .param("mark", mark)
        .query((row, n) -> row.getString("number"))
        .list();
  }

  /** Open cases in sight that are about a seller. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<CaseFile> aboutSeller(String seller, ActingOfficer reader) {
    return seller.isBlank()
        ? List.of()
        : casesOfSeller(seller, Folding.fold(seller)).stream()
            .flatMap(number -> repository.numbered(number, reader).stream())
            .filter(file -> file.state().open())
            .toList();
  }
}
