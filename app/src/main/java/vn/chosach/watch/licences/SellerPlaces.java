package vn.chosach.watch.licences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;

/**
 * Finds the watched places of the seller of a listing: by the address of the shop where the address
 * of the listing names it, by the host of an own site, else by the name alone.
 */
@Component
record SellerPlaces(JdbcClient jdbc, Catalogue catalogue) {

  private static final int MOST = 5;
  private static final int CANDIDATES = 50;

  /**
   * A watched place.
   *
   * @param byAddress whether its address is the shop of the listing; else only the name is the same
   */
  record Match(UUID place, String name, boolean byAddress) {}

  /** The seller of a listing as its source names it. */
  record Seller(String name, String url) {}

  private record Candidate(UUID id, String name, String address) {}

  /** Who offers a flagged listing; empty when there is no such listing or it names nobody. */
  Optional<Seller> seller(UUID hit) {
    return jdbc.sql(
            """
            SELECT s.name, l.url FROM watch.hit h
              JOIN watch.listing l ON l.id = h.listing
              JOIN watch.seller s ON s.id = l.seller
             WHERE h.id = :hit
            """)
        .param("hit", hit)
        .query(Seller.class)
        .optional();
  }

  /** Watched places of a seller, those matched by address first, at most 5. */
  List<Match> of(Seller seller, LocalDate today) {
    List<Identifier> offered = read(seller.url());
    String folded = Folding.fold(seller.name());
    var matches = new ArrayList<Match>();
    for (Candidate one : candidates(seller, offered)) {
      boolean shop =
          read(one.address()).stream()
              .anyMatch(place -> offered.stream().anyMatch(it -> lies(it, place, today)));
      if (shop || !folded.isEmpty() && Folding.fold(one.name()).equals(folded)) {
        matches.add(new Match(one.id(), one.name(), shop));
      }
    }
    return Stream.concat(
            matches.stream().filter(Match::byAddress),
            matches.stream().filter(match -> !match.byAddress()))
        .limit(MOST)
        .toList();
  }

  /**
   * Whether an offer lies in a watched place: the same shop of a platform, or a page below an own
   * site. A platform watched as a whole is no shop, so its bare host matches nothing.
   */
  private boolean lies(Identifier offer, Identifier watched, LocalDate today) {
    if (offer.kind() != watched.kind()) {
      return false;
    }
    if (watched.kind() == IdentifierKind.SHOP) {
      return watched.key().equals(offer.key());
    }
    boolean below =
        offer.key().equals(watched.key())
            || offer.key().startsWith(watched.key() + "/")
            || offer.key().startsWith(watched.key() + "?");
    boolean bare = watched.key().indexOf('/') < 0;
    return below && !(bare && catalogue.platformOf(watched.key(), today).isPresent());
  }

  private List<Candidate> candidates(Seller seller, List<Identifier> offered) {
    return jdbc.sql(
            """
            SELECT id, name, address FROM watch.place
             WHERE ended_at IS NULL
               AND (lower(name) = lower(:name)
                    OR EXISTS (SELECT FROM unnest(:cores) c(core)
                                WHERE position(c.core IN lower(address)) > 0))
             ORDER BY entered_at, id LIMIT :most
            """)
        .param("name", Folding.nfc(seller.name()).strip())
        .param("cores", offered.stream().map(SellerPlaces::core).toArray(String[]::new))
        .param("most", CANDIDATES)
        .query(Candidate.class)
        .list();
  }

  /** What every spelling of the address contains: the name of the shop, or the host. */
  private static String core(Identifier one) {
    String key = one.key().toLowerCase(Locale.ROOT);
    return one.kind() == IdentifierKind.SHOP
        ? key.substring(key.lastIndexOf('/') + 1).replaceFirst("^@", "")
        : key.split("[/?]", 2)[0];
  }

  /** The shop that an address names, or the page of an own site. */
  private static List<Identifier> read(String address) {
    return address.regionMatches(true, 0, "http", 0, "http".length())
        ? IdentifierScan.of(address).identifiers().stream()
            .filter(one -> one.kind() == IdentifierKind.SHOP || one.kind() == IdentifierKind.LINK)
            .toList()
        : List.of();
  }
}
