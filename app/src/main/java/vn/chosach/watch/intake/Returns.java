package vn.chosach.watch.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.screening.Band;
import vn.chosach.screening.Screening;
import vn.chosach.screening.Screening.Reason;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.watch.photos.SoughtPicture;

/**
 * Sees a removed listing come back: equal words, or the same picture, offered by another shop. That
 * is a reason of its own, whatever the rules say.
 */
@Component
record Returns(Texts texts) {

  /** Name of the reason; no rule file may hold a rule of that name. */
  static final String RULE = "watch.returned";

  private static final int WEIGHT = 60;
  private static final String LAW = "luat-122-2025";

  /** A removed listing. */
  private record Removed(UUID listing, String item, @Nullable UUID seller) {}

  /** The removed listing that each new or changed listing repeats, by its id. */
  Map<UUID, ReturnsFound> among(Connection connection, List<ListingRepository.Placed> placed)
      throws SQLException {
    List<ListingRepository.Placed> asked =
        placed.stream().filter(one -> one.fate() != ListingRepository.Fate.SAME).toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<Removed>> byWords = byWords(connection, asked);
    Map<UUID, List<Removed>> byPhoto = byPhoto(connection, asked);
    Map<UUID, ReturnsFound> found = new HashMap<>();
    for (ListingRepository.Placed one : asked) {
      Removed words = other(one, byWords.getOrDefault(one.words(), List.of()));
      Removed photo = other(one, byPhoto.getOrDefault(one.id(), List.of()));
      if (words != null) {
        found.put(
            one.id(),
            new ReturnsFound(
                words.listing, texts.text(Lang.VI, "watch.returned.words", words.item)));
      } else if (photo != null) {
        found.put(
            one.id(),
            new ReturnsFound(
                photo.listing, texts.text(Lang.VI, "watch.returned.photo", photo.item)));
      }
    }
    return found;
  }

  /**
   * A removed listing that came back.
   *
   * @param facts what of it is the same, as the reviewer reads it
   */
  record ReturnsFound(UUID removed, String facts) {}

  private static @Nullable Removed other(
      ListingRepository.Placed one, Collection<Removed> removed) {
    return removed.stream()
        .filter(gone -> !gone.listing.equals(one.id()))
        .filter(gone -> gone.seller == null || !gone.seller.equals(one.seller()))
        .findFirst()
        .orElse(null);
  }

  /** The screening with the reason on top. */
  Screening with(Screening screening, ReturnsFound found) {
    return with(
        screening,
        reason(RULE, 1, WEIGHT, texts.text(Lang.VI, "watch.returned.title"), found.facts(), LAW));
  }

  /**
   * The screening with what the picture of an alert says on top; a rule that fired already says
   * nothing twice.
   */
  Screening with(Screening screening, SoughtPicture match) {
    return screening.reasons().stream().anyMatch(reason -> reason.rule().equals(match.rule()))
        ? screening
        : with(
            screening,
            reason(
                match.rule(),
                match.version(),
                WEIGHT,
                texts.text(
                    Lang.VI,
                    "watch.alert.picture.title",
                    "CB-%06d".formatted(match.number()),
                    match.product()),
                texts.text(Lang.VI, "watch.alert.picture.facts", match.distance()),
                match.measure()));
  }

  private static Reason reason(
      String rule, int version, int weight, String title, String facts, String law) {
    return new Reason(rule, version, weight, RuleField.TITLE, -1, -1, "", title, facts, law, null);
  }

  private Screening with(Screening screening, Reason more) {
    List<Reason> reasons = new ArrayList<>();
    screening.reasons().stream()
        .filter(reason -> !reason.rule().equals("score.cap"))
        .forEach(reasons::add);
    reasons.add(more);
    reasons.sort(
        java.util.Comparator.comparingInt((Reason reason) -> -reason.weight())
            .thenComparing(Reason::rule));
    int sum = reasons.stream().mapToInt(Reason::weight).sum();
    if (sum > 100) {
      String cap = texts.text(Lang.VI, "watch.returned.cap");
      reasons.add(reason("score.cap", 1, 100 - sum, cap, "", ""));
    }
    int score = Math.clamp(sum, 0, 100);
    return new Screening(score, Band.of(score), reasons);
  }

  private static Map<Long, List<Removed>> byWords(
      Connection connection, List<ListingRepository.Placed> asked) throws SQLException {
    Map<Long, List<Removed>> removed = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT words, id, item, seller FROM watch.listing
             WHERE removed_at IS NOT NULL AND words = ANY (?)
            """)) {
      select.setObject(1, asked.stream().mapToLong(ListingRepository.Placed::words).toArray());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          removed.computeIfAbsent(row.getLong(1), words -> new ArrayList<>()).add(read(row));
        }
      }
    }
    return removed;
  }

  private static Map<UUID, List<Removed>> byPhoto(
      Connection connection, List<ListingRepository.Placed> asked) throws SQLException {
    Map<UUID, List<Removed>> removed = new HashMap<>();
    String[] pictured =
        asked.stream()
            .filter(one -> !one.judged().found().particulars().pdq().isEmpty())
            .map(one -> one.id().toString())
            .toArray(String[]::new);
    if (pictured.length == 0) {
      return removed;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT own.listing, l.id, l.item, l.seller
              FROM watch.photo own
              JOIN watch.photo other ON other.leader = own.leader AND other.listing <> own.listing
              JOIN watch.listing l ON l.id = other.listing AND l.removed_at IS NOT NULL
             WHERE own.listing = ANY (?::uuid[])
            """)) {
      select.setObject(1, pictured);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          removed
              .computeIfAbsent(row.getObject(1, UUID.class), own -> new ArrayList<>())
              .add(read(row));
        }
      }
    }
    return removed;
  }

  private static Removed read(ResultSet row) throws SQLException {
    return new Removed(
        row.getObject(2, UUID.class), row.getString(3), row.getObject(4, UUID.class));
  }
}
