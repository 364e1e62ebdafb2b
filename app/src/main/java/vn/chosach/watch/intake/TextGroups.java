package vn.chosach.watch.intake;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.screening.likeness.TextPrints;

/**
 * Groups flagged listings with nearly equal titles. The prints lie in the database, so that memory
 * does not grow with the listings and a restart forgets nothing.
 */
@Component
class TextGroups {

  private static final int MOST_CANDIDATES = 200;

  /** Dimensions, flags, type, length and first number of an array of one dimension. */
  private static final int HEAD = 5 * Integer.BYTES;

  private record Print(HitRepository.Fresh hit, int[] grams, long[] keys) {}

  void write(Connection connection, List<HitRepository.Fresh> fresh) throws SQLException {
    if (fresh.isEmpty()) {
      return;
    }
    var prints = new TextPrints();
    List<Print> taken = new ArrayList<>();
    for (HitRepository.Fresh one : fresh) {
      int[] grams = prints.grams(one.title());
      taken.add(new Print(one, grams, prints.bands(grams)));
    }
    Map<Long, List<UUID>> leadersOf = leaders(connection, taken);
    Map<UUID, int[]> gramsOf = grams(connection, leadersOf);
    var writer = new BinaryCopyWriter("watch.print (hit, algorithm, grams, leader)");
    var bands = new BinaryCopyWriter("watch.band (key, leader)");
    for (Print print : taken) {
      UUID leader = nearest(print, leadersOf, gramsOf);
      writer.id(print.hit.hit()).text(TextPrints.ALGORITHM).numbers(print.grams).id(leader).end();
      if (leader.equals(print.hit.hit())) {
        gramsOf.put(leader, print.grams);
        Set<Long> once = new HashSet<>();
        for (long key : print.keys) {
          if (once.add(key)) {
            leadersOf.computeIfAbsent(key, k -> new ArrayList<>()).add(leader);
            bands.number(key).id(leader).end();
          }
        }
      }
    }
    writer.into(connection);
    bands.into(connection);
  }

  private static UUID nearest(
      Print print, Map<Long, List<UUID>> leadersOf, Map<UUID, int[]> gramsOf) {
    UUID leader = print.hit.hit();
    double nearest = TextPrints.ALIKE;
    Set<UUID> seen = new HashSet<>();
    for (long key : print.keys) {
      for (UUID candidate : leadersOf.getOrDefault(key, List.of())) {
        if (seen.size() >= MOST_CANDIDATES || !seen.add(candidate)) {
          continue;
        }
        double similarity =
            TextPrints.similarity(print.grams, gramsOf.getOrDefault(candidate, new int[0]));
        if (similarity >= nearest) {
          nearest = similarity;
          leader = candidate;
        }
      }
    }
    return leader;
  }

  private static Map<Long, List<UUID>> leaders(Connection connection, List<Print> taken)
      throws SQLException {
    Map<Long, List<UUID>> leaders = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT key, leader FROM watch.band WHERE key = ANY (?)")) {
      select.setObject(
          1, taken.stream().flatMapToLong(one -> java.util.Arrays.stream(one.keys)).toArray());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          leaders
              .computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
              .add(row.getObject(2, UUID.class));
        }
      }
    }
    return leaders;
  }

  private static Map<UUID, int[]> grams(Connection connection, Map<Long, List<UUID>> leaders)
      throws SQLException {
    Map<UUID, int[]> grams = new HashMap<>();
    String[] wanted =
        leaders.values().stream()
            .flatMap(List::stream)
            .distinct()
            .map(UUID::toString)
            .toArray(String[]::new);
    if (wanted.length == 0) {
      return grams;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT hit, array_send(grams) FROM watch.print WHERE hit = ANY (?::uuid[]) AND algorithm = ?
            """)) {
      select.setObject(1, wanted);
      select.setString(2, TextPrints.ALGORITHM);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          grams.put(row.getObject(1, UUID.class), numbers(row.getBytes(2)));
        }
      }
    }
    return grams;
  }

  /** Numbers of an array as PostgreSQL sends it: a head, then each behind its length. */
  private static int[] numbers(byte[] sent) {
    ByteBuffer bytes = ByteBuffer.wrap(sent);
    int[] numbers = new int[Math.max(0, sent.length - HEAD) / (2 * Integer.BYTES)];
    for (int n = 0; n < numbers.length; n++) {
      numbers[n] = bytes.getInt(HEAD + 2 * Integer.BYTES * n + Integer.BYTES);
    }
    return numbers;
  }
}
