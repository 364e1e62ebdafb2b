package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A leaf is found by its hash in whichever part of the index it lies, and by the index. */
class LeafByHashTest {

  /** Three parts of the index and a bit of a fourth. */
  private static final int LEAVES = 3 * 65_536 + 10;

  @TempDir Path home;
  private LogRig log;
  private Leaves leaves;

  @BeforeEach
  void aLog() {
    log = new LogRig(home);
    leaves = new Leaves(log.jdbc, new EntryMapper(new JsonMapper()));
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
  }

  @Test
  void inAnEmptyLogNothingIsFound() throws Exception {
    assertThat(leaves.index(hash(0))).isEmpty();
  }

  @Test
  void inEachPartALeafIsFoundAndWhatIsNoLeafIsNot() throws Exception {
    log.jdbc
        .sql(
            """
            INSERT INTO journal.leaf (index, entry, commitment, hash, sequenced_at)
            SELECT i, i + 1, sha256('act'), sha256(i::text::bytea), now()
              FROM generate_series(0, :last) AS leaf (i)
            """)
        .param("last", LEAVES - 1)
        .update();
    for (int index : List.of(0, 65_535, 65_536, 100_000, 131_072, LEAVES - 1)) {
      assertThat(leaves.index(hash(index))).as("leaf %d", index).hasValue((long) index);
    }
    assertThat(leaves.index(hash(LEAVES))).isEmpty();

    log.jdbc.sql("ANALYZE journal.leaf").update();
    assertThat(pagesFor(100_000)).as("pages, of thousands").isLessThan(50);
  }

  /** How many pages of the table and its indexes the search touches. */
  private long pagesFor(int index) throws Exception {
    String plan =
        String.join(
            "\n",
            log.jdbc
                .sql("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + Leaves.BY_HASH)
                .param("hash", hash(index))
                .query(String.class)
                .list());
    assertThat(plan).contains("leaf_by_hash");
    return plan.lines()
        .filter(line -> line.contains("Buffers: shared"))
        .findFirst()
        .map(line -> line.replaceAll("\\D+", " ").strip().split(" "))
        .map(numbers -> List.of(numbers).stream().mapToLong(Long::parseLong).sum())
        .orElseThrow();
  }

  private static byte[] hash(int index) throws Exception {
    return MessageDigest.getInstance("SHA-256")
        .digest(Integer.toString(index).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
